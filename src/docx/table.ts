import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import type { Block, DocumentColumn } from "../workbook/documentPlan";
import { sizes, textWidth } from "./measures";
import type { Look } from "./text";
import { runsOf } from "./text";

const headerLook: Look = { face: "黑体", size: sizes.小四 };
const cellLook: Look = { face: "仿宋", size: sizes.小四 };

/** Lines of a cell, in twentieths of a point. */
const cellPitch = 400;
const rule = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A table over the whole width; its header stands on every page, and no row is torn apart. */
export function tableOf({ columns, rows }: Extract<Block, { readonly kind: "table" }>): Table {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((textWidth * width) / all));
  const cell = (words: string, column: number, look: Look, align: DocumentColumn["align"]) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [new Paragraph({ alignment: alignments[align], spacing: { line: cellPitch, lineRule: LineRuleType.AT_LEAST }, children: [...runsOf(words, look)] })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    margins: { left: 90, right: 90, top: 30, bottom: 30 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ header }, column) => cell(header, column, headerLook, "center")) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: columns.map(({ align }, column) => cell(row[column] ?? "", column, cellLook, align)) })),
    ],
  });
}
