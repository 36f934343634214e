import { relations, texts, workbookFile, worksheet } from "../xlsx/files";

/** A sheet as an office keeps one: texts, numbers in several formats, dates, formulas, merged heads, rules, a picture and a note. */
const styles =
  '<styleSheet xmlns="urn:main"><numFmts><numFmt numFmtId="170" formatCode="0.0&quot;万元&quot;"/></numFmts>' +
  '<fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><color rgb="FFC00000"/><name val="黑体"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>' +
  `<borders><border/><border>${["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`).join("")}</border></borders>` +
  '<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf xfId="0"/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="170" borderId="1" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>';
const rows =
  '<row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row>' +
  '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="2"><v>12.5</v></c><c r="C2" s="3"><v>41275</v></c></row>' +
  '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="2"><v>7.25</v></c><c r="C3" s="4"><v>0.125</v></c></row>' +
  '<row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" s="2"><f>SUM(B2:B3)</f><v>19.75</v></c><c r="C4" t="str"><f>IF(B4&gt;10,"达标","未达标")</f><v>达标</v></c></row>';
const rest =
  '<autoFilter ref="A2:C4"/><mergeCells><mergeCell ref="A1:C1"/></mergeCells>' +
  '<dataValidations><dataValidation type="list" sqref="C2"><formula1>"是,否"</formula1></dataValidation></dataValidations>' +
  '<pageSetup paperSize="9" orientation="landscape"/><drawing r:id="rId1"/><legacyDrawing r:id="rId3"/>';
const drawing =
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>' +
  "<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="公章"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>';

/** That workbook as a file, of one sheet 表. */
export const foreignFile = async (): Promise<Uint8Array> =>
  workbookFile(worksheet(rows, rest, '<cols><col min="1" max="1" width="30" customWidth="1"/></cols>').replace("urn:main", ""), {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' +
      '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' +
      '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>' +
      '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
    "xl/styles.xml": styles.replace("urn:main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    "xl/sharedStrings.xml": texts("<t>专项资金使用情况</t>", "<t>南京市</t>", "<t xml:space=\"preserve\"> 无锡市\n（含江阴）</t>"),
    "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "drawing", "../drawings/drawing1.xml"], ["rId2", "comments", "../comments1.xml"]),
    "xl/drawings/drawing1.xml": drawing,
    "xl/comments1.xml":
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>王</author></authors><commentList><comment ref="B2" authorId="0"><text><t>按决算</t></text></comment></commentList></comments>',
  });
