import { afterEach, describe, expect, it, vi } from "vitest";
import { createHeadlessHost } from "../../src/host/headless";
import type { Host } from "../../src/host/host";
import { loadSheets } from "../../src/host/load";
import type { SheetPlan } from "../../src/sheet/plan";

const hosts: Host[] = [];
function startHost(): Host {
  const host = createHeadlessHost();
  hosts.push(host);
  return host;
}
afterEach(() => {
  vi.restoreAllMocks();
  for (const host of hosts.splice(0)) host.dispose();
});

/** More formulas than are calculated in one stretch, each with words of its own, so that each is read on its own. */
const plans: readonly SheetPlan[] = [
  {
    name: "表",
    cells: Array.from({ length: 400 }, (_, row) => [
      { value: row },
      { formula: `=SUM(A1:A${row + 1})` },
      { formula: `=IF(ROUND(B${row + 1},0)=${(row * (row + 1)) / 2},"对","错")` },
    ]),
  },
];

const rounds = async (count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** The formulas' results, column by column, that are not what they should be. */
function wrong(host: Host): readonly unknown[] {
  const sheet = host.book.findSheet("表");
  return Array.from({ length: 400 }, (_, row) => [sheet?.getCellRaw(row, 1)?.v, sheet?.getCellRaw(row, 2)?.v]).filter(
    ([sum, word], row) => sum !== (row * (row + 1)) / 2 || word !== "对",
  );
}

describe("a workbook that is closed while its formulas are calculated", () => {
  it.each([0, 2, 5, 13, 21])("spoils none of the next one's (closed after %i rounds)", async (count) => {
    // What goes wrong in Univer for want of functions is told there, too.
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const first = createHeadlessHost();
    const loading = loadSheets(first, plans);
    await rounds(count);
    first.dispose();
    await Promise.race([loading, rounds(200)]);
    const second = startHost();
    await loadSheets(second, plans);
    expect([wrong(second), told.mock.calls]).toEqual([[], []]);
  });

  it("lets go whoever waits for them", async () => {
    const host = createHeadlessHost();
    const loading = loadSheets(host, plans);
    await rounds(5);
    host.dispose();
    expect(await Promise.race([loading.then(() => "let go"), rounds(100).then(() => "waiting")])).toBe("let go");
  });
});

describe("two workbooks at once", () => {
  it("each calculate with their own cells", async () => {
    const [small, large] = [startHost(), startHost()];
    await loadSheets(small, [{ name: "表", cells: [[{ value: 1 }, { formula: "=SUM(A1:A1)*2" }]] }]);
    await loadSheets(large, [{ name: "表", cells: [[{ value: 50 }, { formula: "=SUM(A1:A1)*2" }]] }]);
    await small.userEdit("表", "A1", 2);
    await large.userEdit("表", "A1", 60);
    const results = [small, large].map((host) => host.book.findSheet("表")?.getCellRaw(0, 1)?.v);
    expect(results).toEqual([4, 120]);
  });
});
