import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ColumnId } from "../../src/workbook/form/columns";
import type { CellValue } from "../../src/sheet/plan";
import { jiangsu2012, rankUnits, scoreUnit } from "../../src/core/index";
import { encodeValue } from "../../src/workbook/form/decode";
import { addressOf, plannedPlacement } from "../../src/workbook/form/placement";
import { entryList } from "../../src/workbook/form/readForm";
import { writeXlsx } from "../../src/xlsx/index";
import cases from "../golden/complete-forms.json";
import { lastYearSheets } from "../support/lastYearFiles";
import { libreOfficeAvailable, recalculate } from "../support/libreoffice";
import { filledByOpenpyxl, openpyxlAvailable } from "../support/openpyxl";
import { launchBrowser } from "./browser";
import { call, openWorkbench } from "./workbenchPage";

const scheme = jiangsu2012;
const cities = ["南京市", "无锡市", "徐州市"];
const shots = "tests/output";
const placement = plannedPlacement(scheme);
const at = (key: string, column: ColumnId) => addressOf(placement, key, column) ?? "";
/** The forms that the cities fill in; the assessment group gives the innovation points, so nobody reports any. */
const entriesOf = (index: number) => ({ ...cases[index + 1]?.entries, "8.innovation": 0 });

let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];
let archive: Buffer;
let returned: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser));
});
afterAll(() => browser.close());

const type = (sheet: string, address: string, value: CellValue) => call(page, "userEdit", sheet, address, value);
const cell = async (sheet: string, address: string) => (await call(page, "cell", sheet, address)).value;
const sheetNames = async () => (await call(page, "sheets")).map(({ name }) => name);
const done = (text: string | RegExp) => pane.getByText(text).first().waitFor();

async function command(name: string): Promise<void> {
  await pane.getByRole("button", { name: "更多" }).click();
  await pane.getByRole("menuitem", { name }).click();
}

describe.skipIf(!openpyxlAvailable)("the office's year, by hand in the workbench", () => {
  test("create", async () => {
    await pane.getByRole("button", { name: "新建考核工作簿" }).first().click();
    await pane.getByRole("textbox", { name: "年度" }).fill("2012");
    for (const city of scheme.units.filter((unit) => !cities.includes(unit))) {
      await pane.getByRole("button", { name: `移除${city}` }).click();
    }
    await pane.getByRole("button", { name: "新建（3 个城市）" }).click();
    await done("已新建考核工作簿：3 个城市");
    expect(await sheetNames()).toEqual(expect.arrayContaining([...cities, "创新加分", "汇总", "排名", "操作记录"]));
  });

  test("send out: one archive of protected templates, filled in by another library", async () => {
    await command("导出填报表");
    const [download] = await Promise.all([page.waitForEvent("download"), pane.getByRole("button", { name: "导出 3 个文件" }).click()]);
    archive = await readFile(await download.path());
    const values = Object.fromEntries(
      cities.map((city, index) => {
        const entries = entriesOf(index);
        const lines = entryList(scheme).flatMap(({ key, entry }): (readonly [string, string | number | boolean])[] => {
          const value = encodeValue(entry, Reflect.get(entries, key));
          return [
            ...(value === null || value === undefined ? [] : [[at(key, "reported"), value] as const]),
            [at(key, "evidence"), `附件 ${key}`],
          ];
        });
        return [city, Object.fromEntries(lines)];
      }),
    );
    returned = await filledByOpenpyxl(archive, values);
    expect([...returned.keys()].sort()).toEqual(cities.map((city) => `2012_${city}_填报表.xlsx`).sort());
  });

  test("collect: the good files are written, the bad ones named", async () => {
    await command("导入填报表");
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });
    await pane.locator("input[type=file]").setInputFiles([
      ...[...returned].map(([name, bytes]) => file(name, bytes)),
      file("说明.xlsx", Buffer.from("not a workbook")),
      file("2012_泰州市_填报表.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])),
      file("半个文件.xlsx", Buffer.from(returned.values().next().value ?? []).subarray(0, 5_000)),
    ]);
    await done("已读取 6 个文件，3 个可以写入");
    await expect.poll(() => pane.getByText("不能导入").count()).toBe(3);
    await page.screenshot({ path: `${shots}/year-import.png` });
    await pane.getByRole("button", { name: /^写入 3 个城市/ }).click();
    await done(/已写入 3 个城市/);
    for (const [index, city] of cities.entries()) {
      expect([city, await cell(city, at("#total", "reportedPoints"))]).toEqual([city, scoreUnit(scheme, entriesOf(index)).total]);
    }
  });

  test("review: a verified value with its reason counts and is listed as a difference", async () => {
    await type("南京市", at("1.3.fullTime", "verified"), 1);
    await type("南京市", at("1.3.partTime", "verified"), 0);
    await type("南京市", at("1.3.fullTime", "reason"), "社保记录仅 1 人");
    await type("南京市", at("1.3.partTime", "reason"), "无聘用文件");
    await type("南京市", at("1.3.fullTime", "reviewState"), "已核定");
    await pane.getByRole("tab", { name: "核定" }).click();
    await pane.getByText("社保记录仅 1 人").first().waitFor();
    await page.screenshot({ path: `${shots}/year-review.png` });
    expect(await cell("南京市", at("1.3.fullTime", "verifiedPoints"))).toBe(5);
  });

  test("award: recognised on its ground, the points join the total; without one they do not", async () => {
    const line = (row: number, city: string, ground: string | null, points: number) =>
      Promise.all(
        [city, "信用信息共享平台", "其他", ground, "苏信用办〔2012〕8号", points, points, "已认定"].map((value, column) =>
          type("创新加分", `${"ABCDEFGH".charAt(column)}${row}`, value),
        ),
      );
    await line(5, "无锡市", "得到省信用办推广", 60);
    await line(6, "无锡市", "受到国家部委以上表彰", 70);
    await line(7, "徐州市", null, 90);
    expect(await cell("无锡市", at("#bonus", "verifiedPoints"))).toBe(100);
    expect(await cell("徐州市", at("#bonus", "verifiedPoints"))).toBe(0);
    await command("创新加分");
    await pane.getByText("信用信息共享平台").first().waitFor();
    await page.screenshot({ path: `${shots}/year-award.png` });
    await pane.getByRole("button", { name: "返回" }).click();
    await type("创新加分", "D7", "经基层服务对象认可");
    expect(await cell("徐州市", at("#bonus", "verifiedPoints"))).toBe(90);
  });

  test("recompute and rank", async () => {
    await pane.getByRole("button", { name: "一键计算" }).first().click();
    await done(/已计算 3 个城市/);
    await command("公布结果");
    await pane.getByRole("button", { name: "设置并生成…" }).click();
    await pane.getByLabel("表彰先进市数量").fill("1");
    await pane.getByRole("button", { name: "生成排名" }).first().click();
    await done(/已生成 3 个城市的排名/);
    for (const [index, { rank, name, total }] of expectedRanking().entries()) {
      expect([await cell("排名", `A${5 + index}`), await cell("排名", `B${5 + index}`), await cell("排名", `C${5 + index}`)]).toEqual([rank, name, total]);
    }
  });

  test("how firm the ranking is stands on a sheet before it is published", async () => {
    await command("公布结果");
    await pane.getByRole("button", { name: "生成敏感性分析" }).click();
    await done("已生成 3 个城市的敏感性分析");
    for (const [index, { rank, name, total }] of expectedRanking().entries()) {
      expect([await cell("敏感性分析", `A${6 + index}`), await cell("敏感性分析", `B${6 + index}`), await cell("敏感性分析", `C${6 + index}`)]).toEqual([rank, name, total]);
    }
    await page.screenshot({ path: `${shots}/year-sensitivity.png` });
  });

  test("where points are lost stands on a sheet, with each city's share of full marks", async () => {
    await command("公布结果");
    await pane.getByRole("button", { name: "生成得分分析" }).click();
    await done("已生成 3 个城市的得分分析");
    for (const [index, { name }] of expectedRanking().entries()) expect(await cell("得分分析", `${"JKL"[index] ?? ""}4`)).toBe(name);
    const [first, second] = [Number(await cell("得分分析", "H5")), Number(await cell("得分分析", "H6"))];
    expect(first).toBeGreaterThanOrEqual(second);
    expect(Number(await cell("得分分析", "E5"))).toBeCloseTo(Number(await cell("得分分析", "F5")) + first, 1);
    await page.screenshot({ path: `${shots}/year-analysis.png` });
  });

  test("publish: notice, scorecards and the final version", async () => {
    await command("公布结果");
    await page.screenshot({ path: `${shots}/year-publish.png` });
    await pane.getByRole("button", { name: "生成结果通报" }).click();
    await page.screenshot({ path: `${shots}/year-open-matters.png` });
    await pane.getByRole("button", { name: "仍要生成" }).click();
    await done("已生成结果通报：3 个城市，先进市 1 个");
    await page.screenshot({ path: `${shots}/year-notice.png` });
    await command("公布结果");
    await pane.getByRole("button", { name: "全部城市", exact: true }).click();
    await done("已生成 3 个城市的成绩单");
    await page.screenshot({ path: `${shots}/year-scorecards.png` });
    await command("公布结果");
    await pane.getByRole("button", { name: "生成定稿" }).click();
    await pane.getByRole("button", { name: "仍要定稿" }).click();
    await done(/已定稿：定稿_/);
    expect(await sheetNames()).toEqual(expect.arrayContaining(["结果通报", "成绩单", expect.stringMatching(/^定稿_\d{8}$/), expect.stringMatching(/^定稿_\d{8}_成绩单$/)]));
    await page.screenshot({ path: `${shots}/year-final.png` });
  });

  test("a later change shows as «与定稿不一致», and no longer once it is taken back", async () => {
    const address = at("1.2.office", "reported");
    const before = await cell("徐州市", address);
    await type("徐州市", address, "未设立");
    await pane.getByRole("tab", { name: "汇总" }).click();
    await done("与定稿不一致：1 处");
    await type("徐州市", address, before);
    await expect.poll(() => pane.getByText("与定稿不一致：1 处").count()).toBe(0);
  });

  test("against last year: its file is compared, and the comparison written", async () => {
    await command("公布结果");
    const buffer = Buffer.from(await writeXlsx(lastYearSheets()));
    await pane.getByLabel("上年工作簿").setInputFiles([{ name: "2011年考核.xlsx", mimeType: "application/octet-stream", buffer }]);
    await done("2011 年与 2012 年：3 个城市可对比");
    await pane.getByText("生成对比表").scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${shots}/year-last.png` });
    await pane.getByRole("button", { name: "生成对比表" }).click();
    await expect.poll(async () => (await call(page, "sheets")).find(({ isActive }) => isActive)?.name).toBe("与上年对比");
    await page.screenshot({ path: `${shots}/year-comparison.png` });
  });

  test.skipIf(!libreOfficeAvailable)("save: recalculated by LibreOffice every sheet says the very same", async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存 .xlsx" }).click()]);
    const sheets = await recalculate(await readFile(await download.path()));
    const named = (name: string) => sheets.find((sheet) => sheet.name.startsWith(name))?.values ?? [];
    const ranking = expectedRanking().map(({ rank, name, total }) => [rank, name, total]);
    expect(named("排名").slice(4, 7).map((row) => row.slice(0, 3))).toEqual(ranking);
    const final = named("定稿_");
    const header = final.findIndex((row) => row.includes("名次"));
    const check = final[header]?.indexOf("核对") ?? -1;
    expect(final.slice(header + 1, header + 4).map((row) => row.slice(0, 3))).toEqual(ranking);
    expect(final.slice(header + 1, header + 4).map((row) => row[check])).toEqual(["一致", "一致", "一致"]);
    expect(named("结果通报")[0]?.[7]).toBe("与当前排名一致");
    expect(named("成绩单")[0]?.[13]).toBe("与当前得分一致");
  });

  test("nothing broke on the way", () => {
    expect(errors).toEqual([]);
  });
});

function expectedRanking() {
  const units = cities.map((name, index) => {
    const verified = name === "南京市" ? { "1.3.fullTime": 1, "1.3.partTime": 0 } : {};
    const innovation = new Map([["无锡市", 100], ["徐州市", 90]]).get(name) ?? 0;
    return { name, scorecard: scoreUnit(scheme, { ...entriesOf(index), ...verified, "8.innovation": innovation }) };
  });
  return rankUnits(units);
}
