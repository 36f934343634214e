import type { Actions, Outcome, UnitState } from "../../src/actions/index";
import { createActions } from "../../src/actions/index";
import type { CellValue } from "../../src/sheet/plan";
import type { ColumnId } from "../../src/workbook/form/columns";
import { readForm } from "../../src/workbook/form/readForm";
import { contentOf, inChinese, unitsOf, valueOf } from "../support/officeActions";
import type { OfficeHarness } from "../support/officeHarness";
import { randomCell } from "../support/randomForms";
import { smallScheme } from "./smallBook";
import { cellId, said, soakEntries as entries } from "./soakModel";

/** The actions as the pane has them: what Excel tells of makes them look anew. */
export async function watched(): Promise<Actions> {
  const actions = createActions();
  await actions.watch(() => undefined);
  return actions;
}

/** What a person and the model know of a workbook at work. */
export interface Soaked {
  readonly office: OfficeHarness;
  readonly random: () => number;
  actions: Actions;
  /** What stands in each typed cell, kept beside the workbook. */
  readonly model: Map<string, string>;
  /** Cells of which only the workbook knows what they hold now, by their beginnings. */
  readonly unknown: Set<string>;
  /** Whether applications may have been changed. */
  areAwardsTouched: boolean;
  readonly told: string[];
}

export const personColumns: readonly ColumnId[] = ["reported", "verified", "evidence", "reason"];

export const pick = <T>({ random }: Soaked, from: readonly T[]): T => {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
};

/** The forms that are whole, by the names that their sheets have now: a person sees them before Excel tells anybody. */
export async function units({ actions }: Soaked): Promise<readonly UnitState[]> {
  const whole = unitsOf(valueOf(await actions.readState(inChinese))).filter(({ damage }) => damage.length === 0);
  const names = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return new Map(worksheets.items.map(({ id, name }) => [id, name]));
  });
  return whole.map((unit) => ({ ...unit, sheetName: names.get(unit.sheetId) ?? unit.sheetName }));
}

/** Where the columns and lines of a form stand now. */
export async function placementOf({ sheetName }: UnitState) {
  const content = await contentOf(sheetName);
  const reading = content === null ? null : readForm(smallScheme, content);
  if (reading === null) throw new Error(`${sheetName} is no form`);
  return { ...reading.placement, content: reading.content };
}

export function give(soaked: Soaked, unit: string, key: string, column: ColumnId, value: unknown): void {
  const text = said(value);
  if (text === "") soaked.model.delete(cellId(unit, key, column));
  else soaked.model.set(cellId(unit, key, column), text);
}

/** A value as a person means it, and never one that Excel would make something else of. */
export function valueFor(soaked: Soaked, column: ColumnId, at: number): CellValue {
  const { random } = soaked;
  const entry = entries[at]?.entry;
  if (column === "evidence" || column === "reason") return random() < 0.2 ? null : `${column === "reason" ? "理由" : "文号"}${Math.floor(random() * 1000)}`;
  if (entry === undefined) return null;
  const value = randomCell(entry, random, 0.85);
  const isReadOtherwise = typeof value === "string" && /^[=#]|^\s*-?\d+\s*$/u.test(value);
  return isReadOtherwise ? null : value;
}

export function outcomeOf(soaked: Soaked, outcome: Outcome<unknown>): boolean {
  soaked.told.push(outcome.ok ? "ok" : `${outcome.failure.code} ${outcome.failure.technical ?? ""}`);
  if (!outcome.ok && outcome.failure.code === "hostFailed") throw new Error(outcome.failure.technical);
  return outcome.ok;
}
