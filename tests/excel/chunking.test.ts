import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createActions } from "../../src/actions/index";
import { jiangsu2012 } from "../../src/core/index";
import { batchBytes, runExcel } from "../../src/excel/session";
import { formColumns, computedColumns } from "../../src/workbook/form/columns";
import { sheetNames } from "../../src/workbook/sheetNames";
import { contentOf, inChinese, unitsOf, valueOf } from "../support/officeActions";
import { openBook } from "../support/officeBooks";
import type { OfficeHarness } from "../support/officeHarness";
import { startOffice } from "../support/officeHarness";

const scheme = jiangsu2012;
/** As many cities as make answers of more than one batch. */
const units = Array.from({ length: 60 }, (_, index) => scheme.units[index] ?? `第${index + 1}市`);
const actions = createActions();
let office: OfficeHarness;
let sent: number[] = [];
let answered: number[] = [];

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
  await openBook(office, units);
  const { bridge } = office.host;
  const encoder = new TextEncoder();
  const { sendMessageToHost: send, onMessageFromHost: receive } = bridge;
  bridge.sendMessageToHost = (text) => {
    sent.push(encoder.encode(text).length);
    send(text);
  };
  bridge.onMessageFromHost = (text) => {
    answered.push(encoder.encode(text).length);
    receive?.(text);
  };
}, 120_000);
afterAll(() => {
  vi.unstubAllGlobals();
  office.dispose();
});
beforeEach(() => {
  sent = [];
  answered = [];
});

/** Office.js's own context cannot be changed, so what the source asks of it is answered in its place. */
function runIn(platform: "OfficeOnline" | "PC"): void {
  const { PlatformType } = office.Office;
  vi.stubGlobal("Office", { PlatformType, context: { platform: PlatformType[platform] } });
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

describe("answers", () => {
  it("are taken in one piece where Excel sets no limit", async () => {
    runIn("PC");
    expect(valueOf(await actions.recompute(inChinese)).units).toBe(units.length);
    expect(sum(answered)).toBeGreaterThan(batchBytes);
    expect(Math.max(...answered)).toBeGreaterThan(batchBytes);
    expect(sent).toHaveLength(4);
  }, 60_000);

  it("stay below the limit in Excel on the web", async () => {
    runIn("OfficeOnline");
    const report = valueOf(await actions.recompute(inChinese));
    expect(unitsOf(report.state).map((unit) => unit.name)).toEqual(units);
    expect(Math.max(...answered)).toBeLessThan(batchBytes);
    expect(sent.length).toBeLessThanOrEqual(4 + Math.ceil(sum(answered) / batchBytes));
  }, 60_000);

  it("of a whole state stay below the limit too, in few pieces", async () => {
    runIn("OfficeOnline");
    expect(unitsOf(valueOf(await actions.readState(inChinese)))).toHaveLength(units.length);
    expect(Math.max(...answered)).toBeLessThan(batchBytes);
    // Each piece takes the way to a server and back.
    expect(sent.length).toBeLessThanOrEqual(3 + Math.ceil(sum(answered) / 750_000));
  }, 60_000);
});

describe("requests", () => {
  it("are sent before they would grow too large", async () => {
    const pieces = await runExcel(async ({ spend, sync, counts }) => {
      await spend(batchBytes * 3);
      const first = counts.syncs;
      await spend(1);
      const second = counts.syncs;
      await spend(batchBytes - 1);
      const third = counts.syncs;
      await spend(1);
      await sync();
      return [first, second, third, counts.syncs];
    });
    expect(pieces).toEqual([0, 1, 1, 3]);
  });

  it("that put back every formula of some cities, with every old value on record, stay below the limit", async () => {
    runIn("PC");
    const spoiled = units.slice(0, 6);
    await openBook(office, spoiled);
    const columns = computedColumns.map((id) => formColumns.findIndex((column) => column.id === id));
    await Excel.run(async (context) => {
      for (const unit of spoiled) {
        const sheet = context.workbook.worksheets.getItem(unit);
        for (const column of columns) sheet.getRangeByIndexes(4, column, 80, 1).values = Array.from({ length: 80 }, () => ["改".repeat(40)]);
      }
      await context.sync();
    });
    sent = [];
    const report = valueOf(await actions.recompute(inChinese));
    expect(report.restored.length).toBeGreaterThan(2_000);
    expect(sum(sent)).toBeGreaterThan(1_000_000);
    expect(Math.max(...sent)).toBeLessThan(batchBytes);
    expect((await contentOf(sheetNames.log))?.values).toHaveLength(3 + report.restored.filter(({ before }) => before !== "").length);
    expect(valueOf(await actions.recompute(inChinese)).restored).toEqual([]);
  }, 120_000);
});
