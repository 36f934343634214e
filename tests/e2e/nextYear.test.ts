import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EntryValue } from "../../src/core/index";
import { behaviourOf, rankUnits, scoreUnit } from "../../src/core/index";
import type { CellValue, SheetPlan } from "../../src/sheet/plan";
import { encodeValue } from "../../src/workbook/form/decode";
import { plannedPlacement } from "../../src/workbook/form/placement";
import { cellOf, entryList, readForm } from "../../src/workbook/form/readForm";
import { draftName } from "../../src/workbook/sheetNames";
import { readWorkbook, writeXlsx } from "../../src/xlsx/index";
import { libreOfficeAvailable, recalculate } from "../support/libreoffice";
import { randomFrom } from "../support/randomForms";
import { revisedGrid, revisedScheme } from "../support/revisedScheme";
import { launchBrowser } from "./browser";
import { call, openFile, openWorkbench } from "./workbenchPage";

const scheme = revisedScheme();
const cities = ["南京市", "无锡市", "徐州市"];
const shots = "tests/output";
const forms = cities.map((_city, index) => formOf(index + 1));
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];

/** Entries that are valid under the revised scheme. */
function formOf(seed: number): Readonly<Record<string, EntryValue>> {
  const random = randomFrom(seed);
  return Object.fromEntries(
    entryList(scheme).map(({ key, entry }): [string, EntryValue] => {
      const value = behaviourOf(entry.type).model(random() < 0.6);
      // What a city enters for innovation is its application; nothing is recognised here.
      return [key, key === "8.innovation" ? 0 : value];
    }),
  );
}

/** The form of a city with its entries, as another program fills it in; any other sheet as it is. */
function filled(plan: SheetPlan): SheetPlan {
  const entries = forms[cities.indexOf(plan.name)];
  if (entries === undefined) return plan;
  const { rows, columns } = plannedPlacement(scheme);
  const cells = plan.cells.map((row) => [...row]);
  for (const { key, entry } of entryList(scheme)) {
    const line = cells[rows.get(key) ?? -1];
    if (line !== undefined) line[columns.reported] = { ...line[columns.reported], value: encodeValue(entry, entries[key]) };
  }
  return { ...plan, cells };
}

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser, 1366, 768));
});
afterAll(() => browser.close());

/** Opens the page 编制方案 where no assessment stands in the workbook. */
const openScheme = () => pane.getByText("编制方案").first().click();

async function saved(): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存 .xlsx" }).click()]);
  return readFile(await download.path());
}

describe("next year's table, by staff", () => {
  test("begins with this year's, as a sheet", async () => {
    await openScheme();
    await pane.getByRole("button", { name: "生成方案草案" }).click();
    await pane.getByText("没有错误，可以采用").waitFor();
    await expect.poll(async () => (await call(page, "sheets")).find(({ isActive }) => isActive)?.name).toBe(draftName);
  });

  test("says what is wrong while it is typed, on its row", async () => {
    await call(page, "userEdit", draftName, "I41", "每人5分");
    await pane.getByText("第 41 行 · 1.3").waitFor();
    await pane.getByText("计分规则从“每人5分”起读不懂").waitFor();
    await page.screenshot({ path: `${shots}/draft-wrong.png` });
    await pane.getByRole("button", { name: "写出错误并查看" }).click();
    await pane.getByText("还有 1 处需要改正").waitFor();
    expect((await call(page, "cell", draftName, "J41")).value).toContain("读不懂");
  });

  test("is adopted from a file in which another program changed rows", async () => {
    const read = await readWorkbook(await saved());
    if (!read.ok) throw new Error(read.problem.code);
    const revised = revisedGrid();
    const plans = read.plans.map((plan): SheetPlan =>
      plan.name !== draftName ? plan : { ...plan, cells: revised.map((row) => row.map((value: CellValue) => (value === null ? undefined : { value }))) },
    );
    await openFile(page, await writeXlsx(plans), "明年方案.xlsx");
    await openScheme();
    await pane.getByText("没有错误，可以采用").waitFor();
    await pane.getByRole("button", { name: "采用" }).click();
    await pane.getByText(/已采用新方案/).waitFor();
    await page.screenshot({ path: `${shots}/draft-adopted.png` });
    expect((await call(page, "cell", "方案变化", "A1")).value).toBe("方案变化");
  });

  test("makes a workbook", async () => {
    await pane.getByText("用新方案新建工作簿").click();
    await pane.getByRole("radio", { name: /2014年省辖市/ }).waitFor();
    for (const city of scheme.units.filter((unit) => !cities.includes(unit))) await pane.getByRole("button", { name: `移除${city}` }).click();
    await pane.getByRole("button", { name: "新建（3 个城市）" }).click();
    await pane.getByText("已新建考核工作簿：3 个城市", { exact: true }).waitFor();
    expect((await call(page, "sheets")).map(({ name }) => name)).toEqual(expect.arrayContaining([...cities, draftName, "方案变化"]));
  });

  test("scores and ranks as the core does by the new rules", async () => {
    const read = await readWorkbook(await saved());
    if (!read.ok) throw new Error(read.problem.code);
    await openFile(page, await writeXlsx(read.plans.map(filled)), "已填.xlsx");
    await page.getByRole("button", { name: "一键计算", exact: true }).click();
    await pane.getByText(/已计算 3 个城市/).first().waitFor();
    await page.getByRole("button", { name: "生成排名", exact: true }).click();
    await pane.getByText(/已生成 3 个城市的排名/).first().waitFor();
    const ranked = rankUnits(cities.map((name, index) => ({ name, scorecard: scoreUnit(scheme, forms[index] ?? {}) })));
    for (const [index, { rank, name, total }] of ranked.entries()) {
      const row = await Promise.all(["A", "B", "C"].map(async (column) => (await call(page, "cell", "排名", `${column}${5 + index}`)).value));
      expect(row).toEqual([rank, name, total]);
    }
  });

  test.skipIf(!libreOfficeAvailable)("says the very same in LibreOffice", async () => {
    const sheets = await recalculate(await saved());
    for (const [index, city] of cities.entries()) {
      const sheet = sheets.find(({ name }) => name === city);
      const reading = sheet === undefined ? null : readForm(scheme, sheet);
      if (reading === null) throw new Error(`no form of ${city}`);
      const card = scoreUnit(scheme, forms[index] ?? {});
      for (const { code, points } of card.indicators) {
        const first = entryList(scheme).find((one) => one.code === code)?.key ?? "";
        expect([city, code, cellOf(reading, first, "verifiedPoints")]).toEqual([city, code, points]);
      }
      expect(cellOf(reading, "#total", "verifiedPoints")).toBe(card.total);
    }
  });

  test("nothing broke on the way", () => {
    expect(errors).toEqual([]);
  });
});
