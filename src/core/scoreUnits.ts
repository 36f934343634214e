import { figureOf } from "./across";
import type { Entries } from "./entries";
import { ownEntries } from "./entries";
import { prepareScheme } from "./prepare";
import { prepareIndicator } from "./prepareIndicator";
import { readValues } from "./readValues";
import type { Scheme } from "./scheme";
import { indicatorsOf } from "./scheme";
import type { Scorecard, ScoreOptions } from "./score";
import { scoreUnit } from "./score";

const known = new WeakMap<Scheme, readonly string[]>();

/** Codes of the indicators that hold a unit against the others, in the official order; none in most schemes. Throws SchemeError where a rule does not fit its entries. */
export function acrossCodes(scheme: Scheme): readonly string[] {
  const found = known.get(scheme) ?? indicatorsOf(scheme).filter((indicator) => prepareIndicator(indicator).compared !== null).map(({ code }) => code);
  known.set(scheme, found);
  return found;
}

/**
 * The figures of all units that have reported, by the code of the indicator that compares them, for `ScoreOptions.figures`:
 * a unit whose entries of it are missing or wrong counts for none.
 *
 * @example figuresOfAll(scheme, [{ "1.1.reports": 5 }, {}]).get("1.1") // [5]
 */
export function figuresOfAll(scheme: Scheme, units: readonly Entries[], { allDigits }: Pick<ScoreOptions, "allDigits"> = {}): ReadonlyMap<string, readonly number[]> {
  const comparing = prepareScheme(scheme).categories.flatMap(({ indicators }) => indicators.flatMap((prepared) => (prepared.compared === null ? [] : [{ prepared, compared: prepared.compared }])));
  const forms = units.map(ownEntries);
  return new Map(
    comparing.map(({ prepared, compared }) => [
      prepared.indicator.code,
      forms.flatMap((entries) => {
        const { status, values } = readValues(prepared, entries, allDigits);
        const figure = status === "ok" ? figureOf(compared, values) : null;
        return figure === null ? [] : [figure];
      }),
    ]),
  );
}

/**
 * Scores all units' forms, each held against the others where the scheme asks for it: first every unit's figures, then the
 * points. The scorecards stand in the order of the units. Never throws for any value of an entry.
 *
 * @example scoreUnits(scheme, [{ "1.1.reports": 5 }, { "1.1.reports": 9 }])[1]?.total // the points of the first rank
 */
export function scoreUnits(scheme: Scheme, units: readonly Entries[], options: Omit<ScoreOptions, "figures"> = {}): readonly Scorecard[] {
  const figures = figuresOfAll(scheme, units, options);
  return units.map((entries) => scoreUnit(scheme, entries, { ...options, figures }));
}
