import type { IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import type { IFormulaDataItem } from "@univerjs/engine-formula";
import { columnIndex } from "../sheet/a1";
import { isTooDeep } from "./depth";

/** The formulas of a sheet by row and column, as Univer hands them to its calculation. */
export type SheetFormulas = IObjectMatrixPrimitiveType<Nullable<IFormulaDataItem>>;

/** Texts, names of sheets, and cells; what is neither stays as it is. A word with digits that is a function or a name is no cell. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$\u0080-\uffff])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!\u0080-\uffff])/gi;

/** Whole columns and rows, tables, arrays, places worked out by functions, and what Univer reads in ways of its own. */
const SPECIAL = /[[\]{}#@]|[\w$]:|:[\w$]|\b(?:INDIRECT|OFFSET|INDEX|CHOOSE|LET|LAMBDA|CELL)\(/i;

/**
 * A formula as it would read wherever it is copied to, its cells counted from its own; undefined where that is not sure.
 * @example relativeForm("=A1&$B$2", 0, 1) === relativeForm("=A5&$B$2", 4, 1)
 */
export function relativeForm(formula: string, row: number, column: number): string | undefined {
  let bare = "";
  let last = 0;
  const form = formula.replace(PARTS, (part: string, fixedColumn: string | undefined, letters: string | undefined, fixedRow: string | undefined, digits: string | undefined, at: number) => {
    bare += formula.slice(last, at);
    last = at + part.length;
    if (letters === undefined || digits === undefined) return part;
    const c = fixedColumn === "" ? `[${columnIndex(letters) - column}]` : letters.toUpperCase();
    const r = fixedRow === "" ? `[${Number(digits) - 1 - row}]` : digits;
    return `\u0000${c},${r}`;
  });
  return SPECIAL.test(bare + formula.slice(last)) ? undefined : form;
}

/**
 * A formula with all its cells alike: where two formulas have the same shape, either both can be read or neither.
 * @example shapeOf("=A1+$B$2") === shapeOf("=C7+D8")
 */
export const shapeOf = (formula: string): string =>
  formula.replace(PARTS, (part: string, _fixed: string | undefined, letters: string | undefined) => (letters === undefined ? part : "A1"));

/** Of so many formulas at most the forms are remembered. */
const MOST_REMEMBERED = 100_000;

/**
 * Lets Univer see formulas that are copies of each other as such, each with its distance from the first: it reads a text once
 * and not once a line. What stands in the cells stays as it is.
 */
export function createSharing(): (formulas: SheetFormulas) => SheetFormulas {
  const known = new Map<string, { readonly row: number; readonly column: number; readonly form: string | undefined }>();

  function formAt(formula: string, row: number, column: number): string | undefined {
    const before = known.get(formula);
    if (before?.row === row && before.column === column) return before.form;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const form = relativeForm(formula, row, column);
    known.set(formula, { row, column, form });
    return form;
  }

  return (formulas) => {
    const firsts = new Map<string, { readonly row: number; readonly column: number; readonly f: string }>();
    const shared: SheetFormulas = {};
    for (const [rowKey, line] of Object.entries(formulas)) {
      const row = Number(rowKey);
      const cells: SheetFormulas[number] = {};
      shared[row] = cells;
      for (const [columnKey, item] of Object.entries<Nullable<IFormulaDataItem>>(line ?? {})) {
        const column = Number(columnKey);
        // Not shown to Univer, it keeps the result that it has.
        if (item?.f && isTooDeep(item.f)) continue;
        const form = item?.f && !item.si ? formAt(item.f, row, column) : undefined;
        if (!item || form === undefined) {
          cells[column] = item;
          continue;
        }
        const first = firsts.get(form);
        if (first === undefined) {
          firsts.set(form, { row, column, f: item.f });
          cells[column] = { ...item, si: form };
        } else cells[column] = { ...item, f: first.f, si: form, x: column - first.column, y: row - first.row };
      }
    }
    return shared;
  };
}
