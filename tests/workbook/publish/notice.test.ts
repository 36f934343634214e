import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { noticePlan } from "../../../src/workbook/publish/notice";
import { replacedTexts } from "../../../src/workbook/publish/noticeReplaced";
import type { SheetContent, SheetPlan } from "../../../src/sheet/plan";
import type { NoticeRequest } from "../../../src/workbook/publish/published";
import { resultsFrom, thirteenResults } from "../../support/publishedResults";
import { completeSample } from "../../support/sampleForms";

const date = { year: 2013, month: 3, day: 5 };
const textOf = (plan: SheetPlan) => plan.cells.map((row) => String(row[0]?.value ?? ""));
const planOf = (request: Partial<NoticeRequest> = {}) => noticePlan({ ...thirteenResults(), commend: null, date, unreported: [], countsUnreported: false, ...request });

/** A plan as it stands on a sheet. */
function standing(plan: SheetPlan): SheetContent {
  return {
    name: plan.name,
    values: plan.cells.map((row) => row.map((cell) => cell?.value ?? (cell?.formula === undefined ? null : ""))),
    formulas: plan.cells.map((row) => row.map((cell) => cell?.formula ?? null)),
  };
}

describe("the notice", () => {
  it("has title, salutation, the article's own words, signature, date and a line per city", () => {
    const text = textOf(planOf());
    expect(text[0]).toBe("关于公布2012年度省辖市社会信用体系建设工作考核结果的通报");
    expect(text[1]).toBe("各省辖市人民政府：");
    expect(text[2]).toContain("“省社会信用体系建设领导小组每年公布考核结果，对先进市予以表彰。”");
    expect(text).toContain("省社会信用体系建设领导小组");
    expect(text).toContain("2013年3月5日");
    expect(text.slice(-13).map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  it("speaks of those whom the scheme names, and of cities nowhere", () => {
    const results = resultsFrom({ 甲县: completeSample(1, 10), 乙县: completeSample(2, 5), 丙区: {}, 丁区: {} });
    const naming = { addressee: "各县（市、区）人民政府", unit: "县（市、区）", all: "各县（市、区）", commended: "先进县" };
    const { publication: _none, ...scheme } = jiangsu2012;
    const of = (request: Partial<NoticeRequest>) => textOf(planOf({ ...results, scheme: { ...scheme, title: { zh: "考核", en: "" }, naming }, ...request })).join("\n");
    const [first, second] = results.ranking.map(({ name }) => name);
    const said = of({ commend: 2, unreported: ["丙区", "丁区"] });
    expect(said).toContain("各县（市、区）人民政府：\n");
    expect(said).toContain("参加考核的县（市、区）共 4 个，其中报送齐全的 2 个");
    expect(said).toContain("已填报的 2 个县（市、区）总分平均");
    expect(said).toContain(`对${first}、${second}等 2 个先进县予以表彰。`);
    expect(said).toContain("各县（市、区）的总分、基本分和创新加分见附表。");
    const places = new Map([["甲县", { group: "县组", rank: 1, of: 2, tied: false }], ["乙县", { group: "县组", rank: 2, of: 2, tied: false }]]);
    const all = [said, of({ groups: places, unreported: ["丙区"], countsUnreported: true }), of({ unreported: results.ranking.map(({ name }) => name) }), of({})].join("\n");
    expect(all).toContain("县组 2 个县（市、区）总分平均");
    expect(all).toContain("全部 4 个县（市、区）（含未填报的丙区）");
    expect(all).toContain("各县（市、区）均未填报，没有可比较的总分。");
    expect(all.replaceAll("县（市、区）", "")).not.toMatch(/市/);
  });

  it("names those commended only where a number is set, by rank", () => {
    expect(textOf(planOf()).join("\n")).not.toContain("个先进市予以表彰");
    const { ranking } = thirteenResults();
    const text = textOf(planOf({ commend: 2 })).join("\n");
    expect(text).toContain(`对${ranking[0]?.name}、${ranking[1]?.name}等 2 个先进市予以表彰。`);
  });

  const average = (totals: readonly number[]) => {
    const hundredths = totals.reduce((sum, total) => sum + Math.round(total * 100), 0);
    return (Math.floor((2 * hundredths + totals.length) / (2 * totals.length)) / 100).toFixed(2);
  };

  it("prints totals with two decimals and average, highest and lowest", () => {
    const results = resultsFrom({ 甲市: completeSample(1, 10), 乙市: completeSample(2, 5), 丙市: {} });
    const [first, second] = results.ranking.map(({ total }) => total);
    const text = textOf(planOf({ ...results, unreported: ["丙市"] })).join("\n");
    expect(text).toContain(
      `已填报的 2 个城市总分平均 ${average([first ?? 0, second ?? 0])} 分，最高 ${first?.toFixed(2)} 分，最低 ${second?.toFixed(2)} 分；丙市未填报，不计在内。`,
    );
    expect(text).toContain("丙市未报送齐全");
    expect(text).not.toContain("最低 0.00");
    expect(text).not.toContain("第 3 名");
  });

  it("counts every city where all entered something, and those that did not where so asked", () => {
    const results = resultsFrom({ 甲市: completeSample(1, 10), 乙市: {}, 丙市: {} });
    const total = results.ranking[0]?.total ?? 0;
    const figures = `总分平均 ${average([total, 0, 0])} 分，最高 ${total.toFixed(2)} 分，最低 0.00 分。`;
    expect(textOf(planOf(results)).join("\n")).toContain(`各市${figures}`);
    const asked = textOf(planOf({ ...results, unreported: ["乙市", "丙市"], countsUnreported: true })).join("\n");
    expect(asked).toContain(`全部 3 个城市（含未填报的乙市、丙市）${figures}`);
    expect(asked).toContain("第 2 名并列 乙市、丙市，0.00 分");
  });

  it("has nothing to compare where no city entered anything", () => {
    const text = textOf(planOf({ ...resultsFrom({ 甲市: {}, 乙市: {} }), unreported: ["甲市", "乙市"] })).join("\n");
    expect(text).toContain("各市均未填报，没有可比较的总分。");
    expect(text).not.toContain("考核结果排名前列的是");
  });

  it("shortens names where hundreds of cities tie", () => {
    const many = resultsFrom(Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`第${index}单位`, {}])));
    const plan = planOf(many);
    expect(textOf(plan).join("\n")).toContain("等 500 个城市，0.00 分");
    expect(Math.max(...(plan.rowHeights ?? []).map((height) => height ?? 0))).toBeLessThanOrEqual(409);
  });

  it("says so where no innovation was recognised", () => {
    expect(textOf(planOf(resultsFrom({ 甲市: {} }))).join("\n")).toContain("本年度没有认定创新加分。");
  });

  it("keeps the live cells outside the printed page", () => {
    const plan = planOf();
    const printed = plan.print?.area?.columns ?? 0;
    for (const row of plan.cells) for (const cell of row.slice(0, printed)) expect(cell?.formula).toBeUndefined();
    expect(plan.cells[0]?.[7]?.formula).toContain("与当前排名一致");
  });
});

describe("a notice that replaces another", () => {
  it("loses nothing where both are alike", () => {
    expect(replacedTexts(planOf(), standing(planOf()))).toEqual([]);
  });

  it("finds only the changed paragraph where others moved", () => {
    const found = replacedTexts(planOf(), standing(planOf({ commend: 1 })));
    expect(found.filter(({ isParagraph }) => isParagraph).map(({ before }) => before)).toEqual([expect.stringContaining("个先进市予以表彰")]);
  });

  it("finds a changed remark and a note beside the text", () => {
    const content = standing(planOf());
    const values = content.values.map((row) => [...row]);
    const last = values.at(-1) ?? [];
    last[5] = "逾期报送";
    const first = values[0] ?? [];
    first[9] = jiangsu2012.title.zh;
    const found = replacedTexts(planOf(), { ...content, values });
    expect(found.map(({ before, isParagraph }) => [before.includes("逾期报送") || before === jiangsu2012.title.zh, isParagraph])).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});
