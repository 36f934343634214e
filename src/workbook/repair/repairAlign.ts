/**
 * Pairs wanted things with found ones so that both stay in order and the pairs are worth most together; of equals, the
 * earliest found. Gives the found index of each wanted one, -1 where it has none. `worth` is 0 where two cannot pair.
 */
export function alignInOrder(wanted: number, found: number, worth: (wanted: number, found: number) => number): readonly number[] {
  const width = found + 1;
  const best = new Float64Array((wanted + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = wanted - 1; i >= 0; i -= 1) {
    for (let j = found - 1; j >= 0; j -= 1) {
      const one = worth(i, j);
      const apart = Math.max(at(i + 1, j), at(i, j + 1));
      best[i * width + j] = one > 0 ? Math.max(apart, one + at(i + 1, j + 1)) : apart;
    }
  }
  const pairs = Array.from({ length: wanted }, () => -1);
  let [i, j] = [0, 0];
  while (i < wanted && j < found) {
    const one = worth(i, j);
    if (one > 0 && one + at(i + 1, j + 1) === at(i, j)) {
      pairs[i] = j;
      i += 1;
      j += 1;
    } else if (at(i, j + 1) === at(i, j)) j += 1;
    else i += 1;
  }
  return pairs;
}
