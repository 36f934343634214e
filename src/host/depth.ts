/** Signs and brackets of a formula beyond which Univer's calculation runs out of room and never ends. Some 3,500 still come out well. */
const MOST = 2_000;

/**
 * Whether a formula has more parts within one another than can be calculated here; Excel takes as many as fit into 8,192 characters.
 * @example isTooDeep(`=${"1+".repeat(4_000)}1`) === true
 */
export function isTooDeep(formula: string): boolean {
  if (formula.length <= MOST) return false;
  const bare = formula.slice(1).replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  return (bare.match(/[-+*/^&=<>(]/g)?.length ?? 0) > MOST;
}
