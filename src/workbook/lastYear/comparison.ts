import { namingOf } from "../../core/index";
import { byRankNow, placesGained, pointsGained } from "./compareYears";
import { comparisonNotes } from "./comparisonNotes";
import { narrowMargins } from "../../sheet/paper";
import type { Area, Cell, SheetPlan, Style } from "../../sheet/plan";
import { displayWidth, textLines } from "../../sheet/rowHeights";
import { sealed } from "../publish/seal";
import { publishedNames } from "../sheetNames";
import { groupHeaders } from "../units/groups";
import { colors, styles } from "../styles";
import type { UnitComparison, YearComparison, YearFigures } from "./yearComparison";

export const comparisonRows = { title: 0, subtitle: 1, group: 3, header: 4, first: 5 } as const;

/** Columns of 与上年对比 by what they hold; each category compared takes three from `firstCategory` on. */
export const comparisonColumns = { unit: 0, rank: 1, lastRank: 2, places: 3, total: 4, firstCategory: 7 } as const;

/** What stands for a rank in a group that a city was not in, and for figures of a year in which it reported nothing. */
const nothing = "—";
/** What its total says of such a year. */
const unreported = "未填报";

/** Narrow, so that all categories' columns print at 8 points and more: «-150.00» fits. */
const categoryWidth = 6.8;
/** Width of the cities' names, in characters: longer ones take several lines, so that the rest does not print too small. */
const [leastName, mostName] = [10, 11.5];
const [rowHeight, lineHeight] = [24, 14.5];

const points: Style = { ...styles.computedPoints, color: "#242424", valign: "middle" };
const strong: Style = { ...points, bold: true };
const change: Style = { ...points, format: "+0.00;-0.00;0.00" };
const rank: Style = { ...points, align: "center", format: "0", bold: true };
const lastRank: Style = { ...rank, bold: false };
const places: Style = { ...styles.text, align: "center", valign: "middle" };
const absent: Style = { ...lastRank, color: "#767676" };
const city: Style = { ...styles.info, border: colors.line, wrap: true, valign: "middle" };
const note: Style = { ...styles.infoNote, wrap: true, valign: "top" };

/** 与上年对比: a line per city of both years by this year's rank, values only; below it what was not compared, and why. */
export function comparisonPlan(comparison: YearComparison, title: string): SheetPlan {
  const { year, lastYear, categories, sameScheme } = comparison;
  const first = comparisonRows.first;
  const units = byRankNow(comparison.units);
  const differing = sameScheme ? "" : "（两年方案不同）";
  const triple = [`${year}年`, `${lastYear}年`, "变化"];
  const groups = [`总分${differing}`, ...categories.map(({ name }) => name)];
  const named = namingOf(comparison.scheme).unit;
  const isGrouped = units.some(({ now }) => now.place !== undefined);
  const inGroups = isGrouped ? groupLines(units, comparison) : [];
  const width = comparisonColumns.total + triple.length * groups.length;
  const notes = comparisonNotes(comparison);
  const firstGroup = first + Math.max(1, units.length);
  const firstNote = firstGroup + inGroups.length + 1;
  const nameWidth = Math.min(mostName, Math.max(leastName, ...units.map(({ unit }) => displayWidth(unit) + 2)));
  const heightOf = (name: string) => Math.max(rowHeight, textLines(name, nameWidth) * lineHeight + 4);
  const widths = [nameWidth, categoryWidth, categoryWidth, 10.5, ...groups.flatMap((_group, index) => (index === 0 ? [8.5, 8.5, 8.5] : [categoryWidth, categoryWidth, categoryWidth]))];
  const noteWidth = widths.reduce((sum, one) => sum + one, 0);
  const blank: Cell = { style: styles.header };
  const head = (value: string): Cell => ({ value, style: styles.header });
  const across = (row: number, column: number, columns: number): Area => ({ row, column, rows: 1, columns });
  const plan: SheetPlan = {
    name: publishedNames.comparison,
    tabColor: colors.header,
    gridlines: false,
    cells: [
      [{ value: `${year}年度${title}与上年对比`, style: styles.title }],
      [{ value: `${year}年与${lastYear}年的核定分和名次，按今年名次排列；变化为今年减上年`, style: styles.subtitle }],
      [],
      [head(named), head(`名次${differing}`), blank, blank, ...groups.flatMap((group) => [head(group), blank, blank])],
      [blank, head(`${year}年`), head(`${lastYear}年`), head("升降"), ...groups.flatMap(() => triple.map(head))],
      ...(units.length === 0 ? [[{ value: `没有两年都有的${named}`, style: styles.infoNote }]] : units.map((unit) => lineOf(unit, comparison))),
      ...inGroups,
      [],
      ...notes.map((value) => [{ value, style: note }]),
    ],
    merges: [
      across(comparisonRows.title, 0, width),
      across(comparisonRows.subtitle, 0, width),
      { row: comparisonRows.group, column: comparisonColumns.unit, rows: 2, columns: 1 },
      across(comparisonRows.group, comparisonColumns.rank, 3),
      ...(isGrouped ? [across(firstGroup + 1, comparisonColumns.rank, 2)] : []),
      ...groups.map((_group, index) => across(comparisonRows.group, comparisonColumns.total + index * triple.length, triple.length)),
      ...(units.length === 0 ? [across(first, 0, width)] : []),
      ...notes.map((_note, index) => across(firstNote + index, 0, width)),
    ],
    columnWidths: widths,
    rowHeights: [
      34,
      20,
      8,
      Math.max(36, ...categories.map(({ name }) => textLines(name, (3 * categoryWidth) / 1.1) * 15 + 6)),
      24,
      ...(units.length === 0 ? [rowHeight] : units.map(({ unit }) => heightOf(unit))),
      ...inGroups.map(([name]) => heightOf(String(name?.value ?? ""))),
      8,
      ...notes.map((text) => textLines(text, noteWidth) * lineHeight + 4),
    ],
    frozen: { rows: first, columns: 1 },
    print: {
      paper: "A3",
      orientation: "landscape",
      fitToWidth: true,
      titleRows: [comparisonRows.group, comparisonRows.header],
      area: { row: 0, column: 0, rows: firstNote + notes.length, columns: width },
      margins: narrowMargins,
      footer: "&C第 &P 页，共 &N 页",
      centered: true,
    },
    protected: true,
  };
  return sealed(plan, comparisonRows.title, width + 1);
}

function lineOf(comparison: UnitComparison, { categories }: YearComparison): readonly Cell[] {
  const { unit, last, now } = comparison;
  const gained = placesGained(comparison);
  const three = (of: (year: YearFigures) => number, style: Style, unfilled = nothing): readonly Cell[] => [
    cellOf(now, of, style, unfilled),
    cellOf(last, of, points, unfilled),
    valueCell(pointsGained(comparison, of), change),
  ];
  return [
    { value: unit, style: city },
    cellOf(now, (year) => year.rank, rank),
    cellOf(last, (year) => year.rank, lastRank),
    valueCell(gained === null ? null : placesText(gained), places),
    ...three(({ total }) => total, strong, unreported),
    ...categories.flatMap(({ code }) => three(({ categories: of }) => of.get(code) ?? 0, points)),
  ];
}

/** A figure of one year, or what stands for it where nothing was reported. */
function cellOf(year: YearFigures, of: (year: YearFigures) => number, style: Style, unfilled = nothing): Cell {
  return valueCell(year.isUnfilled ? null : of(year), style, unfilled);
}

function valueCell(value: number | string | null, style: Style, otherwise = nothing): Cell {
  return value === null ? { value: otherwise, style: absent } : { value, style };
}

/** Ranks in groups, group by group, in a table of their own below: beside the others they would make all print too small. */
function groupLines(units: readonly UnitComparison[], { year, lastYear, sameScheme, scheme }: YearComparison): readonly (readonly Cell[])[] {
  const head = (value: string): Cell => ({ value, style: styles.header });
  const groups = [...new Set(units.map(({ now }) => now.place?.group ?? ""))];
  const placed = groups.filter((group) => group !== "").flatMap((group) => units.filter(({ now }) => now.place?.group === group));
  return [
    [],
    [head(namingOf(scheme).unit), head(`${groupHeaders.rank}${sameScheme ? "" : "（两年方案不同）"}`), head(""), head(groupHeaders.group)],
    [head(""), head(`${year}年`), head(`${lastYear}年`), head("")],
    ...placed.map(({ unit, last, now }) => [
      { value: unit, style: city },
      cellOf(now, ({ place }) => place?.rank ?? 0, rank),
      valueCell(last.place !== undefined && last.place.group === now.place?.group && !last.isUnfilled ? last.place.rank : null, lastRank),
      { value: now.place?.group ?? "", style: places },
    ]),
  ];
}

/** Places gained or lost in words, so that no colour is needed: ↑ 上升2位, ↓ 下降1位, 持平. */
export function placesText(gained: number): string {
  if (gained === 0) return "持平";
  return gained > 0 ? `↑ 上升${gained}位` : `↓ 下降${-gained}位`;
}
