import type { Scheme } from "../../core/index";
import { cellAddress, sheetReference } from "../../sheet/a1";
import { LONGEST_LITERAL } from "../../sheet/limits";
import type { KeptUnit } from "./finalEntries";
import { storePlace } from "./finalStore";
import { lineKeys } from "../form/formLines";
import { addressOf } from "../form/placement";
import type { CellValue } from "../../sheet/plan";
import type { FormReading } from "../form/readForm";
import { cellOf, entryList } from "../form/readForm";

/** How an error value reads, and a text that looks like one. */
const errorText = /^#[A-Z/\d!?_]{1,30}$/;

/**
 * A formula for the city's name and one for every entry: 0 while the form's cells hold what was kept, 1 or an error
 * otherwise. Each refers to its own cells, so that lines may be inserted into the form or its sheet renamed; a line that
 * is deleted leaves #REF!.
 */
export function checkFormulas(scheme: Scheme, store: string, reading: FormReading, unit: KeptUnit, at: number): readonly string[] {
  const { placement, sheetName } = reading;
  const on = sheetReference(sheetName);
  const kept = sheetReference(store);
  const entries = entryList(scheme).map(({ key }, line) => {
    const cells = unit.entries.get(key) ?? { reported: null, verified: null };
    const place = storePlace(at, line);
    const tests = (["reported", "verified"] as const).flatMap((side, offset) => {
      const address = addressOf(placement, key, side);
      return address === null ? [] : [isSame(on + address, cells[side], kept + cellAddress(place.row, place.column + offset))];
    });
    // A line that is not on the form when it is published has nothing to be held against.
    return tests.length === 0 ? "=0" : `=IF(AND(${tests.join(",")}),0,1)`;
  });
  return [nameFormula(reading), ...entries];
}

/** Whether a cell holds what was kept, of the same type: for the core, 12 and "12" are two things, as are nothing and 0. */
function isSame(cell: string, value: CellValue, kept: string): string {
  if (value === null) return `LEN(${cell})=0`;
  if (typeof value === "number") return `ISNUMBER(${cell}),${cell}=${kept}`;
  if (typeof value === "boolean") return `ISLOGICAL(${cell}),${cell}=${kept}`;
  // An error cannot be compared with anything, and what was kept of it is its text.
  if (errorText.test(value)) return `IF(ISERROR(${cell}),TRUE,EXACT(${cell},${literal(value)}))`;
  return `ISTEXT(${cell}),EXACT(${cell},${kept})`;
}

function nameFormula(reading: FormReading): string {
  const address = addressOf(reading.placement, lineKeys.head, "name");
  const name = cellOf(reading, lineKeys.head, "name");
  if (address === null || typeof name !== "string" || name.trim() === "" || name.length > LONGEST_LITERAL) return "=0";
  return `=IF(EXACT(${sheetReference(reading.sheetName)}${address},${literal(name)}),0,1)`;
}

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
