import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHeadlessHost } from "../../src/host/headless";
import type { Host } from "../../src/host/host";
import { loadCalculated, loadSheets } from "../../src/host/load";

let host: Host;
beforeEach(() => {
  host = createHeadlessHost();
});
afterEach(() => host.dispose());

const valueOf = (column: number) => host.book.findSheet("甲")?.getCellRaw(0, column)?.v;

describe("a formula of very many parts", () => {
  it.each([`=${"1+".repeat(2_000)}1`, `=${"(".repeat(1_900)}2001${")".repeat(1_900)}`])("is calculated as long as there is room: %.12s…", async (formula) => {
    await loadSheets(host, [{ name: "甲", cells: [[{ formula }, { formula: "=A1+1" }]] }]);
    expect([valueOf(0), valueOf(1)]).toEqual([2_001, 2_002]);
  });

  it.each([`=${"1+".repeat(4_095)}1`, `=${"(".repeat(4_000)}1${")".repeat(4_000)}`])("keeps its result of before beyond that, and stops no other: %.12s…", async (formula) => {
    await loadCalculated(host, [{ name: "甲", cells: [[{ formula, value: 4_096 }, { formula: "=A1+C1", value: 4_096 }, { value: 0 }]] }]);
    await host.userEdit("甲", "C1", 4);
    expect([valueOf(0), valueOf(1)]).toEqual([4_096, 4_100]);
  });

  it("is refused as an entry", async () => {
    await loadSheets(host, [{ name: "甲", cells: [[{ value: 1 }, { formula: "=A1+1" }]] }]);
    await expect(host.userEdit("甲", "A1", `=${"1+".repeat(4_095)}1`)).rejects.toThrow("parts");
    await host.userEdit("甲", "A1", 5);
    expect([valueOf(0), valueOf(1)]).toEqual([5, 6]);
  });

  it("is one only for what is no text", async () => {
    await loadSheets(host, [{ name: "甲", cells: [[{ formula: `="${"+".repeat(250)}"${`&"${"+".repeat(250)}"`.repeat(15)}` }]] }]);
    expect(String(valueOf(0))).toHaveLength(4_000);
  });
});
