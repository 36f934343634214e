import type { Limits } from "../limits";
import { createLossCount, type LossCount } from "../losses";
import { ReadFailure, type Warning } from "../problems";
import { partName } from "../zip/directory";
import { unpackZip } from "../zip/unpack";
import { checkKind } from "./fileKind";
import { children, readXml, readXmlInPieces, type Handlers, type XmlElement } from "./xml";

/** How one part refers to another. */
export interface Relation {
  readonly id: string;
  /** The last word of the type, e.g. "worksheet". */
  readonly type: string;
  /** The part's name; for what lies outside the file, whatever stands there. */
  readonly target: string;
  readonly outside: boolean;
}

/** The parts of a file. Names do not mind case, as the format demands. */
export interface Package {
  has(part: string): boolean;
  /** Reads a part; a ReadFailure when there is none. */
  xml(part: string, each?: Handlers): XmlElement;
  /** The same for long parts, in pieces. */
  xmlInPieces(part: string, each: Handlers): Promise<XmlElement>;
  /** Lets the page that waits for the file draw and answer. */
  pause(): Promise<void>;
  /** What a part refers to; "" is the file itself. */
  relations(part: string): Relation[];
  /** Counts what the whole file asks for; a ReadFailure beyond the limit. */
  spend(what: "cells" | "grid" | "expanded", amount: number): void;
  readonly warnings: Warning[];
  /** What plans have no words for; what the warnings tell of is not in it. */
  readonly losses: LossCount;
  readonly limits: Limits;
}

const TYPES = "[Content_Types].xml";

/** The content type of each part, as the file's own list gives it; "" where it says none. */
function contentTypes(types: XmlElement): (part: string) => string {
  const list = (name: string, of: string, key: (written: string) => string): ReadonlyMap<string, string> =>
    new Map(children(types, name).map(({ attributes }) => [key(attributes[of] ?? "").toLowerCase(), attributes["ContentType"] ?? ""]));
  const ofParts = list("Override", "PartName", partName);
  const ofEndings = list("Default", "Extension", (ending) => ending);
  return (part) => ofParts.get(part.toLowerCase()) ?? ofEndings.get(endingOf(part)) ?? "";
}

const endingOf = (part: string): string => part.slice(part.lastIndexOf(".") + 1).toLowerCase();

/** Pictures, fonts, printer settings and the like are nobody's to unpack. */
function isXml(types: XmlElement): (part: string) => boolean {
  const typeOf = contentTypes(types);
  return (part) => ["xml", "rels"].includes(endingOf(part)) || /[+/]xml$/.test(typeOf(part));
}

/** Opens a file's parts within limits; those that hold no XML stay packed. Throws a ReadFailure. */
export async function openPackage(bytes: Uint8Array, limits: Limits, pause: Package["pause"]): Promise<Package> {
  if (bytes.length > limits.file) throw new ReadFailure({ code: "tooLarge", detail: "file" });
  checkKind(bytes);
  const unpacked = await unpackZip(bytes, limits, { first: TYPES, choose: (types) => isXml(readXml(types, TYPES, limits)) });
  if (!unpacked.ok) throw new ReadFailure(unpacked.problem);
  const parts = new Map([...unpacked.parts].map(([name, content]) => [name.toLowerCase(), content]));
  const warnings: Warning[] = unpacked.oddNames.map((detail) => ({ code: "oddPartNames", detail }));
  const has = (part: string): boolean => parts.has(part.toLowerCase());
  const contentOf = (part: string): Uint8Array => {
    const content = parts.get(part.toLowerCase());
    if (content === undefined) throw new ReadFailure({ code: "notAWorkbook", detail: part });
    return content;
  };
  const xml: Package["xml"] = (part, each) => readXml(contentOf(part), part, limits, each);
  const xmlInPieces: Package["xmlInPieces"] = async (part, each) => readXmlInPieces(contentOf(part), part, limits, each, pause);
  const relations = (part: string): Relation[] => {
    const cut = part.lastIndexOf("/") + 1;
    const name = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
    if (!has(name)) return [];
    const found = children(xml(name), "Relationship").map((element) => relation(element, part.slice(0, cut)));
    // One name for two parts would let two readers read two different workbooks.
    if (new Set(found.map(({ id }) => id)).size < found.length) throw new ReadFailure({ code: "damagedXml", detail: name });
    return found;
  };
  const left = { cells: limits.cells, grid: limits.grid, expanded: limits.expanded };
  const spend: Package["spend"] = (what, amount) => {
    left[what] -= amount;
    if (left[what] < 0) throw new ReadFailure({ code: "tooLarge", detail: what });
  };
  return { has, xml, xmlInPieces, pause, relations, spend, warnings, losses: createLossCount(), limits };
}

function relation({ attributes }: XmlElement, folder: string): Relation {
  const { Id = "", Type = "", Target = "", TargetMode } = attributes;
  const outside = TargetMode === "External";
  return { id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target: outside ? Target : resolved(folder, Target), outside };
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  const written = (target.startsWith("/") || target.startsWith("\\") ? "/" : "") + partName(target);
  for (const step of (written.startsWith("/") ? written : folder + written).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

const WORKBOOKS = [".spreadsheetml.sheet.main+xml", ".spreadsheetml.template.main+xml"];

/** The name of the workbook part. Throws a ReadFailure for files that are no workbooks, or have macros. */
export function findWorkbook(file: Package): string {
  const typeOf = contentTypes(file.xml(TYPES));
  const part = file.relations("").find(({ type }) => type === "officeDocument")?.target;
  if (part === undefined) throw new ReadFailure({ code: "notAWorkbook" });
  const contentType = typeOf(part);
  if (contentType.includes("sheet.binary")) throw new ReadFailure({ code: "binaryWorkbook" });
  if (contentType.includes("macroEnabled") || file.relations(part).some((one) => one.type === "vbaProject")) {
    throw new ReadFailure({ code: "macroEnabled" });
  }
  if (!file.has(part)) throw new ReadFailure({ code: "notAWorkbook" });
  if (!WORKBOOKS.some((known) => contentType.endsWith(known))) throw new ReadFailure({ code: "notAWorkbook", detail: contentType });
  return part;
}
