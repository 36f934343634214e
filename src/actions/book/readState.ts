import { readForms } from "../../excel/readForms";
import { mostAnswerBytes } from "../../excel/platform";
import type { Session } from "../../excel/session";
import { isReservedName } from "../../workbook/sheetNames";
import type { Book, UnitForm } from "./book";
import { readBook, readingsOf, stateSheets, toldApart } from "./book";
import { mapInPieces } from "./mapInPieces";
import { stateWith } from "./workbookState";
import { attempt } from "./outcome";
import type { ActionOptions, Outcome, UnitState, WorkbookState } from "../types";
import { unitState } from "./unitState";

interface Known {
  readonly book: Book;
  readonly units: readonly UnitState[];
  readonly language: string;
}

/**
 * Reads the state of the workbook and, while told what changed, reads only that again: a city typed into among 500
 * costs one city's read.
 */
export class StateReader {
  private known: Known | null = null;
  private readonly changed = new Set<string>();
  /** The sheet that came to be shown while a read was under way. */
  private active: string | null = null;
  /** Counts up whenever what is being read just now may be out of date already. */
  private age = 0;

  /** Tells that a sheet's cells changed. */
  sheetChanged(sheetId: string): void {
    this.changed.add(sheetId);
  }

  /** Tells that a sheet's cells may have changed unheard; whether it is one that a person fills in, and is read again for that. */
  mayHaveChanged(sheetId: string): boolean {
    if (this.known === null || !this.known.book.units.some(({ form }) => form.id === sheetId)) return false;
    this.changed.add(sheetId);
    return true;
  }

  /** Tells which sheet is shown now. */
  activated(sheetId: string): void {
    this.active = sheetId;
    if (this.known !== null) this.known = showing(this.known, sheetId);
  }

  /** Tells that anything may have changed: the next read is a whole one. */
  forget(): void {
    this.known = null;
    this.changed.clear();
    this.age += 1;
  }

  async read(options: ActionOptions): Promise<Outcome<WorkbookState>> {
    const { age } = this;
    const outcome = await this.readOnce(options);
    // A sheet that was taken away or renamed between two answers is missed where it was; what stands now can be read.
    return !outcome.ok && age !== this.age ? this.readOnce(options) : outcome;
  }

  private async readOnce(options: ActionOptions): Promise<Outcome<WorkbookState>> {
    if (this.known?.language === options.language && this.changed.size === 0) {
      return { ok: true, value: stateWith(this.known.book, this.known.units, options.language) };
    }
    return attempt(async (session) => {
      const changed = new Set(this.changed);
      const { age, known } = this;
      this.changed.clear();
      this.active = null;
      try {
        const read = (await readAgain(session, known, changed, options)) ?? (await readAll(session, options));
        const fresh = read === null || this.active === null ? read : showing(read, this.active);
        if (age === this.age) this.known = fresh;
        return fresh === null ? { kind: "none" } : stateWith(fresh.book, fresh.units, options.language);
      } catch (error) {
        for (const id of changed) this.changed.add(id);
        throw error;
      }
    });
  }
}

function showing(known: Known, sheetId: string): Known {
  const { book } = known;
  return { ...known, book: { ...book, outline: { ...book.outline, activeId: sheetId } } };
}

async function readAll(session: Session, options: ActionOptions): Promise<Known | null> {
  const book = await readBook(session, { formulas: false, inPieces: true });
  if (book === null) return null;
  return { book, units: await mapInPieces(book.units, (unit) => stateOfUnit(book, unit, options)), language: options.language };
}

/** What is known with the changed sheets read again; null where that does not tell all. */
async function readAgain(
  session: Session,
  known: Known | null,
  changed: ReadonlySet<string>,
  options: ActionOptions,
): Promise<Known | null> {
  if (known === null || known.language !== options.language) return null;
  const { book } = known;
  const touched = book.outline.sheets.filter(({ id }) => changed.has(id));
  // What stands on 创新加分 counts on the forms, so none of them is as it was.
  if (touched.some(({ name }) => stateSheets(book.outline).includes(name))) return null;
  const sheets = touched.filter(({ name }) => !isReservedName(name));
  if (sheets.length === 0) return known;
  // A sheet that was renamed is told of by ExcelApi 1.17 alone; the names come with the forms' cells.
  const { worksheets } = session.workbook;
  worksheets.load("items/id,items/name");
  const { forms } = await readForms(session, sheets, { formulas: false, answerBytes: mostAnswerBytes() });
  const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  if (book.outline.sheets.some(({ id, name }) => names.get(id) !== name)) return null;
  const fresh = new Map(readingsOf(book.scheme, forms).map((unit) => [unit.form.id, unit] as const));
  const isForm = (id: string) => book.units.some(({ form }) => form.id === id);
  // A sheet became a form or ceased to be one.
  if (sheets.some(({ id }) => isForm(id) !== fresh.has(id))) return null;
  const units = toldApart(book.units.map((unit) => fresh.get(unit.form.id) ?? unit));
  const states = units.map((unit, index) => {
    const old = known.units[index];
    const isSame = old !== undefined && !fresh.has(unit.form.id) && isNamedAlike(unit, book.units[index]);
    return isSame ? old : stateOfUnit(book, unit, options);
  });
  return { book: { ...book, units }, units: states, language: known.language };
}

function isNamedAlike(unit: UnitForm, old: UnitForm | undefined): boolean {
  return unit.reading.unit === old?.reading.unit && unit.reading.isDoubled === old.reading.isDoubled;
}

function stateOfUnit(book: Book, { form, reading }: UnitForm, options: ActionOptions): UnitState {
  return unitState(book.scheme, form, reading, options.language);
}
