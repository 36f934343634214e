import { afterAll, beforeAll } from "vitest";
import { startOffice } from "../support/officeHarness";
import type { OfficeHarness } from "../support/officeHarness";

/** Office.js over a host for the tests of a file, and sheets of their own for each. */
export interface Fixture {
  readonly office: OfficeHarness;
  /** A name no sheet has yet. */
  freeName(): string;
  /** Runs `work` on a new sheet. */
  onSheet<R>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>): Promise<R>;
  /** The code with which Excel refuses what `work` asks for; "" when it does not. */
  refusal(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string>;
}

/** Starts Office.js before the file's tests and ends it after them. */
export function useOffice(): Fixture {
  let started: OfficeHarness | undefined;
  let sheets = 0;
  const office = (): OfficeHarness => {
    if (started === undefined) throw new Error("Office.js has not been started.");
    return started;
  };
  beforeAll(async () => {
    started = await startOffice();
  });
  afterAll(() => started?.dispose());

  const fixture: Fixture = {
    get office() {
      return office();
    },
    freeName() {
      sheets += 1;
      return `表${sheets}`;
    },
    onSheet: (work) => office().Excel.run(async (context) => work(context.workbook.worksheets.add(fixture.freeName()), context)),
    async refusal(work) {
      try {
        await fixture.onSheet(async (sheet, context) => {
          await work(sheet, context);
          await context.sync();
        });
        return "";
      } catch (error) {
        return error instanceof office().OfficeExtension.Error ? error.code : String(error);
      }
    },
  };
  return fixture;
}
