import { act, fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { FakeActions } from "../../support/fakeActions";
import { callsOf, renderPane, settle } from "../support/renderPane";

await import("../../../src/taskpane/publish/PublishPanel");

let saved: string[] = [];

beforeEach(() => {
  saved = [];
  URL.createObjectURL = (blob) => `blob:${blob instanceof Blob ? blob.type : ""}`;
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    saved.push(this.download);
  };
});

async function openPublish(setting: Parameters<typeof renderPane>[1] = {}, actions = new FakeActions()) {
  const rendered = await renderPane(actions, setting);
  act(() => rendered.pane.open("publish"));
  await settle();
  return rendered;
}

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};

describe("结果通报 for Word", () => {
  test("is made after the question what is still open, saved, and told by its name", async () => {
    const { actions } = await openPublish();
    await press("下载 Word 公文");
    expect(callsOf(actions, "makeDocument")).toEqual([]);
    await press("仍要生成");
    expect(callsOf(actions, "makeDocument")).toEqual([{ kind: "notice", countsUnreported: false }]);
    expect(saved).toEqual(["2012_notice.docx"]);
    expect(screen.getAllByText("已生成文件：2012_notice.docx").length).toBeGreaterThan(0);
  });

  test("says what failed, and saves nothing then", async () => {
    const actions = new FakeActions();
    actions.failNext = { makeDocument: { code: "awardsOpen", items: ["无锡市"] } };
    await openPublish({}, actions);
    await press("下载 Word 公文");
    await press("仍要生成");
    expect(saved).toEqual([]);
    expect(screen.getAllByText("“正式文件”没有完成").length).toBeGreaterThan(0);
  });

  test("says how much of the sheet is not in the file", async () => {
    const actions = new FakeActions();
    actions.document = { differs: 2 };
    await openPublish({}, actions);
    await press("下载 Word 公文");
    await press("仍要生成");
    expect(screen.getAllByText(/“结果通报”工作表有 2 段与文件不同/).length).toBeGreaterThan(0);
  });

  test("says what to do instead where nothing can be downloaded", async () => {
    await openPublish({ canOpenFiles: true, canSaveFiles: false });
    expect(screen.queryByRole("button", { name: "下载 Word 公文" })).toBeNull();
    expect(screen.getByText(/Mac 上的 Excel 不能下载文件：请生成结果通报工作表/)).toBeTruthy();
  });
});

describe("发给各市", () => {
  test("makes what goes to all cities, or to the one whose form is shown, and names those left out", async () => {
    const actions = new FakeActions();
    actions.document = { notBegun: ["徐州市"] };
    const { pane } = await openPublish({}, actions);
    await press("退回意见：全部城市");
    expect(screen.getAllByText(/1 个城市尚未填报，没有生成退回意见/).length).toBeGreaterThan(0);
    act(() => pane.open("publish"));
    await settle();
    const shown = actions.forms[0]?.name ?? "";
    await press(`成绩单和填报表：仅${shown}`);
    expect(callsOf(actions, "makeDocument")).toEqual([
      { kind: "sentBack", units: "all" },
      { kind: "scorecards", units: [shown] },
    ]);
    expect(saved).toHaveLength(2);
  });

  test("says so where no city has anything to put right, and saves nothing", async () => {
    const actions = new FakeActions();
    actions.document = { file: null };
    await openPublish({}, actions);
    await press("退回意见：全部城市");
    expect(saved).toEqual([]);
    expect(screen.getAllByText("没有需要退回补正的城市").length).toBeGreaterThan(0);
  });

  test("opens one city's workbook where nothing can be downloaded", async () => {
    const { actions } = await openPublish({ canOpenFiles: true, canSaveFiles: false });
    await press(`打开${actions.forms[0]?.name ?? ""}的文件`);
    expect(callsOf(actions, "openFile")).toHaveLength(1);
    expect(saved).toEqual([]);
    expect(screen.queryByRole("button", { name: /^退回意见/ })).toBeNull();
  });
});

describe("打印全部填报表", () => {
  test("opens them as a workbook and says what to press next", async () => {
    const { actions } = await openPublish({ canOpenFiles: true });
    await press("在新工作簿中打开");
    expect(callsOf(actions, "makeDocument")).toEqual([{ kind: "forms" }]);
    expect(callsOf(actions, "openFile")).toHaveLength(1);
    expect(screen.getAllByText(/打印整个工作簿/).length).toBeGreaterThan(0);
  });

  test("is a download where no workbook can be opened", async () => {
    await openPublish({ canOpenFiles: false });
    expect(screen.queryByRole("button", { name: "在新工作簿中打开" })).toBeNull();
    await press("打印全部填报表：下载");
    expect(saved).toEqual(["2012_forms.docx"]);
  });
});
