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

/** Lets the event loop go round so often. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Waits until every request has been answered and none has followed for some turns of the event loop, however long these take. */
export async function quiet({ host }: Pick<OfficeHarness, "host">): Promise<void> {
  const { stats } = host;
  await host.bridge.idle();
  await turns(10);
  if (host.stats.requests !== stats.requests) await quiet({ host });
}

/** Requests on the wire while an action runs; one that only reads sends one more, by which Office.js lets go of what was read. */
export async function syncsOf<T>({ host }: OfficeHarness, action: () => Promise<T>): Promise<{ readonly value: T; readonly syncs: number }> {
  await quiet({ host });
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
