import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ReturnPreview, UndoPreview } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import type { Entries } from "../../../src/core/index";
import { jiangsu2012 } from "../../../src/core/index";
import type { ColumnId } from "../../../src/workbook/form/columns";
import { logFirstRow } from "../../../src/workbook/log/log";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { contentOf, failureOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, snapshot } from "../../support/officeBooks";
import type { Editing } from "../../support/returnedFiles";
import { picked, put, returnedFile } from "../../support/returnedFiles";
import { protect, syncsOf } from "../../support/wire";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const actions = createActions();
const placement = plannedPlacement(jiangsu2012);
const units = ["南京市", "无锡市"];
const [full, part] = ["1.3.fullTime", "1.3.partTime"];
const at = (key: string, column: ColumnId = "reported") => addressOf(placement, key, column) ?? "";
const office = useGlobalOffice();

beforeEach(() => openBook(office, units));

const type = (key: string, input: string | number | null, column: ColumnId = "reported", unit = "南京市") =>
  office.host.userEdit(unit, at(key, column), input);

/** What stands in a cell: its value, and its formula where it has one. */
async function standing(key: string, column: ColumnId = "reported", unit = "南京市"): Promise<readonly [unknown, string | null]> {
  const form = await contentOf(unit);
  const row = form?.values.findIndex((cells) => cells[placement.columns.key] === key) ?? -1;
  const [value, formula] = [form?.values[row]?.[placement.columns[column]], form?.formulas[row]?.[placement.columns[column]]];
  // Office.js tells a text that begins with "=" as its own formula.
  return [value, formula === undefined || formula === value ? null : formula];
}

async function logLines(): Promise<readonly (readonly unknown[])[]> {
  return ((await contentOf(sheetNames.log))?.values ?? []).slice(logFirstRow);
}

async function preview(unit: string, entries: Entries, edit?: Editing): Promise<ReturnPreview> {
  const [one] = valueOf(await actions.previewReturns([picked(`${unit}.xlsx`, await returnedFile(unit, entries, edit))], inChinese));
  if (one === undefined) throw new Error("no preview");
  return one;
}

/** A file that reports so many staff, without evidence. */
const staff = (unit: string, entries: Entries): Promise<ReturnPreview> =>
  preview(unit, entries, (form) => {
    for (const key of placement.rows.keys()) if (!key.startsWith("#")) put(form, key, "evidence", { value: null });
  });

async function imported(...previews: readonly ReturnPreview[]) {
  return valueOf(await actions.acceptReturns(previews, inChinese));
}

async function lastImport(): Promise<Extract<UndoPreview, { kind: "import" }>> {
  const found = valueOf(await actions.previewUndo(inChinese));
  if (found.kind !== "import") throw new Error(found.kind);
  return found;
}

describe("looking at what undoing would do", () => {
  it("names files, cities, time and cells, and what was changed since; it writes nothing", async () => {
    await type(full, 2);
    await imported(await staff("南京市", { [full]: 6, [part]: 3 }), await staff("无锡市", { [full]: 4 }));
    await type(part, 77);
    const before = await snapshot();
    const { value, syncs } = await syncsOf(office, lastImport);
    expect(value).toMatchObject({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      files: [
        {
          file: "南京市.xlsx",
          unit: "南京市",
          changes: [{ key: full, column: "reported", indicator: "1.3", label: expect.stringContaining("专职"), before: 6, after: 2 }],
          kept: [{ key: part, column: "reported", indicator: "1.3", reason: "changed", now: 77 }],
          unchanged: 0,
        },
        { file: "无锡市.xlsx", unit: "无锡市", changes: [{ key: full, before: 4, after: null }], kept: [], unchanged: 0 },
      ],
    });
    // The last one lets go of what was read.
    expect(syncs).toBeLessThanOrEqual(3);
    expect(await snapshot()).toEqual(before);
  });

  it("says that nothing was ever imported, and that the last import was undone", async () => {
    expect(valueOf(await actions.previewUndo(inChinese))).toEqual({ kind: "never" });
    await imported(await staff("南京市", { [full]: 6 }));
    valueOf(await actions.undoLastImport({ ...inChinese, only: await lastImport() }));
    expect(valueOf(await actions.previewUndo(inChinese))).toEqual({ kind: "undone" });
    office.host.deleteSheet(sheetNames.log);
    expect(valueOf(await actions.previewUndo(inChinese))).toEqual({ kind: "never" });
  });

  it("counts what stands there again already, and what is gone", async () => {
    await imported(await staff("南京市", { [full]: 6, [part]: 3 }));
    await type(full, null);
    await office.host.userEdit("南京市", at(part, "key"), null);
    expect((await lastImport()).files).toMatchObject([{ changes: [], kept: [{ key: part, reason: "gone" }], unchanged: 1 }]);
  });
});

describe("undoing what was looked at", () => {
  it("puts back just that, once", async () => {
    await type(full, 2);
    const before = await contentOf("南京市");
    await imported(await staff("南京市", { [full]: 6, [part]: 3 }));
    const seen = await lastImport();
    const { value, syncs } = await syncsOf(office, () => actions.undoLastImport({ ...inChinese, only: seen }));
    expect(valueOf(value)).toMatchObject({ files: ["南京市.xlsx"], restored: 2, skipped: [] });
    expect(syncs).toBeLessThanOrEqual(4);
    expect(await contentOf("南京市")).toEqual(before);
    expect(failureOf(await actions.undoLastImport({ ...inChinese, only: seen })).code).toBe("otherImport");
  });

  it("is refused where another import came in between, and nothing is written", async () => {
    const first = await imported(await staff("南京市", { [full]: 6 }));
    const seen = await lastImport();
    await imported(await staff("无锡市", { [full]: 4 }));
    const before = await snapshot();
    expect(failureOf(await actions.undoLastImport({ ...inChinese, only: seen })).code).toBe("otherImport");
    expect(failureOf(await actions.undoLastImport({ ...inChinese, only: { mark: first.mark } })).code).toBe("otherImport");
    expect(await snapshot()).toEqual(before);
  });

  it("of two imports of the same second undoes the last alone", async () => {
    vi.setSystemTime(new Date(2012, 11, 14, 9, 30, 0));
    await imported(await staff("南京市", { [full]: 6 }));
    await imported(await staff("无锡市", { [full]: 4 }));
    vi.useRealTimers();
    expect((await logLines()).map(([time]) => time)).toEqual(["2012-12-14 09:30:00", "2012-12-14 09:30:00 (2)"]);
    const seen = await lastImport();
    expect(seen.files.map(({ unit }) => unit)).toEqual(["无锡市"]);
    expect(valueOf(await actions.undoLastImport({ ...inChinese, only: seen }))).toMatchObject({ restored: 1 });
    expect(await standing(full)).toEqual([6, null]);
    expect(await standing(full, "reported", "无锡市")).toEqual(["", null]);
  });

  it("right after an import undoes just that one", async () => {
    const { mark } = await imported(await staff("南京市", { [full]: 6 }));
    expect(valueOf(await actions.undoLastImport({ ...inChinese, only: { mark } }))).toMatchObject({ files: ["南京市.xlsx"], restored: 1 });
    expect(await standing(full)).toEqual(["", null]);
  });

  it("leaves alone what was to be left alone, although it could be put back by now", async () => {
    await imported(await staff("南京市", { [full]: 6, [part]: 3 }));
    await type(part, 77);
    const seen = await lastImport();
    await type(part, 3);
    const report = valueOf(await actions.undoLastImport({ ...inChinese, only: seen }));
    expect(report).toMatchObject({ restored: 1, skipped: [{ key: part, reason: "changed", now: 3 }] });
    expect(await standing(part)).toEqual([3, null]);
  });

  it("leaves alone what was changed after the look", async () => {
    await imported(await staff("南京市", { [full]: 6, [part]: 3 }));
    const seen = await lastImport();
    await type(full, 5);
    expect(valueOf(await actions.undoLastImport({ ...inChinese, only: seen }))).toMatchObject({ restored: 1, skipped: [{ key: full, now: 5 }] });
    expect(await standing(full)).toEqual([5, null]);
  });

  it("writes nothing where it is cancelled or a sheet is protected", async () => {
    await imported(await staff("南京市", { [full]: 6 }));
    const seen = await lastImport();
    const before = await snapshot();
    expect(failureOf(await actions.undoLastImport({ ...inChinese, only: seen, signal: AbortSignal.abort() })).code).toBe("cancelled");
    expect(failureOf(await actions.previewUndo({ ...inChinese, signal: AbortSignal.abort() })).code).toBe("cancelled");
    const late = new AbortController();
    const cancelWhileQueueing = { ...inChinese, only: seen, signal: late.signal, onProgress: () => late.abort() };
    expect(failureOf(await actions.undoLastImport(cancelWhileQueueing)).code).toBe("cancelled");
    await protect("南京市");
    expect(failureOf(await actions.undoLastImport({ ...inChinese, only: seen }))).toEqual({ code: "protectedSheet", items: ["南京市"] });
    expect(await snapshot()).toEqual(before);
  });
});

describe("a formula that a person typed", () => {
  it("is shown with its value, logged as a formula that does not calculate, and put back as one", async () => {
    await type(full, "=5+3");
    const found = await staff("南京市", { [full]: 6 });
    expect(found.changes).toMatchObject([{ key: full, before: { formula: "=5+3", result: 8 }, after: 6 }]);
    const { value, syncs } = await syncsOf(office, () => actions.acceptReturns([found], inChinese));
    expect(valueOf(value)).toMatchObject({ written: 1, skipped: [] });
    expect(syncs).toBeLessThanOrEqual(4);
    expect(await standing(full)).toEqual([6, null]);
    expect((await logLines()).at(-1)?.slice(5)).toEqual(["“=5+3”（公式，值为 8）", "6", ""]);
    expect((await contentOf(sheetNames.log))?.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
    const seen = await lastImport();
    expect(seen.files[0]?.changes).toMatchObject([{ before: 6, after: { formula: "=5+3", result: 8 } }]);
    valueOf(await actions.undoLastImport({ ...inChinese, only: seen }));
    expect(await standing(full)).toEqual([8, "=5+3"]);
    expect((await logLines()).at(-1)?.slice(5)).toEqual(["6", "“=5+3”（公式，值为 8）", ""]);
  });

  it("speaks of its cells and gives its points again", async () => {
    await type(part, 2);
    await type(full, `=${at(part)}*2+1`);
    const before = unitsOf(valueOf(await actions.readState(inChinese)))[0]?.reported.total;
    await imported(await staff("南京市", { [full]: 1, [part]: 2 }));
    valueOf(await actions.undoLastImport(inChinese));
    expect(await standing(full)).toEqual([5, `=${at(part)}*2+1`]);
    expect(unitsOf(valueOf(await actions.readState(inChinese)))[0]?.reported.total).toBe(before);
  });

  it("in 佐证材料 is kept too, and one that gives an empty text is no empty cell", async () => {
    // 佐证材料 takes all that is typed as text until somebody formats it otherwise.
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("南京市").getRange(`${at(full, "evidence")}:${at(part, "evidence")}`).numberFormat = [["General"], ["General"]];
      await context.sync();
    });
    await type(full, '="编办"&"〔2012〕3号"', "evidence");
    await type(part, '=""', "evidence");
    await imported(await preview("南京市", { [full]: 6 }));
    expect(await standing(part, "evidence")).toEqual(["南京市佐证", null]);
    valueOf(await actions.undoLastImport(inChinese));
    expect(await standing(full, "evidence")).toEqual(["编办〔2012〕3号", '="编办"&"〔2012〕3号"']);
    expect(await standing(part, "evidence")).toEqual(["", '=""']);
  });

  it("is not overwritten where it was typed after the preview, whatever it gives", async () => {
    await type(full, 8);
    const found = await staff("南京市", { [full]: 6 });
    await type(full, "=5+3");
    expect((await imported(found)).skipped).toMatchObject([{ key: full, reason: "changed", now: { formula: "=5+3" } }]);
    expect(await standing(full)).toEqual([8, "=5+3"]);
  });

  it("is left in 操作记录 where its cell has moved, for it would speak of other cells", async () => {
    await type(full, `=${at(part)}*2`);
    await type(part, 3);
    await imported(await staff("南京市", { [full]: 1, [part]: 3 }));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("南京市").getRange("2:3").insert("Down");
      await context.sync();
    });
    const seen = await lastImport();
    expect(seen.files).toMatchObject([{ changes: [], kept: [{ key: full, reason: "stale", now: 1 }] }]);
    expect(valueOf(await actions.undoLastImport({ ...inChinese, only: seen }))).toMatchObject({ restored: 0, skipped: [{ reason: "stale" }] });
    expect(await standing(full)).toEqual([1, null]);
  });

  it("is logged as such where 自动更正 replaces it", async () => {
    await type(full, '="１"&"２"');
    const correction = unitsOf(valueOf(await actions.readState(inChinese)))[0]?.corrections.find(({ key }) => key === full);
    if (correction === undefined) throw new Error("no correction");
    expect(valueOf(await actions.correct([correction], inChinese))).toMatchObject({ corrected: 1, skipped: 0 });
    expect(await standing(full)).toEqual([12, null]);
    expect((await logLines()).at(-1)?.slice(5)).toEqual(['“="１"&"２"”（公式，值为 １２）', "12", ""]);
  });
});

describe("a text that looks like a formula or a line of 操作记录", () => {
  const texts = ["=5+3", "“=5+3”（公式）", "“=5+3”（公式，值为 8）", '=HYPERLINK("http://example.invalid","点击")'];

  it.each(texts)("%s comes from a file, goes and comes back as text", async (text) => {
    const withText = await preview("南京市", {}, (form) => put(form, full, "evidence", { value: text }));
    await imported(withText);
    expect(await standing(full, "evidence")).toEqual([text, null]);
    const replacing = await preview("南京市", {}, (form) => put(form, full, "evidence", { value: "别的" }));
    expect(replacing.changes).toMatchObject([{ key: full, before: text, after: "别的" }]);
    await imported(replacing);
    valueOf(await actions.undoLastImport(inChinese));
    expect(await standing(full, "evidence")).toEqual([text, null]);
  });

  it("is text too where an earlier version wrote its line", async () => {
    await type(full, "'=5+3", "evidence");
    await imported(await preview("南京市", {}, (form) => put(form, full, "evidence", { value: "别的" })));
    const row = (await logLines()).findIndex((line) => String(line[3]).startsWith(`${full} 佐证材料`)) + logFirstRow + 1;
    await office.host.userEdit(sheetNames.log, `F${row}`, "'=5+3");
    valueOf(await actions.undoLastImport(inChinese));
    expect(await standing(full, "evidence")).toEqual(["=5+3", null]);
  });
});
