import { SaxesParser } from "saxes";
import type { Limits } from "../limits";
import { ReadFailure } from "../problems";

/** An element of a part, by its name without prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text that stands directly in the element. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
  readonly heldBefore: number;
}

/**
 * Reads a part strictly: broken XML, a document type or an entity of one's own is a ReadFailure. Elements with a
 * handler in `each` are handed over when they end and then forgotten, so that long parts need little memory.
 */
export function readXml(bytes: Uint8Array, part: string, limits: Limits, each: Handlers = {}): XmlElement {
  const damaged = new ReadFailure({ code: "damagedXml", detail: part });
  const reader = xmlReader(damaged, limits, each);
  reader.write(decoded(bytes, damaged));
  return reader.end();
}

/** The same, awaiting `pause` every so many characters. */
export async function readXmlInPieces(bytes: Uint8Array, part: string, limits: Limits, each: Handlers, pause: () => Promise<void>): Promise<XmlElement> {
  const damaged = new ReadFailure({ code: "damagedXml", detail: part });
  const reader = xmlReader(damaged, limits, each);
  const text = decoded(bytes, damaged);
  for (let at = 0; at < text.length; at += PIECE) {
    if (at > 0) await pause();
    reader.write(text.slice(at, at + PIECE));
  }
  return reader.end();
}

/** What is done with elements as they end, by their name or their parent's and their own: "cellXfs>xf". */
export type Handlers = Readonly<Record<string, (element: XmlElement) => void>>;

/** Characters that a slow machine reads in a tenth of a second. */
const PIECE = 250_000;

function xmlReader(damaged: ReadFailure, limits: Limits, each: Handlers): { write(text: string): void; end(): XmlElement } {
  const check = (count: number, limit: "elements" | "depth" | "attributes"): void => {
    if (count > limits[limit]) throw new ReadFailure({ code: "tooLarge", detail: limit });
  };
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let held = 0;
  let attributes = 0;
  const parser = new SaxesParser();
  const refuse = (): void => {
    throw damaged;
  };
  const addText = (text: string): void => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("attribute", () => {
    attributes += 1;
    check(attributes, "attributes");
  });
  parser.on("opentag", (tag) => {
    open.push({ name: localName(tag.name), attributes: tag.attributes, children: [], text: "", heldBefore: held });
    attributes = 0;
    held += 1;
    check(held, "elements");
    check(open.length, "depth");
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const { heldBefore, ...element } = closed;
    const parent = open.at(-1);
    const handler = handlerOf(each, parent?.name ?? "", element.name);
    if (parent === undefined) root = element;
    else if (handler === undefined) parent.children.push(element);
    else {
      handler(element);
      held = heldBefore;
    }
  });
  return {
    write: (text) => {
      parser.write(text);
    },
    end: () => {
      parser.close();
      if (root === undefined) throw damaged;
      return root;
    },
  };
}

/** Elements are handled by their name, or by their parent's and their own: "cellXfs>xf". */
function handlerOf<Handler>(each: Readonly<Record<string, Handler>>, parent: string, name: string): Handler | undefined {
  const key = [name, `${parent}>${name}`].find((one) => Object.hasOwn(each, one));
  return key === undefined ? undefined : each[key];
}

function decoded(bytes: Uint8Array, damaged: ReadFailure): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The first child of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** All children of this name. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** All elements of this name at any depth, in document order. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]) ?? [];
}

/** A flag: absent means `otherwise`. */
export function flag(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = element?.attributes[name];
  return value === undefined ? otherwise : value === "1" || value === "true";
}

/** A number; undefined when absent or none. */
export function number(element: XmlElement | undefined, name: string): number | undefined {
  return asNumber(element?.attributes[name]);
}

/** A number as files write it; undefined when the text is none. */
export function asNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** The relationship that an element names, whatever the prefix. */
export function relationOf(element: XmlElement): string | undefined {
  const key = Object.keys(element.attributes).find((name) => name.endsWith(":id"));
  return key === undefined ? undefined : element.attributes[key];
}

/** Text as written in the file, with "_x0041_" standing for U+0041. */
export function plainText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** An attribute's text, "" when absent. */
export function textOf(element: XmlElement, name: string): string {
  return plainText(element.attributes[name] ?? "");
}
