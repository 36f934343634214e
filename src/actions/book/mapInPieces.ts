import { breathe } from "./breathe";
import { stopIfCancelled } from "./outcome";

/** Milliseconds of computing between two breaths: less than a frame. */
export const piece = 12;

/**
 * What `each` makes of every item, in their order; the page is let draw whenever a piece of the work is done. Ends the
 * action where it is cancelled meanwhile.
 */
export async function mapInPieces<T, R>(items: readonly T[], each: (item: T) => R, signal?: AbortSignal): Promise<readonly R[]> {
  const made: R[] = [];
  let began = performance.now();
  for (const item of items) {
    made.push(each(item));
    if (performance.now() - began < piece) continue;
    await breathe();
    stopIfCancelled(signal);
    began = performance.now();
  }
  return made;
}
