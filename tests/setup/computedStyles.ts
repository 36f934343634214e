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

/** Attributes that are asked for, and what else a selector may be made of whose ends can be told. */
const attributes = /\[[\w-]+(?:=(?:"[\w-]*"|[\w-]+))?\]/g;
const plain = /^[\w\s.:>+~,-]+$/;

/** The tag or class that each alternative of a selector asks of the element itself; undefined where one asks for neither, or it cannot be told. */
function endsOf(selector: string): readonly string[] | undefined {
  const bare = selector.replaceAll(attributes, ":attribute");
  if (!plain.test(bare)) return undefined;
  const ends = bare.split(",").map((one) => /^(?:[a-z][a-z0-9]*|\.-?[A-Za-z_][\w-]*)(?![\w-])/.exec(one.trim().split(/[\s>+~]+/).at(-1) ?? "")?.[0]);
  const told = ends.filter((end) => end !== undefined);
  return told.length === ends.length ? told : undefined;
}

/** What is asked of an element at first sight. */
interface Look {
  readonly classes: ReadonlySet<string>;
  /** Undefined where a tag does not tell whether it is this element's. */
  readonly name: string | undefined;
}

/** What a selector says of an element at first sight; undefined where it has to be looked into. */
type Glance = (look: Look) => boolean | undefined;

function glanceOf(selector: Selector): Glance {
  if (selector === undefined) return () => undefined;
  const [, name, rest] = compound.exec(selector) ?? [];
  if (name !== undefined) return ({ classes }) => (classes.has(name) ? rest === "" || undefined : false);
  if (!tags.test(selector)) {
    const ends = endsOf(selector);
    const may = (end: string, { classes, name: own }: Look) => (end.startsWith(".") ? classes.has(end.slice(1)) : own === undefined || own === end);
    return (look) => (ends === undefined || ends.some((end) => may(end, look)) ? undefined : false);
  }
  const names = new Set(selector.split(/,\s*/));
  return ({ name: own }) => (own === undefined ? undefined : names.has(own));
}

/** Looks at elements as they are now. */
export function createLook(): (element: Element) => Look {
  const classSets = new Map<string, ReadonlySet<string>>();
  return (element) => {
    const attribute = element.getAttribute("class") ?? "";
    const classes = classSets.get(attribute) ?? new Set(attribute.split(/[ \t\n\f\r]+/));
    classSets.set(attribute, classes);
    const { localName } = element;
    return { classes, name: /^[a-z0-9]+$/.test(localName) ? localName : undefined };
  };
}

/** Gives the answers of `match`, and asks it only where a look at the element does not tell. */
export function matchAtAGlance(match: Match, look = createLook()): Match {
  const glances = new Map<Selector, Glance>();
  return (selector, element) => {
    const glance = glances.get(selector) ?? glanceOf(selector);
    glances.set(selector, glance);
    return glance(look(element)) ?? match(selector, element);
  };
}

function property(target: unknown, key: PropertyKey): unknown {
  return typeof target === "object" && target !== null ? Reflect.get(target, key) : undefined;
}

/** Each file's tests ask for it anew, and files share a document. */
const fast = new WeakSet<Document>();

/** Lets jsdom compute the styles of this document's elements in that way, and once each while nothing changes. */
export function computeStylesFast(document: Document): void {
  if (fast.has(document)) return;
  fast.add(document);
  // Without a doctype classes would be matched in any letter case.
  if (document.compatMode !== "CSS1Compat") throw new Error("The document has no doctype.");
  getComputedStyle(document.documentElement);
  const implementation = Object.getOwnPropertySymbols(document).find(({ description }) => description === "impl");
  const own = implementation === undefined ? undefined : property(document, implementation);
  const matcher = property(own, "_nwsapiDontThrow");
  const match = property(matcher, "match");
  if (typeof matcher !== "object" || matcher === null || typeof match !== "function") throw new Error("jsdom matches selectors in another way.");
  const seen = createLooks();
  Reflect.set(matcher, "match", matchAtAGlance((selector, element) => Reflect.apply(match, matcher, [selector, element]) === true, seen.look));
  const compute = window.getComputedStyle;
  /** jsdom gives up this object whenever a style may be another. */
  const unchanged = (): unknown => property(own, "_styleCache");
  const known = new WeakMap<object, WeakMap<Element, CSSStyleDeclaration>>();

  function computed(element: Element, pseudo?: string | null): CSSStyleDeclaration {
    const before = unchanged();
    // jsdom computes nothing else for ::before and its like, but refuses some.
    const found = typeof before === "object" && before !== null && !/^::(?:part|slotted)/.test(pseudo ?? "") ? known.get(before)?.get(element) : undefined;
    if (found !== undefined) return found;
    const style = seen.still(() => compute(element, pseudo));
    const after = unchanged();
    if (typeof after === "object" && after !== null) {
      const styles = known.get(after) ?? new WeakMap<Element, CSSStyleDeclaration>();
      known.set(after, styles.set(element, style));
    }
    return style;
  }

  for (const view of [document.defaultView, globalThis]) if (view !== null) view.getComputedStyle = computed;
}

/** Looks at elements; at each once while `still` runs, in which none changes. */
function createLooks() {
  const lookNow = createLook();
  let looks: Map<Element, Look> | undefined;
  return {
    look(element: Element): Look {
      const look = looks?.get(element) ?? lookNow(element);
      looks?.set(element, look);
      return look;
    },
    still<R>(work: () => R): R {
      looks = new Map();
      try {
        return work();
      } finally {
        looks = undefined;
      }
    },
  };
}
