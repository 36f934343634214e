/** Above this many, those of a column are taken as one: a few formulas more are looked at, but far less is looked up. */
const MANY = 50;

/**
 * Cells as they are, or where there are many those of the same place, such as the columns of a sheet, as one that covers them.
 * @example joined(cells, ({ column }) => column, (a, b) => ({ ...a, bottom: Math.max(a.bottom, b.bottom) }))
 */
export function joined<T>(all: readonly T[], placeOf: (one: T) => string, covering: (a: T, b: T) => T): readonly T[] {
  if (all.length <= MANY) return all;
  const found = new Map<string, T>();
  for (const one of all) {
    const place = placeOf(one);
    const before = found.get(place);
    found.set(place, before === undefined ? one : covering(before, one));
  }
  return [...found.values()];
}
