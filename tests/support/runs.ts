/** Whether what is tried by chance is tried at length: `RUNS=full npm run unit`. */
export const isFull = process.env["RUNS"] === "full";

/** How often something is tried: `usual` times among the other tests, `full` times at length. */
export function runs(usual: number, full: number): number {
  return isFull ? full : usual;
}

/** Which of these are tried: the `usual` ones among the other tests, at length all of them. */
export function choice<One>(usual: readonly One[], more: readonly One[]): readonly One[] {
  return isFull ? [...usual, ...more] : usual;
}
