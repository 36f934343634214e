/**
 * Fluent UI writes a rule of one class for each property, some thousand in all, and to compute a style jsdom holds the element against
 * each of them, and against its own for plain tags. Most can be answered by a look at the element's classes or name, with the same answer.
 */

/** Rules of another kind, such as keyframes, have no selector. */
type Selector = string | undefined;
type Match = (selector: Selector, element: Element) => boolean;

/** A class alone, or with what has to hold besides: nothing that speaks of another element, no alternatives, no escapes. */
const compound = /^\.(-?[A-Za-z_][\w-]*)((?:[.:[][^,\s>+~\\]*)?)$/;
/** Tags, with nothing else said of them. */
const tags = /^[a-z][a-z0-9]*(?:,\s*[a-z][a-z0-9]*)*$/;

/** What a selector says of an element at first sight; undefined where it has to be looked into. */
type Glance = (element: Element, classesOf: (element: Element) => ReadonlySet<string>) => boolean | undefined;

function glanceOf(selector: Selector): Glance {
  if (selector === undefined) return () => undefined;
  const [, name, rest] = compound.exec(selector) ?? [];
  if (name !== undefined) return (element, classesOf) => (classesOf(element).has(name) ? rest === "" || undefined : false);
  if (!tags.test(selector)) return () => undefined;
  const names = new Set(selector.split(/,\s*/));
  return ({ localName }) => (/^[a-z0-9]+$/.test(localName) ? names.has(localName) : undefined);
}

/** Gives the answers of `match`, and asks it only where a glance does not tell. */
export function matchAtAGlance(match: Match): Match {
  const glances = new Map<Selector, Glance>();
  const classSets = new Map<string, ReadonlySet<string>>();

  function classesOf(element: Element): ReadonlySet<string> {
    const attribute = element.getAttribute("class") ?? "";
    const classes = classSets.get(attribute) ?? new Set(attribute.split(/[ \t\n\f\r]+/));
    classSets.set(attribute, classes);
    return classes;
  }

  return (selector, element) => {
    const glance = glances.get(selector) ?? glanceOf(selector);
    glances.set(selector, glance);
    return glance(element, classesOf) ?? match(selector, element);
  };
}

function property(target: unknown, key: PropertyKey): unknown {
  return typeof target === "object" && target !== null ? Reflect.get(target, key) : undefined;
}

/** Lets jsdom compute the styles of this document's elements in that way. */
export function computeStylesFast(document: Document): void {
  // Without a doctype classes would be matched in any letter case.
  if (document.compatMode !== "CSS1Compat") throw new Error("The document has no doctype.");
  getComputedStyle(document.documentElement);
  const implementation = Object.getOwnPropertySymbols(document).find(({ description }) => description === "impl");
  const matcher = implementation === undefined ? undefined : property(property(document, implementation), "_nwsapiDontThrow");
  const match = property(matcher, "match");
  if (typeof matcher !== "object" || matcher === null || typeof match !== "function") throw new Error("jsdom matches selectors in another way.");
  Reflect.set(matcher, "match", matchAtAGlance((selector, element) => Reflect.apply(match, matcher, [selector, element]) === true));
}
