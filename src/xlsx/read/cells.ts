import type { CellValue } from "../../workbook/plan";
import { MAX_COLUMNS, MAX_ROWS, parseCell } from "../address";
import type { Warning, WarningCode } from "../problems";
import type { Package } from "./package";
import { formulaShifter } from "./shiftFormula";
import { asNumber, child, children, flag, number, plainText, type XmlElement } from "./xml";

/** A cell as it stands in the file. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  /** Index of its look in the file's table. */
  readonly look: number;
}

export interface ReadRow {
  readonly row: number;
  readonly height: number | undefined;
  readonly hidden: boolean;
}

/** A sheet's part: its cells and rows, and whatever else it says. */
export interface ReadPart {
  readonly cells: readonly ReadCell[];
  readonly rows: readonly ReadRow[];
  readonly rest: XmlElement;
}

/** The texts that all sheets share. */
export function readTexts(file: Package, part: string | undefined): string[] {
  const texts: string[] = [];
  if (part !== undefined && file.has(part)) file.xml(part, { si: (element) => texts.push(runs(element)) });
  return texts;
}

/** Text that may be parted into runs of different looks; readings (phonetic runs) are left aside. */
function runs(element: XmlElement | undefined): string {
  const texts = [...children(element, "t"), ...children(element, "r").flatMap((run) => children(run, "t"))];
  return plainText(texts.map((text) => text.text).join(""));
}

/** The cell that writes out a formula which others share. */
interface Master {
  readonly row: number;
  readonly column: number;
  readonly length: number;
  readonly shift: (rows: number, columns: number) => string;
}

/** Reads a worksheet part. Cells outside the sheet are left out; of a cell that stands twice the later counts. */
export function readCells(file: Package, part: string, sheet: string, texts: readonly string[]): ReadPart {
  const cells = new Map<number, ReadCell>();
  const masters = new Map<string, Master>();
  const followers: { readonly cell: ReadCell; readonly group: string }[] = [];
  const rows: ReadRow[] = [];
  const warned = new Set<WarningCode>();
  const warn = (code: Warning["code"], detail: string): void => {
    if (!warned.has(code)) file.warnings.push({ code, sheet, detail });
    warned.add(code);
  };
  let nextRow = 0;

  const readCell = (element: XmlElement, row: number, column: number): void => {
    file.spend("cells", 1);
    const address = element.attributes["r"];
    const at = address === undefined ? { row, column } : parseCell(address);
    if (at === undefined || at.column >= MAX_COLUMNS) {
      warn("cellOutside", address ?? "");
      return;
    }
    const key = at.row * MAX_COLUMNS + at.column;
    if (cells.has(key)) warn("cellTwice", address ?? "");
    const text = child(element, "f");
    const value = valueOf(element, texts, () => {
      warn("textMissing", address ?? "");
    });
    const formula = text === undefined || text.text === "" ? null : `=${plainText(text.text)}`;
    const cell = { ...at, value, formula, look: number(element, "s") ?? 0 };
    cells.set(key, cell);
    const group = text?.attributes["t"] === "shared" ? text.attributes["si"] : undefined;
    if (group === undefined) return;
    if (formula === null) followers.push({ cell, group });
    else masters.set(group, { ...at, length: formula.length, shift: formulaShifter(formula) });
  };

  const readRow = (element: XmlElement): void => {
    const row = (number(element, "r") ?? nextRow + 1) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) {
      warn("cellOutside", element.attributes["r"] ?? "");
      return;
    }
    nextRow = row + 1;
    const height = flag(element, "customHeight") ? number(element, "ht") : undefined;
    const hidden = flag(element, "hidden");
    if (height !== undefined || hidden) rows.push({ row, height, hidden });
    let column = 0;
    for (const one of children(element, "c")) {
      readCell(one, row, column);
      column = (parseCell(one.attributes["r"] ?? "")?.column ?? column) + 1;
    }
  };

  const rest = file.xml(part, { row: readRow });
  for (const { cell, group } of followers) {
    const key = cell.row * MAX_COLUMNS + cell.column;
    const master = masters.get(group);
    if (master === undefined || cells.get(key) !== cell) continue;
    file.spend("expanded", master.length);
    cells.set(key, { ...cell, formula: master.shift(cell.row - master.row, cell.column - master.column) });
  }
  return { cells: [...cells.values()], rows, rest };
}

const DAY = 86_400_000;
/** 1 January 1970 as Excel counts days. */
const EPOCH = 25_569;

function valueOf(element: XmlElement, texts: readonly string[], missing: () => void): CellValue {
  const kind = element.attributes["t"] ?? "n";
  if (kind === "inlineStr") return runs(child(element, "is"));
  const text = child(element, "v")?.text;
  if (text === undefined) return null;
  switch (kind) {
    case "s": {
      const found = texts[asNumber(text) ?? -1];
      if (found === undefined) missing();
      return found ?? null;
    }
    case "b":
      return text === "1" || text === "true";
    case "str":
      return plainText(text);
    case "e":
      return text;
    case "d": {
      const time = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes("T") ? text : `${text}Z`);
      return Number.isNaN(time) ? text : time / DAY + EPOCH;
    }
    default:
      return text === "" ? null : (asNumber(text) ?? text);
  }
}
