import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser";
import { call, openWorkbench } from "./workbenchPage";

let browser: Browser;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, pane } = await openWorkbench(browser, 1366, 768));
  await call(page, "openSample");
  await call(page, "select", "徐州市", "K9");
  await pane.getByRole("heading", { name: "徐州市" }).waitFor();
});
afterAll(() => browser.close());

const messages = () => pane.getByRole("button", { name: "关闭消息" });
const views = () => pane.locator("#tab-view");

/** Where an element of the pane is drawn. */
async function placeOf(found: ReturnType<FrameLocator["locator"]>) {
  const box = await found.boundingBox();
  if (box === null) throw new Error("not drawn");
  return { top: box.y, bottom: box.y + box.height };
}

/** The field that has the focus, and the message, on the page. */
async function focusAndMessage() {
  const field = await placeOf(pane.locator("input:focus"));
  const message = await placeOf(pane.locator(".fui-MessageBar"));
  return { field, message };
}

describe("the pane on a small screen (1366×768)", () => {
  test("what stands above the views takes no more than a quarter of the pane", async () => {
    const whole = await placeOf(pane.locator("html"));
    const content = await placeOf(views());
    expect(content.top - whole.top).toBeLessThanOrEqual((whole.bottom - whole.top) / 4);
  });

  test("a message moves nothing, and nothing moves when it goes", async () => {
    const before = await placeOf(views());
    await pane.getByRole("button", { name: "一键计算" }).click();
    await messages().waitFor();
    expect(await placeOf(views())).toEqual(before);
    await messages().click();
    expect(await placeOf(views())).toEqual(before);
  });

  test("what can be pressed can be scrolled clear of a message, and the foot of a view stands above it", async () => {
    await call(page, "select", "徐州市", "K9");
    await pane.getByRole("tab", { name: /^待处理/ }).click();
    const buttons = views().getByRole("button");
    const firstBefore = await placeOf(buttons.first());
    await pane.getByRole("button", { name: "校验", exact: true }).click();
    await messages().waitFor();
    expect(await placeOf(buttons.first())).toEqual(firstBefore);
    for (const button of await buttons.all()) await button.click({ trial: true });
    await pane.getByRole("tab", { name: "得分" }).click();
    await views().getByRole("button").last().click({ trial: true });
    await messages().click();
  });

  test("a message never covers the field that has the focus", async () => {
    await pane.getByRole("tab", { name: "核定" }).click();
    await pane.getByRole("button", { name: "一键计算" }).click();
    await messages().waitFor();
    const reasons = pane.getByPlaceholder("核定理由");
    await reasons.last().waitFor();
    for (const reason of await reasons.all()) {
      await reason.focus();
      const isClear = async () => {
        const { field, message } = await focusAndMessage();
        return field.bottom <= message.top || field.top >= message.bottom;
      };
      await expect.poll(isClear).toBe(true);
    }
  });

  test("every field of a page can be brought above the primary button", async () => {
    const footer = await placeOf(pane.locator("main footer"));
    for (const field of await pane.getByRole("region", { name: /^核定/ }).locator("input").all()) {
      await field.focus();
      await expect.poll(async () => (await placeOf(field)).bottom).toBeLessThanOrEqual(footer.top);
    }
  });
});
