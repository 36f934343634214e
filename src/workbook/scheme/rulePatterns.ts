import type { Language, Rule, Wording } from "../../core/index";
import { inLanguage } from "../../core/index";
import type { Patterns } from "./otherPatterns";
import { otherPatterns } from "./otherPatterns";

/**
 * How each kind of rule reads in a cell of 方案草案, and is read back from there. Between the words stand places:
 * `{entry:entry}` an entry by its label, `{max:number}` a number, `{of:rule}` a rule within the rule, `{of:rules:＋}` several with the
 * sign between them, `{from:points}` a number of points or a rule, `{tiers:list:，:…}` a list whose every record reads as the
 * pattern after the second colon, `{late:record:…}` one such record, `{by:date}` a day, `{holidays:dates:、}` several or 无,
 * `{entries:entries:、}` several entries, `{indicator:code}` another indicator by its code. `{per=week}` is said by the words around it. A kind with two patterns is written by the
 * first that has all its fields.
 */
const patterns: Readonly<Record<Rule["kind"], Patterns>> = {
  awarded: {
    zh: ["{entry:entry}按认定分计{recognised=true}", "{entry:entry}按所得分计"],
    en: ["{entry:entry} as recognised{recognised=true}", "{entry:entry} as given"],
  },
  cap: { zh: ["{of:rule}，最高{max:number}分"], en: ["{of:rule}, at most {max:number}"] },
  choice: { zh: ["{entry:entry}按所选计分"], en: ["{entry:entry} as chosen"] },
  deduction: {
    zh: ["{from:points}，{deductions:list:、:{entry:entry}每个扣{each:number}分}，扣完为止"],
    en: ["{from:points}, {deductions:list:; :less {each:number} for each {entry:entry}}, not below 0"],
  },
  flag: { zh: ["{entry:entry}为“是”得{points:number}分"], en: ["{entry:entry} yes: {points:number}"] },
  highest: { zh: ["取最高（{of:rules:；}）"], en: ["highest of ({of:rules:; })"] },
  perUnit: {
    zh: ["{entry:entry}每满{step:number}得{each:number}分", "{entry:entry}×{each:number}分"],
    en: ["{entry:entry} each full {step:number}: {each:number}", "{entry:entry} × {each:number}"],
  },
  proportion: {
    zh: ["{part:entry}÷{whole:entry}×{points:number}分", "{part:entry}%×{points:number}分"],
    en: ["{part:entry} ÷ {whole:entry} × {points:number}", "{part:entry}% × {points:number}"],
  },
  rate: {
    zh: ["{part:entry}÷{whole:entry}：{tiers:list:，:{percent:number}%以上得{points:number}分}"],
    en: ["{part:entry} ÷ {whole:entry}: {tiers:list:, :from {percent:number}%: {points:number}}"],
  },
  sum: { zh: ["{of:rules: ＋ }"], en: ["{of:rules: + }"] },
  target: {
    zh: ["{done:entry}达到{plan:entry}得{points:number}分，有{revoked:entry}不得分"],
    en: ["{done:entry} reaches {plan:entry}: {points:number}, none if {revoked:entry}"],
  },
  ...otherPatterns,
  tiers: {
    zh: ["{entry:entry}：{tiers:list:，:{atLeast:number}以上得{points:number}分}"],
    en: ["{entry:entry}: {tiers:list:, :from {atLeast:number}: {points:number}}"],
  },
};

/** A place of a pattern, or words between places. */
export type Part =
  | { readonly at: "words"; readonly words: string }
  | { readonly at: "fixed"; readonly field: string; readonly value: string | true }
  | { readonly at: "entry" | "code" | "number" | "rule" | "points" | "date"; readonly field: string }
  | { readonly at: "rules" | "entries" | "dates"; readonly field: string; readonly between: string }
  | { readonly at: "list"; readonly field: string; readonly between: string; readonly each: readonly Part[] }
  | { readonly at: "record"; readonly field: string; readonly each: readonly Part[] };

export interface Pattern {
  readonly kind: Rule["kind"];
  readonly parts: readonly Part[];
  /** 0 stands anywhere as it is, 1 in lists of rules, 2 only by itself or in brackets. */
  readonly level: 0 | 1 | 2;
}

/** The patterns of a language, each kind's in the order in which they are tried. */
export function patternsIn(language: Language): readonly Pattern[] {
  return inLanguage(made, language);
}

/** The pattern's parts. Throws for a pattern that is not written as said above, which a test finds. */
function partsOf(pattern: string): readonly Part[] {
  const parts: Part[] = [];
  let rest = pattern;
  while (rest !== "") {
    const open = rest.indexOf("{");
    if (open !== 0) parts.push({ at: "words", words: open < 0 ? rest : rest.slice(0, open) });
    if (open < 0) break;
    const end = closing(rest, open);
    parts.push(placeOf(rest.slice(open + 1, end)));
    rest = rest.slice(end + 1);
  }
  return parts;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index += 1) {
    if (text[index] === "{") depth += 1;
    if (text[index] === "}") depth -= 1;
    if (depth === 0) return index;
  }
  throw new Error(`Unclosed place in ${text}`);
}

function placeOf(place: string): Part {
  const [fixed = "", value] = place.split("=");
  if (value !== undefined && /^\w+$/.test(fixed)) return { at: "fixed", field: fixed, value: value === "true" ? true : value };
  const [field = "", at = "", between = "", ...each] = place.split(":");
  if (at === "list") return { at, field, between, each: partsOf(each.join(":")) };
  if (at === "record") return { at, field, each: partsOf([between, ...each].join(":")) };
  if (at === "rules" || at === "entries" || at === "dates") return { at, field, between };
  if (at === "date" || at === "entry" || at === "code" || at === "number" || at === "rule" || at === "points") return { at, field };
  throw new Error(`Unknown place ${place}`);
}

function levelOf(parts: readonly Part[]): Pattern["level"] {
  const holdsRules = parts.some(({ at }) => at === "rule" || at === "rules" || at === "points");
  if (!holdsRules) return 0;
  const [first] = parts;
  const last = parts.at(-1);
  if (first?.at === "words" && last?.at === "words" && /[)）]$/.test(last.words)) return 0;
  return first?.at === "rule" ? 1 : 2;
}

function all(language: keyof Wording): readonly Pattern[] {
  return Object.entries(patterns).flatMap(([kind, of]) =>
    of[language].map((text): Pattern => {
      const parts = partsOf(text);
      return { kind: kindOf(kind), parts, level: levelOf(parts) };
    }),
  );
}

function kindOf(kind: string): Rule["kind"] {
  const known = (name: string): name is Rule["kind"] => Object.hasOwn(patterns, name);
  if (known(kind)) return kind;
  throw new Error(`Unknown kind ${kind}`);
}

const made = { zh: all("zh"), en: all("en") };
