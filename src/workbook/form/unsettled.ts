import type { Category, Drawn, Indicator, Scheme } from "../../core/index";
import { drawnIn, entryKey, indicatorsOfCategory } from "../../core/index";
import type { ColumnId } from "./columns";
import { computedColumns } from "./columns";
import { categoryKey, lineKeys } from "./formLines";
import type { FormPlacement } from "./placement";

/** Columns without which nothing that was entered can be read. */
const enteredColumns: readonly ColumnId[] = ["reported", "verified"];

/** Whether a column is missing that live formulas need. */
export function lacksColumns({ columns }: FormPlacement): boolean {
  return [...enteredColumns, ...computedColumns].some((column) => columns[column] < 0);
}

/**
 * Codes of indicators and keys of lines whose figures draw on a line or column that the form has lost. No formula can
 * be written for them as they should be: one without that line would be another, smaller one.
 */
export function unsettledKeys(scheme: Scheme, placement: FormPlacement): ReadonlySet<string> {
  const isWhole = enteredColumns.every((column) => placement.columns[column] >= 0);
  const unsettled = new Set<string>();
  const drawn = drawnIn(scheme);
  for (const category of scheme.categories) {
    const lost = isWhole ? codesLost(category, placement, drawn) : indicatorsOfCategory(category).map(({ code }) => code);
    for (const code of lost) {
      unsettled.add(code);
      unsettled.add(categoryKey(category));
      unsettled.add(category.bonus ? lineKeys.bonus : lineKeys.base);
      unsettled.add(lineKeys.total);
    }
  }
  return unsettled;
}

function codesLost(category: Category, placement: FormPlacement, drawn: ReadonlyMap<string, Drawn>): readonly string[] {
  // What is spread over other indicators, or depends on them, draws on them.
  const isLost = (indicator: Indicator): boolean => {
    const of = drawn.get(indicator.code);
    return indicator.entries.some((entry) => !placement.rows.has(entryKey(indicator, entry))) || (of !== undefined && [...of.rest, ...of.others].some((one) => isLost(one.indicator)));
  };
  return indicatorsOfCategory(category)
    .filter(isLost)
    .map(({ code }) => code);
}
