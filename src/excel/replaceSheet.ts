import type { BookOutline } from "./readOutline";
import type { Session } from "./session";

/** What becomes of the sheet that has the name now. */
export interface Earlier {
  readonly isProtected: boolean;
  /** Name under which it stays; null where it goes. */
  readonly keptAs: string | null;
}

/** A sheet under a name of its own until it takes the place of the one that it replaces. */
export interface Replacement {
  readonly sheet: Excel.Worksheet;
  /** Queues that the new sheet comes to stand in the old one's place, under its name, and is shown; syncs. */
  readonly finish: () => Promise<void>;
}

/** A name that no sheet has. */
export function freeName(outline: BookOutline, name: string): string {
  const isTaken = (candidate: string) => outline.sheets.some((sheet) => sheet.name === candidate);
  let free = name;
  for (let count = 2; isTaken(free); count += 1) free = `${name}${count}`;
  return free;
}

/**
 * Queues a new sheet that will be `name`, after `neighbour` or in the place of the sheet that has the name now. That one
 * stays whole until the new one is complete, so that a failure in between loses nothing; one with a password on it
 * makes finishing fail.
 */
export function startReplacement(
  session: Session,
  outline: BookOutline,
  name: string,
  neighbour: string,
  earlier: Earlier | null,
): Replacement {
  const { worksheets } = session.workbook;
  const old = outline.sheets.find((sheet) => sheet.name === name);
  const sheet = worksheets.add(freeName(outline, `${name}_新`));
  const at = outline.sheets.findIndex((one) => one.name === (old === undefined ? neighbour : name));
  const keptAs = earlier?.keptAs ?? null;
  const finish = async () => {
    if (old !== undefined) worksheets.getItem(old.id).name = keptAs ?? freeName(outline, `${name}_旧`);
    sheet.name = name;
    if (at >= 0) sheet.position = old === undefined ? at + 1 : at;
    sheet.activate();
    await session.sync();
    if (old === undefined || keptAs !== null) return;
    const gone = worksheets.getItem(old.id);
    if (earlier?.isProtected === true) gone.protection.unprotect();
    gone.delete();
    await session.sync();
  };
  return { sheet, finish };
}

/** Gives the old sheet its name again, after the new one is gone. */
export async function restoreName(session: Session, outline: BookOutline, name: string): Promise<void> {
  const old = outline.sheets.find((sheet) => sheet.name === name);
  if (old === undefined) return;
  session.workbook.worksheets.getItem(old.id).name = name;
  await session.sync();
}
