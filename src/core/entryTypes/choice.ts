import { listOf, name, number, optional, record, text, wording } from "../parameters";
import type { Wording } from "../wording";
import { chosenFrom } from "./chosen";
import type { EntryKind } from "./kind";

/** One option of a choice and the points it gives. */
export interface Option {
  readonly id: string;
  readonly label: Wording;
  /** How earlier editions labelled it in Chinese; workbooks made under them hold that, and it is the same option. */
  readonly formerly?: readonly string[];
  readonly points: number;
}

/** One of several options. */
export interface ChoiceType {
  readonly kind: "choice";
  readonly options: readonly Option[];
}

export const choice: EntryKind<ChoiceType> = {
  parameters: { options: listOf(record<Option>({ id: name, label: wording, formerly: optional(listOf(text)), points: number }), 1) },
  behaviour: ({ options }) =>
    chosenFrom(
      "choice",
      "list",
      options.map(({ id, label, formerly = [], points }, index) => ({ value: id, number: index, points, texts: (words) => [words.label(label), ...formerly] })),
      "notOption",
    ),
};
