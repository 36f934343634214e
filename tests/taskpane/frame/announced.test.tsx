import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { renderPane, settle } from "../support/renderPane";

/** What screen readers are told politely by the region that stands for this; the views have others of their own. */
const heard = () => {
  const region = document.querySelector("[data-heard]");
  if (region === null) throw new Error("nothing is told to screen readers");
  return region.textContent;
};

describe("screen readers are told", () => {
  test("that the sample is being opened, and that it is", async () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    await renderPane(new FakeActions([]), { openSample: () => opened });
    fireEvent.click(screen.getByRole("button", { name: "打开示例" }));
    await settle();
    expect(heard()).toBe("正在打开示例");
    open();
    await settle();
    expect(heard()).toMatch(/^已打开示例/);
  });

  test("that what was typed in 填报 stands on the form, each time", async () => {
    const { pane } = await renderPane();
    const sheetId = sheetIdOf("南京市");
    const write = (before: string | null, after: string) =>
      act(() => pane.forms.enter({ sheetId, inputs: [{ key: "1.3.fullTime", column: "evidence", before, after }] }));
    const told: (string | null)[] = [];
    const observer = new MutationObserver(() => told.push(heard()));
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    await write("附件", "附件1");
    await settle();
    await write("附件1", "附件2");
    await settle();
    observer.disconnect();
    expect(told.filter((text, index) => text !== "" && text !== told[index - 1])).toEqual(["已写入填报表", "已写入填报表"]);
  });

  test("that what was asked for is done where the page itself shows what came of it", async () => {
    const { pane } = await renderPane();
    await act(() => pane.forms.previewRepair());
    await settle();
    expect(heard()).toBe("检查表格：已完成");
  });

  test("that it is being cancelled", async () => {
    const actions = new FakeActions();
    const go = actions.hold(13);
    await renderPane(actions);
    fireEvent.click(screen.getByRole("button", { name: "一键计算" }));
    await settle();
    expect(heard()).toBe("正在一键计算");
    fireEvent.click(screen.getByRole("button", { name: "取消" }));
    await settle();
    expect(heard()).toBe("正在取消…");
    go();
    await settle();
    expect(heard()).toMatch(/^已取消/);
  });
});
