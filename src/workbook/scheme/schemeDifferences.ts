import type { Indicator, Scheme } from "../../core/index";
import { indicatorsOf } from "../../core/index";
import { canonicalJson } from "./canonicalJson";

/** What of an indicator is not the same in two schemes. */
export type Differing = "added" | "removed" | "points" | "rule" | "entries" | "texts";

export interface SchemeDifference {
  /** Code of the indicator. */
  readonly code: string;
  readonly what: readonly Differing[];
}

/**
 * Where two schemes are not the same, indicator by indicator in the order of `ours`, those that only `theirs` has last.
 * Empty where they differ in nothing that stands in an indicator.
 */
export function schemeDifferences(ours: Scheme, theirs: Scheme): readonly SchemeDifference[] {
  const others = new Map(indicatorsOf(theirs).map((one) => [one.code, one] as const));
  const own = indicatorsOf(ours);
  const codes = new Set(own.map(({ code }) => code));
  return [
    ...own.flatMap((one): SchemeDifference[] => {
      const other = others.get(one.code);
      const what: readonly Differing[] = other === undefined ? ["removed"] : differing(one, other);
      return what.length === 0 ? [] : [{ code: one.code, what }];
    }),
    ...[...others.keys()].filter((code) => !codes.has(code)).map((code): SchemeDifference => ({ code, what: ["added"] })),
  ];
}

function differing(a: Indicator, b: Indicator): readonly Differing[] {
  const isOther = (read: (one: Indicator) => unknown): boolean => canonicalJson(read(a)) !== canonicalJson(read(b));
  const kinds: readonly (readonly [Differing, (one: Indicator) => unknown])[] = [
    ["points", ({ max }) => max],
    ["rule", ({ rule }) => rule],
    ["entries", ({ entries }) => entries],
    ["texts", ({ heading, content, criteria, basis, method }) => [heading, content, criteria, basis, method]],
  ];
  return kinds.filter(([, read]) => isOther(read)).map(([what]) => what);
}
