import { certain } from "./certain";
import { toHundredths, toPoints } from "./exact";
import type { Drawn } from "./drawn";
import { drawnOf, drawnOn } from "./drawn";
import type { PreparedIndicator } from "./prepareIndicator";
import { isCountable } from "./rest";
import type { Scheme } from "./scheme";
import { indicatorsOf } from "./scheme";
import type { Path, SchemeProblem } from "./schemeProblem";

/** An indicator made ready, and where it stands. */
export interface Placed {
  readonly prepared: PreparedIndicator;
  readonly path: Path;
}

/** What is wrong with how indicators draw on each other: conditions on what there is not or cannot be asked, circles, and points that cannot be spread evenly. */
export function checkDrawn(scheme: Scheme, placed: readonly Placed[]): readonly SchemeProblem[] {
  if (placed.every(({ prepared: { spreads, dependences } }) => spreads === null && dependences.length === 0)) return [];
  const prepared = new Map(placed.map((one) => [one.prepared.indicator.code, one.prepared] as const));
  const drawn = drawnOf(scheme, prepared);
  const known = new Set(indicatorsOf(scheme).map(({ code }) => code));
  return placed.flatMap(({ prepared: { indicator, max, dependences, spreads }, path }): readonly SchemeProblem[] => {
    const of = drawn.get(indicator.code);
    if (of === undefined) return [];
    const circle = dependences.length === 0 ? null : circleOf(indicator.code, drawn);
    return [
      ...dependences.flatMap((one) => checkDependence(one, known, prepared)),
      ...(circle === null ? [] : [{ code: "circle", path: [...path, "rule"], codes: circle } as const]),
      ...(spreads?.isEven !== true || isCountable(of, max) ? [] : [{ code: "noCommonMeasure", path: [...path, "rule"] } as const]),
    ];
  });
}

/** Of an indicator that is there but not sound only what is wrong with itself is said. */
function checkDependence({ code, path, atLeast }: PreparedIndicator["dependences"][number], known: ReadonlySet<string>, prepared: ReadonlyMap<string, PreparedIndicator>): readonly SchemeProblem[] {
  if (!known.has(code)) return [{ code: "unknownCode", path: [...path, "indicator"], what: "indicator", name: code }];
  const other = prepared.get(code);
  if (other === undefined) return [];
  if (other.compared !== null) return [{ code: "conditionOnCompared", path: [...path, "indicator"], name: code }];
  const isReachable = atLeast === undefined || (toHundredths(atLeast) > 0 && toHundredths(atLeast) <= other.max);
  return isReachable ? [] : [{ code: "outOfRange", path: [...path, "atLeast"], least: 0.01, most: toPoints(other.max) }];
}

/** The shortest way from an indicator over what it draws on back to itself; null where there is none. */
function circleOf(code: string, drawn: ReadonlyMap<string, Drawn>): readonly string[] | null {
  const ways: (readonly string[])[] = [[code]];
  const seen = new Set<string>();
  for (const way of ways) {
    const of = drawn.get(certain(way.at(-1)));
    for (const { indicator } of of === undefined ? [] : drawnOn(of)) {
      if (indicator.code === code) return [...way, code];
      if (seen.has(indicator.code)) continue;
      seen.add(indicator.code);
      ways.push([...way, indicator.code]);
    }
  }
  return null;
}
