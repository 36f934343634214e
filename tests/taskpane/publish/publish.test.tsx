import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { FinalVersion, IndicatorReview } from "../../../src/actions/types";
import { indicatorsOf, jiangsu2012 } from "../../../src/core/index";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { completeSample } from "../../support/sampleForms";
import { callsOf, renderPane, settle } from "../support/renderPane";

await Promise.all([import("../../../src/taskpane/awards/AwardPanel"), import("../../../src/taskpane/publish/PublishPanel")]);

const final: FinalVersion = {
  sheetName: "定稿_20121214",
  sheetId: "{final}",
  time: "2012-12-14 09:30:00",
  digest: "ab".repeat(32),
  changes: [],
  unitsAdded: [],
  unitsRemoved: [],
};
const change = {
  unit: "南京市",
  sheetId: sheetIdOf("南京市"),
  address: "K9",
  key: "1.3.fullTime",
  label: "专职人数",
  side: "reported" as const,
  published: 8,
  now: null,
};

async function openPublish(actions = new FakeActions()) {
  const rendered = await renderPane(actions);
  act(() => rendered.pane.open("publish"));
  await settle();
  return rendered;
}

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};

describe("公布结果", () => {
  test("is reached from the menu", async () => {
    await renderPane();
    fireEvent.click(screen.getByRole("button", { name: "更多" }));
    await settle();
    fireEvent.click(screen.getByRole("menuitem", { name: "公布结果" }));
    await settle();
    expect(await screen.findByRole("dialog", { name: "公布结果" })).toBeTruthy();
  });

  test("analyses how firm the ranking is, and says how many neighbours are not firm", async () => {
    const { actions } = await openPublish();
    await press("生成敏感性分析");
    expect(callsOf(actions, "writeSensitivity")).toEqual([null]);
    expect(screen.getAllByText(`已生成 ${actions.forms.length} 个城市的敏感性分析`).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/2 对相邻城市先后不稳/).length).toBeGreaterThan(0);
  });

  test("shows where points are lost, and names the weakest indicator", async () => {
    const { actions } = await openPublish();
    await press("生成得分分析");
    expect(callsOf(actions, "writeAnalysis")).toEqual([null]);
    expect(screen.getAllByText(`已生成 ${actions.forms.length} 个城市的得分分析`).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/失分最多：指标 7\.1，平均失 12\.50 分/).length).toBeGreaterThan(0);
  });

  test("writes the notice and says what it came to", async () => {
    const { actions } = await openPublish();
    await press("生成结果通报");
    await press("仍要生成");
    expect(callsOf(actions, "writeNotice")).toEqual([false]);
    expect(screen.getAllByText(`已生成结果通报：${actions.forms.length} 个城市`).length).toBeGreaterThan(0);
  });

  test("writes the scorecards of all cities, or of the one whose form is shown", async () => {
    const { actions, pane } = await openPublish();
    await press("全部城市");
    act(() => pane.open("publish"));
    await settle();
    await press(`仅${actions.forms[0]?.name ?? ""}`);
    expect(callsOf(actions, "writeScorecards")).toEqual(["all", [actions.forms[0]?.name]]);
  });

  test("a failure leaves the page and says what to do", async () => {
    const actions = new FakeActions();
    actions.failNext = { finalise: { code: "readOnly", items: [] } };
    await openPublish(actions);
    await press("生成定稿");
    await press("仍要定稿");
    expect(screen.getAllByText(/工作簿是只读的/).length).toBeGreaterThan(0);
    expect(screen.getByRole("dialog", { name: "公布结果" })).toBeTruthy();
  });

  test("before the first 定稿 there is nothing to verify", async () => {
    await openPublish();
    expect(screen.queryByRole("button", { name: "核对定稿" })).toBeNull();
  });

  test("an untouched 定稿 agrees and can be verified", async () => {
    const actions = new FakeActions();
    actions.final = final;
    await openPublish(actions);
    expect(screen.getByText("与定稿一致")).toBeTruthy();
    await press("核对定稿");
    expect(screen.getAllByText(/各项数字可由所存数据重新算出/).length).toBeGreaterThan(0);
  });

  test("every entry that changed since is named, with both values and the way to its cell", async () => {
    const actions = new FakeActions();
    actions.final = { ...final, changes: [change], unitsAdded: ["昆山市"] };
    await openPublish(actions);
    expect(screen.getByText("与定稿不一致：2 处")).toBeTruthy();
    await press("查看 2 处变化");
    expect(screen.getByText(/定稿 8，现为 （空白）/)).toBeTruthy();
    expect(screen.getByText("昆山市：定稿之后加入")).toBeTruthy();
    await press("定位到南京市 专职人数");
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: sheetIdOf("南京市"), address: "K9" }]);
  });

  test("汇总 says so too, and leads there", async () => {
    const actions = new FakeActions();
    actions.final = { ...final, changes: [change] };
    await renderPane(actions);
    fireEvent.click(screen.getByRole("tab", { name: "汇总" }));
    await settle();
    expect(screen.getByText(/与定稿不一致：1 处/)).toBeTruthy();
    await press("查看");
    expect(screen.getByRole("dialog", { name: "公布结果" })).toBeTruthy();
  });
});

describe("before results are published", () => {
  const whole = (name: string) => ({ name, reported: completeSample(1, 9), verified: {} });
  const verified = (unit: string) => indicatorsOf(jiangsu2012).map(({ code }) => [`${unit} ${code}`, { state: "verified" as const }] as const);
  const question = () => screen.queryByRole("alertdialog");

  /** Nanjing whole and reviewed, Wuxi with an error and a gap, Xuzhou not begun. */
  function threeCities(): FakeActions {
    const actions = new FakeActions([
      whole("南京市"),
      { name: "无锡市", reported: { ...completeSample(1, 9), "1.3.fullTime": "约10", "6.2.fund": null }, verified: {} },
      { name: "徐州市", reported: {}, verified: {} },
    ]);
    actions.reviewed = new Map(verified("南京市"));
    return actions;
  }

  test("nothing is asked where nothing is open", async () => {
    const actions = new FakeActions([whole("南京市")]);
    actions.reviewed = new Map(verified("南京市"));
    await openPublish(actions);
    await press("生成定稿");
    expect(question()).toBeNull();
    expect(callsOf(actions, "finalise")).toHaveLength(1);
  });

  test("定稿 says what is open, the worst first, and waits for an answer", async () => {
    const { actions } = await openPublish(threeCities());
    await press("生成定稿");
    expect(callsOf(actions, "finalise")).toEqual([]);
    expect(question()?.textContent).toContain("定稿前，还有以下事项未处理");
    const items = within(question() ?? document.body).getAllByRole("listitem").map((item) => item.textContent);
    const count = indicatorsOf(jiangsu2012).length;
    expect(items).toEqual([
      "1 个城市未填报徐州市去处理",
      "1 处错误，按 0 分计无锡市 1去处理",
      "1 项未填报，按 0 分计无锡市 1去处理",
      `${count * 2} 项未审核无锡市 ${count}、徐州市 ${count}去处理`,
    ]);
    expect(document.activeElement?.textContent).toBe("返回处理");
    await press("仍要定稿");
    expect(callsOf(actions, "finalise")).toHaveLength(1);
    expect(question()).toBeNull();
  });

  test("cities without a form, with two, and with a damaged one come first, by name", async () => {
    const actions = new FakeActions([whole("南京市"), whole("无锡市")]);
    actions.reviewed = new Map([...verified("南京市"), ...verified("无锡市")]);
    actions.damaged = new Map([["无锡市", [{ kind: "column", name: "自报值" }]]]);
    const form = (sheetId: string) => ({ sheetId, sheetName: sheetId, city: "南京市" });
    actions.unitIssues = [
      { kind: "missing", name: "徐州市", others: [] },
      { kind: "doubled", name: "南京市", forms: [form("a"), form("b")], own: null },
    ];
    await openPublish(actions);
    await press("生成定稿");
    const items = within(question() ?? document.body).getAllByRole("listitem").map((item) => item.textContent);
    expect(items).toEqual([
      "1 个城市没有填报表，不在排名中徐州市去处理",
      "1 个城市的填报表重复或已改名，待核对南京市去处理",
      "1 个城市的填报表缺行或缺列，得分不可靠无锡市去处理",
    ]);
    await press("去处理：1 个城市没有填报表，不在排名中");
    expect(screen.getByRole("dialog", { name: "核对城市名单" })).toBeTruthy();
  });

  test("a review that does not count is its own line, and so is an application that waits", async () => {
    const actions = threeCities();
    const entry = { key: "1.3.fullTime", reported: 5, verified: 3, reason: "", evidence: "", reasonAddress: null, evidenceAddress: null };
    actions.reviewed = new Map<string, Partial<IndicatorReview>>([...verified("南京市"), ["南京市 1.3", { state: "verified", entries: [entry] }]]);
    const line = { row: 5, address: "A5", unit: "南京市", item: "合署办公", field: "", ground: "", evidence: "", applied: 5, recognised: null, state: "pending", counted: 0, problems: [] } as const;
    actions.awards = { sheetId: "{awards}", sheetName: "创新加分", lines: [line], points: new Map(), missingColumns: [] };
    await openPublish(actions);
    await press("生成结果通报");
    expect(question()?.textContent).toContain("1 项标为已核定，但核定值有误或缺核定理由南京市 1");
    expect(question()?.textContent).toContain("1 条创新加分申请待审核南京市 1");
    await press(/^去处理：1 条创新加分申请/);
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: "{awards}", address: "A5" }]);
    expect(await screen.findByRole("dialog", { name: "创新加分" })).toBeTruthy();
  });

  test("返回处理 leads to what weighs most; each line leads to its own", async () => {
    const { actions, pane } = await openPublish(threeCities());
    await press("生成定稿");
    await press("返回处理");
    expect(screen.queryByRole("dialog", { name: "公布结果" })).toBeNull();
    expect(screen.getByRole("tab", { name: "汇总" }).getAttribute("aria-selected")).toBe("true");
    act(() => pane.open("publish"));
    await settle();
    await press("生成定稿");
    await press(/^去处理：1 处错误/);
    expect(screen.getByRole("tab", { name: /^待处理/ }).getAttribute("aria-selected")).toBe("true");
    const state = actions.state("zh-CN");
    const address = state.kind === "assessment" ? state.units[1]?.places.get("1.3.fullTime")?.reported : "";
    expect(callsOf(actions, "jumpTo")).toEqual([
      { sheetId: sheetIdOf("徐州市"), address: null },
      { sheetId: sheetIdOf("无锡市"), address },
    ]);
  });

  test("Escape ends the question and leaves the page", async () => {
    const { actions } = await openPublish(threeCities());
    await press("生成定稿");
    fireEvent.keyDown(question() ?? document.body, { key: "Escape" });
    expect(question()).toBeNull();
    expect(screen.getByRole("dialog", { name: "公布结果" })).toBeTruthy();
    expect(callsOf(actions, "finalise")).toEqual([]);
  });

  test("cities that entered nothing count in the notice's average only where so asked", async () => {
    const { actions } = await openPublish(threeCities());
    fireEvent.click(screen.getByLabelText("平均分和最低分计入未填报的 1 个城市"));
    await press("生成结果通报");
    await press("仍要生成");
    expect(callsOf(actions, "writeNotice")).toEqual([true]);
  });
});
