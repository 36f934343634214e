import type { Scheme } from "../../core/index";
import { entryKey, indicatorsOf, namingOf } from "../../core/index";
import { formPlan } from "../form/form";
import type { GuideSteps } from "../guide";
import { guidePlan } from "../guide";
import { headRows, plannedPlacement } from "../form/placement";
import type { CellValue, SheetPlan, Style } from "../../sheet/plan";
import { reviewLabels } from "../form/reviewStates";
import { schemeSheetPlan } from "../scheme/schemeSheet";
import { markOf } from "../review/sentBack";

/** What a city has entered on one line. */
export interface LineEntry {
  readonly reported: CellValue;
  readonly evidence: CellValue;
}

export interface TemplateRequest {
  readonly scheme: Scheme;
  readonly year: number;
  /** The city as the master knows it; what comes back is matched by this name. */
  readonly unit: string;
  /** Name of its sheet, which need not be the city's. */
  readonly sheetName: string;
  /** What stands in the master already, by entry key. */
  readonly entries: ReadonlyMap<string, LineEntry>;
  /** The indicators that the review sent back (退回), by code, each with 核定理由 by entry key. */
  readonly sentBack?: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What had been entered when that was sent back, by entry key, where it is known to be something else than now. */
  readonly before?: ReadonlyMap<string, LineEntry>;
}

/**
 * The sheets of one city's template: 填报说明, the form and _方案. All are protected without a password; only 自报值 and
 * 佐证材料 can be edited. Dropdowns, limits and live scores are the master's. Of the review it carries what the city has
 * to mend: 退回 and why.
 */
export function templatePlans(request: TemplateRequest): readonly SheetPlan[] {
  const { scheme, year, unit, sheetName, sentBack } = request;
  const form = formPlan({ scheme, year, unit, hasBonusSheet: false, isTemplate: true });
  return [
    { ...guidePlan(scheme, year, citySteps(scheme, sheetName, sentBack?.size ?? 0)), protected: true },
    {
      ...form,
      name: sheetName,
      cells: cityCells(form.cells, request),
      // The form's validations span 自报值 and 核定值, and 审核状态 has its own; only 自报值 is open here.
      validations: form.validations
        ?.filter(({ areas }) => areas.every(({ column }) => column === plannedPlacement(scheme).columns.reported))
        .map((validation) => ({ ...validation, areas: validation.areas.map((area) => ({ ...area, columns: 1 })) })),
      protected: true,
    },
    { ...schemeSheetPlan(scheme, year, { side: "city", units: [{ name: unit, sheetName }], sentBack: marksOf(request) }), protected: true },
  ];
}

function citySteps(scheme: Scheme, sheetName: string, sentBack: number): GuideSteps {
  const entries = indicatorsOf(scheme).reduce((sum, indicator) => sum + indicator.entries.length, 0);
  const mending = `“审核状态”栏为“退回”的指标有 ${sentBack} 项，请按“核定理由”补正自报值或佐证材料；确无改动的，在“佐证材料”栏说明。`;
  return [
    ...(sentBack > 0 ? [["退回补正", mending] as const] : []),
    ["自报值", `在“${sheetName}”工作表的浅黄色单元格填写自报值，共 ${entries} 项，每项都要填；没有的数量填 0，选择项从下拉列表选择。`],
    ["佐证材料", "在“佐证材料”栏写明文件名称、文号或附件编号，与“考核依据”栏对应。"],
    ["只填这两栏", "其余单元格已锁定，由省信用办和公式填写。工作表保护没有设置密码，只为防止误改；改动其他单元格不影响考核结果。"],
    ["自动计算", "自评分、小计、总分、校验和计分说明都是公式，随填随算。"],
    ["未填与有误", "未填报或填报有误的指标计 0 分，并在“校验”栏说明；改正后自动重新计分。"],
    ["报送", "填好后保存为 .xlsx 文件报送，不要增删行列、改动工作表或另存为其他格式。"],
  ];
}

/** What stands on the lines of each indicator that was sent back, so that the city can be told whether it mended it. */
function marksOf({ scheme, entries, sentBack, before }: TemplateRequest): ReadonlyMap<string, string> {
  const returned = indicatorsOf(scheme).filter(({ code }) => sentBack?.has(code));
  return new Map(
    returned.map((indicator) => {
      const lines = indicator.entries
        .map((entry) => entryKey(indicator, entry))
        .map((key) => before?.get(key) ?? entries.get(key) ?? { reported: null, evidence: null });
      return [indicator.code, markOf(lines)] as const;
    }),
  );
}

/** The form's cells with only the city's columns unlocked, its entries and what was sent back put in, and its line of advice. */
function cityCells(cells: SheetPlan["cells"], { scheme, entries, sentBack }: TemplateRequest): SheetPlan["cells"] {
  const { columns, rows } = plannedPlacement(scheme);
  const looks = new Map<Style, Style>();
  const lockedLook = (style: Style): Style => {
    const { locked: _open, ...rest } = style;
    const known = looks.get(style) ?? rest;
    looks.set(style, known);
    return known;
  };
  const made = cells.map((row) =>
    row.map((cell, column) => {
      const isOpen = column === columns.reported || column === columns.evidence;
      return cell?.style?.locked === false && !isOpen ? { ...cell, style: lockedLook(cell.style) } : cell;
    }),
  );
  const put = (row: number, column: number, value: CellValue) => {
    const target = made[row];
    if (target !== undefined && value !== null && value !== "") target[column] = { ...target[column], value };
  };
  put(headRows.head, columns.criteria, `浅黄色单元格由${namingOf(scheme).all}填写，其余单元格已锁定（未设密码）`);
  for (const [key, { reported, evidence }] of entries) {
    const row = rows.get(key);
    if (row === undefined) continue;
    put(row, columns.reported, reported);
    put(row, columns.evidence, evidence);
  }
  for (const indicator of indicatorsOf(scheme)) {
    const reasons = sentBack?.get(indicator.code);
    const keys = indicator.entries.map((entry) => entryKey(indicator, entry));
    const [first] = keys.flatMap((key) => rows.get(key) ?? []);
    if (reasons === undefined || first === undefined) continue;
    put(first, columns.reviewState, reviewLabels.returned);
    for (const key of keys) put(rows.get(key) ?? first, columns.reason, reasons.get(key) ?? "");
    if (keys.every((key) => (reasons.get(key) ?? "") === "")) put(first, columns.reason, "请与省信用办联系，了解退回原因");
  }
  return made;
}
