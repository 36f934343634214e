import type { Entries, Scheme } from "../../src/core/index";
import { noQuota } from "../../src/core/index";
import { encodeValue } from "../../src/workbook/form/decode";
import { formPlan } from "../../src/workbook/form/form";
import { plannedPlacement } from "../../src/workbook/form/placement";
import type { SheetPlan } from "../../src/sheet/plan";
import { entryList } from "../../src/workbook/form/readForm";
import { plainSample } from "./sampleForms";

/** Entries with more digits than a cell shows, on which spreadsheets compare each in its own way (reading 21). */
export const edgeForms: readonly (readonly [what: string, entries: Entries])[] = [
  ["just below a step of 10", { "6.2.fund": 99.99999999999999, "7.2.provincialRating": 20.000000000000004 }],
  ["a sum just below 60", { "6.2.fund": 17.46 + 38.91 + 2.3 + 1.33, "7.2.provincialRating": 0.1 + 0.2 }],
  ["a count with a speck", { "1.3.fullTime": 5.000000000000001, "7.4c.onTime": 19.000000000000004, "7.4c.required": 19 }],
  ["a fraction that shows", { "1.3.fullTime": 5.0001, "6.2.fund": 99.9999999999 }],
  ["more than the highest score", { "7.2.provincialRating": 20.0000001 }],
  ["the largest whole number", { "4.5.reports": Number.MAX_SAFE_INTEGER, "4.1.industries": 999_999_999_999_999, "4.2.fields": 1e15 }],
  ...[985, 990, 991, 992, 994, 996, 1020, 1490, 1510].map((past) => 9_007_199_254_740_000 + past).map(
    (whole): readonly [string, Entries] => [
      `the whole number ${whole}`,
      { "4.5.reports": whole, "3.2.certified": whole, "3.2.certifiedPlan": whole, "7.4c.onTime": whole - 90, "7.4c.required": whole },
    ],
  ),
  ["too large", { "7.3.adopted": 1e16, "4.1.industries": 1e21 }],
  ["next to nothing", { "6.2.fund": 0.0001, "3.2.certifiedPlan": 1e-16, "7.2.provincialRating": 0.004999999999999999 }],
  ["no quota, with and without the figures beside it", { "3.2.certifiedPlan": noQuota, "3.3a.cityModelsPlan": noQuota, "3.3a.cityModels": null, "3.3a.cityModelsRevoked": null, "3.3b.provincialModelsPlan": noQuota }],
  ["no quota beside a figure that is none", { "3.2.certifiedPlan": noQuota, "3.2.certified": -1, "3.3b.provincialModelsPlan": noQuota, "3.3b.provincialModels": "若干" }],
  ["a city that says itself that it has no quota", { "3.2.certifiedPlan": "未下达计划" }],
  ["long decimals", { "6.2.fund": 12345.678901234567, "7.2.provincialRating": 18.254999999999999 }],
];

/** A complete form with some of its entries so. */
export function edgeForm(scheme: Scheme, entries: Entries, unit = "南京市"): SheetPlan {
  const plan = formPlan({ scheme, year: 2012, unit, hasBonusSheet: false });
  const { rows, columns } = plannedPlacement(scheme);
  const cells = plan.cells.map((row) => [...row]);
  const values: Entries = { ...plainSample(1, 8), ...entries };
  for (const { key, entry } of entryList(scheme)) {
    const row = cells[rows.get(key) ?? -1];
    const side = values[key] === noQuota ? columns.verified : columns.reported;
    if (row !== undefined) row[side] = { ...row[side], value: encodeValue(entry, values[key]) };
  }
  return { ...plan, cells };
}
