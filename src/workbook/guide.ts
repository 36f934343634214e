import type { Scheme } from "../core/index";
import { indicatorsOf, namingOf } from "../core/index";
import { narrowMargins } from "../sheet/paper";
import type { Cell, SheetPlan, Style } from "../sheet/plan";
import { textLines } from "../sheet/rowHeights";
import { sheetNames } from "./sheetNames";
import { colors, styles } from "./styles";
import { assessmentTitle } from "./assessmentTitle";

const heading: Style = { font: "微软雅黑", size: 13, bold: true, color: colors.header, valign: "middle" };
const text: Style = { font: "宋体", size: 11, valign: "middle", wrap: true, border: colors.line };
const strong: Style = { ...text, bold: true };
const widths = [7, 44, 72];

/** What the guide explains, and to whom: a heading and a sentence each. */
export type GuideSteps = readonly (readonly [string, string])[];

/** How the provincial office's workbook is filled in. */
function officeSteps(scheme: Scheme): GuideSteps {
  const { all, brief, unit } = namingOf(scheme);
  const entries = indicatorsOf(scheme).reduce((sum, indicator) => sum + indicator.entries.length, 0);
  return [
    ["自报值", `${all}在本${brief}工作表的浅黄色单元格填写自报值，共 ${entries} 项，每项都要填；没有的数量填 0，选择项从下拉列表选择。`],
    ["佐证材料", "在“佐证材料”栏写明文件名称、文号或附件编号，与“考核依据”栏对应。"],
    ["核定值", "省信用办审核后在浅绿色单元格填写核定值；不填表示以自报值为准。"],
    ["自动计算", "自评分、核定分、小计、总分、校验和计分说明都是公式，随填随算，请勿改动。"],
    ["未填与有误", "未填报或填报有误的指标计 0 分，并在“校验”栏说明；改正后自动重新计分。"],
    ["汇总与排名", `“汇总”“排名”两表随${all}填报表自动更新。未报送齐全的${unit}在排名备注中标明。`],
  ];
}

/** 填报说明: how to fill in, what the colours mean, and how each gap in the document is read. */
export function guidePlan(scheme: Scheme, year: number, steps: GuideSteps = officeSteps(scheme)): SheetPlan {
  const legend: readonly (readonly [string, string, string])[] = [
    [colors.entry, "自报填写区", `由${namingOf(scheme).all}填写`],
    [colors.review, "核定填写区", "由省信用办填写"],
    [colors.missing, "未填报", "该项还没有填写"],
    [colors.error, "填报有误", "请按“校验”栏的提示改正"],
  ];
  const section = (title: string): readonly Cell[] => [{ value: title, style: heading }];
  const rows: readonly (readonly (Cell | undefined)[])[] = [
    [{ value: `${assessmentTitle({ scheme, year })}填报说明`, style: styles.title }],
    [{ value: `依据：${scheme.source}`, style: styles.subtitle }],
    [],
    section("一、怎样填报"),
    ...steps.map(([what, how], index): readonly Cell[] => [
      { value: index + 1, style: { ...text, align: "center" } },
      { value: what, style: strong },
      { value: how, style: text },
    ]),
    [],
    section("二、颜色含义"),
    ...legend.map(([fill, what, how]): readonly Cell[] => [
      { style: { fill, border: colors.line } },
      { value: what, style: strong },
      { value: how, style: text },
    ]),
    [],
    section("三、计分口径（对文件未尽之处的解释）"),
    ...scheme.readings.map((reading): readonly Cell[] => [
      { value: reading.number, style: { ...text, align: "center" } },
      { value: reading.text, style: text },
      { value: reading.reading, style: text },
    ]),
  ];
  return {
    name: sheetNames.guide,
    tabColor: "#A5A5A5",
    gridlines: false,
    cells: rows,
    merges: [
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 1, column: 0, rows: 1, columns: 3 },
    ],
    columnWidths: widths,
    rowHeights: rows.map((cells, row) => heightOf(cells, row)),
    print: { paper: "A4", orientation: "portrait", fitToWidth: true, margins: narrowMargins, footer: "&C第 &P 页，共 &N 页", centered: true },
  };
}

function heightOf(cells: readonly (Cell | undefined)[], row: number): number {
  if (row === 0) return 36;
  if (cells.length === 0) return 12;
  if (cells.length === 1) return 28;
  const lines = cells.map((cell, column) => textLines(String(cell?.value ?? ""), (widths[column] ?? 10) / 1.15));
  return Math.max(...lines) * 15.5 + 6;
}
