import type { Indicator, Scheme } from "../../src/core/index";
import { indicatorsOfCategory, isRecognised } from "../../src/core/index";
import type { CellValue } from "../../src/sheet/plan";
import { acrossWithin, figureBy } from "./straightAcross";
import type { StraightEntry } from "./straightEntry";
import { straightEntry } from "./straightEntry";
import type { Given } from "./straightRule";
import { hundredthsOf, least, straightRule, sum } from "./straightRule";

/** What was typed for an entry: what the city reports, and what the reviewer put in its place. */
export interface Typed {
  readonly reported: CellValue;
  readonly verified: CellValue;
}

/** A unit's form by the keys of its entries. */
export type TypedForm = ReadonlyMap<string, Typed>;

export interface StraightRow {
  readonly code: string;
  readonly status: "ok" | "missing" | "invalid";
  /** Hundredths. */
  readonly points: bigint;
}

export interface StraightUnit {
  readonly rows: readonly StraightRow[];
  readonly categories: readonly (readonly [code: string, points: bigint])[];
  /** Whether an entry is a valid yes, or a number above 0. */
  readonly says: (key: string) => boolean;
}

/** An indicator's entries as one form has them. */
interface Row {
  readonly indicator: Indicator;
  readonly entries: ReadonlyMap<string, StraightEntry>;
  readonly status: StraightRow["status"];
  readonly isWithoutQuota: boolean;
}

/** All units of a table, scored by its words. */
export function straightUnits(scheme: Scheme, forms: readonly TypedForm[]): readonly StraightUnit[] {
  const rows = forms.map((form) => new Map(scheme.categories.flatMap(indicatorsOfCategory).map((indicator) => [indicator.code, rowOf(indicator, form)] as const)));
  const all = new Map(
    scheme.categories.flatMap(indicatorsOfCategory).map(({ code }) => [code, rows.flatMap((unit) => figureOf(unit.get(code)) ?? [])] as const),
  );
  return rows.map((unit) => unitOf(scheme, unit, all));
}

function unitOf(scheme: Scheme, unit: ReadonlyMap<string, Row>, all: ReadonlyMap<string, readonly bigint[]>): StraightUnit {
  // Whatever draws on other indicators asks for them, and they for theirs.
  const pointsAt = (code: string): bigint => pointsOf(unit.get(code), all.get(code) ?? [], { rest: restOf(code), other });
  const other: Given["other"] = (code) => ({ points: pointsAt(code), isReported: unit.get(code)?.status === "ok" });
  const restOf = (code: string): Given["rest"] => (over) => {
    const taken = scheme.total?.deductions?.categories ?? [];
    const category = scheme.categories.find((one) => indicatorsOfCategory(one).some((indicator) => indicator.code === code));
    const item = category?.items.find(({ indicators }) => indicators.some((indicator) => indicator.code === code));
    const around = over === "all" ? scheme.categories.filter((one) => !one.bonus && !taken.includes(one.code)).flatMap(indicatorsOfCategory) : over === "item" ? item?.indicators : category && indicatorsOfCategory(category);
    const others = (around ?? []).filter(({ rule }) => rule.kind !== "spread" && acrossWithin(rule) === undefined);
    return others.map((one) => [pointsAt(one.code), hundredthsOf(one.max)]);
  };
  const scored = scheme.categories.map((category) => ({
    code: category.code,
    rows: indicatorsOfCategory(category).map(({ code }) => ({ code, status: unit.get(code)?.status ?? "missing", points: pointsAt(code) })),
  }));
  const entries = new Map<string, StraightEntry>([...unit.values()].flatMap((row) => [...row.entries].map(([name, entry]) => [`${row.indicator.code}.${name}`, entry] as const)));
  return {
    rows: scored.flatMap(({ rows }) => rows),
    categories: scored.map(({ code, rows }) => [code, sum(rows.map(({ points }) => points))] as const),
    says: (key) => (entries.get(key)?.number ?? 0) > 0,
  };
}

function rowOf(indicator: Indicator, form: TypedForm): Row {
  const read = indicator.entries.map((entry): readonly [string, StraightEntry] => {
    const { reported = null, verified = null } = form.get(`${indicator.code}.${entry.name}`) ?? {};
    const isReviewed = verified !== null && verified !== "";
    const read = straightEntry(entry, isReviewed ? verified : reported, isReviewed);
    // What a city applies for is no points (reading 16).
    return [entry.name, isRecognised(indicator) && !isReviewed ? { ...read, number: 0 } : read];
  });
  const isWithoutQuota = read.some(([, one]) => one.isWithoutQuota);
  const { rule } = indicator;
  const absence = rule.kind === "spread" || rule.kind === "notApplicable" ? rule.entry : undefined;
  const isAbsent = read.some(([name, { status, number }]) => name === absence && status === "ok" && number === 1);
  const asked = read.filter(([name, { status }]) => (isAbsent ? name === absence : !(isWithoutQuota && status === "missing")));
  const entries = new Map(isAbsent ? read.filter(([name]) => name === absence) : read);
  const numberOf = (name: string) => entries.get(name);
  const exceeds = indicator.entries.some(({ name, atMost = "" }) => {
    const [part, whole] = [numberOf(name), numberOf(atMost)];
    return part?.status === "ok" && whole?.status === "ok" && !whole.isWithoutQuota && part.number > whole.number;
  });
  const has = (wanted: StraightEntry["status"]) => asked.some(([, { status }]) => status === wanted);
  return { indicator, entries, isWithoutQuota, status: has("invalid") || exceeds ? "invalid" : has("missing") ? "missing" : "ok" };
}

type Around = Pick<Given, "rest" | "other">;

/** What is compared asks for nothing around it. */
const alone: Around = { rest: () => [], other: () => ({ points: 0n, isReported: false }) };

function givenOf({ indicator, entries }: Row, all: readonly bigint[], own: bigint, around: Around): Given {
  return {
    of: (name) => entries.get(name)?.number ?? 0,
    options(name) {
      const type = indicator.entries.find((entry) => entry.name === name)?.type;
      return type?.kind === "choice" ? type.options.map(({ points }) => points) : [];
    },
    all,
    own,
    max: hundredthsOf(indicator.max),
    ...around,
  };
}

/** What the unit is compared by; null where it is not, or has not reported. */
function figureOf(row: Row | undefined): bigint | null {
  const rule = row === undefined ? undefined : acrossWithin(row.indicator.rule);
  if (row === undefined || rule === undefined || row.status !== "ok") return null;
  const given = givenOf(row, [], 0n, alone);
  if (rule.kind === "notApplicable") return given.of(rule.entry) === 1 ? null : straightRule(rule.of, given);
  const type = row.indicator.entries.find(({ name }) => name === rule.entry)?.type.kind;
  return figureBy(rule, given.of, type === "count" || type === "plan");
}

function pointsOf(row: Row | undefined, all: readonly bigint[], around: Around): bigint {
  if (row === undefined || row.status !== "ok") return 0n;
  const max = hundredthsOf(row.indicator.max);
  if (row.isWithoutQuota) return row.indicator.entries.some(({ type }) => type.kind === "plan" && type.noQuota === "full") ? max : 0n;
  return least(max, straightRule(row.indicator.rule, givenOf(row, all, figureOf(row) ?? 0n, around)));
}
