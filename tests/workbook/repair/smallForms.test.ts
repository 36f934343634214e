import { describe, expect, it } from "vitest";
import type { Indicator, Rule, Scheme } from "../../../src/core/index";
import { formColumns } from "../../../src/workbook/form/columns";
import { formPlan } from "../../../src/workbook/form/form";
import { headRows } from "../../../src/workbook/form/placement";
import type { CellValue, SheetContent } from "../../../src/sheet/plan";
import { repairForm } from "../../../src/workbook/repair/repairForm";
import type { FormRepair } from "../../../src/workbook/repair/repairTypes";
import { entry, indicator, schemeOf } from "../../core/support/smallScheme";

const capped = (name: string, max: number): Rule => ({ kind: "cap", max, of: { kind: "perUnit", entry: name, each: 2 } });

const perUnit = (code: string): Indicator => ({
  ...indicator(capped("n", 10), [{ ...entry("n"), label: { zh: `数量 ${code}`, en: `number ${code}` } }], 10, code),
  content: `内容 ${code}`,
  criteria: `标准 ${code}`,
});

/** Two entries of one indicator, which share its official cells. */
const shared: Indicator = {
  ...indicator({ kind: "sum", of: [capped("a", 4), capped("b", 6)] }, [entry("a"), entry("b")]),
  content: "内容",
};

const titled = (...indicators: readonly Indicator[]): Scheme => ({ ...schemeOf(...indicators), tableTitle: "考核指标", tableSubtitle: "（试行）" });

const schemes: Readonly<Record<string, Scheme>> = {
  "one entry": titled(perUnit("1.1")),
  "two entries of two indicators": titled(perUnit("1.1"), perUnit("1.2")),
  "two entries of one indicator": titled(shared),
  "three entries": titled(perUnit("1.1"), perUnit("1.2"), perUnit("1.3")),
  "eight entries": titled(...Array.from({ length: 8 }, (_, index) => perUnit(`1.${index + 1}`))),
};

type Line = CellValue[];

function formOf(scheme: Scheme) {
  const plan = formPlan({ scheme, year: 2014, unit: "南京市", hasBonusSheet: false });
  const lines = plan.cells.map((row) => formColumns.map((_column, at): CellValue => row[at]?.formula ?? row[at]?.value ?? ""));
  return { plan, lines };
}

function repairOf(scheme: Scheme, lines: readonly Line[]): FormRepair | null {
  const isFormula = (cell: CellValue): cell is string => typeof cell === "string" && cell.startsWith("=");
  const content: SheetContent = {
    name: "南京市",
    values: lines.map((row) => row.map((cell) => (isFormula(cell) ? 0 : cell))),
    formulas: lines.map((row) => row.map((cell) => (isFormula(cell) ? cell : null))),
  };
  const { plan } = formOf(scheme);
  return repairForm({ scheme, plan, content, formats: [], logged: new Map(), sheets: new Set(["南京市"]), bonus: null });
}

/** Which lines and columns a repair would put back; null where it finds no form. */
function putBack(scheme: Scheme, lines: readonly Line[]) {
  const repair = repairOf(scheme, lines);
  if (repair === null) return null;
  const lost = (found: readonly number[]) => found.flatMap((at, wanted) => (at < 0 ? [wanted] : []));
  return { rows: lost(repair.found.rows), columns: lost(repair.found.columns).map((at) => formColumns[at]?.header) };
}

describe.each(Object.entries(schemes))("a form of %s", (_name, scheme) => {
  const { lines } = formOf(scheme);
  const without = (...gone: readonly number[]) => lines.filter((_row, at) => !gone.includes(at));

  it("is known whole", () => {
    expect(putBack(scheme, lines)).toEqual({ rows: [], columns: [] });
  });

  it.each([...lines.keys()])("gets its line %i back", (at) => {
    expect(putBack(scheme, without(at))).toEqual({ rows: [at], columns: [] });
  });

  it("gets its first, its last and its totals back", () => {
    const last = lines.length - 1;
    expect(putBack(scheme, without(headRows.first))).toMatchObject({ rows: [headRows.first] });
    expect(putBack(scheme, without(last - 1, last))).toMatchObject({ rows: [last - 1, last] });
    expect(putBack(scheme, without(last - 2, last - 1, last))).toMatchObject({ rows: [last - 2, last - 1, last] });
  });

  it("gets all its lines of entries back", () => {
    const entries = [...lines.keys()].filter((at) => at > headRows.first && at < lines.length - 3);
    expect(putBack(scheme, without(...entries))).toMatchObject({ rows: entries });
  });

  it("gets title and header back", () => {
    expect(putBack(scheme, lines.slice(headRows.first))).toMatchObject({ rows: [0, 1, 2, 3] });
  });

  it.each(formColumns.map(({ header }) => header))("gets its column %s back", (header) => {
    const gone = formColumns.findIndex((column) => column.header === header);
    expect(putBack(scheme, lines.map((row) => row.filter((_cell, at) => at !== gone)))).toEqual({ rows: [], columns: [header] });
  });

  it("is known without its keys", () => {
    expect(putBack(scheme, lines.map((row) => ["", ...row.slice(1)]))).toEqual({ rows: [], columns: ["编码"] });
  });
});

describe("what is no form of a small scheme", () => {
  const scheme = schemes["two entries of two indicators"] ?? titled(perUnit("1.1"));
  const { lines } = formOf(scheme);

  it("is a list of somebody's own, with numbers and a total", () => {
    const own = (...cells: readonly CellValue[]): Line => formColumns.map((_column, at) => cells[at] ?? "");
    expect(repairOf(scheme, [own("", "序号", "城市", "分值"), own("", "1", "南京市", 10), own("", "2", "无锡市", 20), own("", "", "总分", 30)])).toBeNull();
  });

  it("is what was copied of it: less than half of its lines", () => {
    expect(repairOf(scheme, lines.slice(headRows.header, headRows.header + 3))).toBeNull();
  });

  it("is an empty sheet", () => {
    expect(repairOf(scheme, [])).toBeNull();
  });
});
