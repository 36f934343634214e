import type { Scheme } from "../../core/index";
import { namingOf } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import { checkFormulas } from "./finalChecks";
import { finalColumns, finalRows, isGroupedFinal } from "./finalColumns";
import { finalHead, finalLines, finalNotes } from "./finalFigures";
import type { FinalLine } from "./finalFigures";
import type { FinalNames } from "./finalNames";
import type { KeptFinal } from "./finalStore";
import type { Cell, SheetPlan, Style } from "../../sheet/plan";
import type { FormReading } from "../form/readForm";
import { entryList } from "../form/readForm";
import { groupHeaders } from "../units/groups";
import { colors, styles } from "../styles";
import { indicatorHeaders } from "../overview/summary";

/** What the column 核对 says. */
export const finalWords = { agrees: "一致", differs: "与定稿不一致" } as const;

const text: Style = { ...styles.text, size: 11, valign: "middle" };
const points: Style = { ...text, align: "right", format: "0.00" };
const looks = {
  rank: { ...points, size: 16, bold: true, align: "center", format: "0", color: colors.header },
  unit: { ...styles.info, size: 12, border: colors.line },
  total: { ...points, bold: true, size: 12 },
  place: { ...points, align: "center", format: "0", bold: true },
  points,
  text,
  check: { ...text, align: "center" },
  made: { ...styles.infoNote, align: "center" },
  note: { ...styles.infoNote, align: "left" },
} as const satisfies Record<string, Style>;

/**
 * 定稿: the ranking and every city's points as values, dated, the digests as notes below; only the column 核对 is live, and
 * says of each city whether its form still holds what `kept` does. `readings` are the forms in the order of its cities.
 */
export function finalPlan(scheme: Scheme, names: FinalNames, kept: KeptFinal, readings: readonly FormReading[]): SheetPlan {
  const isGrouped = isGroupedFinal(kept);
  const columns = finalColumns(scheme, isGrouped);
  const lines = finalLines(scheme, kept);
  const keys = [namingOf(scheme).unit, ...entryList(scheme).map(({ key }) => key)];
  const width = columns.check + 1;
  const checksOf = (unit: string): readonly string[] => {
    const at = kept.units.findIndex(({ name }) => name === unit);
    const [reading, of] = [readings[at], kept.units[at]];
    return reading === undefined || of === undefined ? [] : checkFormulas(scheme, names.store, reading, of, at);
  };
  const head: (readonly Cell[])[] = Array.from({ length: finalRows.header }, () => []);
  for (const { row, value } of finalHead(kept, scheme.title.zh)) {
    head[row] = [{ value, style: row === finalRows.title ? styles.title : looks.made }];
  }
  const last = finalRows.first + Math.max(1, lines.length) - 1;
  const notes = finalNotes(kept);
  const notesFrom = last + 2;
  return {
    name: names.sheet,
    tabColor: "#C00000",
    gridlines: false,
    protected: true,
    cells: [
      ...head,
      headers(scheme, columns, keys, isGrouped),
      ...lines.map((line, index) => lineCells(line, finalRows.first + index, columns, checksOf(line.unit), isGrouped)),
      ...Array.from({ length: notesFrom - finalRows.first - lines.length }, () => []),
      ...notes.map(({ value }) => [{ value, style: looks.note }]),
    ],
    merges: [finalRows.title, finalRows.made, finalRows.scheme, ...notes.map((_note, index) => notesFrom + index)].map((row) => ({
      row,
      column: 0,
      rows: 1,
      columns: width,
    })),
    columnWidths: [
      8,
      14,
      13,
      12,
      12,
      ...(isGrouped ? [12, 9] : []),
      ...Array.from({ length: columns.remark - columns.firstCategory }, () => 15),
      22,
      16,
      3,
      ...Array.from({ length: columns.firstCheck - columns.firstIndicator - 1 }, () => 13),
    ],
    rowHeights: [34, 18, 18, 4, 8, 92, ...lines.map(() => 28)],
    hiddenColumns: keys.map((_key, index) => columns.firstCheck + index),
    frozen: { rows: finalRows.first, columns: 2 },
    conditionalFormats: [
      {
        kind: "formula",
        area: { row: finalRows.first, column: columns.check, rows: last - finalRows.first + 1, columns: 1 },
        formula: `=EXACT(${cellAddress(finalRows.first, columns.check)},"${finalWords.differs}")`,
        style: { fill: colors.error, bold: true },
      },
    ],
    print: {
      paper: "A3",
      orientation: "landscape",
      fitToWidth: true,
      titleRows: [finalRows.header, finalRows.header],
      area: { row: 0, column: 0, rows: notesFrom + notes.length, columns: width },
      footer: "&C第 &P 页，共 &N 页",
      centered: true,
    },
  };
}

type Columns = ReturnType<typeof finalColumns>;

function headers(scheme: Scheme, columns: Columns, keys: readonly string[], isGrouped: boolean): readonly (Cell | undefined)[] {
  const categories = scheme.categories.filter(({ bonus }) => !bonus).map(({ number, name }) => `${number}、${name}`);
  const cells = new Map<number, Cell>();
  for (const [column, value] of ["名次", namingOf(scheme).unit, "总分", "基本分", "创新加分", ...(isGrouped ? [groupHeaders.group, groupHeaders.rank] : []), ...categories, "备注", "核对"].entries()) {
    cells.set(column, { value, style: styles.header });
  }
  for (const [index, value] of indicatorHeaders(scheme).entries()) cells.set(columns.firstIndicator + index, { value, style: styles.header });
  for (const [index, value] of keys.entries()) cells.set(columns.firstCheck + index, { value });
  return dense(cells);
}

function lineCells({ unit, figures }: FinalLine, row: number, columns: Columns, checks: readonly string[], isGrouped: boolean): readonly (Cell | undefined)[] {
  const styleOf = (column: number): Style => {
    if (column === columns.rank) return looks.rank;
    if (column === columns.total) return looks.total;
    if (isGrouped && (column === columns.group || column === columns.groupRank)) return looks.place;
    return column === columns.remark ? looks.text : looks.points;
  };
  const cells = new Map<number, Cell>([[columns.unit, { value: unit, style: looks.unit }]]);
  for (const { column, value } of figures) cells.set(column, { value, style: styleOf(column) });
  const compared = `${cellAddress(row, columns.firstCheck)}:${cellAddress(row, columns.firstCheck + checks.length - 1)}`;
  // Counts what agrees rather than what differs: an error, which is neither, is then a difference too.
  const formula = `=IF(COUNTIF(${compared},0)=${checks.length},"${finalWords.agrees}","${finalWords.differs}")`;
  cells.set(columns.check, { formula, style: looks.check });
  for (const [index, check] of checks.entries()) cells.set(columns.firstCheck + index, { formula: check });
  return dense(cells);
}

function dense(cells: ReadonlyMap<number, Cell>): readonly (Cell | undefined)[] {
  return Array.from({ length: Math.max(...cells.keys()) + 1 }, (_, column) => cells.get(column));
}
