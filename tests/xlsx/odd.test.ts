import { describe, expect, it } from "vitest";
import type { Limits } from "../../src/xlsx";
import { readWorkbook } from "../../src/xlsx";
import { unpackZip } from "../../src/xlsx/zip/unpack";
import { showsDate, showsPercent } from "../../src/sheet/numberFormat";
import { relations, smallest, workbookFile, worksheet, zipOf } from "./files";

const cell = (row: number, inside: string) => worksheet(`<row r="${row}">${inside}</row>`);

/** The plan of the first sheet and what the reader told. */
async function read(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  const result = await readWorkbook(bytes, limits);
  if (!result.ok) return { problem: result.problem, cells: [], told: [] };
  return { problem: null, cells: result.plans[0]?.cells ?? [], told: result.warnings.map(({ code, detail }) => [code, detail]) };
}

describe("a number format", () => {
  it.each([
    "yyyy/m/d", 'yyyy"年"m"月"d"日"', "h:mm", "[h]:mm:ss", "mm:ss.0", "[$-804]aaaa;@", "aaa", '[$-411]ggge"年"', 'e"年"', "bbbb",
    '上午/下午h"时"mm"分"', "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "d-mmm-yy", "[Red]m/d;@", "yyyy",
  ])("%s shows a date or a time", (format) => expect(showsDate(format)).toBe(true));

  it.each([
    "General", "@", "0", "0.00", "#,##0;[Red]-#,##0", "0.00E+00", '0"年度"', "US$#,##0", "[$USD] #,##0.00", '"US$"0', "\\d0", "# ?/?", "0%", "G/通用格式",
    '0"days"', "#,##0 _d", "0.0 \"h\"", "¥#,##0.00", "[<=9999999]###-####;(###) ###-####",
  ])("%s shows a number", (format) => expect(showsDate(format)).toBe(false));

  it("of per cent is told from a sign in quotes", () => {
    expect([showsPercent("0.0%"), showsPercent("0‰"), showsPercent('0"%"'), showsPercent("0\\%"), showsPercent(undefined)]).toEqual([true, true, false, false, false]);
  });
});

describe("a date", () => {
  it.each([27, 28, 31, 34, 36, 50, 51, 53, 55, 58])("is known by the built-in format %d", async (id) => {
    const styles = `<styleSheet><cellXfs count="2"><xf/><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    const { cells } = await read(await workbookFile(cell(1, '<c r="A1" s="1"><v>41218</v></c>'), { "xl/styles.xml": styles }));
    expect(showsDate(cells[0]?.[0]?.style?.format)).toBe(true);
  });

  it("is known by the kind of its cell, whatever the look", async () => {
    const { cells } = await read(await workbookFile(cell(1, '<c r="A1" t="d"><v>2012-11-05</v></c>')));
    expect(cells[0]?.[0]?.value).toBe(41218);
    expect(showsDate(cells[0]?.[0]?.style?.format)).toBe(true);
  });
});

describe("cells far away", () => {
  const far = worksheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>');

  it("are left aside and told where only so many rows are read", async () => {
    const { cells, told } = await read(await workbookFile(far), { rows: 20_000, columns: 1_000 });
    expect([cells.length, cells[0]?.[0]?.value, told]).toEqual([1, 1, [["cellsFar", "XFD1048576"]]]);
  });

  it("that are only coloured make no rows", async () => {
    const styles = `<styleSheet><fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="1"/></cellXfs></styleSheet>`;
    const coloured = worksheet('<row r="3"><c r="A3"><v>1</v></c></row><row r="1048576"><c r="A1048576" s="1"/></row>');
    const { cells } = await read(await workbookFile(coloured, { "xl/styles.xml": styles }));
    expect(cells).toHaveLength(3);
  });

  it("of many sheets are refused by the limit's name before they are laid out", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `s${index}`);
    const sheets = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="${name}"/>`).join("");
    const file = await zipOf({
      ...smallest(far),
      "xl/workbook.xml": `<workbook xmlns:r="urn:r"><sheets>${sheets}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relations(...names.map((name) => [name, "worksheet", `worksheets/${name}.xml`] as const)),
      ...Object.fromEntries(names.map((name) => [`xl/worksheets/${name}.xml`, far])),
    });
    expect((await read(file)).problem).toEqual({ code: "tooLarge", detail: "grid" });
  });
});

describe("names of parts", () => {
  it("that differ in case, slashes or a leading slash only are one part twice", async () => {
    for (const twin of ["xl/worksheets/Sheet1.xml", "xl\\worksheets\\sheet1.xml", "/xl/worksheets/sheet1.xml", "xl/./worksheets/sheet1.xml"]) {
      const { problem } = await read(await workbookFile(cell(1, '<c r="A1"><v>1</v></c>'), { [twin]: cell(1, '<c r="A1"><v>2</v></c>') }));
      expect(problem?.code).toBe("damagedZip");
    }
  });

  it("written as Windows writes paths are read, in the directory and in relations", async () => {
    const parts = Object.entries(smallest(cell(1, '<c r="A1"><v>7</v></c>'))).map(([name, content]) => [name.replaceAll("/", "\\"), content] as const);
    expect((await read(await zipOf(Object.fromEntries(parts)))).cells[0]?.[0]?.value).toBe(7);
    const targets = relations(["rId1", "worksheet", "worksheets\\sheet1.xml"]);
    expect((await read(await workbookFile(cell(1, '<c r="A1"><v>8</v></c>'), { "xl/_rels/workbook.xml.rels": targets }))).cells[0]?.[0]?.value).toBe(8);
  });
});

describe("parts that nobody needs", () => {
  it("may be broken: they stay packed", async () => {
    const whole = await workbookFile(cell(1, '<c r="A1"><v>1</v></c>'), { "docProps/thumbnail.wmf": "picture" });
    const at = new TextDecoder("latin1").decode(whole).indexOf("docProps/thumbnail.wmf");
    // The part's own bytes follow its name in its local header.
    whole.fill(0xff, at + 22, at + 26);
    expect((await unpackZip(whole)).ok).toBe(false);
    expect((await read(whole)).cells[0]?.[0]?.value).toBe(1);
  });
});

describe("results of formulas that stand elsewhere", () => {
  it.each([
    ["an array formula", '<c r="A1"><f t="array" ref="A1:B1">{1,2}</f><v>1</v></c><c r="B1"><v>2</v></c>', ["B1"]],
    ["a data table", '<c r="A1"><f t="dataTable" ref="A1:B1" dt2D="1"/><v>1</v></c><c r="B1"><v>2</v></c>', ["A1", "B1"]],
    ["a shared formula without its first cell", '<c r="A1"><f t="shared" si="3"/><v>1</v></c><c r="B1"><v>2</v></c>', ["A1"]],
    ["an array formula over the whole sheet", '<c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c><c r="C1"><v>2</v></c>', ["C1"]],
  ])("are told: %s", async (_, inside, addresses) => {
    const { told } = await read(await workbookFile(cell(1, inside)));
    expect(told).toEqual(addresses.map((address) => ["formulaResult", address]));
  });
});

describe("other spellings of a cell", () => {
  it.each([
    ["an inline string where values stand", '<c r="A1" t="inlineStr"><v>甲</v></c>', "甲", []],
    ["a shared text that is not said", '<c r="A1" t="s"><v></v></c>', undefined, [["textMissing", "A1"]]],
    ["a number that is not said", '<c r="A1"><v></v></c>', undefined, []],
    ["an error value", '<c r="A1" t="e"><v>#N/A</v></c>', "#N/A", [["errorCell", "A1"]]],
    ["a picture in the cell", '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>', "#VALUE!", [["objectInCell", "A1"]]],
    ["a text that looks like an error", '<c r="A1" t="inlineStr"><is><t>#N/A</t></is></c>', "#N/A", []],
  ])("%s", async (_, inside, value, told) => {
    const found = await read(await workbookFile(cell(1, inside)));
    expect([found.cells[0]?.[0]?.value, found.told]).toEqual([value, told]);
  });
});
