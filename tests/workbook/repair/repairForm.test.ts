import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { formColumns, typedColumns } from "../../../src/workbook/form/columns";
import { formPlan } from "../../../src/workbook/form/form";
import { headRows, plannedPlacement } from "../../../src/workbook/form/placement";
import type { CellValue, SheetContent } from "../../../src/sheet/plan";
import { readForm } from "../../../src/workbook/form/readForm";
import { repairForm } from "../../../src/workbook/repair/repairForm";
import type { FormRepair, Shift } from "../../../src/workbook/repair/repairTypes";
import { shiftsInOrder } from "../../../src/workbook/repair/repairShifts";
import { fillForm, randomFrom } from "../../support/randomForms";

const scheme = jiangsu2012;
const plan = formPlan({ scheme, year: 2012, unit: "南京市", hasBonusSheet: true });
const { columns } = plannedPlacement(scheme);

/** One cell: what stands there, formulas as their text. */
type Grid = (CellValue | undefined)[][];

const isFormulaText = (cell: CellValue | undefined): cell is string => typeof cell === "string" && cell.startsWith("=");

function contentOf(grid: Grid): SheetContent {
  return {
    name: "南京市",
    values: grid.map((row) => Array.from(row, (cell) => (isFormulaText(cell) ? 0 : (cell ?? null)))),
    formulas: grid.map((row) => Array.from(row, (cell) => (isFormulaText(cell) ? cell : null))),
  };
}

/** A form that was filled in, with something in each typed column. */
function filled(seed: number): Grid {
  const { cells } = fillForm(scheme, plan, seed, 1);
  return cells.map((row, at) =>
    formColumns.map(({ id }, column) => {
      const cell = row[column];
      const key = row[columns.key]?.value;
      const isEntry = at >= headRows.first && typeof key === "string" && !key.startsWith("#");
      const award = plan.cells[at]?.[column]?.formula;
      if (id === "verified" && award !== undefined) return award;
      return isEntry && (id === "evidence" || id === "reason") ? `${key} ${id}` : (cell?.formula ?? cell?.value ?? "");
    }),
  );
}

function shift(grid: Grid, shifts: readonly Shift[], width: number): void {
  for (const { kind, at, count } of shifts) {
    if (kind === "delete") grid.splice(at, count);
    else grid.splice(at, 0, ...Array.from({ length: count }, () => Array.from({ length: width }, (): CellValue => "")));
  }
}

function shiftColumns(grid: Grid, shifts: readonly Shift[]): void {
  for (const row of grid) {
    for (const { kind, at, count } of shifts) {
      if (kind === "delete") row.splice(at, count);
      else row.splice(at, 0, ...Array.from({ length: count }, (): CellValue => ""));
    }
  }
}

/** What a spreadsheet makes of a repair. */
function done(grid: Grid, repair: FormRepair): Grid {
  const made = grid.map((row) => [...row]);
  for (const { row, column, value } of repair.parked) {
    while (made.length <= row) made.push([]);
    const target = made[row] ?? [];
    while (target.length <= column) target.push("");
    target[column] = value;
  }
  shift(made, repair.rowShifts, formColumns.length);
  shiftColumns(made, repair.columnShifts);
  for (const [row, cells] of repair.plan.cells.entries()) {
    const target = (made[row] ??= []);
    for (const column of formColumns.keys()) {
      if (!repair.kept.has(`${row} ${column}`)) target[column] = cells[column]?.formula ?? cells[column]?.value ?? "";
    }
  }
  shift(made, repair.lateRows, formColumns.length);
  shiftColumns(made, repair.lateColumns);
  return made;
}

function repairOf(grid: Grid): FormRepair {
  const repair = repairForm({ scheme, plan, content: contentOf(grid), formats: [], logged: new Map(), sheets: new Set(["南京市"]), bonus: null });
  if (repair === null) throw new Error("no form was found");
  return repair;
}

/** What was typed on each line. */
function typedOn(grid: Grid): ReadonlyMap<string, readonly CellValue[]> {
  const reading = readForm(scheme, contentOf(grid));
  const found = [...(reading?.placement.rows ?? [])].filter(([key]) => !key.startsWith("#"));
  return new Map(
    found.map(([key, row]) => [key, typedColumns.filter((id) => id !== "reviewState").map((id) => grid[row]?.[reading?.placement.columns[id] ?? -1] ?? null)]),
  );
}

/** What is wrong with a damaged form after its repair: it is to be as planned, to hold what was typed on every line that was left, and to need no other repair. */
function faultsAfter(whole: Grid, damaged: Grid): readonly unknown[] {
  const left = new Set(damaged.flat());
  const made = done(damaged, repairOf(damaged));
  const now = typedOn(made);
  const mistaken = [...typedOn(whole)].filter(([key, typed]) => left.has(key) && JSON.stringify(now.get(key)) !== JSON.stringify(typed));
  return [...mistaken, ...unplanned(made), ...repairOf(made).findings];
}

type Damage = (grid: Grid, next: () => number) => void;

const rowAt = (grid: Grid, next: () => number) => headRows.first + Math.floor(next() * (grid.length - headRows.first));

/** Deletes the column with this header, where it stands with it. */
function dropColumn(grid: Grid, header: string): void {
  const at = grid.find((row) => row.includes("自报值"))?.indexOf(header) ?? -1;
  if (at >= 0) for (const row of grid) row.splice(at, 1);
}

const damages: Readonly<Record<string, Damage>> = {
  "lines deleted": (grid, next) => {
    for (let left = 1 + Math.floor(next() * 8); left > 0; left -= 1) grid.splice(rowAt(grid, next), 1);
  },
  "the head deleted": (grid, next) => void grid.splice(Math.floor(next() * 4), 1),
  "official columns deleted": (grid, next) => {
    dropColumn(grid, ["序号", "考核指标", "分值", "考核内容", "评分标准", "考核依据", "单位"][Math.floor(next() * 7)] ?? "");
  },
  "computed columns deleted": (grid, next) => {
    dropColumn(grid, ["自报状态", "自报数值", "采用值", "核定状态", "核定数值", "自评分", "计分说明"][Math.floor(next() * 7)] ?? "");
  },
  "texts cleared": (grid, next) => {
    for (let left = 30; left > 0; left -= 1) (grid[rowAt(grid, next)] ?? [])[1 + Math.floor(next() * 7)] = "";
  },
  "texts written over": (grid, next) => {
    for (let left = 10; left > 0; left -= 1) (grid[rowAt(grid, next)] ?? [])[columns.content + Math.floor(next() * 4)] = `改 ${left}`;
  },
  "formulas typed over": (grid, next) => {
    const at = grid.find((row) => row.includes("自报值"))?.indexOf("自评分") ?? -1;
    for (let left = at < 0 ? 0 : 10; left > 0; left -= 1) (grid[rowAt(grid, next)] ?? [])[at] = left;
  },
  "blank lines put in": (grid, next) => {
    for (let left = 3; left > 0; left -= 1) grid.splice(rowAt(grid, next), 0, formColumns.map(() => ""));
  },
  "a blank column put in": (grid, next) => {
    const at = Math.floor(next() * formColumns.length);
    for (const row of grid) row.splice(at, 0, "");
  },
  "lines sorted": (grid, next) => {
    const lines = grid.splice(headRows.first).map((row) => ({ row, by: next() }));
    grid.push(...lines.sort((a, b) => a.by - b.by).map(({ row }) => row));
  },
};

describe("a form that was damaged at random", () => {
  it.each(Object.keys(damages))("%s: the form is as planned, and what was typed stands under its key", (name) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const next = randomFrom(seed);
      const grid = filled(seed);
      damages[name]?.(grid, next);
      expect([seed, ...faultsAfter(filled(seed), grid)]).toEqual([seed]);
    }
  });

  it("several at once", () => {
    const names = Object.keys(damages);
    for (let seed = 100; seed < 160; seed += 1) {
      const next = randomFrom(seed);
      const grid = filled(seed);
      for (let left = 3; left > 0; left -= 1) damages[names[Math.floor(next() * names.length)] ?? ""]?.(grid, next);
      expect([seed, ...faultsAfter(filled(seed), grid)]).toEqual([seed]);
    }
  });
});

/** What is not the plan's although nobody types there. */
function unplanned(grid: Grid): readonly unknown[] {
  return plan.cells.flatMap((cells, row) => {
    const key = cells[columns.key]?.value;
    const isEntry = typeof key === "string" && !key.startsWith("#");
    return formColumns.flatMap(({ id }, column) => {
      const planned = cells[column]?.formula ?? cells[column]?.value ?? "";
      const found = grid[row]?.[column] ?? "";
      const isTyped = isEntry && typedColumns.includes(id) && planned === "";
      return isTyped || found === planned ? [] : [[row, id, found, planned]];
    });
  });
}

describe("what else is there", () => {
  it("is kept beside and below the table", () => {
    const grid = filled(7);
    grid.splice(20, 0, formColumns.map((_column, at) => (at === 4 ? "请核对" : "")));
    for (const [at, row] of grid.entries()) row.splice(11, 0, at === 30 ? "旁注" : "");
    const made = done(grid, repairOf(grid));
    const outside = made.flatMap((row, at) => row.filter((cell, column) => cell !== "" && cell !== null && (at >= plan.cells.length || column >= formColumns.length)));
    expect(new Set(outside)).toEqual(new Set(["旁注", "请核对"]));
    expect(outside).toHaveLength(2);
    expect(unplanned(made)).toEqual([]);
  });

  it("stays where it is beside and below it", () => {
    const grid = filled(8);
    grid[20]?.push("", "旁注");
    grid.push([], formColumns.map((_column, at) => (at === 2 ? "制表人" : "")));
    const made = done(grid, repairOf(grid));
    expect([made[20]?.[25], made[plan.cells.length + 1]?.[2]]).toEqual(["旁注", "制表人"]);
  });

  it("is no form where too little of one stands there", () => {
    const grid = filled(9).slice(0, 12);
    expect(repairForm({ scheme, plan, content: contentOf(grid), formats: [], logged: new Map(), sheets: new Set(), bonus: null })).toBeNull();
  });
});

describe("rows and columns", () => {
  it.each([
    ["none lost", [0, 1, 2], []],
    ["one lost in between", [0, -1, 1], [{ kind: "insert", at: 1, count: 1 }]],
    ["one lost where a strange one stands", [0, -1, 2], []],
    ["two strange ones", [0, 3], [{ kind: "delete", at: 1, count: 2 }]],
    ["the last lost", [0, 1, -1], [{ kind: "insert", at: 2, count: 1 }]],
    ["the first lost", [-1, 0], [{ kind: "insert", at: 0, count: 1 }]],
  ] as const)("%s", (_what, found, shifts) => {
    expect(shiftsInOrder(found)).toEqual(shifts);
  });
});
