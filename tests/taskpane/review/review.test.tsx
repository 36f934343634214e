import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { ReviewMark } from "../../../src/actions/types";
import { indicatorsOf, jiangsu2012 } from "../../../src/core/index";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { completeSample, manyUnits } from "../../support/sampleForms";
import { callsOf, renderPane, settle } from "../support/renderPane";

await import("../../../src/taskpane/review/ReviewView");

const staffed = { ...completeSample(3, 9), "1.3.fullTime": 5, "1.3.partTime": 0 };
const count = indicatorsOf(jiangsu2012).length;

function twoCities(): FakeActions {
  return new FakeActions([
    { name: "南京市", reported: staffed, verified: { "1.3.fullTime": 4 } },
    { name: "无锡市", reported: staffed, verified: { "1.3.fullTime": 1 } },
  ]);
}

async function openReview(actions = twoCities()) {
  const rendered = await renderPane(actions);
  fireEvent.click(screen.getByRole("tab", { name: "核定" }));
  await settle();
  return rendered;
}

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};
const section = async (name: string) => {
  fireEvent.click(screen.getByRole("tab", { name }));
  await settle();
};
const rows = () => within(screen.getByRole("rowgroup")).getAllByRole("row");
const texts = () => rows().map((row) => row.textContent);

/** Selects the line of an entry on a city's form. */
async function select(actions: FakeActions, key: string, unit = "南京市") {
  const state = actions.state("zh-CN");
  const place = state.kind === "assessment" ? state.units[0]?.places.get(key)?.reported : undefined;
  act(() => actions.emit({ kind: "selected", sheetId: sheetIdOf(unit), address: place ?? "" }));
  await settle();
}

const marksOf = (actions: FakeActions) => callsOf(actions, "review");
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe("差异", () => {
  test("a line each, the largest loss first, with both points and what is missing", async () => {
    await openReview();
    expect(screen.getByText("2 处差异")).toBeTruthy();
    expect(texts()).toEqual([
      expect.stringMatching(/^无锡市1\.3 .*自评 25 → 核定 5−20未写理由定位$/),
      expect.stringMatching(/^南京市1\.3 .*自评 25 → 核定 20−5未写理由定位$/),
    ]);
  });

  test("sorts by city, and by indicator with the cities in their order", async () => {
    const actions = twoCities();
    actions.forms = actions.forms.map((form) => ({ ...form, verified: { ...form.verified, "1.3.partTime": 1, "6.2.fund": 1 } }));
    await openReview(actions);
    const order = () => texts().map((text) => /^(.+?市)(\d\.\d)/.exec(text)?.slice(1).join(" "));
    fireEvent.change(screen.getByLabelText("排序"), { target: { value: "unit" } });
    expect(order()).toEqual(["南京市 1.3", "南京市 6.2", "无锡市 1.3", "无锡市 6.2"]);
    fireEvent.change(screen.getByLabelText("排序"), { target: { value: "indicator" } });
    expect(order()).toEqual(["南京市 1.3", "无锡市 1.3", "南京市 6.2", "无锡市 6.2"]);
  });

  test("each jumps to its 核定值, by button and by key; arrow keys walk", async () => {
    const { actions } = await openReview();
    const state = actions.state("zh-CN");
    const address = state.kind === "assessment" ? state.units[0]?.places.get("1.3.fullTime")?.verified : "";
    await press(/定位到无锡市/);
    const [first] = rows();
    if (first === undefined) throw new Error("no line");
    fireEvent.keyDown(first, { key: "ArrowDown" });
    expect(document.activeElement?.textContent).toContain("南京市");
    fireEvent.keyDown(document.activeElement ?? first, { key: "Enter" });
    await settle();
    expect(callsOf(actions, "jumpTo")).toEqual([
      { sheetId: sheetIdOf("无锡市"), address },
      { sheetId: sheetIdOf("南京市"), address },
    ]);
  });

  test("says so where there are none", async () => {
    await openReview(new FakeActions([{ name: "南京市", reported: staffed, verified: {} }]));
    expect(screen.getByText("自评与核定没有差异")).toBeTruthy();
  });

  test("of 500 cities are counted in full and drawn only where in sight", async () => {
    const many = manyUnits(500).map((form) => ({ ...form, verified: { "1.3.fullTime": 1, "6.2.fund": 1 } }));
    await openReview(new FakeActions(many));
    expect(Number(screen.getByRole("grid").getAttribute("aria-rowcount"))).toBeGreaterThan(800);
    expect(rows().length).toBeLessThan(60);
  });
});

describe("未审核", () => {
  test("counts per city, and narrows by 考核方式 and to the selected city", async () => {
    const { actions } = await openReview();
    await section("未审核");
    expect(screen.getByText(`2 个城市，${count * 2} 项未审核`)).toBeTruthy();
    expect(texts()[0]).toBe(`南京市${count} 项未审核`);
    fireEvent.change(screen.getByLabelText("考核方式"), { target: { value: "搜索网站" } });
    expect(texts().every((text) => /项未审核$|搜索网站/.test(text))).toBe(true);
    const both = rows().length;
    await press("只看南京市");
    expect(rows().length).toBe(both / 2);
    expect(actions.calls.filter(({ name }) => name === "review")).toEqual([]);
  });

  test("an indicator is marked with one click, as it stood", async () => {
    const { actions } = await openReview();
    await section("未审核");
    await press(/^标为已核定：南京市 1\.1/);
    expect(marksOf(actions)).toEqual([[{ sheetId: sheetIdOf("南京市"), indicator: "1.1", before: "pending", state: "verified" }]]);
    expect(screen.getAllByText("已核定 1 项").length).toBeGreaterThan(0);
    expect(callsOf(actions, "jumpTo")).toEqual([]);
  });

  test.each([
    ["zh-CN", "已处理 2 项"],
    ["en-US", "2 reviewed"],
  ] as const)("marks of several kinds are counted without a name for them (%s)", async (language, told) => {
    const { pane } = await renderPane(twoCities(), { language });
    const mark = (indicator: string, state: ReviewMark["state"]): ReviewMark => ({ sheetId: sheetIdOf("南京市"), indicator, before: "pending", state });
    await act(() => pane.reviews.review([mark("1.1", "verified"), mark("1.2", "returned")]));
    await settle();
    expect(screen.getAllByText(told).length).toBeGreaterThan(0);
  });

  test("the button keeps the focus while it works, and the line that takes the place of the marked one gets it", async () => {
    const { actions } = await openReview();
    await section("未审核");
    const button = screen.getByRole("button", { name: /^标为已核定：南京市 1\.2/ });
    button.focus();
    actions.reviewed = new Map([["南京市 1.2", { state: "verified" }]]);
    fireEvent.click(button);
    expect([button.getAttribute("aria-disabled"), button.hasAttribute("disabled")]).toEqual(["true", false]);
    expect(document.activeElement).toBe(button);
    await settle();
    expect(button.isConnected).toBe(false);
    expect(document.activeElement).toBe(rows()[2]);
    expect(document.activeElement?.textContent).toMatch(/^1\.3 /);
    expect(rows().filter((row) => row.tabIndex === 0)).toEqual([rows()[2]]);
  });

  test("the list takes no focus that was never in it", async () => {
    const { actions, pane } = await openReview();
    await section("未审核");
    actions.reviewed = new Map([["南京市 1.2", { state: "verified" }]]);
    await act(() => pane.refresh());
    expect(document.activeElement).toBe(document.body);
  });

  test("all that is shown of the selected city is marked, but not what is wrong, missing or returned", async () => {
    const actions = twoCities();
    actions.forms = actions.forms.map((form) => ({ ...form, reported: { ...form.reported, "6.2.fund": "约10", "1.3.fullTime": null } }));
    actions.reviewed = new Map([["南京市 1.1", { state: "returned" }], ["南京市 1.2", { state: "verified" }]]);
    await openReview(actions);
    await section("未审核");
    await press(`南京市：${count - 4} 项标为已核定`);
    const [marks] = marksOf(actions);
    const codes = Array.isArray(marks) ? marks.map((mark: ReviewMark) => mark.indicator) : [];
    expect(codes).toHaveLength(count - 4);
    for (const code of ["1.1", "1.2", "1.3", "6.2"]) expect(codes).not.toContain(code);
  });

  test("says so where all is reviewed", async () => {
    const actions = twoCities();
    actions.forms = actions.forms.map((form) => ({ ...form, verified: {} }));
    const units = ["南京市", "无锡市"];
    actions.reviewed = new Map(
      units.flatMap((unit) => indicatorsOf(jiangsu2012).map(({ code }) => [`${unit} ${code}`, { state: "verified" as const }] as const)),
    );
    await openReview(actions);
    await section("未审核");
    expect(screen.getByText("全部指标已核定")).toBeTruthy();
  });

  test("of 500 cities is drawn only where in sight", async () => {
    await openReview(new FakeActions(manyUnits(500)));
    await section("未审核");
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe(String(500 * (count + 1)));
    expect(rows().length).toBeLessThan(60);
  });
});

describe("总分", () => {
  test("both totals, the difference and how far the review is; a tap opens the sheet", async () => {
    const actions = twoCities();
    actions.reviewed = new Map([["无锡市 1.1", { state: "verified" }]]);
    await openReview(actions);
    await section("总分");
    const cells = () => rows().map((row) => within(row).getAllByRole("gridcell").map((cell) => cell.textContent));
    expect(cells().map(([unit, , , difference, reviewed]) => [unit, difference, reviewed])).toEqual([
      ["南京市", "−5", `0/${count}`],
      ["无锡市", "−20", `1/${count}`],
    ]);
    fireEvent.change(screen.getByLabelText("排序"), { target: { value: "difference" } });
    expect(cells()[0]?.[0]).toBe("无锡市");
    fireEvent.click(screen.getByRole("gridcell", { name: "无锡市" }));
    await settle();
    expect(callsOf(actions, "jumpTo")).toEqual([{ sheetId: sheetIdOf("无锡市"), address: null }]);
  });
});

describe("the selected indicator", () => {
  test("shows what was reported by what evidence, and only while a line is selected", async () => {
    const { actions } = await openReview();
    expect(screen.queryByRole("region", { name: /^核定 1\.3/ })).toBeNull();
    await select(actions, "1.3.fullTime");
    const card = within(screen.getByRole("region", { name: /^核定 1\.3/ }));
    expect(card.getByText("待审核")).toBeTruthy();
    expect(card.getByText("自报值：5")).toBeTruthy();
    expect(card.getAllByText("佐证材料：附件")).toHaveLength(2);
    expect(card.getByText("自评 25 → 核定 20")).toBeTruthy();
  });

  test("核定 writes what was typed, over what stood there", async () => {
    const { actions } = await openReview();
    await select(actions, "1.3.fullTime");
    type("核定值：专职人员", " 3 ");
    expect(screen.getByText("核定值与自报值不同，请写明核定理由。")).toBeTruthy();
    type("核定理由：专职人员", "2 人借调 ");
    await press("核定");
    const entry = { key: "1.3.fullTime", before: { verified: 4, reason: "" }, verified: 3, reason: "2 人借调" };
    expect(marksOf(actions)).toEqual([
      [{ sheetId: sheetIdOf("南京市"), indicator: "1.3", before: "pending", state: "verified", entries: [entry] }],
    ]);
    expect(screen.getByLabelText("核定值：专职人员")).toHaveProperty("value", "4");
  });

  test("a 核定值 emptied means as reported", async () => {
    const { actions } = await openReview();
    await select(actions, "1.3.fullTime");
    type("核定值：专职人员", "");
    await press("核定");
    expect(marksOf(actions)).toMatchObject([[{ entries: [{ key: "1.3.fullTime", verified: null }] }]]);
  });

  test("a 核定值 that is none is told at its field, is not handed on, and stays typed", async () => {
    const { actions } = await openReview();
    await select(actions, "1.3.fullTime");
    type("核定理由：专职人员", "抽查");
    type("核定值：兼职人员", "约6");
    const field = () => screen.getByLabelText("核定值：兼职人员");
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(field().getAttribute("aria-describedby") ?? "")?.textContent).toBe("兼职人员：“约6”不是数字，请只填数字");
    await press("核定");
    expect(marksOf(actions)).toEqual([]);
    expect(field()).toHaveProperty("value", "约6");
    expect(document.activeElement).toBe(field());
    type("核定值：兼职人员", "6");
    expect(field().getAttribute("aria-invalid")).toBe("false");
    type("核定理由：兼职人员", "抽查");
    await press("核定");
    expect(marksOf(actions)).toHaveLength(1);
  });

  test("a change without its reason is not handed on, and the field for it is asked for", async () => {
    const { actions } = await openReview();
    await select(actions, "1.3.fullTime");
    type("核定值：专职人员", "3");
    await press("核定");
    expect(marksOf(actions)).toEqual([]);
    expect(screen.getByText("有 1 处要改，未写入。")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText("核定理由：专职人员"));
    type("核定理由：专职人员", "2 人借调");
    expect(screen.queryByText("有 1 处要改，未写入。")).toBeNull();
    await press("核定");
    expect(marksOf(actions)).toHaveLength(1);
  });

  test("what the form made unacceptable meanwhile is told and stays typed", async () => {
    const actions = twoCities();
    actions.reviewReport = { indicators: 0, written: 0, action: "", skipped: [], refused: [{ unit: "南京市", indicator: "1.3", gaps: [{ code: "invalid", key: "1.3.fullTime" }] }] };
    await openReview(actions);
    await select(actions, "1.3.fullTime");
    type("核定理由：专职人员", "2 人借调");
    await press("核定");
    expect(screen.getAllByText("没有写入核定结果").length).toBeGreaterThan(0);
    expect(screen.queryByText(/已核定 \d 项/)).toBeNull();
    expect(screen.getByLabelText("核定理由：专职人员")).toHaveProperty("value", "2 人借调");
  });

  test("已核定 chosen on the form over a change without reason is called by what it lacks", async () => {
    const actions = twoCities();
    actions.reviewed = new Map([["南京市 1.3", { state: "verified" }]]);
    await openReview(actions);
    await select(actions, "1.3.fullTime");
    expect(within(screen.getByRole("region", { name: /^核定 1.3/ })).getByText("未算已核定")).toBeTruthy();
    await section("未审核");
    const line = rows().find((row) => row.textContent?.startsWith("1.3 "));
    expect(line?.textContent).toContain("未算已核定 · 缺核定理由");
    expect(within(line ?? document.body).queryByText("标为已核定")).toBeNull();
    expect(screen.getByText(`2 个城市，${count * 2} 项未审核`)).toBeTruthy();
  });

  test("退回 needs a reason and says so", async () => {
    const { actions } = await openReview();
    await select(actions, "1.3.fullTime");
    await press("退回");
    const message = "退回前请写明核定理由，让该市知道要补正什么。";
    expect(screen.getByText(message).getAttribute("role")).toBe("alert");
    expect(marksOf(actions)).toEqual([]);
    type("核定理由：专职人员", "缺编办文件");
    expect(screen.queryByText(message)).toBeNull();
    await press("退回");
    expect(screen.getAllByText("已退回 1 项").length).toBeGreaterThan(0);
    expect(marksOf(actions)).toMatchObject([[{ state: "returned", entries: [{ verified: 4, reason: "缺编办文件" }] }]]);
  });

  test("what was typed survives a look at another line or tab, and a form that changed meanwhile", async () => {
    const actions = twoCities();
    actions.reviewReport = { indicators: 0, written: 0, action: "", refused: [], skipped: [{ unit: "南京市", indicator: "1.3", why: "changed" }] };
    await openReview(actions);
    await select(actions, "1.3.fullTime");
    type("核定理由：专职人员", "2 人借调");
    await select(actions, "1.1.chairedByCityLeader");
    for (const tab of [/^得分/, /^核定$/]) {
      fireEvent.click(screen.getByRole("tab", { name: tab }));
      await settle();
    }
    await select(actions, "1.3.fullTime");
    expect(screen.getByLabelText("核定理由：专职人员")).toHaveProperty("value", "2 人借调");
    await press("核定");
    expect(screen.getAllByText(/1 项内容已变化，未改动/).length).toBeGreaterThan(0);
    expect(screen.getByLabelText("核定理由：专职人员")).toHaveProperty("value", "2 人借调");
  });

  test("a failure keeps what was typed", async () => {
    const actions = twoCities();
    actions.failNext = { review: { code: "protectedSheet", items: ["南京市"] } };
    await openReview(actions);
    await select(actions, "1.3.fullTime");
    type("核定理由：专职人员", "2 人借调");
    await press("核定");
    expect(screen.getByLabelText("核定理由：专职人员")).toHaveProperty("value", "2 人借调");
  });

  test("年度计划数 can be 未下达计划, by one button that is pressed or not", async () => {
    const { actions } = await openReview();
    await select(actions, "3.2.certifiedPlan");
    const button = () => screen.getByRole("button", { name: "未下达计划：年度计划数" });
    expect(button().getAttribute("aria-pressed")).toBe("false");
    await press("未下达计划：年度计划数");
    expect(button().getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByLabelText("核定值：年度计划数")).toHaveProperty("value", "未下达计划");
    type("核定理由：年度计划数", "省未下达");
    await press("核定");
    expect(marksOf(actions)).toMatchObject([[{ state: "verified", entries: [{ key: "3.2.certifiedPlan", verified: "未下达计划", reason: "省未下达" }] }]]);
  });

  test("options are chosen from the form's list, and a verified one can be reopened", async () => {
    const actions = twoCities();
    actions.reviewed = new Map([["南京市 1.1", { state: "verified" }]]);
    await openReview(actions);
    await select(actions, "1.1.chairedByCityLeader");
    const [input] = screen.getAllByRole("combobox", { name: /^核定值：/ });
    expect(within(input ?? document.body).getAllByRole("option").map((option) => option.textContent)).toEqual(["同自报值", "是", "否"]);
    await press("恢复待审核");
    expect(screen.getAllByText("已恢复为待审核 1 项").length).toBeGreaterThan(0);
    expect(marksOf(actions)).toMatchObject([[{ indicator: "1.1", before: "verified", state: "pending", entries: [] }]]);
  });
});
