import { chosenFrom } from "./chosen";
import type { EntryKind } from "./kind";

/** Yes or no: 是 or 否. */
export interface BoolType {
  readonly kind: "bool";
}

const yesOrNo = chosenFrom(
  "yesNo",
  "yesNo",
  [
    { value: true, number: 1, points: 0, texts: ({ yes }) => [yes] },
    { value: false, number: 0, points: 0, texts: ({ no }) => [no] },
  ],
  "notBoolean",
);

export const bool: EntryKind<BoolType> = { parameters: {}, behaviour: () => yesOrNo };
