import { areaAddress } from "../sheet/a1";
import type { Cell, SheetPlan, Style } from "../sheet/plan";
import { rectanglesOf } from "./rectangles";

/** Text that Excel would take for a formula, a number, an amount, a date, a time, a truth value or an error value if it were typed. */
const readsAsOther = [
  // A formula's beginning is one behind blanks too, and in full width, which Chinese input methods write.
  /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u,
  /^'/,
  /^[\s\d０-９.,:/%()+\-$¥￥€£eE年月日时分秒上下午]+$/,
  /^(?=.*\d)[\s\d.,:/-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\d.,:/-]*$/i,
  /^[\s\d:.,/-]*\d\s*[ap]m?$/i,
  /^\s*(?:true|false)\s*$/i,
  /^\s*#(?:n\/a|name\?|getting_data|(?:null|div\/0|value|ref|num|spill|calc|field|blocked|connect|unknown|busy)!)\s*$/i,
];

/** What to hand to Range.formulas so that the cell holds exactly this; "" clears. */
export function cellInput(cell: Cell | undefined): string | number | boolean {
  if (cell?.formula !== undefined) return cell.formula;
  const value = cell?.value ?? "";
  return typeof value === "string" && readsAsOther.some((form) => form.test(value)) ? `'${value}` : value;
}

/** A plan's cells as the full grid that Range.formulas takes. */
export function inputGrid(cells: SheetPlan["cells"]): (string | number | boolean)[][] {
  const width = Math.max(1, ...cells.map((row) => row.length));
  return cells.map((row) => Array.from({ length: width }, (_, column) => cellInput(row[column])));
}

/** Writes the looks of a plan's cells: each property over as few areas as possible. Returns the number of requests. */
export function writeStyles(sheet: Excel.Worksheet, cells: SheetPlan["cells"], firstRow = 0): number {
  let requests = 0;
  for (const property of properties) {
    const groups = new Map<string, [number, number][]>();
    for (const [row, line] of cells.entries()) {
      for (const [column, cell] of line.entries()) {
        const value = cell?.style === undefined ? undefined : property.read(cell.style);
        if (value === undefined) continue;
        const group = groups.get(value);
        if (group === undefined) groups.set(value, [[row + firstRow, column]]);
        else group.push([row + firstRow, column]);
      }
    }
    for (const [value, places] of groups) {
      for (const area of rectanglesOf(places)) {
        property.write(sheet.getRange(areaAddress(area)), value, area.rows, area.columns);
        requests += 1;
      }
    }
  }
  return requests;
}

interface StyleProperty {
  readonly read: (style: Style) => string | undefined;
  readonly write: (range: Excel.Range, value: string, rows: number, columns: number) => void;
}

const properties: readonly StyleProperty[] = [
  { read: (style) => style.font, write: (range, value) => { range.format.font.name = value; } },
  { read: (style) => style.size?.toString(), write: (range, value) => { range.format.font.size = Number(value); } },
  { read: (style) => (style.bold === true ? "bold" : undefined), write: (range) => { range.format.font.bold = true; } },
  { read: (style) => style.color, write: (range, value) => { range.format.font.color = value; } },
  { read: (style) => style.fill, write: (range, value) => { range.format.fill.color = value; } },
  { read: (style) => (style.wrap === true ? "wrap" : undefined), write: (range) => { range.format.wrapText = true; } },
  { read: (style) => style.align, write: (range, value) => { range.format.horizontalAlignment = horizontal(value); } },
  { read: (style) => style.valign, write: (range, value) => { range.format.verticalAlignment = vertical(value); } },
  { read: (style) => style.format, write: writeFormat },
  { read: (style) => (style.locked === false ? "open" : undefined), write: (range) => { range.format.protection.locked = false; } },
  { read: (style) => style.border, write: writeBorder },
];

function writeFormat(range: Excel.Range, value: string, rows: number, columns: number): void {
  range.numberFormat = Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
}

function horizontal(value: string): "Left" | "Center" | "Right" {
  if (value === "center") return "Center";
  return value === "right" ? "Right" : "Left";
}

function vertical(value: string): "Top" | "Center" | "Bottom" {
  if (value === "middle") return "Center";
  return value === "bottom" ? "Bottom" : "Top";
}

function writeBorder(range: Excel.Range, color: string, rows: number, columns: number): void {
  const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
  const inside = [...(rows > 1 ? (["InsideHorizontal"] as const) : []), ...(columns > 1 ? (["InsideVertical"] as const) : [])];
  for (const edge of [...edges, ...inside]) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = color;
  }
}
