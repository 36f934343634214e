import { packZip } from "../../src/xlsx/zip/pack";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

const encoder = new TextEncoder();

/** Parts of a zip file by name; `undefined` takes a part away. */
export type Parts = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A zip file of these parts. */
export async function zipOf(parts: Parts): Promise<Uint8Array> {
  return packZip(
    Object.entries(parts).flatMap(([name, content]): [string, Uint8Array][] =>
      content === undefined ? [] : [[name, typeof content === "string" ? encoder.encode(content) : content]],
    ),
  );
}

/** The parts of the smallest workbook, with one sheet 表. */
export function smallest(sheet: string, type: string = SHEET_TYPE): Parts {
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "theme", "theme/theme1.xml"],
    ),
    "xl/worksheets/sheet1.xml": sheet,
  };
}

/** A part that says how a part refers to others. */
export function relations(...all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const listed = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${listed.join("")}</Relationships>`;
}

/** A worksheet part with these rows, and what follows them. */
export function worksheet(rows: string, rest = "", before = ""): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${rows}</sheetData>${rest}</worksheet>`;
}

/** The table of shared texts. */
export function texts(...items: readonly string[]): string {
  return `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;
}

/** The smallest workbook as a file, with parts added, replaced or taken away. */
export async function workbookFile(sheet: string, parts: Parts = {}): Promise<Uint8Array> {
  return zipOf({ ...smallest(sheet), ...parts });
}
