import type { Scheme, Named } from "../../core/index";
import { recognisedCodes, namingOf } from "../../core/index";
import { isReviewed } from "../../workbook/review/review";
import type { UnitState, WorkbookState } from "../types";

type Assessed = Pick<Extract<WorkbookState, { kind: "assessment" }>, "scheme" | "units" | "awards" | "unitIssues">;

/** What may still be open when results are published, in the order in which it weighs. */
export const matterKinds = ["missing", "unsettled", "damaged", "notBegun", "errors", "gaps", "unreviewed", "unsound", "applications"] as const;

export type MatterKind = (typeof matterKinds)[number];

/** Kinds that a city is concerned by or not: their count is one of cities. */
export const ofWholeUnits: ReadonlySet<MatterKind> = new Set(["missing", "unsettled", "damaged", "notBegun"]);

/** What of a kind is open in one city. */
export interface UnitMatter {
  readonly unit: string;
  readonly count: number;
  /** "" where the city has no sheet. */
  readonly sheetId: string;
  /** The first of it; null shows the sheet alone. */
  readonly address: string | null;
}

/** One kind of what is open. */
export interface OpenMatter {
  readonly kind: MatterKind;
  /** Cities for the kinds of whole cities, else items. */
  readonly count: number;
  /** The cities concerned, those with most first. */
  readonly units: readonly UnitMatter[];
}

/** What is open before results are published; kinds of which nothing is are absent. Pure. */
export function openMatters(assessed: Assessed): readonly OpenMatter[] {
  return matterKinds.flatMap((kind): OpenMatter[] => {
    const units = unitMatters(kind, assessed).filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
    return units.length === 0 ? [] : [{ kind, count: units.reduce((sum, { count }) => sum + count, 0), units }];
  });
}

/** Names of the cities of which nothing was entered, by themselves or by the province. */
export function unreportedUnits({ scheme, units }: Pick<Assessed, "scheme" | "units">): readonly string[] {
  return units.filter((unit) => !hasBegun(scheme, unit)).map(({ name }) => name);
}

/** The same in one line for 操作记录, e.g. "未审核 610 项；错误 7 处"; "" where nothing is open. */
export function loggedMatters(matters: readonly OpenMatter[], scheme: Named): string {
  const { unit: units } = namingOf(scheme);
  const named = ({ units }: OpenMatter) => units.map(({ unit }) => unit).join("、");
  return matters
    .map((matter) => {
      switch (matter.kind) {
        case "missing":
          return `没有填报表的${units} ${matter.count} 个（${named(matter)}）`;
        case "unsettled":
          return `填报表重复或改名待核对的${units} ${matter.count} 个（${named(matter)}）`;
        case "damaged":
          return `填报表缺行或缺列的${units} ${matter.count} 个（${named(matter)}）`;
        case "notBegun":
          return `未填报${units} ${matter.count} 个（${named(matter)}）`;
        case "errors":
          return `错误 ${matter.count} 处`;
        case "gaps":
          return `未填报 ${matter.count} 项`;
        case "unreviewed":
          return `未审核 ${matter.count} 项`;
        case "unsound":
          return `核定值有误或缺核定理由 ${matter.count} 项`;
        case "applications":
          return `待审核的创新加分申请 ${matter.count} 条`;
      }
    })
    .join("；");
}

function unitMatters(kind: MatterKind, { scheme, units, awards, unitIssues }: Assessed): readonly UnitMatter[] {
  if (kind === "applications") return applications(awards);
  if (kind === "missing" || kind === "unsettled") return issuesOf(kind, unitIssues);
  return units.map((unit): UnitMatter => {
    const { count, address } = matterOf(kind, scheme, unit);
    return { unit: unit.name, sheetId: unit.sheetId, count, address };
  });
}

function matterOf(kind: Exclude<MatterKind, "applications" | "missing" | "unsettled">, scheme: Scheme, unit: UnitState): Pick<UnitMatter, "count" | "address"> {
  const reviews = [...unit.reviews.values()];
  switch (kind) {
    case "damaged":
      return { count: unit.damage.length > 0 ? 1 : 0, address: null };
    case "notBegun":
      return { count: hasBegun(scheme, unit) ? 0 : 1, address: null };
    case "errors":
      return problems(unit, "error");
    case "gaps":
      // Everything is missing where nothing was begun, which is told once.
      return hasBegun(scheme, unit) ? problems(unit, "gap") : { count: 0, address: null };
    case "unreviewed": {
      const open = reviews.filter((review) => !isReviewed(review));
      return { count: open.length, address: open[0]?.address ?? null };
    }
    case "unsound": {
      const unsound = reviews.filter((review) => review.state === "verified" && !isReviewed(review));
      const [gap] = unsound[0]?.gaps ?? [];
      return { count: unsound.length, address: (gap === undefined ? null : unit.places.get(gap.key)?.verified) ?? unsound[0]?.address ?? null };
    }
  }
}

function problems({ problems: all }: UnitState, severity: "error" | "gap"): Pick<UnitMatter, "count" | "address"> {
  const found = all.filter((problem) => problem.severity === severity);
  return { count: found.length, address: found.find(({ address }) => address !== null)?.address ?? null };
}

/** Whether anything was entered for a city; what 创新加分 gives is its own matter. */
function hasBegun(scheme: Scheme, { filled, errors, reviews }: UnitState): boolean {
  const bonus = recognisedCodes(scheme);
  const given = [...reviews.values()].some(({ indicator, entries }) => !bonus.has(indicator) && entries.some(({ verified }) => verified !== null));
  return filled > 0 || errors > 0 || given;
}

/** Cities without a form, or with forms of which nobody yet said whose they are. */
function issuesOf(kind: "missing" | "unsettled", issues: Assessed["unitIssues"]): readonly UnitMatter[] {
  return issues.flatMap((issue): UnitMatter[] => {
    if ((issue.kind === "missing") !== (kind === "missing")) return [];
    const form = issue.kind === "doubled" ? issue.forms[0] : issue.kind === "sheetRenamed" ? issue.form : undefined;
    return [{ unit: issue.name, sheetId: form?.sheetId ?? "", count: 1, address: null }];
  });
}

function applications(awards: Assessed["awards"]): readonly UnitMatter[] {
  const pending = (awards?.lines ?? []).filter(({ state }) => state === "pending");
  return [...new Set(pending.map(({ unit }) => unit))].map((unit): UnitMatter => {
    const own = pending.filter((line) => line.unit === unit);
    return { unit, sheetId: awards?.sheetId ?? "", count: own.length, address: own[0]?.address ?? null };
  });
}
