import type { Part, Pattern } from "./rulePatterns";
import { evened, noDays } from "./ruleWords";

const deepest = 12;

/** An entry as the text names it, until it is known which one that is. */
export class EntryInText {
  constructor(readonly label: string) {}
}

export interface Reader {
  whole(): object | null;
  /** How far any reading came. */
  furthest(): number;
}

type Ways = Generator<readonly [value: unknown, end: number]>;

/** Reads by trying every pattern at every place, the shorter ways first; what was found at a place is kept, so it stays quick. */
export function readerOf(source: string, patterns: readonly Pattern[], unit: string): Reader {
  let furthest = 0;
  const evenWords = new Map<string, string>();
  const known = new Map<string, readonly (readonly [object, number])[]>();

  const take = (words: string, at: number): number => {
    const even = evenWords.get(words) ?? evened(words);
    evenWords.set(words, even);
    if (!source.startsWith(even, at)) return -1;
    furthest = Math.max(furthest, at + even.length);
    return at + even.length;
  };

  function* quotedAt(at: number): Ways {
    for (const [label, end] of wordAt(at)) yield [new EntryInText(label), end];
  }

  /** What stands in quotes, of which there is one reading. */
  function* wordAt(at: number): Generator<readonly [word: string, end: number]> {
    if (source[at] !== "「") return;
    let end = at + 1;
    while (end < source.length && (source[end] !== "」" || source[end + 1] === "」")) end += source[end] === "」" ? 2 : 1;
    if (end >= source.length) return;
    furthest = Math.max(furthest, end + 1);
    yield [source.slice(at + 1, end).replaceAll("」」", "」"), end + 1];
  }

  function* numberAt(at: number): Ways {
    const found = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/.exec(source.slice(at, at + 40))?.[0];
    if (found === undefined) return;
    furthest = Math.max(furthest, at + found.length);
    yield [Number(found), at + found.length];
  }

  function* dateAt(at: number): Ways {
    const found = /^\d{4}-\d{2}-\d{2}/.exec(source.slice(at, at + 10))?.[0];
    if (found === undefined) return;
    furthest = Math.max(furthest, at + found.length);
    yield [found, at + found.length];
  }

  function* ruleAt(at: number, mostLevel: number, depth: number): Ways {
    const open = take("（", at);
    if (open >= 0) {
      for (const [rule, end] of rulesAt(open, 2, depth + 1)) {
        const closed = take("）", end);
        if (closed >= 0) yield [rule, closed];
      }
    }
    yield* rulesAt(at, mostLevel, depth);
  }

  function rulesAt(at: number, mostLevel: number, depth: number): readonly (readonly [object, number])[] {
    if (depth > deepest || at >= source.length) return [];
    const key = `${at} ${mostLevel}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // A pattern that begins with a rule asks for the same place again, but only for simpler rules.
    const found: (readonly [object, number])[] = [];
    for (const { kind, parts, level } of patterns) {
      if (level > mostLevel) continue;
      for (const [fields, end] of partsAt(parts, 0, at, depth, { kind })) found.push([fields, end]);
    }
    known.set(key, found);
    return found;
  }

  function* partsAt(parts: readonly Part[], index: number, at: number, depth: number, fields: object): Generator<readonly [object, number]> {
    const part = parts[index];
    if (part === undefined) {
      yield [fields, at];
      return;
    }
    // Between brackets of the sentence itself a rule needs none of its own.
    const isEnclosed = isWords(parts[index - 1], (words) => words.endsWith("（")) && isWords(parts[index + 1], (words) => words.startsWith("）"));
    for (const [value, end] of partAt(part, at, depth, isEnclosed)) {
      const more = part.at === "words" ? fields : { ...fields, [part.field]: value };
      yield* partsAt(parts, index + 1, end, depth, more);
    }
  }

  function* partAt(part: Part, at: number, depth: number, isEnclosed: boolean): Ways {
    if (part.at === "words") {
      const end = take(part.words, at);
      if (end >= 0) yield [null, end];
    } else if (part.at === "fixed") yield [part.value, at];
    else if (part.at === "entry") yield* quotedAt(at);
    else if (part.at === "code") yield* wordAt(at);
    else if (part.at === "entries") yield* listAt(at, part.between, quotedAt);
    else if (part.at === "date") yield* dateAt(at);
    else if (part.at === "dates") {
      const end = take(noDays, at);
      if (end >= 0) yield [[], end];
      yield* listAt(at, part.between, dateAt);
    } else if (part.at === "record") yield* partsAt(part.each, 0, at, depth, {});
    else if (part.at === "rule") yield* ruleAt(at, isEnclosed ? 2 : 0, isEnclosed ? depth + 1 : depth);
    else if (part.at === "rules") yield* listAt(at, part.between, (place) => ruleAt(place, 1, depth + 1));
    else if (part.at === "list") yield* listAt(at, part.between, (place) => partsAt(part.each, 0, place, depth, {}));
    else if (part.at === "points") {
      for (const [value, end] of numberAt(at)) {
        const behind = take(unit, end);
        if (behind >= 0) yield [value, behind];
      }
      yield* ruleAt(at, 0, depth);
    } else yield* numberAt(at);
  }

  /** Longest lists first; one element is a list too. */
  function* listAt(at: number, between: string, one: (at: number) => Ways | Generator<readonly [object, number]>): Ways {
    for (const [value, end] of one(at)) {
      const next = take(between, end);
      if (next >= 0) {
        for (const [rest, last] of listAt(next, between, one)) yield [[value, ...(Array.isArray(rest) ? rest : [])], last];
      }
      yield [[value], end];
    }
  }

  const whole = (): object | null => {
    const ways = [...ruleAt(0, 2, 0)].filter(([, end]) => end === source.length).map(([rule]) => Object(rule));
    // A single rule is also a sum of one; the plainest reading is meant.
    return ways.sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)[0] ?? null;
  };
  return { whole, furthest: () => furthest };
}

function isWords(part: Part | undefined, holds: (words: string) => boolean): boolean {
  return part?.at === "words" && holds(evened(part.words));
}
