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

  test("says what to do instead where nothing can be downloaded", async () => {
    await openPublish({ canOpenFiles: true, canSaveFiles: false });
    expect(screen.queryByRole("button", { name: "下载 Word 公文" })).toBeNull();
    expect(screen.getByText(/Mac 上的 Excel 不能下载文件：请生成结果通报工作表/)).toBeTruthy();
  });
});
