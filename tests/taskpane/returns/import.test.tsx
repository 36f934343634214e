import { act, fireEvent, screen, within } from "@testing-library/react";
import { run } from "axe-core";
import { describe, expect, test, vi } from "vitest";
import type { ReturnPreview } from "../../../src/actions/types";
import { FakeActions } from "../../support/fakeActions";
import { formula, macros, previewOf, sorted, unprotected } from "../support/previews";
import { callsOf, renderPane, settle } from "../support/renderPane";

async function openImport(previews: readonly ReturnPreview[] = [], actions = new FakeActions()) {
  actions.previews = previews;
  const rendered = await renderPane(actions);
  act(() => rendered.pane.open("import"));
  await settle();
  return rendered;
}

const picker = () => screen.getByLabelText("选择文件", { selector: "input" });
const pick = async (...names: readonly string[]) => {
  fireEvent.change(picker(), { target: { files: names.map((name) => new File(["PK"], name)) } });
  await settle();
};
const submit = () => screen.getByRole("button", { name: /^写入 \d+ 个城市/ });
const box = (unit: string) => screen.getByRole("checkbox", { name: new RegExp(`（${unit}）$`) });
const isChecked = (element: HTMLElement) => element instanceof HTMLInputElement && element.checked;
const isDisabled = (element: HTMLElement) => "disabled" in element && element.disabled === true;
const lines = () => within(screen.getByRole("list", { name: "交回的填报表" })).getAllByRole("checkbox");

describe("导入填报表", () => {
  test("shows what each file would change and writes nothing by that", async () => {
    const { actions } = await openImport([previewOf("南京市", 3), previewOf("无锡市", 0)]);
    await pick("a.xlsx", "b.xlsx");
    expect(callsOf(actions, "previewReturns")).toEqual([["a.xlsx", "b.xlsx"]]);
    expect(callsOf(actions, "acceptReturns")).toEqual([]);
    expect(screen.getByText("南京市 · 已填 80 / 94 项 · 3 处改动")).toBeTruthy();
    expect(screen.getByText("已读取 2 个文件，1 个可以写入")).toBeTruthy();
    expect([isChecked(box("南京市")), isChecked(box("无锡市")), isDisabled(box("无锡市"))]).toEqual([true, false, true]);
    fireEvent.click(screen.getByRole("button", { name: "查看 3 处改动" }));
    expect(screen.getByText("（空白）").parentElement?.textContent).toBe("1.1 填报项 1（空白） → 10");
    expect(screen.getByText(/填报项 2 · 佐证材料/)).toBeTruthy();
  });

  test("dropped files are read like chosen ones, and join those on the list", async () => {
    const { actions, container } = await openImport([previewOf("南京市", 1)]);
    await pick("a.xlsx");
    actions.previews = [previewOf("无锡市", 2)];
    const zone = container.querySelector("[data-drop-zone]") ?? document.body;
    fireEvent.drop(zone, { dataTransfer: { files: [new File(["PK"], "b.xlsx")] } });
    await settle();
    expect(callsOf(actions, "previewReturns")).toEqual([["a.xlsx"], ["b.xlsx"]]);
    expect(submit().textContent).toBe("写入 2 个城市 3 处改动");
  });

  test("what is ticked is written, counted, and can be undone", async () => {
    const { actions, pane } = await openImport([previewOf("南京市", 3), previewOf("无锡市", 4)]);
    await pick("a.xlsx", "b.xlsx");
    expect(submit().textContent).toBe("写入 2 个城市 7 处改动");
    fireEvent.click(box("南京市"));
    fireEvent.click(submit());
    await settle();
    expect(callsOf(actions, "acceptReturns")).toEqual([[previewOf("无锡市", 4)]]);
    expect(pane.store.getState().panel).toBeNull();
    expect(screen.getAllByText("已写入 1 个城市 4 处改动").length).toBeGreaterThan(0);
    const asked: unknown[] = [];
    actions.undoLastImport = async ({ only }) => {
      asked.push(only);
      return { ok: true, value: { files: ["b.xlsx"], restored: 4, skipped: [], syncs: 3 } };
    };
    fireEvent.click(screen.getByRole("button", { name: "撤销导入" }));
    await settle();
    expect(screen.getAllByText("已撤销 1 个文件的导入，恢复 4 处").length).toBeGreaterThan(0);
    // Just the import that the message tells of.
    expect(asked).toEqual([{ mark: "2012_无锡市_填报表.xlsx" }]);
  });

  test("an error stops its file, notes do not", async () => {
    const notes = [unprotected, formula, sorted, { ...sorted, message: "第四条" }];
    await openImport([previewOf("南京市", 3, [macros]), previewOf("无锡市", 2, notes)]);
    await pick("a.xlsx", "b.xlsx");
    expect([isDisabled(box("南京市")), isChecked(box("南京市")), isChecked(box("无锡市"))]).toEqual([true, false, true]);
    expect(screen.getByText("文件带有宏，不予读取")).toBeTruthy();
    expect(screen.getByText("南京市 · 不能导入")).toBeTruthy();
    expect(screen.queryByText("第四条")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "另有 1 条" }));
    expect(screen.getByText("第四条")).toBeTruthy();
    expect(submit().textContent).toBe("写入 1 个城市 2 处改动");
  });

  test("two files of one city stop each other until one is taken from the list", async () => {
    await openImport([previewOf("南京市", 3), { ...previewOf("南京市", 2), file: "再报.xlsx" }]);
    await pick("a.xlsx", "b.xlsx");
    expect(screen.getAllByText(/“南京市”不止一份/)).toHaveLength(2);
    expect(isDisabled(submit())).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "移除 再报.xlsx" }));
    expect(lines()).toHaveLength(1);
    expect(submit().textContent).toBe("写入 1 个城市 3 处改动");
  });

  test("cancelling the reading leaves the list as it was", async () => {
    const actions = new FakeActions();
    const go = actions.hold(2);
    const { pane } = await openImport([previewOf("南京市", 1)], actions);
    await pick("a.xlsx");
    expect(screen.getByRole("progressbar", { name: "正在读取填报表" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "取消" }));
    act(() => go());
    await settle();
    expect(pane.store.getState().panel).toBe("import");
    expect(screen.queryByRole("list", { name: "交回的填报表" })).toBeNull();
    expect(screen.getByText("已取消")).toBeTruthy();
  });

  test("a failure to write keeps the list and says what to do", async () => {
    const { actions } = await openImport([previewOf("南京市", 1)]);
    await pick("a.xlsx");
    actions.failNext = { acceptReturns: { code: "protectedSheet", items: ["南京市"] } };
    fireEvent.click(submit());
    await settle();
    expect(screen.getByText("“导入填报表”没有完成")).toBeTruthy();
    expect(isChecked(box("南京市"))).toBe(true);
  });

  test("what was not written is told until its list is closed, and can be copied", async () => {
    const copied: string[] = [];
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { clipboard: { writeText: async (text: string) => { copied.push(text); } } }));
    const { pane } = await openImport([previewOf("南京市", 3, [formula]), previewOf("无锡市", 2, [macros]), previewOf("徐州市", 1), previewOf("常州市", 0)]);
    await pick("a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx");
    fireEvent.click(box("徐州市"));
    fireEvent.click(submit());
    await settle();
    expect(screen.getByRole("group", { name: /已写入 1 个城市/ }).textContent).toContain("2 个文件未导入");
    await act(async () => pane.recompute());
    await settle();
    fireEvent.click(within(screen.getByText(/没有写入或没有全部写入/)).getByRole("button", { name: "查看" }));
    await settle();
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "2012_无锡市_填报表.xlsx（无锡市）文件带有宏，不予读取",
      "2012_徐州市_填报表.xlsx（徐州市）没有勾选",
      "2012_南京市_填报表.xlsx（南京市）以下内容没有写入，其余已写入填的是公式，保留原值",
    ]);
    fireEvent.click(screen.getByRole("button", { name: "复制清单" }));
    await settle();
    expect(copied[0]?.split("\n")[0]).toBe("2012_无锡市_填报表.xlsx\t无锡市\t文件带有宏，不予读取");
    fireEvent.click(screen.getByRole("button", { name: "关闭清单" }));
    await settle();
    expect(pane.store.getState().panel).toBeNull();
    expect(screen.queryByText(/没有写入或没有全部写入/)).toBeNull();
    vi.unstubAllGlobals();
  });

  test("the files that were read, and what is ticked, are there again after another page; not after they were written", async () => {
    const { pane } = await openImport([previewOf("南京市", 3), previewOf("无锡市", 2)]);
    await pick("a.xlsx", "b.xlsx");
    fireEvent.click(box("南京市"));
    act(() => pane.open("export"));
    await settle();
    act(() => pane.open("import"));
    await settle();
    expect([isChecked(box("南京市")), isChecked(box("无锡市"))]).toEqual([false, true]);
    fireEvent.click(submit());
    await settle();
    act(() => pane.open("import"));
    await settle();
    expect(screen.queryByRole("list", { name: "交回的填报表" })).toBeNull();
  });

  test("changes that were not made are told with their city and entry", async () => {
    const { actions } = await openImport([previewOf("南京市", 2)]);
    await pick("a.xlsx");
    const skipped = [{ file: "a.xlsx", unit: "南京市", key: "1.1.a", column: "reported", label: "填报项 1", reason: "changed", now: 5 }] as const;
    actions.acceptReturns = async () => ({ ok: true, value: { files: ["a.xlsx"], written: 1, unchanged: 0, skipped, refused: [], mark: "", syncs: 3 } });
    fireEvent.click(submit());
    await settle();
    const message = screen.getByRole("group", { name: /已写入 1 个城市 1 处改动/ });
    expect(message.textContent).toContain("位置：南京市 填报项 1");
  });

  test("what a formula gives is shown with the formula that would be replaced", async () => {
    const [change] = previewOf("南京市", 1).changes;
    if (change === undefined) throw new Error("no change");
    await openImport([{ ...previewOf("南京市", 1), changes: [{ ...change, before: { formula: "=5+3", result: 8 } }] }]);
    await pick("a.xlsx");
    fireEvent.click(screen.getByRole("button", { name: "查看 1 处改动" }));
    expect(screen.getByText("=5+3（值 8）").parentElement?.textContent).toBe("1.1 填报项 1=5+3（值 8） → 10");
  });

  test("has names and roles that axe-core accepts", async () => {
    const { container } = await openImport([previewOf("南京市", 3, [unprotected]), previewOf("无锡市", 2, [macros])]);
    await pick("a.xlsx", "b.xlsx");
    fireEvent.click(screen.getByRole("button", { name: "查看 3 处改动" }));
    const { violations } = await run(container, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });
});
