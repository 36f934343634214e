import type { Hundredths, Scheme } from "../../core/index";
import { asShown, decimalToHundredths, lesser, mostRecognised, noPoints, plus, toHundredths, toPoints } from "../../core/index";
import { awardProblems, isSoundRecognition } from "./bonusChecks";
import type { AwardFault } from "./bonusChecks";
import type { BonusColumn, BonusPlacement, TypedColumn } from "./bonusFormulas";
import { bonusColumns, bonusColumnsBy, bonusHeader, bonusRows, isBonusHeader, typedColumns } from "./bonusFormulas";
import type { CellValue, SheetContent } from "../../sheet/plan";

/** An application on 创新加分 as it stands in the cells; null where a cell is empty. */
export interface BonusLine {
  /** Counted from 0. */
  readonly row: number;
  readonly typed: Readonly<Record<TypedColumn, CellValue>>;
  /** Whole hundredths that count for the city, before the cap: what 计入分 says; 0 below the table. */
  readonly hundredths: Hundredths;
  readonly faults: readonly AwardFault[];
}

/** 创新加分 as it was read: by headers, wherever they stand. */
export interface BonusReading {
  /** Null where a column is missing; nothing is then counted. */
  readonly placement: BonusPlacement | null;
  /** Headers of columns that are not there, or stand there more than once. */
  readonly missingColumns: readonly string[];
  /** Lines with anything typed. */
  readonly lines: readonly BonusLine[];
  /** Recognised points of each city that has an application, capped at the scheme's bonus points. */
  readonly points: ReadonlyMap<string, number>;
}

/** The header line stands in the upper rows unless many rows were inserted above it. */
const upperRows = 60;
/** So many of the headers make a header line. */
const enoughHeaders = 4;

/** Reads 创新加分. `units` are the cities that the workbook has forms of. Pure. */
export function readBonus(scheme: Scheme, content: SheetContent, units: readonly string[]): BonusReading {
  const header = findBonusHeader(scheme, content);
  const missingColumns = bonusColumns.filter(({ id }) => header.columns[id] < 0).map(({ id }) => bonusHeader(scheme, id));
  if (missingColumns.length > 0) return { placement: null, missingColumns, lines: [], points: new Map() };
  const placement = { columns: header.columns, ...tableRows(content, header.row, header.columns) };
  const known = new Map(units.map((unit) => [folded(unit), unit] as const));
  const lines = content.values.flatMap((_cells, row): BonusLine[] => {
    if (row < placement.first) return [];
    const typed = typedOf(content, header.columns, row);
    if (typedColumns.every((column) => typed[column] === null)) return [];
    const isWithin = row <= placement.last;
    const isKnown = known.has(folded(String(typed.unit ?? "")));
    const faults = awardProblems(scheme, typed, isKnown, isWithin);
    const counts = isWithin && isSoundRecognition(scheme, typed);
    return [{ row, typed, hundredths: counts ? decimalToHundredths(asShown(Number(typed.recognised))) : noPoints, faults }];
  });
  return { placement, missingColumns, lines, points: pointsOf(scheme, placement, lines, known) };
}

/** What is typed on a row; an empty text is an empty cell. */
export function typedOf(content: SheetContent, columns: BonusPlacement["columns"], row: number): BonusLine["typed"] {
  const at = (column: TypedColumn): CellValue => {
    const value = content.values[row]?.[columns[column]] ?? null;
    return value === "" ? null : value;
  };
  return {
    unit: at("unit"),
    item: at("item"),
    field: at("field"),
    ground: at("ground"),
    evidence: at("evidence"),
    applied: at("applied"),
    recognised: at("recognised"),
    state: at("state"),
  };
}

function findBonusHeader(scheme: Scheme, { values }: SheetContent): { readonly row: number; readonly columns: BonusPlacement["columns"] } {
  const lines = values.slice(0, upperRows).map((cells) => cells.map((cell) => (typeof cell === "string" ? cell.trim() : "")));
  const row = lines.findIndex((cells) => bonusColumns.filter(({ id }) => cells.some((cell) => isBonusHeader(scheme, id, cell))).length >= enoughHeaders);
  const headers = lines[row] ?? [];
  const onlyIndexOf = (id: BonusColumn) => {
    const [first = -1, ...more] = headers.flatMap((text, column) => (isBonusHeader(scheme, id, text) ? [column] : []));
    // Nobody knows which of two columns of the same name counts.
    return more.length === 0 ? first : -1;
  };
  return { row, columns: bonusColumnsBy(onlyIndexOf) };
}

/** The table reaches down to the last line that computes anything; as far as it was laid out where none does. */
function tableRows({ values, formulas }: SheetContent, header: number, columns: BonusPlacement["columns"]) {
  const computed = [columns.check, columns.counted];
  const first = header + 1;
  let last = first + bonusRows - 1;
  for (let row = Math.max(values.length, formulas.length) - 1; row >= first; row -= 1) {
    const holds = (column: number) => (formulas[row]?.[column] ?? null) !== null || (values[row]?.[column] ?? "") !== "";
    if (computed.some(holds)) {
      last = row;
      break;
    }
  }
  return { first, last };
}

/** SUMIF does not tell upper from lower case. */
function folded(text: string): string {
  return text.toLowerCase();
}

function pointsOf(
  scheme: Scheme,
  placement: BonusPlacement,
  lines: readonly BonusLine[],
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const sums = new Map<string, Hundredths>();
  for (const { row, typed, hundredths } of lines) {
    const unit = known.get(folded(String(typed.unit ?? "")));
    if (unit !== undefined && row <= placement.last) sums.set(unit, plus(sums.get(unit) ?? noPoints, hundredths));
  }
  const most = toHundredths(mostRecognised(scheme));
  return new Map([...sums].map(([unit, sum]) => [unit, toPoints(lesser(most, sum))]));
}
