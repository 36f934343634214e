/** Points as they are printed: no decimals when whole, two when not. */
export function printPoints(points: number): string {
  return Number.isInteger(points) ? String(points) : points.toFixed(2);
}
