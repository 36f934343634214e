import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeXlsx } from "../src/xlsx/index";
import { call } from "../tests/e2e/workbenchPage";
import { answered } from "./support/answers";
import type { ListsPage } from "./support/listsPage";
import { choose, openLists, press, say, scroll, type } from "./support/listsPage";
import { withMuchToCorrect, manyUnitsBook, unitsOf } from "./support/manyUnitsBook";

/** The most units that a workbook is meant for; UNITS=100 asks for fewer. */
const count = Number(process.env["UNITS"] ?? 500);
/** The unit whose form has much to put right. */
const [, mended = ""] = unitsOf(count);
/** Reading a former year's workbook of so many units, on a machine that does other things besides. */
const patience = { timeout: 400_000 } as const;
let on: ListsPage;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lists-"));
  on = await openLists(count, 4745, withMuchToCorrect(manyUnitsBook(count), mended));
});
afterAll(async () => {
  await on.close();
  await rm(folder, { recursive: true, force: true });
});

/** A former year's workbook as a file to be chosen: by its name, as a browser takes so many bytes from outside only slowly. */
async function yearFile(year: number): Promise<string> {
  const file = path.join(folder, `${year}年考核.xlsx`);
  await writeFile(file, await writeXlsx(manyUnitsBook(count, year)));
  return file;
}

/** Chooses files, and tells how long they take until their list is there. */
async function read(what: string, label: string, years: readonly number[], shown: string): Promise<void> {
  const files: string[] = [];
  for (const year of years) files.push(await yearFile(year));
  const began = performance.now();
  await on.pane.getByLabel(label, { exact: true }).setInputFiles(files);
  await on.pane.getByText(shown).first().waitFor(patience);
  say(`${what}: ${files.length} workbook(s) of ${count} units read in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

it("更正 of one unit", async () => {
  await call(on.page, "select", mended, "A1");
  await on.tab(/^待处理/).click();
  const offer = (name: string) => on.pane.getByRole("button", { name, exact: true });
  for (const [what, name] of [["自动更正", "更正…"], ["空白计数填 0", "填 0…"]] as const) {
    await offer(name).waitFor();
    await on.measureOpening(`${what}: opening it`, () => offer(name), "[role=dialog] li", on.back);
    await offer(name).click();
    const boxes = on.pane.getByRole("dialog").getByRole("checkbox");
    await boxes.first().waitFor();
    say(`${what}: ${(await boxes.count()) - 1} lines`);
    await on.measure(`${what}: one ticked off, and on`, boxes.nth(1), press, press);
    await on.measure(`${what}: all ticked off, and on`, boxes.first(), press, press);
    await on.back();
  }
  await call(on.page, "select", "汇总", "A1");
  expect(on.slow.splice(0)).toEqual([]);
});

it("排名", async () => {
  const publish = async () => {
    await on.command("公布结果");
    await on.pane.getByRole("menuitem", { name: "公布结果", exact: true }).click();
  };
  await publish();
  await on.measureOpening("排名: opening its settings", () => on.pane.getByRole("button", { name: "设置并生成…" }), "input[inputmode=numeric]", async () => {
    await on.back();
    await publish();
  });
  await on.back();
  await on.tab("汇总").click();
  const grid = on.pane.locator("[role=grid] > [role=presentation]");
  await on.measure("汇总 by rank: to its end, and back", grid, scroll(count * 30), scroll(0));
  await on.pane.getByLabel("组别").selectOption({ label: "苏南" });
  await on.keys("汇总, ranks of a group");
  await on.measure("汇总, ranks of a group: another order, and back", on.pane.getByLabel("排序"), choose("按状态"), choose("按名次"));
  await on.pane.getByLabel("组别").selectOption({ label: "全部组别" });
  expect(on.slow.splice(0)).toEqual([]);
});

it("与上年对比", async () => {
  await on.openPage("公布结果", "h3");
  await read("与上年对比", "上年工作簿", [2011], `2011 年与 2012 年：${count} 个城市可对比`);
  const section = on.pane.getByRole("dialog");
  const list = section.getByRole("list", { name: /变化$/ });
  await list.scrollIntoViewIfNeeded();
  await on.keys("与上年对比", section.getByRole("searchbox"));
  await on.measure("与上年对比: a group, and all", section.getByLabel("组别"), choose("苏南"), choose("全部组别"));
  await on.measure("与上年对比: a search without an answer, and clearing it", section.getByRole("searchbox"), type("上海"), type(""));
  await on.measure("与上年对比: to its end, and back", list.locator(".."), scroll(count * 40), scroll(0));
  expect(on.slow.splice(0)).toEqual([]);
});

it("历年对比", async () => {
  await read("历年对比", "以前各年的工作簿", [2010, 2011], `2010 年，${count} 个城市`);
  on.note("历年对比: a workbook taken off the list", [[await answered(on.pane.getByRole("button", { name: "去掉：2010年考核.xlsx" }), press)]]);
  expect(on.slow.splice(0)).toEqual([]);
});
