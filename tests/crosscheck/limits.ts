import type { Difference } from "./compare";

/** Who is held against the core: a reading of the table's words, and three spreadsheets. */
export type Engine = "straight" | "ironCalc" | "libreOffice" | "embedded";

/** What a spreadsheet is known to do otherwise, and no formula of ours can help; null for everything else. */
export function isLimit(engine: Engine, { core, found }: Difference): string | null {
  void engine;
  void core;
  void found;
  return null;
}
