import { jiangsu2012 } from "../core/index";
import type { SheetPlan } from "../workbook/plan";
export function samplePlans(): readonly SheetPlan[] { return []; }
void jiangsu2012;
