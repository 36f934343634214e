import type { UnitState } from "../../actions/types";

interface Forms {
  readonly year: number;
  readonly units: readonly Pick<UnitState, "name" | "sheetId">[];
}

/** The forms that were seen in a workbook while the pane looked at it: those that went since still have their names here. */
export interface BookForms {
  readonly year: number;
  /** Their cities by the ids of their sheets, as they were last called. */
  readonly names: ReadonlyMap<string, string>;
  /** Every name that a form had, by `formId`. */
  readonly known: ReadonlySet<string>;
}

/** What tells a form with its name from every other. */
export function formId({ name, sheetId }: Pick<UnitState, "name" | "sheetId">): string {
  return `${sheetId}\n${name}`;
}

/** The forms of a workbook as it was first seen. */
export function formsOf({ year, units }: Forms): BookForms {
  return { year, names: new Map(units.map(({ name, sheetId }) => [sheetId, name] as const)), known: new Set(units.map(formId)) };
}

/** The forms as they are now besides those seen before; of another workbook, which has none of them, those alone. */
export function withForms(before: BookForms, book: Forms): BookForms {
  const now = formsOf(book);
  const isSame = before.year === now.year && [...now.known].some((one) => before.known.has(one));
  return isSame ? { ...now, names: new Map([...before.names, ...now.names]), known: new Set([...before.known, ...now.known]) } : now;
}
