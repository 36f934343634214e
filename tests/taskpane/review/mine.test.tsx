import { act, fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { indicatorsOf, jiangsu2012 } from "../../../src/core/index";
import { reviewCellId } from "../../../src/workbook/log/whoReviewed";
import type { ReviewColumn } from "../../../src/workbook/log/whoReviewed";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { completeSample } from "../../support/sampleForms";
import { callsOf, renderPane, settle } from "../support/renderPane";

await import("../../../src/taskpane/review/ReviewView");

const sample = completeSample(3, 9);
const codes = indicatorsOf(jiangsu2012).map(({ code }) => code);
const cities = ["南京市", "无锡市"];

beforeEach(() => localStorage.clear());

interface Line {
  readonly unit: string;
  readonly key: string;
  readonly column: ReviewColumn;
  readonly by: string;
  readonly time?: string;
}

const whoOf = (...lines: readonly Line[]) => ({
  cells: new Map(lines.map(({ unit, key, column, by, time = "2012-12-14 09:30:00" }) => [reviewCellId(unit, key, column), { by, time, action: "核定", after: "缺文件" }] as const)),
  names: [...new Set(lines.map(({ by }) => by))],
});

/** 未审核 of two cities, with what 操作记录 tells of who reviewed. */
async function openOpen(...lines: readonly Line[]) {
  const actions = new FakeActions(cities.map((name) => ({ name, reported: sample, verified: {} })));
  actions.whoReviewed = whoOf(...lines);
  const rendered = await renderPane(actions);
  for (const name of ["核定", "未审核"]) {
    fireEvent.click(screen.getByRole("tab", { name }));
    await settle();
  }
  return rendered;
}

const callMe = async (name: string) => {
  fireEvent.change(screen.getByLabelText("审核人"), { target: { value: name } });
  await settle();
};
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};
const items = () => within(screen.getByRole("rowgroup")).getAllByRole("row").map(({ textContent }) => textContent ?? "").flatMap((text) => /^\d+\.\d+/.exec(text)?.[0] ?? []);
const counted = () => screen.getByText(/个城市，\d+ 项未审核/).textContent;

describe("我的未办", () => {
  test("is offered to those who said what they are called, and to nobody else", async () => {
    await openOpen();
    expect(screen.queryByRole("button", { name: "我的未办" })).toBeNull();
    await callMe(" ");
    expect(screen.queryByRole("button", { name: "我的未办" })).toBeNull();
    await callMe("张三");
    expect(screen.getByRole("button", { name: "我的未办" }).getAttribute("aria-pressed")).toBe("false");
  });

  test("lists what somebody was the last to touch, and not what another has touched since", async () => {
    await openOpen(
      { unit: "南京市", key: "1.3.fullTime", column: "reason", by: "张三" },
      { unit: "南京市", key: "1.2.office", column: "reason", by: "张三" },
      { unit: "南京市", key: "1.2.office", column: "reviewState", by: "李四", time: "2012-12-15 10:00:00" },
      { unit: "无锡市", key: "1.1.chairedByCityLeader", column: "reviewState", by: "李四" },
    );
    await callMe("张三");
    await press("我的未办");
    expect([counted(), items()]).toEqual(["1 个城市，1 项未审核", ["1.3"]]);
    await callMe("李四");
    expect([counted(), items()]).toEqual(["2 个城市，2 项未审核", ["1.2", "1.1"]]);
    await press("我的未办");
    expect(counted()).toBe(`2 个城市，${codes.length * 2} 项未审核`);
  });

  test("lists what is half typed by whoever types, without reading anything anew, and the walk goes over it", async () => {
    const { actions } = await openOpen();
    await callMe("张三");
    await press("下一项");
    await press("下一项");
    fireEvent.change(screen.getAllByLabelText(/^核定理由/)[0] ?? document.body, { target: { value: "缺文件" } });
    await settle();
    await press("我的未办");
    expect([counted(), items()]).toEqual(["1 个城市，1 项未审核", ["1.2"]]);
    expect(screen.getByText("第 1 / 1 项")).toBeTruthy();
    fireEvent.change(screen.getAllByLabelText(/^核定理由/)[0] ?? document.body, { target: { value: "" } });
    await settle();
    expect(screen.getByText("没有符合条件的未审核指标")).toBeTruthy();
    await press("显示全部");
    expect(counted()).toBe(`2 个城市，${codes.length * 2} 项未审核`);
    expect(actions.calls.filter(({ name }) => name === "review")).toEqual([]);
  });

  test("is of nobody once the name is taken away", async () => {
    await openOpen({ unit: "南京市", key: "1.3.fullTime", column: "reason", by: "张三" });
    await callMe("张三");
    await press("我的未办");
    expect(items()).toEqual(["1.3"]);
    await callMe("");
    expect(counted()).toBe(`2 个城市，${codes.length * 2} 项未审核`);
  });
});

describe("生成清单", () => {
  test("makes the sheet of what is listed, in its order, with the way of review that it is for", async () => {
    const { actions } = await openOpen();
    fireEvent.change(screen.getByLabelText("考核方式"), { target: { value: "实地考察" } });
    fireEvent.change(screen.getByLabelText("顺序"), { target: { value: "indicator" } });
    await settle();
    const onSite = indicatorsOf(jiangsu2012).filter(({ method }) => method.includes("实地考察")).map(({ code }) => code);
    await press("生成清单");
    expect(onSite.length).toBeGreaterThan(1);
    expect(callsOf(actions, "writeWorklist")).toEqual([
      { method: "实地考察", items: onSite.flatMap((indicator) => cities.map((unit) => expect.objectContaining({ sheetId: sheetIdOf(unit), indicator }))) },
    ]);
    expect(screen.getAllByText(/审核清单/).length).toBeGreaterThan(0);
  });

  test("of 我的未办 holds that alone, and is not offered where nothing is listed", async () => {
    const { actions } = await openOpen({ unit: "无锡市", key: "1.3.fullTime", column: "reason", by: "张三" });
    await callMe("张三");
    await press("我的未办");
    await press("生成清单");
    expect(callsOf(actions, "writeWorklist")).toMatchObject([{ method: "", items: [{ sheetId: sheetIdOf("无锡市"), indicator: "1.3" }] }]);
    await callMe("王五");
    expect(screen.queryByRole("button", { name: "生成清单" })).toBeNull();
  });

  test("that fails says why, and keeps what is listed", async () => {
    const { actions } = await openOpen({ unit: "无锡市", key: "1.3.fullTime", column: "reason", by: "张三" });
    await callMe("张三");
    await press("我的未办");
    actions.failNext = { writeWorklist: { code: "protectedSheet", items: ["审核清单"] } };
    await press("生成清单");
    expect(screen.getAllByText(/审核清单/).length).toBeGreaterThan(0);
    expect(items()).toEqual(["1.3"]);
  });

  test("cannot be started a second time while it runs", async () => {
    const { actions } = await openOpen();
    const go = actions.hold(1);
    await press("生成清单");
    await press("生成清单");
    expect(screen.getByRole("button", { name: "生成清单" }).getAttribute("aria-disabled")).toBe("true");
    act(go);
    await settle();
    expect(callsOf(actions, "writeWorklist")).toHaveLength(1);
  });
});
