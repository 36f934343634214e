import { act, fireEvent, screen } from "@testing-library/react";
import { run } from "axe-core";
import { describe, expect, test } from "vitest";
import type { HistoryAction, HistoryLine, TakeBackPreview } from "../../../src/actions/types";
import { FakeActions } from "../../support/fakeActions";
import { callsOf, renderPane, settle } from "../support/renderPane";

await import("../../../src/taskpane/history/HistoryPanel");

const place = { key: "1.3.fullTime", column: "reported", indicator: "1.3", label: "专职人员" } as const;
const line: HistoryLine = { row: 4, unit: "南京市", what: "1.3 人员：专职人员 自报值〔1.3.fullTime〕", place, isAward: false, address: "K12", before: null, after: 6 };
const entry: HistoryAction = { id: "a", name: "填报", time: "2012-12-14 09:30:00", takesBack: null, isTakenBack: false, units: ["南京市"], lines: [line] };
const imported: HistoryAction = {
  ...entry,
  id: "b",
  name: "导入填报表",
  time: "2012-12-13 08:00:00",
  units: ["无锡市", "徐州市"],
  lines: [
    { ...line, row: 5, unit: "无锡市", after: 8 },
    { ...line, row: 6, unit: "徐州市", place: { ...place, key: "2.1.x", indicator: "2.1", label: "条目" }, before: 1, after: "约10" },
  ],
};
const undone: HistoryAction = { ...entry, id: "c", name: "撤销", takesBack: { name: "填报", time: entry.time }, lines: [{ ...line, before: 6, after: null }] };
const preview: TakeBackPreview = {
  id: "a",
  mark: "m",
  name: "填报",
  time: entry.time,
  files: [{ file: "", unit: "南京市", changes: [{ ...place, before: 6, after: null }], kept: [{ ...place, key: "1.3.partTime", label: "兼职人员", reason: "changed", now: 77 }], unchanged: 0 }],
  left: [{ ...line, row: 9, place: null, what: "恢复公式", why: "formula" }],
};

async function openHistory(actions: readonly HistoryAction[], earlier = 0) {
  const fake = new FakeActions();
  fake.history = { actions, earlier, isDamaged: false, isThere: true };
  fake.takeBackPreview = preview;
  const rendered = await renderPane(fake);
  act(() => rendered.pane.open("history"));
  await settle();
  return rendered;
}

const rows = () => screen.queryAllByRole("row").map((row) => row.textContent);
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};

describe("操作记录", () => {
  test("lists actions with time, cities and counts, and what was taken back", async () => {
    await openHistory([undone, { ...entry, isTakenBack: true }, imported]);
    expect(rows()).toEqual(["撤销：填报2012-12-14 09:30:00南京市1 处", "填报已撤销2012-12-14 09:30:00南京市1 处", "导入填报表2012-12-13 08:00:00无锡市等 2 个城市2 处"]);
    expect(screen.getByText("3 次操作，4 处")).toBeTruthy();
  });

  test("is narrowed by city, indicator, action and words; nothing found says so, and all comes back", async () => {
    await openHistory([entry, imported]);
    fireEvent.change(screen.getByRole("combobox", { name: "城市" }), { target: { value: "徐州市" } });
    expect(rows()).toEqual(["导入填报表2012-12-13 08:00:00无锡市等 2 个城市1 处"]);
    fireEvent.change(screen.getByRole("combobox", { name: "指标" }), { target: { value: "1.3" } });
    expect(rows()).toEqual([]);
    expect(screen.getByText("没有符合条件的操作")).toBeTruthy();
    await press("清除条件");
    expect(rows()).toHaveLength(2);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "约10" } });
    expect(rows()).toEqual(["导入填报表2012-12-13 08:00:00无锡市等 2 个城市1 处"]);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "" } });
    fireEvent.change(screen.getByRole("combobox", { name: "时间" }), { target: { value: "today" } });
    expect(rows()).toEqual([]);
  });

  test("reads earlier lines when asked, four times as many", async () => {
    const { actions } = await openHistory([entry], 5_000);
    await press("更早…（还有 5000 行）");
    expect(callsOf(actions, "readHistory")).toEqual([{ lines: 1_000 }, { lines: 4_000 }]);
  });

  test("draws only the rows in sight of a long log", async () => {
    await openHistory(Array.from({ length: 20_000 }, (_, index) => ({ ...entry, id: `${index}` })));
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("20000");
    expect(rows().length).toBeLessThan(60);
  });

  test("an action opens by keys to its changes, shows what undoing it does, and undoes just that", async () => {
    const { actions } = await openHistory([entry, imported]);
    fireEvent.keyDown(screen.getAllByRole("row")[0] ?? document.body, { key: "Enter" });
    await settle();
    expect(screen.getByRole("heading", { name: "填报" })).toBeTruthy();
    expect(screen.getByRole("list", { name: "改动" }).textContent).toContain("1.3 专职人员（空白） → 6");
    await press("撤销这次操作…");
    expect(screen.getByText("恢复 1 个城市 1 处 · 1 处保持不变 · 1 处不放回")).toBeTruthy();
    expect(callsOf(actions, "takeBack")).toEqual([]);
    await press("查看保持不变的 1 处");
    expect(screen.getByText("此后又有改动 · 现为 77")).toBeTruthy();
    await press("公式由加载项维护，不换回被改写的内容：1 处");
    await press("撤销 1 处");
    expect(callsOf(actions, "takeBack")).toEqual([preview]);
    expect(screen.getAllByText(/已撤销这次操作，恢复 1 处/).length).toBeGreaterThan(0);
    expect(rows()).toHaveLength(2);
  });

  test("says that nothing was done yet, and that its header was changed", async () => {
    await openHistory([]);
    expect(screen.getByText("没有操作记录")).toBeTruthy();
  });

  test("a damaged log says what to mend", async () => {
    const fake = new FakeActions();
    fake.history = { actions: [], earlier: 0, isDamaged: true, isThere: true };
    const { pane } = await renderPane(fake);
    act(() => pane.open("history"));
    await settle();
    expect(screen.getByText(/请把第 3 行恢复为：时间、操作/)).toBeTruthy();
  });

  test("a failure says why and leaves the page", async () => {
    const { actions } = await openHistory([entry]);
    fireEvent.click(screen.getAllByRole("row")[0] ?? document.body);
    await settle();
    actions.failNext.previewTakingBack = { code: "otherAction", items: [] };
    await press("撤销这次操作…");
    expect(screen.getByRole("heading", { name: "填报" })).toBeTruthy();
    expect(screen.getAllByText(/“操作记录”中已没有这次操作/).length).toBeGreaterThan(0);
  });

  test("has no faults that axe finds", async () => {
    const { container } = await openHistory([entry, imported]);
    expect((await run(container, { rules: { "color-contrast": { enabled: false } } })).violations.map(({ id }) => id)).toEqual([]);
  });
});
