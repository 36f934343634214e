import type { Named } from "../../core/index";
import type { LogEntry } from "../../workbook/log/log";
import type { Book } from "../book/book";
import { stateOf } from "../book/workbookState";
import type { OpenMatter } from "./openMatters";
import { loggedMatters, openMatters, unreportedUnits } from "./openMatters";
import type { ActionOptions } from "../types";

/** What is open in the workbook as it was read, and the cities that entered nothing. */
export function openIn(book: Book, { language }: ActionOptions): { readonly matters: readonly OpenMatter[]; readonly unreported: readonly string[] } {
  const state = stateOf(book, language);
  return state.kind === "assessment" ? { matters: openMatters(state), unreported: unreportedUnits(state) } : { matters: [], unreported: [] };
}

/** The line of 操作记录 that tells what was open when results were published; none where nothing was. */
export function openLines(time: string, action: string, matters: readonly OpenMatter[], scheme: Named): readonly LogEntry[] {
  if (matters.length === 0) return [];
  return [{ time, action, unit: "", what: "当时未处理的事项", address: "", before: "", after: loggedMatters(matters, scheme) }];
}
