import type { Entry, Language, Rule } from "../../core/index";
import { inLanguage } from "../../core/index";
import type { Part, Pattern } from "./rulePatterns";
import { patternsIn } from "./rulePatterns";

type Named = Pick<Entry, "name" | "label">;
type Fields = Readonly<Record<string, unknown>>;

/**
 * A rule as a cell of 方案草案 says it, with entries by their labels. The inverse of `readRule`.
 *
 * @example ruleText({ kind: "cap", max: 40, of: { kind: "perUnit", entry: "fullTime", each: 5 } }, entries, "zh-CN") // "「专职人员」×5分，最高40分"
 */
export function ruleText(rule: Rule, entries: readonly Named[], language: Language): string {
  return written(rule, 2, (name) => quoted(labelFor(name, entries, language)), patternsIn(language));
}

/** The label that stands for an entry's name: the name itself where two entries have one label, or one's label is the other's name. */
function labelFor(name: string, entries: readonly Named[], language: Language): string {
  const label = inLanguage(entries.find((one) => one.name === name)?.label ?? { zh: name, en: name }, language);
  const meant = entriesNamed(label, entries);
  return meant.length === 1 && meant[0] === name ? label : name;
}

/** Names of the entries that a text in quotes can stand for; a name before a label. */
function entriesNamed(text: string, entries: readonly Named[]): readonly string[] {
  const byName = entries.filter(({ name }) => name === text);
  const found = byName.length > 0 ? byName : entries.filter(({ label }) => label.zh === text || label.en === text);
  return found.map(({ name }) => name);
}

function quoted(text: string): string {
  return `「${text.replaceAll("」", "」」")}」`;
}

function written(rule: object, mostLevel: number, entry: (name: string) => string, patterns: readonly Pattern[]): string {
  const fields: Fields = { ...rule };
  const pattern = patterns.find(({ kind, parts }) => kind === fields["kind"] && fits(parts, fields));
  if (pattern === undefined) return "";
  const text = pattern.parts.map((part) => partText(part, fields)).join("");
  return pattern.level > mostLevel ? `（${text}）` : text;

  function partText(part: Part, of: Fields): string {
    if (part.at === "words") return part.words;
    const value = of[part.field];
    if (part.at === "fixed") return "";
    if (part.at === "entry") return entry(String(value));
    if (part.at === "entries") return listed(value).map((one) => entry(String(one))).join(part.between);
    if (part.at === "dates") return listed(value).length === 0 ? noDays : listed(value).join(part.between);
    if (part.at === "record") return part.each.map((inner) => partText(inner, { ...Object(value) })).join("");
    if (part.at === "list") return listed(value).map((one) => part.each.map((inner) => partText(inner, { ...Object(one) })).join("")).join(part.between);
    if (part.at === "rules") return listed(value).map((one) => written(Object(one), 1, entry, patterns)).join(part.between);
    if (typeof value === "object" && value !== null) return written(value, 0, entry, patterns);
    return part.at === "points" ? `${String(value)}${unitOfPoints(patterns)}` : String(value);
  }
}

/** «20分，…» and "20, less …": what stands behind a number that could have been a rule. */
function unitOfPoints(patterns: readonly Pattern[]): string {
  return patterns === patternsIn("zh-CN") ? "分" : "";
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether the pattern says all that the rule states, and has nothing to say that the rule does not. */
function fits(parts: readonly Part[], fields: Fields): boolean {
  const said = parts.flatMap((part) => (part.at === "words" ? [] : [part.field]));
  const stated = Object.keys(fields).filter((field) => field !== "kind" && fields[field] !== undefined);
  return said.length === stated.length && said.every((field) => stated.includes(field)) && parts.every((part) => isAs(part, fields));
}

function isAs(part: Part, fields: Fields): boolean {
  if (part.at === "fixed") return fields[part.field] === part.value;
  return part.at !== "record" || fits(part.each, { ...Object(fields[part.field]) });
}

/** Of a list of days that has none. */
const noDays = "无";

/** Why a text is no rule: where reading it came to its end, or which entry it names that there is not, or not once. */
export type RuleTextProblem =
  | { readonly code: "ruleUnread"; readonly from: string }
  | { readonly code: "ruleEntryUnknown" | "ruleEntryDoubled"; readonly label: string };

export type RuleRead = { readonly ok: true; readonly rule: object } | { readonly ok: false; readonly problem: RuleTextProblem };

/** Nothing a person writes is longer; it bounds how long reading can take. */
const longestText = 4_000;
const deepest = 12;

/**
 * The rule that a text says, in either language: `readScheme` has still to take it. Signs may be of full or half width, spaces
 * stand where they like. Never throws.
 *
 * @example readRule("「专职人员」*5分,最高40分", entries) // { ok: true, rule: { kind: "cap", max: 40, of: … } }
 */
export function readRule(text: string, entries: readonly Named[]): RuleRead {
  const source = evened(text.slice(0, longestText));
  let furthest = 0;
  for (const language of ["zh-CN", "en-US"] as const) {
    const reader = readerOf(source, patternsIn(language), unitOfPoints(patternsIn(language)));
    const rule = reader.whole();
    if (rule !== null) return resolved(rule, entries);
    furthest = Math.max(furthest, reader.furthest());
  }
  return { ok: false, problem: { code: "ruleUnread", from: source.slice(furthest) } };
}

/** An entry as the text names it, until it is known which one that is. */
class NamedEntry {
  constructor(readonly label: string) {}
}

function resolved(rule: object, entries: readonly Named[]): RuleRead {
  let problem: RuleTextProblem | null = null;
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (value instanceof NamedEntry) {
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

/** Signs of one width and no spaces, outside quotes; every quote is 「」. */
function evened(text: string): string {
  const signs: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "*": "×", "/": "÷", "+": "＋", "％": "%", "－": "-", "．": "." };
  let even = "";
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (isQuoted) {
      even += sign;
      if (sign !== "」") continue;
      if (text[index + 1] === "」") {
        even += "」";
        index += 1;
      } else isQuoted = false;
    } else if (sign === "「") {
      isQuoted = true;
      even += sign;
    } else if (!/\s/.test(sign)) even += /[０-９]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : (signs[sign] ?? sign);
  }
  return even;
}

interface Reader {
  whole(): object | null;
  /** How far any reading came. */
  furthest(): number;
}

type Ways = Generator<readonly [value: unknown, end: number]>;

/** Reads by trying every pattern at every place, the shorter ways first; what was found at a place is kept, so it stays quick. */
function readerOf(source: string, patterns: readonly Pattern[], unit: string): Reader {
  let furthest = 0;
  const evenWords = new Map<string, string>();
  const known = new Map<string, readonly (readonly [object, number])[]>();

  const take = (words: string, at: number): number => {
    const even = evenWords.get(words) ?? evened(words);
    evenWords.set(words, even);
    if (!source.startsWith(even, at)) return -1;
    furthest = Math.max(furthest, at + even.length);
    return at + even.length;
  };

  function* quotedAt(at: number): Ways {
    if (source[at] !== "「") return;
    let end = at + 1;
    while (end < source.length && (source[end] !== "」" || source[end + 1] === "」")) end += source[end] === "」" ? 2 : 1;
    if (end >= source.length) return;
    furthest = Math.max(furthest, end + 1);
    yield [new NamedEntry(source.slice(at + 1, end).replaceAll("」」", "」")), end + 1];
  }

  function* numberAt(at: number): Ways {
    const found = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/.exec(source.slice(at, at + 40))?.[0];
    if (found === undefined) return;
    furthest = Math.max(furthest, at + found.length);
    yield [Number(found), at + found.length];
  }

  function* dateAt(at: number): Ways {
    const found = /^\d{4}-\d{2}-\d{2}/.exec(source.slice(at, at + 10))?.[0];
    if (found === undefined) return;
    furthest = Math.max(furthest, at + found.length);
    yield [found, at + found.length];
  }

  function* ruleAt(at: number, mostLevel: number, depth: number): Ways {
    const open = take("（", at);
    if (open >= 0) {
      for (const [rule, end] of rulesAt(open, 2, depth + 1)) {
        const closed = take("）", end);
        if (closed >= 0) yield [rule, closed];
      }
    }
    yield* rulesAt(at, mostLevel, depth);
  }

  function rulesAt(at: number, mostLevel: number, depth: number): readonly (readonly [object, number])[] {
    if (depth > deepest || at >= source.length) return [];
    const key = `${at} ${mostLevel}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // A pattern that begins with a rule asks for the same place again, but only for simpler rules.
    const found: (readonly [object, number])[] = [];
    for (const { kind, parts, level } of patterns) {
      if (level > mostLevel) continue;
      for (const [fields, end] of partsAt(parts, 0, at, depth, { kind })) found.push([fields, end]);
    }
    known.set(key, found);
    return found;
  }

  function* partsAt(parts: readonly Part[], index: number, at: number, depth: number, fields: object): Generator<readonly [object, number]> {
    const part = parts[index];
    if (part === undefined) {
      yield [fields, at];
      return;
    }
    for (const [value, end] of partAt(part, at, depth)) {
      const more = part.at === "words" ? fields : { ...fields, [part.field]: value };
      yield* partsAt(parts, index + 1, end, depth, more);
    }
  }

  function* partAt(part: Part, at: number, depth: number): Ways {
    if (part.at === "words") {
      const end = take(part.words, at);
      if (end >= 0) yield [null, end];
    } else if (part.at === "fixed") yield [part.value, at];
    else if (part.at === "entry") yield* quotedAt(at);
    else if (part.at === "entries") yield* listAt(at, part.between, quotedAt);
    else if (part.at === "date") yield* dateAt(at);
    else if (part.at === "dates") {
      const end = take(noDays, at);
      if (end >= 0) yield [[], end];
      yield* listAt(at, part.between, dateAt);
    } else if (part.at === "record") yield* partsAt(part.each, 0, at, depth, {});
    else if (part.at === "rule") yield* ruleAt(at, 0, depth);
    else if (part.at === "rules") yield* listAt(at, part.between, (place) => ruleAt(place, 1, depth + 1));
    else if (part.at === "list") yield* listAt(at, part.between, (place) => partsAt(part.each, 0, place, depth, {}));
    else if (part.at === "points") {
      for (const [value, end] of numberAt(at)) {
        const behind = take(unit, end);
        if (behind >= 0) yield [value, behind];
      }
      yield* ruleAt(at, 0, depth);
    } else yield* numberAt(at);
  }

  /** Longest lists first; one element is a list too. */
  function* listAt(at: number, between: string, one: (at: number) => Ways | Generator<readonly [object, number]>): Ways {
    for (const [value, end] of one(at)) {
      const next = take(between, end);
      if (next >= 0) {
        for (const [rest, last] of listAt(next, between, one)) yield [[value, ...(Array.isArray(rest) ? rest : [])], last];
      }
      yield [[value], end];
    }
  }

  const whole = (): object | null => {
    const ways = [...ruleAt(0, 2, 0)].filter(([, end]) => end === source.length).map(([rule]) => Object(rule));
    // A single rule is also a sum of one; the plainest reading is meant.
    return ways.sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)[0] ?? null;
  };
  return { whole, furthest: () => furthest };
}
