import type { Scheme, TotalRules } from "../../src/core/index";
import { exampleSchemes } from "../../src/workbook/scheme/examples/index";

const [first] = exampleSchemes;
if (first === undefined) throw new Error("no example");

/** The example for counties: gate, fixed total, ties, grades. */
export const county: Scheme = first;

/** The same table with every other rule: its category 4 is deducted, its bonus only breaks ties. */
const otherRules: TotalRules = {
  deductions: { categories: ["4"], most: 5 },
  bonus: { tiesOnly: true, capped: true },
  qualifiedFrom: 30,
  vetoes: [{ entry: "5.2.complaints" }, { entry: "5.2.incident", total: 50, isCeiling: true }, { entry: "5.2.record", total: 59 }, { entry: "3.2.report", total: 70, isCeiling: true }],
  ties: [{ kind: "indicator", code: "3.4" }, { kind: "category", code: "2" }],
  grades: [
    { name: { zh: "先进", en: "Advanced" }, best: { percent: 33, rounding: "up" } },
    { name: { zh: "达标", en: "Met" }, atLeast: 45.5, best: { percent: 80, rounding: "down" } },
    { name: { zh: "其他", en: "Other" } },
  ],
};

export const otherCounty: Scheme = { ...county, basePoints: 90, bonusPoints: 4, total: otherRules };
