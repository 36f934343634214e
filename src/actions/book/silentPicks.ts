import type { BookEvent } from "../../excel/watch";

/**
 * Excel on the web may tell nothing of an entry that was picked from a dropdown list (office-js #4066, #3888): the sheet that
 * was worked on is to be looked at again as soon as somebody goes on from there. Returns that sheet's id for an event, null where there is none.
 *
 * @example const leaves = silentPicks(); leaves(selectedOn("a")) // null, the first one; leaves(selectedOn("b")) // "a"
 */
export function silentPicks(): (event: BookEvent) => string | null {
  let last: string | null = null;
  return (event) => {
    if (event.kind !== "selected" && event.kind !== "activated") return null;
    const left = last;
    last = event.sheetId;
    return left;
  };
}
