import type { DraftChoice } from "../app/choices";
import type { DraftInfo, ListedDraft } from "./draft";

/** What is offered about drafts of earlier. */
export type Offer =
  | { readonly kind: "unsaved"; readonly info: DraftInfo; readonly others: number }
  /** It is open in another tab. */
  | { readonly kind: "held"; readonly info: DraftInfo }
  /** Without a name where not even that can be read. */
  | { readonly kind: "broken"; readonly id: string; readonly name: string | undefined };

/** What is about to be erased, if the answer is yes. */
export type Erasure =
  | { readonly kind: "one"; readonly id: string; readonly name: string | undefined }
  | { readonly kind: "all"; readonly count: number }
  /** With it, no more drafts are kept. */
  | { readonly kind: "off"; readonly count: number };

/** A line of the list. */
export interface DraftLine extends ListedDraft {
  readonly place: "here" | "elsewhere" | "closed";
}

export interface DraftsState {
  readonly choice: DraftChoice | undefined;
  /** Whether the page is asking for that choice. */
  readonly isAsking: boolean;
  readonly offer: Offer | null;
  /** The list, while it is shown. */
  readonly list: readonly DraftLine[] | null;
  readonly erasure: Erasure | null;
}
