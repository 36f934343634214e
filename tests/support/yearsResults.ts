import { jiangsu2012, scoreUnit } from "../../src/core/index";
import type { YearSource } from "../../src/workbook/years/compareMany";
import { completeSample } from "./sampleForms";

/** A year of cities whose forms differ from year to year. */
export function yearOf(year: number, units: readonly string[], file: string | null = `${year}年考核.xlsx`): YearSource {
  return {
    file,
    results: {
      year,
      scheme: jiangsu2012,
      units: units.map((name, index) => ({ name, isDoubled: false, scorecard: scoreUnit(jiangsu2012, completeSample(year + 7 * index, 1 + ((index + year) % 9)), { explanations: false }) })),
    },
  };
}

/** Six years of the thirteen cities, of which one came in the third year. */
export function sixYears(): readonly YearSource[] {
  const all = jiangsu2012.units;
  return [2007, 2008, 2009, 2010, 2011, 2012].map((year) => yearOf(year, year < 2009 ? all.slice(0, -1) : all, year === 2012 ? null : `${year}年考核.xlsx`));
}
