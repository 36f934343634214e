import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { FakeActions } from "../../support/fakeActions";
import { callsOf, renderPane, settle } from "../support/renderPane";

/** The page comes with the first request for it. */
const patience = { timeout: 10_000 };

async function openGroups(actions = new FakeActions()) {
  const rendered = await renderPane(actions);
  fireEvent.click(screen.getByRole("tab", { name: "汇总" }));
  await settle();
  fireEvent.click(await screen.findByRole("button", { name: "分组…" }, patience));
  await screen.findByRole("list", { name: "各市组别" }, patience);
  return rendered;
}

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};
const isDisabled = (button: HTMLElement) => button instanceof HTMLButtonElement && button.disabled;
const groupOf = (city: string) => screen.getByRole("textbox", { name: `组别：${city}` });

test("each city with its group; what was typed is applied for those alone, and said", async () => {
  const actions = new FakeActions();
  actions.groups = new Map([["南京市", "沿江"], ["徐州市", "沿海"]]);
  await openGroups(actions);
  expect(groupOf("南京市")).toHaveProperty("value", "沿江");
  expect(isDisabled(screen.getByRole("button", { name: "应用" }))).toBe(true);
  fireEvent.change(groupOf("南京市"), { target: { value: "沿海" } });
  fireEvent.change(groupOf("无锡市"), { target: { value: "沿江" } });
  fireEvent.change(groupOf("徐州市"), { target: { value: "沿海" } });
  await press("应用（改 2 个城市）");
  expect(callsOf(actions, "settleUnit")).toEqual([{ kind: "regroup", groups: [["南京市", "沿海"], ["无锡市", "沿江"]] }]);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByRole("group").textContent).toContain("已按沿海、沿江分组，改动 2 个城市");
});

test("two pasted columns are shown before they are taken; who is on no list is left alone", async () => {
  const { actions } = await openGroups();
  await press("粘贴两列");
  fireEvent.change(screen.getByRole("textbox", { name: "粘贴两列" }), { target: { value: "南京市\t沿江\n无锡市\t\n昆山市\t沿江" } });
  expect(screen.getByText("读到 3 个城市，沿江 2 个")).toBeTruthy();
  expect(screen.getByText("1 个没有组别：无锡市，只排总名次")).toBeTruthy();
  expect(screen.getByText("名单中没有，不会采用：昆山市")).toBeTruthy();
  await press("采用 2 个");
  expect(screen.getByText("现为：沿江 1 个")).toBeTruthy();
  await press("应用（改 1 个城市）");
  expect(callsOf(actions, "settleUnit")).toEqual([{ kind: "regroup", groups: [["南京市", "沿江"]] }]);
});

test("the regions are offered at one stroke, and all groups can be given up", async () => {
  const actions = new FakeActions();
  actions.groups = new Map([["南京市", "沿江"]]);
  await openGroups(actions);
  await press("按苏南、苏中、苏北分组");
  expect([groupOf("南京市"), groupOf("泰州市")].map((input) => (input instanceof HTMLInputElement ? input.value : ""))).toEqual(["苏南", "苏中"]);
  await press("全部不分组");
  expect(screen.getByText("不分组，只排总名次")).toBeTruthy();
  await press("应用（改 1 个城市）");
  expect(screen.getByRole("group").textContent).toContain("已取消分组，只排总名次");
});

test("a name that cannot be a group's is said, and nothing is applied", async () => {
  await openGroups();
  fireEvent.change(groupOf("南京市"), { target: { value: "未分组" } });
  expect(screen.getByText("组别“未分组”不能用：最多 20 个字，不能叫“未分组”")).toBeTruthy();
  expect(isDisabled(screen.getByRole("button", { name: /^应用/ }))).toBe(true);
});

test("where cities are missing, those are settled first", async () => {
  const actions = new FakeActions();
  actions.unitIssues = [{ kind: "missing", name: "昆山市", others: [] }];
  const { pane } = await renderPane(actions);
  act(() => pane.open("groups"));
  await screen.findByRole("list", { name: "各市组别" }, patience);
  fireEvent.change(groupOf("南京市"), { target: { value: "沿江" } });
  expect(screen.getByText("城市名单与填报表不一致，请先核对。")).toBeTruthy();
  expect(isDisabled(screen.getByRole("button", { name: /^应用/ }))).toBe(true);
});
