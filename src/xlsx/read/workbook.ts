import { ReadFailure } from "../problems";
import { readCells, readTexts, type ReadPart } from "./cells";
import { findWorkbook, type Package, type Relation } from "./package";
import { child, children, flag, number, plainText, relationOf, textOf, type XmlElement } from "./xml";

export type Visibility = "visible" | "hidden" | "veryHidden";

/** A worksheet with all that its part says. */
export interface ReadSheet extends ReadPart {
  readonly name: string;
  readonly visibility: Visibility;
  /** What the sheet refers to: drawings and the like. */
  readonly relations: readonly Relation[];
  /** Names that belong to this sheet, e.g. "_xlnm.Print_Area", with what they stand for. */
  readonly names: ReadonlyMap<string, string>;
}

export interface ReadBook {
  /** All that the workbook's own part says. */
  readonly workbook: XmlElement;
  readonly sheets: readonly ReadSheet[];
  readonly relations: readonly Relation[];
}

/** Reads the workbook and its worksheets. Throws a ReadFailure; leaves what is less than that in the file's warnings. */
export async function readBook(file: Package): Promise<ReadBook> {
  const part = findWorkbook(file);
  const workbook = file.xml(part);
  const relations = file.relations(part);
  if (relations.some(({ type }) => type === "externalLink")) file.warnings.push({ code: "externalLinks" });
  if (flag(child(workbook, "workbookPr"), "date1904")) file.warnings.push({ code: "dates1904" });
  const texts = await readTexts(file, relations.find(({ type }) => type === "sharedStrings")?.target);
  const seen = new Set<string>();
  const sheets: ReadSheet[] = [];
  for (const [index, element] of children(child(workbook, "sheets"), "sheet").entries()) {
    const name = textOf(element, "name");
    const id = relationOf(element);
    const relation = relations.find((one) => one.id === id);
    if (relation !== undefined && relation.type !== "worksheet") {
      file.warnings.push({ code: "notAWorksheet", sheet: name });
      continue;
    }
    // Reading one part for many sheets would let a small file ask for endless work.
    if (relation === undefined || !file.has(relation.target) || seen.has(relation.target.toLowerCase())) {
      throw new ReadFailure({ code: "notAWorkbook", detail: name });
    }
    seen.add(relation.target.toLowerCase());
    sheets.push({
      ...(await readCells(file, relation.target, name, texts)),
      name,
      visibility: visibility(element),
      relations: file.relations(relation.target),
      names: namesOf(workbook, index),
    });
    await file.pause();
  }
  if (sheets.length === 0) throw new ReadFailure({ code: "notAWorkbook", detail: "sheets" });
  return { workbook, sheets, relations };
}

function visibility(sheet: XmlElement): Visibility {
  const state = sheet.attributes["state"];
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

function namesOf(workbook: XmlElement, sheet: number): Map<string, string> {
  const own = children(child(workbook, "definedNames"), "definedName").filter((name) => number(name, "localSheetId") === sheet);
  return new Map(own.map((name) => [textOf(name, "name"), plainText(name.text)]));
}

/** The file's own properties, those that are text, numbers or flags, as text. */
export function readCustom(file: Package): Record<string, string> {
  const part = file.relations("").find(({ type }) => type === "custom-properties")?.target;
  if (part === undefined || !file.has(part)) return {};
  return Object.fromEntries(
    children(file.xml(part), "property").map((property) => [textOf(property, "name"), plainText(property.children[0]?.text ?? "")]),
  );
}
