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
import { summaryPlan } from "./overview/summary";

export interface AssessmentRequest {
  readonly scheme: Scheme;
  readonly year: number;
  readonly units: readonly string[];
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
export function overviewPlans({ scheme, year, units }: AssessmentRequest): readonly SheetPlan[] {
  const placement = plannedPlacement(scheme);
  const sources = units.map((unit) => ({ sheetName: unit, unit, placement }));
  return [
    ...(hasBonusSheet(scheme) ? [bonusPlan(scheme, year, units)] : []),
    summaryPlan(scheme, year, sources),
    rankingPlan(scheme, year, units.length, null),
    logPlan(),
    schemeSheetPlan(scheme, year, { units: units.map((unit) => ({ name: unit, sheetName: unit })) }),
  ];
}
