import type { Category, Indicator, Scheme } from "../../core/index";
import { acrossCodes, entryKey, indicatorsOf, indicatorsOfCategory, namingOf } from "../../core/index";
import { cellAddress, columnLetters, sheetReference } from "../../sheet/a1";
import type { ColumnId } from "../form/columns";
import { categoryKey, lineKeys } from "../form/formLines";
import { comparedAreas, comparedFormat, comparedFormula, comparedHeader, firstCompared } from "./comparedColumns";
import { summaryColumns, summaryRows } from "./summaryColumns";
import { baseSum, bonusSum } from "../form/totalSums";
import { hasGrades, rankLine } from "./rankLine";
import { inOfficialOrder } from "./officialOrder";
import { groupCells } from "./groupCells";
import { groupHeaders } from "../units/groups";
import type { FormPlacement } from "../form/placement";
import { addressOf } from "../form/placement";
import type { Cell, SheetPlan } from "../../sheet/plan";
import { sheetNames } from "../sheetNames";
import { colors, styles } from "../styles";
import { headerHeight, indicatorAreas } from "./summaryPages";
import { lacksColumns, unsettledKeys } from "../form/unsettled";
import { assessmentTitle } from "../assessmentTitle";

/** A form that 汇总 draws on: its sheet and where its lines stand. */
export interface SummarySource {
  readonly sheetName: string;
  readonly unit: string;
  readonly placement: FormPlacement;
  /** Its group, "" for none; absent where the workbook has no groups. */
  readonly group?: string;
}

/** What the column 状态 begins with for a city that is complete. */
const completeWord = "报送齐全";

/** What 状态 says besides that, and all of it for a city that is not complete. */
export function noteIn(state: string): string {
  return `SUBSTITUTE(${state},"${completeWord}","")`;
}

/** 汇总: a line per city, every figure a live formula onto its form; beside it all indicators × cities. */
export function summaryPlan(scheme: Scheme, year: number, forms: readonly SummarySource[]): SheetPlan {
  const sources = inOfficialOrder(scheme.units, forms, ({ unit }) => unit);
  const isGrouped = sources.some(({ group }) => group !== undefined);
  const columns = summaryColumns(scheme, isGrouped);
  const indicators = indicatorsOf(scheme);
  const categories = scheme.categories.filter((category) => !category.bonus);
  const codes = new Set(acrossCodes(scheme));
  const compared = indicators.filter(({ code }) => codes.has(code));
  const gap = compared.length === 0 ? 0 : firstCompared(scheme) - columns.firstIndicator - indicators.length;
  const entryCount = indicators.reduce((sum, indicator) => sum + indicator.entries.length, 0);
  const first = summaryRows.first;
  const last = first + Math.max(1, sources.length) - 1;

  const quiet = { ...styles.computedPoints, valign: "middle" } as const;
  const headers = [
    namingOf(scheme).unit,
    "已填报",
    "应填报",
    "差错",
    ...categories.map((category) => `${category.number}、${category.name}`),
    "基本分",
    "创新加分",
    "总分",
    "名次",
    ...(isGrouped ? [groupHeaders.group, groupHeaders.rank] : []),
    ...(hasGrades(scheme) ? ["等次"] : []),
    "自评总分",
    "状态",
    "排序",
    ...(scheme.total === undefined ? [] : ["不合格"]),
    undefined,
    ...indicatorHeaders(scheme),
    ...Array.from({ length: gap }, () => undefined),
    ...compared.map((indicator) => comparedHeader(indicator, itemName(scheme, indicator))),
  ];
  const rows = sources.map(({ sheetName, unit, placement, group = "" }, index) => {
    const row = first + index;
    const at = (target: number) => cellAddress(row, target);
    // Where a line of the form is gone, this line adds up by itself, as the core does, and says 有误; nothing may break the ranking.
    const unsettled = unsettledKeys(scheme, placement);
    const isLacking = lacksColumns(placement);
    const isDamaged = unsettled.size > 0 || isLacking;
    const onForm = (key: string, id: ColumnId, otherwise: string): Cell => {
      const address = unsettled.has(key) ? null : addressOf(placement, key, id);
      const live = `${sheetReference(sheetName)}${address}`;
      return { formula: `=${address === null ? otherwise : isLacking ? `IFERROR(${live},${otherwise})` : live}`, style: quiet };
    };
    const indicatorCells = (category: Category) =>
      indicatorsOfCategory(category).map((indicator) => at(columns.firstIndicator + indicators.indexOf(indicator)));
    const sumOf = (cells: readonly string[]) => rounded(cells.join("+"));
    const ofCategories = (parts: readonly Category[]) => parts.map((one) => at(columns.firstCategory + categories.indexOf(one))).join("+");
    const ofIndicators = (parts: readonly Category[]) => parts.flatMap(indicatorCells).join("+");
    const line = rankLine(scheme, columns, { row, first, last }, { sheetName, placement, isLacking });
    const whole = { ...quiet, format: "0" } as const;
    const filled = { ...onForm(lineKeys.head, "reportedStatus", "0"), style: whole };
    const errors = { ...(isDamaged ? { formula: "=1" } : onForm(lineKeys.head, "verifiedStatus", "1")), style: whole };
    const head = (id: ColumnId) => headOn(sheetName, placement, id);
    const supplied = head("reportedNumber");
    const complete = `"${completeWord}"&IF(${supplied}>0," 省核定补齐 "&${supplied}&" 项","")`;
    const unfinished = `IF(${at(columns.errors)}>0,"有误",IF(${at(columns.filled)}=0,"未填报","填报中"))`;
    // What a damaged form counts as complete may draw on what is lost.
    const state = isDamaged ? `=${unfinished}` : `=IF(${head("verifiedNumber")}=${at(columns.expected)},${complete},${unfinished})`;
    return [
      { value: unit, style: { ...styles.info, border: colors.line } },
      filled,
      { value: entryCount, style: whole },
      errors,
      ...categories.map((category) => onForm(categoryKey(category), "verifiedPoints", sumOf(indicatorCells(category)))),
      onForm(lineKeys.base, "verifiedPoints", rounded(baseSum(scheme, ofCategories))),
      onForm(lineKeys.bonus, "verifiedPoints", rounded(bonusSum(scheme, ofIndicators))),
      { ...onForm(lineKeys.total, "verifiedPoints", line.total), style: { ...quiet, bold: true, color: colors.header } },
      { formula: `=${line.rank}`, style: { ...whole, bold: true, align: "center" } },
      ...(isGrouped ? groupCells(row, group, { first, last, rank: columns.rank, group: columns.group }) : []),
      ...(hasGrades(scheme) ? [{ formula: `=${line.grade}`, style: { ...styles.computedText, align: "center", valign: "middle" } } as const] : []),
      onForm(lineKeys.total, "reportedPoints", '""'),
      { formula: state, style: { ...styles.computedText, align: "center", valign: "middle" } },
      { formula: `=${line.order}`, style: whole },
      ...(scheme.total === undefined ? [] : [{ formula: `=${line.unqualified}`, style: whole }]),
      undefined,
      ...indicators.map((indicator) => {
        const key = topKey(indicator.entries.map((entry) => entryKey(indicator, entry)), placement);
        return onForm(key === undefined || unsettled.has(indicator.code) ? "" : key, "verifiedPoints", "0");
      }),
      ...Array.from({ length: gap }, () => undefined),
      ...compared.map((indicator) => ({ formula: comparedFormula(indicator, sheetName, placement, isLacking || unsettled.has(indicator.code)), style: { ...quiet, format: comparedFormat(indicator) } })),
    ] satisfies readonly (Cell | undefined)[];
  });

  const width = columns.state + 1;
  const stateCell = `$${columnLetters(columns.state)}${first + 1}`;
  const columnWidths = [
    13, 8, 8, 7,
    ...categories.map(() => 15),
    10, 10, 11, 7,
    ...(isGrouped ? [10, 8] : []),
    ...(hasGrades(scheme) ? [10] : []),
    11, 15, 7,
    ...(scheme.total === undefined ? [] : [7]),
    3,
    ...indicators.map(() => 13),
    ...Array.from({ length: gap }, () => 3),
    ...compared.map(() => 13),
  ];
  return {
    name: sheetNames.summary,
    tabColor: colors.header,
    gridlines: false,
    cells: [
      [{ value: `${assessmentTitle({ scheme, year })}汇总`, style: styles.title }],
      [{ value: `各项得分为核定分，随${namingOf(scheme).all}填报表自动更新`, style: styles.subtitle }],
      [],
      headers.map((header) => (header === undefined ? undefined : { value: header, style: styles.header })),
      ...rows,
    ],
    merges: [
      { row: summaryRows.title, column: 0, rows: 1, columns: width },
      { row: summaryRows.subtitle, column: 0, rows: 1, columns: width },
    ],
    columnWidths,
    rowHeights: [34, 20, 8, headerHeight(headers, columnWidths), ...sources.map(() => 24)],
    hiddenColumns: [columns.order, ...(scheme.total === undefined ? [] : [columns.unqualified])],
    frozen: { rows: first, columns: 1 },
    conditionalFormats: [
      paint(columns.state, first, last, `${stateCell}="有误"`, colors.error),
      paint(columns.state, first, last, `LEN(${noteIn(stateCell)})=LEN(${stateCell})`, colors.missing),
    ],
    print: {
      paper: "A3",
      orientation: "landscape",
      fitToWidth: true,
      titleRows: [summaryRows.header, summaryRows.header],
      titleColumns: [columns.unit, columns.unit],
      area: { row: 0, column: 0, rows: last + 1, columns: width },
      furtherAreas: [...indicatorAreas(scheme, columnWidths, { header: summaryRows.header, last, firstIndicator: columns.firstIndicator, totals: width }), ...comparedAreas(compared.length, firstCompared(scheme), summaryRows.header, last)],
      footer: "&C第 &P 页，共 &N 页",
      centered: true,
    },
  };
}

const rounded = (sum: string): string => `ROUND(${sum},2)`;

/** A figure of a form's head line; 0 where the line is gone. */
function headOn(sheetName: string, placement: FormPlacement, id: ColumnId): string {
  const address = addressOf(placement, lineKeys.head, id);
  return address === null ? "0" : `${sheetReference(sheetName)}${address}`;
}

/** The key whose line stands highest: an indicator's points are on its first line. */
function topKey(keys: readonly string[], placement: FormPlacement): string | undefined {
  return keys
    .filter((key) => placement.rows.has(key))
    .sort((a, b) => (placement.rows.get(a) ?? 0) - (placement.rows.get(b) ?? 0))[0];
}

/** Heads of the columns of all indicators. */
export function indicatorHeaders(scheme: Scheme): readonly string[] {
  return scheme.categories.flatMap((category) =>
    category.items.flatMap((item) =>
      item.indicators.map((indicator) => `${indicator.code}\n${(indicator.heading ?? item.name).replaceAll("\n", "")}`),
    ),
  );
}

function itemName(scheme: Scheme, indicator: Indicator): string {
  return scheme.categories.flatMap(({ items }) => items).find(({ indicators }) => indicators.includes(indicator))?.name ?? "";
}

function paint(column: number, first: number, last: number, test: string, fill: string) {
  return {
    kind: "formula",
    area: { row: first, column, rows: last - first + 1, columns: 1 },
    formula: `=${test}`,
    style: { fill },
  } as const;
}
