import { serialOf } from "./calendar";
import type { Path, SchemeProblem } from "./schemeProblem";
import type { Wording } from "./wording";

/** How much a scheme from a file may hold. The official one has 47 indicators, texts of 250 characters and rules three deep. */
const most = { text: 4_000, name: 60, list: 200, number: 1_000_000 } as const;

/** Characters of a name and of a code, and as many of one that is too long are repeated to the reader. */
export const longestName = most.name;

/** Steps finer than a hundredth would lead beyond the numbers that are counted exactly. */
const smallestStep = 0.01;

/**
 * What may stand in one place of a scheme, said once: from it comes the reader, which names the place of whatever is
 * wrong. `T` is what is known of a value that has passed.
 */
export interface Parameter<T> {
  /** What is declared, for those who write it down: the JSON Schema follows from it. */
  readonly shape: Shape;
  readonly isOptional: boolean;
  /** What is wrong with a value; `depth` counts the rules around it. Never throws for what JSON can say. */
  problems(value: unknown, at: Path, depth: number): readonly SchemeProblem[];
  accepts(value: unknown): value is T;
}

export type Shape =
  | { readonly type: "text"; readonly least: number; readonly most: number }
  | { readonly type: "number"; readonly least: number; readonly most: number }
  | { readonly type: "date" | "yesNo" | "rule" }
  /** The code of an indicator. */
  | { readonly type: "code"; readonly most: number }
  | { readonly type: "oneOf"; readonly allowed: readonly string[] }
  | { readonly type: "list"; readonly of: Shape; readonly least: number; readonly most: number }
  | { readonly type: "record"; readonly fields: ReadonlyMap<string, Pick<Parameter<unknown>, "shape" | "isOptional">> }
  | { readonly type: "anyOf"; readonly of: readonly Shape[] };

/** A parameter for each field. */
export type Fields<T extends object> = { readonly [K in keyof T]-?: Parameter<T[K]> };

type Find = Parameter<unknown>["problems"];

/** A parameter of its own kind. */
export function parameter<T>(shape: Shape, problems: Find, isOptional = false): Parameter<T> {
  return { shape, isOptional, problems, accepts: (value): value is T => problems(value, [], 0).length === 0 };
}

const none: readonly SchemeProblem[] = [];

function textOf(longest: number, mayBeEmpty: boolean): Parameter<string> {
  return parameter({ type: "text", least: mayBeEmpty ? 0 : 1, most: longest }, (value, path) => {
    if (typeof value !== "string") return [{ code: "notText", path }];
    if (value === "" && !mayBeEmpty) return [{ code: "empty", path }];
    return value.length > longest ? [{ code: "tooLong", path, most: longest }] : none;
  });
}

export const text = textOf(most.text, true);
export const name = textOf(most.name, false);

/** The code of an indicator, which is there or not: that is asked of the whole scheme. */
export const code: Parameter<string> = parameter({ type: "code", most: most.name }, name.problems);

export function numberWithin(least: number, upTo: number): Parameter<number> {
  return parameter({ type: "number", least, most: upTo }, (value, path) => {
    if (typeof value !== "number" || Number.isNaN(value)) return [{ code: "notNumber", path }];
    return value < least || value > upTo ? [{ code: "outOfRange", path, least, most: upTo }] : none;
  });
}

export const number = numberWithin(-most.number, most.number);
export const step = numberWithin(smallestStep, most.number);

/** A day as 2013-12-31. */
export const date: Parameter<string> = parameter({ type: "date" }, (value, path) => (typeof value === "string" && serialOf(value) !== null ? none : [{ code: "notDate", path }]));

export const yesNo: Parameter<boolean> = parameter({ type: "yesNo" }, (value, path) => (typeof value === "boolean" ? none : [{ code: "notYesNo", path }]));

export function oneOf<T extends string>(...allowed: readonly T[]): Parameter<T> {
  return parameter({ type: "oneOf", allowed }, (value, path) => (allowed.some((one) => one === value) ? none : [{ code: "notOneOf", path, allowed }]));
}

export function optional<T>(of: Parameter<T>): Parameter<T | undefined> {
  return parameter(of.shape, (value, at, depth) => (value === undefined ? none : of.problems(value, at, depth)), true);
}

export function listOf<T>(of: Parameter<T>, least = 0, longest: number = most.list): Parameter<readonly T[]> {
  return parameter({ type: "list", of: of.shape, least, most: longest }, (value, path, depth) => {
    if (!Array.isArray(value)) return [{ code: "notList", path }];
    if (value.length < least) return [{ code: "empty", path }];
    if (value.length > longest) return [{ code: "tooMany", path, most: longest }];
    return value.flatMap((one: unknown, index) => of.problems(one, [...path, index], depth));
  });
}

/** A record with these fields and no others. */
export function record<T extends object>(fields: Fields<T>): Parameter<T> {
  const parts = Object.entries<Parameter<unknown>>(fields);
  return parameter({ type: "record", fields: new Map(parts) }, (value, path, depth) => {
    if (!isRecord(value)) return [{ code: "notRecord", path }];
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
    return [
      ...unknown.map((key): SchemeProblem => ({ code: "unknownField", path, name: key.slice(0, most.name) })),
      ...parts.flatMap(([key, part]) => part.problems(Object.hasOwn(value, key) ? value[key] : undefined, [...path, key], depth)),
    ];
  });
}

export const wording = record<Wording>({ zh: text, en: text });

/** One of several kinds of record, told apart by `kind`. */
export function oneKindOf<T extends { readonly kind: string }>(kinds: ReadonlyMap<string, Parameter<object>>): Parameter<T> {
  return parameter({ type: "anyOf", of: [...kinds.values()].map(({ shape }) => shape) }, (value, path, depth) => {
    if (!isRecord(value)) return [{ code: "notRecord", path }];
    const kind = Object.hasOwn(value, "kind") ? value["kind"] : undefined;
    const found = typeof kind === "string" ? kinds.get(kind) : undefined;
    // Only a text can be repeated to the reader: other values may be of any size, and need not become a text at all.
    return found === undefined ? [{ code: "unknownKind", path, kind: typeof kind === "string" ? kind.slice(0, most.name) : "" }] : found.problems(value, path, depth);
  });
}

/** The first that takes the value, else what the last finds wrong. */
export function either<A, B>(a: Parameter<A>, b: Parameter<B>): Parameter<A | B> {
  return parameter({ type: "anyOf", of: [a.shape, b.shape] }, (value, at, depth) => (a.problems(value, at, depth).length === 0 ? none : b.problems(value, at, depth)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
