import { certain } from "./certain";
import { behaviourOf } from "./entryTypes/index";
import { hundredths, toPoints } from "./exact";
import type { Figure } from "./expression";
import type { Piece } from "./explanation";
import { countOf, greatestOf, oneIfAbove, product, wholeOf } from "./figures";
import type { Words } from "./messages/words";
import type { Fields } from "./parameters";
import { listOf, name, oneOf, optional } from "./parameters";
import { enteredIn } from "./rules/fit";
import type { AnyRule, Row } from "./rules/kind";
import { SchemeError } from "./schemeProblem";

/** What is taken of several lines of one list: how many there are, what they come to, or the greatest. */
export type Take = "count" | "sum" | "highest";

/** Several entries that are lines of one list, as «项目1…项目5»: a line that is not needed is 0, 否 or 无. */
export interface ListedRule extends AnyRule {
  readonly entries: readonly string[];
  /** Beside each line the entry that names it: without a name a line counts as none. */
  readonly names?: readonly string[];
  readonly take: Take;
}

export const listedFields: Fields<Omit<ListedRule, "kind">> = { entries: listOf(name, 1), names: optional(listOf(name, 1)), take: oneOf("count", "sum", "highest") };

export function entriesListed({ entries, names = [] }: ListedRule): readonly string[] {
  return [...entries, ...names];
}

/** What the lines come to; `per` of it are one, as amounts count in hundredths. */
export interface Listed {
  readonly figure: Figure;
  readonly per: 1 | 100;
  readonly say: (words: Words) => readonly Piece[];
}

/** Decimals of amounts in a list. */
const decimals = 2;

/** The figure of a list. `isWhole`: of whole numbers alone. Throws SchemeError where the entries are no lines of one. */
export function listedIn(rule: ListedRule, row: Row, isWhole: boolean): Listed {
  const { entries, names, take } = rule;
  if (names !== undefined && names.length !== entries.length) throw new SchemeError([{ code: "namesDiffer", path: [...row.path, "names"], names: names.length, lines: entries.length }]);
  const first = row.entry(certain(entries[0]));
  const { gives } = behaviourOf(first.type);
  const asked = take === "count" && gives.includes("yesNo") ? "yesNo" : gives.includes("amount") && (take === "count" || !isWhole) ? "amount" : "wholeNumber";
  const lines = entries.map((entry, index) => {
    const value = enteredIn(row, rule, entry, asked, "entries", index);
    const named = names?.[index];
    return named === undefined ? value : product(enteredIn(row, rule, named, "yesNo", "names", index), value);
  });
  const isAmount = asked === "amount" && take !== "count";
  const counted = isAmount ? lines.map((line) => wholeOf(line, decimals)) : lines;
  const figure = take === "highest" ? greatestOf(counted) : countOf(take === "sum" ? counted : asked === "yesNo" ? lines : lines.map(oneIfAbove));
  const shown: Figure = isAmount ? { value: (values) => toPoints(hundredths(figure.value(values))), formula: (refs) => `${figure.formula(refs)}/100` } : figure;
  return {
    figure,
    per: isAmount ? 100 : 1,
    say: (words) => [
      ...(take === "count" ? [] : lines.flatMap((line, index): Piece[] => [`${index === 0 ? "" : words.comma}${words.label(row.entry(certain(entries[index])).label)} `, line])),
      ...(take === "count" ? [words.among(lines.length)[0], shown, words.among(lines.length)[1]] : [take === "sum" ? words.listedSum : words.listedHighest, shown, words.unit(first.unit)]),
    ],
  };
}
