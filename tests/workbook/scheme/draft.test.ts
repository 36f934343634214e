import { describe, expect, test } from "vitest";
import { indicatorsOf, jiangsu2012 } from "../../../src/core/index";
import type { CellValue } from "../../../src/sheet/plan";
import { canonicalJson } from "../../../src/workbook/scheme/canonicalJson";
import type { DraftColumn } from "../../../src/workbook/scheme/draftColumns";
import { draftColumns, draftRows } from "../../../src/workbook/scheme/draftColumns";
import type { Draft } from "../../../src/workbook/scheme/readDraft";
import { readDraft } from "../../../src/workbook/scheme/readDraft";
import { gridOf } from "../../support/draftGrid";

type Grid = CellValue[][];

const column = (name: DraftColumn) => draftColumns.indexOf(name);

function read(grid: Grid): Draft {
  const draft = readDraft(grid);
  if (draft === null) throw new Error("No draft");
  return draft;
}

/** Row of the first line of a kind with this code or name. */
function rowOf(grid: Grid, kind: string, named: string): number {
  return grid.findIndex((row) => row[column("kind")] === kind && (row[column("code")] === named || row[column("name")] === named));
}

function faults(grid: Grid): readonly string[] {
  return read(grid).problems.map(({ row, column: at, fault }) => `${row + 1} ${at ?? ""} ${fault.code === "scheme" ? fault.problem.code : fault.code}`);
}

function blank(values: Partial<Record<DraftColumn, CellValue>>): CellValue[] {
  return draftColumns.map((name) => values[name] ?? null);
}

describe("the official scheme as a draft", () => {
  test("is read back as it was, with nothing to say", () => {
    const draft = read(gridOf(jiangsu2012));
    expect(draft.problems).toEqual([]);
    expect(draft.reminders).toEqual([]);
    expect(canonicalJson(draft.scheme)).toBe(canonicalJson(jiangsu2012));
  });

  test("is read back with its groups, each on a row of its own, and told of one that names no unit", () => {
    const grouped = { ...jiangsu2012, groups: [{ name: "苏中", units: ["南通市", "扬州市", "泰州市"] }, { name: "其他", units: ["南京市"] }] };
    const grid = gridOf(grouped);
    expect(canonicalJson(read(grid).scheme)).toBe(canonicalJson(grouped));
    const row = grid.findIndex((line) => line[column("name")] === "组别");
    const line = grid[row];
    if (line === undefined) throw new Error("no row for a group");
    line[column("content")] = "苏中: 南通市，南京市、昆山市";
    expect(new Set(faults(grid).map((fault) => fault.split(" ").at(-1)))).toEqual(new Set(["severalGroups", "unknownUnit"]));
  });

  test("keeps its keys, and every row has one", () => {
    const grid = gridOf(jiangsu2012);
    const draft = read(grid);
    expect(draft.rows.length).toBe(grid.length - draftRows.first);
    for (const { row, key } of draft.rows) expect(draft.keys.get(row)?.key).toBe(key);
  });

  test("is the same scheme after columns were moved and rows inserted", () => {
    const moved = gridOf(jiangsu2012).map((row) => [row[6] ?? null, ...row.slice(0, 6), ...row.slice(7)]);
    moved.splice(40, 0, moved[0]?.map(() => null) ?? []);
    moved.unshift([]);
    expect(canonicalJson(read(moved).scheme)).toBe(canonicalJson(jiangsu2012));
  });

  test("is told by its keys after it was sorted", () => {
    const grid = gridOf(jiangsu2012);
    const rows = grid.slice(draftRows.first);
    const sorted = [...grid.slice(0, draftRows.first), ...rows.sort((a, b) => String(a[column("kind")]).localeCompare(String(b[column("kind")]), "zh-CN"))];
    const draft = read(sorted);
    expect(draft.isSorted).toBe(true);
    expect(canonicalJson(draft.scheme)).toBe(canonicalJson(jiangsu2012));
  });
});

describe("next year's table", () => {
  const grid = gridOf(jiangsu2012);
  const set = (row: number, values: Partial<Record<DraftColumn, CellValue>>) => {
    for (const [name, value] of Object.entries(values)) {
      const line = grid[row];
      const at = draftColumns.findIndex((one) => one === name);
      if (line !== undefined) line[at] = value;
    }
  };
  set(rowOf(grid, "指标", "1.3"), { rule: "「专职人员」×4分，最高40分" });
  const part = rowOf(grid, "填报项", "兼职人员");
  grid.splice(part, 1);
  const row = rowOf(grid, "考核指标", "信用建设职能部门的设置");
  set(row, { points: 30 });
  set(rowOf(grid, "指标", "1.2"), { points: 30 });
  set(rowOf(grid, "选项", "单设信用办"), { points: 30 });
  grid.splice(
    rowOf(grid, "考核指标", "人员配置情况"),
    0,
    blank({ kind: "考核指标", number: "2A", name: "信用培训", points: 10 }),
    blank({ kind: "指标", code: "1.2A", points: 10, rule: "「培训场次」×2分，最高10分", content: "举办培训", criteria: "每场2分，最高10分", basis: "文件", method: "材料审核" }),
    blank({ kind: "填报项", name: "培训场次", type: "整数", unit: "场" }),
  );
  const draft = read(grid);

  test("is a scheme", () => {
    expect(faults(grid)).toEqual([]);
    const added = indicatorsOf(draft.scheme ?? jiangsu2012).find(({ code }) => code === "1.2A");
    expect(added?.rule).toMatchObject({ kind: "cap", max: 10, of: { kind: "perUnit", each: 2 } });
    expect(added?.entries[0]?.label).toEqual({ zh: "培训场次", en: "培训场次" });
  });

  test("knows a new entry by the same name at every reading", () => {
    const name = (from: Draft) => indicatorsOf(from.scheme ?? jiangsu2012).find(({ code }) => code === "1.2A")?.entries[0]?.name;
    expect(name(draft)).toMatch(/^n[0-9a-f]{8}$/);
    expect(name(read(grid))).toBe(name(draft));
  });

  test("is reminded of a text that says other points than the rule", () => {
    const said = draft.reminders.map((one) => [one.row, one.column, one.code === "textDiffers" ? one.says : one.code]);
    const [office, staff] = [rowOf(grid, "指标", "1.2"), rowOf(grid, "指标", "1.3")];
    expect(said).toEqual([[office, "criteria", 40], [staff, "criteria", 10]]);
  });
});

describe("what is wrong is told on its row", () => {
  const changed = (change: (grid: Grid) => void): Grid => {
    const grid = gridOf(jiangsu2012);
    change(grid);
    return grid;
  };
  const at = (grid: Grid, kind: string, named: string, name: DraftColumn, value: CellValue) => {
    const row = grid[rowOf(grid, kind, named)];
    if (row !== undefined) row[column(name)] = value;
  };
  const base = gridOf(jiangsu2012);
  const line = (kind: string, named: string) => rowOf(base, kind, named) + 1;

  test.each<[string, (grid: Grid) => void, readonly string[]]>([
    ["points that do not add up", (g) => at(g, "指标", "1.2", "points", 41), [`${line("考核指标", "信用建设职能部门的设置")} points pointsDiffer`, `${line("类别", "1")} points pointsDiffer`, `${line("指标", "1.2")} rule reach`]],
    ["points that are no number", (g) => at(g, "指标", "1.2", "points", "四十"), [`${line("指标", "1.2")} points notNumber`]],
    ["a rule that is none", (g) => at(g, "指标", "1.3", "rule", "每人5分"), [`${line("指标", "1.3")} rule ruleUnread`]],
    ["a rule about an entry that is not there", (g) => at(g, "指标", "1.1", "rule", "「组长」为“是”得20分"), [`${line("指标", "1.1")} rule ruleEntryUnknown`]],
    ["a type that is none", (g) => at(g, "填报项", "专职人员", "type", "人数"), [`${line("填报项", "专职人员")} type unknownType`]],
    ["a row that says not what it is", (g) => at(g, "填报项", "专职人员", "kind", "填报"), []],
    ["a code that stands twice", (g) => at(g, "指标", "2.5", "code", "2.4"), [`${line("指标", "2.5")} code doubled`]],
    ["tiers that rise", (g) => at(g, "指标", "4.5", "rule", "「报告数量」：100以上得10分，500以上得20分，2000以上得30分"), [`${line("指标", "4.5")} rule tiersDoNotFall`]],
    ["an entry that nothing scores", (g) => at(g, "指标", "1.3", "rule", "「专职人员」×5分，最高40分"), [`${line("填报项", "兼职人员")}  neverScored`]],
    ["a word that is none of a dropdown", (g) => at(g, "类别", "1", "bonus", "也许"), [`${line("类别", "1")} bonus unknownWord`]],
  ])("%s", (_what, change, expected) => {
    const found = faults(changed(change));
    for (const one of expected) expect(found).toContain(one);
    expect(found.length).toBeGreaterThan(0);
  });

  test("a sheet without our headers is no draft", () => {
    expect(readDraft([["名称", "分值"], ["一", 1]])).toBeNull();
    expect(readDraft([])).toBeNull();
  });

  test("nothing that a sheet can hold makes reading fail", () => {
    const values: CellValue[] = [null, "", 0, -1, 1e300, Number.NaN, true, "=1+1", "「", "」".repeat(40), "（".repeat(300), "指标", "是", "x".repeat(5_000)];
    let seed = 7;
    const random = (most: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % most;
    };
    const unsound: unknown[] = [];
    for (let round = 0; round < 300; round += 1) {
      const grid = gridOf(jiangsu2012);
      for (let change = 0; change < 12; change += 1) {
        const row = grid[draftRows.first + random(grid.length - draftRows.first)];
        if (row !== undefined) row[random(draftColumns.length)] = values[random(values.length)] ?? null;
      }
      const draft = readDraft(grid);
      if (draft !== null && draft.scheme !== null && draft.problems.length > 0) unsound.push(draft.problems);
    }
    expect(unsound).toEqual([]);
  });
});
