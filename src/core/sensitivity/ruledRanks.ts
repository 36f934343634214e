import { certain } from "../certain";
import type { Entries } from "../entries";
import type { Hundredths } from "../exact";
import { hundredths, noPoints, toHundredths, toPoints } from "../exact";
import { indicatorsOfCategory, isDeducting } from "../scheme";
import type { Category, Scheme } from "../scheme";
import type { Scorecard } from "../score";
import { vetoNumbers } from "../score";
import { tiesOf } from "../total/outcome";
import { prepareTotal } from "../total/prepareTotal";
import { baseLess, bonusUpTo } from "../total/totalExpressions";
import type { Tie } from "../total/totalRules";
import type { RankSpace } from "./rankSums";
import { rankSums, splitLevel } from "./rankSums";

/** A unit as it is ranked under rules of the total. */
export interface RuledUnit {
  readonly scorecard: Scorecard;
  readonly entries: Entries;
}

/** Ranks by the rules of the total when points are a little different; both write into the space. */
export interface RuledRanks {
  /** With a weight to each category, in parts of `one`. */
  weighed(weights: Float64Array, one: number, space: RankSpace): void;
  /** Without the points of an indicator, by its place in the scheme. */
  without(indicator: number, space: RankSpace): void;
}

/** More than any total in hundredths comes to, also where every weight is twice as much. */
const aboveAll = 2 ** 36;

/** What a unit has, in hundredths, and the numbers of the entries that veto. */
interface Points {
  readonly categories: readonly number[];
  readonly indicators: readonly number[];
  readonly vetoes: readonly number[];
}

/** A unit's sums as the rules of the total read them, and what they come to. */
interface Standing {
  readonly base: Hundredths;
  readonly bonus: Hundredths;
}

/**
 * Gates and vetoes are stated in points of the scheme's own base, so the base points are brought back to as many as the
 * scheme has: else every unit would fall below a gate where all weights happen to be small.
 */
export function ruledRanks(scheme: Scheme, units: readonly RuledUnit[]): RuledRanks {
  const { categories } = scheme;
  const { points: total, unqualified } = prepareTotal(scheme);
  const ties = tiesOf(scheme);
  const own = units.map(({ scorecard, entries }): Points => ({
    categories: scorecard.categories.map((one) => toHundredths(one.points)),
    indicators: scorecard.indicators.map((one) => toHundredths(one.points)),
    vetoes: vetoNumbers(scheme, entries),
  }));
  const most = categories.map((category) => toHundredths(category.points));
  const rows = categories.flatMap((category, index) => indicatorsOfCategory(category).map(({ code, max }) => ({ code, category: index, max: toHundredths(max) })));
  const basePoints = toHundredths(scheme.basePoints);
  const placesOf = (kind: Kind) => categories.flatMap((category, place) => (kindOf(scheme, category) === kind ? [place] : []));
  const [ofBase, ofBonus, deducting] = [placesOf("base"), placesOf("bonus"), placesOf("deducting")];
  let standings: readonly Standing[] = [];

  /** `of` gives a unit's points of a category, `whole` what there is of it: both times the same whole number. */
  function rank(space: RankSpace, one: number, of: (own: Points, category: number) => number, whole: (category: number) => number, tied: (tie: Tie, unit: number) => number): void {
    const all = sumOf(ofBase, whole);
    standings = own.map((points, unit) => {
      const part = (category: number) => of(points, category);
      const given = all === 0 ? noPoints : hundredths(nearest(basePoints * sumOf(ofBase, part), all));
      const base = baseLess(scheme, given, hundredths(nearest(sumOf(deducting, part), one)));
      const bonus = bonusUpTo(scheme, hundredths(nearest(sumOf(ofBonus, part), one)));
      const values = [toPoints(base), toPoints(bonus), ...points.vetoes];
      space.sums[unit] = (unqualified.value(values) ? 0 : aboveAll) + total.value(values);
      return { base, bonus };
    });
    rankSums(space);
    splitLevel(space, (a, b) => ties.reduce((found, tie) => (found === 0 ? tied(tie, b) - tied(tie, a) : found), 0));
  }

  /** What decides between level units, less what is taken from a category's points, and from those of a row. */
  const tieOf = (tie: Tie, unit: number, ofCategory: (category: number) => number, ofRow: (row: number) => number): number => {
    if (!("code" in tie)) return certain(standings[unit])[tie.kind];
    if (tie.kind === "category") {
      const category = categories.findIndex(({ code }) => code === tie.code);
      return certain(certain(own[unit]).categories[category]) - ofCategory(category);
    }
    const row = rows.findIndex(({ code }) => code === tie.code);
    return certain(certain(own[unit]).indicators[row]) - ofRow(row);
  };
  const nothing = () => 0;

  return {
    weighed(weights, one, space) {
      rank(
        space,
        one,
        (points, category) => certain(points.categories[category]) * certain(weights[category]),
        (category) => certain(most[category]) * certain(weights[category]),
        // Of one category and one indicator the weight is the same for all.
        (tie, unit) => tieOf(tie, unit, nothing, nothing),
      );
    },
    without(indicator, space) {
      const left = rows[indicator];
      const lost = (points: Points | undefined) => certain(certain(points).indicators[indicator]);
      rank(
        space,
        1,
        (points, category) => certain(points.categories[category]) - (category === left?.category ? lost(points) : 0),
        (category) => certain(most[category]) - (category === left?.category ? left.max : 0),
        (tie, unit) =>
          tieOf(
            tie,
            unit,
            (category) => (category === left?.category ? lost(own[unit]) : 0),
            (row) => (row === indicator ? lost(own[unit]) : 0),
          ),
      );
    },
  };
}

type Kind = "base" | "bonus" | "deducting";

function kindOf(scheme: Scheme, category: Category): Kind {
  return category.bonus ? "bonus" : isDeducting(scheme, category) ? "deducting" : "base";
}

function sumOf(places: readonly number[], of: (category: number) => number): number {
  let sum = 0;
  for (const place of places) sum += of(place);
  return sum;
}

/** n / d, half up; whole numbers of which twice the first is safe. */
function nearest(n: number, d: number): number {
  return Math.floor((2 * n + d) / (2 * d));
}
