import type { Difference } from "./compare";

/** Who is held against the core: a reading of the table's words, and three spreadsheets. */
export type Engine = "straight" | "ironCalc" | "libreOffice" | "embedded";

/** A number of fifteen digits and more before its point, with what stands behind it, or as LibreOffice writes it, and the core from 1e+21 on: 9.00719925474099E+015. */
const beyond = /\d+(?:\.\d+)?e\+\d+|\d{15,}(?:\.\d+)?/gi;

/** What a spreadsheet is known to do otherwise, and no formula of ours can help; null for everything else. */
export function isLimit(engine: Engine, { core, found }: Pick<Difference, "core" | "found">): string | null {
  if (engine === "straight" || typeof core !== "string" || typeof found !== "string") return null;
  const isSame = /\d{16}|\d{15}\.\d|\de\+\d/.test(core) && core.replaceAll(beyond, "…") === found.replaceAll(beyond, "…");
  return isSame ? "digits beyond the fifteenth of a number in a sentence" : null;
}
