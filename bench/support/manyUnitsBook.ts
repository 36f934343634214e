import type { Entries } from "../../src/core/index";
import { indicatorsOf, jiangsu2012 } from "../../src/core/index";
import { assessmentPlans } from "../../src/workbook/assessment";
import { bonusFirstRow, bonusRows, plannedBonus } from "../../src/workbook/awards/bonusFormulas";
import { encodeValue } from "../../src/workbook/form/decode";
import { plannedPlacement } from "../../src/workbook/form/placement";
import { entryList } from "../../src/workbook/form/readForm";
import { reviewLabels } from "../../src/workbook/form/reviewStates";
import { logLines } from "../../src/workbook/log/log";
import { cellName } from "../../src/workbook/log/logNames";
import { templatePlans } from "../../src/workbook/returns/template";
import { sheetNames } from "../../src/workbook/sheetNames";
import type { Cell, CellValue, SheetPlan } from "../../src/sheet/plan";
import { writeXlsx } from "../../src/xlsx/index";
import { completeSample } from "../../tests/support/sampleForms";

const scheme = jiangsu2012;
const { columns, rows } = plannedPlacement(scheme);
const entries = entryList(scheme);
const groups = ["苏南", "苏中", "苏北", "省直管", "开发区"];

/** Names of so many units, as long as units of a province are called. */
export function unitsOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_unused, index) => `第${String(index + 1).padStart(3, "0")}考核单位`);
}

/**
 * A workbook of many units in the middle of its review: forms with gaps and errors, every third indicator verified and some of
 * them otherwise than reported, as many applications for 创新加分 as its sheet has lines, and two lines of each unit in 操作记录.
 */
export function manyUnitsBook(count: number, year = 2012): readonly SheetPlan[] {
  const units = unitsOf(count);
  const group = new Map(units.map((unit, index) => [unit, groups[index % groups.length] ?? ""] as const));
  return assessmentPlans({ scheme, year, units, groups: group }).map((plan) => {
    const at = units.indexOf(plan.name);
    if (at >= 0) return filled(plan, at);
    if (plan.name === sheetNames.bonus) return applied(plan, units);
    return plan.name === sheetNames.log ? logged(plan, units) : plan;
  });
}

function filled(plan: SheetPlan, seed: number): SheetPlan {
  const values: Entries = { ...completeSample(seed + 1, 2 + (seed % 8)), "8.innovation": 0 };
  const cells = plan.cells.map((line) => [...line]);
  const put = (key: string, column: number, value: CellValue) => {
    const line = cells[rows.get(key) ?? -1];
    if (line !== undefined) line[column] = { ...line[column], value };
  };
  entries.forEach(({ key, entry }, index) => {
    if ((index + seed) % 11 !== 0) put(key, columns.reported, (index + seed) % 37 === 0 ? "约10" : encodeValue(entry, values[key]));
    if (index % 2 === 0) put(key, columns.evidence, `附件${index + 1}`);
  });
  indicatorsOf(scheme).forEach((indicator, index) => {
    if ((index + seed) % 3 !== 0) return;
    const key = `${indicator.code}.${indicator.entries[0]?.name ?? ""}`;
    put(key, columns.reviewState, reviewLabels.verified);
    if ((index + seed) % 2 !== 0 || indicator.entries[0]?.type.kind !== "count") return;
    put(key, columns.verified, 1);
    put(key, columns.reason, "佐证材料不足");
  });
  return { ...plan, cells };
}

/** The same book with every value of one unit's form, reported and verified, typed with blanks or in full-width digits, which 自动更正 offers to put right. */
export function withMuchToCorrect(book: readonly SheetPlan[], unit: string): readonly SheetPlan[] {
  const wide = (value: CellValue): CellValue => (typeof value === "number" ? String(value).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))) : ` ${String(value)} `);
  const lines = new Set(entries.map(({ key }) => rows.get(key)));
  return book.map((plan) => {
    if (plan.name !== unit) return plan;
    const cells = plan.cells.map((given, row): readonly (Cell | undefined)[] => {
      const value = given[columns.reported]?.value;
      if (!lines.has(row) || value === undefined || value === null) return given;
      return given.map((cell, column) => (column === columns.reported || column === columns.verified ? { ...cell, value: wide(value) } : cell));
    });
    return { ...plan, cells };
  });
}

function applied(plan: SheetPlan, units: readonly string[]): SheetPlan {
  const to = plannedBonus.columns;
  const made = new Map(
    units.slice(0, bonusRows).map((unit, index): readonly [number, ReadonlyMap<number, CellValue>] => [
      bonusFirstRow + index,
      new Map<number, CellValue>([
        [to.unit, unit],
        [to.item, `信用信息共享应用创新事项${index + 1}`],
        [to.evidence, "苏信用办〔2012〕1号"],
        [to.applied, 10],
      ]),
    ]),
  );
  const cells = plan.cells.map((given, row): readonly (Cell | undefined)[] => {
    const line = [...given];
    for (const [column, value] of made.get(row) ?? []) line[column] = { ...line[column], value };
    return line;
  });
  return { ...plan, cells };
}

function logged(plan: SheetPlan, units: readonly string[]): SheetPlan {
  const lines = units.flatMap((unit, index) =>
    ["1.3.fullTime", "4.1.industries"].map((what) => ({
      time: `2012-12-${String(1 + (index % 28)).padStart(2, "0")} ${String(8 + (index % 10)).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}:${String((index * 7) % 60).padStart(2, "0")}`,
      action: "核定",
      unit,
      what: cellName(scheme, what, "verified"),
      address: "L10",
      before: "12",
      after: "1",
    })),
  );
  return { ...plan, cells: [...plan.cells, ...logLines(lines)] };
}

/** The form that a unit sends back, filled in, as a file. */
export function returnOf(unit: string, seed: number): Promise<Uint8Array> {
  const values = completeSample(seed + 3, 1);
  const lines = entries.map(({ key, entry }) => [key, { reported: encodeValue(entry, values[key]), evidence: null }] as const);
  return writeXlsx(templatePlans({ scheme, year: 2012, unit, sheetName: unit, entries: new Map(lines) }));
}
