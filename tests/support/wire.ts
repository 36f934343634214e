import type { OfficeHarness } from "./officeHarness";

/** Makes the batch after the next `skip` ones fail at its action number `after`. */
export function failBatch({ host }: OfficeHarness, skip: number, after: number, code = "GeneralException"): void {
  const { bridge } = host;
  const send = bridge.sendMessageToHost;
  let left = skip;
  bridge.sendMessageToHost = (text) => {
    if (left === 0) {
      host.failNext({ after, code });
      bridge.sendMessageToHost = send;
    }
    left -= 1;
    send(text);
  };
}

/** Requests on the wire while an action runs; one that only reads sends one more, by which Office.js lets go of what was read. */
export async function syncsOf<T>({ host }: OfficeHarness, action: () => Promise<T>): Promise<{ readonly value: T; readonly syncs: number }> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  host.resetStats();
  const value = await action();
  return { value, syncs: host.stats.requests };
}

/** Protects a sheet of the Excel of the moment, with the cells of `lock` locked besides those that are. */
export async function protect(name: string, lock?: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    if (lock !== undefined) sheet.getRange(lock).format.protection.locked = true;
    sheet.protection.protect();
    await context.sync();
  });
}
