import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { FinalVersion } from "../../src/actions/types";
import { FakeActions, sheetIdOf } from "../support/fakeActions";
import { callsOf, renderPane, settle } from "./support/renderPane";

const final: FinalVersion = {
  sheetName: "定稿_20121214",
  sheetId: "{final}",
  time: "2012-12-14 09:30:00",
  digest: "ab".repeat(32),
  changes: [],
  unitsAdded: [],
  unitsRemoved: [],
};
const change = {
  unit: "南京市",
  sheetId: sheetIdOf("南京市"),
  address: "K9",
  key: "1.3.fullTime",
  label: "专职人数",
  side: "reported" as const,
  published: 8,
  now: null,
};

async function openPublish(actions = new FakeActions()) {
  const rendered = await renderPane(actions);
  act(() => rendered.pane.open("publish"));
  await settle();
  return rendered;
}

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};

describe("公布结果", () => {
  test("is reached from the menu", async () => {
    await renderPane();
    fireEvent.click(screen.getByRole("button", { name: "更多" }));
    await settle();
    fireEvent.click(screen.getByRole("menuitem", { name: "公布结果" }));
    await settle();
    expect(await screen.findByRole("dialog", { name: "公布结果" })).toBeTruthy();
  });

  test("writes the notice and says what it came to", async () => {
    const { actions } = await openPublish();
    await press("生成结果通报");
    expect(callsOf(actions, "writeNotice")).toEqual([null]);
    expect(screen.getAllByText(`已生成结果通报：${actions.forms.length} 个城市`).length).toBeGreaterThan(0);
  });

  test("writes the scorecards of all cities, or of the one whose form is shown", async () => {
    const { actions, pane } = await openPublish();
    await press("全部城市");
    act(() => pane.open("publish"));
    await settle();
    await press(`仅${actions.forms[0]?.name ?? ""}`);
    expect(callsOf(actions, "writeScorecards")).toEqual(["all", [actions.forms[0]?.name]]);
  });

  test("a failure leaves the page and says what to do", async () => {
    const actions = new FakeActions();
    actions.failNext = { finalise: { code: "readOnly", items: [] } };
    await openPublish(actions);
    await press("生成定稿");
    expect(screen.getAllByText(/工作簿是只读的/).length).toBeGreaterThan(0);
    expect(screen.getByRole("dialog", { name: "公布结果" })).toBeTruthy();
  });

  test("before the first 定稿 there is nothing to verify", async () => {
    await openPublish();
    expect(screen.queryByRole("button", { name: "核对定稿" })).toBeNull();
  });

  test("an untouched 定稿 agrees and can be verified", async () => {
    const actions = new FakeActions();
    actions.final = final;
    await openPublish(actions);
    expect(screen.getByText("与定稿一致")).toBeTruthy();
    await press("核对定稿");
    expect(screen.getAllByText(/各项数字可由所存数据重新算出/).length).toBeGreaterThan(0);
  });

  test("every entry that changed since is named, with both values and the way to its cell", async () => {
    const actions = new FakeActions();
    actions.final = { ...final, changes: [change], unitsAdded: ["昆山市"] };
    await openPublish(actions);
    expect(screen.getByText("与定稿不一致：2 处")).toBeTruthy();
    await press("查看 2 处变化");
    expect(screen.getByText(/定稿 8，现为 （空白）/)).toBeTruthy();
    expect(screen.getByText("昆山市：定稿之后加入")).toBeTruthy();
    await press("定位到南京市 专职人数");
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: sheetIdOf("南京市"), address: "K9" }]);
  });

  test("汇总 says so too, and leads there", async () => {
    const actions = new FakeActions();
    actions.final = { ...final, changes: [change] };
    await renderPane(actions);
    fireEvent.click(screen.getByRole("tab", { name: "汇总" }));
    await settle();
    expect(screen.getByText(/与定稿不一致：1 处/)).toBeTruthy();
    await press("查看");
    expect(screen.getByRole("dialog", { name: "公布结果" })).toBeTruthy();
  });
});
