import type { Scheme } from "../../core/index";
import { namingOf } from "../../core/index";
import { narrowMargins } from "../../sheet/paper";
import type { Area, Chart, SheetPlan } from "../../sheet/plan";
import type { PublishedResults, PublishedUnit } from "./published";
import { comparedUnits } from "./published";
import { pageCells } from "./scorecardCells";
import { gainMerges, pageGains } from "./scorecardGains";
import { lossBlocks, pageColumns as columns, pageHeights, pageRows, pageWidths } from "./scorecardGrid";
import { categoryLines, lossesOf } from "./scorecardPage";
import { sealed } from "./seal";
import { publishedNames } from "../sheetNames";
import { colors } from "../styles";

export interface ScorecardsRequest extends PublishedResults {
  /** Cities that get a page, in the order of the pages. */
  readonly pages: readonly PublishedUnit[];
  /** Name of a copy that stays as it is; without one it is 成绩单, beside each page of which stands whether it is still so. */
  readonly copy?: string;
}

/**
 * 成绩单: a page per city with its rank, its categories against average, median and highest of all cities, and where it
 * lost points. Values; only the cell beside each page, which is not printed, tells whether they are still so.
 */
export function scorecardsPlan(request: ScorecardsRequest): SheetPlan {
  const { scheme, pages, copy } = request;
  const rows = pageRows(scheme);
  const shared = categoryLines(scheme, comparedUnits(request).map(({ verified }) => verified));
  const heights = pageHeights(scheme);
  // What could still be gained is advice for the year that runs; what is kept as published says what was reached.
  const gains = pages.map((unit) => (copy === undefined ? pageGains(request, unit) : null));
  const made = pages.map((unit, index) => pageCells(request, unit, shared, copy === undefined ? index * rows.all : null, gains[index] ?? null));
  const each = <T>(make: (top: number, unit: PublishedUnit, index: number) => readonly T[]) =>
    pages.flatMap((unit, index) => make(index * rows.all, unit, index));
  const plan: SheetPlan = {
    name: copy ?? publishedNames.scorecards,
    tabColor: colors.header,
    gridlines: false,
    cells: made.flat(),
    merges: each((top, unit, index) => [...mergesOf(scheme, top, lossesOf(scheme, unit.verified).length), ...gainMerges(gains[index] ?? null, top)]),
    columnWidths: pageWidths,
    rowHeights: pages.flatMap(() => heights),
    charts: each((top, unit, index) => [chartOf(request, top, unit.name, index)]),
    print: {
      paper: "A4",
      orientation: "portrait",
      fitToWidth: true,
      area: { row: 0, column: 0, rows: pages.length * rows.all, columns: columns.printed },
      margins: { ...narrowMargins, top: 25, bottom: 28, header: 12, footer: 12 },
      footer: "&C第 &P 页，共 &N 页",
      centered: true,
      breaksBefore: pages.slice(1).map((_page, index) => (index + 1) * rows.all),
    },
    protected: true,
  };
  return copy === undefined ? sealed(plan, rows.labels, columns.live) : plan;
}

function mergesOf(scheme: Scheme, top: number, losses: number): readonly Area[] {
  const rows = pageRows(scheme);
  const tiles = [0, 2, 4, 6, 8, 10].flatMap((column) =>
    [rows.labels, rows.figures].map((row) => ({ row: top + row, column, rows: 1, columns: 2 })),
  );
  return [
    { row: top + rows.title, column: 0, rows: 1, columns: columns.printed },
    { row: top + rows.subtitle, column: 0, rows: 1, columns: columns.printed },
    ...tiles,
    ...lossBlocks.flatMap(({ name, span }, block): Area[] => {
      const listed = block === 0 ? Math.ceil(losses / 2) : Math.floor(losses / 2);
      const lines = listed === 0 || span === 1 ? 0 : listed + 1;
      return Array.from({ length: lines }, (_, line) => ({ row: top + rows.losses + 1 + line, column: name, rows: 1, columns: span }));
    }),
    { row: top + rows.table, column: columns.note, rows: scheme.categories.length + 3, columns: columns.printed - columns.note },
  ];
}

function chartOf({ scheme }: ScorecardsRequest, top: number, name: string, index: number): Chart {
  const rows = pageRows(scheme);
  return {
    name: `成绩单${index + 1}`,
    kind: "columnClustered",
    title: `${name}各类得分与${namingOf(scheme).all}平均、中位数、最高（类别序号见上表）`,
    valueAxisTitle: "分",
    seriesBy: "columns",
    data: { row: top + rows.table, column: columns.chart, rows: scheme.categories.length + 1, columns: 5 },
    place: { row: top + rows.chart, column: 0, rows: rows.chartRows, columns: columns.printed },
  };
}
