import type { Scheme } from "../../core/index";
import { hasGrades } from "./rankLine";

/** Rows of 汇总, counted from 0. */
export const summaryRows = { title: 0, subtitle: 1, header: 3, first: 4 } as const;

/**
 * Columns of 汇总 by what they hold; the indicators follow after a gap. `group` and `groupRank` stand there only where the
 * workbook has groups.
 */
export function summaryColumns(scheme: Scheme, isGrouped = false) {
  const categories = scheme.categories.filter((category) => !category.bonus);
  const afterCategories = 4 + categories.length;
  const afterRank = afterCategories + 4 + (isGrouped ? 2 : 0) + (hasGrades(scheme) ? 1 : 0);
  return {
    unit: 0,
    filled: 1,
    expected: 2,
    errors: 3,
    firstCategory: 4,
    base: afterCategories,
    bonus: afterCategories + 1,
    total: afterCategories + 2,
    rank: afterCategories + 3,
    group: afterCategories + 4,
    groupRank: afterCategories + 5,
    /** Only where the scheme has grades. */
    grade: afterRank - 1,
    reportedTotal: afterRank,
    state: afterRank + 1,
    /** Place in the printed ranking: 1 … n, equal totals in the order of the lines. */
    order: afterRank + 2,
    /** 1 for a unit that is unqualified; only where the scheme has rules of the total. */
    unqualified: afterRank + 3,
    firstIndicator: afterRank + (scheme.total === undefined ? 4 : 5),
  } as const;
}
