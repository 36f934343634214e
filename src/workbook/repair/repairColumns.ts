import type { ColumnId } from "../form/columns";
import { computedColumns, formColumns, typedColumns } from "../form/columns";
import { headRows } from "../form/placement";
import type { SheetContent, SheetPlan } from "../../sheet/plan";
import { reviewLabels } from "../form/reviewStates";

/** A form's lines as they were found, of which the columns are to be told. */
interface ColumnsOf {
  readonly plan: SheetPlan;
  readonly content: SheetContent;
  /** Where each line of the plan stands; -1 where it does not. */
  readonly rows: readonly number[];
  readonly headerRow: number;
  readonly keyColumn: number;
}

/** The columns that hold official texts are known by them; so many of a column's texts are to agree. */
const share = 0.5;
const byTexts = 60;
const byKind = 5;

/**
 * What speaks for a found column being a planned one: its header; else its official texts; else, for a column whose
 * header was changed, that it holds formulas where ours does, or that its header still resembles ours or is empty.
 */
export function columnWorth({ plan, content, rows, headerRow, keyColumn }: ColumnsOf): (wanted: number, found: number) => number {
  const header = (column: number): string => (headerRow < 0 ? "" : String(content.values[headerRow]?.[column] ?? "").trim());
  const isComputed = new Set<ColumnId>(computedColumns);
  const labels = new Set<string>(Object.values(reviewLabels));
  const isTyped = new Set<ColumnId>(typedColumns);
  const pairs = rows.flatMap((found, wanted) => (found >= 0 ? [[wanted, found] as const] : []));
  const textShare = (wanted: number, column: number): number => {
    const fixed = pairs.flatMap(([row, found]) => {
      const value = plan.cells[row]?.[wanted]?.value;
      return value === undefined || value === null || value === "" ? [] : [[String(value), found] as const];
    });
    const same = fixed.filter(([value, found]) => String(content.values[found]?.[column] ?? "") === value).length;
    return fixed.length === 0 ? 0 : same / fixed.length;
  };
  /** A column of official texts of which the scheme prints none, such as 考核方式 of somebody's own: an empty one may be it. */
  const isBlank = (wanted: number, column: number): boolean => {
    const isPrinted = plan.cells.some((line, row) => row !== headRows.header && (line[wanted]?.value ?? "") !== "");
    return !isPrinted && header(column) === "" && filled(column).length === 0;
  };
  const filled = (column: number): readonly number[] => pairs.map(([, found]) => found).filter((row) => row !== headerRow && String(content.values[row]?.[column] ?? "") !== "");
  const known = new Map<string, number>();
  const worth = (wanted: number, found: number): number => {
    const column = formColumns[wanted];
    if (column === undefined) return 0;
    if (column.id === "key") return found === keyColumn ? 100 : 0;
    const text = header(found);
    if (text === column.header) return 100;
    if (found === keyColumn) return 0;
    if (isComputed.has(column.id)) {
      const cells = filled(found);
      const formulas = cells.filter((row) => (content.formulas[row]?.[found] ?? null) !== null).length;
      return cells.length > 0 && formulas >= cells.length * share ? byKind : 0;
    }
    if (isTyped.has(column.id)) {
      const isAnother = formColumns.some(({ header: other }) => other === text);
      const resembles = text === "" || (!isAnother && [...column.header].filter((letter) => text.includes(letter)).length >= 2);
      const cells = filled(found);
      if (column.id === "reviewState" && cells.some((row) => !labels.has(String(content.values[row]?.[found] ?? "").trim()))) return 0;
      // Without headers, 自报值 and 佐证材料 are the columns with more in them; those of the review may well be empty.
      const weight = column.id === "reported" ? 2 : column.id === "evidence" ? 1 : 0.5;
      return resembles ? byKind + (weight * cells.length) / Math.max(1, pairs.length) : 0;
    }
    return textShare(wanted, found) >= share ? byTexts : isBlank(wanted, found) ? byKind : 0;
  };
  return (wanted, found) => {
    const key = `${wanted} ${found}`;
    const before = known.get(key) ?? worth(wanted, found);
    known.set(key, before);
    return before;
  };
}
