import { afterEach, expect, test } from "vitest";
import { startOffice } from "../support/officeHarness";
import type { OfficeHarness } from "../support/officeHarness";
import { turns } from "../support/wire";

let office: OfficeHarness | undefined;

afterEach(() => {
  office?.dispose();
  office = undefined;
});

test("Office.js finds a Chinese Excel 2021 on Windows", async () => {
  office = await startOffice();
  const { context } = office.Office;
  expect([context.displayLanguage, context.contentLanguage, context.host, context.platform]).toEqual(["zh-CN", "zh-CN", "Excel", "PC"]);
  expect(context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  expect(context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  expect(context.officeTheme.bodyBackgroundColor.toUpperCase()).toBe("#FFFFFF");
});

test("another language, theme and set of requirements can be asked for", async () => {
  office = await startOffice({
    locale: "en-US",
    supported: { ExcelApi: "1.9" },
    theme: { bodyBackgroundColor: "#0A141E", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#333333", controlForegroundColor: "#FFFFFF" },
  });
  const { context } = office.Office;
  expect(context.displayLanguage).toBe("en-US");
  expect(context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
  expect(context.officeTheme.bodyBackgroundColor.toUpperCase()).toBe("#0A141E");
});

test("the document keeps the settings that are saved", async () => {
  const settings = new Map<string, string>();
  office = await startOffice({ settings });
  const { document } = office.Office.context;
  document.settings.set("年度", 2013);
  await new Promise((resolve) => document.settings.saveAsync(resolve));
  expect([...settings]).toEqual([["年度", "2013"]]);
});

test("source code that uses Excel as a global runs against the host", async () => {
  office = await startOffice();
  office.installGlobals();
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe("Sheet1");
  office.dispose();
  office = undefined;
  expect("Excel" in globalThis).toBe(false);
});

test("a request that may wait for the end of cell editing waits", async () => {
  office = await startOffice({ supported: { ExcelApi: "1.14", DelayForCellEdit: "1.1" } });
  const { host, Excel: excel } = office;
  host.setEditMode(true);
  let done = false;
  const running = excel
    .run({ delayForCellEdit: true }, async (context) => {
      context.workbook.load("name");
      await context.sync();
    })
    .then(() => {
      done = true;
    });
  await turns(30);
  expect(done).toBe(false);
  host.setEditMode(false);
  await running;
  expect(done).toBe(true);
});
