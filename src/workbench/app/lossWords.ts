import type { Loss, LossKind } from "../../xlsx/losses";

/** Words for what a workbook holds that the workbench cannot open. */
export interface LossWords {
  readonly badge: string;
  readonly badgeTip: string;
  /** Said when the workbook has been opened. */
  readonly told: (losses: readonly Loss[]) => string;
  readonly kinds: Readonly<Record<LossKind, string>>;
  /** How often something that belongs to the whole workbook is there. */
  readonly times: (count: number) => string;
  readonly place: (sheet: string, count: number) => string;
  /** Stands between places. */
  readonly between: string;
  readonly read: { readonly title: string; readonly detail: string; readonly close: string };
  readonly save: { readonly title: string; readonly detail: string; readonly yes: string; readonly no: string };
}

/** How many kinds a message names before it counts the rest. */
const NAMED = 3;

/** The kinds with their counts over all sheets, in the order of the losses. */
export function countsByKind(losses: readonly Loss[]): readonly (readonly [LossKind, number])[] {
  const counts = new Map<LossKind, number>();
  for (const { kind, count } of losses) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts];
}

const chineseKinds: LossWords["kinds"] = {
  cells: "读不出的单元格",
  otherSheet: "图表工作表等不是单元格的工作表",
  pivotTable: "数据透视表",
  table: "表格（内容留作普通单元格）",
  picture: "图片",
  shape: "形状、文本框",
  chart: "工作台不认识的图表",
  comment: "批注",
  control: "按钮等控件",
  embedded: "嵌入的文件",
  slicer: "切片器",
  sparkline: "迷你图",
  background: "背景图片、页眉图片",
  formulaResult: "数组公式的结果（只留数值）",
  objectInCell: "单元格里的图片或数据类型",
  name: "自定义名称（用到它的公式将失效）",
  externalLink: "到其他工作簿的链接（只留数值）",
  dataConnection: "数据连接",
  link: "超链接（文字保留）",
  validation: "数据验证",
  conditionalFormat: "条件格式",
  filter: "筛选条件",
  protection: "保护密码、允许编辑的区域",
  textParts: "单元格内部分文字的格式",
  cellLook: "单元格格式（斜体、下划线、单边框线等）",
  print: "页面设置（纸张、缩放、首页页眉等）",
  dates1904: "1904 日期系统",
  properties: "文档属性",
};

const chineseCount = ([kind, count]: readonly [LossKind, number]): string => `${chineseKinds[kind]} ${count} 处`;

export const chineseLossWords: LossWords = {
  badge: "部分内容未打开",
  badgeTip: "查看工作台没有打开的内容",
  told: (losses) => {
    const kinds = countsByKind(losses);
    const rest = kinds.length - NAMED;
    return `另有工作台打不开的内容：${kinds.slice(0, NAMED).map(chineseCount).join("，")}${rest > 0 ? `，等 ${kinds.length} 类` : ""}。原文件没有改动。`;
  },
  kinds: chineseKinds,
  times: (count) => `${count} 处`,
  place: (sheet, count) => `${sheet} ${count} 处`,
  between: "、",
  read: { title: "工作台没有打开的内容", detail: "从工作台保存的文件里没有这些内容。原文件没有改动；要保留它们，请在 Excel 或 WPS 中改原文件。", close: "知道了" },
  save: { title: "保存的文件将没有这些内容", detail: "它们在打开的文件里，工作台没有打开。保存为新文件，原文件没有改动；要保留它们，请在 Excel 或 WPS 中改原文件。", yes: "仍要保存", no: "取消" },
};

const englishKinds: LossWords["kinds"] = {
  cells: "cells that cannot be read",
  otherSheet: "chart sheets and other sheets without cells",
  pivotTable: "pivot tables",
  table: "tables (their content stays as plain cells)",
  picture: "pictures",
  shape: "shapes and text boxes",
  chart: "charts of other kinds",
  comment: "comments",
  control: "buttons and other controls",
  embedded: "embedded files",
  slicer: "slicers",
  sparkline: "sparklines",
  background: "pictures behind the sheet or in its header",
  formulaResult: "results of array formulas (kept as values)",
  objectInCell: "pictures or data types in cells",
  name: "defined names (formulas that use them will fail)",
  externalLink: "links to other workbooks (kept as values)",
  dataConnection: "data connections",
  link: "hyperlinks (their text stays)",
  validation: "data validations",
  conditionalFormat: "conditional formats",
  filter: "filter conditions",
  protection: "passwords and ranges that may be edited",
  textParts: "formats of parts of a text",
  cellLook: "cell formats (italics, underlines, lines on one side …)",
  print: "page set-up (paper, scale, first page’s header …)",
  dates1904: "dates counted from 1904",
  properties: "document properties",
};

export const englishLossWords: LossWords = {
  badge: "Not all opened",
  badgeTip: "See what the workbench has not opened",
  told: (losses) => {
    const kinds = countsByKind(losses);
    const rest = kinds.length - NAMED;
    const named = kinds.slice(0, NAMED).map(([kind, count]) => `${englishKinds[kind]}: ${count}`);
    return ` The workbench cannot open: ${named.join("; ")}${rest > 0 ? `; and ${rest} more ${rest === 1 ? "kind" : "kinds"}` : ""}. The file itself is unchanged.`;
  },
  kinds: englishKinds,
  times: (count) => `${count}`,
  place: (sheet, count) => `${sheet}: ${count}`,
  between: ", ",
  read: { title: "Not opened by the workbench", detail: "A file saved here will not have these. The file that was opened is unchanged; to keep them, edit it in Excel or WPS.", close: "Close" },
  save: { title: "The saved file will not have these", detail: "They are in the file that was opened, but not in the workbench. Saving makes a new file and leaves that one unchanged; to keep them, edit it in Excel or WPS.", yes: "Save anyway", no: "Cancel" },
};
