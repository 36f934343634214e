import type { Indicator, Path, Scheme } from "../../core/index";
import { addPoints, checkScheme, indicatorCodeOf, indicatorsOf, readScheme } from "../../core/index";
import { indicatorDepth, saidAt } from "./draftPlaces";
import type { DraftRow } from "./draftGrid";
import type { Draft } from "./readDraft";

/** Where in the draft the indicator stands that a row of the sheet (from 0) belongs to; null where it belongs to none. */
export function indicatorPath({ paths, rows }: Pick<Draft, "paths" | "rows">, row: number): Path | null {
  const line = rows.find((one) => one.row === row);
  const path = line === undefined ? undefined : paths.get(line.row);
  return path !== undefined && path.length >= indicatorDepth && path[4] === "indicators" ? path.slice(0, indicatorDepth) : null;
}

/** The row of the indicator that a row of the sheet (from 0) belongs to; null where it belongs to none. */
export function indicatorLine({ rows }: Pick<Draft, "rows">, row: number): DraftRow | null {
  let line = rows.find((one) => one.row === row) ?? null;
  while (line !== null && line.kind !== "indicator") line = line.parent;
  return line;
}

/** An indicator alone, to be tried whatever is wrong with the rest of its draft; null where it is not sound itself. */
export function trialOf({ said }: Pick<Draft, "said">, path: Path): Trial | null {
  const trial = alone(recordAt(said, path), said);
  return trial === null || checkScheme(trial.scheme).length > 0 ? null : trial;
}

/** The same with any rule that makes sense of the entries, for changing the rule; null where entries or points are not sound. */
export function indicatorOf({ said }: Pick<Draft, "said">, path: Path): Indicator | null {
  const found = recordAt(said, path);
  return alone(found === null ? null : { ...found, rule: { kind: "flag", entry: "x", points: 1 } })?.indicator ?? null;
}

/** Another indicator that a rule can depend on: its code, and the first line of what it is about. */
export interface OtherIndicator {
  readonly code: string;
  readonly title: string;
}

/** All other indicators of a draft, in its order. */
export function otherIndicators({ rows }: Pick<Draft, "rows">, code: string): readonly OtherIndicator[] {
  return rows
    .filter(({ kind }) => kind === "indicator")
    .map((row) => ({ code: row.text("code").trim(), title: (row.text("content").trim().split("\n")[0] ?? "").trim() }))
    .filter((one) => one.code !== code && one.code !== "");
}

/** The indicator, and behind it those on which its rule depends, each in a category of its own. */
export interface Trial {
  readonly scheme: Scheme;
  readonly indicator: Indicator;
}

function recordAt(said: unknown, path: Path): Record<string, unknown> | null {
  const found = saidAt(said, path);
  return typeof found === "object" && found !== null ? { ...found } : null;
}

/** A scheme of one indicator; null where what is said of it has not the shape of one. */
function alone(said: Record<string, unknown> | null, whole: unknown = null): Trial | null {
  if (said === null) return null;
  const indicators = withDependences(said, whole).map(({ readings: _readings, ...indicator }) => indicator);
  const vetoes = indicators.flatMap(({ code }) => vetoingIn(whole, String(code)));
  const points = indicators.map(({ max }) => max);
  const read = readScheme({
    ...(vetoes.length === 0 ? {} : { total: { vetoes } }),
    id: "trial", version: "1", title: { zh: "", en: "" }, tableTitle: "", tableSubtitle: "", source: "", units: [], readings: [],
    basePoints: points.every((one) => typeof one === "number") ? addPoints(points) : points[0],
    bonusPoints: 0,
    categories: indicators.map((indicator, index) => ({
      code: String(index + 1), number: "", name: "", points: indicator["max"], bonus: false, items: [{ number: "", name: "", pointsPrinted: "item", points: indicator["max"], indicators: [indicator] }],
    })),
  });
  if (!read.ok) return null;
  const [only] = indicatorsOf(read.scheme);
  return only === undefined ? null : { scheme: read.scheme, indicator: only };
}

type Saying = Readonly<Record<string, unknown>>;

/** An indicator as it is said and, by their codes, all on which its rule depends, and theirs, each once. Where there is no table around it, as while a rule is made by a form, one that can be anything stands for each. */
function withDependences(said: Saying, whole: unknown): readonly Saying[] {
  const known = new Map(indicatorsSaid(whole).map((one) => [String(one["code"]), one] as const));
  const found: Saying[] = [said];
  for (const { rule } of found) {
    for (const code of codesWithin(rule)) {
      const one = known.size === 0 ? anything(code) : known.get(code);
      if (one !== undefined && found.every((other) => String(other["code"]) !== code)) found.push(one);
    }
  }
  return found;
}

function indicatorsSaid(whole: unknown): readonly Saying[] {
  const listAt = (at: unknown, field: string): readonly unknown[] => {
    const list = saidAt(at, [field]);
    return Array.isArray(list) ? list : [];
  };
  return listAt(whole, "categories").flatMap((category) => listAt(category, "items").flatMap((item) => listAt(item, "indicators").flatMap((one) => (typeof one === "object" && one !== null ? [{ ...one }] : []))));
}

/** Codes of other indicators that a rule names, however deep. */
function codesWithin(rule: unknown): readonly string[] {
  if (typeof rule !== "object" || rule === null) return [];
  const code = saidAt(rule, ["kind"]) === "onIndicator" ? saidAt(rule, ["indicator"]) : undefined;
  return [...(typeof code === "string" ? [code] : []), ...Object.values(rule).flatMap(codesWithin)];
}

const mostPoints = 100_000;

function anything(code: string): Saying {
  return { code, max: mostPoints, content: "", criteria: "", basis: "", method: "", entries: [{ name: "x", label: { zh: "", en: "" }, type: { kind: "bool" } }], rule: { kind: "flag", entry: "x", points: mostPoints } };
}

/** Vetoes that ask for an indicator's entries: no rule has to read those. What a veto does to the total is not tried. */
function vetoingIn(whole: unknown, code: string): readonly { readonly entry: string }[] {
  const vetoes = saidAt(whole, ["total", "vetoes"]);
  return (Array.isArray(vetoes) ? vetoes : []).flatMap((veto: unknown) => {
    const entry = saidAt(veto, ["entry"]);
    return typeof entry === "string" && indicatorCodeOf(entry) === code ? [{ entry }] : [];
  });
}

/** A point of a curve: so many points from this value on. */
export interface Step {
  readonly from: number;
  readonly points: number;
}

const mostSteps = 200;
const farthest = 1_000_000;

/**
 * How points follow from the one number that an indicator asks for: where they change, up to where they change no more.
 * Null where it asks for something else or more.
 */
export function pointsCurve(indicator: Indicator, pointsAt: (value: number) => number): readonly Step[] | null {
  if (indicator.entries.length !== 1) return null;
  // Doubling finds how far it goes, halving where it changes.
  let end = 1;
  for (let size = 1; size <= farthest; size *= 2) if (pointsAt(size) !== pointsAt(size / 2 < 1 ? 0 : size / 2)) end = size;
  const steps: Step[] = [{ from: 0, points: pointsAt(0) }];
  const find = (low: number, high: number): void => {
    if (steps.length > mostSteps || pointsAt(low) === pointsAt(high)) return;
    if (high - low <= 1) {
      steps.push({ from: high, points: pointsAt(high) });
      return;
    }
    const middle = Math.floor((low + high) / 2);
    find(low, middle);
    find(middle, high);
  };
  find(0, end);
  if (steps.length > mostSteps) return null;
  const last = steps.at(-1) ?? { from: 0, points: 0 };
  // A little beyond the last change, so that it is seen to be the last.
  return [...steps, { from: Math.max(last.from + 1, Math.ceil(last.from * 1.2)), points: last.points }];
}
