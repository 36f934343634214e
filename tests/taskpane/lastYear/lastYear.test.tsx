import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { LastYearPreview, YearComparison } from "../../../src/actions/types";
import { LastYearSection } from "../../../src/taskpane/lastYear/LastYearSection";
import { Pane } from "../../../src/taskpane/state/pane";
import { PaneProvider } from "../../../src/taskpane/state/react";
import { FakeActions } from "../../support/fakeActions";
import { callsOf, settle } from "../support/renderPane";

const figures = (rank: number, total: number) => ({ rank, total, categories: new Map<string, number>() });
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

async function choose(answer: Omit<LastYearPreview, "file">): Promise<FakeActions> {
  const actions = new FakeActions();
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
