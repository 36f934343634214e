import { ConditionalFormattingService } from "@univerjs/sheets-conditional-formatting";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startHeadlessUniver } from "../../src/host/headless";
import { createHost } from "../../src/host/host";
import type { Host, HostOptions } from "../../src/host/host";
import { loadSheets } from "../../src/host/load";
import { formatFromPlan } from "../../src/host/planRules";

let grid: HostOptions;
let host: Host;
beforeEach(async () => {
  grid = startHeadlessUniver();
  host = createHost(grid);
  await loadSheets(host, [{ name: "表", cells: [[{ value: 3 }], [{ value: 7 }]] }]);
});
afterEach(() => {
  host.dispose();
  grid.univer.dispose();
});

const sheetId = (): string => host.book.findSheet("表")?.getSheetId() ?? "";

/** The fills that the grid paints over A1 and A2 for the sheet's conditional formats. */
function fills(): readonly (string | null)[] {
  // oxlint-disable-next-line no-underscore-dangle -- Univer's only way to its services
  const service = grid.univer.__getInjector().get(ConditionalFormattingService);
  return [0, 1].map((row) => service.composeStyle(host.book.unitId, sheetId(), row, 0)?.style?.bg?.rgb ?? null);
}

const area = { row: 0, column: 0, rows: 2, columns: 1 };
const above = (limit: number) => formatFromPlan({ kind: "formula", area, formula: `=A1>${limit}`, style: { fill: "#FF0000" } });

describe("a conditional format by formula", () => {
  it("is painted on cells that are there already", async () => {
    host.book.services.formats.add(sheetId(), [area], above(5));
    await vi.waitFor(() => expect(fills()).toEqual([null, "#FF0000"]));
  });

  it("is painted anew when its formula is another", async () => {
    const id = host.book.services.formats.add(sheetId(), [area], above(5));
    await vi.waitFor(() => expect(fills()).toEqual([null, "#FF0000"]));
    host.book.services.formats.change(sheetId(), { ...host.book.services.formats.rule(sheetId(), id), rule: above(2) });
    await vi.waitFor(() => expect(fills()).toEqual(["#FF0000", "#FF0000"]));
  });

  it("follows the cells", async () => {
    host.book.services.formats.add(sheetId(), [area], above(5));
    await vi.waitFor(() => expect(fills()).toEqual([null, "#FF0000"]));
    await host.userEdit("表", "A1", 6);
    await vi.waitFor(() => expect(fills()).toEqual(["#FF0000", "#FF0000"]));
  });
});
