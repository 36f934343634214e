import type { HistoryAction, HistoryLine } from "../../actions/types";
import type { HistoryWords } from "../../i18n/historyWords";
import type { Dictionary } from "../../i18n/index";
import { takingBack } from "../../workbook/log/loggedActions";
import { contentText } from "../parts/ChangeLine";

/** What the list is narrowed to; "" for all. */
export interface HistoryFilter {
  readonly search: string;
  readonly action: string;
  readonly unit: string;
  readonly indicator: string;
  readonly span: Span;
}

export type Span = keyof HistoryWords["spans"];

export const noFilter: HistoryFilter = { search: "", action: "", unit: "", indicator: "", span: "all" };

/** An action of the list, with those of its lines that the filter lets through. */
export interface HistoryRow {
  readonly action: HistoryAction;
  readonly lines: readonly HistoryLine[];
}

const daysOf: Readonly<Record<Span, number | null>> = { all: null, today: 0, week: 6, month: 29 };

/** The first day of a span, as 操作记录 writes days; "" for all time. */
export function firstDay(span: Span, now: Date): string {
  const days = daysOf[span];
  if (days === null) return "";
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** The actions of which a line fits, with the lines that do. */
export function historyRows(actions: readonly HistoryAction[], filter: HistoryFilter, now: Date, words: Dictionary, historyWords: HistoryWords): readonly HistoryRow[] {
  const from = firstDay(filter.span, now);
  const search = filter.search.trim().toLowerCase();
  return actions.flatMap((action): HistoryRow[] => {
    if (action.time < from || (filter.action !== "" && action.name !== filter.action)) return [];
    const isNamed = search === "" || nameText(action, historyWords).toLowerCase().includes(search) || action.time.includes(search);
    const fits = (line: HistoryLine) =>
      (filter.unit === "" || line.unit === filter.unit) &&
      (filter.indicator === "" || line.place?.indicator === filter.indicator) &&
      (isNamed || lineText(line, words).toLowerCase().includes(search));
    const lines = action.lines.filter(fits);
    return lines.length === 0 ? [] : [{ action, lines }];
  });
}

/** What can be chosen from, of the actions that were read. */
export function historyChoices(actions: readonly HistoryAction[]): Readonly<Record<"actions" | "units" | "indicators", readonly string[]>> {
  const indicators = new Set(actions.flatMap(({ lines }) => lines.flatMap(({ place }) => (place === null ? [] : [place.indicator]))));
  return {
    actions: [...new Set(actions.map(({ name }) => name))],
    units: [...new Set(actions.flatMap(({ units }) => units))].sort((a, b) => a.localeCompare(b, "zh")),
    indicators: [...indicators].sort((a, b) => a.localeCompare(b, "zh", { numeric: true })),
  };
}

/** What an action is called: one that took another back by that one's name. */
export function nameText({ name, takesBack }: Pick<HistoryAction, "name" | "takesBack">, historyWords: HistoryWords): string {
  if (takesBack === null) return historyWords.nameOf(name);
  const target = historyWords.nameOf(takesBack.name);
  return name === takingBack.redo ? historyWords.redoneName(target) : historyWords.takenBackName(target);
}

/** Whether taking an action back is to do again what it took back. */
export function isRedoing({ name, takesBack }: Pick<HistoryAction, "name" | "takesBack">): boolean {
  return takesBack !== null && name !== takingBack.redo;
}

/** The cities of an action in a few words. */
export function unitsText({ units }: HistoryAction, historyWords: HistoryWords): string {
  const [first] = units;
  if (first === undefined) return historyWords.noUnit;
  return units.length === 1 ? first : historyWords.moreUnits(first, units.length);
}

function lineText({ unit, what, place, before, after }: HistoryLine, words: Dictionary): string {
  return [unit, what, place === null ? "" : `${place.indicator} ${place.label}`, contentText(before, words), contentText(after, words)].join("\n");
}
