import type { Indicator, Scheme, Scorecard } from "../../src/core/index";
import { entryKey, indicatorsOf, rankInGroups, rankUnits, scoreUnit, scoreUnits, statusNumber, wholeOf, wordsOf } from "../../src/core/index";
import { cellAddress } from "../../src/sheet/a1";
import type { CellValue } from "../../src/sheet/plan";
import type { ColumnId } from "../../src/workbook/form/columns";
import { categoryKey, lineKeys } from "../../src/workbook/form/formLines";
import { plannedPlacement } from "../../src/workbook/form/placement";
import type { FormReading } from "../../src/workbook/form/readForm";
import { entriesOf, readForm } from "../../src/workbook/form/readForm";
import { statusMessages } from "../../src/workbook/form/status";
import { hasGrades } from "../../src/workbook/overview/rankLine";
import { rankingColumns, rankingRows } from "../../src/workbook/overview/ranking";
import { summaryColumns, summaryRows } from "../../src/workbook/overview/summaryColumns";
import { sheetNames } from "../../src/workbook/sheetNames";
import type { Book } from "./book";
import { awardedByCore, bonusDifferences } from "./compareBonus";
import type { CalculatedBook, Difference } from "./calculatedBook";

export interface Scored {
  readonly unit: string;
  readonly reading: FormReading;
  readonly reported: Scorecard;
  readonly verified: Scorecard;
}

/** The core's word on every unit of a workbook. */
export function scoredByCore({ subject, plans }: Book): readonly Scored[] {
  const { scheme } = subject;
  const awarded = new Map(awardedByCore(subject, plans).map(({ unit, row, column, points }) => [`${unit} ${row} ${column}`, points] as const));
  const readings = plans.flatMap(({ name, cells }) => {
    const values = cells.map((row, at) => Array.from(row, (cell, column) => awarded.get(`${name} ${at} ${column}`) ?? cell?.value ?? null));
    return readForm(scheme, { name, values, formulas: cells.map((row) => Array.from(row, (cell) => cell?.formula ?? null)) }) ?? [];
  });
  const verified = scoreUnits(scheme, readings.map((reading) => entriesOf(scheme, reading, "verified")));
  return readings.flatMap((reading, index) => {
    const card = verified[index];
    return card === undefined ? [] : [{ unit: reading.unit, reading, reported: scoreUnit(scheme, entriesOf(scheme, reading, "reported")), verified: card }];
  });
}

/** Everything that calculated sheets say otherwise than the core. */
export function differences(book: Book, scored: readonly Scored[], sheets: CalculatedBook): readonly Difference[] {
  return [...bonusDifferences(book, sheets), ...scored.flatMap((one) => ofForm(book.subject.scheme, one, sheets)), ...ofOverviews(book, scored, sheets)];
}

function ofForm(scheme: Scheme, { unit, reported, verified }: Scored, sheets: CalculatedBook): readonly Difference[] {
  const { rows, columns } = plannedPlacement(scheme);
  const told = (what: string, code: string, key: string, id: ColumnId, core: CellValue): readonly Difference[] => {
    const [row, column] = [rows.get(key) ?? -1, columns[id]];
    const found = sheets.valueAt(unit, row, column);
    return found === core ? [] : [{ unit, what, code, cell: cellAddress(row, column), formula: sheets.formulaAt(unit, row, column) ?? "", core, found }];
  };
  const points = (line: string, key: string, code: string, of: (card: Scorecard) => number) => [
    ...told(`${line} 自评分`, code, key, "reportedPoints", of(reported)),
    ...told(`${line} 核定分`, code, key, "verifiedPoints", of(verified)),
  ];
  return [
    ...indicatorsOf(scheme).flatMap((indicator, index) => ofRow(indicator, { told, points, index, reported, verified })),
    ...scheme.categories.flatMap((category, index) => points(`subtotal ${category.code}`, categoryKey(category), "", (card) => card.categories[index]?.points ?? -1)),
    ...points("base", lineKeys.base, "", ({ base }) => base),
    ...points("bonus", lineKeys.bonus, "", ({ bonus }) => bonus),
    ...points("total", lineKeys.total, "", ({ total }) => total),
    ...(scheme.total === undefined ? [] : told("the total's explanation", "", lineKeys.total, "explanation", verified.outcome?.explanation ?? "")),
  ];
}

interface OfForm {
  readonly told: (what: string, code: string, key: string, id: ColumnId, core: CellValue) => readonly Difference[];
  readonly points: (line: string, key: string, code: string, of: (card: Scorecard) => number) => readonly Difference[];
  readonly index: number;
  readonly reported: Scorecard;
  readonly verified: Scorecard;
}

/** Points of both sides, the sentence, and what 校验 says. */
function ofRow(indicator: Indicator, { told, points, index, reported, verified }: OfForm): readonly Difference[] {
  const { code, entries } = indicator;
  const first = entries[0];
  const key = first === undefined ? "" : entryKey(indicator, first);
  const [issues, words] = [reported.indicators[index]?.issues ?? [], wordsOf("zh-CN")];
  return [
    ...points(code, key, code, (card) => card.indicators[index]?.points ?? -1),
    ...told(`${code} 计分说明`, code, key, "explanation", verified.indicators[index]?.explanation ?? ""),
    ...entries.flatMap((entry) => {
      const issue = issues.find((one) => one.key === entryKey(indicator, entry));
      const message = issue === undefined || issue.code === "unknownKey" ? undefined : statusMessages(entry, words, wholeOf(indicator, entry))[-statusNumber(issue.code)];
      return message === undefined ? [] : told(`${entryKey(indicator, entry)} 校验`, code, entryKey(indicator, entry), "check", message);
    }),
  ];
}

/** 汇总 and 排名: subtotals, totals, ranks, ranks in groups, grades. */
function ofOverviews({ subject: { scheme, groups } }: Book, scored: readonly Scored[], sheets: CalculatedBook): readonly Difference[] {
  const ranking = rankUnits(scored.map(({ unit, verified }) => ({ name: unit, scorecard: verified })), scheme);
  const places = rankInGroups(ranking, (name) => groups.get(name));
  const [from, to] = [summaryColumns(scheme, true), rankingColumns(scheme, true)];
  const categories = scheme.categories.filter(({ bonus }) => !bonus);
  const { summary, ranking: printed } = sheetNames;
  const printedRows = new Map(Array.from({ length: sheets.heightOf(printed) }, (_, row) => [sheets.valueAt(printed, row, to.unit), row] as const).slice(rankingRows.first));
  return ranking.flatMap((ranked, order): readonly Difference[] => {
    const card = scored.find(({ unit }) => unit === ranked.name)?.verified;
    const group = places.get(ranked.name)?.rank ?? "—";
    const points = new Map((card?.categories ?? []).map(({ code, points: of }) => [code, of]));
    const said = (sheet: string, row: number, wanted: readonly (readonly [what: string, column: number, core: CellValue | undefined])[]) =>
      wanted.flatMap(([what, column, core]): Difference[] => {
        const found = sheets.valueAt(sheet, row, column);
        return found === core ? [] : [{ unit: ranked.name, what: `${sheet} ${what}`, code: "", cell: cellAddress(row, column), formula: sheets.formulaAt(sheet, row, column) ?? "", core, found }];
      });
    const line = scored.findIndex(({ unit }) => unit === ranked.name) + summaryRows.first;
    const place = printedRows.get(ranked.name) ?? -1;
    const sums = (columns: { readonly base: number; readonly bonus: number; readonly total: number; readonly rank: number; readonly groupRank: number; readonly firstCategory: number; readonly grade: number }) => [
      ...categories.map(({ code }, index) => [`subtotal ${code}`, columns.firstCategory + index, points.get(code)] as const),
      ["base", columns.base, card?.base] as const,
      ["bonus", columns.bonus, card?.bonus] as const,
      ["total", columns.total, card?.total] as const,
      ["rank", columns.rank, ranked.rank] as const,
      ["rank in the group", columns.groupRank, group] as const,
      ...(hasGrades(scheme) ? [["grade", columns.grade, ranked.grade?.zh] as const] : []),
    ];
    const tied = String(sheets.valueAt(printed, place, to.remark)).includes("并列");
    return [
      ...said(summary, line, [
        ...sums(from),
        ["order", from.order, order + 1],
        ...(scheme.total === undefined ? [] : [["unqualified", from.unqualified, ranked.outcome?.isQualified === false ? 1 : 0] as const]),
        ...(card?.indicators ?? []).map(({ code, points: of }, index) => [code, from.firstIndicator + index, of] as const),
      ]),
      ...said(printed, place, sums(to)),
      ...(tied === ranked.tied ? [] : [{ unit: ranked.name, what: "排名 tied", code: "", cell: "", formula: "", core: ranked.tied, found: tied }]),
    ];
  });
}
