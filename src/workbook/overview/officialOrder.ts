/** The official cities in the official order, others after them in the order they have. Equal totals stand in it. */
export function inOfficialOrder<T>(official: readonly string[], units: readonly T[], nameOf: (unit: T) => string): readonly T[] {
  const places = new Map(official.map((name, place) => [name, place] as const));
  const placeOf = (unit: T) => places.get(nameOf(unit)) ?? official.length;
  return [...units].sort((a, b) => placeOf(a) - placeOf(b));
}
