import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { templatePlans } from "../../src/workbook/returns/template";
import { writeXlsx } from "../../src/xlsx/index";
import { lastYearSheets } from "../support/lastYearFiles";
import { findings } from "./axe";
import { launchBrowser } from "./browser";
import { call, openFile, openWorkbench } from "./workbenchPage";

const shots = "tests/output";
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page } = await openWorkbench(browser));
});
afterAll(() => browser.close());

function paneFrame(): Frame {
  const frame = page.frames().find((one) => one.url().includes("pane.html"));
  if (frame === undefined) throw new Error("no pane");
  return frame;
}

const frameOf = () => page.frameLocator("iframe");
const press = (name: string | RegExp) => frameOf().getByRole("button", { name }).first().click();
const panel = () => frameOf().getByRole("dialog");

async function openTab(name: string): Promise<void> {
  await frameOf().getByRole("tab", { name: new RegExp(name) }).click();
  await frameOf().getByRole("tab", { name: new RegExp(name), selected: true }).waitFor();
}

async function openPanel(name: string): Promise<void> {
  await press(name);
  await panel().waitFor();
}

async function leavePanel(): Promise<void> {
  await press("返回");
  await panel().waitFor({ state: "detached" });
}

/** Resolves when the pane shows all it is going to: nothing is read, changed or moving any more. */
async function stillness(): Promise<void> {
  await call(page, "ready");
  await paneFrame().evaluate(async () => {
    await new Promise<void>((resolve) => {
      const end = (): void => {
        observer.disconnect();
        resolve();
      };
      let timer = setTimeout(end, 200);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(end, 200);
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
  });
}

/** A command of the ··· menu, from the page under the panel. */
async function openCommand(name: string): Promise<void> {
  await leavePanel();
  await press("更多");
  await frameOf().getByRole("menuitem", { name }).click();
  await panel().waitFor();
}

describe("axe-core finds nothing in the pane", () => {
  const views: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["an empty workbook", async () => undefined],
    ["新建考核工作簿", () => openPanel("新建考核工作簿")],
    [
      "全部城市的待处理",
      async () => {
        await leavePanel();
        await call(page, "openSample");
        await openTab("待处理");
      },
    ],
    [
      "one city's 待处理",
      async () => {
        await call(page, "select", "南京市", "K6");
        await frameOf().getByText("南京市").first().waitFor();
      },
    ],
    ["填报", () => openTab("填报")],
    [
      "填报 with a value that is none",
      async () => {
        await call(page, "select", "南京市", "K8");
        await frameOf().getByRole("textbox", { name: "专职人员（人）" }).fill("约10");
        await frameOf().getByRole("button", { name: "写入并下一项" }).click();
      },
    ],
    ["得分", () => openTab("得分")],
    [
      "提分空间",
      async () => {
        await press(/提分空间/);
        await frameOf().getByText(/由多到少/).waitFor();
      },
    ],
    ["汇总", () => openTab("汇总")],
    ["使用说明", () => openPanel("使用说明")],
    ["导出填报表", () => openCommand("导出填报表")],
    ["导入填报表", () => openCommand("导入填报表")],
    ["创新加分", () => openCommand("创新加分")],
    ["公布结果", () => openCommand("公布结果")],
    [
      "the question before 定稿",
      async () => {
        await press("生成定稿");
        await frameOf().getByRole("alertdialog").waitFor();
      },
    ],
    [
      "公布结果 after 定稿",
      async () => {
        await press("仍要定稿");
        await frameOf().getByText(/已定稿/).first().waitFor();
        await call(page, "userEdit", "南京市", "K8", 3);
        await press("更多");
        await frameOf().getByRole("menuitem", { name: "公布结果" }).click();
        await frameOf().getByText("与定稿不一致：1 处").filter({ visible: true }).waitFor();
      },
    ],
    [
      "与上年对比",
      async () => {
        const buffer = Buffer.from(await writeXlsx(lastYearSheets()));
        const file = { name: "2011年考核.xlsx", mimeType: "application/octet-stream", buffer };
        await frameOf().getByLabel("上年工作簿").setInputFiles([file]);
        await frameOf().getByRole("button", { name: "生成对比表" }).waitFor();
      },
    ],
    [
      "核定：全部城市",
      async () => {
        await leavePanel();
        await call(page, "userEdit", "南京市", "L8", 1);
        await call(page, "select", "汇总", "A1");
        await openTab("核定");
      },
    ],
    ["核定：一个指标", () => call(page, "select", "南京市", "K8")],
    [
      "报送检查",
      async () => {
        const unit = "南京市";
        const plans = templatePlans({ scheme: jiangsu2012, year: 2012, unit, sheetName: unit, entries: new Map() });
        await openFile(page, await writeXlsx(plans), "2012_南京市_填报表.xlsx");
        await openTab("报送检查");
      },
    ],
  ];
  test.each(views)("%s", async (name, show) => {
    await show();
    await stillness();
    await page.screenshot({ path: `${shots}/view-${name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.png` });
    expect(await findings(paneFrame())).toEqual([]);
  });
});
