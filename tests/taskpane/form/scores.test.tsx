import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { callsOf, renderPane, settle } from "../support/renderPane";

async function openScores(unit = "南京市") {
  const actions = new FakeActions();
  actions.activeSheetId = sheetIdOf(unit);
  const rendered = await renderPane(actions);
  fireEvent.click(screen.getByRole("tab", { name: "得分" }));
  await settle();
  return rendered;
}

const category = (name: RegExp) => screen.getByRole("button", { name });

describe("得分", () => {
  test("seven categories and the bonus, each with both points told in words", async () => {
    await openScores();
    const expected = jiangsu2012.categories.map(({ name }) => name);
    const [gains, ...shown] = within(screen.getByRole("tabpanel")).getAllByRole("button", { expanded: false }).map((button) => button.textContent ?? "");
    expect(gains).toContain("提分空间");
    for (const [index, name] of expected.entries()) expect(shown[index]).toContain(name);
    expect(shown).toHaveLength(8);
    const use = category(/信用信息和产品推广应用/);
    expect(within(use).getByLabelText("自评 70 分，满分 150 分")).toBeTruthy();
    expect(within(use).getByLabelText("核定 88 分，满分 150 分")).toBeTruthy();
  });

  test("bars are as long as the points are of the most", async () => {
    await openScores();
    const bars = within(category(/一 工作体系建设/)).getAllByRole("img");
    const widths = bars.map((bar) => (bar.firstElementChild instanceof HTMLElement ? bar.firstElementChild.style.width : ""));
    expect(widths).toEqual(["60%", "60%"]);
  });

  test("a category opens to its indicators with how the points came about", async () => {
    await openScores();
    fireEvent.click(category(/一 工作体系建设/));
    expect(screen.getAllByRole("heading", { level: 4 }).map((heading) => heading.textContent)).toEqual([
      "1.1 社会信用体系建设工作管理部门建设情况",
      "1.2 信用建设职能部门的设置",
      "1.3 人员配置情况",
    ]);
    expect(screen.getByText("成立领导小组并由市领导担任组长：是＝20")).toBeTruthy();
  });

  test("full marks and no points are told in words", async () => {
    await openScores();
    expect(within(category(/二 规划及制度建设/)).getByText("满分")).toBeTruthy();
    fireEvent.click(category(/一 工作体系建设/));
    expect(screen.getByText("未得分")).toBeTruthy();
  });

  test("points and explanations that the reviewer changed show both sides", async () => {
    await openScores();
    fireEvent.click(category(/四 信用信息和产品推广应用/));
    expect(screen.getByText(/^自评：/)).toBeTruthy();
    expect(screen.getByText(/^核定：/)).toBeTruthy();
  });

  test("an indicator leads to its first cell", async () => {
    const { actions } = await openScores();
    fireEvent.click(category(/一 工作体系建设/));
    fireEvent.click(screen.getByRole("button", { name: "定位到1.1 社会信用体系建设工作管理部门建设情况" }));
    await settle();
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: sheetIdOf("南京市"), address: "K6" }]);
  });

  test("the bonus shows its official text although it has no criteria", async () => {
    await openScores();
    fireEvent.click(category(/八 工作创新加分/));
    fireEvent.click(screen.getByRole("button", { name: "评分标准" }));
    expect(screen.getByText(/总加分不得超过100分/)).toBeTruthy();
  });

  test("another city starts with everything closed", async () => {
    const { actions } = await openScores();
    fireEvent.click(category(/一 工作体系建设/));
    act(() => actions.emit({ kind: "activated", sheetId: sheetIdOf("无锡市") }));
    expect(screen.queryAllByRole("heading", { level: 4 })).toEqual([]);
  });

  test("on a sheet that is no form, it says where to find the points", async () => {
    const { actions } = await openScores();
    act(() => actions.emit({ kind: "activated", sheetId: "排名" }));
    expect(screen.getByText("打开一个城市的填报表，查看它的得分")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "去汇总" }));
    expect(screen.getByRole("tab", { name: "汇总" }).getAttribute("aria-selected")).toBe("true");
  });
});
