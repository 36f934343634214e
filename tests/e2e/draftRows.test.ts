import { mkdirSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftName } from "../../src/workbook/sheetNames";
import { launchBrowser } from "./browser";
import { call, openWorkbench } from "./workbenchPage";

const shots = "tests/output";
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser, 1366, 768));
  await pane.getByText("编制方案").first().click();
  await pane.getByRole("button", { name: "生成方案草案" }).click();
  await pane.getByText("没有错误，可以采用").waitFor();
});
afterAll(() => browser.close());

const value = async (address: string) => (await call(page, "cell", draftName, address)).value;
const selected = () => page.getByRole("textbox").evaluateAll((boxes) => boxes.map((box) => (box instanceof HTMLInputElement ? box.value : "")).find((text) => /^[A-Z]+\d+$/.test(text)) ?? "");

/** Where a cell is on the page: the pointer goes down the column of 名称 until the name box says it. */
async function placeOf(cell: string): Promise<{ readonly x: number; readonly y: number }> {
  await call(page, "select", draftName, cell);
  const box = await page.locator(".grid").boundingBox();
  if (box === null) throw new Error("no grid");
  for (let y = box.y + 180; y < box.y + box.height - 60; y += 12) {
    await page.mouse.click(320, y);
    const now = await selected();
    if (now === cell) return { x: 320, y };
  }
  throw new Error(`${cell} is not in sight`);
}

/** Presses what the menu of a cell offers, as a person does: the first word opens what stands beside it. */
async function choose(cell: string, first: string, then: RegExp): Promise<void> {
  const { x, y } = await placeOf(cell);
  await page.mouse.click(x, y, { button: "right" });
  await page.getByText(first, { exact: true }).last().hover();
  // In the middle of some stands a field for how many.
  await page.getByText(then).first().click({ position: { x: 8, y: 8 } });
}

describe("rows of 方案草案 by the grid's own commands", () => {
  test("one that is inserted is part of what it stands below", async () => {
    await choose("F44", "插入", /在上方插入/);
    await expect.poll(() => value("C45")).toBe("类别");
    expect(await value("C44")).toBeNull();
    await call(page, "userEdit", draftName, "C44", "填报项");
    await call(page, "userEdit", draftName, "H44", "整数");
    await call(page, "select", draftName, "F44");
    await page.keyboard.type("志愿者");
    await page.keyboard.press("Enter");
    // It is asked for and counts for nothing yet.
    await pane.getByText("第 44 行 · 1.3").waitFor();
    await page.screenshot({ path: `${shots}/draft-inserted.png` });
  });

  test("and counts by the rule that names it", async () => {
    await call(page, "userEdit", draftName, "I41", "（「专职人员」×5分，最高40分 ＋ 「兼职人员」×2分，最高10分 ＋ 「志愿者」×1分，最高5分），最高40分");
    await pane.getByText("没有错误，可以采用").waitFor();
    await call(page, "select", draftName, "F44");
    for (const [entry, count] of [["专职人员", "0"], ["兼职人员", "0"], ["志愿者", "3"]] as const) await pane.getByRole("textbox", { name: entry }).fill(count);
    await pane.getByText("得 3 / 40 分").waitFor();
    expect(await pane.getByText("志愿者 3×1＝3（最高5）").count()).toBe(1);
    await page.screenshot({ path: `${shots}/draft-inserted-tried.png` });
  });

  test("one that is deleted is missed by the rule that names it, until it is taken back", async () => {
    await choose("F43", "删除", /删除选中行/);
    await expect.poll(() => value("F43")).toBe("志愿者");
    await pane.getByText("第 41 行 · 1.3").waitFor();
    await pane.getByText(/兼职人员/).first().waitFor();
    await page.screenshot({ path: `${shots}/draft-deleted.png` });
    await page.keyboard.press("Control+z");
    await pane.getByText("没有错误，可以采用").waitFor();
    expect(await value("F43")).toBe("兼职人员");
  });

  test("what was inserted is adopted, and told as a change", async () => {
    await pane.getByRole("button", { name: "采用" }).click();
    await pane.getByText(/已采用新方案/).waitFor();
    const texts = await Promise.all(Array.from({ length: 30 }, (_, index) => Promise.all(["A", "B", "C", "D", "E", "F"].map((column) => call(page, "cell", "方案变化", `${column}${index + 1}`)))));
    expect(texts.flat().some(({ value: text }) => String(text).includes("志愿者"))).toBe(true);
  });

  test("nothing broke on the way", () => expect(errors).toEqual([]));
});
