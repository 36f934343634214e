import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openReviews, reviewProgress } from "../../../src/actions/review/differences";
import { createActions } from "../../../src/actions/index";
import type { Actions, EntryMark, ReviewMark, UnitState } from "../../../src/actions/index";
import { jiangsu2012 } from "../../../src/core/index";
import { formColumns } from "../../../src/workbook/form/columns";
import type { ColumnId } from "../../../src/workbook/form/columns";
import { formPlan } from "../../../src/workbook/form/form";
import { cellName } from "../../../src/workbook/log/logNames";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import { entryList } from "../../../src/workbook/form/readForm";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { contentOf, failureOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import cases from "../../golden/complete-forms.json";
import { failBatch, protect, syncsOf } from "../../support/wire";

const scheme = jiangsu2012;
const units = ["南京市", "无锡市"];
const placement = plannedPlacement(scheme);
const at = (key: string, column: ColumnId) => addressOf(placement, key, column) ?? "";
let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(async () => {
  actions = createActions();
  await openBook(office, units, [], { 南京市: { ...cases[1]?.entries, "1.3.fullTime": 5, "1.3.partTime": 0 } });
});

async function unitNow(name = "南京市"): Promise<UnitState> {
  const unit = unitsOf(valueOf(await actions.readState(inChinese))).find((one) => one.name === name);
  if (unit === undefined) throw new Error(`no ${name}`);
  return unit;
}

const fullTime: EntryMark = { key: "1.3.fullTime", before: { verified: null, reason: "" }, verified: 3, reason: "2 人为借调" };

async function mark(given: Partial<ReviewMark> = {}): Promise<ReviewMark> {
  const { sheetId } = await unitNow();
  return { sheetId, indicator: "1.3", before: "pending", state: "verified", entries: [fullTime], ...given };
}

/** What stands on an entry's line. */
async function typed(key: string, column: ColumnId, unit = "南京市"): Promise<unknown> {
  const row = (await contentOf(unit))?.values.find((cells) => cells[0] === key);
  return row?.[formColumns.findIndex(({ id }) => id === column)];
}

async function logLines(): Promise<readonly (readonly unknown[])[]> {
  return ((await contentOf(sheetNames.log))?.values ?? []).slice(3).map((line) => line.slice(1, 7));
}

describe("a review", () => {
  it("changes 核定分 live, leaves 自评分, and is read back", async () => {
    expect([await typed("1.3.fullTime", "reportedPoints"), await typed("1.3.fullTime", "verifiedPoints")]).toEqual([25, 25]);
    const report = valueOf(await actions.review([await mark()], inChinese));
    expect(report).toEqual({ indicators: 1, written: 3, action: expect.stringMatching(/\n核定$/), skipped: [], refused: [] });
    expect([await typed("1.3.fullTime", "reportedPoints"), await typed("1.3.fullTime", "verifiedPoints")]).toEqual([25, 15]);
    const unit = await unitNow();
    expect(unit.reviews.get("1.3")).toMatchObject({ state: "verified", unknownState: null, address: at("1.3.fullTime", "reviewState") });
    expect(unit.reviews.get("1.3")?.entries[0]).toMatchObject({ reported: 5, verified: 3, reason: "2 人为借调" });
    expect(unit.verified.indicators.find(({ code }) => code === "1.3")?.points).toBe(15);
    expect(unit.problems.filter(({ indicator, severity }) => indicator === "1.3" && severity === "warning")).toEqual([]);
  });

  it("writes the state into the cell merged over the indicator's lines, and nothing below it", async () => {
    valueOf(await actions.review([await mark({ state: "returned" })], inChinese));
    expect(await typed("1.3.fullTime", "reviewState")).toBe("退回");
    expect(await typed("1.3.partTime", "reviewState")).toBe("");
  });

  it("has a line in 操作记录 for every cell it changed, with both values", async () => {
    valueOf(await actions.review([await mark()], inChinese));
    expect(await logLines()).toEqual([
      ["核定", "南京市", cellName(scheme, "1.3.fullTime", "verified"), at("1.3.fullTime", "verified"), "", "3"],
      ["核定", "南京市", cellName(scheme, "1.3.fullTime", "reason"), at("1.3.fullTime", "reason"), "", "2 人为借调"],
      ["核定", "南京市", cellName(scheme, "1.3", "reviewState"), at("1.3.fullTime", "reviewState"), "", "已核定"],
    ]);
  });

  it("keeps in 操作记录 the formulas that it replaces in 核定值, 核定理由 and 审核状态", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("南京市").getRange(at("1.3.fullTime", "reason")).numberFormat = [["General"]];
      await context.sync();
    });
    await office.host.userEdit("南京市", at("1.3.fullTime", "verified"), "=5-1");
    await office.host.userEdit("南京市", at("1.3.fullTime", "reason"), '="核"&"实"');
    await office.host.userEdit("南京市", at("1.3.fullTime", "reviewState"), '="退"&"回"');
    const before = { verified: 4, reason: "核实" };
    valueOf(await actions.review([await mark({ before: "returned", entries: [{ ...fullTime, before }] })], inChinese));
    expect((await logLines()).map((line) => line.slice(4))).toEqual([
      ["“=5-1”（公式，值为 4）", "3"],
      ['“="核"&"实"”（公式，值为 核实）', "2 人为借调"],
      ['“="退"&"回"”（公式，值为 退回）', "已核定"],
    ]);
    expect((await contentOf(sheetNames.log))?.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  });

  it("writes only what differs, and nothing where all is so already", async () => {
    valueOf(await actions.review([await mark()], inChinese));
    const same = { key: "1.3.fullTime", before: { verified: 3, reason: "2 人为借调" }, verified: 3, reason: "2 人为借调" };
    const before = await snapshot();
    expect(valueOf(await actions.review([await mark({ before: "verified", entries: [same] })], inChinese))).toEqual({
      indicators: 0,
      written: 0,
      action: "",
      skipped: [],
      refused: [],
    });
    expect(await snapshot()).toEqual(before);
    const reworded = { ...same, reason: "3 人在编" };
    expect(valueOf(await actions.review([await mark({ before: "verified", entries: [reworded] })], inChinese)).written).toBe(1);
    expect((await logLines()).at(-1)?.slice(4)).toEqual(["2 人为借调", "3 人在编"]);
  });

  it("empties 核定值, which then is as reported again", async () => {
    valueOf(await actions.review([await mark()], inChinese));
    const emptied = { key: "1.3.fullTime", before: { verified: 3, reason: "2 人为借调" }, verified: null, reason: "" };
    valueOf(await actions.review([await mark({ before: "verified", state: "pending", entries: [emptied] })], inChinese));
    expect(await typed("1.3.fullTime", "verified")).toBe("");
    expect(await typed("1.3.fullTime", "verifiedPoints")).toBe(25);
    expect((await unitNow()).reviews.get("1.3")).toMatchObject({ state: "pending", unknownState: null });
    expect(await typed("1.3.fullTime", "reviewState")).toBe("待审核");
  });

  it("finds the lines anew by key", async () => {
    const given = await mark();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("南京市").getRange("2:3").insert("Down");
      await context.sync();
    });
    expect(valueOf(await actions.review([given], inChinese)).written).toBe(3);
    expect(await typed("1.3.fullTime", "verified")).toBe(3);
    expect((await unitNow()).reviews.get("1.3")?.state).toBe("verified");
  });

  it("replaces a state that is none, and keeps it in 操作记录", async () => {
    await office.host.userEdit("南京市", at("1.3.fullTime", "reviewState"), "通过");
    valueOf(await actions.review([await mark({ state: "verified", entries: [] })], inChinese));
    expect((await logLines()).map((line) => line.slice(4))).toEqual([["通过", "已核定"]]);
  });

  it("takes at most four requests for every indicator of every city", async () => {
    const all = await Promise.all(units.map((unit) => unitNow(unit)));
    const marks = all.flatMap(({ sheetId, reviews }) =>
      [...reviews.keys()].map((indicator): ReviewMark => ({ sheetId, indicator, before: "pending", state: "verified" })),
    );
    const { syncs: requests } = await syncsOf(office, async () => {
      expect(valueOf(await actions.review(marks, inChinese))).toMatchObject({ indicators: 94, written: 94, skipped: [], refused: [] });
    });
    expect(requests).toBeLessThanOrEqual(4);
    for (const unit of units) expect([...(await unitNow(unit)).reviews.values()].every(({ state }) => state === "verified")).toBe(true);
    expect(await logLines()).toHaveLength(94);
  });
});

describe("what does not count as reviewed", () => {
  it.each(["约6", "=1+1", -1, 2.5, "６"])("%s as 核定值 is refused, and nothing of its mark is written", async (verified) => {
    const given = await mark({ entries: [{ ...fullTime, verified }] });
    const before = await snapshot();
    expect(valueOf(await actions.review([given], inChinese))).toEqual({
      indicators: 0,
      written: 0,
      action: "",
      skipped: [],
      refused: [{ unit: "南京市", indicator: "1.3", gaps: [{ code: "invalid", key: "1.3.fullTime" }] }],
    });
    expect(await snapshot()).toEqual(before);
  });

  it.each(["returned", "pending"] as const)("rubbish is no 核定值 of what is set to %s either", async (state) => {
    const given = await mark({ state, entries: [{ ...fullTime, verified: "约6" }] });
    expect(valueOf(await actions.review([given], inChinese)).refused).toHaveLength(1);
    expect(await typed("1.3.fullTime", "verified")).toBe("");
  });

  it("a part above its whole is refused where the reviewer gives either", async () => {
    const entry = { key: "3.1a.onTime", before: { verified: null, reason: "" }, verified: 999_999, reason: "抽查" };
    const [whole] = entryList(scheme).flatMap(({ code, entry: one }) => (one.atMost === undefined ? [] : [{ code, key: `${code}.${one.name}` }]));
    if (whole === undefined) throw new Error("no entry has a whole");
    const given = await mark({ indicator: whole.code, entries: [{ ...entry, key: whole.key }] });
    expect(valueOf(await actions.review([given], inChinese)).refused).toMatchObject([{ indicator: whole.code, gaps: [{ code: "invalid", key: whole.key }] }]);
  });

  it("a change without its reason is refused, one of no value is taken", async () => {
    const silent = await mark({ entries: [{ ...fullTime, reason: " " }] });
    expect(valueOf(await actions.review([silent], inChinese)).refused).toMatchObject([{ gaps: [{ code: "noReason", key: "1.3.fullTime" }] }]);
    const same = await mark({ entries: [{ ...fullTime, verified: 5, reason: "" }] });
    expect(valueOf(await actions.review([same], inChinese))).toMatchObject({ indicators: 1, refused: [] });
  });

  it("a 退回 without any reason is refused, one with a reason on another line is taken", async () => {
    const silent = await mark({ state: "returned", entries: [] });
    expect(valueOf(await actions.review([silent], inChinese)).refused).toMatchObject([{ gaps: [{ code: "noReason" }] }]);
    const told = await mark({ state: "returned", entries: [{ key: "1.3.partTime", before: { verified: null, reason: "" }, verified: null, reason: "缺编办文件" }] });
    expect(valueOf(await actions.review([told], inChinese)).refused).toEqual([]);
  });

  it("one mark that is refused keeps none of the others", async () => {
    const marks = [await mark({ entries: [{ ...fullTime, reason: "" }] }), await mark({ indicator: "1.1", entries: [] })];
    expect(valueOf(await actions.review(marks, inChinese))).toMatchObject({ indicators: 1, written: 1, refused: [{ indicator: "1.3" }] });
  });

  it("已核定 chosen on the sheet over a change without reason counts as open, and 核定 without mending it is refused", async () => {
    await office.host.userEdit("南京市", at("1.3.fullTime", "verified"), 3);
    await office.host.userEdit("南京市", at("1.3.fullTime", "reviewState"), "已核定");
    const state = valueOf(await actions.readState(inChinese));
    if (state.kind !== "assessment") throw new Error("no assessment");
    expect(openReviews(state)[0]?.indicators.find(({ indicator }) => indicator === "1.3")).toMatchObject({
      state: "verified",
      gaps: [{ code: "noReason", key: "1.3.fullTime" }],
      address: at("1.3.fullTime", "reason"),
    });
    expect(reviewProgress(state).reviewed).toBe(0);
    expect(valueOf(await actions.review([await mark({ before: "verified", entries: [] })], inChinese)).refused).toHaveLength(1);
    await office.host.userEdit("南京市", at("1.3.fullTime", "reason"), "借调");
    const mended = valueOf(await actions.readState(inChinese));
    expect(mended.kind === "assessment" && reviewProgress(mended).reviewed).toBe(1);
  });

  it("what stands on the sheet can always be set back to 待审核", async () => {
    await office.host.userEdit("南京市", at("1.3.fullTime", "verified"), "约6");
    await office.host.userEdit("南京市", at("1.3.fullTime", "reviewState"), "已核定");
    const given = await mark({ before: "verified", state: "pending", entries: [] });
    expect(valueOf(await actions.review([given], inChinese))).toMatchObject({ indicators: 1, refused: [] });
  });
});

describe("what changed since the reviewer looked", () => {
  it.each([
    ["核定值", "verified", 4],
    ["核定理由", "reason", "另一理由"],
    ["审核状态", "reviewState", "退回"],
  ] as const)("in %s leaves the whole mark unwritten, and other marks not", async (_header, column, value) => {
    const given = await mark();
    await office.host.userEdit("南京市", at("1.3.fullTime", column), value);
    const other = await mark({ indicator: "1.1", entries: [] });
    const report = valueOf(await actions.review([given, other], inChinese));
    expect(report).toMatchObject({ indicators: 1, written: 1, skipped: [{ unit: "南京市", indicator: "1.3", why: "changed" }], refused: [] });
    expect(await typed("1.3.fullTime", column)).toBe(value);
    expect((await logLines()).map((line) => line[2])).toEqual([cellName(scheme, "1.1", "reviewState")]);
  });

  it("a line that is gone is skipped and told as such, whatever became of 审核状态 that stood on it", async () => {
    const given = await mark();
    await office.host.userEdit("南京市", "A".concat(at("1.3.fullTime", "key").slice(1)), null);
    for (const one of [given, { ...given, before: "returned" as const, entries: [] }]) {
      expect(valueOf(await actions.review([one], inChinese)).skipped).toEqual([{ unit: "南京市", indicator: "1.3", why: "lineGone" }]);
    }
  });

  it("a second mark of the same indicator is skipped", async () => {
    const given = await mark();
    expect(valueOf(await actions.review([given, given], inChinese))).toMatchObject({ indicators: 1, skipped: [{ indicator: "1.3" }] });
  });

  it("the formula by which 创新加分 gives category 8 its value is never overwritten", async () => {
    const [key] = entryList(scheme).filter(({ code }) => code.startsWith("8")).map((one) => one.key);
    if (key === undefined) throw new Error("no bonus entry");
    const indicator = key.slice(0, key.lastIndexOf("."));
    const formulas = (await contentOf("南京市"))?.formulas;
    const entry = { key, before: { verified: null, reason: "" }, verified: 50, reason: "" };
    expect(valueOf(await actions.review([await mark({ indicator, entries: [entry] })], inChinese))).toMatchObject({
      written: 0,
      skipped: [{ indicator }],
    });
    expect((await contentOf("南京市"))?.formulas).toEqual(formulas);
    expect(valueOf(await actions.review([await mark({ indicator, entries: [] })], inChinese)).written).toBe(1);
  });
});

describe("a review that cannot be written", () => {
  it("names the protected sheet whose cell is locked, and writes nothing", async () => {
    const given = await mark();
    await protect("南京市", at("1.3.fullTime", "reason"));
    const before = await snapshot();
    expect(failureOf(await actions.review([given], inChinese))).toEqual({ code: "protectedSheet", items: ["南京市"] });
    expect(await snapshot()).toEqual(before);
  });

  it("writes on a protected form whose review cells are open, and not where 操作记录 is protected", async () => {
    await protect("南京市");
    expect(valueOf(await actions.review([await mark()], inChinese)).written).toBe(3);
    expect(await typed("1.3.fullTime", "verifiedPoints")).toBe(15);
    await protect(sheetNames.log);
    const given = await mark({ indicator: "1.1", entries: [] });
    expect(failureOf(await actions.review([given], inChinese))).toEqual({ code: "protectedSheet", items: [sheetNames.log] });
  });

  it("says so where the workbook is read-only, the sheet is gone, or the user cancelled", async () => {
    const given = await mark();
    const before = await snapshot();
    expect(failureOf(await actions.review([given], { ...inChinese, signal: AbortSignal.abort() })).code).toBe("cancelled");
    office.host.setReadOnly(true);
    expect(failureOf(await actions.review([given], inChinese)).code).toBe("readOnly");
    office.host.setReadOnly(false);
    expect(await snapshot()).toEqual(before);
    office.host.deleteSheet("南京市");
    expect(failureOf(await actions.review([given], inChinese)).code).toBe("sheetGone");
  });

  it.each([0, 12, 24, 36])("that fails at request %i leaves the entries, and replaces nothing without a line", async (after) => {
    const given = await mark();
    const reported = (await contentOf("南京市"))?.values.map((row) => row[10]);
    failBatch(office, 2, after);
    expect(failureOf(await actions.review([given], inChinese)).code).toBe("hostFailed");
    expect((await contentOf("南京市"))?.values.map((row) => row[10])).toEqual(reported);
    const cells = [[cellName(scheme, "1.3.fullTime", "verified"), "verified"], [cellName(scheme, "1.3.fullTime", "reason"), "reason"], [cellName(scheme, "1.3", "reviewState"), "reviewState"]] as const;
    const now = await Promise.all(cells.map(async ([what, column]) => ({ what, value: await typed("1.3.fullTime", column) })));
    const written = now.filter(({ value }) => value !== "").map(({ what }) => what);
    expect((await logLines()).map((line) => line[2])).toEqual(expect.arrayContaining(written));
    const { state, entries } = (await unitNow()).reviews.get("1.3") ?? {};
    const entry = { ...fullTime, before: { verified: entries?.[0]?.verified ?? null, reason: entries?.[0]?.reason ?? "" } };
    expect(valueOf(await actions.review([{ ...given, before: state ?? "pending", entries: [entry] }], inChinese)).skipped).toEqual([]);
    expect(await typed("1.3.fullTime", "verifiedPoints")).toBe(15);
  });

  it("makes 操作记录 anew where it is missing", async () => {
    office.host.deleteSheet(sheetNames.log);
    valueOf(await actions.review([await mark()], inChinese));
    expect(await logLines()).toHaveLength(3);
  });
});

describe("what the form shows by itself", () => {
  const plan = formPlan({ scheme, year: 2012, unit: "南京市", hasBonusSheet: true });

  /** What the conditional format of a column says on an entry's line. */
  async function isPainted(column: ColumnId, key: string): Promise<unknown> {
    const index = formColumns.findIndex(({ id }) => id === column);
    const format = plan.conditionalFormats?.find(({ area }) => area.column === index);
    if (format?.kind !== "formula") throw new Error("no format");
    const row = (placement.rows.get(key) ?? 0) + 1;
    await office.host.userEdit("南京市", `AZ${row}`, format.formula.replaceAll(new RegExp(`(\\$[A-Z]+)${format.area.row + 1}\\b`, "g"), `$1${row}`));
    return (await contentOf("南京市"))?.values[row - 1]?.[51];
  }

  it("a changed 核定值 asks for its reason until one is there", async () => {
    expect(await isPainted("reason", "1.3.fullTime")).toBe(false);
    await office.host.userEdit("南京市", at("1.3.fullTime", "verified"), 3);
    expect(await isPainted("reason", "1.3.fullTime")).toBe(true);
    await office.host.userEdit("南京市", at("1.3.fullTime", "reason"), "借调");
    expect(await isPainted("reason", "1.3.fullTime")).toBe(false);
    await office.host.userEdit("南京市", at("1.3.partTime", "verified"), 0);
    expect(await isPainted("reason", "1.3.partTime")).toBe(false);
  });

  it("退回 is painted, other states are not", async () => {
    await office.host.userEdit("南京市", at("1.3.fullTime", "reviewState"), "已核定");
    expect(await isPainted("reviewState", "1.3.fullTime")).toBe(false);
    await office.host.userEdit("南京市", at("1.3.fullTime", "reviewState"), "退回");
    expect(await isPainted("reviewState", "1.3.fullTime")).toBe(true);
  });

  it("a change or a return without a reason is told beside it, and scores all the same", async () => {
    await office.host.userEdit("南京市", at("1.3.fullTime", "verified"), 3);
    await office.host.userEdit("南京市", at("1.1.chairedByCityLeader", "reviewState"), "退回");
    await office.host.userEdit("南京市", at("1.2.office", "reviewState"), "通过");
    const unit = await unitNow();
    const told = unit.problems.filter(({ code }) => code === "noReason" || code === "unknownReviewState");
    expect(told.map(({ code, indicator, address }) => [code, indicator, address])).toEqual([
      ["noReason", "1.1", at("1.1.chairedByCityLeader", "reason")],
      ["unknownReviewState", "1.2", at("1.2.office", "reviewState")],
      ["noReason", "1.3", at("1.3.fullTime", "reason")],
    ]);
    expect(unit.verified.indicators.find(({ code }) => code === "1.3")?.points).toBe(15);
  });
});
