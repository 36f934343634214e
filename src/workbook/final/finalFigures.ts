import type { Ranked, Scheme } from "../../core/index";
import { recognisedCodes, figuresOfAll, indicatorsOf, rankInGroups, rankUnits, scoreUnit } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import { finalColumns, finalRows, isGroupedFinal } from "./finalColumns";
import type { KeptUnit } from "./finalEntries";
import { suppliedEntries } from "../form/completeness";
import { meaningUnder } from "../scheme/editions";
import { entriesKept, entriesKeptBefore } from "./finalEntries";
import type { FinalRecord, KeptFinal } from "./finalStore";
import { resultRemark } from "../publish/noticeWords";
import { inOfficialOrder } from "../overview/officialOrder";
import type { CellValue, SheetContent, SheetPlan } from "../../sheet/plan";
import type { PublishedResults, PublishedUnit } from "../publish/published";
import { entryList } from "../form/readForm";
import { groupHeaders, ungrouped } from "../units/groups";
import { scorecardsPlan } from "../publish/scorecards";
import { indicatorHeaders } from "../overview/summary";

/** A figure of a line, and what it is called. */
export interface FinalFigure {
  readonly column: number;
  readonly name: string;
  readonly value: string | number;
}

/** A city's line of a 定稿. */
export interface FinalLine {
  readonly unit: string;
  readonly figures: readonly FinalFigure[];
}

/** The lines of a 定稿 in the order of the ranking: every figure as the core computes it from the kept entries. */
export function finalLines(scheme: Scheme, kept: KeptFinal, results = finalResults(scheme, kept)): readonly FinalLine[] {
  const { units, ranking, groups } = results;
  return ranking.flatMap((ranked) => {
    const unit = units.find(({ name }) => name === ranked.name);
    return unit === undefined ? [] : [{ unit: ranked.name, figures: figuresOf(scheme, unit, ranked, kept.record.commend, groups) }];
  });
}

/** The copy of 成绩单 that a 定稿 has: every city's page, as values. */
export function finalScorecardsPlan(scheme: Scheme, name: string, kept: KeptFinal): SheetPlan {
  const results = finalResults(scheme, kept);
  return scorecardsPlan({ ...results, pages: results.units, copy: name });
}

/** The results as the core computes them from the kept entries: under the meaning that held when they were kept, or under today's. */
function finalResults(scheme: Scheme, { record, units }: KeptFinal, meaning = meaningOf(scheme, record)): PublishedResults {
  const entries = meaning === "earlier" ? entriesKeptBefore : entriesKept;
  const options = { explanations: false, allDigits: meaning === "earlier" };
  const figures = figuresOfAll(scheme, units.map((unit) => entries(scheme, unit, "verified")), options);
  const scoreOf = (unit: KeptUnit, side: "reported" | "verified") => scoreUnit(scheme, entries(scheme, unit, side), side === "verified" ? { ...options, figures } : options);
  const scored = inOfficialOrder(scheme.units, units, ({ name }) => name).map((unit): PublishedUnit => {
    const [reported, verified] = [scoreOf(unit, "reported"), scoreOf(unit, "verified")];
    const published = { name: unit.name, verified, reportedTotal: reported.total };
    return meaning === "earlier" ? published : { ...published, supplied: suppliedEntries(reported, verified) };
  });
  const ranking = rankUnits(scored.map(({ name, verified }) => ({ name, scorecard: verified })), scheme);
  const groupOf = new Map(units.map(({ name, group }) => [name, group] as const));
  const groups = isGroupedFinal({ units }) ? { groups: rankInGroups(ranking, (name) => groupOf.get(name)) } : {};
  const results = { scheme, year: record.year, units: scored, ranking, ...groups };
  // Up to 1.1.0 the zeros of cities that entered nothing counted in the averages.
  return meaning === "earlier" ? results : { ...results, unreported: units.filter((unit) => isEmptyUnit(scheme, unit)).map(({ name }) => name) };
}

/** Whether nothing was entered for a city, by itself or by the province; what 创新加分 gives is its own matter. */
function isEmptyUnit(scheme: Scheme, { entries }: KeptUnit): boolean {
  const bonus = recognisedCodes(scheme);
  return entryList(scheme).every(({ key, code }) => {
    const kept = entries.get(key);
    return isNothing(kept?.reported) && (bonus.has(code) || isNothing(kept?.verified));
  });
}

function isNothing(value: CellValue | undefined): boolean {
  return value === undefined || value === null || value === "";
}

/** What the published entries came to: versions up to 1.1.0 counted the city's own figure in category 8. */
function meaningOf(scheme: Scheme, { schemeDigest }: FinalRecord): "earlier" | "today" {
  return meaningUnder(scheme, schemeDigest);
}

function figuresOf(scheme: Scheme, { verified: card, supplied = 0 }: PublishedUnit, ranked: Ranked, commend: number | null, groups: PublishedResults["groups"]): readonly FinalFigure[] {
  const columns = finalColumns(scheme, groups !== undefined);
  const place = groups?.get(ranked.name);
  const categories = scheme.categories.filter(({ bonus }) => !bonus);
  const headers = indicatorHeaders(scheme);
  return [
    { column: columns.rank, name: "名次", value: ranked.rank },
    { column: columns.total, name: "总分", value: card.total },
    { column: columns.base, name: "基本分", value: card.base },
    { column: columns.bonus, name: "创新加分", value: card.bonus },
    ...(groups === undefined
      ? []
      : [
          { column: columns.group, name: groupHeaders.group, value: place?.group ?? ungrouped.group },
          { column: columns.groupRank, name: groupHeaders.rank, value: place?.rank ?? ungrouped.rank },
        ]),
    ...categories.map(({ code, number, name }, index) => ({
      column: columns.firstCategory + index,
      name: `${number}、${name}`,
      value: card.categories.find((one) => one.code === code)?.points ?? 0,
    })),
    { column: columns.remark, name: "备注", value: resultRemark({ scheme, commend }, ranked, supplied) },
    ...indicatorsOf(scheme).map(({ code }, index) => ({
      column: columns.firstIndicator + index,
      name: headers[index] ?? code,
      value: card.indicators.find((one) => one.code === code)?.points ?? 0,
    })),
  ];
}

/** A text of a 定稿 beside its table, and what it is called. */
interface FinalText {
  readonly what: string;
  readonly value: string;
}

/** The lines above the table, of which each is one text. */
export function finalHead({ record }: KeptFinal, title: string): readonly (FinalText & { readonly row: number })[] {
  return [
    { row: finalRows.title, what: "标题", value: `${record.year}年度${title}结果（定稿）` },
    { row: finalRows.made, what: "定稿时间", value: `定稿时间：${record.time}` },
    { row: finalRows.scheme, what: "考核方案", value: `考核方案：${record.schemeId} ${record.schemeVersion}` },
  ];
}

/** The notes below the table: the digests of scheme and entries. */
export function finalNotes({ record }: KeptFinal): readonly FinalText[] {
  return [
    { what: "方案摘要", value: `${noteLabels.scheme}${record.schemeDigest}` },
    { what: "数据摘要", value: `${noteLabels.entries}${record.digest}` },
  ];
}

const noteLabels = { scheme: "方案摘要（SHA-256）：", entries: "数据摘要（SHA-256）：" } as const;

/** What of the texts beside a read table is not as it should be; version 1.1 had the digests above it, in two lines of the head. */
function textsDiffering(kept: KeptFinal, title: string, values: SheetContent["values"]): readonly FigureDiffering[] {
  const first = (row: number) => values[row]?.[0];
  const head = finalHead(kept, title);
  const [scheme, entries] = finalNotes(kept);
  const isEarlier = String(first(finalRows.digest) ?? "") !== "";
  if (isEarlier) {
    return head.flatMap(({ row, what, value }) => differing(what, first(row), row === finalRows.scheme ? `${value}　${scheme?.value ?? ""}` : value))
      .concat(differing(entries?.what ?? "", first(finalRows.digest), entries?.value ?? ""));
  }
  const below = values.slice(finalRows.first).map(([cell]) => String(cell ?? ""));
  const noteOf = (value: string) => below.find((text) => Object.values(noteLabels).some((label) => value.startsWith(label) && text.startsWith(label)));
  return [
    ...head.flatMap(({ row, what, value }) => differing(what, first(row), value)),
    ...finalNotes(kept).flatMap(({ what, value }) => differing(what, noteOf(value), value)),
  ];
}

/** A figure that is printed otherwise than computed; "" stands for nothing. */
export interface FigureDiffering {
  readonly what: string;
  readonly printed: string;
  readonly computed: string;
}

/** Figures of a 定稿 that its entries would not come to under today's meaning; `printed` is what they came to then. */
export function figuresOtherToday(scheme: Scheme, kept: KeptFinal): readonly FigureDiffering[] {
  if (meaningOf(scheme, kept.record) === "today") return [];
  const [then, now] = [finalResults(scheme, kept), finalResults(scheme, kept, "today")];
  const [linesThen, linesNow] = [finalLines(scheme, kept, then), finalLines(scheme, kept, now)];
  return [
    ...linesThen.flatMap(({ unit, figures }) => {
      const others = linesNow.find((line) => line.unit === unit)?.figures ?? [];
      return figures.flatMap(({ name, column, value }) => {
        const other = others.find((one) => one.column === column)?.value ?? "";
        return differing(`${unit} ${name.replaceAll("\n", " ")}`, value, other);
      });
    }),
    ...then.units.flatMap(({ name, reportedTotal }) =>
      differing(`${name} 自评总分`, reportedTotal, now.units.find((one) => one.name === name)?.reportedTotal ?? ""),
    ),
  ];
}

/** Cells of a read copy of 成绩单 that are not what comes out of the entries kept with it; its name where it is gone. `earlier`: as it was before it took the scheme's names. */
export function scorecardsDiffering(plan: SheetPlan, content: SheetContent | undefined, earlier: SheetPlan = plan): readonly FigureDiffering[] {
  if (content === undefined) return differing(plan.name, "", plan.name);
  const { values } = content;
  const rows = Math.max(plan.cells.length, values.length);
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
    const [planned, printed] = [plan.cells[row] ?? [], values[row] ?? []];
    return Array.from({ length: Math.max(planned.length, printed.length) }, (_, column) => column).flatMap((column) =>
      printed[column] === earlier.cells[row]?.[column]?.value ? [] : differing(`${plan.name}!${cellAddress(row, column)}`, printed[column], planned[column]?.value ?? ""),
    );
  });
}

/** What of a read 定稿 is not what comes out of the entries kept with it. Lines are found by their cities. */
export function figuresDiffering(scheme: Scheme, kept: KeptFinal, { values }: SheetContent): readonly FigureDiffering[] {
  const columns = finalColumns(scheme, isGroupedFinal(kept));
  const lines = finalLines(scheme, kept);
  const printed = values.slice(finalRows.first).map((cells) => ({ cells, unit: String(cells[columns.unit] ?? "") }));
  const known = new Set(lines.map(({ unit }) => unit));
  const counts = new Map<string, number>();
  for (const { unit } of printed) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [
    ...textsDiffering(kept, scheme.title.zh, values),
    ...lines.flatMap(({ unit, figures }) => {
      const line = printed.find((one) => one.unit === unit);
      if (line === undefined) return [{ what: unit, printed: "", computed: unit }];
      return figures.flatMap(({ column, name, value }) => differing(`${unit} ${name.replaceAll("\n", " ")}`, line.cells[column], value));
    }),
    ...[...counts].flatMap(([unit, count]) => {
      if (unit === "" || (known.has(unit) && count === 1)) return [];
      return [{ what: unit, printed: `${unit} × ${count}`, computed: known.has(unit) ? unit : "" }];
    }),
  ];
}

function differing(what: string, cell: CellValue | undefined, value: CellValue): readonly FigureDiffering[] {
  const printed = cell ?? "";
  return printed === value ? [] : [{ what, printed: String(printed), computed: String(value) }];
}
