import { cellAt } from "./cellAt";
import type { Session } from "./session";

/** A cell of a protected sheet that is to hold a value. */
export interface WantedCell {
  readonly address: string;
  /** The format that it needs to hold its value as what it is; null for any. */
  readonly format: string | null;
}

/** `askForbidden` for one sheet, with the sync that it takes. */
export async function isForbidden(session: Session, sheetId: string, cells: readonly WantedCell[]): Promise<boolean> {
  const answer = askForbidden(session, sheetId, cells);
  await session.sync();
  return answer();
}

/**
 * Queues the question whether the protection of a sheet forbids writing one of these cells: it is locked, or it would
 * need another number format to hold its value as what it is. Answered after the next sync; for a protected sheet only.
 */
export function askForbidden(session: Session, sheetId: string, cells: readonly WantedCell[]): () => boolean {
  const asked = cells.map(({ address, format }) => {
    const range = cellAt(session, sheetId, address);
    range.load("numberFormat");
    const { protection } = range.format;
    protection.load("locked");
    return { range, protection, format };
  });
  return () => asked.some(({ range, protection, format }) => protection.locked || (format !== null && range.numberFormat[0]?.[0] !== format));
}
