import { describe, expect, test } from "vitest";
import type { Indicator } from "../../../src/core/index";
import { entryKey, indicatorsOf, jiangsu2012, scoreUnit } from "../../../src/core/index";
import { indicatorPath, pointsCurve, trialOf } from "../../../src/workbook/scheme/trial";
import { readDraft } from "../../../src/workbook/scheme/readDraft";
import { draftColumns } from "../../../src/workbook/scheme/draftColumns";
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
