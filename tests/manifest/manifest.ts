import { JSDOM } from "jsdom";
import { readProjectFile } from "../sourceFiles";

/** The manifest as a document. Throws with the parser's message when it is not well-formed. */
export function parseManifest(xml = readProjectFile("manifest.xml")): Document {
  return new JSDOM(xml, { contentType: "application/xml" }).window.document;
}

/** Every element of that name, whatever its namespace. */
export function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

/** The only element of that name; throws when there are none or several. */
export function onlyElement(parent: Document | Element, name: string): Element {
  const [found, ...others] = elements(parent, name);
  if (!found || others.length > 0) throw new Error(`Expected one ${name}, found ${found ? others.length + 1 : 0}`);
  return found;
}

/** Value of an attribute, "" when it is absent. */
export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}

/** Every address in the manifest, in any language. */
export function addresses(manifest: Document): string[] {
  return elements(manifest, "*")
    .flatMap((element) => [attribute(element, "DefaultValue"), attribute(element, "Value")])
    .filter((value) => /^[a-z]+:\/\//i.test(value));
}
