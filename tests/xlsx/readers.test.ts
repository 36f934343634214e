import ExcelJS from "exceljs";
import * as sheetJs from "xlsx";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createActions } from "../../src/actions/index";
import { jiangsu2012 } from "../../src/core/index";
import { captureSheets } from "../../src/host/capture";
import { entriesOf, readForm } from "../../src/workbook/form/readForm";
import { readXlsx, writeXlsx } from "../../src/xlsx/index";
import { libreOfficeAvailable, libreOfficeMissing, resaved } from "../support/libreoffice";
import { inChinese, valueOf } from "../support/officeActions";
import { openBook } from "../support/officeBooks";
import { startOffice, type OfficeHarness } from "../support/officeHarness";
import { openpyxlAvailable, openpyxlMissing, resavedByOpenpyxl } from "../support/openpyxl";
import { plainSample } from "../support/sampleForms";

/** What other programs write of a file of ours after reading it. */
const readers = {
  openpyxl: resavedByOpenpyxl,
  exceljs: async (bytes: Uint8Array): Promise<Uint8Array> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    return new Uint8Array(await book.xlsx.writeBuffer());
  },
  SheetJS: async (bytes: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(sheetJs.write(sheetJs.read(bytes, { cellFormula: true, cellNF: true, sheetStubs: true }), { type: "array", bookType: "xlsx" })),
  LibreOffice: resaved,
} as const;
type Reader = keyof typeof readers;
const missing: Partial<Record<Reader, string>> = {
  ...(openpyxlAvailable ? {} : { openpyxl: openpyxlMissing }),
  ...(libreOfficeAvailable ? {} : { LibreOffice: libreOfficeMissing }),
};

const units = ["南京市", "无锡市"];
const sample = { 南京市: plainSample(1, 8), 无锡市: plainSample(2, 6) };
let office: OfficeHarness;
const files = new Map<string, Uint8Array>();

/** Every kind of file that leaves the product as .xlsx. */
beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
  const actions = createActions();
  await openBook(office, units, [], sample);
  const [template] = valueOf(await actions.exportTemplates({ units: ["南京市"] }, inChinese)).files;
  valueOf(await actions.recompute(inChinese));
  valueOf(await actions.rank(inChinese));
  valueOf(await actions.writeScorecards("all", inChinese));
  files.set("a workbook with scorecards", await writeXlsx(captureSheets(office.host)));
  valueOf(await actions.finalise(inChinese));
  files.set("a workbook with a final version", await writeXlsx(captureSheets(office.host)));
  if (template !== undefined) files.set("a city's template", template.bytes);
});
afterAll(() => office.dispose());
afterEach(() => vi.restoreAllMocks());

interface Content {
  readonly visibility: string | undefined;
  /** What stands in each cell by row and column: its formula where it has one, else its value. */
  readonly cells: ReadonlyMap<string, string | number | boolean>;
}

/** What a file says, sheet by sheet. */
async function contentOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Content>> {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return new Map(
    read.sheets.map(({ name, visibility, values, formulas }) => {
      const cells = new Map<string, string | number | boolean>();
      values.forEach((line, row) =>
        line.forEach((value, column) => {
          const found = formulas[row]?.[column] ?? value;
          if (found === null || found === undefined || found === "") return;
          cells.set(`${String(row)},${String(column)}`, formulas[row]?.[column] == null ? found : String(found).replaceAll(/'([\p{L}\d_]+)'!/gu, "$1!"));
        }),
      );
      return [name, { visibility, cells }];
    }),
  );
}

/** The entries of each form in a file. */
async function entriesIn(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const readings = read.sheets.flatMap((sheet) => readForm(jiangsu2012, sheet) ?? []);
  return Object.fromEntries(readings.map((reading) => [reading.city, [reading.missingKeys, entriesOf(jiangsu2012, reading, "reported")]]));
}

const names = ["a workbook with scorecards", "a workbook with a final version", "a city's template"];
const fileOf = (name: string): Uint8Array => files.get(name) ?? new Uint8Array();
const entriesWanted = { 南京市: [[], sample.南京市], 无锡市: [[], sample.无锡市] };

it.each(names.slice(0, 2))("%s has all sheets and entries as we write it", async (name) => {
  expect(await entriesIn(fileOf(name))).toEqual(entriesWanted);
});

describe.each(["openpyxl", "exceljs", "SheetJS", "LibreOffice"] as const)("%s", { timeout: 300_000 }, (reader) => {
  beforeEach(({ skip }) => skip(missing[reader] !== undefined, missing[reader]));

  it.each(names)("opens %s without a warning, and what it saves says the same", async (name) => {
    const said = (["warn", "error"] as const).map((kind) => vi.spyOn(console, kind));
    const file = fileOf(name);
    const saved = await readers[reader](file);
    for (const spy of said) expect(spy.mock.calls).toEqual([]);
    expect(await entriesIn(saved)).toEqual(await entriesIn(file));
    const [before, after] = [await contentOf(file), await contentOf(saved)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [sheet, { visibility, cells }] of before) {
      // LibreOffice knows one way of hiding a sheet, and quotes only names that need it.
      const isHidden = reader === "LibreOffice" && visibility === "veryHidden";
      expect(after.get(sheet)?.visibility, sheet).toBe(isHidden ? "hidden" : visibility);
      const kept = after.get(sheet)?.cells ?? new Map<string, unknown>();
      const differing = [...cells].flatMap(([cell, value]) => (kept.get(cell) === value ? [] : [[sheet, cell, value, kept.get(cell)]]));
      expect(differing).toEqual([]);
      expect(kept.size).toBe(cells.size);
    }
  });
});
