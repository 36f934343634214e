import type { Language } from "../../core/index";
import { inLanguage } from "../../core/index";
import type { NamedEntry } from "./ruleEntries";
import { entriesNamed } from "./ruleEntries";
import type { Part, Pattern } from "./rulePatterns";
import { patternsIn } from "./rulePatterns";
import { noDays, unitOfPoints } from "./ruleWords";

type Fields = Readonly<Record<string, unknown>>;

/**
 * A rule as a cell of 方案草案 says it, with entries by their labels. The inverse of `readRule`; "" for one that is not said whole.
 *
 * @example ruleText({ kind: "cap", max: 40, of: { kind: "perUnit", entry: "fullTime", each: 5 } }, entries, "zh-CN") // "「专职人员」×5分，最高40分"
 */
export function ruleText(rule: object, entries: readonly NamedEntry[], language: Language): string {
  return written(rule, 2, (name) => quoted(labelFor(name, entries, language)), patternsIn(language));
}

/** The label that stands for an entry's name: the name itself where two entries have one label, or one's label is the other's name. */
function labelFor(name: string, entries: readonly NamedEntry[], language: Language): string {
  const label = inLanguage(entries.find((one) => one.name === name)?.label ?? { zh: name, en: name }, language);
  const meant = entriesNamed(label, entries);
  return meant.length === 1 && meant[0] === name ? label : name;
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
    if (part.at === "code") return quoted(String(value));
    if (part.at === "entries") return listed(value).map((one) => entry(String(one))).join(part.between);
    if (part.at === "dates") return listed(value).length === 0 ? noDays : listed(value).join(part.between);
    if (part.at === "record") return part.each.map((inner) => partText(inner, { ...Object(value) })).join("");
    if (part.at === "list") return listed(value).map((one) => part.each.map((inner) => partText(inner, { ...Object(one) })).join("")).join(part.between);
    if (part.at === "rules") return listed(value).map((one) => written(Object(one), 1, entry, patterns)).join(part.between);
    if (typeof value === "object" && value !== null) return written(value, 0, entry, patterns);
    return part.at === "points" ? `${String(value)}${unitOfPoints(patterns)}` : String(value);
  }
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether the pattern says all that the rule states, and has nothing to say that the rule does not. */
function fits(parts: readonly Part[], fields: Fields): boolean {
  const said = parts.flatMap((part) => (part.at === "words" ? [] : [part.field]));
  // A no says as much as saying nothing.
  const stated = Object.keys(fields).filter((field) => field !== "kind" && fields[field] !== undefined && fields[field] !== false);
  return said.length === stated.length && said.every((field) => stated.includes(field)) && parts.every((part) => isAs(part, fields));
}

function isAs(part: Part, fields: Fields): boolean {
  if (part.at === "fixed") return fields[part.field] === part.value;
  return part.at !== "record" || fits(part.each, { ...Object(fields[part.field]) });
}
