import { readFile } from "node:fs/promises";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { parseAddress } from "../../src/host/address";
import { entryList } from "../../src/workbook/form/readForm";
import { placeOf, randomFrom } from "../support/randomForms";
import { launchBrowser } from "./browser";
import { clickGrid, human, press, steady, typeCell } from "./typist";
import { call, openWorkbench } from "./workbenchPage";

/** More of both for a longer trial: TYPED_CELLS=1000 TYPING_SEED=7 npx vitest run --config vitest.e2e.config.ts tests/e2e/typing.test.ts */
const cellCount = Number(process.env["TYPED_CELLS"] ?? 24);
const seed = Number(process.env["TYPING_SEED"] ?? 1);

const scheme = jiangsu2012;
const shots = "tests/output";
/** The city whose file is imported meanwhile; nobody types there. */
const imported = "无锡市";
const cities = ["苏州市", "徐州市", "南通市", "盐城市"];
/** Where numbers are typed, in the order of the form, and the greatest that the cell's validation takes. */
const numbers = entryList(scheme).flatMap(({ key, entry: { type } }) =>
  type.kind === "bool" || type.kind === "choice" ? [] : [{ place: placeOf(scheme, key, "reported"), most: type.kind === "score" ? type.max : 9_999 }],
);

let browser: Browser;
let page: Page;
let pane: FrameLocator;
let errors: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, pane, errors } = await openWorkbench(browser));
  await call(page, "openSample");
  await pane.getByRole("tab", { name: "汇总" }).waitFor();
  await clickGrid(page);
});
afterAll(() => browser.close());

const value = async (sheet: string, address: string) => (await call(page, "cell", sheet, address)).value;
const rowOf = (address: string): number => parseAddress(address).area.row;
/** Presses something in the pane without taking the keyboard from the grid. */
const pressAside = (button: Locator) => button.evaluate((element: HTMLElement) => element.click());

describe("what is typed stands in its cell", () => {
  test("with a second between cells, while the pane reads after each", async () => {
    const typed = ["121", "120", "1733", "1860", "51", "56"];
    await call(page, "select", "苏州市", "K69");
    for (const text of typed) await typeCell(page, text, "Enter", steady(100, 1_000));
    await call(page, "ready");
    const cells = await Promise.all(typed.map((_, index) => value("苏州市", `K${69 + index}`)));
    expect(cells).toEqual(typed.map(Number));
    expect(await pane.getByText("读取工作簿没有成功").count()).toBe(0);
  });

  test("when the next cell is being typed while the pane reads, which waits without a word", async () => {
    await call(page, "select", "苏州市", "K69");
    await typeCell(page, "118", "Enter", steady(30, 30));
    await page.keyboard.press("9");
    await expect.poll(async () => (await call(page, "stats")).requests).toBeGreaterThan(0);
    await page.waitForTimeout(1_500);
    expect(await pane.getByText("读取工作簿没有成功").count()).toBe(0);
    await typeCell(page, "9", "Enter", steady(30, 30));
    await call(page, "ready");
    expect([await value("苏州市", "K69"), await value("苏州市", "K70")]).toEqual([118, 99]);
  });
});

test("a word that is broken off goes on as a new one", async () => {
  await call(page, "select", "苏州市", "K71");
  await press(page, "1", 2, steady(30, 30));
  await page.keyboard.press("Escape");
  await typeCell(page, "34", "Enter", steady(30, 200));
  await press(page, "5", 2, steady(30, 30));
  await call(page, "saveBytes");
  await typeCell(page, "78", "Enter", steady(30, 200));
  await call(page, "ready");
  expect([await value("苏州市", "K71"), await value("苏州市", "K72")]).toEqual([34, 78]);
});

test("what is being typed is not touched when the same cell of another sheet changes", async () => {
  await call(page, "select", "苏州市", "K71");
  await press(page, "6", 1, steady(30, 30));
  await call(page, "userEdit", imported, "K71", 4_321);
  await typeCell(page, "7", "Enter", steady(30, 200));
  await call(page, "ready");
  expect(await value("苏州市", "K71")).toBe(67);
});

describe("at a person's rhythms, while the pane reads, computes and imports", () => {
  let returned: Buffer;

  test("a file to import is made", async () => {
    await pane.getByRole("button", { name: "更多" }).click();
    await pane.getByRole("menuitem", { name: "导出填报表" }).click();
    await pane.getByRole("checkbox", { name: /^城市（/ }).uncheck();
    await pane.getByRole("checkbox", { name: imported }).check();
    const [download] = await Promise.all([page.waitForEvent("download"), pane.getByRole("button", { name: "导出 1 个文件" }).click()]);
    returned = await readFile(await download.path());
    expect(returned.length).toBeGreaterThan(0);
  });

  test(
    `nothing is lost and nothing mangled over ${cellCount} cells`,
    async () => {
      const random = randomFrom(seed);
      const rhythm = human(random);
      const expected = new Map<string, number>();
      const typing = { goesOn: true };

      const imports = async (round: number): Promise<void> => {
        await call(page, "userEdit", imported, numbers[0]?.place ?? "", 5_000 + round);
        const item = pane.getByRole("menuitem", { name: "导入填报表" });
        // The menu closes when the keyboard is elsewhere, as here it is.
        await expect
          .poll(
            async () => {
              if ((await item.count()) > 0) return true;
              await pressAside(pane.getByRole("button", { name: "更多" }));
              return false;
            },
            { interval: 1_000 },
          )
          .toBe(true);
        await pressAside(item);
        await pane.locator("input[type=file]").setInputFiles([{ name: `2012_${imported}_填报表.xlsx`, mimeType: "application/octet-stream", buffer: returned }]);
        await pressAside(pane.getByRole("button", { name: /^写入 1 个城市/ }));
        await pane.getByText(/已写入 1 个城市/).first().waitFor();
      };
      const work = async (): Promise<number> => {
        let rounds = 0;
        for (; typing.goesOn; rounds += 1) {
          const button = rounds % 2 === 0 ? "一键计算" : "校验";
          await pressAside(pane.locator("footer").getByRole("button", { name: button }));
          await pane.getByText(/已(计算|校验) 13 个城市/).first().waitFor();
          await imports(rounds);
        }
        return rounds;
      };

      await clickGrid(page);
      const working = work();
      // Whether it fails is asked at the end, after what was typed.
      working.catch(() => undefined);
      for (let count = 0; count < cellCount; count += 1) {
        const { place, most } = numbers[count % numbers.length] ?? { place: "", most: 0 };
        const city = cities[Math.floor(count / numbers.length) % cities.length] ?? "";
        const before = count % numbers.length === 0 ? undefined : numbers[(count - 1) % numbers.length]?.place;
        if (before === undefined) await call(page, "select", city, place);
        else await press(page, "ArrowDown", rowOf(place) - rowOf(before) - 1, rhythm);
        const text = String(Math.min(most, 1 + Math.floor(random() * 10 ** (1 + Math.floor(random() * 4)))));
        expected.set(`${city}!${place}`, Number(text));
        await typeCell(page, text, random() < 0.8 ? "Enter" : "ArrowDown", rhythm);
      }
      typing.goesOn = false;
      await working.catch(() => undefined);
      await call(page, "ready");
      const found = new Map<string, unknown>();
      for (const place of expected.keys()) {
        const [city = "", address = ""] = place.split("!");
        found.set(place, await value(city, address));
      }
      await page.screenshot({ path: `${shots}/typed.png` });
      expect(found).toEqual(expected);
      expect(await working).toBeGreaterThan(0);
    },
    60_000 + cellCount * 4_000,
  );

  test("nothing broke on the way", () => {
    expect(errors).toEqual([]);
  });
});
