import type { EntryValue, Language, Scheme, Scorecard } from "../../core/index";
import { recognisedCodes, issueOf, wordsOf } from "../../core/index";
import { entryList } from "../../workbook/form/readForm";

/** 自报值 of every entry, by its key. */
type Typed = ReadonlyMap<string, EntryValue>;

/** A scorecard whose sentences on category 8 begin with what the city applied for, as 校验 on the form does. */
export function sayingApplications(scheme: Scheme, scorecard: Scorecard, typed: Typed, language: Language): Scorecard {
  const words = wordsOf(language);
  const bonus = recognisedCodes(scheme);
  const applied = new Map(
    entryList(scheme).flatMap(({ key, entry, code }) => {
      const value = typed.get(key);
      return bonus.has(code) && issueOf(entry, value) === null ? [[code, `${words.applied}${String(value)}${words.semicolon}`] as const] : [];
    }),
  );
  const indicators = scorecard.indicators.map((row) =>
    row.status === "ok" && applied.has(row.code) ? { ...row, explanation: `${applied.get(row.code) ?? ""}${row.explanation}` } : row,
  );
  return { ...scorecard, indicators };
}
