import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { samplePlans } from "../../src/workbench/sample";
import { lossKinds, readWorkbook, writeXlsx, type Loss } from "../../src/xlsx";
import { libreOfficeAvailable, libreOfficeMissing, resaved } from "../support/libreoffice";
import { openpyxlAvailable, openpyxlMissing, resavedByOpenpyxl } from "../support/openpyxl";
import { relations, smallest, texts, workbookFile, worksheet, zipOf, type Parts } from "./files";

async function lossesOf(bytes: Uint8Array): Promise<readonly Loss[]> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.losses;
}

const lost = async (sheet: string, parts: Parts = {}): Promise<readonly (readonly [string, number])[]> =>
  (await lossesOf(await workbookFile(sheet, parts))).map(({ kind, count }) => [kind, count]);

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const rels = (...all: readonly (readonly [id: string, type: string, target: string])[]): Parts => ({ "xl/worksheets/_rels/sheet1.xml.rels": relations(...all) });
const drawn = (...anchors: readonly string[]): Parts => ({
  ...rels(["rId1", "drawing", "../drawings/drawing1.xml"]),
  "xl/drawings/drawing1.xml": `<wsDr xmlns="urn:d" xmlns:mc="urn:mc">${anchors.map((anchor) => `<twoCellAnchor>${anchor}</twoCellAnchor>`).join("")}</wsDr>`,
});

const styles = (fonts: string, fills: string, borders: string, xf: string): Parts => ({
  "xl/styles.xml":
    `<styleSheet xmlns="urn:main"><fonts><font/>${fonts}</fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills}</fills>` +
    `<borders><border/>${borders}</borders><cellXfs><xf/>${xf}</cellXfs></styleSheet>`,
});
const looks = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="0"><v>1</v></c><c r="C1" s="1"/></row>';

describe("what a workbook would lose", () => {
  it.each<readonly [string, string, Parts, readonly (readonly [string, number])[]]>([
    ["nothing", worksheet(one), {}, []],
    ["pictures and shapes", worksheet(one), drawn("<pic/>", "<pic/>", "<sp/>", "<grpSp><pic/></grpSp>"), [["picture", 2], ["shape", 2]]],
    ["charts of other kinds", worksheet(one), drawn('<graphicFrame><graphicData><chart id="rId9"/></graphicData></graphicFrame>'), [["chart", 1]]],
    ["a drawing written in two ways, once", worksheet(one), drawn("<AlternateContent><Choice><graphicFrame/></Choice><Fallback><pic/></Fallback></AlternateContent>"), [["shape", 1]]],
    [
      "notes", worksheet(one),
      { ...rels(["rId1", "comments", "../comments1.xml"]), "xl/comments1.xml": '<comments xmlns="urn:m"><commentList><comment ref="A1"/><comment ref="B1"/></commentList></comments>' },
      [["comment", 2]],
    ],
    [
      "talks, which stand as notes as well", worksheet(one),
      {
        ...rels(["rId1", "comments", "../comments1.xml"], ["rId2", "threadedComment", "../threadedComments/t1.xml"]),
        "xl/comments1.xml": '<comments xmlns="urn:m"><commentList><comment ref="A1"/></commentList></comments>',
        "xl/threadedComments/t1.xml": '<ThreadedComments xmlns="urn:t"><threadedComment ref="A1"/><threadedComment ref="A1"/></ThreadedComments>',
      },
      [["comment", 2]],
    ],
    ["notes that are damaged", worksheet(one), { ...rels(["rId1", "comments", "../comments1.xml"]), "xl/comments1.xml": "<comments><commentList>" }, [["comment", 1]]],
    [
      "tables, pivot tables, slicers and controls", worksheet(one),
      rels(["rId1", "table", "../tables/t1.xml"], ["rId2", "pivotTable", "../p.xml"], ["rId3", "slicer", "../s.xml"], ["rId4", "ctrlProp", "../c.xml"], ["rId5", "oleObject", "../o.bin"]),
      [["pivotTable", 1], ["table", 1], ["control", 1], ["embedded", 1], ["slicer", 1]],
    ],
    ["links", worksheet(one, '<hyperlinks><hyperlink ref="A1" location="B2"/></hyperlinks>'), {}, [["link", 1]]],
    ["what a filter shows", worksheet(one, '<autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter>'), {}, [["filter", 1]]],
    ["a password", worksheet(one, '<sheetProtection sheet="1" hashValue="x"/>'), {}, [["protection", 1]]],
    ["no protection without one", worksheet(one, '<sheetProtection sheet="1" password=""/>'), {}, []],
    ["other papers", worksheet(one, '<pageSetup paperSize="11"/>'), {}, [["print", 1]]],
    ["a scale", worksheet(one, '<pageSetup paperSize="9" scale="70"/>'), {}, [["print", 1]]],
    ["a picture behind the sheet", worksheet(one, '<picture r:id="rId1"/>'), {}, [["background", 1]]],
    [
      "texts in parts", worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></is></c></row>'),
      { "xl/sharedStrings.xml": texts("<r><t>约 </t></r><r><rPr><b/></rPr><t>10 人</t></r>", "<t>甲</t>") }, [["textParts", 2]],
    ],
    [
      "no texts that are parted by their scripts", worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      { "xl/sharedStrings.xml": texts('<r><rPr><rFont val="宋体"/><charset val="134"/><sz val="10"/></rPr><t>约 </t></r><r><rPr><sz val="10"/><rFont val="Arial"/></rPr><t>10</t></r>') }, [],
    ],
    ["letters in italics", worksheet(looks), styles("<font><i/></font>", "", "", '<xf fontId="1"/>'), [["cellLook", 2]]],
    ["letters not in italics", worksheet(looks), styles('<font><i val="0"/><u val="none"/></font>', "", "", '<xf fontId="1"/>'), []],
    ["lines on one side", worksheet(looks), styles("", "", '<border><left/><right/><top/><bottom style="thin"/></border>', '<xf borderId="1"/>'), [["cellLook", 2]]],
    ["strong lines", worksheet(looks), styles("", "", ["left", "right", "top", "bottom"].map((side) => `<${side} style="medium"/>`).join("").replace(/^.*$/, "<border>$&</border>"), '<xf borderId="1"/>'), [["cellLook", 2]]],
    ["shades that run", worksheet(looks), styles("", "<fill><gradientFill/></fill>", "", '<xf fillId="2"/>'), [["cellLook", 2]]],
    ["turned text", worksheet(looks), styles("", "", "", '<xf><alignment textRotation="90"/></xf>'), [["cellLook", 2]]],
    ["results of array formulas", worksheet('<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c></row>'), {}, [["formulaResult", 1]]],
    ["no error value", worksheet('<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>'), {}, []],
  ])("counts %s", async (_, sheet, parts, expected) => {
    expect(await lost(sheet, parts)).toEqual(expected);
  });

  it("counts what belongs to the whole workbook without a sheet", async () => {
    const parts = smallest(worksheet(one));
    const workbook = String(parts["xl/workbook.xml"]);
    const names = '<workbookProtection lockStructure="1"/><definedNames><definedName name="税率">表!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1</definedName></definedNames>';
    const bytes = await zipOf({
      ...parts,
      "xl/workbook.xml": workbook.replace("</sheets>", `</sheets>${names}`).replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
      "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "/xl/worksheets/sheet1.xml"], ["rId9", "externalLink", "e.xml"], ["rId8", "connections", "connections.xml"]),
    });
    expect(await lossesOf(bytes)).toEqual(["name", "externalLink", "dataConnection", "protection", "dates1904"].map((kind) => ({ kind, count: 1 })));
  });

  it("names each kind once", () => {
    expect(new Set(lossKinds).size).toBe(lossKinds.length);
  });
});

describe("our own workbooks", { timeout: 300_000 }, () => {
  let file: Uint8Array;
  beforeAll(async () => {
    file = await writeXlsx(samplePlans());
  });

  it("lose nothing", async () => {
    expect(await lossesOf(file)).toEqual([]);
  });

  describe("saved by openpyxl", () => {
    beforeEach(({ skip }) => skip(!openpyxlAvailable, openpyxlMissing));

    it("lose nothing", async () => {
      expect(await lossesOf(await resavedByOpenpyxl(file))).toEqual([]);
    });
  });

  describe("saved by LibreOffice", () => {
    beforeEach(({ skip }) => skip(!libreOfficeAvailable, libreOfficeMissing));

    it("lose nothing", async () => {
      expect(await lossesOf(await resaved(file))).toEqual([]);
    });
  });
});
