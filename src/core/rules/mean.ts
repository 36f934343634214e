import { certain } from "../certain";
import { toPoints } from "../exact";
import { given, greatest } from "../expression";
import type { Piece } from "../explanation";
import { shown } from "../explanation";
import { listOf, name, optional, yesNo } from "../parameters";
import { SchemeError } from "../schemeProblem";
import { smallest, meanOfPoints } from "../shares";
import { behaviourOf } from "../entryTypes/index";
import { enteredIn } from "./fit";
import type { RuleKind } from "./kind";

/** The mean of several marks: «专家评分去掉一个最高分、一个最低分后取平均分», «取历年得分的平均分»; rounded half up once. */
export interface MeanRule {
  readonly kind: "mean";
  /** Marks, each points that somebody gave. */
  readonly entries: readonly string[];
  /** Whether one highest and one lowest mark are left out, of several that are equal one. */
  readonly trimmed?: boolean;
}

/** A mean is of two marks at least, and of one where two more are left out. */
const leastMarks = { plain: 2, trimmed: 3 } as const;

export const mean: RuleKind<MeanRule> = {
  parameters: () => ({ entries: listOf(name, leastMarks.plain), trimmed: optional(yesNo) }),
  entries: (rule) => rule.entries,
  prepare(rule, row) {
    const { entries, trimmed = false } = rule;
    if (trimmed && entries.length < leastMarks.trimmed) throw new SchemeError([{ code: "tooFew", path: [...row.path, "entries"], least: leastMarks.trimmed }]);
    const marks = entries.map((entry, index) => given(enteredIn(row, rule, entry, "score", "entries", index), certain(behaviourOf(row.entry(entry).type).most)));
    const points = meanOfPoints(marks, trimmed);
    return {
      points,
      explain: (words) => [
        ...marks.flatMap((mark, index): Piece[] => [`${index === 0 ? "" : words.comma}${words.label(row.entry(certain(entries[index])).label)} `, shown(mark)]),
        ...(trimmed ? [words.withoutHighest, shown(greatest(marks)), words.withoutLowest, shown(smallest(marks)), words.meanOfRest(marks.length - 2)] : [words.meanOfAll]),
        shown(points),
        words.note(words.atMost(toPoints(points.most))),
      ],
    };
  },
};
