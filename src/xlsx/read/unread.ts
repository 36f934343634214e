import { sheetNames } from "../../workbook/sheetNames";
import type { LossKind } from "../losses";
import { ReadFailure } from "../problems";
import type { Package } from "./package";
import type { ReadBook, ReadSheet } from "./workbook";
import { child, children, descendants, flag, number, textOf, type XmlElement } from "./xml";

/** Parts that belong to a sheet and are not read, by the last word of how the sheet refers to them. */
const OF_SHEETS: Readonly<Record<string, LossKind>> = {
  table: "table",
  pivotTable: "pivotTable",
  slicer: "slicer",
  timeline: "slicer",
  oleObject: "embedded",
  package: "embedded",
  ctrlProp: "control",
  control: "control",
  queryTable: "dataConnection",
};

/** Counts what of a sheet is not read, beside its cells, rules and charts. */
export function countUnread(file: Package, sheet: ReadSheet, { sheets }: ReadBook): void {
  const { rest: part, name, relations } = sheet;
  const isOurs = sheets.some((one) => one.name === sheetNames.scheme);
  const lose = (kind: LossKind, count = 1): void => file.losses.add(kind, name, count);
  for (const { type } of relations) {
    const kind = Object.hasOwn(OF_SHEETS, type) ? OF_SHEETS[type] : undefined;
    if (kind !== undefined) lose(kind);
  }
  lose("comment", commentsOf(file, sheet));
  lose("link", children(child(part, "hyperlinks"), "hyperlink").filter((link) => !isOurs || !isMadeAnew(name, link)).length);
  lose("sparkline", descendants(child(part, "extLst"), "sparkline").length);
  lose("background", children(part, "picture").length + children(part, "legacyDrawingHF").length);
  lose("filter", children(child(part, "autoFilter"), "filterColumn").length);
  if (isLocked(part)) lose("protection");
  if (printsOtherwise(part)) lose("print");
}

/** Whether it is one of the links between the names on 汇总 and the forms, which every saving of a workbook of ours makes anew. */
function isMadeAnew(sheet: string, { attributes }: XmlElement): boolean {
  const isWithin = !Object.keys(attributes).some((attribute) => attribute.endsWith(":id"));
  const [at, to] = [attributes["ref"] ?? "", attributes["location"] ?? ""];
  if (!isWithin) return false;
  return sheet === sheetNames.summary ? /^A\d+$/.test(at) && to.endsWith("!A1") : /^C\d+$/.test(at) && to.replaceAll("'", "") === `${sheetNames.summary}!A1`;
}

/** Notes, and talks of several people: Excel writes each of the latter as a note too, for older versions. */
function commentsOf(file: Package, { relations }: ReadSheet): number {
  const counted = (type: string, name: string): number =>
    relations
      .filter((one) => one.type === type && file.has(one.target))
      .reduce((sum, { target }) => sum + elementsIn(file, target, name), 0);
  return Math.max(counted("comments", "comment"), counted("threadedComment", "threadedComment"));
}

/** How many elements of a name a part has. One that is damaged holds something, and is no reason not to open the workbook. */
function elementsIn(file: Package, part: string, name: string): number {
  try {
    return descendants(file.xml(part), name).length;
  } catch (error) {
    if (error instanceof ReadFailure) return 1;
    throw error;
  }
}

/** Whether a sheet is protected by more than the protection itself: a password, or parts that some may change. */
function isLocked(part: XmlElement): boolean {
  const protection = child(part, "sheetProtection");
  const hasPassword = ["password", "hashValue"].some((name) => (protection?.attributes[name] ?? "") !== "");
  return hasPassword || child(part, "protectedRanges") !== undefined;
}

/** The papers that a plan knows, and none said. */
const PAPERS = [undefined, "0", "8", "9"];

/** Whether a sheet's pages are set up in a way that a plan cannot say. */
function printsOtherwise(part: XmlElement): boolean {
  const setup = child(part, "pageSetup");
  const headers = child(part, "headerFooter");
  const fits = flag(child(child(part, "sheetPr"), "pageSetUpPr"), "fitToPage");
  return (
    !PAPERS.includes(setup?.attributes["paperSize"]) ||
    (fits ? (number(setup, "fitToHeight") ?? 1) !== 0 : (number(setup, "scale") ?? 100) !== 100) ||
    ["gridLines", "headings", "verticalCentered"].some((name) => flag(child(part, "printOptions"), name)) ||
    flag(headers, "differentFirst") ||
    flag(headers, "differentOddEven") ||
    children(child(part, "colBreaks"), "brk").length > 0
  );
}

/** Properties with which WPS marks every file it writes. */
const MARKS = /^(?:KSO|WPS|ICV$)/;

/** Counts what of the whole workbook is not read. `custom` are the properties that the file has of its own. */
export function countUnreadOfBook(file: Package, { workbook, relations }: ReadBook, custom: Readonly<Record<string, string>>): void {
  const names = children(child(workbook, "definedNames"), "definedName").map((name) => textOf(name, "name"));
  // Excel's own names are of what is read: print areas, filters, functions of newer versions.
  file.losses.add("name", undefined, names.filter((name) => !/^_xl/i.test(name)).length);
  file.losses.add("dataConnection", undefined, relations.filter(({ type }) => type === "connections").length);
  const protection = child(workbook, "workbookProtection");
  if (["lockStructure", "lockWindows", "lockRevision"].some((name) => flag(protection, name))) file.losses.add("protection");
  file.losses.add("properties", undefined, Object.keys(custom).filter((name) => !MARKS.test(name)).length);
}
