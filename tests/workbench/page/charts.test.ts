import { describe, expect, test } from "vitest";
import { axisSteps, layoutChart, textWidth } from "../../../src/workbench/charts/layout";
import type { ChartFigures } from "../../../src/workbench/charts/readChart";

const chart: ChartFigures = {
  id: "c1",
  type: "BarStacked",
  title: "2012年度各市得分构成",
  valueAxisTitle: "分",
  categoryAxisTitle: "",
  hasLegend: true,
  hasLabels: false,
  isReversed: true,
  categories: ["苏州市", "南京市", "宿迁市"],
  series: [
    { name: "工作体系建设", color: "#1F4E79", values: [100, 80, 0] },
    { name: "规划及制度建设", color: "#2E75B6", values: [100, 90.5, 0] },
  ],
};

describe("axis steps", () => {
  test.each([
    [1100, 11, [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100]],
    [1040, 5, [0, 500, 1000, 1500]],
    [97, 5, [0, 20, 40, 60, 80, 100]],
    [0, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])("up to %d in about %d", (largest, wanted, steps) => {
    expect(axisSteps(largest, wanted)).toEqual(steps);
  });
});

describe("a stacked bar chart", () => {
  const layout = layoutChart(chart, 900, 400);

  test("lays one series behind the other, to scale, and draws nothing for zeros", () => {
    const [first, second] = layout.bars.filter((bar) => bar.name.startsWith("南京市"));
    expect(layout.bars).toHaveLength(4);
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0));
    expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(90.5 / 80);
    expect(second?.name).toBe("南京市 · 规划及制度建设：90.50");
  });

  test("runs from the top down as the table does, or upwards", () => {
    const heights = (reversed: boolean) => layoutChart({ ...chart, isReversed: reversed }, 900, 400).categories.map(({ y }) => y);
    expect(heights(true)).toEqual([...heights(true)].sort((a, b) => a - b));
    expect(heights(false)).toEqual([...heights(false)].sort((a, b) => b - a));
  });

  test("keeps bars, names and legend inside its frame, however small", () => {
    for (const [width, height] of [[900, 400], [360, 240]] as const) {
      const { bars, categories, legend } = layoutChart(chart, width, height);
      for (const bar of bars) expect([bar.x >= 0, bar.x + bar.width <= width, bar.y >= 0, bar.y + bar.height <= height]).toEqual([true, true, true, true]);
      for (const { x, text } of categories) expect(x - textWidth(text)).toBeGreaterThanOrEqual(0);
      for (const { x, y, text } of legend) expect([x >= 0, x + 16 + textWidth(text) <= width, y <= height]).toEqual([true, true, true]);
    }
  });

  test("shows totals when labels are wanted", () => {
    expect(layoutChart({ ...chart, hasLabels: true }, 900, 400).figures.map(({ text }) => text)).toEqual(["200", "170.50", "0"]);
  });
});

test("clustered columns stand side by side on one base line", () => {
  const { bars, plot } = layoutChart({ ...chart, type: "ColumnClustered", isReversed: false }, 900, 400);
  const [first, second] = bars;
  expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0));
  for (const bar of bars) expect(bar.y + bar.height).toBeCloseTo(plot.top + plot.height);
});

test("where an axis runs the other way, categories and their series do", () => {
  const first = (type: string, isReversed: boolean) => layoutChart({ ...chart, type, isReversed }, 900, 400).bars.filter((bar) => bar.name.startsWith("苏州市"));
  const [left, right] = [first("ColumnClustered", false), first("ColumnClustered", true)];
  expect(left[0]?.x).toBeLessThan(right[0]?.x ?? 0);
  expect([(left[0]?.x ?? 0) < (left[1]?.x ?? 0), (right[0]?.x ?? 0) < (right[1]?.x ?? 0)]).toEqual([true, false]);
  const [down, up] = [first("BarClustered", true), first("BarClustered", false)];
  expect([(down[0]?.y ?? 0) < (down[1]?.y ?? 0), (up[0]?.y ?? 0) < (up[1]?.y ?? 0)]).toEqual([true, false]);
});
