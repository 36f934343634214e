import { pick, whole } from "../../support/fuzz";

type Random = () => number;

/** A place of what JSON says: what holds it, and under which name or number. */
interface Place {
  readonly holder: object;
  readonly key: string;
  readonly value: unknown;
}

const hostileTexts = [
  "", " ", "=1+1", "@SUM(A1)", '"', "'", "\\", "\u0000", "\u202e反", "\ud800", "</t>", "「", "」」", "_x0041_", "1.1", "一\n二", "\r\n", "，", "、", "：", "__proto__", "constructor",
  "长".repeat(59), "长".repeat(61), "长".repeat(255), "长".repeat(4_000), "x".repeat(4_001), "𠀀".repeat(300), "2013-02-30", "2013-12-31", "9999-12-31", "flag", "sum", "zero",
];
const hostileNumbers = [0, -0, 1, -1, 2, 0.5, 0.01, 0.001, 1e-7, 1.005, 100, 100.5, 1_000_000, 1_000_001, -1_000_000, 1e21, 1e308, -1e308, 5e-324, 2 ** 53, Number.MAX_SAFE_INTEGER];
const hostileKeys = ["__proto__", "constructor", "toString", "hasOwnProperty", "kind", "of", "", "\u0000", "键", "x".repeat(5_000)];
const rawNumbers = ["1e999", "-1e999", "-0", "1e-400", "007", "0x10", "NaN", "99999999999999999999", "1.", ".5", "0.1000000000000000055511151231257827"];
const rawTexts = ["\ufeff", "\u0000", "\ud800", "{", "}", "[", "]", ",", ":", '"', "\\", "\\u0000", "\\ud800", "//", "null", '"__proto__":{"x":1},', '"code":"1.1",'];

/** The text of a scheme's file with characters taken out, put in, doubled or exchanged. */
export function mutatedJsonText(text: string, random: Random): string {
  let made = text;
  for (let times = 1 + whole(random, 3); times > 0; times -= 1) {
    const at = whole(random, made.length);
    const length = 1 + whole(random, random() < 0.8 ? 3 : 300);
    const kind = whole(random, 6);
    if (kind === 0) made = made.slice(0, at) + made.slice(at + length);
    else if (kind === 1) made = made.slice(0, at) + made.slice(at, at + length) + made.slice(at);
    else if (kind === 2) made = random() < 0.3 ? made.slice(0, at) : made;
    else if (kind === 3) made = made.slice(0, at) + pick(random, rawTexts) + made.slice(at);
    else if (kind === 4) made = exchanged(made, /-?\d+(?:\.\d+)?/g, pick(random, [...rawNumbers, ...hostileNumbers.map(String)]), random);
    else made = exchanged(made, /"[^"\\]*"(?!:)/g, JSON.stringify(pick(random, hostileTexts)), random);
  }
  return made;
}

function exchanged(text: string, what: RegExp, by: string, random: Random): string {
  const found = [...text.matchAll(what)];
  if (found.length === 0) return text;
  const { index, 0: whole } = pick(random, found);
  return text.slice(0, index) + by + text.slice(index + whole.length);
}

/** What a scheme's file says with fields, lists, rules and values changed; `others` are other schemes, whose parts are put in. */
export function mutatedSaid(said: object, others: readonly object[], random: Random): object {
  const made = structuredClone(said);
  for (let times = 1 + whole(random, 3); times > 0; times -= 1) mutate(made, others, random);
  return made;
}

function mutate(said: object, others: readonly object[], random: Random): void {
  const places = placesIn(said);
  if (places.length === 0) return;
  // Names of the fields that decide what is scored come up as often as the many texts.
  const keys = [...new Set(places.map(({ key }) => (/^\d+$/.test(key) ? "0" : key)))];
  const wanted = pick(random, keys);
  const place = pick(random, random() < 0.5 ? places : places.filter(({ key }) => (wanted === "0" ? /^\d+$/.test(key) : key === wanted)));
  const { holder, key, value } = place;
  const put = (by: unknown) => define(holder, key, by);
  switch (whole(random, 12)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      break;
    case 1:
      put(pick<unknown>(random, [null, true, false, 7, "x", [], {}, [value], { value }, [[]], { toString: 1, valueOf: 1 }]));
      break;
    case 2:
    case 3:
      if (typeof value === "number") put(random() < 0.5 ? pick(random, hostileNumbers) : value + pick(random, [1, -1, 0.5, 0.01, 0.001, 10]));
      else if (typeof value === "string") put(pick(random, hostileTexts));
      else if (typeof value === "boolean") put(!value);
      break;
    case 4:
      define(holder, pick(random, [...hostileKeys, ...keys]), value);
      if (random() < 0.5) Reflect.deleteProperty(holder, key);
      break;
    case 5:
    case 6: {
      const like = placesIn(random() < 0.5 ? said : pick(random, others)).filter((one) => one.key === key || (/^\d+$/.test(key) && typeof one.value === typeof value && /^\d+$/.test(one.key)));
      if (like.length > 0) put(structuredClone(pick(random, like).value));
      break;
    }
    case 7:
    case 8:
      if (Array.isArray(value)) rearrange(value, random);
      else if (Array.isArray(holder)) rearrange(holder, random);
      break;
    case 9: {
      const rules = places.filter((one) => one.key === "rule" || one.key === "of");
      if (rules.length === 0) break;
      const rule = pick(random, rules);
      let nested = rule.value;
      for (let depth = pick(random, [1, 1, 2, 5, 11, 12, 13, 40, 500]); depth > 0; depth -= 1) nested = pick(random, [{ kind: "cap", max: 10, of: nested }, { kind: "sum", of: [nested] }, { kind: "rounded", of: nested }]);
      define(rule.holder, rule.key, nested);
      break;
    }
    case 10:
      define(holder, pick(random, hostileKeys), pick<unknown>(random, [{ x: 1 }, 1, "x", null]));
      break;
    default: {
      const indicators = places.filter((one) => one.key === "indicators" && Array.isArray(one.value));
      const grafts = placesIn(pick(random, others)).filter((one) => one.key === "indicators").flatMap((one) => (Array.isArray(one.value) ? one.value : []));
      const list = indicators.length === 0 ? null : pick(random, indicators).value;
      if (Array.isArray(list) && grafts.length > 0) list.push({ ...structuredClone(pick<object>(random, grafts)), code: `g.${whole(random, 3)}` });
    }
  }
}

function rearrange(list: unknown[], random: Random): void {
  const kind = whole(random, 5);
  if (kind === 0) list.length = 0;
  else if (kind === 1) list.push(...structuredClone(list));
  else if (kind === 2) list.reverse();
  else if (kind === 3) list.sort(() => random() - 0.5);
  else if (list.length > 0) list.push(structuredClone(pick(random, list)));
}

/** Also a field that an assignment would not make, as __proto__. */
function define(holder: object, key: string, value: unknown): void {
  if (Array.isArray(holder) && !/^\d+$/.test(key)) return;
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function placesIn(holder: object): readonly Place[] {
  const places: Place[] = [];
  const pending: object[] = [holder];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (const [key, value] of Object.entries<unknown>({ ...at })) {
      places.push({ holder: at, key, value });
      if (typeof value === "object" && value !== null) pending.push(value);
    }
  }
  return places;
}
