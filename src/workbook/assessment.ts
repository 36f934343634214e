import type { Scheme } from "../core/index";
import { recognisedCodes } from "../core/index";
import { bonusPlan } from "./awards/bonus";
import { formPlan } from "./form/form";
import { guidePlan } from "./guide";
import { logPlan } from "./log/log";
import { plannedPlacement } from "./form/placement";
import type { SheetPlan } from "../sheet/plan";
import { rankingPlan } from "./overview/ranking";
import { schemeSheetPlan } from "./scheme/schemeSheet";
import { hasGroups } from "./units/groups";
import type { KnownUnit } from "./units/units";
import { summaryPlan } from "./overview/summary";

export interface AssessmentRequest {
  readonly scheme: Scheme;
  readonly year: number;
  readonly units: readonly string[];
  /** Groups of units by the units' names; absent where they are ranked overall only. */
  readonly groups?: ReadonlyMap<string, string>;
}

/** Every sheet of a year's workbook in tab order, the forms empty. */
export function assessmentPlans(request: AssessmentRequest): readonly SheetPlan[] {
  const { scheme, year, units } = request;
  return [
    guidePlan(scheme, year),
    ...units.map((unit) => formPlan({ scheme, year, unit, hasBonusSheet: hasBonusSheet(scheme) })),
    ...overviewPlans(request),
  ];
}

/** Whether a workbook of the scheme has 创新加分: where nothing is recognised matter by matter there is nothing to register. */
export function hasBonusSheet(scheme: Scheme): boolean {
  return recognisedCodes(scheme).size > 0;
}

/** The sheets after the forms, 创新加分 first where there is one. */
export function overviewPlans({ scheme, year, units, groups }: AssessmentRequest): readonly SheetPlan[] {
  const placement = plannedPlacement(scheme);
  const known = units.map((name): KnownUnit => {
    const group = groups?.get(name) ?? "";
    return group === "" ? { name, sheetName: name } : { name, sheetName: name, group };
  });
  const isGrouped = hasGroups(known);
  const sources = known.map(({ name, group = "" }) => ({ sheetName: name, unit: name, placement, ...(isGrouped && { group }) }));
  return [
    ...(hasBonusSheet(scheme) ? [bonusPlan(scheme, year, units)] : []),
    summaryPlan(scheme, year, sources),
    rankingPlan(scheme, year, units.length, null, isGrouped),
    logPlan(scheme),
    schemeSheetPlan(scheme, year, { units: known }),
  ];
}
