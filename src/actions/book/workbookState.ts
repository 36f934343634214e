import type { Language } from "../../core/index";
import { rankUnits } from "../../core/index";
import { inOfficialOrder } from "../../workbook/overview/officialOrder";
import { sheetNames } from "../../workbook/sheetNames";
import { awardsOf } from "../awards/awardsState";
import type { Book } from "./book";
import { groupsState } from "./groupsState";
import { finalOf } from "../final/finalState";
import type { ActionOptions, UnitState, WorkbookState } from "../types";
import { breathe } from "./breathe";
import { comparedUnits } from "./comparedUnits";
import { mapInPieces } from "./mapInPieces";
import { unitState } from "./unitState";
import { unitIssuesOf } from "./unitsState";

/** The state of the workbook from what was read. */
export function stateOf(book: Book, language: Language): WorkbookState {
  const units = book.units.map(({ form, reading }) => unitState(book.scheme, form, reading, language));
  return stateWith(book, units, language);
}

/** The same, letting the page draw in between. Ends the action where it is cancelled meanwhile. */
export async function stateInPieces(book: Book, { language, signal }: ActionOptions): Promise<WorkbookState> {
  const units = await mapInPieces(book.units, ({ form, reading }) => unitState(book.scheme, form, reading, language), signal);
  await breathe();
  return stateWith(book, units, language);
}

/** The state with units already known, each as its own form has it. */
export function stateWith(book: Book, alone: readonly UnitState[], language: Language): WorkbookState {
  const units = comparedUnits(book, alone, language);
  const ranking = rankUnits(inOfficialOrder(book.scheme.units, units, ({ name }) => name).map(({ name, verified }) => ({ name, scorecard: verified })), book.scheme);
  return {
    kind: "assessment",
    scheme: book.scheme,
    year: book.year,
    units,
    unitIssues: unitIssuesOf(book),
    ranking,
    groups: groupsState(book, ranking, new Map(units.map(({ name, city }) => [name, city] as const))),
    hiddenForms: hiddenFormsOf(book),
    side: book.outline.record?.side ?? "office",
    sentBack: book.outline.record?.sentBack ?? new Map(),
    hasRankingSheet: book.outline.sheets.some((sheet) => sheet.name === sheetNames.ranking),
    awards: awardsOf(book, language),
    final: finalOf(book, language),
    activeSheetId: book.outline.activeId,
  };
}

function hiddenFormsOf({ outline, units }: Book): number {
  const hidden = new Set(outline.sheets.filter(({ visible }) => !visible).map(({ id }) => id));
  return units.filter(({ form }) => hidden.has(form.id)).length;
}
