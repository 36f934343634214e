import { above, firstThatHolds, number } from "../expression";
import { either } from "../explanation";
import type { Piece } from "../explanation";
import { listOf, name, number as plainNumber, record } from "../parameters";
import { enteredIn, requireFalling, statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** Only the highest level counts, once: «国家级表彰得10分、省级5分、市级2分，同一事项按最高级别计一次». */
export interface HighestLevelRule {
  readonly kind: "highestLevel";
  /** From the highest level down. */
  readonly levels: readonly Level[];
}

interface Level {
  readonly entry: string;
  readonly points: number;
}

export const highestLevel: RuleKind<HighestLevelRule> = {
  parameters: () => ({ levels: listOf(record<Level>({ entry: name, points: plainNumber }), 1) }),
  entries: (rule) => rule.levels.map(({ entry }) => entry),
  prepare(rule, row) {
    requireFalling(row, rule.levels.map(({ points }) => points), "levels");
    const levels = rule.levels.map(({ entry, points }, index) => {
      const count = enteredIn(row, rule, entry, "wholeNumber", "levels", index, "entry");
      return { entry: row.entry(entry), count, test: above(count, number(0)), points: statedIn(row, points, "levels", index, "points") };
    });
    return {
      points: firstThatHolds(levels),
      explain: (words) =>
        levels.reduceRight<readonly Piece[]>(
          (otherwise, { entry, count, test, points }) => [
            either(test, [`${words.label(entry.label)} `, count, `${words.unit(entry.unit)}${words.comma}`, words.equals(words.highestLevel, String(points))], otherwise),
          ],
          [words.equals(words.noneOfThem, "0")],
        ),
    };
  },
};
