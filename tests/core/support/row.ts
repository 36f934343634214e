import type { Entries, IndicatorScore, Language } from "../../../src/core/index";
import { indicatorsOf, jiangsu2012, prepareIndicator, scoreUnit } from "../../../src/core/index";

/** What one row of the official table gives when only its own entries are filled in; names as in the row, e.g. "fullTime". */
export function scoreRow(code: string, values: Entries, language: Language = "zh-CN"): IndicatorScore {
  const entries = Object.fromEntries(Object.entries(values).map(([name, value]) => [`${code}.${name}`, value]));
  const row = scoreUnit(jiangsu2012, entries, { language }).indicators.find((one) => one.code === code);
  if (row === undefined) throw new Error(`no row ${code}`);
  return row;
}

/** Points and both explanations of a row, for tables of expectations. */
export function explainRow(code: string, values: Entries): { zh: string; en: string } {
  return { zh: scoreRow(code, values).explanation, en: scoreRow(code, values, "en-US").explanation };
}

/** Points of a row for valid values by slot, without the rest of the table: for tests of thousands of pairs. */
export function pointsOfRow(code: string): (values: readonly number[]) => number {
  const row = indicatorsOf(jiangsu2012).find((one) => one.code === code);
  if (row === undefined) throw new Error(`no row ${code}`);
  const { points } = prepareIndicator(row).scoring;
  return (values) => points.value(values) / 100;
}
