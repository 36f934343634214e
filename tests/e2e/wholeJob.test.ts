import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Entries } from "../../src/core/index";
import { jiangsu2012, rankUnits, scoreUnit } from "../../src/core/index";
import { encodeValue } from "../../src/workbook/form/decode";
import type { CellValue } from "../../src/sheet/plan";
import { cellOf, entriesOf, entryList, readForm } from "../../src/workbook/form/readForm";
import cases from "../golden/complete-forms.json";
import { libreOfficeAvailable, recalculate } from "../support/libreoffice";
import { placeOf } from "../support/randomForms";
import { launchBrowser } from "./browser";
import { call, openWorkbench } from "./workbenchPage";

const scheme = jiangsu2012;
const cities = ["南京市", "无锡市", "徐州市"];
const shots = "tests/output";
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser));
});
afterAll(() => browser.close());

const type = (sheet: string, address: string, value: CellValue) => call(page, "userEdit", sheet, address, value);
const cell = async (sheet: string, address: string) => (await call(page, "cell", sheet, address)).value;
const select = (sheet: string, address: string) => call(page, "select", sheet, address);

/** Everything that a city enters, in one go, as it is pasted. */
async function fill(city: string, entries: Entries): Promise<void> {
  await Promise.all(entryList(scheme).map(({ key, entry }) => type(city, placeOf(scheme, key, "reported"), encodeValue(entry, entries[key]) ?? null)));
}

/** Waits for the message in which every action ends. */
async function done(text: string | RegExp): Promise<void> {
  await pane.getByText(text).first().waitFor();
}

describe("the main job, by hand in the workbench", () => {
  test("create: three cities from the pane", async () => {
    await pane.getByRole("button", { name: "新建考核工作簿" }).first().click();
    await pane.getByRole("textbox", { name: "年度" }).fill("2012");
    for (const city of scheme.units.filter((unit) => !cities.includes(unit))) {
      await pane.getByRole("button", { name: `移除${city}` }).click();
    }
    await pane.getByRole("button", { name: "新建（3 个城市）" }).click();
    await done("已新建考核工作簿：3 个城市");
    const sheets = await call(page, "sheets");
    expect(sheets.filter((sheet) => sheet.visibility.toLowerCase() === "visible").map((sheet) => sheet.name)).toEqual([
      "填报说明",
      ...cities,
      "创新加分",
      "汇总",
      "排名",
      "操作记录",
      // What stood in the workbook before stays, behind ours.
      "Sheet1",
    ]);
  });

  test("enter: good values and bad ones, each told on its own line", async () => {
    for (const [index, city] of cities.entries()) await fill(city, cases[index + 1]?.entries ?? {});
    await type("南京市", placeOf(scheme, "1.3.fullTime", "reported"), "约10");
    await type("南京市", placeOf(scheme, "1.3.partTime", "reported"), "１２");
    await type("南京市", placeOf(scheme, "3.2.certifiedPlan", "reported"), 0);
    await type("南京市", placeOf(scheme, "7.4c.onTime", "reported"), 1_000_000);
    await type("南京市", placeOf(scheme, "4.1.industries", "reported"), null);
    await select("南京市", placeOf(scheme, "1.3.fullTime", "reported"));
    await pane.getByText("“约10”不是数字").first().waitFor();
    await pane.getByText("应大于0").first().waitFor();
    expect(await cell("南京市", placeOf(scheme, "1.3.fullTime", "verifiedPoints"))).toBe(0);
    await page.screenshot({ path: `${shots}/problems.png` });
  });

  test("check: the ribbon counts what is wrong and the pane leads there", async () => {
    await page.getByRole("button", { name: "校验", exact: true }).click();
    await done(/已校验 3 个城市/);
    await pane.getByRole("button", { name: /定位到.*年度计划数/ }).first().click();
    await expect.poll(async () => (await call(page, "sheets")).find(({ isActive }) => isActive)?.name).toBe("南京市");
  });

  test("correct: what can be read is corrected in one click, the rest by hand", async () => {
    await pane.getByRole("button", { name: "更正…" }).first().click();
    await pane.getByRole("button", { name: "更正 1 处" }).click();
    await done("已更正 1 处");
    expect(await cell("南京市", placeOf(scheme, "1.3.partTime", "reported"))).toBe(12);
    const entries: Readonly<Record<string, CellValue>> = cases[1]?.entries ?? {};
    for (const key of ["1.3.fullTime", "1.3.partTime", "3.2.certifiedPlan", "7.4c.onTime", "4.1.industries"]) {
      await type("南京市", placeOf(scheme, key, "reported"), entries[key] ?? null);
    }
  });

  test("recompute: one click puts back an overwritten formula and says so", async () => {
    await type("无锡市", placeOf(scheme, "1.2.office", "verifiedPoints"), 40);
    await pane.getByRole("button", { name: "一键计算" }).first().click();
    await done(/已计算 3 个城市/);
    await pane.getByText(/恢复 1 处被改写的公式/).first().waitFor();
    for (const [index, city] of cities.entries()) {
      const points = scoreUnit(scheme, cases[index + 1]?.entries ?? {}).indicators.find((one) => one.code === "1.2")?.points;
      expect(await cell(city, placeOf(scheme, "1.2.office", "verifiedPoints"))).toBe(points);
    }
  });

  test("rank: the sheet says what the core says", async () => {
    await page.getByRole("button", { name: "生成排名", exact: true }).click();
    await done(/已生成 3 个城市的排名/);
    const units = cities.map((name, index) => ({ name, scorecard: scoreUnit(scheme, { ...cases[index + 1]?.entries, "8.innovation": 0 }) }));
    // What a city enters for innovation is its application; nothing of it is recognised here.
    for (const [index, { rank, name, total }] of rankUnits(units).entries()) {
      expect([await cell("排名", `A${5 + index}`), await cell("排名", `B${5 + index}`), await cell("排名", `C${5 + index}`)]).toEqual([rank, name, total]);
    }
    await page.screenshot({ path: `${shots}/ranking.png` });
  });

  test.skipIf(!libreOfficeAvailable)("save: recalculated by LibreOffice the file says the very same", async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存 .xlsx" }).click()]);
    const sheets = await recalculate(await readFile(await download.path()));
    const units = cities.map((city, index) => {
      const sheet = sheets.find((one) => one.name === city);
      const reading = sheet === undefined ? null : readForm(scheme, sheet);
      if (reading === null) throw new Error(`no form of ${city}`);
      const card = scoreUnit(scheme, entriesOf(scheme, reading, "verified"));
      expect(card.total).toBe(scoreUnit(scheme, { ...cases[index + 1]?.entries, "8.innovation": 0 }).total);
      for (const { code, points } of card.indicators) {
        const first = entryList(scheme).find((one) => one.code === code)?.key ?? "";
        expect([city, code, cellOf(reading, first, "verifiedPoints")]).toEqual([city, code, points]);
      }
      for (const { code, points } of card.categories) expect([city, code, cellOf(reading, `#${code}`, "verifiedPoints")]).toEqual([city, code, points]);
      expect(cellOf(reading, "#total", "verifiedPoints")).toBe(card.total);
      return { name: city, scorecard: card };
    });
    const ranking = sheets.find((one) => one.name === "排名");
    expect(ranking?.values.slice(4, 7).map((row) => row.slice(0, 3))).toEqual(rankUnits(units).map(({ rank, name, total }) => [rank, name, total]));
  });

  test("nothing broke on the way", () => {
    expect(errors).toEqual([]);
  });
});
