import { certain } from "../certain";
import type { EntryValue, StatusCode } from "../issue";
import { errorIn, statusNumber } from "../issue";
import type { Asked } from "../schemeProblem";
import { quoteText } from "../quoteText";
import { foreign } from "./foreign";
import type { CellWords, Choice, EntryBehaviour } from "./kind";

/** What all entries have in common that are chosen from a list. */
export function chosenFrom(gives: Asked, control: "yesNo" | "list", choices: readonly Choice[], code: StatusCode): EntryBehaviour {
  const numbers = new Map<EntryValue, number>(choices.map(({ value, number }) => [value, number]));
  const label = (choice: Choice, words: CellWords): string => choice.texts(words)[0];
  const isChosen = (cell: string, choice: Choice, words: CellWords): string => {
    const tests = choice.texts(words).map((text) => `${cell}=${quoteText(text)}`);
    const listed = tests.join(",");
    return tests.length === 1 ? listed : `OR(${listed})`;
  };
  return {
    gives: [gives],
    control,
    format: "General",
    choices,
    issues: ["missing", code, "errorValue"],
    most: null,
    whenEmpty: null,
    lacking: undefined,
    standsForItself: false,
    asks: { sentence: { zh: "请从下拉列表选择", en: "Choose from the list" }, noneIsZero: false },
    check: (value) => (numbers.has(value) ? null : (errorIn(value) ?? code)),
    toNumber: (value) => numbers.get(value) ?? 0,
    status(cell, valid, words) {
      const listed = choices.flatMap((choice) => choice.texts(words)).map((text) => `${cell}=${quoteText(text)}`);
      return `IF(OR(${listed.join(",")}),${valid},${statusNumber(code)})`;
    },
    numberFormula: (cell, words) =>
      choices
        .slice(0, -1)
        .reduceRight((rest, choice) => `IF(${isChosen(cell, choice, words)},${choice.number},${rest})`, String(certain(choices.at(-1)).number)),
    read: (cell, words) => choices.find((choice) => choice.texts(words).some((text) => text === cell))?.value ?? foreign(cell),
    printed: (value) => value,
    write(value, words) {
      const found = choices.find((choice) => choice.value === value);
      return found === undefined ? (value ?? null) : label(found, words);
    },
    mend(cell, words) {
      if (typeof cell === "boolean") {
        const same = choices.find((choice) => choice.value === cell);
        return same === undefined ? null : { after: label(same, words), reason: "option" };
      }
      const meant = choices.map((choice) => label(choice, words)).find((one) => plain(one) === plain(cell));
      return meant === undefined || meant === cell ? null : { after: meant, reason: "spaces" };
    },
    limits: (words) => ({ kind: "list", items: choices.map((choice) => label(choice, words)) }),
    model: (isGood) => certain(isGood ? choices[0] : choices.at(-1)).value,
  };
}

function plain(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s\u200b\ufeff]/g, "");
}
