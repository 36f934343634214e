import { describe, expect, it } from "vitest";
import { actionsTakenBack, loggedActions, takingBackName } from "../../../src/workbook/log/loggedActions";
import { hasLogHeader, logLinesIn } from "../../../src/workbook/log/readLog";
import { logPlan } from "../../../src/workbook/log/log";
import { exampleSchemes } from "../../../src/workbook/scheme/examples/index";
import { jiangsu2012 } from "../../../src/core/index";
import type { Named } from "../../../src/core/index";

type Row = readonly [time: string, action: string, what?: string];

const actionsOf = (rows: readonly Row[]) => loggedActions(logLinesIn(rows.map(([time, action, what = "x"]) => [time, action, "南京市", what, "K12", "", "1"]), 3));
const told = (rows: readonly Row[]) => actionsOf(rows).map(({ name, time, lines }) => [name, time, lines.length]);
const back = (rows: readonly Row[]) => {
  const actions = actionsOf(rows);
  const ids = actionsTakenBack(actions);
  return actions.map(({ id }) => ids.has(id));
};

describe("lines of 操作记录 as actions", () => {
  it("are one action's where time and first word agree; what follows is a file, but for names with a space", () => {
    expect(told([["1", "导入填报表 甲.xlsx"], ["1", "导入填报表 乙 丙.xlsx"], ["2", "空白计数填 0"], ["2", "自动更正"]])).toEqual([
      ["导入填报表", "1", 2],
      ["空白计数填 0", "2", 1],
      ["自动更正", "2", 1],
    ]);
  });

  it("are told apart within a second by another action in between, as logs of earlier versions have them", () => {
    expect(told([["1", "导入填报表 甲"], ["1", "撤销导入 甲"], ["1", "导入填报表 乙"]])).toHaveLength(3);
    expect(back([["1", "导入填报表 甲"], ["1", "撤销导入 甲"], ["1", "导入填报表 乙"]])).toEqual([true, false, false]);
  });

  it("are found together in a log that somebody sorted, and stand in the order of their times", () => {
    const sorted: readonly Row[] = [["2012-12-14 09:30:00 (10)", "核定"], ["2012-12-14 09:30:00 (2)", "核定"], ["2012-12-13 09:30:00", "填报"], ["2012-12-14 09:30:00 (10)", "核定"]];
    expect(told(sorted)).toEqual([["填报", "2012-12-13 09:30:00", 1], ["核定", "2012-12-14 09:30:00 (2)", 1], ["核定", "2012-12-14 09:30:00 (10)", 2]]);
  });

  it("that were deleted in part leave what is left; empty rows are none", () => {
    expect(told([["", "", ""], ["1", "核定"]])).toEqual([["核定", "1", 1]]);
  });
});

describe("what is taken back", () => {
  it("follows undo, redo and undo again", () => {
    const rows: Row[] = [["1", "核定"], ["2", "撤销 核定〔1〕"], ["3", "重做 核定〔2〕"], ["4", "撤销 核定〔3〕"]];
    expect(back(rows.slice(0, 2))).toEqual([true, false]);
    expect(back(rows.slice(0, 3))).toEqual([false, true, false]);
    expect(back(rows)).toEqual([true, false, true, false]);
  });

  it("is named by what was done and when; an undo of 撤销导入 is a redo of the import", () => {
    const [imported, undone] = actionsOf([["1", "导入填报表 甲"], ["2", "撤销导入 甲"]]);
    if (imported === undefined || undone === undefined) throw new Error("no actions");
    expect([takingBackName(imported), takingBackName(undone)]).toEqual(["撤销 导入填报表〔1〕", "重做 导入填报表〔2〕"]);
  });

  it("is nothing where the action that an undo names is gone", () => {
    expect(back([["2", "撤销 核定〔1〕"]])).toEqual([false]);
  });
});

it.each([jiangsu2012, ...exampleSchemes])("the header is that of a new workbook or of one that spoke of cities, or nothing is told ($id)", (scheme) => {
  const rowsOf = (of: Named) => logPlan(of).cells.map((row) => row.map((cell) => cell?.value ?? null));
  const rows = rowsOf(scheme);
  expect([hasLogHeader(rows, scheme), hasLogHeader(rowsOf(jiangsu2012), scheme), hasLogHeader(rows.slice(1), scheme), hasLogHeader([], scheme)]).toEqual([true, true, false, false]);
});
