import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { UnitIssue } from "../../../src/actions/types";
import { FakeActions } from "../../support/fakeActions";
import { callsOf, renderPane, settle } from "../support/renderPane";

const missing: UnitIssue = { kind: "missing", name: "苏州市", others: [] };
const [nanjing, copied] = [
  { sheetId: "sheet-南京市", sheetName: "南京市", city: "南京市" },
  { sheetId: "sheet-南京市 (2)", sheetName: "南京市 (2)", city: "南京市" },
];

async function paneWith(...issues: readonly UnitIssue[]) {
  const actions = new FakeActions();
  actions.unitIssues = issues;
  return renderPane(actions);
}

const press = async (name: string, within_: HTMLElement = document.body) => {
  fireEvent.click(within(within_).getByRole("button", { name }));
  await settle();
};

test("nothing is said of cities while all have their forms", async () => {
  await paneWith();
  expect(screen.queryByText(/缺少/)).toBeNull();
});

test("a missing city is said as soon as the workbook is read, and with every result, which is then no success", async () => {
  const { container } = await paneWith(missing);
  expect(screen.getByText(/缺少 1 个城市的填报表：苏州市/)).toBeTruthy();
  for (const action of ["一键计算", "校验", "生成排名"]) {
    await press(action);
    expect([...container.querySelectorAll(".fui-MessageBar")].map((bar) => bar.textContent).join()).toContain("缺少 1 个城市的填报表：苏州市");
  }
});

test.each([
  ["补建", "rebuild"],
  ["确认移除", "remove"],
])("a missing city can be settled: %s", async (label, kind) => {
  const { actions } = await paneWith(missing);
  await press("处理…");
  await press(label);
  expect(callsOf(actions, "settleUnit")).toEqual([{ kind, name: "苏州市" }]);
  // All is decided, so the page has done its work.
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.queryByText(/缺少/)).toBeNull();
});

test("the page stays while more is to be decided", async () => {
  await paneWith(missing, { ...missing, name: "无锡市" });
  await press("处理…");
  const [first] = screen.getAllByRole("listitem");
  if (first === undefined) throw new Error("no city");
  await press("确认移除", first);
  expect(screen.getByRole("dialog", { name: "核对城市名单" })).toBeTruthy();
  expect(screen.queryByText(/苏州市：没有填报表/)).toBeNull();
});

test("a form with a head of no city on the list is offered as the missing one, renamed", async () => {
  const { actions } = await paneWith({ ...missing, others: [{ sheetId: "s", sheetName: "苏州市", city: "姑苏市" }] });
  await press("处理…");
  await press("已改名为“姑苏市”");
  expect(callsOf(actions, "settleUnit")).toEqual([{ kind: "rename", name: "苏州市", sheetId: "s", to: "姑苏市" }]);
});

test("a renamed sheet asks whether the city is meant, and is no fault of a result", async () => {
  const { actions } = await paneWith({ kind: "sheetRenamed", name: "苏州市", before: "苏州市", form: { sheetId: "s", sheetName: "苏", city: "苏州市" } });
  await press("一键计算");
  expect(screen.queryByText(/工作表已改名：苏州市 → 苏/)).toBeTruthy();
  await press("处理…");
  await press("仍是“苏州市”");
  expect(callsOf(actions, "settleUnit")).toEqual([{ kind: "keepName", name: "苏州市", sheetId: "s" }]);
});

test("a copied form is deleted only when that is confirmed", async () => {
  const { actions } = await paneWith({ kind: "doubled", name: "南京市", forms: [nanjing, copied], own: nanjing.sheetId });
  expect(screen.getByText(/重复的填报表：南京市/)).toBeTruthy();
  await press("处理…");
  fireEvent.click(screen.getAllByRole("button", { name: "删除此表" })[1] ?? document.body);
  await settle();
  expect(callsOf(actions, "settleUnit")).toEqual([]);
  await press("确认删除“南京市 (2)”");
  expect(callsOf(actions, "settleUnit")).toEqual([{ kind: "removeForm", sheetId: copied.sheetId }]);
});

test("a copied form becomes another city's under a name that no other has", async () => {
  const { actions } = await paneWith({ kind: "doubled", name: "南京市", forms: [nanjing, copied], own: nanjing.sheetId });
  await press("处理…");
  fireEvent.click(screen.getAllByRole("button", { name: "是另一个城市" })[1] ?? document.body);
  await settle();
  const name = screen.getByRole("textbox", { name: "城市名称" });
  fireEvent.change(name, { target: { value: "南京市" } });
  expect(screen.getByText("名称重复")).toBeTruthy();
  fireEvent.change(name, { target: { value: "江宁区" } });
  fireEvent.keyDown(name, { key: "Enter" });
  await settle();
  expect(callsOf(actions, "settleUnit")).toEqual([{ kind: "separate", sheetId: copied.sheetId, to: "江宁区" }]);
});
