import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Entries } from "../../src/core/index";
import { indicatorsOf, jiangsu2012, rankUnits, scoreUnit } from "../../src/core/index";
import { cellAddress, columnLetters } from "../../src/sheet/a1";
import type { SheetPlan } from "../../src/sheet/plan";
import { analysisColumns, analysisRows } from "../../src/workbook/analysis/analysisGrid";
import { addressOf, plannedPlacement } from "../../src/workbook/form/placement";
import { yearsRows } from "../../src/workbook/years/yearsSheet";
import { readWorkbook, writeXlsx } from "../../src/xlsx/index";
import { goldenEntries, lastYearSheets } from "../support/lastYearFiles";
import { launchBrowser } from "./browser";
import { call, openFile, openWorkbench } from "./workbenchPage";

const scheme = jiangsu2012;
const placement = plannedPlacement(scheme);
const shots = "tests/output";
const [entered, empty] = [["南京市", "无锡市", "徐州市", "常州市", "苏州工业园区"], "宿迁市"];
const units = [...entered, empty];
const tried = "徐州市";
/** Indicator 1.3 of 常州市 is not filled in, and nothing of 宿迁市. */
const unfilled = { unit: "常州市", code: "1.3" };
const forms: Readonly<Record<string, Entries>> = Object.fromEntries(
  entered.map((name, index) => [name, Object.fromEntries(Object.entries(goldenEntries(index + 1)).filter(([key]) => name !== unfilled.unit || !key.startsWith(`${unfilled.code}.`)))]),
);
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser, 1366, 768));
  await openFile(page, await writeXlsx(lastYearSheets({ year: 2012, units, entries: (index) => forms[units[index] ?? ""] ?? {} })), "2012年考核.xlsx");
});
afterAll(() => browser.close());

const shoot = (name: string) => page.screenshot({ path: `${shots}/try-${name}.png` });
const cell = async (sheet: string, row: number, column: number) => (await call(page, "cell", sheet, cellAddress(row, column))).value;
const lineOf = (sheet: string, row: number, from: number, count: number) => Promise.all(Array.from({ length: count }, (_, column) => cell(sheet, row, from + column)));
const active = async () => (await call(page, "sheets")).find(({ isActive }) => isActive)?.name;
const ranked = (of: Readonly<Record<string, Entries>>, names = units) => rankUnits(names.map((name) => ({ name, scorecard: scoreUnit(scheme, of[name] ?? {}) })), scheme);
/** How soon a person types. */
const delay = 40;

async function command(name: string): Promise<void> {
  await pane.getByRole("button", { name: "更多" }).click();
  await pane.getByRole("menuitem", { name, exact: true }).click();
}

/** The workbook as it would be saved. */
async function saved(): Promise<readonly SheetPlan[]> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存 .xlsx" }).click()]);
  const read = await readWorkbook(await readFile(await download.path()));
  if (!read.ok) throw new Error(read.problem.code);
  return read.plans;
}

/** What stands in every cell of every sheet. */
const contents = (plans: readonly SheetPlan[]) => plans.map(({ name, cells }) => ({ name, cells: cells.map((line) => line.map((one) => [one?.value, one?.formula])) }));

/** Lines of 试算's result: what, now, tried, change. */
const result = async () => (await pane.getByRole("region", { name: "试算结果" }).getByRole("row").allInnerTexts()).slice(1).map((line) => line.split("\t"));

describe("试算", () => {
  /** Entries of the unit as tried, and where that brings it. */
  const withChanges = (changes: Entries) => {
    const after = { ...forms, [tried]: { ...forms[tried], ...changes } };
    const of = (all: Readonly<Record<string, Entries>>) => ranked(all).find(({ name }) => name === tried);
    return { before: of(forms), after: of(after), card: scoreUnit(scheme, after[tried] ?? {}) };
  };
  let before: ReturnType<typeof contents>;

  test("follows the indicator that is selected on the form, with the names of cities whole", async () => {
    before = contents(await saved());
    await call(page, "select", tried, addressOf(placement, "1.2.office", "reported") ?? "");
    await command("试算");
    await pane.getByRole("group", { name: /^信用建设职能部门的设置情况/ }).waitFor();
    const choice = pane.getByRole("combobox", { name: "城市" });
    expect(await choice.inputValue()).not.toBe("");
    await choice.selectOption({ label: "苏州工业园区" });
    await shoot("long-name");
    const room = await choice.evaluate((select) => {
      const style = getComputedStyle(select);
      const text = Object.assign(document.createElement("span"), { textContent: "苏州工业园区" });
      Object.assign(text.style, { font: style.font, position: "absolute", whiteSpace: "nowrap" });
      document.body.append(text);
      const needed = text.getBoundingClientRect().width;
      text.remove();
      return select.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) - needed;
    });
    expect(room).toBeGreaterThanOrEqual(0);
    await choice.selectOption({ label: tried });
  });

  test("a choice, figures typed and taken back, and a second change: points and rank follow each", async () => {
    await pane.getByRole("group", { name: /^信用建设职能部门的设置情况/ }).getByRole("combobox").selectOption({ label: "单设信用办" });
    const first = withChanges({ "1.2.office": "standalone" });
    const fixed = (points: number | undefined) => String(points);
    expect((await result()).at(0)?.slice(1)).toEqual([fixed(20), fixed(40), "+20"]);
    expect((await result()).at(-1)).toEqual([expect.stringContaining("总分"), fixed(first.before?.total), fixed(first.after?.total), "+20"]);
    expect(await pane.getByRole("status").filter({ hasText: "第" }).first().innerText()).toContain(`仍为第 ${first.after?.rank} 名`);

    await pane.getByRole("group", { name: /^信用建设职能部门的设置情况/ }).getByRole("combobox").press("Alt+ArrowDown");
    const people = pane.getByRole("group", { name: /^专职人员/ }).getByRole("textbox");
    await expect.poll(() => people.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("1", { delay });
    await pane.getByRole("link", { name: "恢复现值：专职人员" }).or(pane.getByRole("button", { name: "恢复现值：专职人员" })).waitFor();
    const fewer = withChanges({ "1.2.office": "standalone", "1.3.fullTime": 1 });
    expect((await result()).at(-1)?.[2]).toBe(fixed(fewer.after?.total));
    await page.keyboard.press("Escape");
    expect((await result()).at(-1)?.[2]).toBe(fixed(first.after?.total));
    await page.keyboard.press("Alt+ArrowDown");

    const missing = ["2.1.longTermPlan", "2.1.threeYearPlan"].filter((key) => forms[tried]?.[key] === false);
    expect(missing).toHaveLength(1);
    const plan = pane.getByRole("group", { name: missing[0] === "2.1.longTermPlan" ? /长期规划/ : /3年行动计划/ });
    await plan.getByRole("radio", { name: "是" }).click();
    const both = withChanges({ "1.2.office": "standalone", [missing[0] ?? ""]: true });
    expect(both.after?.rank).toBe((both.before?.rank ?? 0) - 1);
    expect((await result()).at(-1)?.slice(1)).toEqual([fixed(both.before?.total), fixed(both.after?.total), "+30"]);
    const said = pane.getByRole("region", { name: "试算结果" }).getByRole("status");
    expect(await said.innerText()).toBe(`第 ${both.before?.rank} 名 → 第 ${both.after?.rank} 名；超过 苏州工业园区`);
    await pane.getByText("已试 2 处").waitFor();
    await shoot("tried");
  });

  test("nothing of it is in the workbook: every cell of every sheet is as before", async () => {
    expect(await page.locator(".title-bar").getByText("未保存", { exact: true }).count()).toBe(0);
    expect(contents(await saved())).toEqual(before);
    await pane.getByText("已试 2 处").scrollIntoViewIfNeeded();
    await shoot("list");
    await pane.getByRole("button", { name: "全部清除" }).click();
    await pane.getByText("还没有改动").waitFor();
    await pane.getByRole("button", { name: "返回" }).first().click();
  });
});

describe("历年对比", () => {
  const name = "历年对比";
  const former = [
    { year: 2011, units: entered, from: 6 },
    { year: 2010, units: entered.slice(0, 4), from: 11 },
  ];
  const formsOf = ({ units: all, from }: { readonly units: readonly string[]; readonly from: number }): Readonly<Record<string, Entries>> =>
    Object.fromEntries(all.map((unit, index) => [unit, goldenEntries(from + index)]));
  const years = [...[...former].reverse().map((one) => ({ year: one.year, ranking: ranked(formsOf(one), one.units) })), { year: 2012, ranking: ranked(forms) }];

  test("two earlier years' workbooks are chosen at once, each with what it holds", async () => {
    await command("公布结果");
    const files = await Promise.all(
      former.map(async ({ year, units: all, from }) => ({
        name: `${year}年考核.xlsx`,
        mimeType: "application/octet-stream",
        buffer: Buffer.from(await writeXlsx(lastYearSheets({ year, units: all, entries: (index) => goldenEntries(from + index) }))),
      })),
    );
    await pane.getByLabel("以前各年的工作簿").setInputFiles(files);
    const list = pane.getByRole("list", { name: "已选的工作簿" });
    await expect.poll(() => list.getByRole("listitem").count()).toBe(2);
    expect((await list.getByRole("listitem").allInnerTexts()).map((text) => text.split("\n").slice(0, 2))).toEqual([
      ["2011年考核.xlsx", "2011 年，5 个城市"],
      ["2010年考核.xlsx", "2010 年，4 个城市"],
    ]);
    await pane.getByRole("button", { name: "生成历年对比（3 年）" }).scrollIntoViewIfNeeded();
    await shoot("years-chosen");
  });

  test("stands side by side: totals, ranks and what changed, cell by cell as the core has them", async () => {
    await pane.getByRole("button", { name: "生成历年对比（3 年）" }).click();
    await pane.getByText("已生成历年对比：3 年，6 个城市").first().waitFor();
    expect(await active()).toBe(name);
    const byRank = years[2]?.ranking.map((one) => one.name) ?? [];
    for (const [index, unit] of byRank.entries()) {
      const own = years.map(({ ranking }) => ranking.find((one) => one.name === unit && one.name !== empty));
      const change = (of: (one: (typeof own)[number]) => number | undefined) => {
        const [from, to] = [of(own[0]), of(own[2])];
        return from === undefined || to === undefined ? "—" : Math.round((to - from) * 100) / 100;
      };
      const gained = change((one) => one?.rank);
      expect([unit, await lineOf(name, yearsRows.first + index, 0, 9)]).toEqual([
        unit,
        [unit, ...own.map((one, year) => one?.total ?? (unit === empty && year === 2 ? "未填报" : "—")), change((one) => one?.total), ...own.map((one) => one?.rank ?? "—"), typeof gained === "number" ? 0 - gained : gained],
      ]);
    }
    await shoot("years");
  });

  test("has its line chart in the saved file, of the very same totals", async () => {
    const sheet = (await saved()).find((one) => one.name === name);
    const [chart] = sheet?.charts ?? [];
    expect([sheet?.charts?.length, chart?.kind]).toEqual([1, "line"]);
    const { row, column, rows, columns } = chart?.data ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const drawn = Array.from({ length: rows }, (_, at) => Array.from({ length: columns }, (__, index) => sheet?.cells[row + at]?.[column + index]?.value ?? null));
    const names = years[2]?.ranking.map((one) => one.name) ?? [];
    expect(drawn).toEqual([["年度", ...names], ...years.map(({ year, ranking }) => [`${year}年`, ...names.map((unit) => ranking.find((one) => one.name === unit && unit !== empty)?.total ?? null)])]);
  });
});

describe("得分分析", () => {
  const name = "得分分析";
  const { code, units: firstUnit } = analysisColumns;
  const base = indicatorsOf(scheme).filter((one) => !one.code.startsWith("8"));
  const cards = new Map(entered.map((unit) => [unit, scoreUnit(scheme, forms[unit] ?? {})]));
  const shareOf = (unit: string, indicator: string) => {
    if (unit === unfilled.unit && indicator === unfilled.code) return "未填";
    const score = cards.get(unit)?.indicators.find((one) => one.code === indicator);
    return score === undefined || score.max === 0 ? "不适用" : Math.round(score.points * 100) / (score.max * 100);
  };
  const order = async () => (await Promise.all(base.map((_one, index) => cell(name, analysisRows.first + index, code)))).map(String);
  let byLost: readonly string[];

  test("has every city's share of full marks; what is not filled in says so, and a city without any entry is named", async () => {
    await command("公布结果");
    await pane.getByRole("button", { name: "生成得分分析" }).click();
    await pane.getByText("已生成 5 个城市的得分分析").first().waitFor();
    const header = await lineOf(name, analysisRows.header, firstUnit, entered.length);
    expect(header).toEqual(ranked(forms).map((one) => one.name).filter((unit) => unit !== empty));
    byLost = await order();
    expect([...byLost].sort()).toEqual(base.map((one) => one.code).sort());
    for (const [index, indicator] of byLost.entries()) {
      const shown = await lineOf(name, analysisRows.first + index, firstUnit, entered.length);
      expect([indicator, shown]).toEqual([indicator, header.map((unit) => shareOf(String(unit), indicator))]);
    }
    await shoot("heat");
  });

  test("is sorted by a city's column as its filter button does, whole lines at a time", async () => {
    const column = firstUnit + 1;
    const unit = String(await cell(name, analysisRows.header, column));
    const area = `A${analysisRows.first + 1}:${columnLetters(firstUnit + entered.length - 1)}${analysisRows.first + base.length}`;
    await page.frames().at(-1)?.evaluate(
      async ([sheet, address, key]) => {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem(sheet).getRange(address).sort.apply([{ key, ascending: true }]);
          await context.sync();
        });
      },
      [name, area, column] as const,
    );
    const sorted = await order();
    expect([...sorted].sort()).toEqual([...byLost].sort());
    const shares = sorted.map((indicator) => shareOf(unit, indicator)).filter((one) => typeof one === "number");
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    for (const [index, indicator] of sorted.entries()) expect(await cell(name, analysisRows.first + index, column)).toEqual(shareOf(unit, indicator));
    await call(page, "select", name, cellAddress(analysisRows.first, column));
    await shoot("heat-sorted");
  });

  test("is saved with its filter over the heat map alone, and both charts", async () => {
    const sheet = (await saved()).find((one) => one.name === name);
    expect(sheet?.filter).toEqual({ row: analysisRows.header, column: 0, rows: base.length + 1, columns: firstUnit + entered.length });
    expect(sheet?.charts?.map(({ name: title }) => title)).toEqual(["得分率分布", "平均失分"]);
  });

  test("nothing broke on the way", () => {
    expect(errors).toEqual([]);
  });
});
