import { readFile } from "node:fs/promises";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import type { ColumnId } from "../../src/workbook/form/columns";
import { addressOf, plannedPlacement } from "../../src/workbook/form/placement";
import { launchBrowser } from "./browser";
import { call, openWorkbench } from "./workbenchPage";

const shots = "tests/output";
const city = "南京市";
const placement = plannedPlacement(jiangsu2012);
const at = (key: string, column: ColumnId) => addressOf(placement, key, column) ?? "";
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser));
  await call(page, "openSample");
  await pane.getByRole("tab", { name: "汇总" }).waitFor();
});
afterAll(() => browser.close());

const type = (key: string, column: ColumnId, value: string | number | null) => call(page, "userEdit", city, at(key, column), value);
const shown = (text: string | RegExp) => pane.getByText(text).first().waitFor();

describe("a city opens the template that the office sent back to it", () => {
  test("the office sends an indicator back and exports the city's file again", async () => {
    await type("1.2.office", "reason", "缺少编办批复文件");
    await type("1.2.office", "reviewState", "退回");
    await pane.getByRole("button", { name: "更多" }).click();
    await pane.getByRole("menuitem", { name: "导出填报表" }).click();
    await pane.getByRole("checkbox", { name: /^城市（/ }).uncheck();
    await pane.getByRole("checkbox", { name: city }).check();
    const [download] = await Promise.all([page.waitForEvent("download"), pane.getByRole("button", { name: "导出 1 个文件" }).click()]);
    const bytes = [...(await readFile(await download.path()))];
    await page.evaluate(async ([content, name]) => {
      const api: unknown = window.creditAssessmentWorkbench;
      const open: unknown = typeof api === "object" && api !== null ? Reflect.get(api, "openBytes") : undefined;
      if (typeof open === "function") await open(new Uint8Array(content), name);
    }, [bytes, download.suggestedFilename()] as const);
    await pane.getByRole("tab", { name: "报送检查" }).waitFor();
    expect(await pane.getByRole("tab", { name: "汇总" }).count()).toBe(0);
  });

  test("the pane says what is to be mended, on whatever sheet", async () => {
    await pane.locator("footer").getByRole("button", { name: "报送检查" }).click();
    await shown("还不能报送");
    await shown("1 项退回待补正");
    await pane.getByRole("button", { name: /缺少编办批复文件/ }).click();
    await expect.poll(async () => (await call(page, "sheets")).find((sheet) => sheet.isActive)?.name).toBe(city);
    await page.screenshot({ path: `${shots}/city-open.png` });
  });

  test("what the office decides is read-only here, and its ribbon buttons are greyed at once", async () => {
    await expect(type("1.2.office", "reviewState", "已核定")).rejects.toThrow();
    const buttons = ["新建考核工作簿", "插入指标表", "校验", "一键计算", "生成排名", "导出填报表", "导入填报表", "核定", "创新加分", "公布结果"];
    const pressable = async () => {
      const enabled = await Promise.all(buttons.map((name) => page.getByRole("navigation").getByRole("button", { name, exact: true }).isEnabled()));
      return buttons.filter((_name, index) => enabled[index]);
    };
    await expect.poll(pressable).toEqual(["校验", "一键计算"]);
    await expect(call(page, "runRibbon", "rank")).resolves.toBeUndefined();
    await shown(/当前工作簿是一个城市的填报表/);
    expect((await call(page, "sheets")).map(({ name }) => name)).toEqual(["填报说明", city, "_方案"]);
  });

  test("mended, the form is ready under its file's name", async () => {
    await type("1.2.office", "evidence", "编办〔2012〕3号批复");
    await shown("可以报送");
    await shown("退回的指标已补正 1 项");
    expect(await pane.getByText(`2012_${city}_填报表.xlsx`).count()).toBe(1);
    await page.screenshot({ path: `${shots}/city-ready.png` });
    await type("1.2.office", "reported", null);
    await shown("还不能报送");
  });

  test("nothing broke on the way", () => {
    expect(errors).toEqual([]);
  });
});
