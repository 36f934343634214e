import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { placeOf } from "../support/randomForms";
import { launchBrowser } from "./browser";
import { call, openWorkbench } from "./workbenchPage";

/** The main job without a mouse: every step by keys, and after each the keyboard is where a person expects it and can be seen. */
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser, 1366, 768));
});
afterAll(() => browser.close());

const keys = async (...pressed: readonly string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};

function paneFrame() {
  const frame = page.frames().find((one) => one.url().includes("pane.html"));
  if (frame === undefined) throw new Error("no pane");
  return frame;
}

/** What has the keyboard in the pane, and whether that can be seen: shown as focused, inside the pane and under nothing. */
function focused(): Promise<{ readonly name: string; readonly isSeen: boolean }> {
  return paneFrame().evaluate(() => {
    const one = document.activeElement;
    if (one === null || one === document.body) return { name: "", isSeen: false };
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const at = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
    const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : undefined;
    return {
      name: (one.getAttribute("aria-label") ?? label ?? one.textContent ?? "").trim(),
      isSeen: one.matches(":focus-visible") && bottom > 0 && top < innerHeight && at !== null && (one.contains(at) || at.contains(one)),
    };
  });
}

/** Tabs to what is named, or back, and sees the keyboard on every stop of the way. */
async function tabTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let times = 0; times < 80; times += 1) {
    await page.keyboard.press(key);
    const now = await focused();
    // Guards of the pane's edge have no name and are left at once.
    if (now.name !== "") passed.push(`${now.name.slice(0, 20)}${now.isSeen ? "" : " (not seen)"}`);
    if (!name.test(now.name)) continue;
    expect(passed.filter((one) => one.endsWith("(not seen)"))).toEqual([]);
    return;
  }
  throw new Error(`${key} does not come to ${name.source}: ${passed.join(", ")}`);
}

/** F6, until pane or grid has the keyboard. */
async function region(wanted: "pane" | "grid"): Promise<void> {
  const now = () =>
    page.evaluate(() => {
      const one = document.activeElement;
      if (one instanceof HTMLIFrameElement) return "pane";
      return one === null || one === document.body || one.closest(".title-bar, .ribbon, .draft-bar") !== null ? "other" : "grid";
    });
  for (let times = 0; times < 8 && (await now()) !== wanted; times += 1) {
    await keys("F6");
    // The grid takes the keyboard when it is there.
    await call(page, "ready");
  }
  expect(await now()).toBe(wanted);
}

const heard = () => paneFrame().evaluate(() => document.querySelector("[data-heard]")?.textContent ?? "");
const active = async () => (await call(page, "sheets")).find(({ isActive }) => isActive)?.name;
const cell = async (key: string) => (await call(page, "cell", "南京市", placeOf(jiangsu2012, key, "reported"))).value;

/** A tab of the pane, by the arrow keys from the one that is open. */
async function openTab(id: string): Promise<void> {
  await tabTo(/^(?:待处理|填报|得分|核定|报送|汇总)(?: \d+)?$/, "Shift+Tab");
  for (let times = 0; times < 6 && (await pane.locator(`#tab-${id}:focus`).count()) === 0; times += 1) await keys("ArrowRight");
  await keys("Enter");
  await pane.locator(`#tab-${id}[aria-selected=true]`).waitFor();
  // The view comes a little later than its tab.
  await pane.locator("#tab-view button, #tab-view input").first().waitFor();
}

describe("the main job by the keyboard alone", () => {
  test("three cities: F6 leads into the pane, names are removed, the workbook is made and that is told", async () => {
    await region("pane");
    await tabTo(/^新建考核工作簿$/);
    await keys("Enter");
    await expect.poll(focused).toMatchObject({ name: "新建考核工作簿" });
    for (const city of jiangsu2012.units.slice(3)) {
      if (!(await focused()).name.startsWith(`移除${city}`)) await tabTo(new RegExp(`^移除${city}$`));
      await keys("Enter");
      await expect.poll(async () => pane.getByRole("button", { name: `移除${city}`, exact: true }).count()).toBe(0);
      await expect.poll(async () => (await focused()).isSeen).toBe(true);
    }
    await tabTo(/^新建（3 个城市）$/);
    await keys("Enter");
    await expect.poll(heard).toMatch(/^已新建考核工作簿：3 个城市/);
    await expect.poll(focused).toMatchObject({ name: "待处理", isSeen: true });
  });

  test("a form is filled in on the grid, a good value, and a bad one that is given up", async () => {
    // 录入纸质表 of the message leads to the form of the first city.
    await tabTo(/^录入纸质表$/);
    await keys("Enter");
    await expect.poll(active).toBe("南京市");
    await openTab("entry");
    await tabTo(/^下一项$/);
    await keys("Enter", "Enter");
    await pane.getByRole("heading", { name: /^1\.3/ }).waitFor();
    await call(page, "ready");
    await region("grid");
    await page.keyboard.type("5", { delay: 30 });
    await keys("Enter");
    await page.keyboard.type("约3", { delay: 30 });
    await keys("Enter");
    await page.getByRole("dialog").filter({ hasText: "约3" }).waitFor();
    await keys("Escape");
    await expect.poll(() => cell("1.3.fullTime")).toBe(5);
    expect(await cell("1.3.partTime")).toBeNull();
  });

  test("待处理 leads to what is missing, where it is put right", async () => {
    await region("pane");
    await openTab("todo");
    await tabTo(/^定位到兼职人员/);
    await keys("Enter");
    await expect.poll(() => page.locator("input").evaluateAll((inputs) => inputs.map((input) => (input instanceof HTMLInputElement ? input.value : "")))).toContain(placeOf(jiangsu2012, "1.3.partTime", "reported"));
    await region("grid");
    await page.keyboard.type("3", { delay: 30 });
    await keys("Enter");
    await expect.poll(() => cell("1.3.partTime")).toBe(3);
    await expect.poll(() => pane.getByRole("button", { name: /^定位到兼职人员/ }).count()).toBe(0);
  });

  test("computing and ranking keep the keyboard on their buttons, and tell what they do and did", async () => {
    await region("pane");
    // Where the list of what is missing is long, the foot is nearer from another tab.
    await openTab("summary");
    for (const [name, doing, done] of [["一键计算", "正在一键计算", /^已计算 3 个城市/], ["生成排名", "正在生成排名", /^已生成 3 个城市的排名/]] as const) {
      await tabTo(new RegExp(`^${name}$`));
      await paneFrame().evaluate(() => {
        const told: string[] = [];
        Reflect.set(window, "told", told);
        new MutationObserver(() => told.push(document.querySelector("[data-heard]")?.textContent ?? "")).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      await keys("Enter");
      await expect.poll(heard).toMatch(done);
      expect(await paneFrame().evaluate(() => String(Reflect.get(window, "told")))).toContain(doing);
      await expect.poll(focused).toMatchObject({ name, isSeen: true });
    }
  });

  test("Ctrl+S saves, and the keyboard stays", async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), keys("Control+s")]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(await focused()).toMatchObject({ name: "生成排名", isSeen: true });
    expect(errors).toEqual([]);
  });
});
