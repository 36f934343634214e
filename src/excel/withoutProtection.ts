import type { Session } from "./session";

/** A protected sheet, and what its protection allows. */
export interface ProtectedSheet {
  readonly id: string;
  readonly name: string;
  readonly options: Excel.WorksheetProtectionOptions | null;
}

/**
 * Does work on sheets while their protection is off and puts it on again as it was, whatever happens. `refuse` is thrown, with
 * nothing done, where a protection has a password.
 */
export async function withoutProtection(
  session: Session,
  sheets: readonly ProtectedSheet[],
  refuse: (name: string) => Error,
  work: () => Promise<void>,
): Promise<void> {
  try {
    for (const { id, name } of sheets) {
      session.workbook.worksheets.getItem(id).protection.unprotect();
      await session.sync().catch(() => {
        throw refuse(name);
      });
    }
    await work();
  } finally {
    await protectAgain(session, sheets);
  }
}

async function protectAgain(session: Session, sheets: readonly ProtectedSheet[]): Promise<void> {
  if (sheets.length === 0) return;
  const asked = sheets.map(({ id, options }) => {
    const { protection } = session.workbook.worksheets.getItem(id);
    protection.load("protected");
    return { protection, options };
  });
  await session.sync();
  for (const { protection, options } of asked) if (!protection.protected) protection.protect(options ?? undefined);
  await session.sync();
}
