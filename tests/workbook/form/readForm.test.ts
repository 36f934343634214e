import { describe, expect, it } from "vitest";
import { indicatorsOf, jiangsu2012, scoreUnit } from "../../../src/core/index";
import { encodeValue } from "../../../src/workbook/form/decode";
import { formColumns } from "../../../src/workbook/form/columns";
import { formPlan } from "../../../src/workbook/form/form";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import type { CellValue, SheetContent } from "../../../src/sheet/plan";
import { entriesOf, entryList, readForm } from "../../../src/workbook/form/readForm";
import { compareForm } from "../../../src/workbook/form/compareForm";
import cases from "../../golden/complete-forms.json";

const scheme = jiangsu2012;
const golden = cases[1];

/** A filled form as a spreadsheet would hand it over. */
function filledForm(): SheetContent {
  const plan = formPlan({ scheme, year: 2012, unit: "南京市", hasBonusSheet: false });
  const { columns, rows } = plannedPlacement(scheme);
  const values = plan.cells.map((row) => Array.from({ length: formColumns.length }, (_, column): CellValue => row[column]?.value ?? null));
  const formulas = plan.cells.map((row) => Array.from({ length: formColumns.length }, (_, column) => row[column]?.formula ?? null));
  const entries: Readonly<Record<string, string | number | boolean | undefined>> = golden?.entries ?? {};
  for (const { key, entry } of entryList(scheme)) {
    const row = values[rows.get(key) ?? -1];
    if (row !== undefined) row[columns.reported] = encodeValue(entry, entries[key]);
  }
  return { name: "南京市", values, formulas };
}

function mapRows(content: SheetContent, change: <T>(grid: readonly (readonly T[])[], blank: T) => (readonly T[])[]): SheetContent {
  return { ...content, values: change<CellValue>(content.values, null), formulas: change<string | null>(content.formulas, null) };
}

/** 自评总分: the city’s own figure in category 8 is its application and never counts. */
function totalOf(content: SheetContent): number {
  const reading = readForm(scheme, content);
  return reading === null ? Number.NaN : scoreUnit(scheme, entriesOf(scheme, reading, "reported")).total;
}

describe("a form is read by its keys and headers", () => {
  const form = filledForm();

  it("as it was laid out", () => {
    expect(totalOf(form)).toBe(golden?.base);
    expect(readForm(scheme, form)).toMatchObject({ unit: "南京市", year: 2012, missingKeys: [], doubledKeys: [], missingColumns: [] });
  });

  it("with rows inserted above and between", () => {
    const shifted = mapRows(form, (grid, blank) => {
      const empty = Array.from({ length: formColumns.length }, () => blank);
      return [empty, empty, ...grid.slice(0, 12), empty, ...grid.slice(12)];
    });
    expect(totalOf(shifted)).toBe(golden?.base);
  });

  it("with its lines in any order", () => {
    const reversed = mapRows(form, (grid) => [...grid.slice(0, 4), ...[...grid.slice(4)].reverse()]);
    expect(totalOf(reversed)).toBe(golden?.base);
  });

  it("with its columns in any order and strange ones between", () => {
    const moved = mapRows(form, (grid, blank) => grid.map((row) => [blank, ...[...row].reverse(), blank]));
    expect(totalOf(moved)).toBe(golden?.base);
  });

  it("on a sheet of another name, by the city in its head", () => {
    expect(readForm(scheme, { ...form, name: "Sheet7" })?.unit).toBe("南京市");
  });

  it("naming a line that is gone, which scores nothing", () => {
    const row = plannedPlacement(scheme).rows.get("1.3.partTime") ?? 0;
    const cut = mapRows(form, (grid) => grid.filter((_, index) => index !== row));
    const reading = readForm(scheme, cut);
    expect(reading?.missingKeys).toEqual(["1.3.partTime"]);
    const card = reading === null ? null : scoreUnit(scheme, entriesOf(scheme, reading, "reported"));
    expect(card?.indicators.find((one) => one.code === "1.3")).toMatchObject({ points: 0, status: "missing" });
  });

  it("naming a line that stands twice, of which neither counts", () => {
    const row = plannedPlacement(scheme).rows.get("4.1.industries") ?? 0;
    const doubled = mapRows(form, (grid) => [...grid, ...grid.slice(row, row + 1)]);
    const reading = readForm(scheme, doubled);
    expect(reading?.doubledKeys).toEqual(["4.1.industries"]);
    expect(reading === null ? null : "4.1.industries" in entriesOf(scheme, reading, "reported")).toBe(false);
  });

  it("naming a column whose header is gone", () => {
    const { header } = { header: 3 };
    const cut = { ...form, values: form.values.map((row, index) => (index === header ? row.map((cell) => (cell === "核定值" ? "备注" : cell)) : row)) };
    expect(readForm(scheme, cut)?.missingColumns).toEqual(["核定值"]);
  });

  it("and any other sheet is no form", () => {
    expect(readForm(scheme, { name: "杂项", values: [["编码", "自报值"], ["1.1.chairedByCityLeader", "是"]], formulas: [] })).toBeNull();
    expect(readForm(scheme, { name: "空", values: [], formulas: [] })).toBeNull();
  });
});

describe("computed cells are held against their formulas", () => {
  const card = scoreUnit(scheme, golden?.entries ?? {});
  const address = (row: number, column: number) => ({ row, column });

  it("finds a formula replaced by a number, with the number", () => {
    const { rows, columns } = plannedPlacement(scheme);
    const at = address(rows.get("1.1.chairedByCityLeader") ?? 0, columns.verifiedPoints);
    const form = filledForm();
    const tampered: SheetContent = {
      ...form,
      values: form.values.map((row, index) => row.map((cell, column) => (index === at.row && column === at.column ? 99 : cell))),
      formulas: form.formulas.map((row, index) => row.map((cell, column) => (index === at.row && column === at.column ? null : cell))),
    };
    const reading = readForm(scheme, tampered);
    const found = reading === null ? [] : compareForm(scheme, reading, card, card).overwritten;
    expect(found.map(({ cell, before }) => [cell.key, cell.column, before])).toEqual([["1.1", "verifiedPoints", "99"]]);
  });

  it("accepts formulas that the spreadsheet rewrote without changing their meaning", () => {
    const form = filledForm();
    const rewritten = { ...form, formulas: form.formulas.map((row) => row.map((cell) => cell?.replaceAll(",", ", ").toLowerCase() ?? null)) };
    const reading = readForm(scheme, rewritten);
    const found = reading === null ? null : compareForm(scheme, reading, card, card).overwritten;
    expect(found?.filter(({ before }) => !before.includes('"'))).toEqual([]);
  });
});

it("every indicator has its formulas and no formula is longer than Excel allows", () => {
  const { formulas } = filledForm();
  const all = formulas.flat().filter((formula) => formula !== null);
  expect(all.length).toBe(entryList(scheme).length * 6 + indicatorsOf(scheme).length * 3 + 8 * 2 + 3 * 2 + 5);
  expect(Math.max(...all.map((formula) => formula.length))).toBeLessThan(8192);
});
