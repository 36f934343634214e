import { describe, expect, it } from "vitest";
import type { CellValue, EntryType, EntryValue } from "../../src/core/index";
import { behaviourOf, noQuota, parametersOfType, wordsOf } from "../../src/core/index";
import { errorIn } from "../../src/core/issue";

const zh = wordsOf("zh-CN");
const types = {
  amount: { kind: "amount" },
  bool: { kind: "bool" },
  choice: {
    kind: "choice",
    options: [
      { id: "alone", label: { zh: "单设", en: "Alone" }, points: 40 },
      { id: "joint", label: { zh: "合署", en: "Joint" }, formerly: ["合署办公"], points: 20 },
      { id: "none", label: { zh: "未设", en: "None" }, points: 0 },
    ],
  },
  count: { kind: "count" },
  date: { kind: "date" },
  percent: { kind: "percent" },
  plan: { kind: "plan" },
  plannedAmount: { kind: "plannedAmount" },
  quota: { kind: "plan", noQuota: "zero" },
  score: { kind: "score", max: 20 },
  text: { kind: "text" },
} as const satisfies Readonly<Record<string, EntryType>>;
type Name = keyof typeof types;
const of = (name: Name) => behaviourOf(types[name]);
const isName = (text: string): text is Name => text in types;
const names = Object.keys(types).filter(isName);

const isNoNumber = "OR(ISLOGICAL(K7),NOT(ISNUMBER(K7)))";
const shown = "IF(K7<=999999999999999,ROUND(K7,MAX(0,15-LEN(INT(K7)))),K7)";
const numeric = (then: string) => `IF(${isNoNumber},-1,IF(K7<0,-2,${then}))`;
const whole = (then: string) => numeric(`IF(ROUND(K7/1000,0)>9007199254741,-9,IF(${shown}<>INT(${shown}),-3,${then}))`);
const bare = 'SUBSTITUTE(SUBSTITUTE(K7," ",""),"　","")';
const numbers = ["missing", "notNumber", "negative"];
const chosen = { sentence: { zh: "请从下拉列表选择", en: "Choose from the list" }, noneIsZero: false };

describe("what each type of entry says of itself", () => {
  it.each<readonly [Name, object]>([
    ["amount", { gives: ["number", "amount"], control: "number", format: "General", issues: [...numbers, "errorValue"], most: null, whenEmpty: null, lacking: undefined, asks: { sentence: { zh: "请填不小于 0 的数", en: "Enter a number of 0 or more" }, noneIsZero: true }, standsForItself: true, choices: [] }],
    ["bool", { gives: ["yesNo"], control: "yesNo", format: "General", issues: ["missing", "notBoolean", "errorValue"], most: null, whenEmpty: null, lacking: undefined, asks: chosen, standsForItself: false }],
    ["choice", { gives: ["choice"], control: "list", format: "General", issues: ["missing", "notOption", "errorValue"], most: null, whenEmpty: null, lacking: undefined, asks: chosen, standsForItself: false }],
    ["count", { gives: ["number", "wholeNumber"], control: "number", format: "General", issues: [...numbers, "fraction", "errorValue", "tooLarge"], most: null, whenEmpty: 0, lacking: undefined, asks: { sentence: { zh: "请填不小于 0 的整数", en: "Enter a whole number of 0 or more" }, noneIsZero: true }, standsForItself: true, choices: [] }],
    ["date", { gives: ["date"], control: "date", format: "yyyy-mm-dd", issues: ["missing", "notDate", "errorValue"], most: null, whenEmpty: null, lacking: undefined, asks: { sentence: { zh: "请填 1990-01-01 至 2099-12-31 之间的日期", en: "Enter a date from 1990-01-01 to 2099-12-31" }, noneIsZero: false }, standsForItself: true, choices: [] }],
    ["percent", { gives: ["number", "percent"], control: "number", format: "General", issues: [...numbers, "tooFine", "errorValue", "aboveMax"], most: 100, whenEmpty: null, lacking: undefined, asks: { sentence: { zh: "请填 0 至 100 之间的百分数，最多两位小数，95.5% 填 95.5", en: "Enter per cent from 0 to 100 with at most two decimals: 95.5 for 95.5%" }, noneIsZero: false }, standsForItself: false, choices: [] }],
    ["plan", { gives: ["number", "wholeNumber", "plan"], control: "number", format: "General", issues: [...numbers, "fraction", "errorValue", "tooLarge", "zeroPlan"], most: null, whenEmpty: null, lacking: undefined, asks: { sentence: { zh: "请填大于 0 的整数", en: "Enter a whole number above 0" }, noneIsZero: false }, standsForItself: true, choices: [] }],
    ["plannedAmount", { gives: ["number", "amount", "plan"], control: "number", format: "General", issues: [...numbers, "errorValue", "zeroPlan"], most: null, whenEmpty: null, lacking: undefined, asks: { sentence: { zh: "请填大于 0 的数", en: "Enter a number above 0" }, noneIsZero: false }, standsForItself: true, choices: [] }],
    ["quota", { gives: ["number", "wholeNumber", "plan"], lacking: "zero" }],
    ["score", { gives: ["number", "score"], control: "number", format: "General", issues: [...numbers, "aboveMax", "errorValue"], most: 20, whenEmpty: null, lacking: undefined, asks: { sentence: { zh: "请填 0 至 20 之间的数", en: "Enter a number from 0 to 20" }, noneIsZero: true }, standsForItself: true, choices: [] }],
    ["text", { gives: ["yesNo"], control: "text", format: "@", issues: ["missing", "errorValue"], most: null, whenEmpty: null, lacking: undefined, asks: { sentence: { zh: "请填写名称，没有的填“无”", en: "Enter a name, or 无 for none" }, noneIsZero: false }, standsForItself: false, choices: [] }],
  ])("%s", (name, says) => expect(of(name)).toMatchObject(says));

  it("once, however often it is asked", () => {
    for (const name of names) expect(of(name)).toBe(of(name));
  });

  it("what a scheme may state of each", () => {
    const stated: readonly EntryType["kind"][] = ["amount", "bool", "choice", "count", "date", "percent", "plan", "plannedAmount", "score", "text"];
    expect(stated.map((kind) => parametersOfType(kind))).toEqual([[], [], ["options"], [], [], [], ["noQuota"], [], ["max"], []]);
  });

  it("what it can be chosen from, earlier labels included", () => {
    expect(of("bool").choices.map(({ value, number, points, texts }) => [value, number, points, texts(zh)])).toEqual([[true, 1, 0, ["是"]], [false, 0, 0, ["否"]]]);
    expect(of("choice").choices.map(({ value, number, points, texts }) => [value, number, points, texts(zh)])).toEqual([
      ["alone", 0, 40, ["单设"]],
      ["joint", 1, 20, ["合署", "合署办公"]],
      ["none", 2, 0, ["未设"]],
    ]);
  });
});

describe("formulas of each type", () => {
  it.each<readonly [Name, string]>([
    ["amount", numeric("1")],
    ["bool", 'IF(OR(K7="是",K7="否"),1,-4)'],
    ["choice", 'IF(OR(K7="单设",K7="合署",K7="合署办公",K7="未设"),1,-4)'],
    ["count", whole("1")],
    ["date", `IF(${isNoNumber},-4,IF(OR(K7<32874,K7>73050,K7<>INT(K7)),-4,1))`],
    ["percent", numeric(`IF(${shown}>100,-6,IF(ROUND(K7*100,8)<>INT(ROUND(K7*100,8)),-3,1))`)],
    ["plan", whole("IF(ROUND(K7,0)=0,-5,1)")],
    ["plannedAmount", numeric(`IF(${shown}<0.0001,-5,1)`)],
    ["quota", whole("IF(ROUND(K7,0)=0,-5,1)")],
    ["score", numeric(`IF(${shown}>20,-6,1)`)],
    ["text", "1"],
  ])("the status of %s", (name, formula) => expect(of(name).status("K7", "1", zh)).toBe(formula));

  it.each<readonly [Name, string]>([
    ["amount", shown],
    ["bool", 'IF(K7="是",1,0)'],
    ["choice", 'IF(K7="单设",0,IF(OR(K7="合署",K7="合署办公"),1,2))'],
    ["count", shown],
    ["date", shown],
    ["percent", "ROUND(K7,2)"],
    ["score", shown],
    ["text", `IF(LEN(${bare})=0,0,IF(${bare}="无",0,1))`],
  ])("the number of %s", (name, formula) => expect(of(name).numberFormula("K7", zh)).toBe(formula));
});

it.each<readonly [EntryValue, boolean]>([
  ...["#N/A", "#REF!", "#DIV/0!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"].map((text) => [text, true] as const),
  ...["x#REF!", "#REF!x", "#N/A 无", "见#N/A", "#abc!", "#1 项", "#1_DATA", "#", "N/A", "", 5, true, null].map((text) => [text, false] as const),
])("%j is an error of a spreadsheet: %s", (value, isError) => expect(errorIn(value)).toBe(isError ? "errorValue" : null));

describe("cells and values", () => {
  it.each<readonly [Name, string | number | boolean, EntryValue]>([
    ["count", 5, 5],
    ["count", "约10", "约10"],
    ["count", "noQuota", "“noQuota”"],
    ["plan", "未下达计划", "未下达计划"],
    ["quota", "未下达计划", "未下达计划"],
    ["quota", "noQuota", "“noQuota”"],
    ["quota", 7, 7],
    ["bool", "是", true],
    ["bool", "否", false],
    ["bool", true, "“TRUE”"],
    ["bool", 1, "“1”"],
    ["bool", "#N/A", "#N/A"],
    ["choice", "合署办公", "joint"],
    ["choice", "joint", "“joint”"],
    ["text", "方案", "方案"],
    ["date", 41_639, 41_639],
  ])("%s: a reported cell with %j says %j", (name, cell, value) => expect(of(name).read(cell, zh, "reported")).toBe(value));

  it("the province says in its own column that there is no quota", () => {
    expect(of("quota").read("未下达计划", zh, "verified")).toBe(noQuota);
    expect(of("quota").read("未下达", zh, "verified")).toBe("未下达");
    expect(of("plan").read("未下达计划", zh, "verified")).toBe("未下达计划");
    expect([of("quota").check(noQuota), of("quota").toNumber(noQuota), of("quota").toNumber(5), of("quota").write(noQuota, zh), of("quota").write(5, zh)]).toEqual([null, Infinity, 5, "未下达计划", 5]);
    expect([of("plan").check(noQuota), of("quota").check(0)]).toEqual(["notNumber", "zeroPlan"]);
  });

  it("nothing is divided by less than a yuan", () => {
    expect([-1, 0, 0.00009, 0.0001, 5].map((value) => of("plannedAmount").check(value))).toEqual(["negative", "zeroPlan", "zeroPlan", null, null]);
  });

  it("a name may be anything that a cell can hold but an error", () => {
    const odd: EntryValue = JSON.parse("{}");
    expect(["方案", 5, true, "#N/A", odd].map((value) => of("text").check(value))).toEqual([null, null, null, "errorValue", "errorValue"]);
  });

  it.each<readonly [Name, EntryValue, CellValue]>([
    ["count", 5, 5],
    ["count", undefined, null],
    ["bool", true, "是"],
    ["bool", "是", "是"],
    ["bool", undefined, null],
    ["choice", "joint", "合署"],
    ["choice", "谁", "谁"],
    ["text", "方案", "方案"],
  ])("%s: %j is written as %j", (name, value, cell) => expect(of(name).write(value, zh)).toBe(cell));

  it.each<readonly [Name, EntryValue, number]>([
    ["count", 5, 5],
    ["count", "5", 0],
    ["percent", 95.555, 95.56],
    ["percent", "95", 0],
    ["bool", true, 1],
    ["bool", "谁", 0],
    ["choice", "none", 2],
    ["text", "方案", 1],
    ["text", " 无　", 0],
    ["text", "", 0],
  ])("%s: rules compute with %j as %d", (name, value, number) => expect(of(name).toNumber(value)).toBe(number));

  it("−0 is 0 to every rule", () => {
    for (const name of ["amount", "count", "percent", "score"] as const) expect(Object.is(of(name).toNumber(-0), 0)).toBe(true);
  });

  it("days are shown as days, all else as it is", () => {
    expect([of("date").printed(41_639), of("date").printed("x"), of("date").printed(5), of("count").printed(5), of("bool").printed(true)]).toEqual(["2013-12-31", "x", 5, 5, true]);
  });
});

describe("the safe reading of a cell that is not valid as it stands", () => {
  it.each<readonly [Name, string | boolean, string | number | null, string]>([
    ["count", "１２", 12, "numberAsText"],
    ["count", "12人", null, ""],
    ["count", "12,345", 12_345, "numberAsText"],
    ["count", "1,234,567", 1_234_567, "numberAsText"],
    ["count", "1,23", null, ""],
    ["count", "9".repeat(400), null, ""],
    ["count", `-${"9".repeat(400)}`, null, ""],
    ["count", true, null, ""],
    ["date", "2013-5-1", "2013-05-01", "dateAsText"],
    ["date", "2013/05/1", "2013-05-01", "dateAsText"],
    ["date", "2013/12/31", "2013-12-31", "dateAsText"],
    ["date", "2013.12.31", "2013-12-31", "dateAsText"],
    ["date", "２０１３年５月１日", "2013-05-01", "dateAsText"],
    ["date", " 2013年12月31号", "2013-12-31", "dateAsText"],
    ["date", "2013-02-30", null, ""],
    ["date", "2013/5-1", null, ""],
    ["date", "13-5-1", null, ""],
    ["date", "2013-5-1日", null, ""],
    ["date", "于2013-5-1", null, ""],
    ["date", "1989-12-31", null, ""],
    ["date", "1990-01-01", "1990-01-01", "dateAsText"],
    ["date", "2099-12-31", "2099-12-31", "dateAsText"],
    ["date", "2100-01-01", null, ""],
    ["date", true, null, ""],
    ["bool", true, "是", "option"],
    ["bool", false, "否", "option"],
    ["bool", " 是 ", "是", "spaces"],
    ["bool", "是", null, ""],
    ["bool", "对", null, ""],
    ["choice", "单\u200b设", "单设", "spaces"],
    ["choice", true, null, ""],
    ["text", "12", null, ""],
  ])("%s: %j", (name, cell, after, reason) => {
    const mended = of(name).mend(cell, zh);
    const found = mended === null ? [null, ""] : [name === "date" ? of(name).printed(mended.after) : mended.after, mended.reason];
    expect(found).toEqual([after, reason]);
  });

  it("what a cell may be told to let in", () => {
    expect(names.map((name) => [name, of(name).limits(zh)])).toEqual([
      ["amount", { kind: "decimal", min: 0, max: 999_999_999 }],
      ["bool", { kind: "list", items: ["是", "否"] }],
      ["choice", { kind: "list", items: ["单设", "合署", "未设"] }],
      ["count", { kind: "whole", min: 0, max: 999_999_999 }],
      ["date", { kind: "whole", min: 32_874, max: 73_050 }],
      ["percent", { kind: "decimal", min: 0, max: 100 }],
      ["plan", { kind: "whole", min: 1, max: 999_999_999 }],
      ["plannedAmount", { kind: "decimal", min: 0.0001, max: 999_999_999 }],
      ["quota", { kind: "whole", min: 1, max: 999_999_999 }],
      ["score", { kind: "decimal", min: 0, max: 20 }],
      ["text", { kind: "any" }],
    ]);
  });

  it("a city that has all of it, and one that has little", () => {
    expect(names.map((name) => [name, of(name).model(true), of(name).model(false)])).toEqual([
      ["amount", 1118.5, 21.5],
      ["bool", true, false],
      ["choice", "alone", "none"],
      ["count", 118, 21],
      ["date", 41_639, 41_639],
      ["percent", 98.5, 61.5],
      ["plan", 120, 120],
      ["plannedAmount", 1200.5, 1200.5],
      ["quota", 120, 120],
      ["score", 20, 0],
      ["text", "年度工作方案", "无"],
    ]);
  });
});
