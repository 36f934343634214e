import { areaAddress, columnLetters } from "../sheet/a1";
import type { PrintSetup } from "../sheet/plan";

/** Left, centre and right part of an Excel header or footer code. */
export function headerParts(code: string): { readonly left: string; readonly center: string; readonly right: string } {
  const parts = { left: "", center: "", right: "" };
  let part: keyof typeof parts = "center";
  for (const piece of code.split(/(&&|&[LCR])/)) {
    if (piece === "&L") part = "left";
    else if (piece === "&C") part = "center";
    else if (piece === "&R") part = "right";
    else parts[part] += piece;
  }
  return parts;
}

/** Writes the page set-up of a sheet. */
export function writePrint(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = print.paper === "A3" ? "A3" : "A4";
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.titleRows !== undefined) pageLayout.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
  if (print.titleColumns !== undefined) {
    pageLayout.setPrintTitleColumns(`$${columnLetters(print.titleColumns[0])}:$${columnLetters(print.titleColumns[1])}`);
  }
  const areas = [print.area, ...(print.furtherAreas ?? [])].filter((area) => area !== undefined);
  if (areas.length > 0) pageLayout.setPrintArea(areas.map(areaAddress).join(","));
  if (print.margins !== undefined) pageLayout.setPrintMargins("Points", print.margins);
  if (print.centered === true) pageLayout.centerHorizontally = true;
  if (print.header !== undefined) writeHeader(sheet, print.header);
  if (print.footer !== undefined) {
    const { left, center, right } = headerParts(print.footer);
    const target = pageLayout.headersFooters.defaultForAllPages;
    if (left !== "") target.leftFooter = left;
    if (center !== "") target.centerFooter = center;
    if (right !== "") target.rightFooter = right;
  }
  for (const row of print.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** Writes a sheet's page header. */
export function writeHeader(sheet: Excel.Worksheet, code: string): void {
  const { left, center, right } = headerParts(code);
  const target = sheet.pageLayout.headersFooters.defaultForAllPages;
  if (left !== "") target.leftHeader = left;
  if (center !== "") target.centerHeader = center;
  if (right !== "") target.rightHeader = right;
}
