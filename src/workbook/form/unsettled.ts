import type { Category, Indicator, Scheme } from "../../core/index";
import { entryKey, indicatorsOfCategory, prepareIndicator } from "../../core/index";
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
  const isAnyLost = scheme.categories.some((category) => linesLost(category, placement).length > 0);
  for (const category of scheme.categories) {
    const lost = isWhole ? codesLost(category, placement, isAnyLost) : indicatorsOfCategory(category).map(({ code }) => code);
    for (const code of lost) {
      unsettled.add(code);
      unsettled.add(categoryKey(category));
      unsettled.add(category.bonus ? lineKeys.bonus : lineKeys.base);
      unsettled.add(lineKeys.total);
    }
  }
  return unsettled;
}

function codesLost(category: Category, placement: FormPlacement, isAnyLost: boolean): readonly string[] {
  const lost = linesLost(category, placement);
  // What is spread over the category or over all draws on the rest of it.
  const drawing = indicatorsOfCategory(category).filter((indicator) => {
    const { spreads } = prepareIndicator(indicator);
    return spreads === "all" ? isAnyLost : spreads !== null && lost.length > 0;
  });
  return [...new Set([...lost, ...drawing])].map(({ code }) => code);
}

function linesLost(category: Category, { rows }: FormPlacement): readonly Indicator[] {
  return indicatorsOfCategory(category).filter((indicator) => indicator.entries.some((entry) => !rows.has(entryKey(indicator, entry))));
}
