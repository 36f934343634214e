import { describe, expect, it } from "vitest";
import type { ReturnFile, ReviewMark, UnitState } from "../../src/actions/index";
import { createActions } from "../../src/actions/index";
import type { Entries, Scheme } from "../../src/core/index";
import { checkScheme } from "../../src/core/index";
import { loadSheets } from "../../src/host/load";
import type { SheetContent } from "../../src/sheet/plan";
import { comparisonRows } from "../../src/workbook/lastYear/comparison";
import { exampleSchemes } from "../../src/workbook/scheme/examples/index";
import { sheetNames } from "../../src/workbook/sheetNames";
import { readWorkbook, writeXlsx } from "../../src/xlsx/index";
import { captureSheets } from "../../src/host/capture";
import { libreOfficeAvailable, recalculate } from "../support/libreoffice";
import { contentOf, inChinese, unitsOf, valueOf } from "../support/officeActions";
import { openEmpty } from "../support/officeBooks";
import { day, entriesBy, pasteInto, returnedOf, savedAs } from "../support/yearBook";
import { useGlobalOffice } from "../support/useGlobalOffice";

const [county, monitoring] = exampleSchemes;
if (county === undefined || monitoring === undefined) throw new Error("an example is gone");
const actions = createActions();
const office = useGlobalOffice();

async function sheet(name: string): Promise<SheetContent> {
  const content = await contentOf(name);
  if (content === null) throw new Error(`${name} is gone`);
  return content;
}
const textOf = async (name: string) => (await sheet(name)).values.flat().filter((cell) => cell !== "" && cell !== null).map(String);

/** Columns of a sheet by their headers, line by line while the first has something. */
async function table(name: string, header: number, ...headers: readonly string[]): Promise<readonly (readonly unknown[])[]> {
  const { values } = await sheet(name);
  const at = headers.map((one) => {
    const column = values[header]?.indexOf(one) ?? -1;
    if (column < 0) throw new Error(`no column ${one} on ${name}`);
    return column;
  });
  return values.slice(header + 1).map((row) => at.map((column) => row[column])).filter(([first]) => first !== "" && first !== null && first !== undefined);
}

async function unitsNow(): Promise<readonly UnitState[]> {
  return unitsOf(valueOf(await actions.readState(inChinese)));
}
const pointsOf = ({ verified }: UnitState, ...codes: readonly string[]) => codes.map((code) => verified.indicators.find((one) => one.code === code)?.points);
const categoriesOf = ({ verified }: UnitState) => verified.categories.map(({ points }) => points);

/** Accepts everything that was reported, as a reviewer does who finds nothing amiss. */
function accepted(units: readonly UnitState[]): readonly ReviewMark[] {
  return units.flatMap(({ sheetId, reviews }) => [...reviews].map(([indicator, { state }]): ReviewMark => ({ sheetId, indicator, before: state, state: "verified" })));
}

async function returned(scheme: Scheme, entries: Readonly<Record<string, Entries>>): Promise<void> {
  const files = await returnedOf(actions, scheme, entries);
  const previews = valueOf(await actions.previewReturns(files, inChinese));
  expect(previews.map(({ unit, refused, problems }) => [unit, refused, problems.map(({ code }) => code)])).toEqual(Object.keys(entries).map((unit) => [unit, false, []]));
  expect(valueOf(await actions.acceptReturns(previews, inChinese))).toMatchObject({ skipped: [] });
}

describe("the example for counties, through the year", () => {
  const counties = ["甲县", "乙县", "丙县"];
  const groups = new Map([["甲县", "县组"], ["乙县", "县组"], ["丙县", "区组"]]);
  const entriesOf = (by: Parameters<typeof entriesBy>[1]) => entriesBy(county, by);
  const reported = {
    // 5+5+(6+1.5); 10+9.85+9.5; 8+3.75+7.5+5; 5+4; 5×(2−1.1)+4: 88.6, and 6 of the province's level.
    甲县: entriesOf({
      "1.1": ["甲信发〔2025〕1号"], "1.2": [day("2025-03-31")], "1.3": [3, 3], "2.1": [96], "2.2": [98.5], "2.3": [38, 40],
      "3.1": [true, true, true, true, false], "3.2": [true, true, true, false], "3.3": [115, 100], "3.4": [day("2025-05-01"), day("2025-05-19")],
      "4.1": [6, 2, 4], "5.1": [110, 100], "5.2": [false, false, 1, false], "6": [0, 1, 2],
    }),
    // 5+3 (two weeks late)+8; 8+8+7.5; 10+5+0+3; 10; 5+2: 74.5, below 80, so that its 10 of the national level do not count.
    乙县: entriesOf({
      "1.1": ["乙信发〔2025〕2号"], "1.2": [day("2025-04-14")], "1.3": [4, 0], "2.1": [90], "2.2": [80], "2.3": [30, 40],
      "3.1": [true, true, true, true, true], "3.2": [true, true, true, true], "3.3": [100, 100], "3.4": [day("2025-03-01"), day("2025-03-26")],
      "4.1": [5, 5, 0], "5.1": [90, 100], "5.2": [true, true, 0, false], "6": [1, 0, 0],
    }),
    // 5+0 (35 days late)+10; 30; 30; 10; 10: 95, and 3 of the city's level.
    丙县: entriesOf({
      "1.1": ["丙信发〔2025〕3号"], "1.2": [day("2025-05-05")], "1.3": [5, 10], "2.1": [95], "2.2": [100], "2.3": [40, 40],
      "3.1": [true, true, true, true, true], "3.2": [true, true, true, true], "3.3": [120, 100], "3.4": [day("2025-05-01"), day("2025-05-11")],
      "4.1": [5, 5, 5], "5.1": [80, 100], "5.2": [false, false, 0, false], "6": [0, 0, 1],
    }),
  } as const;
  /** Of the next year: other days, and a full-time post gives twice as much. */
  const next: Scheme = JSON.parse(JSON.stringify({ ...county, id: "county-2026", version: "1.0.0" }).replace("2025-03-31", "2026-03-31").replace('"entry":"fullTime","each":2', '"entry":"fullTime","each":4'));
  let lastYear: ReturnFile;

  it("is created with groups, sent out, returned and scored", async () => {
    await openEmpty(office);
    valueOf(await actions.createWorkbook({ scheme: county, year: 2025, units: counties, groups }, inChinese));
    await returned(county, reported);
    const units = await unitsNow();
    expect(units.map(categoriesOf)).toEqual([[17.5, 29.35, 24.25, 9, 8.5, 6], [16, 23.5, 18, 10, 7, 10], [15, 30, 30, 10, 10, 3]]);
    expect(units.map(({ reported: card, state }) => [card.base, card.total, state])).toEqual([[88.6, 94.6, "complete"], [74.5, 74.5, "complete"], [95, 98, "complete"]]);
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], disagreements: [] });
  });

  it("is reviewed; an incident found by the reviewer is a veto: 59 points, 不合格", async () => {
    const units = await unitsNow();
    const third = units[2];
    if (third === undefined) throw new Error("丙县 is gone");
    const marks = accepted(units).map((mark) =>
      mark.sheetId === third.sheetId && mark.indicator === "5.2"
        ? { ...mark, entries: [{ key: "5.2.incident", before: { verified: null, reason: "" }, verified: "是", reason: "发生严重失信事件" }] }
        : mark);
    const report = valueOf(await actions.review(marks, inChinese));
    expect([report.indicators, report.skipped, report.refused]).toEqual([marks.length, [], []]);
    expect((await unitsNow()).map(({ verified }) => verified.total)).toEqual([94.6, 74.5, 59]);
    const state = valueOf(await actions.readState(inChinese));
    expect(state.kind === "assessment" && state.ranking.map(({ name, rank, outcome, grade }) => [name, rank, outcome?.isQualified, grade?.zh])).toEqual([
      ["甲县", 1, true, "优秀"],
      ["乙县", 2, true, "合格"],
      // Its base of 95 qualifies it; the veto fixes its total.
      ["丙县", 3, true, "不合格"],
    ]);
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], disagreements: [] });
  });

  it("is ranked, overall and in groups, and the best is commended", async () => {
    valueOf(await actions.rank({ ...inChinese, commend: 3 }));
    expect(await table(sheetNames.ranking, 3, "名次", "县（市、区）", "总分", "组别", "组内名次", "备注", "等次")).toEqual([
      [1, "甲县", 94.6, "县组", 1, "先进县（市、区）", "优秀"],
      [2, "乙县", 74.5, "县组", 2, "先进县（市、区）", "合格"],
      [3, "丙县", 59, "区组", 1, "", "不合格"],
    ]);
  });

  it("heads its columns by what counties are called; a sheet of an earlier version is brought up to date and not restored", async () => {
    expect(await table(sheetNames.summary, 3, "县（市、区）", "名次")).toEqual([["甲县", 1], ["乙县", 2], ["丙县", 3]]);
    await office.host.userEdit(sheetNames.summary, "A4", "城市");
    await office.host.userEdit(sheetNames.ranking, "B4", "城市");
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], updated: 2 });
    expect((await table(sheetNames.ranking, 3, "县（市、区）")).flat()).toEqual(["甲县", "乙县", "丙县"]);
  });

  it("is published in the words of counties, with figures that agree everywhere", async () => {
    expect(valueOf(await actions.writeNotice(inChinese)).commended).toBe(2);
    const notice = (await textOf("结果通报")).join("\n");
    expect(notice).toContain("各县（市、区）人民政府：");
    // (94.6 + 74.5 + 59) ÷ 3
    expect(notice).toContain("各县（市、区）总分平均 76.03 分，最高 94.60 分，最低 59.00 分。");
    expect(notice).toContain("县组 2 个县（市、区）总分平均 84.55 分，组内第 1 名 甲县；区组 1 个县（市、区）总分平均 59.00 分，组内第 1 名 丙县");
    valueOf(await actions.writeScorecards("all", inChinese));
    const cards = (await textOf("成绩单")).join("\n");
    for (const text of ["组内名次：县组第 1 名，组内共 2 个。", "组内名次：县组第 2 名，组内共 2 个。", "组内名次：区组第 1 名，组内共 1 个。"]) expect(cards).toContain(text);
    expect(cards).toContain("不合格");
  });

  it.skipIf(!libreOfficeAvailable)("comes to the same in LibreOffice", { timeout: 300_000 }, async () => {
    const sheets = await recalculate(await writeXlsx(captureSheets(office.host)));
    const summary = sheets.find(({ name }) => name === sheetNames.summary)?.values ?? [];
    const at = ["县（市、区）", "总分", "名次", "组内名次", "等次"].map((header) => summary[3]?.indexOf(header) ?? -1);
    expect(summary.slice(4, 7).map((row) => at.map((column) => row[column]))).toEqual([["甲县", 94.6, 1, 1, "优秀"], ["乙县", 74.5, 2, 2, "合格"], ["丙县", 59, 3, 1, "不合格"]]);
  });

  it("is kept as 定稿, which computes to the same", async () => {
    const { sheetName, incomplete, errors } = valueOf(await actions.finalise(inChinese));
    expect([incomplete, errors]).toEqual([0, 0]);
    expect(await table(sheetName, 5, "县（市、区）", "名次", "总分", "组别", "组内名次", "备注", "核对")).toEqual([
      ["甲县", 1, 94.6, "县组", 1, "优秀 先进县（市、区）", "一致"],
      ["乙县", 2, 74.5, "县组", 2, "合格 先进县（市、区）", "一致"],
      ["丙县", 3, 59, "区组", 1, "不合格", "一致"],
    ]);
    expect(valueOf(await actions.verifyFinal(inChinese))).toMatchObject({ digestAgrees: true, figures: [] });
    lastYear = await savedAs(office, "2025年考核.xlsx");
  });

  it("is carried over to the next table, dates, verified values and groups included", async () => {
    expect(checkScheme(next)).toEqual([]);
    const report = valueOf(await actions.carryOver(next, inChinese));
    expect([report.notCarried, report.rescored]).toEqual([[], ["1.2", "1.3"]]);
    const read = await readWorkbook(report.file.bytes);
    if (!read.ok) throw new Error(read.problem.code);
    await loadSheets(office.host, read.plans);
    // Nobody is late any more: 5, 5 and 5; three full-time posts give 8 instead of 6.
    expect((await unitsNow()).map((unit) => [...pointsOf(unit, "1.2", "1.3"), unit.verified.base, unit.verified.total])).toEqual([[5, 9.5, 90.6, 96.6], [5, 8, 76.5, 76.5], [5, 10, 100, 59]]);
    valueOf(await actions.rank(inChinese));
    expect(await table(sheetNames.ranking, 3, "名次", "县（市、区）", "组别", "组内名次")).toEqual([[1, "甲县", "县组", 1], [2, "乙县", "县组", 2], [3, "丙县", "区组", 1]]);
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], disagreements: [] });
  });

  it("is compared with last year's, of which days are read as days and the veto counts", async () => {
    await openEmpty(office);
    valueOf(await actions.createWorkbook({ scheme: next, year: 2026, units: counties, groups }, inChinese));
    await pasteInto(next, "甲县", { ...reported.甲县, "1.2.submitted": day("2026-03-31") });
    // Two weeks late again; 10 points for 2.1 instead of 8.
    await pasteInto(next, "乙县", { ...reported.乙县, "1.2.submitted": day("2026-04-14"), "2.1.timely": 96 });
    await pasteInto(next, "丙县", { ...reported.丙县, "1.2.submitted": day("2026-03-31") });
    expect((await unitsNow()).map(({ verified }) => verified.total)).toEqual([96.6, 76.5, 103]);
    const preview = valueOf(await actions.previewLastYear(lastYear, inChinese));
    expect(preview.notes).toEqual([]);
    if (preview.comparison === null) throw new Error("nothing to compare");
    valueOf(await actions.writeComparison(preview.comparison, inChinese));
    const lines = (await sheet("与上年对比")).values.slice(comparisonRows.first, comparisonRows.first + 3);
    expect(lines.map((line) => line.slice(0, 7))).toEqual([
      ["丙县", 1, 3, "↑ 上升2位", 103, 59, 44],
      ["甲县", 2, 1, "↓ 下降1位", 96.6, 94.6, 2],
      ["乙县", 3, 2, "↓ 下降1位", 76.5, 74.5, 2],
    ]);
    // Category 1 of 甲县: 19.5 after 17.5.
    expect(lines[1]?.slice(7, 10)).toEqual([19.5, 17.5, 2]);
    const below = (await sheet("与上年对比")).values.slice(comparisonRows.first + 6, comparisonRows.first + 9);
    expect(below.map((line) => line.slice(0, 4))).toEqual([["丙县", 1, 1, "区组"], ["甲县", 1, 1, "县组"], ["乙县", 2, 2, "县组"]]);
  });
});

describe("the example for monitoring, which compares cities, through the year", () => {
  const cities = ["甲市", "乙市", "丙市", "丁市"];
  const entriesOf = (by: Parameters<typeof entriesBy>[1]) => entriesBy(monitoring, by);
  const reported = {
    甲市: entriesOf({ "1.1": [100], "1.2": [100, 100], "1.3": [600], "2.1": [300], "2.2": [110, 100], "2.3": [150, 100], "3.1": [80, 100], "3.2": [5], "3.3": [true, 0, 0], "4.1": [1], "4.2": [0], "4.3": [true, 0, 0], "5": [0, 1] }),
    乙市: entriesOf({ "1.1": [90], "1.2": [80, 100], "1.3": [100], "2.1": [200], "2.2": [130, 100], "2.3": [120, 100], "3.1": [60, 100], "3.2": [3], "3.3": [false, 8, 10], "4.1": [3], "4.2": [1], "4.3": [false, 95, 100], "5": [1, 0] }),
    丙市: entriesOf({ "1.1": [80], "1.2": [60, 100], "1.3": [50], "2.1": [200], "2.2": [90, 100], "2.3": [110, 100], "3.1": [40, 100], "3.2": [0], "3.3": [false, 10, 10], "4.1": [5], "4.2": [3], "4.3": [false, 60, 100], "5": [0, 0] }),
    丁市: entriesOf({ "1.1": [60], "1.2": [90, 100], "1.3": [250], "2.1": [100], "2.2": [100, 100], "2.3": [100, 100], "3.1": [60, 100], "3.2": [6], "3.3": [false, 3, 5], "4.1": [2], "4.2": [2], "4.3": [false, 80, 100], "5": [0, 0] }),
  } as const;
  /**
   * By hand. 1.2: (80−60)÷40×6+4 = 7. 1.3: of 1,000 in all, 10 % are 6.67 of 10, 15 % being full. 2.1: two share rank 2. 2.3: of four
   * cities the first is at 25 %. 3.1: 40 ÷ ((80+60+60)÷3) × 10 = 6. 3.3 of 甲市: (8+10+6)÷3 = 8. 4.3 of 甲市: as 4.2, 5 of 5.
   */
  const byHand: Readonly<Record<string, readonly number[]>> = {
    甲市: [5, 10, 10, 10, 5, 6, 10, 5, 8, 10, 5, 5, 3],
    乙市: [4.5, 7, 6.67, 8, 10, 6, 10, 3, 8, 5, 3, 5, 5],
    丙市: [4, 4, 3.33, 8, 0, 3, 6, 0, 10, 0, 0, 1, 0],
    丁市: [3, 8.5, 10, 5, 0, 0, 10, 5, 6, 7.5, 1, 3, 0],
  };
  const totals = [92, 81.17, 39.33, 59];
  let lastYear: ReturnFile;

  it("is created, sent out, returned and compared, as worked out by hand", async () => {
    await openEmpty(office);
    valueOf(await actions.createWorkbook({ scheme: monitoring, year: 2025, units: cities }, inChinese));
    await returned(monitoring, reported);
    const units = await unitsNow();
    expect(Object.fromEntries(units.map((unit) => [unit.name, unit.verified.indicators.map(({ points }) => points)]))).toEqual(byHand);
    expect(units.map(({ verified, state }) => [verified.total, state])).toEqual(totals.map((total) => [total, "complete"]));
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], disagreements: [] });
  });

  it("a returned file once more changes what it says, and everybody's figures follow", async () => {
    // 丙市 sends as much as 丁市: 250 of 1,200. 甲 50 %, 乙 8.33 %: 5.56, 丙 and 丁 20.83 %: full.
    await returned(monitoring, { 丙市: { ...reported.丙市, "1.3.sent": 250 } });
    expect((await unitsNow()).map((unit) => pointsOf(unit, "1.3"))).toEqual([[10], [5.56], [10], [10]]);
    valueOf(await actions.undoLastImport(inChinese));
    expect((await unitsNow()).map(({ verified }) => verified.total)).toEqual(totals);
  });

  it("is reviewed; a verified value moves the others, too", async () => {
    const units = await unitsNow();
    const second = units[1];
    if (second === undefined) throw new Error("乙市 is gone");
    const marks = accepted(units).map((mark) =>
      mark.sheetId === second.sheetId && mark.indicator === "2.1" ? { ...mark, entries: [{ key: "2.1.queries", before: { verified: null, reason: "" }, verified: 90, reason: "剔除重复" }] } : mark);
    expect(valueOf(await actions.review(marks, inChinese))).toMatchObject({ skipped: [], refused: [] });
    // 乙市 is fourth by now, 丁市 third.
    expect((await unitsNow()).map((unit) => [...pointsOf(unit, "2.1"), unit.verified.total])).toEqual([[10, 92], [5, 78.17], [8, 39.33], [8, 62]]);
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], disagreements: [] });
  });

  it("is ranked, grouped afterwards, published and kept", async () => {
    valueOf(await actions.settleUnit({ kind: "regroup", groups: [["甲市", "沿江"], ["丁市", "沿江"], ["乙市", "沿海"], ["丙市", "沿海"]] }, inChinese));
    valueOf(await actions.rank({ ...inChinese, commend: 1 }));
    expect(await table(sheetNames.ranking, 3, "名次", "城市", "总分", "组别", "组内名次", "备注")).toEqual([
      [1, "甲市", 92, "沿江", 1, "先进城市"],
      [2, "乙市", 78.17, "沿海", 1, ""],
      [3, "丁市", 62, "沿江", 2, ""],
      [4, "丙市", 39.33, "沿海", 2, ""],
    ]);
    // Forms read the others' figures on 汇总, where columns came.
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], disagreements: [] });
    valueOf(await actions.writeNotice(inChinese));
    expect((await textOf("结果通报")).join("\n")).toContain("各市信用工作主管部门：");
    valueOf(await actions.writeScorecards("all", inChinese));
    valueOf(await actions.finalise(inChinese));
    expect(valueOf(await actions.verifyFinal(inChinese))).toMatchObject({ digestAgrees: true, figures: [] });
    lastYear = await savedAs(office, "2025年监测.xlsx");
  });

  it.skipIf(!libreOfficeAvailable)("comes to the same in LibreOffice", { timeout: 300_000 }, async () => {
    const sheets = await recalculate(await writeXlsx(captureSheets(office.host)));
    const summary = sheets.find(({ name }) => name === sheetNames.summary)?.values ?? [];
    const at = ["城市", "总分", "名次", "组内名次"].map((header) => summary[3]?.indexOf(header) ?? -1);
    expect(summary.slice(4, 8).map((row) => at.map((column) => row[column]))).toEqual([["甲市", 92, 1, 1], ["乙市", 78.17, 2, 1], ["丙市", 39.33, 4, 2], ["丁市", 62, 3, 2]]);
  });

  it("is carried over and compared with last year's, cities held against each other in each year", async () => {
    const next: Scheme = { ...monitoring, id: "monitoring-2026", version: "1.0.0" };
    const report = valueOf(await actions.carryOver(next, inChinese));
    expect([report.notCarried, report.rescored]).toEqual([[], []]);
    const read = await readWorkbook(report.file.bytes);
    if (!read.ok) throw new Error(read.problem.code);
    await loadSheets(office.host, read.plans);
    expect((await unitsNow()).map(({ verified }) => verified.total)).toEqual([92, 78.17, 39.33, 62]);
    await openEmpty(office);
    valueOf(await actions.createWorkbook({ scheme: next, year: 2026, units: cities }, inChinese));
    for (const city of ["甲市", "乙市", "丙市", "丁市"] as const) await pasteInto(next, city, reported[city]);
    const { comparison, notes } = valueOf(await actions.previewLastYear(lastYear, inChinese));
    expect(notes).toEqual([]);
    if (comparison === null) throw new Error("nothing to compare");
    expect(comparison.units.map(({ unit, last, now }) => [unit, last.rank, last.total, now.rank, now.total])).toEqual([
      ["甲市", 1, 92, 1, 92],
      ["乙市", 2, 78.17, 2, 81.17],
      ["丙市", 4, 39.33, 4, 39.33],
      ["丁市", 3, 62, 3, 59],
    ]);
  });
});
