import type { Entry, Indicator, Rule, Shape } from "../../core/index";
import { behaviourOf, ruleShape } from "../../core/index";
import { trialOf } from "./trial";

/** A value of a rule as JSON can say it. */
export type Said = Readonly<Record<string, unknown>>;

/** The fields of a kind of rule but its name, as they are declared. */
export function fieldsOfKind(kind: Rule["kind"]): ReadonlyMap<string, { readonly shape: Shape; readonly isOptional: boolean }> {
  const found = ruleShape.type === "anyOf" ? ruleShape.of.find((shape) => isOfKind(shape, kind)) : undefined;
  return new Map(found?.type === "record" ? [...found.fields].filter(([field]) => field !== "kind") : []);
}

function isOfKind(shape: Shape, kind: string): boolean {
  const named = shape.type === "record" ? shape.fields.get("kind")?.shape : undefined;
  return named?.type === "oneOf" && named.allowed[0] === kind;
}

/** A rule of a kind to begin with: the entries in their order, `max` points, everything else as small as it may be; `codes` are those of the other indicators. */
export function firstRule(kind: Rule["kind"], entries: readonly Entry[], max: number, codes: readonly string[] = []): Said {
  const fields = fieldsOfKind(kind);
  let next = 0;
  const entry = (): string => {
    const name = entries[next % Math.max(1, entries.length)]?.name ?? "";
    next += 1;
    return name;
  };
  return { kind, ...Object.fromEntries([...fields].filter(([, { isOptional }]) => !isOptional).map(([field, { shape }]) => [field, firstValue(shape, { field, max, entry, codes })])) };
}

interface Beginning {
  readonly field: string;
  readonly max: number;
  readonly entry: () => string;
  readonly codes: readonly string[];
}

/** What a field begins with. In a rule, texts are names of entries. */
export function firstValue(shape: Shape, begin: Beginning): unknown {
  switch (shape.type) {
    case "text":
      return begin.entry();
    case "code":
      return begin.codes[0] ?? "";
    case "number":
      return begin.field === "max" || begin.field === "points" ? begin.max : 1;
    case "date":
      return `${new Date().getFullYear()}-12-31`;
    case "yesNo":
      return true;
    case "oneOf":
      return shape.allowed[0];
    case "list":
      // A list of rules with a single one would be that rule itself.
      return Array.from({ length: Math.max(shape.of.type === "rule" ? 2 : 1, shape.least) }, () => firstValue(shape.of, begin));
    case "record":
      return Object.fromEntries(
        [...shape.fields].filter(([, { isOptional }]) => !isOptional).map(([field, part]) => [field, firstValue(part.shape, { ...begin, field })]),
      );
    case "anyOf": {
      const [first] = shape.of;
      return first === undefined ? null : firstValue(first, { ...begin, field: "points" });
    }
    case "rule":
      return { kind: "perUnit", entry: begin.entry(), each: 1 };
  }
}

/** The rule, capped at the indicator's points where it could give more of its own: points for each unit have no bound. */
export function withinMax(rule: Said, { code, max, entries }: Pick<Indicator, "code" | "max" | "entries">): Said {
  const scored = trialOf({ said: { code, max, content: "", criteria: "", basis: "", method: "", entries, rule } }, []);
  const capped = trialOf({ said: { code, max, content: "", criteria: "", basis: "", method: "", entries, rule: { kind: "cap", max, of: rule } } }, []);
  return scored === null && capped !== null ? { kind: "cap", max, of: rule } : rule;
}

/** What a kind cannot do without among the entries; a number where nothing else is said. */
const needed: Readonly<Partial<Record<Rule["kind"], "choice" | "date" | "yesNo" | "score">>> = {
  choice: "choice",
  deadline: "date",
  span: "date",
  flag: "yesNo",
  nOfM: "yesNo",
  missing: "yesNo",
  conditional: "yesNo",
  notApplicable: "yesNo",
  spread: "yesNo",
  awarded: "score",
  mean: "score",
};

/** Kinds that are made of other rules, whatever the entries are. */
const ofRules: ReadonlySet<Rule["kind"]> = new Set(["sum", "highest", "bestOf", "weighted", "cap", "deduction", "rounded", "onIndicator", "lines", "lineTiers"]);

/** Kinds that can be made of these entries at all: some need a choice, a date or a yes or no, one the code of another indicator. */
export function fittingKinds(kinds: readonly Rule["kind"][], entries: readonly Entry[], codes: readonly string[] = []): readonly Rule["kind"][] {
  const gives = new Set(entries.flatMap(({ type }) => behaviourOf(type).gives));
  return kinds.filter((kind) => kind !== "onIndicator" || codes.length > 0).filter((kind) => ofRules.has(kind) || gives.has(needed[kind] ?? "number"));
}
