import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { canonicalFormula } from "../../sheet/formula";
import type { Cell, CellValue, SheetContent, SheetPlan } from "../../sheet/plan";
import { styles } from "../styles";

/** How a sheet stands to the seal on it: as it was made, changed by hand since, or not made by us at all. */
export type SealState = "untouched" | "edited" | "foreign";

const label = "校核码 ";
const form = new RegExp(`^${label}[0-9a-f]{32}$`);
/** Seals stand in the upper rows, wherever columns were inserted. */
const upperRows = 6;

/** A plan with a seal over everything that stands on it, in a cell outside what is printed. */
export function sealed(plan: SheetPlan, row: number, column: number): SheetPlan {
  const texts = plan.cells.map((cells) => rowText(cells.map((cell) => cellText(cell?.value, cell?.formula))));
  const seal: Cell = { value: label + digestOf(texts), style: styles.hidden };
  const cells = plan.cells.map((line, index) =>
    index === row ? Array.from({ length: Math.max(line.length, column + 1) }, (_, at) => (at === column ? seal : line[at])) : line,
  );
  return { ...plan, cells };
}

/** Whether a sheet still holds what it was sealed over. Formulas count, not what they come to by now. */
export function sealState({ values, formulas }: SheetContent): SealState {
  const seals = values.slice(0, upperRows).flat().filter(isSeal);
  if (seals.length === 0) return "foreign";
  const texts = values.map((line, row) =>
    rowText(line.map((value, column) => (isSeal(value) ? "" : cellText(value, formulas[row]?.[column])))),
  );
  return seals.length === 1 && seals[0] === label + digestOf(texts) ? "untouched" : "edited";
}

/** Whether a cell's value is a seal. */
export function isSeal(value: CellValue | undefined): boolean {
  return typeof value === "string" && form.test(value);
}

/** A cell for the digest: its formula, else its value, with line ends alike in every spreadsheet. */
function cellText(value: CellValue | undefined, formula: string | null | undefined): CellValue {
  if (typeof formula === "string") return canonicalFormula(formula);
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : (value ?? "");
}

/** A row as text, in which numbers and texts are told apart. */
function rowText(cells: readonly CellValue[]): string {
  return JSON.stringify(trimmed(cells, (value) => value === ""));
}

function digestOf(rows: readonly string[]): string {
  const hash = sha256.create();
  for (const row of trimmed(rows, (text) => text === "[]")) hash.update(utf8ToBytes(`${row}\n`));
  return bytesToHex(hash.digest()).slice(0, 32);
}

/** The same without the empty ones at its end, which a spreadsheet may keep or drop. */
function trimmed<T>(all: readonly T[], isEmpty: (one: T) => boolean): readonly T[] {
  let end = all.length;
  for (let last = all[end - 1]; end > 0 && last !== undefined && isEmpty(last); last = all[end - 1]) end -= 1;
  return all.slice(0, end);
}
