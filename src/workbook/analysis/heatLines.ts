import type { Cell, Style } from "../../sheet/plan";
import { styles } from "../styles";
import { textLines } from "../../sheet/rowHeights";
import { analysisColumns as columns, analysisWidths, heatTextLines } from "./analysisGrid";
import type { Analysis, CategoryFigures, Figures, IndicatorFigures, Share } from "./analyse";
import { bandOf } from "./analyse";

type Line = readonly Cell[];

/** Programs lay the filter's buttons over the lower edge, which the names leave to them. */
const header: Style = { ...styles.header, valign: "top" };
const text: Style = { ...styles.text, valign: "middle" };
const centered: Style = { ...text, align: "center" };
const code: Style = { ...centered, format: "@" };
const points: Style = { ...text, align: "right", format: "0.00" };
const share: Style = { ...text, align: "right", format: "0.0%" };
const count: Style = { ...centered, format: "0" };

const heated = (fill: string): Style => ({ ...centered, format: "0%", fill });

/** Looks of the heat map by `bands`, the best first, and of nothing at all. */
const heat = ["#C6E0B4", "#E2EFDA", "#FFF2CC", "#FCE4D6"].map(heated);
const nothing = heated("#F4B0A8");
/** Not entered: no points, but none that anybody was given. */
const unfilled: Style = { ...centered, color: "#767676" };

/** The column headers: figures over all, then each city's name by rank. `unit` is what those who are assessed are called. */
export function heatHeader({ units }: Analysis, unit: string): Line {
  return ["编码", "考核指标", "考核内容", "类别", "满分", "平均得分", "平均得分率", "平均失分", `零分${unit}数`, ...units].map((value) => ({ value, style: header }));
}

export function indicatorLine(figures: IndicatorFigures): Line {
  const { indicator, item, category } = figures;
  const [name, content] = [short(item.name, analysisWidths(0)[columns.item]), short(indicator.content, analysisWidths(0)[columns.content])];
  return lineOf([indicator.code, name, content, category.number], indicator.max, figures);
}

/** A text in as many lines as a row of the heat map has: sorting moves what rows hold, not their heights, so that all have the same. */
function short(text: string, width = 0): string {
  const line = text.replaceAll(/\s*\n\s*/g, " ").trim();
  if (textLines(line, width) <= heatTextLines) return line;
  let end = line.length - 1;
  while (end > 0 && textLines(`${line.slice(0, end)}…`, width) > heatTextLines) end -= 1;
  return `${line.slice(0, end)}…`;
}

/** The name goes over the columns of 考核指标 and 考核内容. */
export function categoryLine(figures: CategoryFigures): Line {
  const { category } = figures;
  return lineOf([category.number, category.name, "", "小计"], category.points, figures);
}

function lineOf(names: readonly [code: string, name: string, what: string, where: string], max: number, { average, share: reached, lost, atZero, shares }: Figures): Line {
  return [
    ...names.map((value, column) => ({ value, style: column === columns.code || column === columns.category ? code : text })),
    { value: max, style: points },
    { value: average, style: points },
    { value: reached, style: share },
    { value: lost, style: points },
    { value: atZero, style: count },
    ...shares.map(heatCell),
  ];
}

function heatCell(reached: Share): Cell {
  if (reached === null) return { value: "不适用", style: centered };
  if (reached === "unfilled") return { value: "未填", style: unfilled };
  return { value: reached, style: (reached === 0 ? nothing : heat[bandOf(reached)]) ?? centered };
}
