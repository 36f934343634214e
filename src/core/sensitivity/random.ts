/**
 * A pseudo-random sequence (mulberry32), the same for a seed in every engine: whole numbers from 0 to below `below`,
 * uniform to within 1 in 2³² for the small ranges asked for here.
 *
 * @example const next = randomNumbers(2012); next(6) // 0 … 5
 */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) * below) / 0x1_0000_0000);
  };
}
