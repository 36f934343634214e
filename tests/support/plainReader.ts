import { inflateRawSync } from "node:zlib";

/** A cell as a plain second reader finds it. */
export interface PlainCell {
  readonly value: string | number | boolean | null;
  readonly hasFormula: boolean;
}

/** Rows of cells, by row and column counted from 0. */
export type PlainSheet = ReadonlyMap<number, ReadonlyMap<number, PlainCell>>;

/**
 * A second reader of .xlsx files, for tests to hold ours against: no parser, no limits, no care for looks; it looks
 * for the tags it knows in the text of the parts. Knows as much of the format as our writer uses.
 */
export function plainRead(bytes: Uint8Array): readonly (readonly [name: string, sheet: PlainSheet])[] {
  const parts = plainUnzip(bytes);
  const part = (name: string) => parts.get(name.toLowerCase()) ?? "";
  const targets = new Map(
    [...part("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\s([^>]*)>/g)].map(([, text = ""]) => [
      attribute(text, "Id") ?? "",
      (attribute(text, "Target") ?? "").replace(/^\/xl\//, "").replace(/^\.\//, ""),
    ]),
  );
  const strings = [...part("xl/sharedStrings.xml").matchAll(/<si(?:\s[^>]*)?(?:\/>|>([^]*?)<\/si>)/g)].map(([, text = ""]) => textsIn(text));
  return [...part("xl/workbook.xml").matchAll(/<sheet\s([^>]*)>/g)].map(([, text = ""]) => {
    const target = targets.get(attribute(text, "r:id") ?? "") ?? "";
    return [guardless(attribute(text, "name") ?? ""), sheetOf(part(`xl/${target}`), strings)];
  });
}

/** The parts as text, by lower-case name, as the zip's directory lists them. */
export function plainUnzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field));
    const name = file.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
    if (/\.(xml|rels)$/i.test(name)) {
      parts.set(name.toLowerCase().replace(/^\//, ""), (file.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString("utf8").replace(/^\ufeff/, ""));
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

function sheetOf(xml: string, strings: readonly string[]): PlainSheet {
  const sheet = new Map<number, Map<number, PlainCell>>();
  let lastRow = -1;
  for (const [, head = "", body = ""] of xml.matchAll(/<row(?=[\s>/])([^>]*?)(?:\/>|>([^]*?)<\/row>)/g)) {
    const given = attribute(head, "r");
    const row = given === undefined ? lastRow + 1 : Number(given) - 1;
    lastRow = row;
    let lastColumn = -1;
    for (const [, about = "", inside = ""] of body.matchAll(/<c(?=[\s>/])([^>]*?)(?:\/>|>([^]*?)<\/c>)/g)) {
      const address = /^\$?([A-Za-z]{1,3})\$?(\d+)$/.exec(attribute(about, "r") ?? "");
      const column = address === null ? lastColumn + 1 : columnOf(address[1] ?? "");
      const at = address === null ? row : Number(address[2]) - 1;
      lastColumn = column;
      const cells = sheet.get(at) ?? new Map<number, PlainCell>();
      sheet.set(at, cells);
      cells.set(column, cellOf(about, inside, strings));
    }
  }
  return sheet;
}

function cellOf(about: string, inside: string, strings: readonly string[]): PlainCell {
  const kind = attribute(about, "t") ?? "n";
  const hasFormula = /<f(?=[\s>])[^>]*[^/]?>[^<]/.test(inside);
  const text = /<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(inside)?.[1];
  if (kind === "inlineStr") return { value: textsIn(/<is(?:\s[^>]*)?>([^]*)<\/is>/.exec(inside)?.[1] ?? ""), hasFormula };
  if (text === undefined) return { value: null, hasFormula };
  if (kind === "s") return { value: strings[Number(text)] ?? null, hasFormula };
  if (kind === "b") return { value: text.trim() === "1" || text === "true", hasFormula };
  if (kind === "n") return { value: text === "" ? null : Number.isFinite(Number(text)) ? Number(text) : decoded(text), hasFormula };
  return { value: kind === "str" ? guardless(decoded(text)) : decoded(text), hasFormula };
}

/** All that stands in <t>, except readings. */
function textsIn(xml: string): string {
  const plain = xml.replaceAll(/<rPh[\s>][^]*?<\/rPh>/g, "");
  return guardless([...plain.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, text = ""]) => decoded(text)).join(""));
}

function attribute(text: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(text);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decoded(value);
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replaceAll(/&(#x?)?([\dA-Za-z]+);/g, (all, code: string | undefined, name: string) => {
    if (code === undefined) return entities[name] ?? all;
    return String.fromCodePoint(Number.parseInt(name, code === "#x" ? 16 : 10));
  });
}

function guardless(text: string): string {
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
