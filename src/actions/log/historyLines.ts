import type { Language, Scheme } from "../../core/index";
import type { ColumnId } from "../../workbook/form/columns";
import { entryAt } from "../../workbook/form/readForm";
import { valueLogged } from "../../workbook/log/importLog";
import { namedAward } from "../../workbook/log/awardNames";
import { placesNamed } from "../../workbook/log/loggedEntries";
import type { LogLine } from "../../workbook/log/readLog";
import { labelsOf } from "../book/labels";
import type { HistoryLine } from "./historyTypes";

/** Reads lines of 操作记录 for people: which entry of which indicator, and what stood there before and after. */
export function historyLines(scheme: Scheme, language: Language): (line: LogLine) => HistoryLine {
  const placeOf = placesNamed(scheme);
  const labels = labelsOf(scheme, language);
  return ({ row, unit, what, address, before, after }) => {
    const found = placeOf(what, address);
    const named = labels.get(found?.key ?? "");
    if (found === null || named === undefined) return { row: row + 1, unit, what, place: null, isAward: namedAward(scheme, what) !== null, address, before: nothing(before), after: nothing(after) };
    const entry = entryAt(scheme, found.key, found.column);
    return { row: row + 1, unit, what, place: { ...found, ...named, label: labelFor(found.column, named.label) }, isAward: false, address, before: valueLogged(before, entry), after: valueLogged(after, entry) };
  };
}

/** 审核状态 is an indicator's, not one entry's. */
function labelFor(column: ColumnId, label: string): string {
  return column === "reviewState" ? "" : label;
}

function nothing(text: string): string | null {
  return text === "" ? null : text;
}
