import type { Column, EntryBehaviour, Scheme } from "../../core/index";
import { behaviourOf, isRecognised, wordsOf, namingOf } from "../../core/index";
import { bonusAwardFormula } from "../awards/bonusFormulas";
import { foldedColumns, formColumns, lastShownColumn } from "./columns";
import { isDay } from "./entryFormat";
import { formFormulas } from "./formFormulas";
import { lineHeights } from "./formHeights";
import type { FormLine } from "./formLines";
import { formLines, lineKeys } from "./formLines";
import { formPrint, headHeights } from "./formPages";
import { formConditionalFormats, formMerges, formValidations } from "./formParts";
import { headRows, plannedPlacement } from "./placement";
import type { Cell, SheetPlan, Style } from "../../sheet/plan";
import { styles } from "../styles";

export interface FormRequest {
  readonly scheme: Scheme;
  readonly year: number;
  /** The assessed city; also the sheet's name. */
  readonly unit: string;
  /** Whether the workbook has the 创新加分 sheet that gives category 8 its verified value. */
  readonly hasBonusSheet: boolean;
  /** Whether it goes into a city's own file, which is protected, so that Excel would fold no columns, and holds no review. */
  readonly isTemplate?: boolean;
  /** Whether it goes into a workbook without 汇总, as a template always does: what compares cities waits there. */
  readonly isAlone?: boolean;
}

const words = wordsOf("zh-CN");

type Looks = Readonly<Record<EntryBehaviour["control"], Style>>;

/** Characters of the default font. */
const widthOfDay = 11.5;

const entryLooks: Readonly<Record<Column, Looks>> = {
  reported: { yesNo: styles.entryChoice, list: styles.entryChoice, number: styles.entryNumber, date: styles.entryDate, text: styles.entryText },
  verified: { yesNo: styles.reviewChoice, list: styles.reviewChoice, number: styles.reviewNumber, date: styles.reviewDate, text: styles.reviewText },
};

/** A city's form, empty: the official table with a line per entry, live formulas, validations and print set-up. */
export function formPlan(request: FormRequest): SheetPlan {
  const { scheme, year, unit, hasBonusSheet, isTemplate = false, isAlone = isTemplate } = request;
  const placement = plannedPlacement(scheme);
  const lines = formLines(scheme);
  const { columns } = placement;
  const rowCount = headRows.first + lines.length;
  const cells: (Cell | undefined)[][] = Array.from({ length: rowCount }, () => []);
  const put = (row: number, column: number, cell: Cell) => {
    const target = cells[row];
    if (target !== undefined) target[column] = { ...target[column], ...cell };
  };

  put(headRows.title, columns.number, { value: scheme.tableTitle, style: styles.title });
  put(headRows.subtitle, columns.number, { value: scheme.tableSubtitle, style: styles.subtitle });
  put(headRows.head, columns.key, { value: lineKeys.head, style: styles.hidden });
  put(headRows.head, columns.number, { value: namingOf(scheme).unit, style: styles.infoNote });
  put(headRows.head, columns.name, { value: unit, style: styles.info });
  put(headRows.head, columns.content, { value: year, style: { ...styles.info, align: "left", format: '0"年度"' } });
  put(headRows.head, columns.criteria, {
    value: "浅黄色为自报填写区，浅绿色为核定填写区，其余单元格自动计算",
    style: styles.infoNote,
  });
  put(headRows.head, columns.check, { style: styles.info });
  put(headRows.header, columns.key, { value: lineKeys.header, style: styles.hidden });
  for (const [column, { header }] of formColumns.entries()) {
    if (column !== columns.key) put(headRows.header, column, { value: header, style: styles.header });
  }
  for (const [index, line] of lines.entries()) {
    const row = headRows.first + index;
    put(row, columns.key, { value: line.key, style: styles.hidden });
    for (const [column, cell] of lineCells(line, columns)) put(row, column, cell);
  }
  for (const { row, column, formula } of formFormulas(scheme, placement, isAlone)) put(row, columns[column], { formula });
  if (hasBonusSheet) {
    for (const [index, line] of lines.entries()) {
      if (line.kind !== "entry" || !isRecognised(line.indicator)) continue;
      const formula = bonusAwardFormula(scheme, placement);
      if (formula !== null) put(headRows.first + index, columns.verified, { formula });
    }
  }

  const heights = lineHeights(scheme, lines);
  return {
    name: unit,
    tabColor: "#2E75B6",
    gridlines: false,
    cells,
    merges: formMerges(lines, columns),
    columnWidths: columnWidths(lines),
    rowHeights: [...headHeights, ...heights],
    ...(isTemplate ? {} : { columnLevels: formColumns.map(({ id }) => (foldedColumns.some((one) => one === id) ? 1 : undefined)) }),
    hiddenColumns: formColumns.flatMap((column, index) => ("hidden" in column ? [index] : [])),
    // On a screen of 1366 with the pane open, everything up to 校验 is seen without scrolling.
    zoom: 80,
    frozen: { rows: headRows.first, columns: columns.name + 1 },
    validations: formValidations(scheme, lines, columns, words),
    conditionalFormats: formConditionalFormats(lines, columns),
    print: formPrint(request, lines, heights),
  };
}

/** A day needs more room than a figure, or it shows as ####. */
function columnWidths(lines: readonly FormLine[]): readonly number[] {
  const hasDays = lines.some((line) => line.kind === "entry" && isDay(line.entry));
  return formColumns.map(({ id, width }) => (id === "verified" && hasDays ? widthOfDay : width));
}

type Columns = ReturnType<typeof plannedPlacement>["columns"];

function lineCells(line: FormLine, columns: Columns): readonly (readonly [number, Cell])[] {
  const across = (style: Style): [number, Cell][] =>
    Array.from({ length: columns[lastShownColumn] - columns.number + 1 }, (_, index) => [columns.number + index, { style }]);
  switch (line.kind) {
    case "category": {
      const { category } = line;
      return [
        ...across(styles.category),
        [columns.number, { value: category.number, style: styles.categoryCentered }],
        [columns.name, { value: category.name, style: styles.categoryName }],
        [columns.points, { value: category.points, style: styles.categoryCentered }],
        [columns.reportedPoints, { style: styles.categoryPoints }],
        [columns.verifiedPoints, { style: styles.categoryPoints }],
      ];
    }
    case "total":
      return [
        ...across(styles.totalLabel),
        [columns.name, { value: line.label, style: styles.totalLabel }],
        [columns.points, { value: line.points, style: { ...styles.totalLabel, align: "center" } }],
        [columns.reportedPoints, { style: styles.totalPoints }],
        [columns.verifiedPoints, { style: styles.totalPoints }],
      ];
    case "entry":
      return entryCells(line, columns);
  }
}

function entryCells(line: Extract<FormLine, { kind: "entry" }>, columns: Columns): readonly (readonly [number, Cell])[] {
  const { item, indicator, entry } = line;
  const content = indicator.heading === undefined ? indicator.content : `${indicator.heading}\n${indicator.content}`;
  const points = item.pointsPrinted === "item" ? item.points : indicator.max;
  const ofItem = (value: string | number, style: Style): Cell => (line.itemSpan > 0 ? { value, style } : { style });
  const ofIndicator = (value: string | number, style: Style): Cell =>
    line.indicatorSpan > 0 ? { value, style } : { style };
  return [
    [columns.number, ofItem(item.number, styles.centered)],
    [columns.name, ofItem(line.category.bonus ? "" : item.name, styles.text)],
    [columns.points, item.pointsPrinted === "item" ? ofItem(points, styles.centered) : ofIndicator(points, styles.centered)],
    [columns.content, ofIndicator(content, styles.text)],
    [columns.criteria, ofIndicator(indicator.criteria, styles.text)],
    [columns.basis, ofIndicator(indicator.basis, styles.centered)],
    [columns.method, ofIndicator(indicator.method, styles.centered)],
    [columns.entry, { value: words.label(entry.label), style: styles.text }],
    [columns.unit, { value: entry.unit ?? "", style: styles.centered }],
    [columns.reported, { style: entryLooks.reported[behaviourOf(entry.type).control] }],
    [columns.verified, { style: entryLooks.verified[behaviourOf(entry.type).control] }],
    [columns.reportedPoints, { style: styles.computedPoints }],
    [columns.verifiedPoints, { style: styles.computedPoints }],
    [columns.check, { style: styles.computedText }],
    [columns.explanation, { style: styles.computedText }],
    [columns.evidence, { style: styles.entryText }],
    [columns.reason, { style: styles.reviewText }],
    [columns.reviewState, { style: styles.reviewChoice }],
  ];
}
