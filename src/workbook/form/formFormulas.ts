import type { Category, Drawn, Entry, Indicator, Scheme } from "../../core/index";
import { canLackQuota, drawnIn, entryKey, indicatorsOf, indicatorsOfCategory, prepareIndicator, prepareTotal, quoteText, recognisedCodes, renderFormula, toPoints, wholeOf, wordsOf } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import type { ComputedColumn } from "./columns";
import type { Quota } from "./entryFormulas";
import { adoptedFormula, applicationFormula, checkFormula, lacksQuota, numberFormula, recognisedFormula, statusFormula } from "./entryFormulas";
import { categoryKey, lineKeys } from "./formLines";
import { cellRuns } from "./cellRuns";
import type { PointColumn } from "./drawnCells";
import { drawnCells } from "./drawnCells";
import type { FormPlacement } from "./placement";
import { addressOf } from "./placement";
import { comparedRanges } from "../overview/comparedColumns";
import { scoredFormulas } from "./scoredFormulas";
import { baseSum, bonusSum } from "./totalSums";
import { lacksColumns, unsettledKeys } from "./unsettled";

/** A live cell of the form: where it stands and the formula ("=…") it must hold. */
export interface ComputedCell {
  /** Key of the entry or line; for an indicator's cells the indicator's code. */
  readonly key: string;
  readonly row: number;
  readonly column: ComputedColumn;
  readonly formula: string;
}

/** The form speaks the document's language whatever the pane speaks. */
const cellWords = wordsOf("zh-CN");

/**
 * Every live formula of a form, for where its lines and columns stand. Compiled from the same rules that the core
 * evaluates. None where one of the columns that they need is missing, and none for what draws on a line that is missing.
 * `isAlone`: in a workbook without 汇总, such as a city's template, where what compares cities waits.
 */
export function formFormulas(scheme: Scheme, placement: FormPlacement, isAlone = false): readonly ComputedCell[] {
  if (lacksColumns(placement)) return [];
  const unsettled = unsettledKeys(scheme, placement);
  const bonus = recognisedCodes(scheme);
  const ranges = comparedRanges(scheme);
  const drawn = drawnIn(scheme);
  const cells = [
    ...scheme.categories.flatMap((category) =>
      indicatorsOfCategory(category).flatMap((indicator) => [
        ...entryCells(indicator, bonus.has(indicator.code), placement),
        ...indicatorCells(scheme, indicator, drawn.get(indicator.code), placement, isAlone ? undefined : ranges.get(indicator.code)),
      ]),
    ),
    ...scheme.categories.flatMap((category) => subtotalCells(category, placement)),
    ...totalCells(scheme, placement),
    ...headCells(scheme, placement),
  ];
  return cells.filter(({ key }) => !unsettled.has(key));
}

/** Where 核定值 may say that there is no quota; undefined for an indicator that has no such plan. */
function quotaOf(indicator: Indicator, { rows, columns }: FormPlacement): Quota | undefined {
  const entry = indicator.entries.find(canLackQuota);
  const row = entry === undefined ? undefined : rows.get(entryKey(indicator, entry));
  return row === undefined ? undefined : { cell: cellAddress(row, columns.verified) };
}

/** What a formula of an entry comes to where the indicator does not apply: it is not looked at. */
function excusing(indicator: Indicator, { rows, columns }: FormPlacement) {
  const absent = indicator.entries[prepareIndicator(indicator).absentSlot];
  const row = absent === undefined ? undefined : rows.get(entryKey(indicator, absent));
  return (entry: Entry) => (says: "reportedNumber" | "verifiedNumber", then: 0 | 1, formula: string): string =>
    row === undefined || entry === absent ? formula : `IF(${cellAddress(row, columns[says])}=1,${then},${formula})`;
}

function entryCells(indicator: Indicator, isBonus: boolean, placement: FormPlacement): readonly ComputedCell[] {
  const quota = quotaOf(indicator, placement);
  const isExcused = excusing(indicator, placement);
  return indicator.entries.flatMap((entry) => {
    const key = entryKey(indicator, entry);
    const row = placement.rows.get(key);
    if (row === undefined) return [];
    const cell = (column: keyof typeof placement.columns) => cellAddress(row, placement.columns[column]);
    const wholeEntry = wholeOf(indicator, entry);
    const wholeRow = wholeEntry === undefined ? undefined : placement.rows.get(entryKey(indicator, wholeEntry));
    const whole = (value: "reported" | "adopted", status: "reportedStatus" | "verifiedStatus") =>
      wholeRow === undefined
        ? null
        : {
            value: cellAddress(wholeRow, placement.columns[value]),
            status: cellAddress(wholeRow, placement.columns[status]),
          };
    // In category 8 both sides are what was recognised.
    const side = isBonus ? "adopted" : "reported";
    const said = isBonus ? applicationFormula(cell("reported"), cell("verifiedNumber")) : undefined;
    const excused = isExcused(entry);
    const adopted = isBonus ? recognisedFormula(entry, cell("reported"), cell("verified")) : adoptedFormula(cell("reported"), cell("verified"));
    const formulas: readonly (readonly [ComputedColumn, string])[] = [
      ["check", checkFormula({ entry, whole: wholeEntry }, cell("reportedStatus"), cell("verifiedStatus"), cellWords, said)],
      ["reportedStatus", excused("reportedNumber", 1, statusFormula(entry, cell(side), whole(side, "reportedStatus"), cellWords))],
      ["reportedNumber", excused("reportedNumber", 0, numberFormula(entry, cell(side), cell("reportedStatus"), cellWords))],
      ["adopted", adopted],
      ["verifiedStatus", excused("verifiedNumber", 1, statusFormula(entry, cell("adopted"), whole("adopted", "verifiedStatus"), cellWords, quota))],
      ["verifiedNumber", excused("verifiedNumber", 0, numberFormula(entry, cell("adopted"), cell("verifiedStatus"), cellWords, quota))],
    ];
    return formulas.map(([column, formula]) => ({ key, row, column, formula: `=${formula}` }));
  });
}

function indicatorCells(scheme: Scheme, indicator: Indicator, drawn: Drawn | undefined, placement: FormPlacement, range: string | undefined): readonly ComputedCell[] {
  const rows = indicator.entries.map((entry) => placement.rows.get(entryKey(indicator, entry)));
  const found = rows.filter((row) => row !== undefined);
  if (found.length < rows.length) return [];
  const { columns } = placement;
  const prepared = prepareIndicator(indicator);
  const words = wordsOf("zh-CN", scheme);
  const without = toPoints(prepared.withoutQuota);
  const quota = quotaOf(indicator, placement);
  const lacks = quota === undefined ? null : lacksQuota(quota.cell, words);
  const refs = (column: number, points: PointColumn) => [...found.map((row) => cellAddress(row, column)), ...(drawn === undefined ? [] : drawnCells(scheme, drawn, prepared, points, placement))];
  const worst = (column: number) => `MIN(${cellRuns(found, column, placement)})`;
  const points = (status: number, given: string) => (given === "0" ? "=0" : `=IF(${worst(status)}<1,0,${given})`);
  const status = worst(columns.verifiedStatus);
  const row = Math.min(...found);
  const key = indicator.code;
  // What a city reports of itself is held against nobody.
  const [reported, verified] = [scoredFormulas(prepared, refs(columns.reportedNumber, "reportedPoints"), undefined, words), scoredFormulas(prepared, refs(columns.verifiedNumber, "verifiedPoints"), range, words)];
  const said = lacks === null ? verified.sentence : `IF(${lacks},${quoteText(words.withoutQuota(without))},${verified.sentence})`;
  const explanation = `=IF(${status}<0,${quoteText(words.notValid)},IF(${status}=0,${quoteText(words.notReported)},${said}))`;
  return [
    { key, row, column: "reportedPoints", formula: points(columns.reportedStatus, reported.points) },
    { key, row, column: "verifiedPoints", formula: points(columns.verifiedStatus, lacks === null ? verified.points : `IF(${lacks},${without},${verified.points})`) },
    { key, row, column: "explanation", formula: explanation },
  ];
}

const pointColumns: readonly PointColumn[] = ["reportedPoints", "verifiedPoints"];

function subtotalCells(category: Category, placement: FormPlacement): readonly ComputedCell[] {
  const key = categoryKey(category);
  const row = placement.rows.get(key);
  if (row === undefined) return [];
  return pointColumns.map((column) => ({ key, row, column, formula: `=${categorySum(category, column, placement)}` }));
}

function categorySum(category: Category, column: PointColumn, placement: FormPlacement): string {
  const rows = indicatorsOfCategory(category)
    .flatMap((indicator) => indicator.entries.map((entry) => placement.rows.get(entryKey(indicator, entry))))
    .filter((found) => found !== undefined);
  return rows.length === 0 ? "0" : `ROUND(SUM(${cellRuns(rows, placement.columns[column], placement)}),2)`;
}

/** The totals; a sum whose own line is gone is written out in those that draw on it. */
function totalCells(scheme: Scheme, placement: FormPlacement): readonly ComputedCell[] {
  return pointColumns.flatMap((column) => {
    const at = (key: string, written: string) => addressOf(placement, key, column) ?? written;
    const sumOf = (categories: readonly Category[]) => categories.map((category) => at(categoryKey(category), categorySum(category, column, placement))).join("+");
    const base = baseSum(scheme, sumOf);
    const bonus = bonusSum(scheme, sumOf);
    const written = (sum: string) => (scheme.total === undefined ? sum : `ROUND(${sum},2)`);
    const refs = [at(lineKeys.base, written(base)), at(lineKeys.bonus, written(bonus))] as const;
    const sums = [
      [lineKeys.base, base],
      [lineKeys.bonus, bonus],
      [lineKeys.total, scheme.total === undefined ? refs.join("+") : prepareTotal(scheme).points.formula(withVetoes(scheme, refs, column, placement))],
    ] as const;
    const cells = sums.flatMap(([key, sum]): ComputedCell[] => {
      const row = placement.rows.get(key);
      return row === undefined ? [] : [{ key, row, column, formula: `=ROUND(${sum},2)` }];
    });
    const row = placement.rows.get(lineKeys.total);
    if (scheme.total === undefined || column !== "verifiedPoints" || row === undefined) return cells;
    const sentence = renderFormula(prepareTotal(scheme).explain(cellWords), withVetoes(scheme, refs, column, placement));
    return [...cells, { key: lineKeys.total, row, column: "explanation", formula: `=${sentence}` }];
  });
}

/** The cells that a total is made of: base, bonus and the number of each entry that vetoes. */
function withVetoes(scheme: Scheme, sums: readonly string[], column: PointColumn, placement: FormPlacement): readonly string[] {
  const number = column === "reportedPoints" ? "reportedNumber" : "verifiedNumber";
  return [...sums, ...prepareTotal(scheme).vetoes.map((key) => addressOf(placement, key, number) ?? "0")];
}

/**
 * In the head line, for 汇总 and for the line that says so: how many entries are filled and how many are wrong, how many
 * are valid on the verified side, and how many of these the city left empty (reading 17).
 */
function headCells(scheme: Scheme, placement: FormPlacement): readonly ComputedCell[] {
  const key = lineKeys.head;
  const row = placement.rows.get(key);
  const rows = indicatorsOf(scheme)
    .flatMap((indicator) => indicator.entries.map((entry) => placement.rows.get(entryKey(indicator, entry))))
    .filter((found) => found !== undefined);
  if (row === undefined || rows.length === 0) return [];
  const { columns } = placement;
  const span = (column: number) => `${cellAddress(Math.min(...rows), column)}:${cellAddress(Math.max(...rows), column)}`;
  const reported = span(columns.reportedStatus);
  const verified = span(columns.verifiedStatus);
  const errors = cellAddress(row, columns.verifiedStatus);
  const valid = cellAddress(row, columns.verifiedNumber);
  const supplied = cellAddress(row, columns.reportedNumber);
  const total = indicatorsOf(scheme).reduce((sum, indicator) => sum + indicator.entries.length, 0);
  return [
    { key, row, column: "reportedStatus", formula: `=COUNTIF(${reported},1)+COUNTIF(${reported},"<0")` },
    { key, row, column: "verifiedStatus", formula: `=SUMPRODUCT(--((${reported}<0)+(${verified}<0)>0))` },
    { key, row, column: "reportedNumber", formula: `=SUMPRODUCT(--((${reported}=0)+(${verified}=1)=2))` },
    { key, row, column: "verifiedNumber", formula: `=COUNTIF(${verified},1)` },
    {
      key,
      row,
      column: "check",
      formula: `=IF(${valid}=${total},"已填报齐全"&IF(${supplied}>0,"，省核定补齐 "&${supplied}&" 项",""),IF(${errors}>0,${errors}&" 处有误","还有 "&(${total}-${valid})&" 项未填报"))`,
    },
  ];
}
