import { afterEach, describe, expect, test, vi } from "vitest";
import { withWorkbook } from "../../src/taskpane/withWorkbook";

const key = "Office.AutoShowTaskpaneWithDocument";

/** Office as far as the wish asks it. */
function office({ commands = true, keeps = true }: { commands?: boolean; keeps?: boolean } = {}) {
  const values = new Map<string, unknown>();
  const settings = {
    get: (name: string) => values.get(name) ?? null,
    set: (name: string, value: unknown) => void values.set(name, value),
    saveAsync: (done: (result: { status: string }) => void) => done({ status: keeps ? "succeeded" : "failed" }),
  };
  vi.stubGlobal("Office", {
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    context: { requirements: { isSetSupported: (set: string) => commands && set === "AddinCommands" }, document: { settings } },
  });
  return values;
}

afterEach(() => void vi.unstubAllGlobals());

describe("a pane that comes with its workbook", () => {
  test("is not there outside Office, without commands or without settings", () => {
    expect(withWorkbook()).toBeUndefined();
    office({ commands: false });
    expect(withWorkbook()).toBeUndefined();
    vi.stubGlobal("Office", { context: { requirements: { isSetSupported: () => true } } });
    expect(withWorkbook()).toBeUndefined();
  });

  test("stands in the workbook's settings under the name that Office looks for", async () => {
    const values = office();
    const wish = withWorkbook();
    expect(wish?.isWanted()).toBe(false);
    expect(await wish?.want(true)).toBe(true);
    expect(values.get(key)).toBe(true);
    expect(wish?.isWanted()).toBe(true);
    await wish?.want(false);
    expect(wish?.isWanted()).toBe(false);
  });

  test("says when it was not kept", async () => {
    office({ keeps: false });
    expect(await withWorkbook()?.want(true)).toBe(false);
  });
});
