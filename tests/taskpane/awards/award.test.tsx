import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { AwardLine, AwardRequest } from "../../../src/actions/types";
import { article7, grounds } from "../../support/recognition";
import { sheetIdOf } from "../../support/fakeActions";
import { AwardActions, awardLine, awardsOf, noGround, recognisedLine } from "../../support/fakeAwards";
import { callsOf, renderPane, settle } from "../support/renderPane";

await import("../../../src/taskpane/awards/AwardPanel");

async function openAward(actions = new AwardActions(), language: "zh-CN" | "en-US" = "zh-CN") {
  const rendered = await renderPane(actions, { language });
  act(() => rendered.pane.open("award"));
  await settle();
  return rendered;
}

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};
const openRow = async (row: number) => {
  fireEvent.click(rowOf(row));
  await settle();
};
function rowOf(row: number): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-award="${row}"]`);
  if (found === null) throw new Error(`no line ${row}`);
  return found;
}
const fill = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const valueOf = (label: string | RegExp) => Reflect.get(screen.getByLabelText(label), "value");
const saved = (actions: AwardActions): readonly unknown[] => callsOf(actions, "saveAward");
const groupNames = () => screen.getAllByRole("region").map((region) => within(region).getByRole("heading").textContent);

/** What stands on the sheet is changed in the workbook, and the pane reads it. */
async function changeOnSheet({ actions, pane }: Awaited<ReturnType<typeof openAward>>, lines: readonly AwardLine[], missingColumns: readonly string[] = []) {
  actions.awards = awardsOf(lines, { missingColumns });
  await act(() => pane.refresh());
  await settle();
}

describe("创新加分", () => {
  test("is reached from the menu", async () => {
    await renderPane(new AwardActions());
    fireEvent.click(screen.getByRole("button", { name: "更多" }));
    await settle();
    fireEvent.click(screen.getByRole("menuitem", { name: "创新加分" }));
    await settle();
    expect(await screen.findByRole("dialog", { name: "创新加分" })).toBeTruthy();
  });

  test("lists applications by city, the one whose form is shown first, with points and state", async () => {
    const actions = new AwardActions([recognisedLine(5, 12.5, { unit: "无锡市" }), awardLine(6), recognisedLine(7, 30, { unit: "徐州市" })]);
    actions.emit({ kind: "activated", sheetId: sheetIdOf("徐州市") });
    await openAward(actions);
    expect(groupNames()).toEqual(["徐州市", "南京市", "无锡市"]);
    expect(screen.getByRole("region", { name: "无锡市" }).textContent).toContain("认定 12.50 / 最高 100");
    expect(rowOf(5).textContent).toBe(`事项512.50 分已认定${grounds[1]}`);
    expect(rowOf(6).textContent).toBe(`事项6申请 30 分待审核${grounds[1]}`);
    expect(screen.getByText("3 项，1 项待审核")).toBeTruthy();
  });

  test("narrows to one city, and says where it has none", async () => {
    await openAward(new AwardActions([awardLine(5), awardLine(6, { unit: "无锡市" })]));
    fireEvent.change(screen.getByLabelText("城市"), { target: { value: "无锡市" } });
    expect(groupNames()).toEqual(["无锡市"]);
    fireEvent.change(screen.getByLabelText("城市"), { target: { value: "宿迁市" } });
    expect(screen.getByText("宿迁市还没有登记创新事项")).toBeTruthy();
  });

  test("says that more than 100 points count as 100", async () => {
    await openAward(new AwardActions([recognisedLine(5, 60), recognisedLine(6, 45.5)]));
    const text = screen.getByRole("region", { name: "南京市" }).textContent;
    expect(text).toContain("认定 100 / 最高 100");
    expect(text).toContain("各项合计 105.50 分，按 100 分计入");
  });

  test("words each problem with the way to its cell, and what does not count", async () => {
    const { actions } = await openAward(
      new AwardActions([recognisedLine(5, 20, { unit: "上海市", counted: 0 }), recognisedLine(6, 20, { counted: 0, problems: [noGround] })]),
    );
    expect(screen.getByRole("region", { name: "上海市" }).textContent).toContain("不计分");
    expect(rowOf(6).textContent).toContain("不计分");
    await press(/定位到未选认定依据/);
    await press("定位到事项6");
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: "{award}", address: "D6" }, { sheetId: "{award}", address: "A6:H6" }]);
  });

  test("a line without a name or city can be opened all the same", async () => {
    await openAward(new AwardActions([awardLine(5, { item: "", unit: "" })]));
    expect(groupNames()).toEqual(["未选城市"]);
    await openRow(5);
    expect(screen.getByRole("dialog", { name: "创新事项审核" })).toBeTruthy();
  });
});

describe("300 applications", () => {
  const many = Array.from({ length: 300 }, (_, index) => awardLine(5 + index, { unit: index < 150 ? "南京市" : "无锡市" }));
  const drawn = () => [...document.querySelectorAll<HTMLElement>("[data-award]")].map((row) => Number(row.dataset["award"]));
  const scrollTo = async (top: number) => {
    const box = rowOf(drawn()[0] ?? 0).closest("section")?.parentElement?.parentElement;
    if (!box) throw new Error("no box");
    fireEvent.scroll(box, { target: { scrollTop: top } });
    await settle();
  };

  test("only those in sight are drawn, each with its place among its city's; scrolling brings the others", async () => {
    await openAward(new AwardActions(many));
    expect(drawn()).toEqual(Array.from({ length: drawn().length }, (_, index) => 5 + index));
    expect(drawn().length).toBeLessThan(30);
    expect(screen.getByText("300 项，300 项待审核")).toBeTruthy();
    await scrollTo(17_800);
    expect(drawn().at(-1)).toBe(304);
    expect(drawn().length).toBeLessThan(30);
    const last = rowOf(304).closest("li");
    expect([last?.getAttribute("aria-posinset"), last?.getAttribute("aria-setsize")]).toEqual(["150", "150"]);
  });

  test("the focus stays on its line when that is scrolled out of sight, and the next line is the next to tab to", async () => {
    await openAward(new AwardActions(many));
    act(() => rowOf(6).focus());
    await scrollTo(9000);
    expect(document.activeElement).toBe(rowOf(6));
    expect(drawn().slice(0, 2)).toEqual([6, expect.any(Number)]);
    expect(drawn()[1]).toBeGreaterThan(100);
  });

  test("a decision leads back to its line, far below what is in sight at first", async () => {
    const actions = new AwardActions(many);
    await openAward(actions);
    await scrollTo(16_000);
    await openRow(270);
    fill("认定分", "20");
    await press("认定");
    expect(saved(actions)).toHaveLength(1);
    expect(document.activeElement).toBe(rowOf(270));
    expect(rowOf(270).textContent).toContain("20 分已认定");
  });
});

describe("待处理 of all cities", () => {
  test("counts what is wrong on 创新加分, and leads there", async () => {
    const actions = new AwardActions([recognisedLine(5, 20, { counted: 0, problems: [noGround, { ...noGround, code: "badApplied", severity: "warning" }] })]);
    const { pane } = await renderPane(actions);
    const line = screen.getByRole("button", { name: /^创新加分/ });
    expect(line.textContent).toBe("创新加分1 处错误 · 1 处提醒有错误");
    const cities = actions.state("zh-CN");
    // A city that has not begun has nothing to mend yet.
    const begun = cities.kind === "assessment" ? cities.units.filter(({ state }) => state !== "notBegun") : [];
    const open = begun.reduce((sum, { problems }) => sum + problems.length, 0);
    expect(screen.getByRole("tab", { name: /^待处理/ }).textContent).toBe(`待处理 ${open + 2}`);
    fireEvent.click(line);
    await settle();
    expect(pane.store.getState().panel).toBe("award");
  });

  test("says nothing of it where nothing is wrong", async () => {
    await renderPane(new AwardActions([recognisedLine(5, 20)]));
    expect(screen.queryByRole("button", { name: /^创新加分/ })).toBeNull();
  });
});

describe("what stands in place of the list", () => {
  test("no applications: what article 7 is about, in its words, and the way to add one", async () => {
    await openAward();
    expect(screen.getByText("还没有登记创新事项")).toBeTruthy();
    expect(screen.getByText(article7)).toBeTruthy();
    await press("登记创新事项");
    expect(screen.getByRole("dialog", { name: "登记创新事项" })).toBeTruthy();
  });

  test("no sheet: where it comes from and how to get it back", async () => {
    const actions = new AwardActions();
    actions.awards = null;
    await openAward(actions);
    expect(screen.getByText("没有“创新加分”工作表")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "登记创新事项" })).toBeNull();
  });

  test("missing columns are named, with the way to the sheet", async () => {
    const actions = new AwardActions();
    actions.awards = awardsOf([], { missingColumns: ["认定依据", "计入分"] });
    await openAward(actions);
    expect(screen.getByText(/认定依据、计入分/)).toBeTruthy();
    await press("打开工作表");
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: "{award}", address: null }]);
  });
});

describe("登记创新事项", () => {
  test("asks for a city and a name, then saves and leads to the new line", async () => {
    const actions = new AwardActions([awardLine(5)]);
    const { pane } = await openAward(actions);
    await press("登记创新事项");
    await press("登记");
    expect(saved(actions)).toEqual([]);
    expect(screen.getByText("请选择城市")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText(/^城市/));
    fill(/^城市/, "无锡市");
    fill(/^创新事项/, " 信用平台 ");
    fill("所属领域", "人才培训");
    fireEvent.click(screen.getByLabelText(grounds[2]));
    fill("佐证材料", "苏信用办〔2012〕8号");
    fill("申请分", "40");
    expect(screen.queryByText("请选择城市")).toBeNull();
    expect(screen.queryByLabelText("认定分")).toBeNull();
    await press("登记");
    const line: AwardRequest["line"] = {
      unit: "无锡市",
      item: " 信用平台 ",
      field: "人才培训",
      ground: grounds[2],
      evidence: "苏信用办〔2012〕8号",
      applied: 40,
      recognised: null,
      state: "pending",
    };
    expect(saved(actions)).toEqual([{ row: 6, before: null, line }]);
    expect(pane.store.getState().panel).toBe("award");
    expect(screen.getAllByText("已登记无锡市的创新事项（第 6 行）").length).toBeGreaterThan(0);
    expect(document.activeElement).toBe(rowOf(6));
  });

  test("begins with the city whose form is shown, at its name", async () => {
    const actions = new AwardActions();
    actions.emit({ kind: "activated", sheetId: sheetIdOf("徐州市") });
    await openAward(actions);
    await press("登记创新事项");
    expect(valueOf(/^城市/)).toBe("徐州市");
    expect(document.activeElement).toBe(screen.getByLabelText(/^创新事项/));
  });

  test.each(["约40", "101", "-1"])("%s points cannot be applied for", async (points) => {
    const actions = new AwardActions();
    await openAward(actions);
    await press("登记创新事项");
    fill(/^城市/, "无锡市");
    fill(/^创新事项/, "平台");
    fill("申请分", points);
    fireEvent.keyDown(screen.getByLabelText("申请分"), { key: "Enter" });
    await settle();
    expect(saved(actions)).toEqual([]);
    expect(screen.getByText("请填 0 至 100 的数")).toBeTruthy();
  });

  test("the next one begins empty, without the complaints about the last", async () => {
    const actions = new AwardActions();
    await openAward(actions);
    await press("登记创新事项");
    await press("登记");
    await press("返回");
    await press("登记创新事项");
    expect(screen.queryByText("请选择城市")).toBeNull();
    expect(valueOf(/^创新事项/)).toBe("");
  });
});

describe("the decision on an application", () => {
  test("recognition needs a ground, evidence and points, and is saved with all of them", async () => {
    const stands = awardLine(5, { ground: "", evidence: "" });
    const actions = new AwardActions([stands]);
    await openAward(actions);
    await openRow(5);
    await press("认定");
    expect(saved(actions)).toEqual([]);
    for (const text of ["认定须符合第七条所列依据之一", "认定须有佐证材料", "请填 0 至 100 的数"]) expect(screen.getByText(text)).toBeTruthy();
    fireEvent.click(screen.getByLabelText(grounds[0]));
    fill("佐证材料", "附件 3");
    fill("认定分", "12.5");
    await press("认定");
    const { row: _row, address: _address, counted: _counted, problems: _problems, ...before } = stands;
    expect(saved(actions)).toEqual([
      { row: 5, before, line: { ...before, ground: grounds[0], evidence: "附件 3", recognised: 12.5, state: "recognised" } },
    ]);
    expect(rowOf(5).textContent).toContain("12.50 分已认定");
    expect(document.activeElement).toBe(rowOf(5));
  });

  test("Enter in 认定分 recognises", async () => {
    const actions = new AwardActions([awardLine(5)]);
    await openAward(actions);
    await openRow(5);
    fill("认定分", "20");
    fireEvent.keyDown(screen.getByLabelText("认定分"), { key: "Enter" });
    await settle();
    expect(saved(actions)).toMatchObject([{ line: { recognised: 20, state: "recognised" } }]);
  });

  test("says what the city has been recognised for besides", async () => {
    await openAward(new AwardActions([awardLine(5), recognisedLine(6, 45), recognisedLine(7, 20), recognisedLine(8, 10, { unit: "无锡市" })]));
    await openRow(6);
    expect(screen.getByText("该市其他事项已认定 20 分，每市最高 100 分")).toBeTruthy();
  });

  test.each([
    ["不予认定", "declined"],
    ["恢复待审核", "pending"],
  ])("%s takes the points back", async (button, state) => {
    const actions = new AwardActions([recognisedLine(5, 20)]);
    await openAward(actions);
    await openRow(5);
    await press(button);
    expect(saved(actions)).toMatchObject([{ row: 5, before: { recognised: 20, state: "recognised" }, line: { recognised: null, state } }]);
  });

  test("what is wrong on the sheet can be mended here; what was not touched goes back as it stands", async () => {
    const actions = new AwardActions([recognisedLine(5, 20, { ground: "领导认可", field: "别的", applied: "约30", counted: 0, problems: [noGround] })]);
    await openAward(actions);
    await openRow(5);
    expect(screen.getByText(noGround.message)).toBeTruthy();
    expect(screen.getByRole("button", { name: "保存" })).toHaveProperty("disabled", true);
    fireEvent.click(screen.getByLabelText(grounds[1]));
    await press("保存");
    expect(saved(actions)).toMatchObject([
      { before: { ground: "领导认可" }, line: { ground: grounds[1], field: "别的", applied: "约30", recognised: 20, state: "recognised" } },
    ]);
  });

  test("jumps to its line", async () => {
    const { actions } = await openAward(new AwardActions([awardLine(5)]));
    await openRow(5);
    await press("定位到事项5");
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: "{award}", address: "A5:H5" }]);
  });
});

describe("what is typed", () => {
  test("stays when the workbook is read again, while other fields follow the sheet", async () => {
    const actions = new AwardActions([awardLine(5)]);
    const rendered = await openAward(actions);
    await openRow(5);
    fill("佐证材料", "附件 9");
    await changeOnSheet(rendered, [awardLine(5, { field: "示范创建" })]);
    expect([valueOf("佐证材料"), valueOf("所属领域")]).toEqual(["附件 9", "示范创建"]);
    await press("保存");
    expect(saved(actions)).toMatchObject([{ before: { evidence: "附件", field: "示范创建" }, line: { evidence: "附件 9", field: "示范创建" } }]);
  });

  test("says where the sheet was changed in the same place, and is saved over what now stands there", async () => {
    const actions = new AwardActions([awardLine(5)]);
    const rendered = await openAward(actions);
    await openRow(5);
    fill("佐证材料", "附件 9");
    await changeOnSheet(rendered, [awardLine(5, { evidence: "附件 2" })]);
    expect(screen.getByText("表中该项已改为“附件 2”，保存后以这里为准")).toBeTruthy();
    await press("保存");
    expect(saved(actions)).toMatchObject([{ before: { evidence: "附件 2" }, line: { evidence: "附件 9" } }]);
  });

  test("follows its line when lines are inserted above", async () => {
    const actions = new AwardActions([awardLine(5)]);
    const rendered = await openAward(actions);
    await openRow(5);
    fill("认定分", "10");
    await changeOnSheet(rendered, [awardLine(5, { item: "新插入" }), awardLine(8, { item: "事项5" })]);
    await press("认定");
    expect(saved(actions)).toMatchObject([{ row: 8, line: { item: "事项5", recognised: 10 } }]);
  });

  test("is not written anywhere when its line is gone", async () => {
    const actions = new AwardActions([awardLine(5)]);
    const rendered = await openAward(actions);
    await openRow(5);
    fill("认定分", "10");
    await changeOnSheet(rendered, [awardLine(5, { item: "别的事项" })]);
    expect(screen.getByText(/已不在表中/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "认定" })).toBeNull();
    fireEvent.keyDown(screen.getByLabelText("认定分"), { key: "Enter" });
    await settle();
    expect(saved(actions)).toEqual([]);
  });

  test("stays over Escape, which leads to the list first and then out; can be dropped", async () => {
    const actions = new AwardActions([awardLine(5)]);
    const { pane } = await openAward(actions);
    await openRow(5);
    fill("佐证材料", "附件 9");
    fireEvent.keyDown(screen.getByLabelText("佐证材料"), { key: "Escape" });
    await settle();
    expect(rowOf(5).textContent).toContain("未保存");
    expect(document.activeElement).toBe(rowOf(5));
    await openRow(5);
    expect(valueOf("佐证材料")).toBe("附件 9");
    await press("放弃填写");
    expect(rowOf(5).textContent).not.toContain("未保存");
    await openRow(5);
    expect(valueOf("佐证材料")).toBe("附件");
    await press("返回");
    fireEvent.keyDown(rowOf(5), { key: "Escape" });
    await settle();
    expect(pane.store.getState().panel).toBeNull();
  });

  test("a new one that was not saved is gone on with", async () => {
    await openAward(new AwardActions([awardLine(5)]));
    await press("登记创新事项");
    fill(/^创新事项/, "半个名字");
    await press("返回");
    await press("继续填写未保存的登记");
    expect(valueOf(/^创新事项/)).toBe("半个名字");
  });

  test("stays after a failure, which says what to do", async () => {
    const actions = new AwardActions([awardLine(5)]);
    await openAward(actions);
    await openRow(5);
    fill("认定分", "10");
    actions.failNext = { saveAward: { code: "changedMeanwhile", items: ["5"] } };
    await press("认定");
    expect(screen.getAllByText(/内容在此期间已被改动，没有覆盖/).length).toBeGreaterThan(0);
    expect(valueOf("认定分")).toBe("10");
    await press("认定");
    expect(saved(actions)).toHaveLength(2);
  });

  test("outlives another page that a button of the ribbon puts in its place", async () => {
    const { pane } = await openAward(new AwardActions([awardLine(5)]));
    await openRow(5);
    fill("佐证材料", "省办文件");
    act(() => pane.open("publish"));
    await settle();
    act(() => pane.open("award"));
    await settle();
    expect(valueOf("佐证材料")).toBe("省办文件");
  });

  test("outlives a header that goes missing and comes back", async () => {
    const lines = [awardLine(5)];
    const actions = new AwardActions(lines);
    const rendered = await openAward(actions);
    await openRow(5);
    fill("佐证材料", "附件 9");
    await changeOnSheet(rendered, [], ["城市"]);
    expect(screen.getByText("表头不完整，无法读取创新事项")).toBeTruthy();
    await changeOnSheet(rendered, lines);
    expect(valueOf("佐证材料")).toBe("附件 9");
  });
});

test("in English grounds and fields are named in English and saved as the sheet has them", async () => {
  const actions = new AwardActions([awardLine(5)]);
  await openAward(actions, "en-US");
  await openRow(5);
  fireEvent.click(screen.getByLabelText("Commended by a national ministry or above"));
  fill("Recognised", "5");
  await press("Recognise");
  expect(saved(actions)).toMatchObject([{ line: { ground: grounds[2], field: "其他", recognised: 5 } }]);
});
