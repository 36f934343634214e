import { figuresOfAll, toPoints } from "../../core/index";
import { gainsOf, rankAfter } from "../../core/gains";
import { sayChange } from "../../core/messages/gains";
import { textLines } from "../../sheet/rowHeights";
import type { Area } from "../../sheet/plan";
import type { PublishedResults, PublishedUnit } from "./published";
import { gainColumns as columns, pageRows, pageWidths } from "./scorecardGrid";
import { lossesOf } from "./scorecardPage";

/** A line of 提分空间 on a page. */
export interface GainLine {
  readonly code: string;
  readonly change: string;
  readonly points: number;
  readonly rank: string;
}

/** 提分空间 on a page: its row from the page's first, and its lines below. */
export interface PageGains {
  readonly row: number;
  readonly lines: readonly GainLine[];
}

const listedAtMost = 5;
/** A free row, and the heading. */
const before = 2;

/**
 * The largest next gains of a city, in the rows that its lost points leave free: a page stays one sheet and pages of one
 * height, so that a city which lost points nearly everywhere has fewer lines or none. Null where there is nothing to list.
 */
export function pageGains({ scheme, ranking, units }: PublishedResults, unit: PublishedUnit): PageGains | null {
  const { name, counted: entries } = unit;
  if (entries === undefined) return null;
  const { losses, lossRows } = pageRows(scheme);
  const used = Math.ceil(lossesOf(scheme, unit.verified).length / 2);
  const room = Math.min(listedAtMost, lossRows - used - before);
  if (room < 1) return null;
  const own = ranking.find((ranked) => ranked.name === name)?.rank ?? 0;
  const figures = figuresOfAll(scheme, units.map(({ counted = {} }) => counted));
  const forms = units.map((one) => ({ name: one.name, entries: one.counted ?? {} }));
  const others = units.filter((one) => one !== unit && one.name !== name).map(({ counted = {} }) => counted);
  const lines = gainsOf(scheme, entries, others).possible.slice(0, room).map(({ code, next }): GainLine => {
    const rank = rankAfter({ scheme, ranking, name, entries, figures, forms }, next);
    return { code, change: cut(sayChange(next, "zh-CN")), points: toPoints(next.adds), rank: rank === own ? "名次不变" : `第 ${own} 名→第 ${rank} 名` };
  });
  return lines.length === 0 ? null : { row: losses + 2 + used + 1, lines };
}

/** The cells that belong together on the lines of a page which begins at `top`. */
export function gainMerges(gains: PageGains | null, top: number): readonly Area[] {
  if (gains === null) return [];
  const first = top + gains.row;
  const ranks = [first, ...gains.lines.map((_line, index) => first + 1 + index)];
  return [
    ...ranks.map((row) => ({ row, column: columns.rank, rows: 1, columns: columns.end - columns.rank })),
    ...ranks.slice(1).map((row) => ({ row, column: columns.change, rows: 1, columns: columns.points - columns.change })),
  ];
}

const lineWidth = pageWidths.slice(columns.change, columns.points).reduce((sum, width) => sum + width, 0);

/** A sentence cut to the line that it has; the pane says it whole. */
function cut(text: string): string {
  if (textLines(text, lineWidth) === 1) return text;
  let length = text.length;
  while (textLines(`${text.slice(0, length)}…`, lineWidth) > 1) length -= 1;
  return `${text.slice(0, length)}…`;
}
