import type { Entries, EntryValue, Scheme } from "../core/index";
import { entryKey, indicatorsOf, jiangsu2012 } from "../core/index";
import { assessmentPlans } from "../workbook/assessment";
import { bonusFirstRow } from "../workbook/awards/bonusFormulas";
import { encodeValue } from "../workbook/form/decode";
import { plannedPlacement } from "../workbook/form/placement";
import type { FormPlacement } from "../workbook/form/placement";
import type { Cell, CellValue, SheetPlan, Style } from "../sheet/plan";
import { sheetNames } from "../workbook/sheetNames";
import { withResults } from "../host/results";
import { sampleEntries } from "./sampleEntries";
import results from "./sampleResults.json";

/** A city's form in the sample: what was reported, and what the province made of it. */
export interface SampleForm {
  readonly reported: Entries;
  readonly verified: Entries;
  /** What stands in cells of reported values just as somebody typed it. */
  readonly typed: Readonly<Record<string, CellValue>>;
}

export const SAMPLE_YEAR = 2012;

/** How well each city does, from 0 to 1, in the official order of cities. Names are real, every figure is made up. */
const strengths = [0.95, 0.86, 0.6, 0.78, 0.97, 0.82, 0.7, 0.55, 0.48, 0.66, 0.66, 0.58, 0.4] as const;

const withErrors = "徐州市";
const inProgress = "连云港市";
const verifiedCity = "淮安市";
const notBegun = "宿迁市";
const tied = ["扬州市", "镇江市"] as const;

/** What people really type. Each is told on its own row; some can be put right with one click. */
const wrong: Readonly<Record<string, CellValue>> = {
  "1.3.fullTime": "约10",
  "1.3.partTime": "５人",
  "3.2.certifiedPlan": 0,
  "4.4.agencies": "１２",
  "5.1.website": true,
  "6.2.fund": " 300 ",
  "7.4c.onTime": 130,
  "7.4c.required": 120,
};

const verifications: Entries = { "1.3.fullTime": 3, "4.1.industries": 4, "5.2c.departments": 12, "7.3.adopted": 3 };

/** 城市, 创新事项, 所属领域, 认定依据, 佐证材料, 申请分, 认定分, 审核状态 */
const innovations: readonly (readonly CellValue[])[] = [
  ["南京市", "示例：区县信用信息“一站式”查询窗口", "信用基础数据库建设和应用", "得到省信用办推广", "示例附件 A-1", 30, 30, "已认定"],
  ["南京市", "示例：重点行业信用培训联合课程", "人才培训", "经基层服务对象认可", "示例附件 A-2", 20, 15, "已认定"],
  ["苏州市", "示例：贯标企业辅导员制度", "企业信用管理贯标", "受到国家部委以上表彰", "示例附件 B-1", 40, 40, "已认定"],
  ["无锡市", "示例：信用报告在招投标中的应用", "信用服务业发展", "得到省信用办推广", "示例附件 C-1", 25, null, "待审核"],
  ["南通市", "示例：乡镇诚信示范街创建", "示范创建", "经基层服务对象认可", "示例附件 D-1", 20, 0, "不予认定"],
];

/** Forms of the sample by city, in the official order. */
export function sampleForms(scheme: Scheme): ReadonlyMap<string, SampleForm> {
  const forms = new Map<string, SampleForm>();
  for (const [index, unit] of scheme.units.entries()) {
    const complete = sampleEntries(scheme, 2012 + index, strengths[index] ?? 0.5);
    const asked = innovations.reduce((sum, [city, , , , , points]) => (city === unit ? sum + Number(points) : sum), 0);
    forms.set(unit, {
      reported: reportedBy(unit, { ...complete, "8.innovation": asked }, scheme),
      verified: unit === verifiedCity ? verifications : {},
      typed: unit === withErrors ? wrong : {},
    });
  }
  const [first, second] = tied;
  const model = forms.get(first);
  if (model !== undefined) forms.set(second, { ...model, reported: { ...model.reported, ...sameInPoints(model.reported) } });
  return forms;
}

function reportedBy(unit: string, complete: Record<string, EntryValue>, scheme: Scheme): Entries {
  if (unit === notBegun) return {};
  if (unit === withErrors) {
    const { "5.2d.jointDepartments": _departments, "6.1c.instructions": _instructions, ...rest } = complete;
    return rest;
  }
  if (unit !== inProgress) return complete;
  const begun = new Set(scheme.categories.slice(0, 4).flatMap(({ items }) => items.flatMap((item) => item.indicators.map(({ code }) => code))));
  return Object.fromEntries(Object.entries(complete).filter(([key]) => begun.has(key.slice(0, key.indexOf(".", 2))) && !key.startsWith("4.5")));
}

/** Other figures that earn the same points, so that equal ranks do not come of equal forms: twice what a full rate needs. */
function sameInPoints(reported: Entries): Entries {
  const double = (key: string): EntryValue => {
    const value = reported[key];
    return typeof value === "number" ? value * 2 : value;
  };
  const pairs = ["3.2.certified", "3.2.certifiedPlan", "7.4d.loaded", "7.4d.submitted", "7.4e.itemsProvided", "7.4e.itemsRequired"];
  return Object.fromEntries(pairs.map((key) => [key, double(key)]));
}

/** The sample workbook: thirteen cities as an office meets them in spring, with plainly fictional figures. */
export function samplePlans(): readonly SheetPlan[] {
  const scheme = jiangsu2012;
  const forms = sampleForms(scheme);
  const placement = plannedPlacement(scheme);
  return assessmentPlans({ scheme, year: SAMPLE_YEAR, units: scheme.units }).map((plan) => {
    const form = forms.get(plan.name);
    if (form !== undefined) return withValues(plan, formValues(scheme, placement, form));
    if (plan.name === sheetNames.bonus) return withValues(plan, bonusValues());
    return plan.name === sheetNames.guide ? labelled(plan) : plan;
  });
}

/**
 * The sample with the results of its formulas, of which a page would wait for seconds; undefined where those that were kept are of other sheets.
 * They are as the embedded spreadsheet calculates them: tests/workbench/page/sampleResults.test.ts holds them, and writes them anew with `-u`.
 */
export function calculatedSample(): readonly SheetPlan[] | undefined {
  return withResults(samplePlans(), results);
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly style?: Style;
}

function formValues(scheme: Scheme, { rows, columns }: FormPlacement, { reported, verified, typed }: SampleForm): readonly Placed[] {
  return indicatorsOf(scheme).flatMap((indicator) =>
    indicator.entries.flatMap((entry, index): Placed[] => {
      const key = entryKey(indicator, entry);
      const row = rows.get(key);
      if (row === undefined || reported[key] === undefined) return [];
      return [
        { row, column: columns.reported, value: typed[key] ?? encodeValue(entry, reported[key]) },
        ...(verified[key] === undefined ? [] : [{ row, column: columns.verified, value: encodeValue(entry, verified[key]) }]),
        ...(index === 0 ? [{ row, column: columns.evidence, value: `示例附件 ${indicator.code}` }] : []),
      ];
    }),
  );
}

function bonusValues(): readonly Placed[] {
  return innovations.flatMap((cells, index) => cells.map((value, column) => ({ row: bonusFirstRow + index, column, value })));
}

const labelStyle: Style = { font: "微软雅黑", size: 12, bold: true, color: "#7A4B00", fill: "#FFF4CE", align: "center", valign: "middle" };

/** Says on the first sheet, in the empty line below its title, that nothing here is real. */
function labelled(guide: SheetPlan): SheetPlan {
  const row = 2;
  const text = "示例数据：各市的填报值、核定值和创新事项均为虚构，仅供演示，与任何城市的实际工作无关。";
  const marked = withValues(guide, [0, 1, 2].map((column) => ({ row, column, value: column === 0 ? text : null, style: labelStyle })));
  return {
    ...marked,
    merges: [...(guide.merges ?? []), { row, column: 0, rows: 1, columns: 3 }],
    rowHeights: guide.rowHeights?.map((height, index) => (index === row ? 30 : height)) ?? [],
  };
}

function withValues(plan: SheetPlan, placed: readonly Placed[]): SheetPlan {
  const cells = plan.cells.map((line) => [...line]);
  for (const { row, column, value, style } of placed) {
    const line = cells[row];
    if (line === undefined) continue;
    const before: Cell = line[column] ?? {};
    line[column] = { ...before, value, ...(style === undefined ? {} : { style }) };
  }
  return { ...plan, cells };
}
