import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeActions } from "../../support/fakeActions";
import { callsOf, renderPane, settle } from "../support/renderPane";

const saved: { readonly name: string; readonly type: string }[] = [];
const blobs = new Map<string, Blob>();
const revoked = vi.fn<(address: string) => void>();

beforeEach(() => {
  saved.length = 0;
  URL.createObjectURL = (blob) => {
    const address = `blob:${blobs.size}`;
    if (blob instanceof Blob) blobs.set(address, blob);
    return address;
  };
  URL.revokeObjectURL = revoked;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function save(this: HTMLAnchorElement) {
    saved.push({ name: this.download, type: blobs.get(this.href)?.type ?? "" });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function openExport(actions = new FakeActions(), canOpenFiles = true) {
  const rendered = await renderPane(actions, { canOpenFiles });
  act(() => rendered.pane.open("export"));
  await settle();
  return rendered;
}

const all = () => screen.getByRole("checkbox", { name: /^城市（/ });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const isDisabled = (element: HTMLElement) => element instanceof HTMLButtonElement && element.disabled;

describe("导出填报表", () => {
  test("is reached from the menu and offers all cities", async () => {
    const { actions } = await renderPane();
    fireEvent.click(button("更多"));
    await settle();
    fireEvent.click(screen.getByRole("menuitem", { name: "导出填报表" }));
    await settle();
    expect(screen.getByRole("dialog", { name: "导出填报表" })).toBeTruthy();
    expect(button(`导出 ${actions.forms.length} 个文件`)).toBeTruthy();
    expect(screen.getByText(/保护没有密码/)).toBeTruthy();
    expect(callsOf(actions, "exportTemplates")).toEqual([]);
  });

  test("several files come as one archive, and the message counts them", async () => {
    const { actions } = await openExport();
    const count = actions.forms.length;
    fireEvent.click(button(`导出 ${count} 个文件`));
    await settle();
    expect(callsOf(actions, "exportTemplates")).toEqual([{ units: actions.forms.map(({ name }) => name), archive: true }]);
    expect(saved).toEqual([{ name: "2012_填报表.zip", type: "application/zip" }]);
    expect(screen.getByText(`已导出 ${count} 个文件`)).toBeTruthy();
  });

  test("one city's file comes as a workbook", async () => {
    const { actions } = await openExport();
    fireEvent.click(all());
    expect(isDisabled(button("导出 0 个文件"))).toBe(true);
    fireEvent.click(screen.getByRole("checkbox", { name: "无锡市" }));
    fireEvent.click(button("导出 1 个文件"));
    await settle();
    expect(callsOf(actions, "exportTemplates")).toEqual([{ units: ["无锡市"], archive: false }]);
    expect(saved.map(({ name }) => name)).toEqual(["2012_无锡市_填报表.xlsx"]);
    expect(saved[0]?.type).toMatch(/spreadsheetml/);
  });

  test("a single city opens in a new workbook, only where Excel can", async () => {
    const { actions } = await openExport();
    expect(screen.queryByRole("button", { name: "在新工作簿中打开" })).toBeNull();
    fireEvent.click(all());
    fireEvent.click(screen.getByRole("checkbox", { name: "南京市" }));
    fireEvent.click(button("在新工作簿中打开"));
    await settle();
    expect(callsOf(actions, "openFile")).toEqual(["2012_南京市_填报表.xlsx"]);
    expect(saved).toEqual([]);
    expect(screen.getAllByText("已在新工作簿中打开：2012_南京市_填报表.xlsx").length).toBeGreaterThan(0);
  });

  test("where Excel cannot open files there is no such button", async () => {
    await openExport(new FakeActions(), false);
    fireEvent.click(all());
    fireEvent.click(screen.getByRole("checkbox", { name: "南京市" }));
    expect(screen.queryByRole("button", { name: "在新工作簿中打开" })).toBeNull();
  });

  test("where no file can be saved, as on a Mac, forms are opened one by one, and the list keeps count", async () => {
    const actions = new FakeActions();
    const { pane } = await renderPane(actions, { canOpenFiles: true, canSaveFiles: false });
    act(() => pane.open("export"));
    await settle();
    const count = actions.forms.length;
    expect(screen.getByText(`已打开 0 / ${count} 个`)).toBeTruthy();
    fireEvent.click(button("打开南京市的填报表"));
    await settle();
    actions.failNext.openFile = { code: "hostFailed", items: [] };
    fireEvent.click(button("打开无锡市的填报表"));
    await settle();
    expect(screen.getByText(`已打开 1 / ${count} 个`)).toBeTruthy();
    expect(screen.getByRole("checkbox", { name: "南京市（已打开）" })).toBeTruthy();
    fireEvent.click(button("打开无锡市的填报表"));
    await settle();
    expect(callsOf(actions, "openFile").at(-1)).toBe("2012_无锡市_填报表.xlsx");
    expect(button("打开徐州市的填报表")).toBeTruthy();
    expect(saved).toEqual([]);
  });

  test("cancelling saves nothing and keeps the choice", async () => {
    const actions = new FakeActions();
    const go = actions.hold(3);
    const { pane } = await openExport(actions);
    fireEvent.click(screen.getByRole("checkbox", { name: "南京市" }));
    fireEvent.click(button(/^导出 \d+ 个文件/));
    await settle();
    fireEvent.click(button("取消"));
    act(() => go());
    await settle();
    expect(saved).toEqual([]);
    expect(pane.store.getState().panel).toBe("export");
    expect(button(`导出 ${actions.forms.length - 1} 个文件`)).toBeTruthy();
  });

  test("without an assessment it says so", async () => {
    await openExport(new FakeActions([]));
    expect(screen.getByText("没有可导出的城市")).toBeTruthy();
  });
});
