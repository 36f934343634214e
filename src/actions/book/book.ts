import type { Scheme } from "../../core/index";
import type { FormSheet } from "../../excel/formGrid";
import type { BookOutline } from "../../excel/readOutline";
import type { ReadOptions } from "../../excel/readForms";
import { readForms } from "../../excel/readForms";
import { readOutline } from "../../excel/readOutline";
import { mostAnswerBytes, pieceBytes } from "../../excel/platform";
import type { Session } from "../../excel/session";
import { latestFinal } from "../../workbook/final/finalNames";
import type { SheetContent } from "../../sheet/plan";
import type { FormReading } from "../../workbook/form/readForm";
import { readForm } from "../../workbook/form/readForm";
import { inOfficialOrder } from "../../workbook/overview/officialOrder";
import { isReservedName, sheetNames } from "../../workbook/sheetNames";
import { hasGroups } from "../../workbook/units/groups";
import type { TypedGroups } from "../../workbook/units/typedGroups";
import { typedGroups } from "../../workbook/units/typedGroups";
import { breathe } from "./breathe";
import { mapInPieces } from "./mapInPieces";
import { ActionFailure } from "./outcome";

/** A form and where it was read from. */
export interface UnitForm {
  readonly form: FormSheet;
  readonly reading: FormReading;
}

/** A year's assessment as it was read from the workbook. */
export interface Book {
  readonly outline: BookOutline;
  readonly scheme: Scheme;
  readonly year: number;
  readonly units: readonly UnitForm[];
  readonly others: ReadonlyMap<string, SheetContent>;
  readonly protectedOthers: ReadonlySet<string>;
  /** What was typed into 组别 of 汇总: `outline.record` has the groups with it. */
  readonly groupsTyped: Pick<TypedGroups, "taken" | "refused">;
}

/** The scheme a workbook was made under, a built-in one or its own; null where it is none of ours. Ends the action where it cannot be scored with. */
export function schemeOf({ record, scheme }: BookOutline): Scheme | null {
  if (record === null || scheme === null) return null;
  if (!scheme.ok) throw new ActionFailure("unknownScheme", [`${record.id} ${record.version}`]);
  return scheme.scheme;
}

export interface BookOptions {
  readonly formulas: ReadOptions["formulas"];
  /** Sheets besides the forms that are wanted whole, by name. */
  readonly others?: readonly string[];
  /** Whether many forms are read and made sense of in several pieces, a sync each, so that the page can be drawn in between. */
  readonly inPieces?: boolean;
}

/** So many forms are read in pieces; fewer take no longer than a person's glance. */
const manyForms = 50;

/** Reads the whole assessment in two syncs (a third where a form's columns were moved); null where there is none. */
export async function readBook(session: Session, options: BookOptions): Promise<Book | null> {
  return readUnits(session, await readOutline(session), options);
}

/** The same for a workbook whose outline is known. */
export async function readUnits(session: Session, outline: BookOutline, options: BookOptions): Promise<Book | null> {
  const scheme = schemeOf(outline);
  if (scheme === null || outline.record === null) return null;
  const others = [...new Set([...(options.others ?? []), ...stateSheets(outline)])];
  const sheets = outline.sheets.filter(({ name }) => !isReservedName(name) || others.includes(name));
  const inPieces = options.inPieces === true && sheets.length >= manyForms;
  const { forms, ...read } = await readForms(session, sheets, { ...options, others, answerBytes: inPieces ? pieceBytes() : mostAnswerBytes(), between: breathe });
  const units = options.inPieces === true ? toldApart((await mapInPieces(forms, (form) => readingOf(scheme, form))).flat()) : readingsOf(scheme, forms);
  const summary = read.others.get(sheetNames.summary);
  // Where the list cannot be written, what was typed cannot be kept.
  const isFixed = summary === undefined || outline.unitList.isProtected;
  const { units: list, ...groupsTyped } = isFixed
    ? { units: outline.record.units, taken: [], refused: [] }
    : typedGroups(outline.record.units, linesOf(scheme, units), summary);
  return { outline: { ...outline, record: { ...outline.record, units: list } }, scheme, year: outline.record.year, units, groupsTyped, ...read };
}

/** Units in the order of 汇总's lines, by what these are called. */
function linesOf(scheme: Scheme, units: readonly UnitForm[]): readonly string[] {
  return inOfficialOrder(scheme.units, units.map(({ reading }) => reading.unit), (unit) => unit);
}

/** Sheets besides the forms that the state of the workbook draws on: 创新加分, what the last 定稿 kept, and 汇总 for the groups that people type there. */
export function stateSheets(outline: BookOutline): readonly string[] {
  const names = outline.sheets.map(({ name }) => name);
  const kept = latestFinal(names);
  const isGrouped = hasGroups(outline.record?.units ?? []) && names.includes(sheetNames.summary);
  return [...(names.includes(sheetNames.bonus) ? [sheetNames.bonus] : []), ...(isGrouped ? [sheetNames.summary] : []), ...(kept === null ? [] : [kept.store])];
}

/** The forms among the sheets; a city that stands on two sheets is told apart by the sheets' names. */
export function readingsOf(scheme: Scheme, forms: readonly FormSheet[]): readonly UnitForm[] {
  return toldApart(forms.flatMap((form) => readingOf(scheme, form)));
}

/** The form that a sheet is; none where it is no form. */
function readingOf(scheme: Scheme, form: FormSheet): readonly UnitForm[] {
  const reading = readForm(scheme, form.content);
  return reading === null ? [] : [{ form, reading }];
}

/** Units named by their cities, and by their sheets too where two have the same city. */
export function toldApart(units: readonly UnitForm[]): readonly UnitForm[] {
  const counts = new Map<string, number>();
  for (const { reading } of units) counts.set(reading.city, (counts.get(reading.city) ?? 0) + 1);
  return units.map(({ form, reading }) => {
    const { city, sheetName } = reading;
    const isDoubled = (counts.get(city) ?? 0) > 1;
    const unit = isDoubled && city !== sheetName ? `${city}（${sheetName}）` : city;
    return { form, reading: { ...reading, unit, isDoubled } };
  });
}

/** The assessment, or the end of the action where there is none. */
export function required(book: Book | null): Book {
  if (book === null) throw new ActionFailure("noAssessment");
  return book;
}

/** The assessment with at least one city, or the end of the action. */
export function requiredUnits(found: Book | null): Book {
  const book = required(found);
  if (book.units.length === 0) throw new ActionFailure("noUnits");
  return book;
}

/** Ends the action before anything is written where the workbook must not be. */
export function assertWritable(outline: BookOutline): void {
  if (outline.readOnly) throw new ActionFailure("readOnly");
}

/** The same where sheets are to be added, removed or renamed and the workbook forbids it. */
export function assertFreeStructure(outline: BookOutline): void {
  if (outline.structureProtected) throw new ActionFailure("structureProtected");
}

/** The same where sheets that would be written are protected. */
export function assertUnlocked(locked: readonly string[]): void {
  if (locked.length > 0) throw new ActionFailure("protectedSheet", locked);
}
