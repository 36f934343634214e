import { describe, expect, it } from "vitest";
import { bonusPlan } from "../../../src/workbook/awards/bonus";
import { bonusFirstRow, plannedBonus } from "../../../src/workbook/awards/bonusFormulas";
import { printGrowth } from "../../../src/workbook/awards/bonusPrint";
import type { SheetContent, SheetPlan } from "../../../src/sheet/plan";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { writeXlsx } from "../../../src/xlsx/index";
import { jiangsu2012 } from "../../../src/core/index";
import type { BonusRow } from "../../support/bonusBooks";
import { bonusWith } from "../../support/bonusBooks";
import { libreOfficeAvailable, libreOfficeMissing, recalculate, toPdf } from "../../support/libreoffice";

const units = ["南京市", "无锡市"];
const rowsOf = (count: number) => Array.from({ length: count }, (_, index): BonusRow => ["南京市", `事项 ${index + 1}`, "其他"]);

/** The sheet as it was made, its formulas as they stand in it. */
function contentOf({ name, cells }: SheetPlan): SheetContent {
  return { name, values: cells.map(() => []), formulas: cells.map((line) => line.map((cell) => cell?.formula ?? null)) };
}

/** The sheet with as many lines, after its print area has grown for them. */
function grown(count: number): SheetPlan {
  const plan = bonusWith(units, rowsOf(count));
  const growth = printGrowth(plannedBonus, contentOf(plan), bonusFirstRow + count - 1);
  if (growth === null) return plan;
  const { note, area } = growth;
  const cells = plan.cells.map((line, row) => (row === note?.row ? line.map((cell, at) => (at === note.column ? { ...cell, formula: note.formula } : cell)) : line));
  return { ...plan, cells, ...(plan.print === undefined ? {} : { print: { ...plan.print, area } }) };
}

describe("the print area of 创新加分", () => {
  const made = contentOf(bonusPlan(jiangsu2012, 2012, units));
  const lastPrinted = (lowest: number, content = made) => {
    const growth = printGrowth(plannedBonus, content, lowest);
    return growth === null ? null : growth.area.rows;
  };

  it("has 40 lines at first, and stays while they hold everything", () => {
    expect(bonusPlan(jiangsu2012, 2012, units).print?.area).toEqual({ row: 0, column: 0, rows: 44, columns: 9 });
    expect([lastPrinted(-1), lastPrinted(bonusFirstRow), lastPrinted(bonusFirstRow + 39)]).toEqual([null, null, null]);
  });

  it.each([
    [41, 64],
    [60, 64],
    [61, 84],
    [300, 304],
    [306, 310],
  ])("holds %i lines in %i rows, those below the table too", (lines, rows) => {
    expect(lastPrinted(bonusFirstRow + lines - 1)).toBe(rows);
  });

  it("goes by what the note says since it grew, and holds everything where there is no note", () => {
    const sixty = contentOf(grown(60));
    expect([lastPrinted(bonusFirstRow + 59, sixty), lastPrinted(bonusFirstRow + 60, sixty)]).toEqual([null, 84]);
    const other: SheetContent = { ...made, formulas: made.formulas.map((line, row) => (row === 1 ? [null] : line)) };
    expect(printGrowth(plannedBonus, other, bonusFirstRow + 45)).toEqual({ area: { row: 0, column: 0, rows: 64, columns: 9 }, note: null });
  });
});

describe.skipIf(!libreOfficeAvailable)(libreOfficeAvailable ? "创新加分 printed by LibreOffice" : libreOfficeMissing, () => {
  const pagesOf = async (plan: SheetPlan) =>
    new TextDecoder("latin1").decode(await toPdf(await writeXlsx([plan]))).match(/\/Type\s*\/Page\b/g)?.length;

  it("takes one page with 3 lines, and two with 100", async () => {
    expect([await pagesOf(grown(3)), await pagesOf(grown(100))]).toEqual([1, 2]);
  }, 300_000);

  it.each([
    ["says nothing of it while all lines are printed", 40, null],
    ["says from where on lines typed by hand are missing", 41, 44],
    ["says nothing any more once the area has grown", 60, null],
  ])("%s", async (_what, lines, below) => {
    const plan = below === null ? grown(lines) : bonusWith(units, rowsOf(lines));
    const note = (await recalculate(await writeXlsx([plan]))).find(({ name }) => name === sheetNames.bonus)?.values[1]?.[0];
    expect(note).toMatch(below === null ? /^写明认定依据和佐证材料并选“已认定”的才计分；/ : new RegExp(`^第 ${below} 行以下有创新事项不在打印范围内`));
  }, 300_000);
});
