import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { historyWordsOf } from "../../src/i18n/historyWords";
import { ruleFormWordsOf } from "../../src/i18n/ruleFormWords";
import { schemeWordsOf } from "../../src/i18n/schemeWords";
import type { CommandName } from "../../src/taskpane/commands/commands";
import { templatePlans } from "../../src/workbook/returns/template";
import { draftName } from "../../src/workbook/sheetNames";
import { writeXlsx } from "../../src/xlsx/index";
import { lastYearSheets } from "../support/lastYearFiles";
import { placeOf } from "../support/randomForms";
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

/** Lets nothing through to the workbook, as where Excel will not do it. */
const refuse = (frame: Frame) =>
  frame.evaluate(() => {
    const { run } = Excel;
    Reflect.set(Excel, "run", async () => {
      throw Object.assign(new Error("There was an internal error while processing the request."), { code: "GeneralException", debugInfo: { errorLocation: "WorksheetCollection.getItemOrNullObject" } });
    });
    window.addEventListener("let-on", () => Reflect.set(Excel, "run", run), { once: true });
  });

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

const unfold = async (label: string | RegExp) => looks.pane.getByRole("button", { name: label, expanded: false }).filter({ visible: true }).first().click();
const scheme = () => schemeWordsOf(looks.language);
const draft = (address: string, value: string | null) => call(looks.page, "userEdit", draftName, address, value);

/** What is come upon on the way of the work. */
const onTheWay: States = [
  ["a failure and its details", async () => back().then(() => refuse(looks.frame)).then(() => press(looks.words.commands.check)).then(() => unfold(looks.words.details))],
  [
    "an import that left files out",
    async () => {
      await letOn(looks.frame);
      // The files that were read are still there.
      await panel("acceptReturns")();
      await dialog().getByRole("checkbox").first().check();
      await dialog().getByRole("button", { name: /^(?:写入|Write) / }).last().click();
      await message().waitFor();
    },
  ],
  ["files that were not written", async () => press(looks.words.commands.view).then(opened)],
  ["an import to be undone", async () => panel("acceptReturns")().then(() => press(looks.words.importPanel.undoLast)).then(() => dialog().getByRole("button", { name: historyWordsOf(looks.language).undoPanel.keep }).waitFor())],
  ["an action of the log", async () => panel("history")().then(() => dialog().getByRole("row").filter({ hasText: /^(?:导入填报表|Import)/ }).first().click()).then(() => dialog().getByRole("list").waitFor())],
  [
    "an action to be undone, with what stays",
    async () => {
      await call(looks.page, "userEdit", "南京市", placeOf(jiangsu2012, "1.3.fullTime", "reported"), 71);
      await press(historyWordsOf(looks.language).undo);
      await dialog().getByRole("button", { name: historyWordsOf(looks.language).keep }).waitFor();
      await unfold(historyWordsOf(looks.language).undoPanel.showKept(1));
    },
  ],
  ["a draft of a scheme", async () => panel("startDraft")().then(() => press(scheme().start)).then(() => dialog().getByText(scheme().sound).waitFor())],
  [
    "a rule of the draft, tried",
    async () => {
      await select(draftName, "F41");
      for (const [index, count] of ["7", "3"].entries()) await dialog().getByRole("textbox").nth(index).fill(count);
      await unfold(scheme().formula);
    },
  ],
  ["a rule that is changed", async () => press(ruleFormWordsOf(looks.language).change)],
  [
    "a draft that is wrong",
    async () => {
      await press(looks.words.commands.cancel);
      await draft("I41", "每人5分");
      await press(scheme().adoptWrong);
      await dialog().getByRole("button", { name: looks.words.commands.dismiss }).waitFor();
    },
  ],
  [
    "a draft that is adopted",
    async () => {
      await draft("I41", "「专职人员」×5分，最高40分");
      for (const column of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") await draft(`${column}43`, null);
      await press(scheme().adopt);
      await dialog().getByRole("button", { name: scheme().carry }).waitFor();
    },
  ],
  ["change to a new scheme", async () => press(scheme().carry).then(() => dialog().getByRole("button", { name: scheme().saveBook }).waitFor())],
  [
    "a sheet that was renamed",
    async () => {
      await back();
      await select("南京市", "A1");
      await looks.page.locator("[data-u-comp=slide-tab-item]").filter({ hasText: /^南京市$/ }).click({ button: "right" });
      // By the menu: after a double click the grid takes a name that is typed within half a second for the beginning of a drag.
      await looks.page.getByText(/^(?:重命名|Rename)$/).click();
      await looks.page.keyboard.type("南京");
      await looks.page.keyboard.press("Enter");
      await press(looks.words.commands.check);
      await looks.pane.getByRole("button", { name: looks.words.units.settle }).first().waitFor();
    },
  ],
  ["cities to be settled", async () => press(looks.words.units.settle).then(opened)],
];

const city: States = [
  ["a city's own problems", async () => back().then(async () => openFile(looks.page, await template("南京市"), "2012_南京市_填报表.xlsx")).then(() => tab("todo")())],
  ["a city's fields", tab("entry")],
  ["a city's points", tab("scores")],
  ["whether it can be handed in", tab("submission")],
];

describe("the pane is whole and clear in every language, look and size", () => {
  test.each([...unopened, ...office, ...onTheWay, ...city])("%s", async (name, show) => {
    await show();
    await call(looks.page, "ready");
    await looks.stillness();
    expect(await looks.judge(name)).toEqual([]);
  });

  test("nothing was logged as an error", () => expect(looks.errors).toEqual([]));
});
