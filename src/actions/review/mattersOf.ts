import { sentBackInLog } from "../../workbook/returns/whenSentBack";
import type { SentBackMatter } from "../../workbook/review/sentBackMatters";
import { sentBackMatters } from "../../workbook/review/sentBackMatters";
import { sheetNames } from "../../workbook/sheetNames";
import type { Book } from "../book/book";
import { stateOf } from "../book/workbookState";
import { unreportedUnits } from "../publish/openMatters";
import type { UnitState } from "../types";

/** What each city has to put right, and those that entered nothing. */
export function mattersOf(book: Book): { readonly matters: ReadonlyMap<string, readonly SentBackMatter[]>; readonly unreported: ReadonlySet<string> } {
  // The documents are in Chinese, whatever language the pane speaks.
  const state = stateOf(book, "zh-CN");
  if (state.kind !== "assessment") return { matters: new Map(), unreported: new Set() };
  const matters = new Map(state.units.map((unit) => [unit.name, sentBackMatters(book.scheme, unit, mendedSince(book, unit))] as const));
  return { matters, unreported: new Set(unreportedUnits(state)) };
}

/** Indicators that the city changed since they were sent back, as 操作记录 tells it. */
function mendedSince({ scheme, others }: Book, { name }: UnitState): ReadonlySet<string> {
  const log = others.get(sheetNames.log);
  if (log === undefined) return new Set();
  return new Set([...sentBackInLog(scheme, log, name)].flatMap(([code, since]) => (since.size > 0 ? [code] : [])));
}
