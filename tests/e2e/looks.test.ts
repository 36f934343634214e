import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import type { CommandName } from "../../src/taskpane/commands/commands";
import { templatePlans } from "../../src/workbook/returns/template";
import { writeXlsx } from "../../src/xlsx/index";
import { lastYearSheets } from "../support/lastYearFiles";
import { launchBrowser } from "./browser";
import { Looks } from "./looks";
import { call, openFile } from "./workbenchPage";

/**
 * Every page of the pane and its states, in both languages, light, dark and high contrast, at 320, 350 and 700 px and at 200 % of zoom:
 * axe-core finds nothing, nothing sticks out and no label is cut. What is asked where stands at `Looks.judge`; each state is shown once, in
 * the language of the state before it, as opening a workbench costs more than all that is asked of a state.
 */
let browser: Browser;
let looks: Looks;

beforeAll(async () => {
  browser = await launchBrowser();
  looks = await Looks.open(browser);
});
afterAll(() => browser.close());

const press = (name: string | RegExp) => looks.pane.getByRole("button", { name, exact: true }).filter({ visible: true }).first().click();
const dialog = () => looks.pane.getByRole("dialog");
const message = () => looks.pane.getByRole("button", { name: looks.words.commands.dismiss, exact: true }).filter({ visible: true });
const select = (sheet: string, address: string) => call(looks.page, "select", sheet, address);

async function back(): Promise<void> {
  while ((await dialog().count()) > 0) await press(looks.words.commands.back);
  if ((await message().count()) > 0) await message().click();
}

/** A page has a way back. */
const opened = () => dialog().getByRole("button", { name: looks.words.commands.back, exact: true }).waitFor();

const tab = (name: string) => async () => {
  await back();
  await looks.pane.locator(`#tab-${name}`).click();
  await looks.pane.locator(`#tab-${name}[aria-selected=true]`).waitFor();
};

const panel = (name: CommandName) => async () => {
  await back();
  await press(looks.words.commands.more);
  await looks.pane.getByRole("menuitem", { name: looks.words.commands[name], exact: true }).click();
  await opened();
};

/** Lets nothing more through to the workbook, so that what is begun goes on until it is let on. */
const hold = (frame: Frame) =>
  frame.evaluate(() => {
    const { run } = Excel;
    const held = new Promise((resolve) => {
      window.addEventListener("let-on", resolve, { once: true });
    });
    Reflect.set(Excel, "run", async (...given: Parameters<typeof run>) => held.then(() => run(...given)));
    window.addEventListener("let-on", () => Reflect.set(Excel, "run", run), { once: true });
  });
const letOn = (frame: Frame) => frame.evaluate(() => window.dispatchEvent(new Event("let-on")));

const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });
const template = (unit: string) => writeXlsx(templatePlans({ scheme: jiangsu2012, year: 2012, unit, sheetName: unit, entries: new Map() }));

type States = readonly (readonly [string, () => Promise<unknown>])[];

const unopened: States = [
  ["where nothing is open", async () => undefined],
  ["new workbook", async () => press(looks.words.commands.createWorkbook).then(opened)],
  ["new workbook with a year that is none", () => dialog().getByRole("textbox").first().fill("20")],
  ["insert a form", async () => back().then(() => looks.pane.getByRole("button", { name: looks.words.commands.insertForm }).click()).then(opened)],
];

const office: States = [
  ["all problems", async () => back().then(() => call(looks.page, "openSample")).then(() => tab("todo")())],
  ["busy", async () => hold(looks.frame).then(() => press(looks.words.commands.check)).then(() => looks.pane.getByRole("progressbar").waitFor())],
  ["result", async () => letOn(looks.frame).then(() => message().waitFor())],
  ["one city's problems", async () => back().then(() => select("徐州市", "K9"))],
  ["one field", tab("entry")],
  [
    "a value that is none",
    async () => {
      await looks.pane.locator("#tab-view input[inputmode], #tab-view input:not([type=radio])").first().fill("约 10 人上下");
      await press(looks.words.entry.write);
    },
  ],
  ["points", async () => tab("scores")().then(() => looks.pane.locator("#tab-view [aria-expanded=false]").last().click())],
  ["points to be gained", () => looks.pane.locator("#tab-view [aria-expanded=false]").first().click()],
  ["review of one indicator", tab("review")],
  ["review of all", () => select("汇总", "A1")],
  ["overview", tab("summary")],
  ["tracking that is not begun", tab("tracking")],
  ["tracking", async () => looks.pane.locator("#tab-view").getByRole("button").first().click().then(() => message().waitFor()).then(back)],
  ["menu of commands", () => press(looks.words.commands.more)],
  ["menu of settings", async () => looks.page.keyboard.press("Escape").then(() => press(looks.words.commands.settings))],
  ["guide", async () => looks.page.keyboard.press("Escape").then(() => press(looks.words.commands.help)).then(opened)],
  ["tour", async () => press(/^(?:再看一遍快速导览|Show the quick tour again)$/)],
  ["send out", async () => looks.pane.getByRole("button", { name: /^(?:跳过|Skip)$/ }).click().then(panel("exportTemplates"))],
  ["take back", panel("acceptReturns")],
  [
    "files to take back",
    async () => {
      await dialog().locator("input[type=file]").first().setInputFiles([file("2012_南京市_填报表.xlsx", Buffer.from(await template("南京市"))), file("照片.xlsx", Buffer.from("JFIF"))]);
      await dialog().getByText("照片.xlsx").first().waitFor();
    },
  ],
  ["by indicator", panel("byIndicator")],
  ["what if", panel("tryOut")],
  ["innovation", panel("award")],
  ["a form of innovation", () => dialog().getByRole("button", { name: /^(?:新增|添加|Add)/ }).first().click()],
  ["publish", panel("publish")],
  [
    "last year's workbook",
    async () => {
      await dialog().locator("input[type=file]").first().setInputFiles([file("2011年考核.xlsx", Buffer.from(await writeXlsx(lastYearSheets())))]);
      await dialog().getByText("2011年考核.xlsx").first().waitFor();
    },
  ],
  ["forms to repair", panel("repair")],
  ["groups", panel("groups")],
  ["log", panel("history")],
  ["settings of the ranking", panel("rankSettings")],
  ["scheme", panel("startDraft")],
  ["self-check", async () => back().then(() => press(looks.words.commands.help)).then(() => press(looks.words.commands.selfCheck)).then(() => looks.pane.getByRole("dialog", { name: looks.words.commands.selfCheck }).waitFor())],
];

const city: States = [
  ["a city's own problems", async () => back().then(async () => openFile(looks.page, await template("南京市"), "2012_南京市_填报表.xlsx")).then(() => tab("todo")())],
  ["a city's fields", tab("entry")],
  ["a city's points", tab("scores")],
  ["whether it can be handed in", tab("submission")],
];

describe("the pane is whole and clear in every language, look and size", () => {
  test.each([...unopened, ...office, ...city])("%s", async (name, show) => {
    await show();
    await call(looks.page, "ready");
    await looks.stillness();
    expect(await looks.judge(name)).toEqual([]);
  });

  test("nothing was logged as an error", () => expect(looks.errors).toEqual([]));
});
