import type { Scheme } from "../core/index";
import { indicatorsOf } from "../core/index";
import { formPlan } from "./form";
import type { GuideSteps } from "./guide";
import { guidePlan } from "./guide";
import { headRows, plannedPlacement } from "./placement";
import type { CellValue, SheetPlan, Style } from "./plan";
import { schemeSheetPlan } from "./schemeSheet";

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
}

/**
 * The sheets of one city's template: 填报说明, the form and _方案. All are protected without a password; only 自报值 and
 * 佐证材料 can be edited. Dropdowns, limits and live scores are the master's.
 */
export function templatePlans({ scheme, year, unit, sheetName, entries }: TemplateRequest): readonly SheetPlan[] {
  const form = formPlan({ scheme, year, unit, hasBonusSheet: false });
  return [
    { ...guidePlan(scheme, year, citySteps(scheme, sheetName)), protected: true },
    {
      ...form,
      name: sheetName,
      cells: cityCells(form.cells, entries, scheme),
      // The form's validations span 自报值 and 核定值, and 审核状态 has its own; only 自报值 is open here.
      validations: form.validations
        ?.filter(({ areas }) => areas.every(({ column }) => column === plannedPlacement(scheme).columns.reported))
        .map((validation) => ({ ...validation, areas: validation.areas.map((area) => ({ ...area, columns: 1 })) })),
      protected: true,
    },
    { ...schemeSheetPlan(scheme, year, "city"), protected: true },
  ];
}

/** Name of a template's file, e.g. 2012_南京市_填报表.xlsx; characters that file systems refuse become "_". */
export function templateFileName(unit: string, year: number): string {
  return `${year}_${unit.replaceAll(/["*/:<>?\\|\p{Cc}]/gu, "_")}_填报表.xlsx`;
}

function citySteps(scheme: Scheme, sheetName: string): GuideSteps {
  const entries = indicatorsOf(scheme).reduce((sum, indicator) => sum + indicator.entries.length, 0);
  return [
    ["自报值", `在“${sheetName}”工作表的浅黄色单元格填写自报值，共 ${entries} 项，每项都要填；没有的数量填 0，选择项从下拉列表选择。`],
    ["佐证材料", "在“佐证材料”栏写明文件名称、文号或附件编号，与“考核依据”栏对应。"],
    ["只填这两栏", "其余单元格已锁定，由省信用办和公式填写。工作表保护没有设置密码，只为防止误改；改动其他单元格不影响考核结果。"],
    ["自动计算", "自评分、小计、总分、校验和计分说明都是公式，随填随算。"],
    ["未填与有误", "未填报或填报有误的指标计 0 分，并在“校验”栏说明；改正后自动重新计分。"],
    ["报送", "填好后保存为 .xlsx 文件报送，不要增删行列、改动工作表或另存为其他格式。"],
  ];
}

/** The form's cells with only the city's columns unlocked, its entries put in and its line of advice. */
function cityCells(cells: SheetPlan["cells"], entries: TemplateRequest["entries"], scheme: Scheme): SheetPlan["cells"] {
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
  put(headRows.head, columns.criteria, "浅黄色单元格由各市填写，其余单元格已锁定（未设密码）");
  for (const [key, { reported, evidence }] of entries) {
    const row = rows.get(key);
    if (row === undefined) continue;
    put(row, columns.reported, reported);
    put(row, columns.evidence, evidence);
  }
  return made;
}
