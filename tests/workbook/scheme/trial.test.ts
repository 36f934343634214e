import { describe, expect, test } from "vitest";
import type { Indicator } from "../../../src/core/index";
import { entryKey, indicatorsOf, jiangsu2012, saySchemeProblem, scoreUnit } from "../../../src/core/index";
import { indicatorPath, otherIndicators, pointsCurve, trialOf } from "../../../src/workbook/scheme/trial";
import { readDraft } from "../../../src/workbook/scheme/readDraft";
import { draftColumns } from "../../../src/workbook/scheme/draftColumns";
import { conditionScheme } from "../../core/across/conditions";
import { gridOf } from "../../support/draftGrid";

function indicator(code: string): Indicator {
  const found = indicatorsOf(jiangsu2012).find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
}

function curveOf(code: string) {
  const one = indicator(code);
  const [entry] = one.entries;
  if (entry === undefined) throw new Error(code);
  return pointsCurve(one, (value) => scoreUnit(jiangsu2012, { [entryKey(one, entry)]: value }).indicators.find((score) => score.code === code)?.points ?? 0);
}

describe("the curve of an indicator", () => {
  test("has a step at every tier", () => {
    expect(curveOf("4.5")?.slice(0, -1)).toEqual([{ from: 0, points: 0 }, { from: 100, points: 10 }, { from: 500, points: 20 }, { from: 2000, points: 30 }]);
  });

  test("rises by each until the cap", () => {
    const steps = curveOf("4.2") ?? [];
    expect(steps.slice(0, 3)).toEqual([{ from: 0, points: 0 }, { from: 1, points: 4 }, { from: 2, points: 8 }]);
    expect(steps.at(-2)).toEqual({ from: 10, points: 40 });
    expect(steps.at(-1)?.points).toBe(40);
  });

  test("there is none where several numbers are asked for", () => {
    expect(pointsCurve(indicator("1.3"), () => 0)).toBeNull();
  });
});

describe("trying an indicator of a draft", () => {
  const grid = gridOf(jiangsu2012);
  const rowOf = (key: string) => grid.findIndex((row) => row[0] === key);
  const row = rowOf("indicator:1.2");
  const broken = grid.map((line, at) => (at === row ? line.map((value, column) => (column === draftColumns.indexOf("points") ? "四十" : value)) : line));
  const draft = readDraft(broken);

  test("goes by the row of any of its lines", () => {
    const paths = ["indicator:1.3", "entry:1.3.partTime", "option:1.2.office/shared", "category:2", "scheme:id"].map((key) => (draft === null ? null : indicatorPath(draft, rowOf(key))));
    expect(paths.map((path) => path?.join("/") ?? null)).toEqual([
      "categories/0/items/2/indicators/0", "categories/0/items/2/indicators/0", "categories/0/items/1/indicators/0", null, null,
    ]);
  });

  test("is possible while another is wrong, and not while it is wrong itself", () => {
    const tried = (key: string) => {
      const path = draft === null ? null : indicatorPath(draft, rowOf(key));
      return draft === null || path === null ? null : trialOf(draft, path);
    };
    expect(tried("indicator:1.2")).toBeNull();
    const staff = tried("indicator:1.3");
    expect(staff === null ? null : scoreUnit(staff.scheme, { "1.3.fullTime": 3, "1.3.partTime": 9 }).total).toBe(25);
  });
});

describe("trying an indicator that depends on others", () => {
  const grid = gridOf(conditionScheme);
  const draft = readDraft(grid);
  const tried = (code: string) => {
    const path = draft === null ? null : indicatorPath(draft, grid.findIndex((row) => row[0] === `indicator:${code}`));
    return draft === null || path === null ? null : trialOf(draft, path);
  };

  test("asks for those too, and for theirs, each once", () => {
    expect(["1.1", "1.2", "2.1", "2.3", "2.4"].map((code) => indicatorsOf(tried(code)?.scheme ?? jiangsu2012).map((one) => one.code))).toEqual([["1.1", "2.1"], ["1.2", "1.1", "2.1"], ["2.1"], ["2.3", "1.2", "1.1", "2.1"], ["2.4", "2.1", "2.2"]]);
  });

  test("scores by what is typed for them", () => {
    const trial = tried("1.2");
    const pointsAt = (done: number) => (trial === null ? -1 : scoreUnit(trial.scheme, { "1.2.docs": 3, "1.1.done": 1, "1.1.all": 1, "2.1.done": done, "2.1.all": 10 }).indicators[0]?.points);
    expect([pointsAt(5), pointsAt(6)]).toEqual([1.5, 4.5]);
  });

  test("names the indicators that a condition can ask for", () => {
    const official = readDraft(gridOf(jiangsu2012));
    expect(official === null ? [] : otherIndicators(official, "1.1")[1]).toEqual({ code: "1.3", title: indicator("1.3").content.split("\n")[0] });
    expect(draft === null ? [] : otherIndicators(draft, "2.1").map(({ code }) => code)).toEqual(["1.1", "1.2", "1.3", "2.2", "2.3", "2.4", "3.1"]);
  });
});

describe("a draft whose indicators depend on each other", () => {
  const rules = draftColumns.indexOf("rule");
  const grid = gridOf(conditionScheme);
  const rowAt = (code: string) => grid.findIndex((row) => row[0] === `indicator:${code}`);
  const withRule = (code: string, text: string) => readDraft(grid.map((row, at) => (at === rowAt(code) ? row.map((value, column) => (column === rules ? text : value)) : row)));

  test("comes through a draft unchanged", () => {
    expect(readDraft(grid)?.problems).toEqual([]);
    expect(readDraft(grid)?.scheme).toEqual(conditionScheme);
  });

  test.each([
    ["指标「1.2」已填报则（「完成数」÷「总数」×10分）", "circle", "指标之间循环引用：2.1 → 1.2 → 1.1 → 2.1"],
    ["指标「9.9」已填报则（「完成数」÷「总数」×10分）", "unknownCode", "没有可用于此处的指标“9.9”"],
    ["指标「2.2」得分达到10.5分则（「完成数」÷「总数」×10分）", "outOfRange", "应在 0.01 至 10 之间"],
  ])("is told on its row and its rule: %s", (text, code, says) => {
    const told = withRule("2.1", text)?.problems.filter(({ row }) => row === rowAt("2.1")) ?? [];
    expect(told.map(({ column, fault }) => [column, fault.code === "scheme" ? [fault.problem.code, saySchemeProblem(fault.problem, "zh-CN")] : fault.code])).toEqual([["rule", [code, says]]]);
  });
});
