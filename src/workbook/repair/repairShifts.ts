import type { Shift } from "./repairTypes";

/**
 * What brings found lines to the places of the wanted ones while they stay in order: a line of nobody's is used for a
 * lost one where both are in the same gap, so that as little as possible moves. From the last to the first.
 */
export function shiftsInOrder(found: readonly number[]): readonly Shift[] {
  const anchors = [[-1, -1] as const, ...found.flatMap((at, wanted) => (at < 0 ? [] : [[wanted, at] as const]))];
  const [lastWanted, lastFound] = anchors.at(-1) ?? [-1, -1];
  const tail = found.length - 1 - lastWanted;
  const shifts: Shift[] = tail > 0 ? [{ kind: "insert", at: lastFound + 1, count: tail }] : [];
  for (let index = anchors.length - 1; index > 0; index -= 1) {
    const [wanted, at] = anchors[index] ?? [-1, -1];
    const [wantedBefore, before] = anchors[index - 1] ?? [-1, -1];
    const lacking = wanted - wantedBefore - (at - before);
    if (lacking > 0) shifts.push({ kind: "insert", at, count: lacking });
    if (lacking < 0) shifts.push({ kind: "delete", at: at + lacking, count: -lacking });
  }
  return shifts;
}

/** The same for lines in another order, which are written anew: room is made before and what is too much goes after. */
export function shiftsForAll(taken: number, wanted: number): { readonly before: readonly Shift[]; readonly after: readonly Shift[] } {
  const lacking = wanted - taken;
  return {
    before: lacking > 0 ? [{ kind: "insert", at: taken, count: lacking }] : [],
    after: lacking < 0 ? [{ kind: "delete", at: wanted, count: -lacking }] : [],
  };
}

/** Where a line comes to stand that stood at `from` and is not taken away. */
export function shifted(from: number, shifts: readonly Shift[]): number {
  return shifts.reduce((at, { kind, at: where, count }) => {
    if (at < where) return at;
    return kind === "insert" ? at + count : at - count;
  }, from);
}
