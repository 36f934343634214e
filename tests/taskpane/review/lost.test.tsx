import { act, fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { reviewCellId } from "../../../src/workbook/log/whoReviewed";
import type { ReviewColumn } from "../../../src/workbook/log/whoReviewed";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { completeSample } from "../../support/sampleForms";
import { callsOf, renderPane, settle } from "../support/renderPane";

await import("../../../src/taskpane/review/ReviewView");

const staffed = { ...completeSample(3, 9), "1.3.fullTime": 5, "1.3.partTime": 0 };
const key = "1.3.fullTime";
const lineGone = "填报表中已没有“专职人员”这一行，无处可写。填好的内容留在这里，可复制；请先用“修复表格”补回这一行，再核定。";
const formGone = "填报表已不在工作簿中，以下内容没有写入，可复制。撤销删除后可接着核定南京市；或在“核对城市名单”中补建后重填。";

beforeEach(() => localStorage.clear());

async function select(actions: FakeActions) {
  const state = actions.state("zh-CN");
  const place = state.kind === "assessment" ? state.units[0]?.places.get(key)?.reported : undefined;
  act(() => actions.emit({ kind: "selected", sheetId: sheetIdOf("南京市"), address: place ?? "" }));
  await settle();
}

async function openCard(actions = new FakeActions(["南京市", "无锡市"].map((name) => ({ name, reported: staffed, verified: { [key]: 4 } })))) {
  const rendered = await renderPane(actions);
  fireEvent.click(screen.getByRole("tab", { name: "核定" }));
  await settle();
  await select(actions);
  return rendered;
}

const card = () => screen.queryByRole("region", { name: /^核定 1\.3/ });
const field = (label: string) => screen.getByLabelText(`${label}：专职人员`);
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const press = async (name: string) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};
/** As after a change of the workbook, with everything read anew. */
async function change(pane: Awaited<ReturnType<typeof openCard>>["pane"]) {
  await act(() => pane.refresh());
  await settle();
}

describe("a line that is lost while the card is open", () => {
  test("is told at its entry with what to do, what is typed stays, and the repair is one press away", async () => {
    const { actions, pane } = await openCard();
    type("核定理由", "2 人借调");
    expect(screen.queryByText(lineGone)).toBeNull();
    actions.lostLines = new Set([`南京市 ${key}`]);
    await change(pane);
    expect(screen.getByText(lineGone).getAttribute("role")).toBe("alert");
    expect(field("核定理由")).toHaveProperty("value", "2 人借调");
    await press("修复表格…");
    expect(pane.store.getState().panel).toBe("repair");
  });

  test("another line of the indicator is not spoken of, and once it is back nothing is told any more", async () => {
    const { actions, pane } = await openCard();
    type("核定理由", "2 人借调");
    actions.lostLines = new Set([`南京市 ${key}`]);
    await change(pane);
    expect(screen.getAllByText(/这一行，无处可写/)).toHaveLength(1);
    actions.lostLines = new Set();
    await change(pane);
    expect(screen.queryByText(lineGone)).toBeNull();
    await press("核定");
    expect(callsOf(actions, "review")).toMatchObject([[{ entries: [{ key, reason: "2 人借调" }] }]]);
  });

  test("that goes between reading and writing is told apart from one that changed", async () => {
    const { actions } = await openCard();
    actions.reviewReport = { indicators: 0, written: 0, action: "", refused: [], skipped: [{ unit: "南京市", indicator: "1.3", why: "lineGone" }] };
    type("核定理由", "2 人借调");
    await press("核定");
    expect(screen.getAllByText(/1 项所在的行已不在填报表中，未写入；请先修复表格/).length).toBeGreaterThan(0);
    expect(screen.queryByText(/内容已变化/)).toBeNull();
    expect(field("核定理由")).toHaveProperty("value", "2 人借调");
  });
});

describe("a form that is deleted while the card is open", () => {
  const lost = () => screen.getByRole("region", { name: /^未写入的核定：南京市 1\.3 / });

  test("leaves what was typed to be read and copied, with what to do", async () => {
    const { actions, pane } = await openCard();
    type("核定值", "3");
    type("核定理由", "2 人借调");
    const [nanjing, ...others] = actions.forms;
    actions.forms = others;
    act(() => actions.emit({ kind: "activated", sheetId: sheetIdOf("无锡市") }));
    await change(pane);
    expect(card()).toBeNull();
    expect(within(lost()).getByText(formGone)).toBeTruthy();
    expect(lost().textContent).toContain("专职人员：核定值 3；核定理由 2 人借调");
    expect(within(lost()).getByRole("button", { name: "复制文字" })).toBeTruthy();
    if (nanjing === undefined) throw new Error("no form");
    actions.forms = [nanjing, ...others];
    await change(pane);
    expect(screen.queryByRole("region", { name: /^未写入的核定/ })).toBeNull();
    act(() => actions.emit({ kind: "activated", sheetId: sheetIdOf("南京市") }));
    await select(actions);
    expect([field("核定值"), field("核定理由")].map((input) => input.getAttribute("value"))).toEqual(["3", "2 人借调"]);
  });

  test("with nothing typed says that it went", async () => {
    const { actions, pane } = await openCard();
    expect(card()).not.toBeNull();
    actions.forms = actions.forms.slice(1);
    act(() => actions.emit({ kind: "activated", sheetId: sheetIdOf("无锡市") }));
    await change(pane);
    expect(screen.getByText("南京市的填报表已不在工作簿中，1.3 不能再核定。请撤销删除，或在“核对城市名单”中补建填报表。")).toBeTruthy();
    await press("知道了");
    expect(screen.queryByText(/已不在工作簿中，1\.3/)).toBeNull();
  });

  test("is put away for good by one press, in the browser too", async () => {
    const { actions, pane } = await openCard();
    type("核定理由", "2 人借调");
    actions.forms = actions.forms.slice(1);
    await change(pane);
    expect(localStorage.length).toBe(1);
    await press("不再保留：南京市 1.3");
    expect(screen.queryByRole("region", { name: /^未写入的核定/ })).toBeNull();
    expect(localStorage.length).toBe(0);
  });

  test("of another workbook is nobody's loss", async () => {
    const { actions, pane } = await openCard();
    type("核定理由", "2 人借调");
    actions.forms = ["徐州市", "常州市"].map((name) => ({ name, reported: staffed, verified: {} }));
    act(() => actions.emit({ kind: "activated", sheetId: sheetIdOf("徐州市") }));
    await change(pane);
    expect(screen.queryByRole("region", { name: /^未写入的核定/ })).toBeNull();
  });
});

describe("a line of 操作记录 that is lost while the card is open", () => {
  const who = (lines: readonly (readonly [ReviewColumn, string | number])[]) => ({
    cells: new Map(lines.map(([column, after]) => [reviewCellId("南京市", key, column), { by: "张三", time: "2012-12-14 09:30:00", action: "核定", after }] as const)),
    names: ["张三"],
  });

  test("is told, with who it named and what follows from it", async () => {
    const actions = new FakeActions([{ name: "南京市", reported: staffed, verified: { [key]: 4 } }]);
    actions.whoReviewed = who([["verified", 4]]);
    const { pane } = await openCard(actions);
    expect(screen.getByText("核定值：张三，2012-12-14 09:30")).toBeTruthy();
    actions.whoReviewed = who([]);
    await change(pane);
    expect(screen.getByText("核定值：张三，2012-12-14 09:30（这一行已不在操作记录中）")).toBeTruthy();
    expect(screen.getByText("“操作记录”中本项的行已不在：表可能改了名或被删除。填报表中的核定内容不受影响，但这次核定不能再从操作记录撤销；请撤销删除，或把表名改回“操作记录”。")).toBeTruthy();
    actions.whoReviewed = who([["verified", 4]]);
    await change(pane);
    expect(screen.getByText("核定值：张三，2012-12-14 09:30")).toBeTruthy();
    expect(screen.queryByText(/本项的行已不在/)).toBeNull();
  });

  test("is not what a 核定值 is that somebody typed over, nor a log that cannot be read just now", async () => {
    const actions = new FakeActions([{ name: "南京市", reported: staffed, verified: { [key]: 4 } }]);
    actions.whoReviewed = who([["verified", 4]]);
    const { pane } = await openCard(actions);
    actions.readWhoReviewed = () => Promise.resolve({ ok: false, failure: { code: "hostFailed", items: [] } });
    await change(pane);
    expect(screen.queryByText(/不在操作记录中|操作记录中没有|本项的行已不在/)).toBeNull();
    actions.readWhoReviewed = () => Promise.resolve({ ok: true, value: who([["verified", 4]]) });
    actions.forms = actions.forms.map((form) => ({ ...form, verified: { [key]: 2 } }));
    await change(pane);
    expect(screen.getByText("核定值：在表中填写，操作记录中没有")).toBeTruthy();
    expect(screen.queryByText(/本项的行已不在/)).toBeNull();
  });
});
