import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser";
import { clickGrid, steady, typeCell } from "./typist";
import { call, openWorkbench } from "./workbenchPage";

const shots = "tests/output";

let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];
let bar: Locator;
let input: Locator;
let status: Locator;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser, 1366, 768));
  await call(page, "openSample");
  await pane.getByRole("tab", { name: "汇总" }).waitFor();
  bar = page.getByRole("search", { name: "查找" });
  input = bar.getByRole("textbox");
  status = bar.getByRole("status");
  await call(page, "userEdit", "苏州市", "K69", 47_119);
  await call(page, "userEdit", "苏州市", "K71", 47_119);
  await call(page, "userEdit", "徐州市", "K70", 47_119);
  await call(page, "ready");
});
afterAll(() => browser.close());

beforeEach(async () => {
  await call(page, "select", "苏州市", "K65");
  await clickGrid(page);
  await call(page, "select", "苏州市", "K65");
});

const inFront = async () => (await call(page, "sheets")).find(({ isActive }) => isActive)?.name;
const count = () => status.textContent();

async function find(text: string): Promise<void> {
  await page.keyboard.press("Control+f");
  await bar.waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
}

describe("the bar that finds", () => {
  test("takes what is typed right after Ctrl+F, and nothing comes into the cell", async () => {
    await page.keyboard.press("Control+f");
    await page.keyboard.type("471", { delay: 100 });
    await expect.poll(() => input.inputValue()).toBe("471");
    expect(await call(page, "openEntry")).toBeNull();
    await expect.poll(count).toBe("–/2");
    await page.keyboard.press("Escape");
  });

  test("goes on with Enter and F3, back with Shift, and round at the ends", async () => {
    await find("47119");
    await expect.poll(count).toBe("–/2");
    const steps: (string | null)[] = [];
    for (const key of ["Enter", "Enter", "Enter", "Shift+Enter", "F3", "Shift+F3", "F3"]) {
      const before = await count();
      await page.keyboard.press(key);
      await expect.poll(count).not.toBe(before);
      steps.push(await count());
    }
    expect(steps).toEqual(["1/2", "2/2", "1/2", "2/2", "1/2", "2/2", "1/2"]);
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.screenshot({ path: `${shots}/find.png` });
    await page.keyboard.press("Escape");
  });

  test("closes with Esc and leaves the keyboard to the cell that was found", async () => {
    await find("47119");
    await expect.poll(count).toBe("–/2");
    await page.keyboard.press("Enter");
    await expect.poll(count).toBe("1/2");
    await page.keyboard.press("Escape");
    await expect.poll(() => bar.count()).toBe(0);
    await typeCell(page, "58", "Enter", steady(100, 100));
    await call(page, "ready");
    expect((await call(page, "cell", "苏州市", "K69")).value).toBe(58);
    await call(page, "userEdit", "苏州市", "K69", 47_119);
  });

  test("goes through the whole workbook when it is told to, sheet after sheet", async () => {
    await find("47119");
    await bar.getByRole("combobox").selectOption({ label: "整个工作簿" });
    await expect.poll(count).toBe("–/4");
    await input.focus();
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 4; step += 1) {
      const before = await count();
      await page.keyboard.press("Enter");
      await expect.poll(count).not.toBe(before);
      seen.push(await inFront());
    }
    // The form of 徐州市 says the figure once more where it explains its points.
    expect(seen).toEqual(["苏州市", "苏州市", "徐州市", "徐州市"]);
    await bar.getByRole("combobox").selectOption({ label: "本工作表" });
    await input.focus();
    await page.keyboard.press("Escape");
  });

  test("finds what is shown, not what is beneath, and nothing on hidden sheets", async () => {
    await find("recognition");
    await bar.getByRole("combobox").selectOption({ label: "整个工作簿" });
    await expect.poll(count).toBe("未找到");
    await input.fill("10.00");
    await expect.poll(count).toMatch(/^–\/\d+$/);
    await bar.getByRole("combobox").selectOption({ label: "本工作表" });
    await input.focus();
    await page.keyboard.press("Escape");
  });

  test("is opened by Ctrl+H and from the pane too, and by Ctrl+F with its text selected", async () => {
    await page.keyboard.press("Control+h");
    await bar.waitFor();
    await page.keyboard.press("Escape");
    await pane.getByRole("tab", { name: "得分" }).click();
    await page.keyboard.press("Control+f");
    await bar.waitFor();
    await page.keyboard.type("ab");
    await page.keyboard.press("Control+f");
    await page.keyboard.type("cd");
    await expect.poll(() => input.inputValue()).toBe("cd");
    await page.keyboard.press("Escape");
  });

  test("keeps what was being typed when it is opened", async () => {
    await call(page, "select", "苏州市", "K69");
    await page.keyboard.type("77", { delay: 100 });
    await page.keyboard.press("Control+f");
    await bar.waitFor();
    await page.keyboard.press("Escape");
    await call(page, "ready");
    expect((await call(page, "cell", "苏州市", "K69")).value).toBe(77);
  });

  test("has gone through 13 cities in less than 200 ms", async () => {
    await find("x");
    await bar.getByRole("combobox").selectOption({ label: "整个工作簿" });
    await expect.poll(count).toMatch(/未找到|\/\d+$/);
    const times: number[] = [];
    for (const text of ["市", "10.00", "材料", "信用", "考核"]) {
      await input.fill("");
      times.push(
        await page.evaluate(async (wanted) => {
          const field = document.querySelector<HTMLInputElement>(".find-bar input");
          const said = document.querySelector(".find-bar [role=status]");
          if (field === null || said === null) throw new Error("no bar");
          const start = performance.now();
          const done = new Promise<void>((resolve) => {
            new MutationObserver(() => {
              if (/\/\d+$/.test(said.textContent ?? "")) resolve();
            }).observe(said, { childList: true, subtree: true, characterData: true });
          });
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, wanted);
          field.dispatchEvent(new Event("input", { bubbles: true }));
          await done;
          return performance.now() - start;
        }, text),
      );
    }
    process.stdout.write(`found in ${times.map(Math.round).join(", ")} ms\n`);
    await bar.getByRole("combobox").selectOption({ label: "本工作表" });
    await input.focus();
    await page.keyboard.press("Escape");
    expect(Math.min(...times)).toBeLessThan(200);
  });
});

test("nothing broke on the way", () => {
  expect(errors).toEqual([]);
});
