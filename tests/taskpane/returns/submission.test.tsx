import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { performer } from "../../../src/taskpane/commands/perform";
import { markOf } from "../../../src/workbook/review/sentBack";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { completeSample, sampleUnits } from "../../support/sampleForms";
import { callsOf, renderPane, settle } from "../support/renderPane";

await import("../../../src/taskpane/returns/SubmissionView");

const unit = "南京市";

/** A city's template, whole and ready. */
function template(): FakeActions {
  const actions = new FakeActions([{ name: unit, reported: completeSample(3, 9), verified: {} }]);
  actions.side = "city";
  return actions;
}

/** The same with errors, gaps and an indicator sent back. */
function openTemplate(): FakeActions {
  const [first] = sampleUnits();
  const actions = new FakeActions(first === undefined ? [] : [{ ...first, verified: {} }]);
  actions.side = "city";
  actions.reviewed = new Map([[`${unit} 1.2`, returned("缺编办文件")]]);
  return actions;
}

function returned(reason: string) {
  const entry = { key: "1.2.office", reported: "是", verified: null, reason, evidence: "附件", reasonAddress: "R8", evidenceAddress: "Q8" };
  return { state: "returned" as const, entries: [entry] };
}

async function check(actions: FakeActions) {
  const rendered = await renderPane(actions);
  fireEvent.click(screen.getByRole("tab", { name: "报送检查" }));
  await settle();
  return rendered;
}

afterEach(() => {
  vi.useRealTimers();
});

const verdict = () => screen.getByRole("heading", { level: 3 }).closest("[role=status]")?.textContent;
const groups = () => screen.getAllByRole("region").map((region) => within(region).queryByRole("heading", { level: 4 })?.textContent).filter((text) => text !== undefined);
const lines = () => within(screen.getByRole("group", { name: "报送前待完成的事项" })).getAllByRole("button");

describe("报送检查", () => {
  test("可以报送 says what is sent and how, by the file's name", async () => {
    await check(template());
    expect(verdict()).toBe("可以报送");
    expect(screen.getByText("2012_南京市_填报表.xlsx")).toBeTruthy();
    expect(screen.getByText("64 / 64 项", { selector: "dd" })).toBeTruthy();
    expect(screen.getByText(/^\d+(\.\d\d)? \/ 1100 分$/)).toBeTruthy();
    expect(screen.getByText("检查时间").nextSibling?.textContent).toMatch(/^\d{4}\/\d{1,2}\/\d{1,2} \d{2}:\d{2}$/);
    expect(screen.queryByRole("group", { name: "报送前待完成的事项" })).toBeNull();
  });

  test("检查时间 is when the workbook was read, not when the page was opened", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(2013, 0, 8, 9, 0) });
    const { pane } = await renderPane(template());
    const time = () => screen.getByText("检查时间").nextSibling?.textContent;
    vi.setSystemTime(new Date(2013, 0, 8, 9, 30));
    fireEvent.click(screen.getByRole("tab", { name: "报送检查" }));
    await settle();
    expect(time()).toBe("2013/1/8 09:00");
    await act(() => pane.refresh());
    expect(time()).toBe("2013/1/8 09:30");
  });

  test("还不能报送 counts what is open and lists it, errors first", async () => {
    await check(openTemplate());
    expect(verdict()).toBe("还不能报送6 处错误\u00a0· 3 项未填报\u00a0· 1 项退回待补正");
    expect(groups()).toEqual(["错误，必须改正6", "未填报3", "退回，待补正1"]);
    expect(lines()).toHaveLength(10);
    expect(screen.queryByText("2012_南京市_填报表.xlsx")).toBeNull();
  });

  test("missing evidence keeps a form from being ready and says where", async () => {
    const actions = template();
    const whole = actions.state.bind(actions);
    actions.state = (language) => {
      const state = whole(language);
      if (state.kind === "none") return state;
      const units = state.units.map((one) => ({
        ...one,
        evidenceGaps: [{ severity: "warning", code: "noEvidence", indicator: "6.2", key: "6.2.fund", side: "reported", message: "缺材料", address: "Q40" } as const],
      }));
      return { ...state, units };
    };
    await check(actions);
    expect(verdict()).toBe("还不能报送1 项缺佐证材料");
    fireEvent.click(screen.getByRole("button", { name: /^6\.2 资金支持 ?自评 \d+ 分，未写佐证材料 ?定位$/ }));
    await settle();
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: sheetIdOf(unit), address: "Q40" }]);
  });

  test("what was sent back says why and goes once it is mended", async () => {
    const actions = template();
    const review = returned("缺编办文件");
    actions.reviewed = new Map([[`${unit} 1.2`, review]]);
    actions.sentBack = new Map([["1.2", markOf(review.entries)]]);
    const { pane } = await check(actions);
    expect(verdict()).toBe("还不能报送1 项退回待补正");
    expect(within(screen.getByRole("region", { name: /退回/ })).getByText("缺编办文件")).toBeTruthy();
    actions.sentBack = new Map([["1.2", markOf([{ reported: "否", evidence: "附件" }])]]);
    await act(() => pane.refresh());
    expect(verdict()).toBe("可以报送退回的指标已补正 1 项");
  });

  test.each([
    ["zh-CN", "报送检查", "未写核定理由，请向省信用办了解"],
    ["en-US", "Final check", "No reason given; please ask the provincial office"],
  ] as const)("what was sent back without a reason says whom to ask (%s)", async (language, tab, told) => {
    const actions = template();
    actions.reviewed = new Map([[`${unit} 1.2`, returned("")]]);
    await renderPane(actions, { language });
    fireEvent.click(screen.getByRole("tab", { name: tab }));
    await settle();
    expect(screen.getByRole("button", { name: /^1\.2 / }).textContent).toContain(told);
  });

  test("each line jumps to its cell; arrow keys walk across groups, one tab stop for all", async () => {
    const { actions } = await check(openTemplate());
    const [first, second] = lines();
    const last = lines().at(-1);
    if (first === undefined || second === undefined || last === undefined) throw new Error("no lines");
    expect(lines().map((line) => line.tabIndex)).toEqual([0, ...Array.from({ length: 9 }, () => -1)]);
    first.focus();
    fireEvent.keyDown(first, { key: "ArrowDown" });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second, { key: "End" });
    expect(document.activeElement).toBe(last);
    expect(lines().filter((line) => line.tabIndex === 0)).toEqual([last]);
    fireEvent.click(second);
    await settle();
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: sheetIdOf(unit), address: second.title }]);
    expect(second.title).toMatch(/^K\d+$/);
  });

  test("a template that lost its form, or has two, says so", async () => {
    const none = template();
    const whole = none.state.bind(none);
    none.state = (language) => {
      const state = whole(language);
      return state.kind === "none" ? state : { ...state, units: [], ranking: [] };
    };
    await renderPane(none);
    expect(screen.getByText("没有找到填报表")).toBeTruthy();
    expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual(["报送检查"]);
  });

  test("two forms are named", async () => {
    const actions = template();
    actions.forms = [...actions.forms, { name: "副本", reported: {}, verified: {} }];
    await check(actions);
    expect(screen.getByText("有 2 张填报表，应只有一张")).toBeTruthy();
    expect(screen.getByText(/南京市、副本/)).toBeTruthy();
  });

  test("the button in reach checks anew and shows the verdict, which needs no message", async () => {
    const { actions, pane } = await renderPane(template());
    fireEvent.click(screen.getByRole("button", { name: "报送检查" }));
    await settle();
    expect(callsOf(actions, "check")).toHaveLength(1);
    expect(verdict()).toBe("可以报送");
    expect(pane.store.getState().result).toBeNull();
  });

  test("a check that fails says so", async () => {
    const actions = template();
    actions.failNext.check = { code: "cellEditMode", items: [] };
    await renderPane(actions);
    fireEvent.click(screen.getByRole("button", { name: "报送检查" }));
    await settle();
    expect(screen.getByRole("alert").textContent).toContain("有单元格正在编辑");
  });
});

describe("a city's template", () => {
  const officeWords = ["生成排名", "更多", "导出填报表", "导入填报表", "创新加分", "公布结果", "新建考核工作簿", "插入指标表"];

  test("shows nothing of the office: no ranking, no other city, no verified points", async () => {
    await renderPane(openTemplate());
    expect(screen.getAllByRole("tab")).toEqual(["待处理 9", "填报", "得分", "报送检查"].map((name) => screen.getByRole("tab", { name })));
    for (const name of officeWords) expect(screen.queryByRole("button", { name })).toBeNull();
    const header = screen.getByRole("heading", { name: unit }).closest("section");
    fireEvent.click(screen.getByRole("button", { name: "展开详情" }));
    expect(header?.textContent).toContain("待完成10处");
    expect(header?.textContent).not.toMatch(/核定|名次|第 \d+ 名/);
    fireEvent.click(screen.getByRole("tab", { name: "得分" }));
    await settle();
    expect(screen.queryByRole("img", { name: /^核定/ })).toBeNull();
    expect(screen.getAllByRole("img", { name: /^自评/ })).toHaveLength(8);
  });

  test("shows verified points once the province has verified", async () => {
    const actions = template();
    actions.reviewed = new Map([[`${unit} 1.3`, { state: "verified" }]]);
    await renderPane(actions);
    expect(screen.getByRole("heading", { name: unit }).closest("section")?.textContent).toMatch(/核定 \d+/);
    fireEvent.click(screen.getByRole("tab", { name: "得分" }));
    await settle();
    expect(screen.getAllByRole("img", { name: /^核定/ })).toHaveLength(8);
  });

  test("is about its city whatever sheet is shown, without mistaking that sheet's cells for the form's", async () => {
    const { actions } = await renderPane(template());
    act(() => actions.emit({ kind: "activated", sheetId: "填报说明" }));
    act(() => actions.emit({ kind: "selected", sheetId: "填报说明", address: "B6" }));
    expect(screen.getByRole("heading", { name: unit })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "展开详情" }));
    expect(screen.queryByTitle("查看得分说明")).toBeNull();
  });

  test("待处理 with nothing wrong says whether that is all", async () => {
    const actions = template();
    const { pane } = await renderPane(actions);
    expect(screen.getByText("没有待处理事项")).toBeTruthy();
    expect(screen.getByText("全部完成，可以报送。")).toBeTruthy();
    actions.reviewed = new Map([[`${unit} 1.2`, returned("缺编办文件")]]);
    await act(() => pane.refresh());
    expect(screen.queryByText("没有待处理事项")).toBeNull();
    expect(screen.getByText("报送前还有 1 处待完成。")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "查看报送检查" }));
    await settle();
    expect(verdict()).toBe("还不能报送1 项退回待补正");
  });

  test("a clean check leads to 报送检查, not to a ranking", async () => {
    await renderPane(template());
    fireEvent.click(screen.getByRole("button", { name: "校验" }));
    await settle();
    const message = screen.getAllByRole("group").find((group) => group.textContent?.includes("已校验"));
    expect(message?.textContent).not.toContain("生成排名");
    fireEvent.click(within(message ?? document.body).getByRole("button", { name: "报送检查" }));
    await settle();
    expect(verdict()).toBe("可以报送");
  });

  test.each([
    ["createWorkbook", "新建考核工作簿"],
    ["insertForm", "插入指标表"],
    ["exportTemplates", "导出填报表"],
    ["acceptReturns", "导入填报表"],
    ["review", "核定"],
    ["award", "创新加分"],
    ["publish", "公布结果"],
  ] as const)("the ribbon's %s says whose work that is and opens nothing", async (command, name) => {
    const { pane, actions } = await renderPane(template());
    let shown = 0;
    await act(() => performer(pane, () => (shown += 1))(command));
    await settle();
    expect(shown).toBe(1);
    expect(pane.store.getState().panel).toBeNull();
    expect(callsOf(actions, command)).toEqual([]);
    expect(screen.getByRole("alert").textContent).toContain(`“${name}”没有完成\u00a0· 当前工作簿是一个城市的填报表，这项工作由省信用办进行`);
  });

  test("the ribbon's 校验 is 报送检查: it leaves any page for the verdict", async () => {
    const actions = template();
    const { pane } = await renderPane(actions);
    act(() => pane.open("help"));
    let shown = 0;
    await act(() => performer(pane, () => (shown += 1))("check"));
    await settle();
    expect(shown).toBe(1);
    expect(callsOf(actions, "check")).toHaveLength(1);
    expect(screen.getByRole("tab", { name: "报送检查" }).getAttribute("aria-selected")).toBe("true");
    expect(screen.getByText("可以报送")).toBeTruthy();
  });

  test("the ribbon's 生成排名 shows the pane with the refusal", async () => {
    const actions = template();
    actions.failNext.rank = { code: "cityWorkbook", items: [] };
    const { pane } = await renderPane(actions);
    let shown = 0;
    await act(() => performer(pane, () => (shown += 1))("rank"));
    await settle();
    expect(shown).toBe(1);
    expect(screen.getByRole("alert").textContent).toMatch(/“生成排名”没有完成.*由省信用办进行/);
  });

  test("has a guide of its own", async () => {
    await renderPane(template());
    fireEvent.click(screen.getByRole("button", { name: "使用说明" }));
    await settle();
    const guide = screen.getByRole("dialog", { name: "使用说明" });
    expect(within(guide).getByText("四步完成填报")).toBeTruthy();
    expect(within(guide).queryByText("生成排名")).toBeNull();
  });
});
