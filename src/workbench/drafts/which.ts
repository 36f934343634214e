import type { DraftInfo, ListedDraft } from "./draft";

/** How long a draft stays that has been saved to a file, in milliseconds: the download may have come to nothing. */
const STAYS = 7 * 24 * 60 * 60 * 1000;

export function isUnsaved({ changes, typed }: DraftInfo): boolean {
  return changes > 0 || typed !== undefined;
}

/** Whether a draft has nothing that anybody would miss. */
export function isSpent(info: DraftInfo, now: number): boolean {
  return !isUnsaved(info) && (info.savedAt === undefined || now - info.savedAt > STAYS);
}

/** Unsaved drafts, the one to offer first: that of this tab before its reload, then the newest. */
export function unsavedFirst(drafts: readonly ListedDraft[], ownId: string | null): readonly DraftInfo[] {
  const unsaved = drafts.flatMap(({ info }) => (info !== undefined && isUnsaved(info) ? [info] : []));
  return unsaved.sort((a, b) => Number(b.id === ownId) - Number(a.id === ownId) || b.changedAt - a.changedAt);
}

/** An id that no other draft has; browsers have no randomUUID where the page does not come by https. */
export function newDraftId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
