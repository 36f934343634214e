import type { Named } from "../../core/index";
import type { CellContent } from "../../sheet/cellContent";
import { contentIn, isFormula, isSameContent, isStale } from "../../sheet/cellContent";
import { cellAddress } from "../../sheet/a1";
import type { TypedColumn } from "../../workbook/awards/bonusFormulas";
import { bonusHeader, typedColumns } from "../../workbook/awards/bonusFormulas";
import type { BonusLine, BonusReading } from "../../workbook/awards/readBonus";
import { awardName, itemNamed, namedAward } from "../../workbook/log/awardNames";
import { valueLogged } from "../../workbook/log/importLog";
import type { LogLine } from "../../workbook/log/readLog";
import { sheetNames } from "../../workbook/sheetNames";
import { bonusOf } from "../awards/awardsState";
import type { Book } from "../book/book";
import type { KeptChange, UndoneChange } from "../returns/returnTypes";
import type { OtherCells, OtherWrite } from "./otherCells";

interface AwardChange {
  readonly line: LogLine;
  readonly column: TypedColumn;
  readonly before: CellContent;
  readonly after: CellContent;
}

/**
 * What taking back lines of 创新加分 puts into the application that they tell of, found by city and 创新事项 wherever it stands now. One that
 * was added goes only as a whole; null where the lines tell of none. Pure.
 */
export function planAwardsBack(book: Book, lines: readonly LogLine[], nameNow: (unit: string) => string): OtherCells | null {
  const changes = lines.flatMap((line): AwardChange[] => {
    const named = namedAward(book.scheme, line.what);
    return named === null ? [] : [{ line, column: named.column, before: valueLogged(line.before), after: valueLogged(line.after) }];
  });
  const [first] = changes;
  if (first === undefined) return null;
  const unit = nameNow(first.line.unit);
  const read = bonusOf(book);
  const content = book.others.get(sheetNames.bonus);
  const placement = read?.reading.placement ?? null;
  const row = read === null || content === undefined || placement === null ? null : rowOf(book.scheme, read.reading, changes, nameNow);
  const nameOf = (column: TypedColumn) => ({ key: `${sheetNames.bonus} ${column}`, column: "reported" as const, indicator: sheetNames.bonus, label: bonusHeader(book.scheme, column) });
  const cells = changes.map((change) => ({ ...change, now: row === null || content === undefined || placement === null ? null : contentIn(content, row, placement.columns[change.column]) }));
  const isAdded = changes.some(({ column, before }) => column === "unit" && before === null);
  const isWhole = !isAdded || (row !== null && isOnlyThat(read?.reading.lines.find((line) => line.row === row), changes));
  const sheets = new Set(book.outline.sheets.map(({ name }) => name));
  const undone: UndoneChange[] = [];
  const kept: KeptChange[] = [];
  const writes: OtherWrite[] = [];
  for (const { line, column, before, after, now } of cells) {
    const name = nameOf(column);
    if (row === null || placement === null) kept.push({ ...name, reason: "gone", now: null });
    else if (isSameContent(now, before)) continue;
    else if (!isWhole || !isSameContent(now, after)) kept.push({ ...name, reason: "changed", now });
    else if (isFormula(before) && isStale(before, line.address, cellAddress(row, placement.columns[column]), sheets)) kept.push({ ...name, reason: "stale", now });
    else {
      undone.push({ ...name, before: now, after: before });
      writes.push({ key: name.key, row, column: placement.columns[column], what: awardName(book.scheme, row + 1, column, namedAward(book.scheme, line.what)?.item ?? ""), before: now, after: before });
    }
  }
  return {
    sheetId: read?.sheetId ?? "",
    sheetName: sheetNames.bonus,
    isProtected: book.protectedOthers.has(sheetNames.bonus),
    preview: { file: sheetNames.bonus, unit, changes: undone, kept, unchanged: cells.length - undone.length - kept.length },
    writes,
  };
}

/** The application that the lines tell of; null where none is, or more than one could be. */
function rowOf(scheme: Named, { lines }: BonusReading, changes: readonly AwardChange[], nameNow: (unit: string) => string): number | null {
  const [first] = changes;
  const named = first === undefined ? null : namedAward(scheme, first.line.what);
  if (first === undefined || named === null) return null;
  const unit = nameNow(first.line.unit);
  // A line that was emptied is filled again where it stood, if nothing came to stand there.
  const isEmptied = changes.some(({ column, after }) => column === "unit" && after === null);
  if (isEmptied) return lines.some(({ row }) => row === named.row - 1) ? null : named.row - 1;
  const isOfUnit = ({ typed }: BonusLine) => unit === "" || String(typed.unit ?? "").trim() === unit;
  const candidates = lines.filter((line) => isOfUnit(line) && (named.item === null ? holds(line, changes) : itemNamed(String(line.typed.item ?? "")) === named.item));
  // Of several alike only one that still stands where it stood is surely meant, and only if the lines name what it is for.
  const [only] = candidates.length === 1 ? candidates : candidates.filter(({ row }) => named.item !== null && row === named.row - 1);
  return only?.row ?? null;
}

function holds({ typed }: BonusLine, changes: readonly AwardChange[]): boolean {
  return changes.every(({ column, after }) => isFormula(after) || isSameContent(typed[column], after));
}

/** Whether nothing stands on a line but what adding it put there. */
function isOnlyThat(line: BonusLine | undefined, changes: readonly AwardChange[]): boolean {
  const added = new Map(changes.map(({ column, after }) => [column, after] as const));
  return line !== undefined && typedColumns.every((column) => isSameContent(line.typed[column], added.get(column) ?? null));
}
