import type { Difference } from "./compare";

/** Who is held against the core: a reading of the table's words, and three spreadsheets. */
export type Engine = "straight" | "ironCalc" | "libreOffice" | "embedded";

/** A number of sixteen digits and more as a sentence of LibreOffice has it: 9.00719925474099E+015. */
const powers = /\d(?:\.\d+)?E\+0\d\d/g;

/** What a spreadsheet is known to do otherwise, and no formula of ours can help; null for everything else. */
export function isLimit(engine: Engine, { core, found }: Difference): string | null {
  if (engine === "libreOffice" && typeof core === "string" && typeof found === "string" && isSameBut(core, found)) return "a number of sixteen digits in a sentence is written as a power of ten";
  return null;
}

/** Whether two sentences are the same but for such numbers, which have the same first digits. */
function isSameBut(core: string, found: string): boolean {
  const numbers = found.match(powers) ?? [];
  if (numbers.length === 0) return false;
  return numbers.reduce((rest, power) => rest.replace(new RegExp(`\\d{${Number(power.slice(-3)) + 1}}`), power), core) === found;
}
