import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { LastYearPreview, YearComparison } from "../../../src/actions/types";
import { LastYearSection } from "../../../src/taskpane/lastYear/LastYearSection";
import { Pane } from "../../../src/taskpane/state/pane";
import { PaneProvider } from "../../../src/taskpane/state/react";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { manyUnits } from "../../support/sampleForms";
import { callsOf, settle } from "../support/renderPane";

const figures = (rank: number, total: number, isUnfilled = false) => ({ isUnfilled, rank, total, categories: new Map<string, number>() });
const comparison: YearComparison = {
  file: "2011.xlsx",
  lastYear: 2011,
  year: 2012,
  sameScheme: true,
  lastScheme: { id: "jiangsu", version: "2011" },
  scheme: { id: "jiangsu", version: "2012" },
  categories: [{ code: "1", name: "组织领导" }],
  categoriesLeft: [],
  codesOnlyNow: [],
  codesOnlyLast: [],
  codesChanged: [],
  units: [
    { unit: "南京市", last: figures(1, 900), now: figures(2, 880.5) },
    { unit: "无锡市", last: figures(3, 700), now: figures(1, 900.25) },
    { unit: "徐州市", last: figures(4, 600), now: figures(4, 600) },
  ],
  unitsOnlyNow: [],
  unitsOnlyLast: ["宿迁市"],
  unitsDoubled: [],
};

async function choose(answer: Omit<LastYearPreview, "file">, actions = new FakeActions()): Promise<FakeActions> {
  actions.lastYear = { file: "", ...answer };
  const pane = new Pane(actions, { language: "zh-CN", theme: "light", remember: () => undefined });
  await pane.refresh();
  render(
    <FluentProvider theme={webLightTheme}>
      <PaneProvider value={pane}>
        <LastYearSection />
      </PaneProvider>
    </FluentProvider>,
  );
  fireEvent.change(screen.getByLabelText("上年工作簿"), { target: { files: [new File(["x"], "2011.xlsx")] } });
  await settle();
  return actions;
}

describe("与上年对比", () => {
  test("shows each city's change by this year's rank, and writes the comparison that is shown", async () => {
    const actions = await choose({ comparison, notes: [] });
    expect(callsOf(actions, "previewLastYear")).toEqual(["2011.xlsx"]);
    const lines = screen.getAllByRole("listitem").map((line) => line.textContent);
    expect(lines).toEqual([
      "无锡市名次 3 → 1↑ 上升 2 位总分 +200.25",
      "南京市名次 1 → 2↓ 下降 1 位总分 −19.50",
      "徐州市名次 4 → 4名次持平总分 0.00",
    ]);
    expect(screen.getByText("仅上年：宿迁市")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "生成对比表" }));
    await settle();
    expect(callsOf(actions, "writeComparison")).toEqual([comparison]);
  });

  test("a city that reported nothing in a year has neither rank nor change, and is not counted", async () => {
    const nothing = figures(4, 0, true);
    const [nanjing, wuxi] = comparison.units;
    if (nanjing === undefined || wuxi === undefined) throw new Error("no city");
    await choose({ comparison: { ...comparison, units: [{ unit: "徐州市", last: nothing, now: nothing }, { ...nanjing, last: nothing }, { ...wuxi, now: { ...nothing, rank: 1 } }] }, notes: [] });
    expect(screen.getAllByRole("listitem").map((line) => line.textContent)).toEqual(["南京市名次 — → 2上年未填报", "无锡市名次 3 → —今年未填报", "徐州市名次 — → —两年均未填报"]);
    expect(screen.getByText("2011 年与 2012 年：0 个城市可对比")).toBeTruthy();
    expect(screen.getByText("今年未填报，不列得分和名次：徐州市、无锡市")).toBeTruthy();
  });

  test("arrow keys walk the cities, and a press opens the form", async () => {
    const actions = await choose({ comparison, notes: [] });
    const [first, second] = screen.getAllByRole("listitem").map((line) => line.querySelector("button"));
    expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1]);
    first?.focus();
    fireEvent.keyDown(first ?? document.body, { key: "ArrowDown" });
    expect(document.activeElement).toBe(second);
    fireEvent.click(second ?? document.body);
    await settle();
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: sheetIdOf("南京市"), address: null }]);
  });

  test("of 500 cities those in sight are drawn, found by name and group, and nothing found is said", async () => {
    const actions = new FakeActions(manyUnits(500));
    const names = actions.forms.map(({ name }) => name);
    actions.groups = new Map(names.map((name, index): [string, string] => [name, index % 2 === 0 ? "苏南" : "苏北"]));
    await choose({ comparison: { ...comparison, units: names.map((unit, index) => ({ unit, last: figures(index + 1, 900), now: figures(index + 1, 880.5) })) }, notes: [] }, actions);
    const items = () => screen.getAllByRole("listitem");
    const search = screen.getByRole("searchbox", { name: "搜索城市" });
    expect(items().length).toBeLessThan(60);
    expect(items()[0]?.getAttribute("aria-setsize")).toBe("500");
    fireEvent.change(search, { target: { value: names[416] ?? "" } });
    expect(items().map((line) => line.textContent)).toEqual([`${names[416] ?? ""}名次 417 → 417名次持平总分 −19.50`]);
    expect(screen.getByText("1 / 500 个城市")).toBeTruthy();
    fireEvent.keyDown(search, { key: "ArrowDown" });
    expect(document.activeElement).toBe(items()[0]?.querySelector("button"));
    fireEvent.change(search, { target: { value: "上海" } });
    expect(screen.getByText("没有名称含“上海”的城市")).toBeTruthy();
    fireEvent.click(screen.getByText("清除搜索"));
    const group = screen.getByRole("combobox", { name: "组别" });
    fireEvent.change(group, { target: { value: within(group).getByRole("option", { name: "苏北" }).getAttribute("value") } });
    expect(items()[0]?.getAttribute("aria-setsize")).toBe("250");
  });

  test("says that no city is in both years", async () => {
    await choose({ comparison: { ...comparison, units: [] }, notes: [] });
    expect(screen.getByText("没有两年都有的城市")).toBeTruthy();
    expect(screen.queryByRole("listitem")).toBeNull();
  });

  test("says why a file cannot be compared, and offers nothing to write", async () => {
    await choose({ comparison: null, notes: [{ severity: "refused", message: "文件已损坏" }] });
    expect(screen.getByText("文件已损坏")).toBeTruthy();
    expect(screen.getByRole("img", { name: "错误" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "生成对比表" })).toBeNull();
    expect(screen.getByRole("button", { name: "另选文件…" })).toBeTruthy();
  });

  test("says that schemes differ and what is left out", async () => {
    await choose({
      comparison: {
        ...comparison,
        sameScheme: false,
        categoriesLeft: [{ code: "3", name: "贯标", reason: "renamed" }],
        codesOnlyNow: ["2.5"],
        codesChanged: ["1.1"],
      },
      notes: [{ severity: "note", message: "上年未报送齐全" }],
    });
    expect(screen.getByText(/两年考核方案不同（上年 jiangsu 2011，今年 jiangsu 2012）/)).toBeTruthy();
    expect(screen.getByText("不对比的类别：3 贯标")).toBeTruthy();
    expect(screen.getByText("编码或分值不一致的指标：2.5、1.1")).toBeTruthy();
    expect(screen.getByText("上年未报送齐全")).toBeTruthy();
    expect(screen.getByRole("button", { name: "生成对比表" })).toBeTruthy();
  });
});
