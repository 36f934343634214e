import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actions, IndicatorReview, Problem, UnitState, WorkbookState } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import type { Submission } from "../../../src/actions/returns/submission";
import { hasVerifiedFigures, submissionOf } from "../../../src/actions/returns/submission";
import { jiangsu2012 } from "../../../src/core/index";
import { loadSheets } from "../../../src/host/load";
import type { ColumnId } from "../../../src/workbook/form/columns";
import { encodeValue } from "../../../src/workbook/form/decode";
import { addressOf, headRows, plannedPlacement } from "../../../src/workbook/form/placement";
import type { CellValue } from "../../../src/sheet/plan";
import { entryList } from "../../../src/workbook/form/readForm";
import { markOf } from "../../../src/workbook/review/sentBack";
import { readWorkbook } from "../../../src/xlsx/index";
import cases from "../../golden/complete-forms.json";
import { FakeActions } from "../../support/fakeActions";
import { contentOf, failureOf, fillIn, inChinese, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { edited, picked, put, returnedFile } from "../../support/returnedFiles";
import { completeSample } from "../../support/sampleForms";

const scheme = jiangsu2012;
const placement = plannedPlacement(scheme);
const at = (key: string, column: ColumnId) => addressOf(placement, key, column) ?? "";

function checkedOf(submission: Submission) {
  if (submission.kind !== "checked") throw new Error(submission.kind);
  return submission;
}

const countsOf = (submission: Submission) =>
  Object.fromEntries(Object.entries(checkedOf(submission).items).map(([group, items]) => [group, items.length]));

describe("what is open", () => {
  const state = new FakeActions([{ name: "南京市", reported: completeSample(3, 9), verified: {} }]).state("zh-CN");
  const [whole] = state.kind === "assessment" ? state.units : [];
  if (whole === undefined) throw new Error("no city");
  const none: ReadonlyMap<string, string> = new Map();
  const check = (changes: Partial<UnitState>, sentBack = none) => submissionOf({ units: [{ ...whole, ...changes }], sentBack });
  const problem = (severity: Problem["severity"], side: Problem["side"] = "reported"): Problem => ({
    severity,
    code: severity === "gap" ? "missing" : "dateFormat",
    indicator: "1.3",
    key: "1.3.fullTime",
    side,
    message: "说明",
    address: "K9",
  });
  const returned = (reasons: readonly string[], changes: Partial<IndicatorReview> = {}) => {
    const review = whole.reviews.get("1.3");
    if (review === undefined) throw new Error("no review");
    const entries = review.entries.map((entry, index) => ({ ...entry, reason: reasons[index] ?? "" }));
    return { reviews: new Map([...whole.reviews, ["1.3", { ...review, state: "returned", entries, ...changes } as const]]) };
  };

  it("a whole form with evidence is ready", () => {
    expect(check({})).toMatchObject({ kind: "checked", isReady: true, open: 0, mended: 0 });
  });

  it.each([
    ["an error", { problems: [problem("error")] }, "errors"],
    ["a missing entry", { problems: [problem("gap")] }, "gaps"],
    ["missing evidence", { evidenceGaps: [problem("warning")] }, "evidence"],
    ["an indicator sent back", returned(["缺文件"]), "sentBack"],
  ] as const)("%s keeps it from being ready", (_what, changes, group) => {
    const submission = checkedOf(check(changes));
    expect([submission.isReady, submission.open, submission.items[group].length]).toEqual([false, 1, 1]);
    expect(submission.items[group][0]).toMatchObject({ indicator: "1.3", key: "1.3.fullTime" });
  });

  it("a warning is told and keeps nobody", () => {
    const submission = checkedOf(check({ problems: [problem("warning")] }));
    expect([submission.isReady, submission.items.warnings.length]).toEqual([true, 1]);
  });

  it("what is amiss with the review is no warning to the city", () => {
    expect(countsOf(check({ problems: [problem("warning", "verified")] }))).toMatchObject({ warnings: 0 });
  });

  it("an error counts whichever column it is in", () => {
    expect(checkedOf(check({ problems: [problem("error", "verified")] })).isReady).toBe(false);
  });

  it("what was sent back says why, each reason once, and leads to the first line with a reason", () => {
    const [item] = checkedOf(check(returned(["", "缺编办文件"]))).items.sentBack;
    expect(item).toEqual({ indicator: "1.3", key: "1.3.partTime", message: "缺编办文件", address: whole.places.get("1.3.partTime")?.reported });
    expect(checkedOf(check(returned(["缺文件", "缺文件"]))).items.sentBack[0]?.message).toBe("缺文件");
  });

  it("is mended when something on its lines is not what was sent back", () => {
    const changes = returned(["缺文件"]);
    const lines = changes.reviews.get("1.3")?.entries ?? [];
    const asSent = new Map([["1.3", markOf(lines)]]);
    const other = new Map([["1.3", markOf(lines.map((line) => ({ ...line, evidence: "附件以前" })))]]);
    expect(check(changes, asSent)).toMatchObject({ isReady: false, mended: 0 });
    expect(check(changes, other)).toMatchObject({ isReady: true, mended: 1 });
    // Nobody knows what a workbook without a mark held before.
    expect(check(changes, none)).toMatchObject({ isReady: false, mended: 0 });
  });

  it("is not mended by a change that leaves it without evidence, missing or wrong", () => {
    const other = new Map([["1.3", markOf([{ reported: 1, evidence: "附件以前" }])]]);
    const submission = checkedOf(check({ ...returned(["缺文件"]), evidenceGaps: [problem("warning")] }, other));
    expect([submission.mended, submission.items.sentBack.length, submission.open]).toEqual([0, 1, 2]);
    expect(checkedOf(check({ ...returned(["缺文件"]), problems: [{ ...problem("gap"), indicator: "1.2" }] }, other)).mended).toBe(1);
  });

  it("a workbook without a form, or with two, is not checked", () => {
    expect(submissionOf({ units: [], sentBack: none })).toEqual({ kind: "noForm" });
    expect(submissionOf({ units: [whole, { ...whole, sheetName: "副本" }], sentBack: none })).toEqual({
      kind: "severalForms",
      sheets: ["南京市", "副本"],
    });
  });

  it("a form counts as reviewed by a state or a value of the province", () => {
    expect(hasVerifiedFigures(whole)).toBe(false);
    expect(hasVerifiedFigures({ ...whole, ...returned([]) })).toBe(false);
    expect(hasVerifiedFigures({ ...whole, ...returned([], { state: "verified" }) })).toBe(true);
    const [entry] = whole.reviews.get("1.3")?.entries ?? [];
    expect(hasVerifiedFigures({ ...whole, ...returned([], entry === undefined ? {} : { entries: [{ ...entry, verified: 3 }] }) })).toBe(true);
  });
});

describe("the mark of what was sent back", () => {
  const line = { reported: 5, evidence: "苏信用〔2012〕3号\n附件 1" };

  it("is the same however a program saves numbers, spaces and line breaks", () => {
    expect(markOf([{ reported: "5", evidence: " 苏信用〔2012〕3号\r\n附件  1" }])).toBe(markOf([line]));
    expect(markOf([{ reported: "", evidence: "" }])).toBe(markOf([{ reported: null, evidence: null }]));
  });

  it.each([
    ["a value", { ...line, reported: 6 }],
    ["evidence", { ...line, evidence: "附件 2" }],
    ["a text that moved to the other column", { reported: line.evidence, evidence: "5" }],
  ])("differs by %s", (_what, changed) => {
    expect(markOf([changed])).not.toBe(markOf([line]));
  });
});

describe("a template, opened as a workbook", () => {
  let office: OfficeHarness;
  let actions: Actions;
  const unit = "南京市";
  const complete: Readonly<Record<string, CellValue>> = cases[1]?.entries ?? {};
  /** What a city types where the form is complete. */
  const typed = (key: string): string => {
    const entry = entryList(scheme).find((line) => line.key === key)?.entry;
    return entry === undefined ? "" : String(encodeValue(entry, complete[key]));
  };

  beforeAll(async () => {
    office = await startOffice();
    office.installGlobals();
  });
  afterAll(() => office.dispose());
  beforeEach(async () => {
    await openBook(office, [unit, "无锡市"]);
    actions = createActions();
  });

  const read = async (): Promise<Extract<WorkbookState, { kind: "assessment" }>> => {
    const state = valueOf(await createActions().readState(inChinese));
    if (state.kind !== "assessment") throw new Error("no assessment");
    return state;
  };
  const type = (key: string, column: ColumnId, value: string | number | null) => office.host.userEdit(unit, at(key, column), value);

  async function nameEvidence(): Promise<void> {
    const last = Math.max(...entryList(scheme).map(({ key }) => placement.rows.get(key) ?? 0));
    const rows = new Set(entryList(scheme).map(({ key }) => placement.rows.get(key)));
    await Excel.run(async (context) => {
      const count = last - headRows.first + 1;
      const range = context.workbook.worksheets.getItem(unit).getRangeByIndexes(headRows.first, placement.columns.evidence, count, 1);
      range.values = Array.from({ length: count }, (_, index) => [rows.has(headRows.first + index) ? "附件" : null]);
      await context.sync();
    });
  }

  async function sendBack(): Promise<void> {
    await type("1.3.fullTime", "reason", "缺编办文件");
    await type("1.3.fullTime", "reviewState", "退回");
  }

  async function exported(): Promise<Uint8Array> {
    const [file] = valueOf(await actions.exportTemplates({ units: [unit] }, inChinese)).files;
    if (file === undefined) throw new Error("no file");
    return file.bytes;
  }

  async function openTemplate(bytes: Uint8Array): Promise<void> {
    const result = await readWorkbook(bytes);
    if (!result.ok) throw new Error(result.problem.code);
    await openEmpty(office);
    await loadSheets(office.host, result.plans);
  }

  it("is the city's, with nothing filled in and everything open", async () => {
    await openTemplate(await exported());
    const state = await read();
    expect([state.side, state.units.map(({ name }) => name), state.sentBack.size]).toEqual(["city", [unit], 0]);
    expect(countsOf(submissionOf(state))).toEqual({ errors: 0, gaps: 64, evidence: 0, sentBack: 0, warnings: 0 });
  });

  it("is not asked again for what it has mended since it was sent back, when its file is made anew", { timeout: 60_000 }, async () => {
    await fillIn(unit, complete);
    await nameEvidence();
    const [found] = (await read()).units.filter(({ name }) => name === unit);
    const review = found?.reviews.get("1.3");
    if (found === undefined || review === undefined) throw new Error("no review");
    const entries = review.entries.map(({ key, verified, reason }) => ({ key, before: { verified, reason }, verified, reason: "缺编办文件" }));
    valueOf(await actions.review([{ sheetId: found.sheetId, indicator: "1.3", before: "pending", state: "returned", entries }], inChinese));
    const mended = picked("补正.xlsx", await returnedFile(unit, complete, (form) => put(form, "1.3.fullTime", "evidence", { value: "编办〔2012〕3号" })));
    valueOf(await actions.acceptReturns(valueOf(await actions.previewReturns([mended], inChinese)), inChinese));
    await openTemplate(await exported());
    expect(checkedOf(submissionOf(await read()))).toMatchObject({ mended: 1, items: { sentBack: [] } });
  });

  it("says what is open until the city has mended all of it", { timeout: 60_000 }, async () => {
    await fillIn(unit, complete);
    await nameEvidence();
    await sendBack();
    await type("1.2.office", "reported", null);
    await type("4.1.industries", "reported", "约10");
    await type("6.2.fund", "evidence", null);
    await openTemplate(await exported());
    const state = await read();
    const submission = checkedOf(submissionOf(state));
    expect(countsOf(submission)).toEqual({ errors: 1, gaps: 1, evidence: 1, sentBack: 1, warnings: 0 });
    expect(Object.values(submission.items).flat().map(({ address }) => address)).toEqual([
      at("4.1.industries", "reported"),
      at("1.2.office", "reported"),
      at("6.2.fund", "evidence"),
      at("1.3.fullTime", "reported"),
    ]);
    expect(submission.items.sentBack[0]?.message).toBe("缺编办文件");

    await type("4.1.industries", "reported", 6);
    await type("1.2.office", "reported", typed("1.2.office"));
    await type("6.2.fund", "evidence", "附件 6");
    expect(countsOf(submissionOf(await read()))).toMatchObject({ errors: 0, gaps: 0, evidence: 0, sentBack: 1 });
    await type("1.3.fullTime", "evidence", "编办〔2012〕3号");
    expect(submissionOf(await read())).toMatchObject({ isReady: true, open: 0, mended: 1 });
    await type("1.3.fullTime", "evidence", "附件");
    expect(submissionOf(await read())).toMatchObject({ isReady: false, mended: 0 });
  });

  it("says so when its form is gone, or there are two", async () => {
    await openTemplate(await exported());
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(unit);
      sheet.copy("End").name = "副本";
      await context.sync();
    });
    expect(submissionOf(await read())).toEqual({ kind: "severalForms", sheets: [unit, "副本"] });
    office.host.deleteSheet(unit);
    office.host.deleteSheet("副本");
    expect(submissionOf(await read())).toEqual({ kind: "noForm" });
  });

  it("refuses what is the office's to do and stays as it was; 校验 and 一键计算 work and add no sheet", async () => {
    await fillIn(unit, complete);
    await openTemplate(await exported());
    const before = await snapshot();
    const city = createActions();
    const line = { unit, item: "平台", field: "", ground: "", evidence: "", applied: 5, recognised: null, state: "pending" } as const;
    const refusals = [
      await city.rank(inChinese),
      await city.insertForm({ scheme, year: 2012, unit: "无锡市" }, inChinese),
      await city.createWorkbook({ scheme, year: 2012, units: ["无锡市"] }, inChinese),
      await city.exportTemplates({ units: "all" }, inChinese),
      await city.previewReturns([], inChinese),
      await city.acceptReturns([], inChinese),
      await city.review([], inChinese),
      await city.saveAward({ row: null, before: null, line }, inChinese),
      await city.writeNotice(inChinese),
      await city.writeScorecards("all", inChinese),
      await city.finalise(inChinese),
      await city.previewLastYear(picked("2011.xlsx", new Uint8Array()), inChinese),
    ];
    expect(refusals.map((outcome) => failureOf(outcome).code)).toEqual(refusals.map(() => "cityWorkbook"));
    expect(valueOf(await city.check(inChinese))).toMatchObject({ units: 1, errors: 0, gaps: 0 });
    expect(valueOf(await city.recompute(inChinese))).toMatchObject({ units: 1, restored: [], disagreements: [] });
    expect(await snapshot()).toEqual(before);
  });

  it("is corrected and computed as the office's is: old values into 操作记录, no overview beside it", async () => {
    await openTemplate(await exported());
    const city = createActions();
    await type("1.3.partTime", "reported", "１２");
    const state = await read();
    const offered = state.units[0]?.corrections.filter(({ reason }) => reason === "numberAsText") ?? [];
    expect(valueOf(await city.correct(offered, inChinese))).toMatchObject({ corrected: 1, skipped: 0 });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(unit);
      sheet.protection.unprotect();
      sheet.getRange(at("1.3.fullTime", "reportedPoints")).values = [[40]];
      await context.sync();
    });
    expect(valueOf(await city.recompute(inChinese)).restored).toMatchObject([{ unit, before: "40" }]);
    const sheets = await snapshot();
    expect(sheets.map(({ name }) => name)).toEqual(["填报说明", unit, "_方案", "操作记录"]);
    const log = sheets.at(-1)?.values.flat() ?? [];
    expect([log.includes("１２"), log.some((cell) => String(cell) === "40")]).toEqual([true, true]);
  });

  it("tells the city what was sent back, and brings nothing of the review to the office again", { timeout: 60_000 }, async () => {
    await fillIn(unit, complete);
    await sendBack();
    const template = await exported();
    const untouched = valueOf(await actions.previewReturns([picked("原样.xlsx", template)], inChinese));
    expect(untouched[0]).toMatchObject({ refused: false, problems: [{ code: "returnedUnchanged", items: ["1.3"] }], changes: [] });
    const mended = await edited(template, (form) => {
      put(form, "1.3.fullTime", "evidence", { value: "编办〔2012〕3号" });
      put(form, "1.3.fullTime", "verified", { value: 99 });
      put(form, "1.3.fullTime", "reason", { value: "已补正" });
      put(form, "1.3.fullTime", "reviewState", { value: "已核定" });
    });
    const previews = valueOf(await actions.previewReturns([picked("南京.xlsx", mended)], inChinese));
    expect(previews[0]?.problems.map(({ code }) => code)).not.toContain("returnedUnchanged");
    expect(previews[0]).toMatchObject({ refused: false, changes: [{ key: "1.3.fullTime", column: "evidence", after: "编办〔2012〕3号" }] });
    valueOf(await actions.acceptReturns(previews, inChinese));
    const again = valueOf(await actions.previewReturns([picked("南京.xlsx", mended)], inChinese));
    expect(again[0]?.changes).toEqual([]);
    expect(again[0]?.problems.map(({ code }) => code)).not.toContain("returnedUnchanged");
    const values = (await contentOf(unit))?.values ?? [];
    const row = values[placement.rows.get("1.3.fullTime") ?? 0];
    const { columns } = placement;
    expect([row?.[columns.evidence], row?.[columns.verified], row?.[columns.reason], row?.[columns.reviewState]]).toEqual([
      "编办〔2012〕3号",
      "",
      "缺编办文件",
      "退回",
    ]);
  });
});
