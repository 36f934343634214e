import { beforeEach, describe, expect, it, vi } from "vitest";
import type { BatchRequest, UnitState } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012 } from "../../../src/core/index";
import type { ColumnId } from "../../../src/workbook/form/columns";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import { cellName } from "../../../src/workbook/log/logNames";
import { logFirstRow } from "../../../src/workbook/log/log";
import { templatePlans } from "../../../src/workbook/returns/template";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { loadSheets } from "../../../src/host/load";
import { contentOf, failureOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, snapshot } from "../../support/officeBooks";
import { useGlobalOffice } from "../../support/useGlobalOffice";
import { failBatch, protect, syncsOf } from "../../support/wire";

const scheme = jiangsu2012;
const placement = plannedPlacement(scheme);
const names = ["南京市", "无锡市", "徐州市"];
const [leader, staff] = ["7.1.leaderAbsences", "7.1.staffAbsences"];
const at = (key: string, column: ColumnId) => addressOf(placement, key, column) ?? "";
const office = useGlobalOffice();
let actions = createActions();

beforeEach(async () => {
  actions = createActions();
  await openBook(office, names);
});

const units = async (): Promise<readonly UnitState[]> => unitsOf(valueOf(await actions.readState(inChinese)));

/** A figure for each city in turn, of one entry. */
async function figures(key: string, values: readonly (number | string | null)[], before: number | null = null): Promise<BatchRequest["cells"]> {
  const all = await units();
  return values.map((after, index) => ({ sheetId: all[index]?.sheetId ?? "", key, before, after }));
}

const request = (cells: BatchRequest["cells"], given: Partial<BatchRequest> = {}): BatchRequest => ({
  about: "7.1",
  side: "verified",
  cells,
  reason: "会议报到记录",
  isFinal: true,
  ...given,
});

/** What stands on an entry's line. */
async function typed(unit: string, key: string, column: ColumnId): Promise<unknown> {
  const row = (await contentOf(unit))?.values.find((cells) => cells[placement.columns.key] === key);
  return row?.[placement.columns[column]];
}

async function logLines(): Promise<readonly (readonly unknown[])[]> {
  return ((await contentOf(sheetNames.log))?.values ?? []).slice(logFirstRow);
}

const points = async (code = "7.1") => (await units()).map(({ verified }) => verified.indicators.find((row) => row.code === code)?.points);

describe("figures of an indicator for all cities", () => {
  it("are written as 核定值 with one reason, and the indicator is 已核定", async () => {
    const cells = [...(await figures(leader, [0, 1, 0])), ...(await figures(staff, [0, 0, 3]))];
    expect(valueOf(await actions.enterBatch(request(cells), inChinese))).toMatchObject({ about: "7.1", units: 3, figures: 6, replaced: 0, refused: [] });
    expect([await typed("无锡市", leader, "verified"), await typed("无锡市", leader, "reason"), await typed("无锡市", leader, "reported")]).toEqual([1, "会议报到记录", ""]);
    expect(await points()).toEqual([10, 5, 4]);
    expect((await units()).map(({ reviews }) => [reviews.get("7.1")?.state, reviews.get("7.1")?.gaps])).toEqual(names.map(() => ["verified", []]));
  });

  it("or as 自报值, with nothing said of the review", async () => {
    const cells = [...(await figures(leader, [0, 1, 0])), ...(await figures(staff, [0, 0, 3]))];
    expect(valueOf(await actions.enterBatch(request(cells, { side: "reported" }), inChinese))).toMatchObject({ units: 3, figures: 6 });
    expect([await typed("无锡市", leader, "reported"), await typed("无锡市", leader, "verified"), await typed("无锡市", leader, "reason")]).toEqual([1, "", ""]);
    expect((await units()).map(({ reported, reviews }) => [reported.indicators.find(({ code }) => code === "7.1")?.points, reviews.get("7.1")?.state])).toEqual([[10, "pending"], [5, "pending"], [4, "pending"]]);
  });

  it("leave the review as it is where that is not asked for", async () => {
    valueOf(await actions.enterBatch(request(await figures(leader, [0, 1]), { isFinal: false }), inChinese));
    expect((await units())[0]?.reviews.get("7.1")?.state).toBe("pending");
    expect(await typed("南京市", leader, "reviewState")).not.toBe("已核定");
  });

  it("need no reason where they are what the city reported, and keep the one that stands", async () => {
    await office.host.userEdit("南京市", at(leader, "reported"), 2);
    await office.host.userEdit("南京市", at(leader, "reason"), "已核对");
    valueOf(await actions.enterBatch(request(await figures(leader, [2]), { reason: "另一个理由" }), inChinese));
    expect([await typed("南京市", leader, "verified"), await typed("南京市", leader, "reason")]).toEqual([2, "已核对"]);
  });

  it("stand in 操作记录 as one batch: every cell, one time, one action, old and new", async () => {
    await office.host.userEdit("无锡市", at(leader, "verified"), 4);
    const [nanjing, wuxi] = await figures(leader, [0, 1]);
    if (nanjing === undefined || wuxi === undefined) throw new Error("no cities");
    expect(valueOf(await actions.enterBatch(request([nanjing, { ...wuxi, before: 4 }]), inChinese))).toMatchObject({ figures: 2, replaced: 1 });
    const lines = await logLines();
    expect(new Set(lines.map(([time]) => time)).size).toBe(1);
    const of = (unit: string, old: string, now: string) => [
      ["按指标录入 7.1", unit, cellName(scheme, leader, "verified"), at(leader, "verified"), old, now],
      ["按指标录入 7.1", unit, cellName(scheme, leader, "reason"), at(leader, "reason"), "", "会议报到记录"],
      ["按指标录入 7.1", unit, cellName(scheme, "7.1", "reviewState"), at(leader, "reviewState"), "", "已核定"],
    ];
    expect(lines.map((line) => line.slice(1, 7))).toEqual(expect.arrayContaining([...of("南京市", "", "0"), ...of("无锡市", "4", "1")]));
    expect(lines).toHaveLength(6);
  });

  it("have times of their own, also within a second", async () => {
    vi.setSystemTime(new Date(2012, 11, 14, 9, 30, 0));
    valueOf(await actions.enterBatch(request(await figures(leader, [0])), inChinese));
    valueOf(await actions.enterBatch(request(await figures(staff, [1])), inChinese));
    vi.useRealTimers();
    expect([...new Set((await logLines()).map(([time]) => time))]).toEqual(["2012-12-14 09:30:00", "2012-12-14 09:30:00 (2)"]);
  });

  it("take four requests, however many cities", async () => {
    const cells = await figures(leader, [0, 1, 2]);
    const { value, syncs } = await syncsOf(office, () => actions.enterBatch(request(cells), inChinese));
    expect(valueOf(value).units).toBe(3);
    expect(syncs).toBeLessThanOrEqual(4);
  });

  it("of texts like formulas stay texts", async () => {
    valueOf(await actions.enterBatch(request(await figures(leader, ["=1+1"]), { side: "reported" }), inChinese));
    expect(await typed("南京市", leader, "reported")).toBe("=1+1");
    expect((await contentOf("南京市"))?.formulas[placement.rows.get(leader) ?? 0]?.[placement.columns.reported]).not.toBe(2);
  });
});

describe("a batch that was written", () => {
  it("is taken back as a whole, and so is that", async () => {
    await office.host.userEdit("无锡市", at(leader, "verified"), 4);
    const [nanjing, wuxi] = await figures(leader, [0, 1]);
    if (nanjing === undefined || wuxi === undefined) throw new Error("no cities");
    const forms = async () => Promise.all(names.map((name) => contentOf(name)));
    const before = await forms();
    const { action } = valueOf(await actions.enterBatch(request([nanjing, { ...wuxi, before: 4 }]), inChinese));
    const after = await forms();
    const undo = async (id: string) => valueOf(await actions.takeBack(valueOf(await actions.previewTakingBack(id, inChinese)), inChinese));
    expect(await undo(action)).toMatchObject({ units: ["南京市", "无锡市"], restored: 6, skipped: [] });
    expect(await forms()).toEqual(before);
    const [latest] = valueOf(await actions.readHistory({ lines: 1_000 }, inChinese)).actions;
    await undo(latest?.id ?? "");
    expect(await forms()).toEqual(after);
  });

  it("is taken back but for what was changed since", async () => {
    const { action } = valueOf(await actions.enterBatch(request(await figures(leader, [0, 1])), inChinese));
    await office.host.userEdit("无锡市", at(leader, "verified"), 3);
    const seen = valueOf(await actions.previewTakingBack(action, inChinese));
    expect(valueOf(await actions.takeBack(seen, inChinese))).toMatchObject({ restored: 5, skipped: [{ unit: "无锡市" }] });
    expect(await typed("无锡市", leader, "verified")).toBe(3);
  });
});

describe("a batch of which something is in the way writes nothing", () => {
  it.each(["reported", "verified"] as const)("a cell that was changed meanwhile, and says which (%s)", async (side) => {
    const cells = await figures(leader, [0, 1, 0]);
    await office.host.userEdit("无锡市", at(leader, side), 9);
    const before = await snapshot();
    expect(failureOf(await actions.enterBatch(request(cells, { side }), inChinese))).toMatchObject({ code: "changedMeanwhile", items: [expect.stringMatching(/^无锡市 /)] });
    expect(await snapshot()).toEqual(before);
  });

  it("a change without its reason, and a 核定值 that is none", async () => {
    const before = await snapshot();
    expect(valueOf(await actions.enterBatch(request(await figures(leader, [0, 1]), { reason: " " }), inChinese))).toMatchObject({ figures: 0, refused: [{ unit: "南京市" }, { unit: "无锡市" }] });
    expect(valueOf(await actions.enterBatch(request(await figures(leader, [0, "约1"])), inChinese))).toMatchObject({ figures: 0, refused: [{ unit: "无锡市", gaps: [{ code: "invalid", key: leader }] }] });
    expect(await snapshot()).toEqual(before);
  });

  it("a line that is gone", async () => {
    const cells = await figures(leader, [0, 1]);
    await office.host.userEdit("无锡市", at(leader, "key"), null);
    const before = await snapshot();
    expect(failureOf(await actions.enterBatch(request(cells), inChinese)).code).toBe("changedMeanwhile");
    expect(await snapshot()).toEqual(before);
  });

  it("a protected form or log, a workbook that is read only, a city's file, and none of ours", async () => {
    const cells = await figures(leader, [0, 1]);
    await protect("无锡市", at(leader, "verified"));
    expect(failureOf(await actions.enterBatch(request(cells), inChinese))).toEqual({ code: "protectedSheet", items: ["无锡市"] });
    office.host.setReadOnly(true);
    expect(failureOf(await actions.enterBatch(request(cells), inChinese)).code).toBe("readOnly");
    office.host.setReadOnly(false);
    await loadSheets(office.host, templatePlans({ scheme, year: 2012, unit: "南京市", sheetName: "南京市", entries: new Map() }));
    expect(failureOf(await actions.enterBatch(request([]), inChinese)).code).toBe("cityWorkbook");
    await openEmpty(office);
    expect(failureOf(await actions.enterBatch(request([]), inChinese)).code).toBe("noAssessment");
  });

  it("a sheet that is gone, and one who cancels", async () => {
    const cells = await figures(leader, [0, 1]);
    const before = await snapshot();
    expect(failureOf(await actions.enterBatch(request(cells), { ...inChinese, signal: AbortSignal.abort() })).code).toBe("cancelled");
    expect(await snapshot()).toEqual(before);
    office.host.deleteSheet("无锡市");
    expect(failureOf(await actions.enterBatch(request(cells), inChinese)).code).toBe("sheetGone");
  });

  it("a failure in the middle: no value is replaced without its line in 操作记录", async () => {
    const cells = await figures(leader, [0, 1, 0]);
    failBatch(office, 2, 6);
    expect((await actions.enterBatch(request(cells), inChinese)).ok).toBe(false);
    const lines = await logLines();
    for (const unit of names) {
      const value = await typed(unit, leader, "verified");
      expect(value === "" || lines.some((line) => line[2] === unit)).toBe(true);
    }
  });
});
