import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { answer, bar, keepABook, stored, typeInto, unsaved, untilKept, value, values } from "./draftPage";
import { createProfile, type Profile } from "./profile";
import { clickGrid } from "./typist";
import { call } from "./workbenchPage";

/** How late a change may be kept, in milliseconds. */
const LATEST = 1_000;

let profile: Profile;
let page: Page;

beforeEach(async () => {
  profile = await createProfile();
  page = await profile.open();
});
afterEach(async () => {
  await profile.dispose();
});

describe("after the browser was killed", () => {
  test("what was entered is offered and comes back, what was being typed too", async () => {
    await keepABook(page);
    expect(await latency()).toBeLessThan(LATEST);
    await typeInto(page, "A2", "7", "8", "=A1+A2");
    await page.keyboard.type("12");
    await untilKept(page, { changes: 6, typed: expect.objectContaining({ text: "12" }) });
    await startAgain();
    expect(await bar(page).textContent()).toMatch(/有未保存的草稿：工作簿1（今天 \d\d:\d\d，6 处改动）/);
    expect(await value(page, "Sheet1", "A1")).toBe(null);
    await answer(page, "继续编辑");
    await page.getByText("已恢复草稿“工作簿1”").waitFor();
    await unsaved(page).waitFor();
    expect(await values(page, "A1", "A2", "A3", "A4", "B1")).toEqual([42, 7, 8, 49, 2]);
    await expect.poll(() => call(page, "openEntry")).toBe("12");
    expect(await value(page, "Sheet1", "A5")).toBe(null);
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await expect.poll(() => value(page, "Sheet1", "A5")).toBe(123);
    expect((await stored(page)).drafts).toHaveLength(1);
    expect(profile.errors()).toEqual([]);
  });

  test("structure, names and what the add-in did come back", async () => {
    await call(page, "openSample");
    const pane = page.frameLocator("iframe");
    await pane.getByRole("tab", { name: "汇总" }).waitFor();
    await clickGrid(page);
    await call(page, "select", "苏州市", "K69");
    await page.keyboard.type("121");
    await page.keyboard.press("Enter");
    await answer(page, "保留");
    await inPane(async () => {
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("排名").getRange("3:3").insert("Down");
        worksheets.getItem("操作记录").name = "记录";
        await context.sync();
      });
    });
    await call(page, "runRibbon", "Button.Recompute");
    await call(page, "ready");
    const before = await figures();
    expect(before.sheets).toContainEqual(["记录", "Visible"]);
    // What is kept at one moment is kept whole: with the last keys everything before them.
    await call(page, "select", "苏州市", "K70");
    await page.keyboard.type("5");
    await untilKept(page, { typed: expect.objectContaining({ text: "5" }) });
    expect((await stored(page)).sheets).toBe(before.sheets.length);
    await startAgain();
    await answer(page, "继续编辑");
    await page.getByText("已恢复草稿").waitFor();
    await call(page, "ready");
    expect(await value(page, "苏州市", "K69")).toBe(121);
    expect(await figures()).toEqual(before);
  });
});

async function startAgain(): Promise<void> {
  await profile.kill();
  page = await profile.open();
}

/** How soon a change is kept when nothing else keeps the machine busy: the shortest of a few, in milliseconds. */
async function latency(): Promise<number> {
  const times: number[] = [];
  for (const number of [1, 2]) {
    const since = performance.now();
    await call(page, "userEdit", "Sheet1", "B1", number);
    await untilKept(page, { changes: 1 + number });
    times.push(performance.now() - since);
  }
  return Math.min(...times);
}

/** Does something as the add-in does it. */
async function inPane(work: () => Promise<void>): Promise<void> {
  const frame = page.frames().find((one) => one !== page.mainFrame() && one.url().includes("pane.html"));
  if (frame === undefined) throw new Error("the pane is not there");
  await frame.evaluate(work);
}

/** What the overview, the ranking and a form show. */
async function figures() {
  const sheets = (await call(page, "sheets")).map(({ name, visibility }) => [name, visibility]);
  const places = ["汇总", "排名", "苏州市"].flatMap((sheet) => Array.from({ length: 40 }, (_, row) => ["A", "B", "C", "D", "J"].map((column) => [sheet, `${column}${row + 1}`] as const)).flat());
  const cells = await Promise.all(places.map(([sheet, address]) => value(page, sheet, address)));
  return { sheets, cells };
}
