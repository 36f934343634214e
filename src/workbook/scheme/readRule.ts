import type { NamedEntry } from "./ruleEntries";
import { entriesNamed } from "./ruleEntries";
import { patternsIn } from "./rulePatterns";
import { EntryInText, readerOf } from "./ruleReader";
import { evened, unitOfPoints } from "./ruleWords";

/** Why a text is no rule: where reading it came to its end, or which entry it names that there is not, or not once. */
export type RuleTextProblem =
  | { readonly code: "ruleUnread"; readonly from: string }
  | { readonly code: "ruleEntryUnknown" | "ruleEntryDoubled"; readonly label: string };

export type RuleRead = { readonly ok: true; readonly rule: object } | { readonly ok: false; readonly problem: RuleTextProblem };

/** Nothing a person writes is longer; it bounds how long reading can take. */
const longestText = 4_000;

/**
 * The rule that a text says, in either language: `readScheme` has still to take it. Signs may be of full or half width, spaces
 * stand where they like. Never throws.
 *
 * @example readRule("「专职人员」*5分,最高40分", entries) // { ok: true, rule: { kind: "cap", max: 40, of: … } }
 */
export function readRule(text: string, entries: readonly NamedEntry[]): RuleRead {
  const said = sentenceOf(text.slice(0, longestText));
  return typeof said === "string" ? { ok: false, problem: { code: "ruleUnread", from: said } } : resolved(said, entries);
}

/** What sentences were read as: a draft is read again after every edit, and all its rules but one are as they were. */
const known = new Map<string, object | string>();
const mostKnown = 2_000;

/** The rule that a sentence says, with entries as it names them, or what stands from where it makes no sense. */
function sentenceOf(text: string): object | string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const said = readSentence(evened(text));
  known.set(text, said);
  return said;
}

function readSentence(source: string): object | string {
  let furthest = 0;
  for (const language of ["zh-CN", "en-US"] as const) {
    const reader = readerOf(source, patternsIn(language), unitOfPoints(patternsIn(language)));
    const rule = reader.whole();
    if (rule !== null) return rule;
    furthest = Math.max(furthest, reader.furthest());
  }
  return source.slice(furthest);
}

function resolved(rule: object, entries: readonly NamedEntry[]): RuleRead {
  let problem: RuleTextProblem | null = null;
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (value instanceof EntryInText) {
      const [name, ...more] = entriesNamed(value.label, entries);
      if (name === undefined || more.length > 0) problem ??= { code: name === undefined ? "ruleEntryUnknown" : "ruleEntryDoubled", label: value.label };
      return name ?? value.label;
    }
    return typeof value === "object" && value !== null ? record(value) : value;
  };
  const record = (value: object): object => Object.fromEntries(Object.entries(value).map(([field, one]) => [field, resolve(one)]));
  const read = record(rule);
  return problem === null ? { ok: true, rule: read } : { ok: false, problem };
}
