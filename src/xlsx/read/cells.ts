import type { Area, CellValue } from "../../sheet/plan";
import { cellAddress, parseArea, parseCell } from "../../sheet/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/limits";
import type { WarningCode } from "../problems";
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
  /** Whether the file itself says that the value is a date, whatever its look. */
  readonly isDate: boolean;
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
export interface Texts {
  readonly all: readonly string[];
  /** Indexes of those whose parts look different. */
  readonly parted: ReadonlySet<number>;
}

export async function readTexts(file: Package, part: string | undefined): Promise<Texts> {
  const all: string[] = [];
  const parted = new Set<number>();
  const si = (element: XmlElement): void => {
    if (isParted(element)) parted.add(all.length);
    all.push(runs(element));
  };
  if (part !== undefined && file.has(part)) await file.xmlInPieces(part, { si });
  return { all, parted };
}

/** Programs part a text by its scripts as well, and name a face for each: that is no look of one's own. */
const OF_FACES = ["rFont", "family", "charset", "scheme"];

function isParted(element: XmlElement): boolean {
  const looks = children(element, "r").map((run) =>
    (child(run, "rPr")?.children ?? []).filter(({ name }) => !OF_FACES.includes(name)).map(({ name, attributes }) => `${name} ${JSON.stringify(attributes)}`),
  );
  return new Set(looks.map((look) => look.sort().join())).size > 1;
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
export async function readCells(file: Package, part: string, sheet: string, texts: Texts): Promise<ReadPart> {
  const cells = new Map<number, ReadCell>();
  const masters = new Map<string, Master>();
  const followers: { readonly cell: ReadCell; readonly group: string }[] = [];
  const rows: ReadRow[] = [];
  const results: Area[] = [];
  const told = new Set<WarningCode>();
  const tell = (code: WarningCode, detail: string): void => {
    file.warnings.push({ code, sheet, detail });
  };
  const tellOnce = (code: WarningCode, detail: string): void => {
    if (!told.has(code)) tell(code, detail);
    told.add(code);
  };
  const { rows: lastRow, columns: lastColumn } = file.limits;
  let nextRow = 0;

  const readCell = (element: XmlElement, row: number, column: number): void => {
    file.spend("cells", 1);
    const address = element.attributes["r"];
    const at = address === undefined ? { row, column } : parseCell(address);
    if (at === undefined || at.column >= MAX_COLUMNS) {
      tellOnce("cellOutside", address ?? "");
      return;
    }
    const name = cellAddress(at.row, at.column);
    const text = child(element, "f");
    const value = valueOf(element, texts.all, () => {
      tell("textMissing", name);
    });
    const formula = text === undefined || text.text === "" ? null : `=${plainText(text.text)}`;
    if (at.row >= lastRow || at.column >= lastColumn) {
      if (value !== null || formula !== null) tellOnce("cellsFar", name);
      return;
    }
    const key = at.row * MAX_COLUMNS + at.column;
    if (cells.has(key)) tellOnce("cellTwice", name);
    // A picture or a linked type of data stands in its cell as an error value with more about it elsewhere.
    if (element.attributes["t"] === "e") tell(element.attributes["vm"] === undefined ? "errorCell" : "objectInCell", name);
    const cell = { ...at, value, formula, look: number(element, "s") ?? 0, isDate: element.attributes["t"] === "d" && typeof value === "number" };
    cells.set(key, cell);
    if (hasPartedText(element, texts)) file.losses.add("textParts", sheet);
    const kind = text?.attributes["t"];
    const reach = kind === "array" || kind === "dataTable" ? parseArea(text?.attributes["ref"] ?? "") : undefined;
    if (reach !== undefined) results.push(reach);
    const group = text?.attributes["t"] === "shared" ? text.attributes["si"] : undefined;
    if (group === undefined) return;
    if (formula === null) followers.push({ cell, group });
    else masters.set(group, { ...at, length: formula.length, shift: formulaShifter(formula) });
  };

  const readRow = (element: XmlElement): void => {
    const row = (number(element, "r") ?? nextRow + 1) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) {
      tellOnce("cellOutside", element.attributes["r"] ?? "");
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

  const rest = await file.xmlInPieces(part, { row: readRow });
  for (const { cell, group } of followers) {
    const key = cell.row * MAX_COLUMNS + cell.column;
    const master = masters.get(group);
    if (cells.get(key) !== cell) continue;
    if (master === undefined) {
      tell("formulaResult", cellAddress(cell.row, cell.column));
      continue;
    }
    file.spend("expanded", master.length);
    cells.set(key, { ...cell, formula: master.shift(cell.row - master.row, cell.column - master.column) });
  }
  for (const address of resultsIn(file, cells, results)) tell("formulaResult", address);
  return { cells: [...cells.values()], rows, rest };
}

/** Cells without a formula of their own within the areas that array formulas and data tables fill. */
function resultsIn(file: Package, cells: ReadonlyMap<number, ReadCell>, areas: readonly Area[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const area of areas) {
    // An area may span the sheet; a small file must not ask for endless work.
    const isSmall = area.rows * area.columns < cells.size;
    file.spend("expanded", isSmall ? area.rows * area.columns : cells.size);
    for (const cell of isSmall ? cellsIn(cells, area) : cells.values()) {
      const { row, column, value, formula } = cell;
      const isWithin = row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
      if (isWithin && formula === null && value !== null) found.add(cellAddress(row, column));
    }
  }
  return found;
}

function* cellsIn(cells: ReadonlyMap<number, ReadCell>, area: Area): Generator<ReadCell> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = cells.get(row * MAX_COLUMNS + column);
      if (cell !== undefined) yield cell;
    }
  }
}

function hasPartedText(element: XmlElement, { parted }: Texts): boolean {
  const inline = child(element, "is");
  if (inline !== undefined) return isParted(inline);
  return parted.size > 0 && element.attributes["t"] === "s" && parted.has(asNumber(child(element, "v")?.text) ?? -1);
}

const DAY = 86_400_000;
/** 1 January 1970 as Excel counts days. */
const EPOCH = 25_569;

const textIn = (element: XmlElement | undefined): string | null => (element === undefined ? null : plainText(element.text));

function valueOf(element: XmlElement, texts: readonly string[], missing: () => void): CellValue {
  const kind = element.attributes["t"] ?? "n";
  // Some writers put the text of an inline string where other values stand.
  const inline = child(element, "is");
  const text = child(element, "v")?.text;
  if (inline !== undefined && (kind === "inlineStr" || text === undefined)) return runs(inline);
  if (kind === "inlineStr") return textIn(child(element, "v"));
  if (text === undefined) return null;
  if (text.trim() === "" && kind !== "str") {
    if (kind === "s") missing();
    return null;
  }
  switch (kind) {
    case "s": {
      const found = texts[asNumber(text) ?? -1];
      if (found === undefined) missing();
      return found ?? null;
    }
    case "b":
      return ["1", "true"].includes(text.trim().toLowerCase());
    case "str":
      return plainText(text);
    case "e":
      return text;
    case "d": {
      const time = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes("T") ? text : `${text}Z`);
      return Number.isNaN(time) ? text : time / DAY + EPOCH;
    }
    default:
      return asNumber(text) ?? text;
  }
}
