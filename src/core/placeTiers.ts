import { placeIn, reportedOf } from "./across";
import { certain } from "./certain";
import type { ComparedRule } from "./comparedFigure";
import { comparedIn } from "./comparedFigure";
import type { Figure, Test } from "./expression";
import { firstThatHolds } from "./expression";
import { firstOf } from "./explanation";
import { requireRising, statedIn } from "./rules/fit";
import type { Row, Scoring } from "./rules/kind";

/** A tier of places among all units; `upTo` is the last that it takes in: a rank, or a share of them in per cent. */
interface PlaceTier {
  readonly upTo: number;
  readonly points: number;
}

/** How a rule of tiers by place tells whether a place is within a bound, of so many units; `isShare` where bounds are per cent. */
interface Bounds {
  readonly isShare: boolean;
  readonly within: (upTo: number, place: Figure, count: Figure) => Test;
}

/** Points by the tier that a unit's place among all falls into, 0 below the last. Throws SchemeError where tiers do not rise. */
export function scoreByPlace(rule: ComparedRule, row: Row, tiers: readonly PlaceTier[], { isShare, within }: Bounds): Scoring {
  const { compared, say } = comparedIn(rule, row);
  requireRising(row, tiers.map(({ upTo }) => upTo));
  const region = row.across(compared);
  const place = placeIn(region, rule.better);
  const cases = tiers.map(({ upTo, points }, index) => ({ upTo, test: within(upTo, place, region.count), points: statedIn(row, points, "tiers", index, "points") }));
  return {
    points: firstThatHolds(cases),
    explain(words) {
      const [before, after] = words.rank;
      return [
        ...say(words),
        `${words.comma}${before}`,
        place,
        after,
        ...reportedOf(region, words),
        words.comma,
        ...firstOf(
          cases.map(({ test, upTo, points }) => ({ test, says: words.equals(words.first(upTo, isShare), String(points)) })),
          [words.equals(words.notFirst(certain(tiers.at(-1)).upTo, isShare), "0")],
        ),
      ];
    },
  };
}
