import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { bonusColumns, plannedBonus } from "../../../src/workbook/awards/bonusFormulas";
import { article7, grounds } from "../../support/recognition";
import { compareBonus } from "../../../src/workbook/awards/compareBonus";
import type { CellValue, SheetContent, SheetPlan } from "../../../src/sheet/plan";
import { readBonus } from "../../../src/workbook/awards/readBonus";
import type { BonusRow } from "../../support/bonusBooks";
import { bonusWith } from "../../support/bonusBooks";

const scheme = jiangsu2012;
const units = ["南京市", "无锡市", "徐州市"];

/** The plan as it would be read, before anything is calculated. */
function contentOf(plan: SheetPlan): SheetContent {
  const values = plan.cells.map((line) => line.map((cell): CellValue => cell?.value ?? null));
  return { name: plan.name, values, formulas: plan.cells.map((line) => line.map((cell) => cell?.formula ?? null)) };
}

const sheet = (...rows: readonly BonusRow[]) => contentOf(bonusWith(units, rows));
const read = (...rows: readonly BonusRow[]) => readBonus(scheme, sheet(...rows), units);
const good: BonusRow = ["南京市", "平台", "其他", grounds[1], "苏信用办〔2012〕8号", 60, 60, "已认定"];
const but = (column: number, value: CellValue): BonusRow => good.map((cell, index) => (index === column ? value : cell));

it("article 7 is quoted as the document has it", () => {
  const document = readFileSync("tests/golden/2012-assessment-measures.txt", "utf8");
  expect(document.split("\n").find((line) => line.startsWith("第七条"))).toContain(article7);
});

describe("创新加分", () => {
  it("an empty sheet has no lines, no points and nothing to mend", () => {
    expect(read()).toMatchObject({ lines: [], missingColumns: [] });
    expect(read().points.size).toBe(0);
  });

  it("counts what is recognised on a ground with evidence", () => {
    const { lines, points } = read(good);
    expect(lines[0]).toMatchObject({ hundredths: 6000, faults: [] });
    expect(points.get("南京市")).toBe(60);
  });

  it.each([
    ["a speck above 100", 100.00000000000001, 10000],
    ["a speck below 100", 99.99999999999999, 10000],
    ["a sum just below half a hundredth", 0.004999999999999999, 1],
    ["below half a hundredth", 0.0049, 0],
  ])("points are taken as they are shown: %s", (_what, value, hundredths) => {
    const line: BonusRow = good.map((cell, column) => (column === 6 ? value : column === 5 ? 100 : cell));
    expect(read(line).lines[0]).toMatchObject({ hundredths, faults: [] });
  });

  it.each([
    ["without a city", 0, null, "noUnit"],
    ["for a city that is not in the workbook", 0, "上海市", "unknownUnit"],
    ["without a matter", 1, " ", "noItem"],
    ["without a ground", 3, null, "noGround"],
    ["on a ground that article 7 does not name", 3, "领导认可", "unknownGround"],
    ["without evidence", 4, "\u3000 ", "noEvidence"],
    ["without points", 6, null, "badRecognised"],
    ["with points as text", 6, "60", "badRecognised"],
    ["with a truth value for points", 6, true, "badRecognised"],
    ["with points below 0", 6, -0.01, "badRecognised"],
    ["with points above 100", 6, 100.01, "badRecognised"],
    ["not marked 已认定", 7, null, "notRecognised"],
    ["declined although points are given", 7, "不予认定", "notRecognised"],
    ["with an error on the line", 4, "#REF!", "errorValue"],
  ])("a recognition %s is an error and gives its city nothing", (_what, column, value, code) => {
    const { lines, points } = read(but(column, value));
    expect(lines[0]?.faults.map((fault) => fault.code)).toContain(code);
    expect(lines[0]?.faults.every(({ severity }) => severity === "error")).toBe(true);
    expect([...points.values()].reduce((sum, one) => sum + one, 0)).toBe(0);
  });

  it.each([
    ["is pending and names no ground yet", ["南京市", "平台", null, null, null, 30, null, "待审核"]],
    ["is declined with 0 points", ["南京市", "平台", null, null, null, 30, 0, "不予认定"]],
    ["has no state yet", ["南京市", "平台", null, null, null, null, null, null]],
  ])("an application that %s is no error", (_what, row) => {
    const { lines, points } = read(row);
    expect(lines[0]?.faults).toEqual([]);
    expect(points.get("南京市")).toBe(0);
  });

  it("a strange 申请分 and more points than applied for are told, and count all the same", () => {
    const { lines, points } = read(but(5, "约60"), but(5, 20));
    expect(lines.map(({ faults }) => faults.map(({ code, severity }) => `${severity} ${code}`))).toEqual([["warning badApplied"], ["warning aboveApplied"]]);
    expect(points.get("南京市")).toBe(100);
  });

  it("sums a city's applications in exact hundredths and caps the sum at 100", () => {
    expect(read(but(6, 0.1), but(6, 0.2)).points.get("南京市")).toBe(0.3);
    expect(read(but(6, 1.005), but(6, 1.005)).points.get("南京市")).toBe(2.02);
    expect(read(but(6, 60), but(6, 40.01)).points.get("南京市")).toBe(100);
  });

  it("reads columns wherever they were moved", () => {
    const content = sheet(good);
    const turned = <T>(grid: readonly (readonly T[])[]) => grid.map((line) => [...line].reverse());
    const moved = readBonus(scheme, { ...content, values: turned(content.values), formulas: turned(content.formulas) }, units);
    expect(moved.points.get("南京市")).toBe(60);
    expect(moved.placement?.columns.unit).toBe(bonusColumns.length - 1);
  });

  it("reads lines below inserted ones, and says which of their formulas are missing", () => {
    const content = sheet(good);
    const at = plannedBonus.first;
    const insert = <T>(grid: readonly (readonly T[])[], line: readonly T[]) => [...grid.slice(0, at + 1), line, ...grid.slice(at + 1)];
    const inserted = { ...content, values: insert(content.values, but(0, "无锡市")), formulas: insert(content.formulas, []) };
    const reading = readBonus(scheme, inserted, units);
    expect(reading.points.get("无锡市")).toBe(60);
    expect(reading.placement?.last).toBe(plannedBonus.last + 1);
    const missing = reading.placement === null ? [] : compareBonus(scheme, reading.placement, inserted).filter(({ before }) => before === "");
    expect(missing.map(({ address }) => address)).toEqual(["I6", "J6"]);
  });

  it("names lines below the table and counts nothing of them", () => {
    const content = sheet();
    const below = { ...content, values: [...content.values, good], formulas: [...content.formulas, []] };
    const { lines, points } = readBonus(scheme, below, units);
    expect(lines[0]).toMatchObject({ row: plannedBonus.last + 1, hundredths: 0, faults: [{ code: "beyondTable" }] });
    expect(points.size).toBe(0);
  });

  it.each(["认定依据", "计入分"])("counts nothing while the column %s is missing, and names it", (header) => {
    const content = sheet(good);
    const values = content.values.map((line) => line.map((cell) => (cell === header ? "备注" : cell)));
    expect(readBonus(scheme, { ...content, values }, units)).toMatchObject({ missingColumns: [header], lines: [], placement: null });
  });

  it("counts nothing while a column stands there twice", () => {
    const content = sheet(good);
    const values = content.values.map((line, row) => (row === 3 ? [...line, "认定分"] : line));
    expect(readBonus(scheme, { ...content, values }, units).missingColumns).toEqual(["认定分"]);
  });
});
