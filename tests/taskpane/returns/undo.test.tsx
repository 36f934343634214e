import { act, fireEvent, screen } from "@testing-library/react";
import { run } from "axe-core";
import { describe, expect, test } from "vitest";
import type { UndonePreview, UndoPreview } from "../../../src/actions/types";
import type { Language } from "../../../src/core/index";
import { FakeActions } from "../../support/fakeActions";
import { callsOf, renderPane, settle } from "../support/renderPane";

const place = { column: "reported", indicator: "1.3" } as const;
const nanjing: UndonePreview = {
  file: "2012_南京市_填报表.xlsx",
  unit: "南京市",
  changes: [
    { ...place, key: "1.3.fullTime", label: "专职人员", before: 6, after: { formula: "=5+3", result: 8 } },
    { ...place, key: "1.3.fullTime", column: "evidence", label: "专职人员", before: "文", after: null },
  ],
  kept: [{ ...place, key: "1.3.partTime", label: "兼职人员", reason: "changed", now: 77 }],
  unchanged: 1,
};
const wuxi: UndonePreview = { ...nanjing, file: "无锡.xlsx", unit: "无锡市", changes: nanjing.changes.slice(0, 1), kept: [], unchanged: 0 };
const found: UndoPreview = { kind: "import", mark: "m", time: "2012-12-14 09:30:00", files: [nanjing, wuxi] };

async function openUndo(undoPreview: UndoPreview, actions = new FakeActions(), language?: Language) {
  actions.undoPreview = undoPreview;
  const rendered = await renderPane(actions);
  if (language !== undefined) act(() => rendered.pane.setLanguage(language));
  act(() => rendered.pane.open("import"));
  await settle();
  const asking = language === "en-US" ? "Undo the last import…" : "撤销上次导入…";
  fireEvent.click(screen.getByRole("button", { name: asking }));
  await settle();
  return rendered;
}

const confirm = () => screen.queryByRole("button", { name: /^撤销 \d+ 个城市 \d+ 处$/ });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("撤销上次导入", () => {
  test("shows files, time, and how many values of each city go back, and writes nothing by that", async () => {
    const { actions } = await openUndo(found);
    expect(screen.getByRole("heading", { name: "撤销上次导入" })).toBeTruthy();
    expect(screen.getByText("2 个文件，恢复 2 个城市 3 处 · 1 处保持不变")).toBeTruthy();
    expect(screen.getByText("导入时间 2012-12-14 09:30:00")).toBeTruthy();
    expect(screen.getByText("2012_南京市_填报表.xlsx").nextSibling?.textContent).toBe("南京市\u00a0· 恢复 2 处\u00a0· 1 处保持不变\u00a0· 1 处已是原内容");
    expect(screen.getByText("无锡.xlsx").nextSibling?.textContent).toBe("无锡市\u00a0· 恢复 1 处");
    expect(callsOf(actions, "undoLastImport")).toEqual([]);
  });

  test("shows each cell with what stands there and what comes back, and why another stays", async () => {
    await openUndo(found);
    press("查看恢复的 2 处");
    expect(screen.getByText("=5+3（值 8）").parentElement?.textContent).toBe("1.3 专职人员6 → =5+3（值 8）");
    expect(screen.getByText("（空白）").parentElement?.textContent).toBe("1.3 专职人员\u00a0· 佐证材料文 → （空白）");
    press("查看保持不变的 1 处");
    expect(screen.getByText(/^导入后又有改动/).parentElement?.textContent).toBe("1.3 兼职人员导入后又有改动\u00a0· 现为 77");
  });

  test("undoes exactly what is shown once it is confirmed, and says so", async () => {
    const { actions, pane } = await openUndo(found);
    actions.undoLastImport = async ({ only }) => {
      actions.calls.push({ name: "undoLastImport", with: only });
      return { ok: true, value: { files: ["a", "b"], restored: 3, skipped: [], syncs: 3 } };
    };
    press("撤销 2 个城市 3 处");
    await settle();
    expect(callsOf(actions, "undoLastImport")).toEqual([found]);
    expect(pane.store.getState().panel).toBeNull();
    expect(screen.getAllByText("已撤销 2 个文件的导入，恢复 3 处").length).toBeGreaterThan(0);
  });

  test("leads the focus to what is shown, and back to where it was asked for", async () => {
    await openUndo(found);
    expect(document.activeElement).toBe(screen.getByRole("group", { name: "撤销上次导入" }));
    press("不撤销");
    await settle();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "撤销上次导入…" }));
    press("撤销上次导入…");
    await settle();
    fireEvent.keyDown(screen.getByRole("group", { name: "撤销上次导入" }), { key: "Escape" });
    await settle();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "撤销上次导入…" }));
  });

  test.each([
    ["never", "“操作记录”中还没有导入。"],
    ["undone", "上次导入已经撤销；更早的导入不能再撤销。"],
  ] as const)("says plainly that there is nothing to undo (%s), and offers only the way back", async (kind, why) => {
    await openUndo({ kind });
    expect(screen.getByText("没有可撤销的导入")).toBeTruthy();
    expect(screen.getByText(why)).toBeTruthy();
    expect(confirm()).toBeNull();
    expect(screen.getAllByRole("button", { name: "返回" })).toHaveLength(2);
  });

  test("offers no undoing where every cell was changed since", async () => {
    await openUndo({ ...found, files: [{ ...nanjing, changes: [] }] });
    expect(screen.getByText("没有可恢复的单元格 · 1 处保持不变")).toBeTruthy();
    expect(confirm()).toBeNull();
  });

  test("goes back and says why where another import came in between", async () => {
    const { actions } = await openUndo(found);
    actions.failNext = { undoLastImport: { code: "otherImport", items: [] } };
    press("撤销 2 个城市 3 处");
    await settle();
    expect(screen.getByText("“撤销导入”没有完成")).toBeTruthy();
    expect(screen.getByRole("button", { name: "撤销上次导入…" })).toBeTruthy();
  });

  test("stays, and says what to do, where a sheet is protected", async () => {
    const { actions } = await openUndo(found);
    actions.failNext = { undoLastImport: { code: "protectedSheet", items: ["南京市"] } };
    press("撤销 2 个城市 3 处");
    await settle();
    expect(screen.getByText("“撤销导入”没有完成")).toBeTruthy();
    expect(confirm()).not.toBeNull();
  });

  test("can be cancelled while it reads, and stays where it was asked for", async () => {
    const actions = new FakeActions();
    const go = actions.hold(2);
    await openUndo(found, actions);
    expect(screen.getByRole("progressbar", { name: "正在读取上次导入" })).toBeTruthy();
    press("取消");
    act(() => go());
    await settle();
    expect(screen.getByText("已取消")).toBeTruthy();
    expect(screen.getByRole("button", { name: "撤销上次导入…" })).toBeTruthy();
  });

  test("counts one in English", async () => {
    await openUndo({ ...found, files: [wuxi] }, new FakeActions(), "en-US");
    expect(screen.getByText("1 file, 1 cell of 1 city to put back")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Undo 1 cell of 1 city" })).toBeTruthy();
  });

  test.each([found, { kind: "undone" } as const])("has names and roles that axe-core accepts", async (preview) => {
    const { container } = await openUndo(preview);
    if (preview.kind === "import") for (const name of ["查看恢复的 2 处", "查看保持不变的 1 处"]) press(name);
    const { violations } = await run(container, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });
});
