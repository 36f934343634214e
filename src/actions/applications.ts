import type { EntryValue, Issue, Language, Scheme, Scorecard } from "../core/index";
import { issueOf, wordsOf } from "../core/index";
import { bonusCodes } from "../workbook/reviewGaps";
import { entryList } from "../workbook/readForm";

/** 自报值 of every entry, by its key. */
type Typed = ReadonlyMap<string, EntryValue>;

/** What is wrong with a city's own figures in category 8 (申请分): they count for nothing, and are told of all the same. */
export function applicationIssues(scheme: Scheme, typed: Typed, language: Language): readonly { readonly code: string; readonly issue: Issue }[] {
  const bonus = bonusCodes(scheme);
  return entryList(scheme).flatMap(({ key, entry, code }) => {
    const value = bonus.has(code) ? typed.get(key) : undefined;
    const found = bonus.has(code) ? issueOf(entry, value) : null;
    return found === null ? [] : [{ code, issue: { key, code: found, message: wordsOf(language).issue(found, entry, clipped(value)) } }];
  });
}

/** A scorecard whose sentences on category 8 begin with what the city applied for, as the form's do. */
export function sayingApplications(scheme: Scheme, scorecard: Scorecard, typed: Typed, language: Language): Scorecard {
  const words = wordsOf(language);
  const bonus = bonusCodes(scheme);
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

/** A value as a message shows it: short. */
function clipped(value: EntryValue): string {
  const text = String(value ?? "");
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
