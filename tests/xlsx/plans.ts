import type { SheetPlan, Style } from "../../src/sheet/plan";

const head: Style = { font: "微软雅黑", size: 11, bold: true, color: "#FFFFFF", fill: "#1F4E79", align: "center", valign: "middle", wrap: true, border: "#808080" };
const text: Style = { font: "宋体", size: 10, align: "left", valign: "top", wrap: true, border: "#BFBFBF" };
const entry: Style = { ...text, fill: "#FFF9E5", align: "right", format: "0", locked: false };
const points: Style = { ...text, align: "right", format: "0.00" };

/** A small form that uses everything a plan can say. */
export const form: SheetPlan = {
  name: "南京市",
  tabColor: "#1F4E79",
  gridlines: false,
  zoom: 85,
  cells: [
    [{ value: "南京市社会信用体系建设工作考核", style: head }, { style: head }, { style: head }, { style: head }],
    [{ value: "编码", style: head }, { value: "填报项", style: head }, { value: "自报值", style: head }, { value: "自评分", style: head }],
    [
      { value: "1.3.fullTime", style: text },
      { value: "专职人数", style: text },
      { value: 6, style: entry },
      { formula: "=MIN(40,5*C3)", style: points },
    ],
    [
      { value: "1.3.partTime", style: text },
      { value: "兼职人数 <= 5 & \"两\" 人", style: text },
      { value: 3, style: entry },
      { formula: "=MIN(10,2*C4)", value: 6, style: points },
    ],
    [{ value: "1.1", style: { ...text, format: "@" } }, { value: "=1+1", style: text }, { value: true }, { value: "#N/A" }],
    [{ value: "001" }, { value: "+5" }, { value: "-3" }, { value: "@SUM(A1)" }],
    [],
    [{ value: " 前后空格 " }, { value: "两\n行" }, { value: "_x0041_" }, { value: "emoji 😀 \u0001" }],
    [{ value: "合计" }, undefined, undefined, { formula: '=SUM(D3:D4)&"分"' }],
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
  columnWidths: [12, 30, 10, 8.5],
  rowHeights: [32, undefined, 18.75],
  hiddenColumns: [0],
  columnLevels: [undefined, undefined, 1],
  hiddenRows: [6],
  frozen: { rows: 2, columns: 2 },
  validations: [
    {
      areas: [{ row: 2, column: 2, rows: 2, columns: 1 }],
      rule: { kind: "whole", min: 0, max: 99_999 },
      prompt: { title: "人数", message: "请填写不小于 0 的整数。\n没有的填 0。" },
      error: { title: "不是整数", message: "请填写 0 至 99999 之间的整数。" },
    },
    {
      areas: [
        { row: 4, column: 2, rows: 1, columns: 1 },
        { row: 5, column: 2, rows: 1, columns: 2 },
      ],
      rule: { kind: "list", items: ["是", "否", '单独"挂牌"', "A&B"] },
      prompt: { title: "选择", message: "请从下拉列表中选择。" },
      error: { title: "不在列表中", message: "请从下拉列表中选择。" },
    },
    {
      areas: [{ row: 7, column: 2, rows: 1, columns: 1 }],
      rule: { kind: "decimal", min: 0, max: 20.5 },
      prompt: { title: "得分", message: "0 至 20.5" },
      error: { title: "超出范围", message: "0 至 20.5" },
    },
  ],
  conditionalFormats: [
    { kind: "formula", area: { row: 2, column: 2, rows: 2, columns: 1 }, formula: '=AND(C3="",1<2)', style: { fill: "#FFC7CE", color: "#9C0006", bold: true } },
    { kind: "dataBar", area: { row: 2, column: 3, rows: 2, columns: 1 }, color: "#5B9BD5", min: 0, max: 40 },
  ],
  print: {
    paper: "A3",
    orientation: "landscape",
    fitToWidth: true,
    titleRows: [0, 1],
    titleColumns: [0, 1],
    area: { row: 0, column: 0, rows: 9, columns: 3 },
    furtherAreas: [{ row: 0, column: 3, rows: 9, columns: 1 }],
    margins: { left: 18, right: 18, top: 43.2, bottom: 43.2, header: 21.6, footer: 21.6 },
    header: "&L南京市&R2013 年度",
    footer: "&C第 &P 页，共 &N 页",
    centered: true,
    breaksBefore: [4],
  },
  protected: true,
};

/** A ranking with a chart of each kind. Its name must be quoted in formulas. */
export const ranking: SheetPlan = {
  name: "排名 (it's)",
  cells: [
    [{ value: "城市" }, { value: "基本分" }, { value: "加分" }],
    [{ value: "南京" }, { value: 900.5 }, { value: 50 }],
    [{ value: "无锡" }, { value: 880.25 }, { value: 60 }],
    [{ value: "徐州" }, { value: 700 }, { value: 0 }],
  ],
  filter: { row: 0, column: 0, rows: 4, columns: 3 },
  print: { paper: "A4", orientation: "portrait", fitToWidth: false, area: { row: 0, column: 0, rows: 4, columns: 3 }, titleRows: [0, 0] },
  charts: [
    {
      name: "总分构成",
      kind: "barStacked",
      title: "各市总分 & 构成",
      valueAxisTitle: "分",
      seriesBy: "columns",
      data: { row: 0, column: 0, rows: 4, columns: 3 },
      place: { row: 5, column: 0, rows: 15, columns: 6 },
    },
    {
      name: "按市",
      kind: "columnClustered",
      title: "按市",
      seriesBy: "rows",
      data: { row: 0, column: 0, rows: 4, columns: 3 },
      place: { row: 21, column: 0, rows: 15, columns: 6 },
    },
    {
      name: "横条",
      kind: "barClustered",
      title: "横条",
      valueAxisTitle: "分",
      seriesBy: "columns",
      data: { row: 0, column: 0, rows: 4, columns: 2 },
      place: { row: 37, column: 0, rows: 15, columns: 6 },
    },
  ],
};

export const hidden: SheetPlan = { name: "辅助", visibility: "hidden", cells: [[{ value: 1 }]] };
export const scheme: SheetPlan = { name: "_方案", visibility: "veryHidden", cells: [[{ value: '{"id":"jiangsu-2012-2013"}' }]] };
