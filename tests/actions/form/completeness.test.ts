import { beforeEach, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012, scoreUnit } from "../../../src/core/index";
import { finalColumns, finalRows } from "../../../src/workbook/final/finalColumns";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { rankingColumns, rankingRows } from "../../../src/workbook/overview/ranking";
import { publishedNames, sheetNames } from "../../../src/workbook/sheetNames";
import { summaryColumns, summaryRows } from "../../../src/workbook/overview/summaryColumns";
import { contentOf, fillIn, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook } from "../../support/officeBooks";
import { placeOf } from "../../support/randomForms";
import { plainSample } from "../../support/sampleForms";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const scheme = jiangsu2012;
const units = ["南京市", "无锡市", "徐州市", "常州市"];
const fund = (side: "reported" | "verified") => placeOf(scheme, "6.2.fund", side);
const office = useGlobalOffice();

const textOf = async (sheet: string) => ((await contentOf(sheet))?.values ?? []).flat().map(String).join("\n");

/** What each city's line of a sheet says in a column. */
async function said(sheet: string, first: number, unit: number, column: number): Promise<Record<string, unknown>> {
  const lines = ((await contentOf(sheet))?.values ?? []).slice(first).filter((line) => units.some((name) => name === line[unit]));
  return Object.fromEntries(lines.map((line) => [line[unit], line[column] ?? ""]));
}

/** Nanjing is complete by itself, Wuxi by the province; Xuzhou left one entry empty and has no error; Changzhou has one that the province mended. */
beforeEach(async () => {
  await openBook(office, units);
  for (const [index, unit] of units.entries()) await fillIn(unit, plainSample(index + 1, 9));
  for (const unit of ["无锡市", "徐州市"]) await office.host.userEdit(unit, fund("reported"), null);
  await office.host.userEdit("常州市", fund("reported"), "约120");
  for (const unit of ["无锡市", "常州市"]) await office.host.userEdit(unit, fund("verified"), 120);
});

describe("报送齐全 is the verified form, with a note of what the province filled (reading 17)", () => {
  it("in the core and in the pane", async () => {
    const state = valueOf(await createActions().readState(inChinese));
    expect(unitsOf(state).map(({ name, state: progress, supplied, verified }) => [name, progress, supplied, verified.complete])).toEqual([
      ["南京市", "complete", 0, true],
      ["无锡市", "complete", 1, true],
      ["徐州市", "inProgress", 0, false],
      ["常州市", "complete", 0, true],
    ]);
    const ranking = state.kind === "assessment" ? state.ranking : [];
    expect(ranking.filter(({ complete }) => !complete).map(({ name }) => name)).toEqual(["徐州市"]);
    expect(valueOf(await createActions().check(inChinese)).complete).toBe(3);
  });

  it("on the forms", async () => {
    const { rows, columns } = plannedPlacement(scheme);
    const heads = units.map(async (unit) => (await contentOf(unit))?.values[rows.get("#form") ?? -1]?.[columns.check]);
    expect(await Promise.all(heads)).toEqual(["已填报齐全", "已填报齐全，省核定补齐 1 项", "还有 1 项未填报", "已填报齐全"]);
  });

  it("on 汇总 and 排名", async () => {
    valueOf(await createActions().rank(inChinese));
    const summary = summaryColumns(scheme);
    expect(await said(sheetNames.summary, summaryRows.first, summary.unit, summary.state)).toEqual({
      南京市: "报送齐全",
      无锡市: "报送齐全 省核定补齐 1 项",
      徐州市: "填报中",
      常州市: "报送齐全",
    });
    const ranking = rankingColumns(scheme);
    expect(await said(sheetNames.ranking, rankingRows.first, ranking.unit, ranking.remark)).toEqual({
      南京市: "",
      无锡市: "省核定补齐 1 项",
      徐州市: "未报送齐全",
      常州市: "",
    });
    expect(valueOf(await createActions().recompute(inChinese))).toMatchObject({ restored: [], updated: 0, disagreements: [] });
  });

  it("in 结果通报, on 成绩单 and in a 定稿", async () => {
    const actions = createActions();
    valueOf(await actions.writeNotice(inChinese));
    const notice = await textOf(publishedNames.notice);
    expect(notice).toContain("其中报送齐全的 3 个；徐州市未报送齐全，未填报或填报有误的指标计 0 分。其中无锡市 1 项由省核定补齐。");
    expect(await said(publishedNames.notice, 0, 1, 5)).toEqual({ 南京市: "", 无锡市: "省核定补齐 1 项", 徐州市: "未报送齐全", 常州市: "" });
    valueOf(await actions.writeScorecards("all", inChinese));
    const pages = await textOf(publishedNames.scorecards);
    expect(pages.match(/^报送齐全$/gm)).toHaveLength(3);
    expect(pages.match(/^未报送齐全$/gm)).toHaveLength(1);
    expect(pages.match(/省核定补齐 1 项。/g)).toHaveLength(1);
    const { sheetName } = valueOf(await actions.finalise(inChinese));
    const { unit, remark } = finalColumns(scheme);
    expect(await said(sheetName, finalRows.first, unit, remark)).toMatchObject({ 无锡市: "省核定补齐 1 项", 徐州市: "未报送齐全" });
    expect(valueOf(await actions.verifyFinal(inChinese))).toMatchObject({ digestAgrees: true, figures: [] });
  });

  it("is not reached by a 核定值 that is none", async () => {
    await office.host.userEdit("无锡市", fund("verified"), "约120");
    const summary = summaryColumns(scheme);
    expect((await said(sheetNames.summary, summaryRows.first, summary.unit, summary.state))["无锡市"]).toBe("有误");
    expect(unitsOf(valueOf(await createActions().readState(inChinese)))[1]).toMatchObject({ state: "errors", supplied: 0 });
  });
});

describe("汇总 and 排名", () => {
  it("rank by 总分, in which innovation points are, and not by 基本分", async () => {
    await openBook(office, ["南京市", "无锡市"]);
    const [better, worse] = [plainSample(1, 9), { ...plainSample(1, 9), "6.2.fund": 0, "1.1.chairedByCityLeader": false }];
    await fillIn("南京市", better);
    await fillIn("无锡市", worse);
    const line = ["无锡市", "信用惠民", "其他", "得到省信用办推广", "附件", 100, 100, "已认定"];
    for (const [column, value] of line.entries()) await office.host.userEdit(sheetNames.bonus, `${"ABCDEFGH"[column]}5`, value);
    const [base, other] = [scoreUnit(scheme, better).base, scoreUnit(scheme, worse).base];
    expect(base).toBeGreaterThan(other);
    valueOf(await createActions().rank(inChinese));
    const summary = summaryColumns(scheme);
    expect(await said(sheetNames.summary, summaryRows.first, summary.unit, summary.rank)).toEqual({ 南京市: 2, 无锡市: 1 });
    const ranking = rankingColumns(scheme);
    expect(await said(sheetNames.ranking, rankingRows.first, ranking.unit, ranking.total)).toEqual({ 无锡市: other + 100, 南京市: base });
    expect((await contentOf(sheetNames.ranking))?.values[rankingRows.first]?.[ranking.unit]).toBe("无锡市");
  });
});

describe("cities that tie at the border of 先进市", () => {
  it("are all commended, and it is said by how many the number set is exceeded (reading 20)", async () => {
    await openBook(office, ["南京市", "无锡市", "徐州市"]);
    for (const [unit, seed] of [["南京市", 1], ["无锡市", 2], ["徐州市", 2]] as const) await fillIn(unit, plainSample(seed, 9));
    const isFirst = scoreUnit(scheme, plainSample(1, 9)).total > scoreUnit(scheme, plainSample(2, 9)).total;
    const set = isFirst ? 2 : 1;
    valueOf(await createActions().rank({ ...inChinese, commend: set }));
    const exceeded = isFirst ? 3 : 2;
    const ranking = rankingColumns(scheme);
    const remarks = Object.values(await said(sheetNames.ranking, rankingRows.first, ranking.unit, ranking.remark)).map(String);
    expect(remarks.filter((remark) => remark.includes("先进市"))).toHaveLength(exceeded);
    expect((await contentOf(sheetNames.ranking))?.values[2]?.[ranking.remark - 1]).toBe(`先进市名额（末位并列，实为 ${exceeded} 个）`);
    valueOf(await createActions().writeNotice(inChinese));
    const last = isFirst ? 2 : 1;
    expect(await textOf(publishedNames.notice)).toContain(`${exceeded} 个先进市予以表彰（名额 ${set} 个，第 ${last} 名总分并列，超出 1 个）。`);
    valueOf(await createActions().rank({ ...inChinese, commend: exceeded }));
    expect((await contentOf(sheetNames.ranking))?.values[2]?.[ranking.remark - 1]).toBe("先进市名额");
  });
});
