import type { Entries, Indicator, Scheme } from "../../src/core/index";
import { indicatorsOfCategory, jiangsu2012 } from "../../src/core/index";
import { assessmentPlans } from "../../src/workbook/assessment";
import { encodeValue } from "../../src/workbook/form/decode";
import { plannedPlacement } from "../../src/workbook/form/placement";
import type { Cell, SheetPlan } from "../../src/sheet/plan";
import { entryList } from "../../src/workbook/form/readForm";
import cases from "../golden/complete-forms.json";

/** The entries of one of the golden forms, of a city that applies for no innovation points: on a form its own figure counts for nothing. */
export const goldenEntries = (index: number): Entries => ({ ...cases[index]?.entries, "8.innovation": 0 });

export const lastUnits = ["南京市", "无锡市", "徐州市", "常州市"];

/** A sheet that a test may change cell by cell. */
export interface OpenSheet extends Omit<SheetPlan, "cells"> {
  readonly cells: (Cell | undefined)[][];
}

export interface LastYearBook {
  readonly scheme?: Scheme;
  readonly year?: number;
  readonly units?: readonly string[];
  /** Entries of the city with this number, by default golden form number + 1. */
  readonly entries?: (index: number) => Entries;
}

/** A filled workbook of last year, as sheets. */
export function lastYearSheets(book: LastYearBook = {}): OpenSheet[] {
  const { scheme = jiangsu2012, year = 2011, units = lastUnits, entries = (index) => goldenEntries(index + 1) } = book;
  const { columns, rows } = plannedPlacement(scheme);
  return assessmentPlans({ scheme, year, units }).map((plan): OpenSheet => {
    const cells = plan.cells.map((row) => [...row]);
    const city = units.indexOf(plan.name);
    if (city >= 0) {
      for (const { key, entry } of entryList(scheme)) {
        const row = cells[rows.get(key) ?? -1];
        const value = encodeValue(entry, entries(city)[key]);
        if (row !== undefined && value !== null) row[columns.reported] = { ...row[columns.reported], value };
      }
    }
    return { ...plan, cells };
  });
}

/** A scheme whose 1.1 has another maximum, whose category 2 lacks its last indicator, and whose category 3 has another name. */
export function otherScheme(): Scheme {
  const changed = (indicator: Indicator): Indicator =>
    indicator.code === "1.1" && indicator.rule.kind === "flag" ? { ...indicator, max: 25, rule: { ...indicator.rule, points: 25 } } : indicator;
  const categories = jiangsu2012.categories.map((category) => {
    const dropped = category.code === "2" ? droppedCode : "";
    const items = category.items
      .map((item) => {
        const indicators = item.indicators.filter(({ code }) => code !== dropped).map(changed);
        return { ...item, indicators, points: pointsOf(indicators) };
      })
      .filter(({ indicators }) => indicators.length > 0);
    const name = category.code === "3" ? `${category.name}（旧）` : category.name;
    return { ...category, name, items, points: pointsOf(items.flatMap(({ indicators }) => indicators)) };
  });
  const points = (isBonus: boolean) => categories.filter(({ bonus }) => bonus === isBonus).reduce((sum, { points: of }) => sum + of, 0);
  return { ...jiangsu2012, version: "2011", categories, basePoints: points(false), bonusPoints: points(true) };
}

/** The indicator that the other scheme lacks. */
export const droppedCode = jiangsu2012.categories.filter(({ code }) => code === "2").flatMap(indicatorsOfCategory).at(-1)?.code ?? "";

function pointsOf(indicators: readonly Indicator[]): number {
  return indicators.reduce((sum, { max }) => sum + max, 0);
}
