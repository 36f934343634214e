import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { sensitivityPlan } from "../../../src/workbook/sensitivity/sensitivity";
import { printedColumns, sensitivityColumns as columns, sensitivityRows as rows } from "../../../src/workbook/sensitivity/sensitivityGrid";
import { rangeText } from "../../../src/workbook/sensitivity/unitLine";
import { sensitivityOf } from "../../support/sensitivity";
import { thirteenResults } from "../../support/publishedResults";

const found = {
  trials: 1_000,
  seed: 2012,
  percent: 10,
  units: [
    { name: "甲市", rank: 1, total: 900.5, complete: true, weighed: { best: 1, worst: 1 }, kept: 1_000, leftOut: { best: 1, worst: 1 } },
    { name: "乙市", rank: 2, total: 700, complete: true, weighed: { best: 2, worst: 3 }, kept: 940, leftOut: { best: 2, worst: 2 } },
    { name: "=丙市", rank: 3, total: 699.5, complete: false, weighed: { best: 2, worst: 3 }, kept: 940, leftOut: { best: 3, worst: 3 } },
  ],
  pairs: [
    { upper: "甲市", lower: "乙市", gap: 200.5, turned: 0, turnedWithout: [], unsafe: null },
    { upper: "乙市", lower: "=丙市", gap: 0.5, turned: 60, turnedWithout: ["1.1", "1.2"], unsafe: "weights" as const },
  ],
  indicators: [
    { code: "1.1", moved: [], furthest: 0 },
    { code: "1.2", moved: [{ name: "乙市", from: 2, to: 3 }, { name: "=丙市", from: 3, to: 2 }], furthest: 1 },
  ],
  readings: [],
};
const plan = sensitivityPlan(found, jiangsu2012, 2012);
const valuesOf = (row: number) => plan.cells[row]?.slice(0, printedColumns).map((cell) => cell?.value ?? "");

describe("敏感性分析", () => {
  it("says of each city its range, share and nearest below, and marks what is too close", () => {
    expect([0, 1, 2].map((place) => valuesOf(rows.first + place))).toEqual([
      [1, "甲市", 900.5, "第1名（不变）", 1, "1", "乙市", 200.5, 0, "", ""],
      [2, "乙市", 700, "第2名（2–3）", 0.94, "2", "=丙市", 0.5, 0.06, "1.1、1.2", "▲ 差距过小"],
      [3, "=丙市", 699.5, "第3名（2–3）", 0.94, "3", "", "", "", "", "未报送齐全"],
    ]);
  });

  it("tells apart what one indicator alone decides, and counts the codes beyond six", () => {
    const codes = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1"];
    const pairs = [{ upper: "甲市", lower: "乙市", gap: 200.5, turned: 0, turnedWithout: codes, unsafe: "indicator" as const }];
    const line = sensitivityPlan({ ...found, pairs }, jiangsu2012, 2012).cells[rows.first];
    expect(line?.[columns.turnedWithout]?.value).toBe("1.1、1.2、1.3、\n2.1、2.2、2.3等7项");
    expect(line?.[columns.marks]?.value).toBe("△ 系于单项指标");
  });

  it("has no formula, names that begin with = included", () => {
    expect(plan.cells.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
  });

  it("lists the indicators that move ranks, by how many", () => {
    const at = plan.cells.findIndex((line) => line[0]?.value === "1.2");
    expect(valuesOf(at)).toEqual(["1.2", expect.any(String), "", "", 2, 1, "乙市2→3、=丙市3→2", "", "", "", ""]);
    expect(plan.cells.some((line) => line[0]?.value === "1.1")).toBe(false);
  });

  it("says of each reading that can be computed otherwise which ranks it moves", () => {
    const readings = [
      { code: "quotaFull" as const, indicators: ["3.2", "3.3a", "3.3b", "3.4"], moved: [{ name: "乙市", from: 2, to: 3 }, { name: "=丙市", from: 3, to: 2 }], furthest: 1 },
      { code: "vetoCeiling" as const, indicators: [], moved: [], furthest: 0 },
    ];
    const switched = sensitivityPlan({ ...found, readings }, jiangsu2012, 2012);
    const from = switched.cells.findIndex((line) => String(line[0]?.value).startsWith("口径逐项切换后的名次"));
    const shown = switched.cells.slice(from + 1, from + 4).map((line) => [0, columns.unit, columns.kept, columns.leftOut, columns.next].map((column) => line[column]?.value));
    expect(shown).toEqual([
      ["指标", "改按的口径", "变动城市数", "最多变动\n位数", "变动的城市（现名次→切换后名次）"],
      ["3.2、3.3a、3.3b等", "未下达年度计划的按满分计（现按0分计）", 2, 1, "乙市2→3、=丙市3→2"],
      ["总分", "一票否决的总分是上限，本来更低的不提高（现一律按该分计）", 0, 0, "各市名次不变"],
    ]);
    expect(switched.merges?.filter(({ row }) => row === from + 2)).toHaveLength(2);
    expect(switched.rowHeights?.length).toBe(switched.cells.length);
    expect(switched.cells.flat().some((cell) => String(cell?.value).includes("每次只切换一项"))).toBe(true);
  });

  it("says that ranks go by the rules of the total where there are some", () => {
    const under = (scheme: typeof jiangsu2012) => sensitivityPlan(found, scheme, 2012).cells.flat().some((cell) => String(cell?.value).startsWith("总分规则："));
    expect([under(jiangsu2012), under({ ...jiangsu2012, total: { qualifiedFrom: 600 } })]).toEqual([false, true]);
  });

  it("says where no indicator moves any", () => {
    const calm = sensitivityPlan({ ...found, indicators: [{ code: "1.1", moved: [], furthest: 0 }] }, jiangsu2012, 2012);
    expect(calm.cells.flat().some((cell) => cell?.value === "剔除任何一项指标，各市名次都不变。")).toBe(true);
  });

  it("says how to read it, what was varied, and who counts incomplete", () => {
    const text = plan.cells.map((line) => String(line[0]?.value ?? "")).join("\n");
    for (const part of ["随机试验 1000 次，随机种子 2012，权重浮动 ±10%", "超过 5% 的试验", "本分析：=丙市。", "读法：如乙市现为第2名，权重浮动时名次在第2名至第3名之间，94.00%的试验中保持第2名", "不对口径逐项切换"]) expect(text).toContain(part);
  });

  it("draws each range from half a place before to half a place behind", () => {
    const [chart] = plan.charts ?? [];
    expect(chart?.data).toEqual({ row: rows.header, column: columns.chart, rows: 4, columns: 3 });
    const drawn = plan.cells.slice(rows.header, rows.first + 3).map((line) => line.slice(columns.chart).map((cell) => cell?.value));
    expect(drawn).toEqual([
      ["城市", "区间之前", "名次区间"],
      ["1 甲市", 0.5, 1],
      ["2 乙市", 1.5, 2],
      ["3 =丙市", 1.5, 2],
    ]);
  });

  it("draws twenty cities at the most, and says so", () => {
    const one = found.units[0];
    if (one === undefined) throw new Error("no city");
    const units = Array.from({ length: 40 }, (_, index) => ({ ...one, name: `市${index}`, rank: index + 1 }));
    const many = sensitivityPlan({ ...found, units, pairs: [] }, jiangsu2012, 2012);
    expect(many.charts?.[0]?.data.rows).toBe(21);
    expect(many.cells.flat().some((cell) => cell?.value === "图中只画前 20 名。")).toBe(true);
  });

  it.each([[{ best: 2, worst: 4 }, "2–4"], [{ best: 3, worst: 3 }, "3"]])("%o reads %s", (range, text) => expect(rangeText(range)).toBe(text));

  it("fits what is really found for thirteen cities", () => {
    const real = sensitivityPlan(sensitivityOf(thirteenResults().units), jiangsu2012, 2012);
    expect(real.cells.slice(rows.first, rows.first + 13).map((line) => line[columns.unit]?.value)).toEqual(thirteenResults().ranking.map(({ name }) => name));
  });
});
