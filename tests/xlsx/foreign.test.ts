import { describe, expect, it } from "vitest";
import type { SheetPlan } from "../../src/sheet/plan";
import { readWorkbook, readXlsx } from "../../src/xlsx";
import { relations, smallest, texts, workbookFile, worksheet, zipOf, type Parts } from "./files";

async function contents(sheet: string, parts: Parts = {}) {
  const result = await readXlsx(await workbookFile(sheet, parts));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const [only] = result.sheets;
  if (only === undefined) throw new Error("no sheet");
  return { ...only, warnings: result.warnings };
}

async function opened(sheet: string, parts: Parts = {}): Promise<{ plan: SheetPlan; lost: readonly (readonly [string, number])[] }> {
  const result = await readWorkbook(await workbookFile(sheet, parts));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const [plan] = result.plans;
  if (plan === undefined) throw new Error("no sheet");
  return { plan, lost: result.losses.map(({ kind, count }) => [kind, count] as const) };
}

describe("contents of other programs' files", () => {
  it.each([
    ["a number", '<c r="A1"><v>1.50</v></c>', 1.5],
    ["a number in powers of ten", '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ["a flag", '<c r="A1" t="b"><v>1</v></c>', true],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', "#N/A"],
    ["a date, as the number it is", '<c r="A1" s="1"><v>41275</v></c>', 41_275],
    ["a date in words", '<c r="A1" t="d"><v>2013-01-01</v></c>', 41_275],
    ["what a formula came to as text", '<c r="A1" t="str"><f>B1</f><v>甲</v></c>', "甲"],
    ["shared text", '<c r="A1" t="s"><v>0</v></c>', "南京市"],
    ["shared text in runs, without its reading", '<c r="A1" t="s"><v>1</v></c>', "约 10 人"],
    ["text in place", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c>', " 甲 "],
    ["text with a guarded character", '<c r="A1" t="s"><v>2</v></c>', "甲\r乙_x000D_"],
    ["a number that is none", '<c r="A1"><v>0x10</v></c>', "0x10"],
  ])("reads %s", async (_, cell, value) => {
    const shared = texts(
      "<t>南京市</t>",
      '<r><t>约 </t></r><r><rPr><b/></rPr><t>10 人</t></r><rPh sb="0" eb="1"><t>ヤク</t></rPh>',
      "<t>甲_x000D_乙_x005F_x000D_</t>",
    );
    const sheet = await contents(worksheet(`<row r="1">${cell}</row>`), { "xl/sharedStrings.xml": shared });
    expect(sheet.values).toEqual([[value]]);
    expect(sheet.warnings.filter(({ code }) => code !== "errorCell")).toEqual([]);
  });

  it("places rows and cells that do not say where they stand", async () => {
    const sheet = await contents(worksheet('<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>'));
    expect(sheet.values).toEqual([
      [1, 2, null, null],
      [null, null, null, null],
      [null, null, null, null],
      [null, null, 3, 4],
    ]);
  });

  it("reads elements with a prefix, parts in other cases and in UTF-16", async () => {
    const prefixed = '<x:worksheet xmlns:x="urn:main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...prefixed].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    const sheet = await contents("", { "xl/worksheets/sheet1.xml": undefined, "xl/Worksheets/Sheet1.xml": utf16 });
    expect(sheet.values).toEqual([[7]]);
  });

  it("writes out formulas that are shared, wherever the first of them stands", async () => {
    const sheet = await contents(
      worksheet(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">$C1+C$1+SUM(D:D,$2:2)+LOG10(E1)&amp;"C1"&amp;\'C1\'!F1</f><v>1</v></c></row>' +
          '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="array" ref="A3">SUM(C1:C3)</f><v>3</v></c></row>',
      ),
    );
    expect(sheet.formulas).toEqual([
      ["=$C1+C$1+SUM(D:D,$2:2)+LOG10(E1)&\"C1\"&'C1'!F1", null],
      [null, "=$C2+D$1+SUM(E:E,$2:3)+LOG10(F2)&\"C1\"&'C1'!G2"],
      ["=SUM(C1:C3)", null],
    ]);
  });

  it("takes empty styled cells for nothing", async () => {
    const sheet = await contents(worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="Z1" s="3"/></row><row r="1048576"><c r="A1048576" s="3"/></row>'));
    expect(sheet.values).toEqual([[1]]);
  });

  it("leaves out chart sheets and tells of links to other workbooks and of dates from 1904", async () => {
    const parts = smallest(worksheet('<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>5</v></c></row>'));
    const workbook = String(parts["xl/workbook.xml"]);
    const result = await readXlsx(
      await zipOf({
        ...parts,
        "xl/workbook.xml": workbook
          .replace("<sheets>", '<workbookPr date1904="1"/><sheets><sheet name="图" sheetId="2" r:id="rId8"/>'),
        "xl/_rels/workbook.xml.rels": relations(
          ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
          ["rId8", "chartsheet", "chartsheets/sheet1.xml"],
          ["rId9", "externalLink", "externalLinks/externalLink1.xml"],
        ),
      }),
    );
    expect(result).toMatchObject({ ok: true, sheets: [{ name: "表", values: [[5]], formulas: [["=[1]Sheet1!A1"]] }] });
    expect(result.ok && result.warnings).toEqual([{ code: "externalLinks" }, { code: "dates1904" }, { code: "notAWorksheet", sheet: "图" }]);
  });
});

describe("other programs' workbooks as plans", () => {
  const theme =
    '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>' +
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2></a:clrScheme></a:themeElements></a:theme>';
  const styles =
    '<styleSheet xmlns="urn:main"><fonts><font><sz val="11"/><color theme="1"/><name val="等线"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>' +
    '<borders><border><left/><right/><top/><bottom style="thin"/></border></borders>' +
    '<cellXfs><xf/><xf fillId="1" numFmtId="14"/><xf fillId="2" numFmtId="0"><alignment horizontal="distributed"/></xf></cellXfs>' +
    '<dxfs><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs></styleSheet>';
  const parts = { "xl/styles.xml": styles, "xl/theme/theme1.xml": theme };

  it("reads colours of themes and of old palettes, and formats known by number", async () => {
    const { plan } = await opened(worksheet('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="0"><v>1</v></c></row>'), parts);
    expect(plan.cells[0]?.map((cell) => cell?.style)).toEqual([
      { font: "等线", size: 11, fill: "#808080", format: "yyyy/m/d" },
      { font: "等线", size: 11, fill: "#FF0000" },
      { font: "等线", size: 11 },
    ]);
  });

  it("reads comparisons as formulas, one for each area, the winning ones first", async () => {
    const rest =
      '<conditionalFormatting sqref="B2:B4 D5"><cfRule type="expression" priority="2" dxfId="0"><formula>B2=""</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="C3"><cfRule type="cellIs" operator="lessThan" priority="1" dxfId="0"><formula>60</formula></cfRule>' +
      '<cfRule type="colorScale" priority="3"/></conditionalFormatting>';
    const { plan, lost } = await opened(worksheet("", rest), parts);
    expect(plan.conditionalFormats?.map((format) => (format.kind === "formula" ? [format.formula, format.style.fill] : format))).toEqual([
      ["=C3<60", "#FF0000"],
      ['=B2=""', "#FF0000"],
      ['=D5=""', "#FF0000"],
    ]);
    expect(lost).toEqual([["conditionalFormat", 1]]);
  });

  it("tells of validations and drawings that plans have no words for", async () => {
    const rest =
      '<dataValidations><dataValidation type="list" sqref="A1"><formula1>$Z$1:$Z$3</formula1></dataValidation>' +
      '<dataValidation type="whole" operator="greaterThan" sqref="A2"><formula1>0</formula1></dataValidation>' +
      '<dataValidation type="list" sqref="A3"><formula1>"是,否"</formula1></dataValidation></dataValidations><drawing r:id="rId1"/>';
    const { plan, lost } = await opened(worksheet("", rest), {
      ...parts,
      "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "drawing", "../drawings/drawing1.xml"]),
      "xl/drawings/drawing1.xml": '<wsDr xmlns="urn:d"><twoCellAnchor><pic/></twoCellAnchor></wsDr>',
    });
    expect(plan.validations?.map(({ rule }) => rule)).toEqual([{ kind: "list", items: ["是", "否"] }]);
    expect(lost).toEqual([["picture", 1], ["validation", 2]]);
  });

  it("reads widths up to the used columns when they are said of all columns", async () => {
    const before = '<cols><col min="1" max="1" width="9.375" customWidth="1"/><col min="2" max="16384" width="5" customWidth="1" hidden="1"/></cols>';
    const { plan } = await opened(worksheet('<row r="1"><c r="C1"><v>1</v></c></row>', "", before), parts);
    expect(plan.columnWidths).toEqual([10, 5, 5]);
    expect(plan.hiddenColumns).toEqual([1, 2]);
  });
});
