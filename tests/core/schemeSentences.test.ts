import { describe, expect, it } from "vitest";
import type { SchemeProblem } from "../../src/core/index";
import { describeSchemeProblem, jiangsu2012, saySchemeProblem } from "../../src/core/index";

const path: SchemeProblem["path"] = [];

/** Every problem that a scheme can have, as its author is told. */
const sentences: readonly (readonly [SchemeProblem, zh: string, en: string])[] = [
  [{ code: "doubled", path, what: "category", name: "1" }, "类别“1”重复", "category 1 is doubled"],
  [{ code: "doubled", path, what: "indicator", name: "1.1" }, "指标“1.1”重复", "indicator 1.1 is doubled"],
  [{ code: "doubled", path, what: "reading", name: "3" }, "解释“3”重复", "reading 3 is doubled"],
  [{ code: "doubled", path, what: "entry", name: "a" }, "填报项“a”重复", "entry a is doubled"],
  [{ code: "doubled", path, what: "option", name: "a" }, "选项“a”重复", "option a is doubled"],
  [{ code: "doubled", path, what: "group", name: "苏南" }, "组别“苏南”重复", "group 苏南 is doubled"],
  [{ code: "doubled", path, what: "veto", name: "1.1.a" }, "一票否决“1.1.a”重复", "veto 1.1.a is doubled"],
  [{ code: "doubled", path, what: "grade", name: "优秀" }, "等次“优秀”重复", "grade 优秀 is doubled"],
  [{ code: "pointsDiffer", path, what: "base", name: "", stated: 11, parts: 10 }, "基本分为 11 分，各部分合计 10 分", "base points: 11 points, its parts add up to 10"],
  [{ code: "pointsDiffer", path, what: "bonus", name: "", stated: 5, parts: 0 }, "加分为 5 分，各部分合计 0 分", "bonus points: 5 points, its parts add up to 0"],
  [{ code: "pointsDiffer", path, what: "category", name: "甲", stated: 11, parts: 10 }, "类别“甲”为 11 分，各部分合计 10 分", "category 甲: 11 points, its parts add up to 10"],
  [{ code: "pointsDiffer", path, what: "item", name: "乙", stated: 11, parts: 10 }, "考核指标“乙”为 11 分，各部分合计 10 分", "item 乙: 11 points, its parts add up to 10"],
  [{ code: "unknownEntry", path, name: "a" }, "没有填报项“a”", "unknown entry a"],
  [{ code: "neverScored", path, name: "a" }, "填报项“a”没有用于计分", "entry a is never scored"],
  [{ code: "unknownCode", path, what: "category", name: "9" }, "没有可用于此处的类别“9”", "no category 9 that could stand here"],
  [{ code: "unknownCode", path, what: "indicator", name: "9.9" }, "没有可用于此处的指标“9.9”", "no indicator 9.9 that could stand here"],
  [{ code: "noVeto", path, name: "日期" }, "“日期”不是“是否”或数量，不能作为一票否决", "日期 is neither a yes or no nor a number, and cannot veto"],
  [{ code: "gradesNotClosed", path }, "除最后一个外，各等次应写明分数或比例；最后一个等次不写，为其余单位", "every grade but the last needs points or a share, and the last none"],
  [{ code: "unknownReading", path, number: 3 }, "没有第 3 条解释", "reading 3 is unknown"],
  [{ code: "unknownWhole", path, entry: "a", whole: "b" }, "填报项“a”不得大于的“b”不存在", "entry a is bounded by unknown entry b"],
  [{ code: "severalQuotas", path }, "可以未下达的计划数多于一个", "more than one plan can lack its quota"],
  [
    { code: "severalRecognised", path, codes: ["8.1", "8.2"] },
    "指标 8.1、8.2 都以逐项认定的分数计分，只能有一个",
    "8.1 and 8.2 all take their points from what is recognised matter by matter; only one can",
  ],
  [{ code: "unknownUnit", path, group: "苏南", name: "昆山市" }, "组别“苏南”中的“昆山市”不是考核对象", "group 苏南 names 昆山市, which is not among the units"],
  [{ code: "severalGroups", path, name: "南京市", groups: ["苏南", "苏中"] }, "“南京市”列入了多个组别：苏南、苏中", "南京市 stands in several groups: 苏南, 苏中"],
  [{ code: "emptyGroup", path, name: "苏北" }, "组别“苏北”没有考核对象", "group 苏北 has no units"],
  [{ code: "noPoints", path, points: 0.001 }, "0.001 不是分值，分值为 0 或以上，至多两位小数", "0.001 is no number of points"],
  [{ code: "unfitting", path, rule: "proportion", name: "a", asked: "amount" }, "填报项“a”不是规则所要的金额项", "proportion rule on a: not an amount"],
  [{ code: "reach", path, highest: 9, max: 10 }, "规则最高 9 分，分值为 10 分", "its rule gives at most 9 of 10"],
  [{ code: "reach", path, highest: Infinity, max: 10 }, "规则没有最高分，分值为 10 分，请写明“最高10分”", "its rule has no upper bound; it has 10 points"],
  [{ code: "unfitting", path, rule: "flag", name: "a", asked: "yesNo" }, "填报项“a”不是规则所要的是否项", "flag rule on a: not a yes or no"],
  [{ code: "unfitting", path, rule: "tiers", name: "a", asked: "number" }, "填报项“a”不是规则所要的数值项", "tiers rule on a: not a number"],
  [{ code: "unfitting", path, rule: "perUnit", name: "a", asked: "wholeNumber" }, "填报项“a”不是规则所要的整数项", "perUnit rule on a: not a whole number"],
  [{ code: "unfitting", path, rule: "rate", name: "a", asked: "plan" }, "填报项“a”不是规则所要的计划数", "rate rule on a: not a plan"],
  [{ code: "unfitting", path, rule: "choice", name: "a", asked: "choice" }, "填报项“a”不是规则所要的选项", "choice rule on a: not a choice"],
  [{ code: "unfitting", path, rule: "awarded", name: "a", asked: "score" }, "填报项“a”不是规则所要的得分项", "awarded rule on a: not a score"],
  [{ code: "unfitting", path, rule: "proportion", name: "a", asked: "percent" }, "填报项“a”不是规则所要的百分比项", "proportion rule on a: not a percentage"],
  [{ code: "unfitting", path, rule: "deadline", name: "a", asked: "date" }, "填报项“a”不是规则所要的日期项", "deadline rule on a: not a date"],
  [{ code: "tiersDoNotFall", path }, "各档未从高到低排列", "tiers do not fall"],
  [{ code: "gradesDoNotFall", path }, "各等次的分数未从高到低排列", "the points of the grades do not fall"],
  [{ code: "tiersDoNotRise", path }, "各档应为从1起的整数，从小到大排列", "tiers are not whole numbers from 1 that rise"],
  [{ code: "severalAcross", path }, "一条指标只能有一处与其他单位比较", "more than one rule of the indicator compares with the others"],
  [{ code: "notOutermost", path }, "只能作为整条指标的规则，不能放在其他规则里", "can only be the whole rule of an indicator"],
  [{ code: "noPercent", path, percent: 2.5 }, "2.5 不是可用的整数百分比", "2.5 is no whole percentage"],
  [{ code: "noBest", path, best: 3, of: 2 }, "不能从 2 条规则中取最高的 3 条", "the best 3 of 2 rules cannot be taken"],
  [{ code: "unordered", path, from: "a", to: "b" }, "填报项“a”应设为不得大于“b”", "entry a must name b as the entry it may not exceed"],
  [{ code: "comparedOnCondition", path }, "与其他单位比较的指标，不能再以另一指标的得分为条件", "an indicator that compares with the others cannot depend on another indicator"],
  [{ code: "conditionOnCompared", path, name: "1.2" }, "指标“1.2”要与其他单位比较，不能作为条件", "indicator 1.2 is held against the others, and no condition can ask for it"],
  [{ code: "circle", path, codes: ["1.1", "1.2", "1.1"] }, "指标之间循环引用：1.1 → 1.2 → 1.1", "indicators depend on each other: 1.1 → 1.2 → 1.1"],
  [{ code: "noCommonMeasure", path }, "要平均分摊到的各指标分值相差过杂，无法准确计算，请改为按得分率折算", "the points of the indicators that it is spread over evenly are too different to be counted exactly"],
  [{ code: "namesDiffer", path, names: 2, lines: 3 }, "清单有 3 行，对应的名称却有 2 个", "2 names stand beside 3 lines"],
  [{ code: "tooFew", path, least: 3 }, "至少要有 3 项", "takes 3 at least"],
  [{ code: "noStep", path, step: 0 }, "0 不能作为一档的数量", "0 is not a step"],
  [{ code: "unknownKind", path, kind: "script" }, "没有“script”这一种类", "script is no known kind"],
  [{ code: "unknownKind", path, kind: "" }, "没有写明种类（kind）", "does not say its kind"],
  [{ code: "notText", path }, "应为文字", "must be a text"],
  [{ code: "notNumber", path }, "应为数字", "must be a number"],
  [{ code: "notDate", path }, "应为日期，如 2013-12-31", "must be a day as 2013-12-31"],
  [{ code: "notYesNo", path }, "应为 true 或 false", "must be true or false"],
  [{ code: "notList", path }, "应为列表", "must be a list"],
  [{ code: "notRecord", path }, "应为一组字段", "must be a record"],
  [{ code: "notOneOf", path, allowed: ["day", "week"] }, "应为 day、week 之一", "must be one of day, week"],
  [{ code: "empty", path }, "不能为空", "must not be empty"],
  [{ code: "tooLong", path, most: 60 }, "超过 60 个字符", "has more than 60 characters"],
  [{ code: "tooMany", path, most: 200 }, "超过 200 个", "has more than 200"],
  [{ code: "outOfRange", path, least: 1, most: 100 }, "应在 1 至 100 之间", "must lie between 1 and 100"],
  [{ code: "unknownField", path, name: "x" }, "有未知字段“x”", "has an unknown field x"],
  [{ code: "tooDeep", path, most: 8 }, "规则嵌套超过 8 层", "more than 8 rules stand inside each other"],
];

describe("problems of a scheme", () => {
  it.each(sentences)("%j", (problem, zh, en) => {
    expect(saySchemeProblem(problem, "zh-CN")).toBe(zh);
    expect(saySchemeProblem(problem, "en-US")).toBe(en);
  });

  // Of what was read, the field is named; of what does not hold together, the indicator is enough.
  const fields = new Set(["notText", "notNumber", "notDate", "notYesNo", "notList", "notRecord", "notOneOf", "empty", "tooLong", "tooMany", "outOfRange", "unknownField", "unknownKind"]);
  const deep = ["categories", 0, "items", 0, "indicators", 0, "rule", "points"];

  it.each(sentences)("%j with its place", (problem, zh) => {
    expect(describeSchemeProblem({ ...problem, path: deep }, jiangsu2012, "zh-CN")).toBe(`1.1${fields.has(problem.code) ? " rule/points" : ""}：${zh}`);
    expect(describeSchemeProblem({ ...problem, path: ["basePoints"] }, jiangsu2012, "zh-CN")).toBe(`${fields.has(problem.code) ? "basePoints：" : ""}${zh}`);
  });

  it.each<readonly [unknown, string]>([
    [null, "categories/0/items/0/indicators/0/rule: must be a text"],
    ["text", "categories/0/items/0/indicators/0/rule: must be a text"],
    [{ categories: [{ items: [{ indicators: [null] }] }] }, "categories/0/items/0/indicators/0/rule: must be a text"],
    [{ categories: [{ items: [{ indicators: ["1.1"] }] }] }, "categories/0/items/0/indicators/0/rule: must be a text"],
    [{ categories: [{ items: [{ indicators: [{ code: 7 }] }] }] }, "categories/0/items/0/indicators/0/rule: must be a text"],
    [{ categories: [{ code: "1", items: [{ indicators: [{ code: "1.1", rule: { code: "x" } }] }] }] }, "1.1 rule: must be a text"],
    [{ categories: [{ items: [{ indicators: [{ code: "9".repeat(61) }] }] }] }, `${"9".repeat(60)}… rule: must be a text`],
    [{ categories: [{ items: [{ indicators: [{ code: "9".repeat(60) }] }] }] }, `${"9".repeat(60)} rule: must be a text`],
  ])("in %j have the place that can be told", (scheme, said) => {
    expect(describeSchemeProblem({ code: "notText", path: deep.slice(0, -1) }, scheme, "en-US")).toBe(said);
  });
});
