import type { FormSheet } from "../excel/formGrid";
import { readForms } from "../excel/readForms";
import { isExcelOnWeb } from "../excel/platform";
import type { Session } from "../excel/session";
import type { Book } from "./book";
import { readBook, readingsOf, stateWith } from "./book";
import { attempt } from "./outcome";
import type { ActionOptions, Outcome, UnitState, WorkbookState } from "./types";
import { unitState } from "./unitState";

/**
 * Reads the state of the workbook and, while told what changed, reads only that again: a city typed into among 500
 * costs one city's read.
 */
export class StateReader {
  private known: { readonly book: Book; readonly units: readonly UnitState[]; readonly language: string } | null = null;
  private readonly changed = new Set<string>();

  /** Tells that a sheet's cells changed. */
  sheetChanged(sheetId: string): void {
    this.changed.add(sheetId);
  }

  /** Tells which sheet is shown now. */
  activated(sheetId: string): void {
    if (this.known === null) return;
    const { book } = this.known;
    this.known = { ...this.known, book: { ...book, outline: { ...book.outline, activeId: sheetId } } };
  }

  /** Tells that anything may have changed: the next read is a whole one. */
  forget(): void {
    this.known = null;
    this.changed.clear();
  }

  read(options: ActionOptions): Promise<Outcome<WorkbookState>> {
    return attempt(async (session) => {
      const { known } = this;
      if (known === null || known.language !== options.language) return this.readAll(session, options);
      const changed = known.book.units.filter(({ form }) => this.changed.has(form.id));
      this.changed.clear();
      if (changed.length > 0) await this.readAgain(session, known, changed.map(({ form }) => form), options);
      return stateWith(this.known?.book ?? known.book, this.known?.units ?? known.units);
    });
  }

  private async readAll(session: Session, options: ActionOptions): Promise<WorkbookState> {
    this.changed.clear();
    const book = await readBook(session, { formulas: false });
    if (book === null) {
      this.known = null;
      return { kind: "none" };
    }
    const units = book.units.map(({ form, reading }) => unitState(book.scheme, form, reading, options.language));
    this.known = { book, units, language: options.language };
    return stateWith(book, units);
  }

  private async readAgain(
    session: Session,
    known: { readonly book: Book; readonly units: readonly UnitState[] },
    forms: readonly FormSheet[],
    options: ActionOptions,
  ): Promise<void> {
    const { book } = known;
    const sheets = book.outline.sheets.filter((sheet) => forms.some((form) => form.id === sheet.id));
    const read = await readForms(session, sheets, { formulas: false, limitAnswers: isExcelOnWeb() });
    const fresh = readingsOf(book.scheme, read.forms);
    const pick = <T>(id: string, old: T, make: (unit: (typeof fresh)[number]) => T): T => {
      const unit = fresh.find(({ form }) => form.id === id);
      return unit === undefined ? old : make(unit);
    };
    this.known = {
      book: { ...book, units: book.units.map((unit) => pick(unit.form.id, unit, (one) => one)) },
      units: known.units.map((unit) =>
        pick(unit.sheetId, unit, ({ form, reading }) => unitState(book.scheme, form, reading, options.language)),
      ),
      language: options.language,
    };
  }
}
