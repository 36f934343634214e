import { SaxesParser } from "saxes";
import { unzipped } from "./unzipped";

/** An element of a part, with what is in it in order. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

/** The parts of a .docx by their names, as texts. Fails where one is no well-formed XML. */
export async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const texts = [...(await unzipped(bytes))].map(([name, part]) => [name, new TextDecoder("utf-8", { fatal: true }).decode(part)] as const);
  for (const [, text] of texts) nodeOf(text);
  return new Map(texts);
}

/** A part of the file. */
export async function partOf(bytes: Uint8Array, name: string): Promise<Node> {
  const part = (await partsOf(bytes)).get(name);
  if (part === undefined) throw new Error(`the file has no ${name}`);
  return nodeOf(part);
}

/** All elements of this name in it, in order. */
export function within(node: Node, name: string): readonly Node[] {
  return node.children.flatMap((child) => (typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...within(child, name)]));
}

/** The first of them; its attributes are empty where there is none. */
export function firstWithin(node: Node, name: string): Node {
  return within(node, name)[0] ?? { name, attributes: {}, children: [] };
}

/** What is read of an element: its texts, and a line break for each. */
export function textOf({ name, children }: Node): string {
  return children.map((child) => (typeof child === "string" ? (name === "w:t" ? child : "") : child.name === "w:br" ? "\n" : textOf(child))).join("");
}

/** The paragraphs of the text itself, those of tables left out. */
export function paragraphsIn(document: Node): readonly Node[] {
  return firstWithin(document, "w:body").children.filter((child) => typeof child !== "string").filter(({ name }) => name === "w:p");
}

function nodeOf(xml: string): Node {
  const root: { name: string; attributes: Record<string, string>; children: (Node | string)[] } = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const node = { name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.on("closetag", () => open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}
