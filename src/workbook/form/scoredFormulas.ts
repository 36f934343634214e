import type { prepareIndicator, Words } from "../../core/index";
import { quoteText, referencesAlone, referencesWithin, renderFormula } from "../../core/index";

type Prepared = Pick<ReturnType<typeof prepareIndicator>, "scoring" | "compared">;

/** What an indicator whose entries are valid gives, and the sentence of it, as Excel expressions. */
export interface ScoredFormulas {
  readonly points: string;
  readonly sentence: string;
}

/**
 * The formulas over the cells that hold the entries' numbers. `range` holds all cities' figures; where an indicator compares
 * cities and there is none, it gives 0 points and says that it waits.
 */
export function scoredFormulas({ scoring, compared }: Prepared, refs: readonly string[], range: string | undefined, words: Words): ScoredFormulas {
  const formulas = (cells: readonly string[]): ScoredFormulas => ({ points: `ROUND(${scoring.points.formula(cells)},2)`, sentence: renderFormula(scoring.explain(words), cells) });
  if (compared === null) return formulas(refs);
  const awaiting = quoteText(words.awaitingOthers);
  if (range !== undefined) {
    const { points, sentence } = formulas(referencesWithin(compared, refs, range));
    // Where 汇总 was deleted, or has lost the city's own figure, nothing can be compared until it is mended.
    const whole = (formula: string, otherwise: string) => (compared.waits === undefined ? `IF(COUNTIF(${range},${compared.figure.formula(refs)})=0,${otherwise},${formula})` : formula);
    return { points: `IFERROR(${whole(points, "0")},0)`, sentence: `IFERROR(${whole(sentence, awaiting)},${awaiting})` };
  }
  if (compared.waits === undefined) return { points: "0", sentence: awaiting };
  const waits = compared.waits.formula(refs);
  const { points, sentence } = formulas(referencesAlone(refs));
  return { points: `IF(${waits},0,${points})`, sentence: `IF(${waits},${awaiting},${sentence})` };
}
