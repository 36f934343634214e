import type { Cell, CellValue, SheetPlan, Style } from "../../sheet/plan";
import { fitRows } from "../../sheet/rowHeights";
import { sealed } from "../publish/seal";
import { colors, styles } from "../styles";
import { dayText } from "./times";

/** A letter of the office: what is written, and below it a table. */
export interface Letter {
  readonly title: string;
  readonly salutation: string;
  /** Paragraphs, without the space that each begins with. */
  readonly body: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The table as lines, for whoever copies the text. */
  readonly lines: readonly string[];
  readonly closing: readonly string[];
  /** What stands beside each row and is not printed. */
  readonly beside?: readonly (readonly CellValue[])[];
}

export interface LetterColumn {
  readonly header: string;
  readonly width: number;
  readonly align: "left" | "center";
}

const indent = "　　";

/** A letter as text, to be copied into whatever it is sent by. */
export function letterText({ title, salutation, body, lines, closing }: Letter): string {
  const ending = closing.length === 0 ? [] : ["", ...closing];
  return [title, "", salutation, ...body.map((text) => indent + text), ...lines.map((text) => indent + text), ...ending].join("\n");
}

/** A day as letters write it: 2012年12月14日. */
export function dayInWords(serial: number): string {
  const [year, month, day] = dayText(serial).split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

const bodySize = 12;
const paragraph: Style = { font: "宋体", size: bodySize, valign: "top", wrap: true };
const looks = {
  title: { font: "宋体", size: 16, bold: true, align: "center", valign: "middle", wrap: true },
  paragraph,
  closing: { ...paragraph, align: "right", valign: "middle" },
} as const satisfies Record<string, Style>;
const cell: Style = { font: "宋体", size: 11, valign: "middle", wrap: true, border: colors.line };
const cellLooks = { left: { ...cell, align: "left" }, center: { ...cell, align: "center" } } as const;
const head: Style = { ...cell, align: "center", bold: true, fill: colors.category };

interface Line {
  readonly cells: readonly (Cell | undefined)[];
  readonly height: number;
  readonly isMerged: boolean;
}

/** The letters as a sheet, each on a page of its own, with the seal outside what is printed. */
export function letterPlan(name: string, columns: readonly LetterColumn[], besides: readonly LetterColumn[], letters: readonly Letter[]): SheetPlan {
  const blocks = letters.map((letter) => linesOf(letter, columns, besides));
  const lines = blocks.flat();
  const starts = blocks.map((_block, index) => blocks.slice(0, index).reduce((sum, block) => sum + block.length, 0));
  const sealColumn = columns.length + besides.length + 1;
  const plan: SheetPlan = {
    name,
    tabColor: "#2E75B6",
    gridlines: false,
    cells: lines.map(({ cells }) => cells),
    merges: lines.flatMap(({ isMerged }, row) => (isMerged ? [{ row, column: 0, rows: 1, columns: columns.length }] : [])),
    columnWidths: [...columns.map(({ width }) => width), 3, ...besides.map(({ width }) => width), 6],
    rowHeights: lines.map(({ height }) => height),
    hiddenColumns: [sealColumn],
    print: {
      paper: "A4",
      orientation: "portrait",
      fitToWidth: true,
      area: { row: 0, column: 0, rows: lines.length, columns: columns.length },
      footer: "&C第 &P 页，共 &N 页",
      centered: true,
      ...(starts.length > 1 ? { breaksBefore: starts.slice(1) } : {}),
    },
  };
  return sealed(plan, 0, sealColumn);
}

function linesOf({ title, salutation, body, rows, closing, beside = [] }: Letter, columns: readonly LetterColumn[], besides: readonly LetterColumn[]): readonly Line[] {
  const page = columns.reduce((sum, { width }) => sum + width, 0);
  const merged = (text: string, style: Style, least: number, size = bodySize): Line => {
    const [height = least] = fitRows(1, [{ row: 0, span: 1, text, width: page * 0.92, size }], least);
    return { cells: [{ value: text, style }], height, isMerged: true };
  };
  const aside = (values: readonly CellValue[], style: Style): readonly (Cell | undefined)[] => (besides.length === 0 ? [] : [undefined, ...besides.map((_column, index) => ({ value: values[index] ?? null, style }))]);
  const row = (values: readonly CellValue[], index: number): Line => {
    const texts = columns.map(({ width }, at) => ({ row: 0, span: 1, text: String(values[at] ?? ""), width, size: 11 }));
    const [height = 22] = fitRows(1, texts, 22);
    return { cells: [...columns.map(({ align }, at) => ({ value: values[at] ?? null, style: cellLooks[align] })), ...aside(beside[index] ?? [], styles.infoNote)], height, isMerged: false };
  };
  const empty: Line = { cells: [], height: 12, isMerged: false };
  return [
    merged(title, looks.title, 52, 16),
    merged(salutation, looks.paragraph, 24),
    ...body.map((text) => merged(indent + text, looks.paragraph, 24)),
    empty,
    { cells: [...columns.map(({ header }) => ({ value: header, style: head })), ...aside(besides.map(({ header }) => header), { ...styles.infoNote, bold: true })], height: 24, isMerged: false },
    ...rows.map(row),
    empty,
    ...closing.map((text) => merged(text, looks.closing, 24)),
  ];
}
