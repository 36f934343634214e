import { afterAll, beforeAll } from "vitest";
import type { OfficeHarness } from "./officeHarness";
import { startOffice } from "./officeHarness";

/** Office.js over a headless host for the tests of a file, under the global names that source code uses: from before the first test until after the last. */
export function useGlobalOffice(): OfficeHarness {
  let started: OfficeHarness | undefined;
  const office = (): OfficeHarness => {
    if (started === undefined) throw new Error("Office.js has not been started.");
    return started;
  };
  beforeAll(async () => {
    started = await startOffice();
    started.installGlobals();
  });
  afterAll(() => started?.dispose());
  return {
    get window() {
      return office().window;
    },
    get Office() {
      return office().Office;
    },
    get Excel() {
      return office().Excel;
    },
    get OfficeExtension() {
      return office().OfficeExtension;
    },
    get host() {
      return office().host;
    },
    installGlobals: () => office().installGlobals(),
    dispose: () => office().dispose(),
  };
}
