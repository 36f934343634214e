import { shownBy } from "../../sheet/cellContent";
import { groupHeaders } from "../../workbook/units/groups";
import type { LoggedAction } from "../../workbook/log/loggedActions";
import { unitListName } from "../../workbook/log/logWords";
import { isRenaming } from "../../workbook/log/renamings";
import type { Book } from "../book/book";
import { listOf, listToKeep } from "../book/unitsState";
import type { KeptChange, UndonePreview, UndoneChange } from "../returns/returnTypes";
import type { UnitDecision } from "../units/unitTypes";

/** The decision that takes another one about cities back, and what it changes. */
export interface DecisionBack {
  /** Null where nothing can be put back. */
  readonly decision: UnitDecision | null;
  readonly preview: UndonePreview;
}

/** Of 分组 and of a new name the decision that leads back; null for what is about something else. Pure. */
export function decisionBack(book: Book, { lines }: LoggedAction): DecisionBack | null {
  if (lines.some(({ what }) => what === groupHeaders.group)) return groupsBack(book, lines);
  const [renamed] = lines.filter((line) => isRenaming(book.scheme, line));
  return renamed === undefined ? null : nameBack(book, renamed);
}

type Line = LoggedAction["lines"][number];

function groupsBack(book: Book, lines: readonly Line[]): DecisionBack {
  const groups = new Map((listToKeep(book) ?? listOf(book)).map(({ name, group = "" }) => [name, group] as const));
  const changes: UndoneChange[] = [];
  const kept: KeptChange[] = [];
  let unchanged = 0;
  for (const { what, unit, before, after } of lines) {
    const now = groups.get(unit);
    const name = { key: `${groupHeaders.group} ${unit}`, column: "reported" as const, indicator: unit, label: groupHeaders.group };
    if (what !== groupHeaders.group) continue;
    if (now === before) unchanged += 1;
    else if (now === after) changes.push({ ...name, before: after, after: before });
    else kept.push({ ...name, reason: now === undefined ? "gone" : "changed", now: now ?? null });
  }
  const back = changes.map(({ indicator, after }) => [indicator, String(shownBy(after) ?? "")] as const);
  return { decision: back.length === 0 ? null : { kind: "regroup", groups: back }, preview: { file: groupHeaders.group, unit: "", changes, kept, unchanged } };
}

function nameBack(book: Book, { before, after }: Line): DecisionBack {
  const form = book.units.find(({ reading }) => reading.city === after);
  const isKnown = listOf(book).some(({ name }) => name === after);
  const isTaken = book.units.some(({ reading }) => reading.city === before);
  const list = unitListName(book.scheme);
  const name = { key: list, column: "reported" as const, indicator: after, label: list };
  const isBack = form !== undefined && isKnown && !isTaken;
  return {
    decision: isBack ? { kind: "rename", name: after, sheetId: form.form.id, to: before } : null,
    preview: {
      file: list,
      unit: after,
      changes: isBack ? [{ ...name, before: after, after: before }] : [],
      kept: isBack ? [] : [{ ...name, reason: form === undefined ? "gone" : "changed", now: null }],
      unchanged: 0,
    },
  };
}
