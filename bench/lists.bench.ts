import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../tests/e2e/workbenchPage";
import type { ListsPage } from "./support/listsPage";
import { choose, openLists, press, type } from "./support/listsPage";
import { answered } from "./support/answers";
import { manyUnitsBook, returnOf, unitsOf } from "./support/manyUnitsBook";

/** The most units that a workbook is meant for; UNITS=100 asks for fewer. */
const count = Number(process.env["UNITS"] ?? 500);
let on: ListsPage;

beforeAll(async () => {
  on = await openLists(count, 4740, manyUnitsBook(count));
});
afterAll(() => on.close());

describe("tabs", () => {
  it("待处理", async () => {
    await on.measureOpening("待处理: opening it", () => on.tab(/^待处理/), "[data-row]", () => on.tab("得分").click());
    await on.tab(/^待处理/).click();
    await on.keys("待处理");
    await on.measure("待处理: a group, and all", on.pane.getByLabel("组别"), choose("苏南"), choose("全部组别"));
    expect(on.slow.splice(0)).toEqual([]);
  });

  it("汇总", async () => {
    await on.tab("得分").click();
    await on.measureOpening("汇总: opening it", () => on.tab("汇总"), "[role=grid] [data-row]", () => on.tab("得分").click());
    await on.tab("汇总").click();
    await on.keys("汇总");
    await on.measure("汇总: a group, and all", on.pane.getByLabel("组别"), choose("苏南"), choose("全部组别"));
    await on.measure("汇总: another order, and back", on.pane.getByLabel("排序"), choose("按官方顺序"), choose("按名次"));
    expect(on.slow.splice(0)).toEqual([]);
  });

  it("核定", async () => {
    await on.tab("得分").click();
    await on.measureOpening("核定: opening it", () => on.tab("核定"), "[role=grid] [data-row]", () => on.tab("得分").click());
    await on.tab("核定").click();
    await on.keys("核定, 差异");
    await on.measure("核定, 差异: another order, and back", on.pane.getByLabel("排序"), choose("按指标"), choose("按分差"));
    await on.measure("核定, 差异: a key in 差异超过, and clearing it", on.pane.locator("input[inputmode=decimal]"), type("5"), type(""));
    await on.measureOpening("核定: to 未审核", () => on.tab("未审核"), "#review-open[aria-selected=true]", () => on.tab("差异").click());
    await on.tab("未审核").click();
    await on.keys("核定, 未审核");
    await on.measure("核定, 未审核: another order, and back", on.pane.getByLabel("顺序"), choose("按指标"), choose("按城市"));
    await on.pane.getByLabel("顺序").selectOption({ label: "按指标" });
    await on.keys("核定, 未审核 across cities");
    await on.measure("核定, 未审核 across cities: a way of review, and all", on.pane.getByLabel("考核方式"), choose("材料审核"), choose("全部考核方式"));
    await on.tab("总分").click();
    await on.keys("核定, 总分");
    await on.measure("核定, 总分: another order, and back", on.pane.getByLabel("排序"), choose("按核定总分"), choose("按官方顺序"));
    expect(on.slow.splice(0)).toEqual([]);
  });

  it("报送", async () => {
    await on.tab("报送").click();
    await on.pane.getByRole("button", { name: "建立报送跟踪" }).click();
    await on.pane.locator("[data-row]").first().waitFor({ timeout: 300_000 });
    await call(on.page, "select", "汇总", "A1");
    await on.tab("得分").click();
    await on.measureOpening("报送: opening it", () => on.tab("报送"), "[data-row]", () => on.tab("得分").click());
    await on.tab("报送").click();
    await on.keys("报送");
    await on.measure("报送: a filter, and all", on.pane.getByLabel("筛选"), choose(`未报（${count}）`), choose(`全部（${count}）`));
    expect(on.slow.splice(0)).toEqual([]);
  });
});

describe("pages", () => {
  it("导出填报表", async () => {
    await on.openPage("导出填报表", "[data-row]");
    await on.keys("导出填报表");
    await on.measure("导出填报表: all ticked off, and on", on.pane.getByRole("checkbox", { name: /^城市（/ }), press, press);
    await on.back();
    expect(on.slow.splice(0)).toEqual([]);
  });

  it("分组", async () => {
    await on.openPage("分组…", "[data-row]");
    await on.keys("分组");
    await on.measure("分组: a key in a field, and another", on.pane.locator("[data-row]:visible").first(), type("苏"), type("苏南"));
    await on.back();
    expect(on.slow.splice(0)).toEqual([]);
  });

  it("新建考核工作簿", async () => {
    await on.openPage("新建考核工作簿", "li");
    await on.pane.getByRole("button", { name: "粘贴名单" }).click();
    const area = on.pane.getByRole("textbox", { name: "粘贴名单" });
    on.note(`新建考核工作簿: ${count} names pasted`, [[await answered(area, type(unitsOf(count).join("\n")))]]);
    const add = on.pane.getByRole("button", { name: new RegExp(`${count}`) }).first();
    on.note("新建考核工作簿: the press that takes them", [[await answered(add, press)]]);
    await on.keys("新建考核工作簿");
    await on.measure("新建考核工作簿: a key in a name, and another", on.pane.locator("[data-row]:visible").nth(3), type("南"), type("南京"));
    await on.back();
    expect(on.slow.splice(0)).toEqual([]);
  });

  it("按指标录入", async () => {
    await on.openPage("按指标录入…", "[role=combobox]");
    const box = on.pane.getByRole("combobox", { name: "指标" });
    await box.fill("1.3");
    await on.page.keyboard.press("Enter");
    await on.pane.locator("[data-cell]").first().waitFor();
    await on.measure("按指标录入: a key in a figure, and another", on.pane.locator("[data-cell]").first(), type("1"), type("12"));
    await on.back();
    expect(on.slow.splice(0)).toEqual([]);
  });

  it("创新加分", async () => {
    await on.openPage("创新加分", "[data-piece]");
    await on.keys("创新加分");
    await on.back();
    expect(on.slow.splice(0)).toEqual([]);
  });

  it("操作记录", async () => {
    await on.openPage("操作记录", "[data-row]");
    await on.choice("操作记录");
    await on.back();
    expect(on.slow.splice(0)).toEqual([]);
  });

  it("试算", async () => {
    await on.openPage("试算", "[role=combobox]");
    await on.choice("试算");
    await on.back();
    expect(on.slow.splice(0)).toEqual([]);
  });

  it("导入填报表", async () => {
    await on.openPage("导入填报表", "[role=dialog] p");
    const files = await Promise.all(unitsOf(count).map(async (unit, seed) => ({ name: `${unit}.xlsx`, mimeType: "application/octet-stream", buffer: Buffer.from(await returnOf(unit, seed)) })));
    await on.pane.locator("input[type=file]").setInputFiles(files);
    const line = on.pane.getByRole("checkbox", { name: /第003考核单位/ });
    await line.waitFor({ timeout: 300_000 });
    await on.measure(`导入填报表, ${count} files: one left out, and taken`, line, press, press);
    await on.measure("导入填报表: what a file would change unfolded, and folded", on.pane.getByRole("listitem").filter({ has: line }).locator("[aria-expanded]").first(), press, press);
    on.note("导入填报表: a file taken off the list", [[await answered(on.pane.getByRole("button", { name: /^移除 ?第003考核单位/ }), press)]]);
    await on.back();
    expect(on.slow.splice(0)).toEqual([]);
  });

  it("公布结果", async () => {
    await on.openPage("公布结果", "h3");
    expect(on.slow.splice(0)).toEqual([]);
  });
});
