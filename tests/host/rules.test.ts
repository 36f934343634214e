import { Direction } from "@univerjs/core";
import { InsertRowCommand, RemoveRowCommand } from "@univerjs/sheets";
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
  return [0, 1].map(fillAt);
}

function fillAt(row: number): string | null {
  // oxlint-disable-next-line no-underscore-dangle -- Univer's only way to its services
  const service = grid.univer.__getInjector().get(ConditionalFormattingService);
  return service.composeStyle(host.book.unitId, sheetId(), row, 0)?.style?.bg?.rgb ?? null;
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

  it("stays with its cells when a row is put in between and taken out again", async () => {
    const rows = ["", "x", "a", "x", "a", "x"].map((value) => [{ value }]);
    const rule = { kind: "formula", area: { row: 1, column: 0, rows: 20, columns: 1 }, formula: '=$A2="x"', style: { fill: "#FF0000" } } as const;
    await loadSheets(host, [{ name: "表", cells: rows, conditionalFormats: [rule] }]);
    const painted = () => Array.from({ length: 6 }, (_, row) => `${String(host.book.sheet(sheetId()).getCellRaw(row, 0)?.v ?? "")}${fillAt(row) === null ? "" : "*"}`);
    await vi.waitFor(() => expect(painted()).toEqual(["", "x*", "a", "x*", "a", "x*"]));
    const target = { unitId: host.book.unitId, subUnitId: sheetId(), range: { startRow: 2, endRow: 2, startColumn: 0, endColumn: 0 } };
    await host.book.commands.executeCommand(InsertRowCommand.id, { ...target, direction: Direction.DOWN });
    await vi.waitFor(() => expect(painted()).toEqual(["", "x*", "", "a", "x*", "a"]));
    await host.book.commands.executeCommand(RemoveRowCommand.id, target);
    await vi.waitFor(() => expect(painted()).toEqual(["", "x*", "a", "x*", "a", "x*"]));
  });

  it("follows the cells", async () => {
    host.book.services.formats.add(sheetId(), [area], above(5));
    await vi.waitFor(() => expect(fills()).toEqual([null, "#FF0000"]));
    await host.userEdit("表", "A1", 6);
    await vi.waitFor(() => expect(fills()).toEqual(["#FF0000", "#FF0000"]));
  });
});
