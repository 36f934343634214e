import type { SheetPlan } from "../../sheet/plan";
import { sheetNames, trackingNames } from "../../workbook/sheetNames";
import { letterText } from "../../workbook/tracking/letters";
import { remarksLetter, remarksPlan } from "../../workbook/tracking/remarks";
import { reminderLetter, remindersPlan } from "../../workbook/tracking/reminders";
import type { Session } from "../../excel/session";
import type { Book } from "../book/book";
import { assertFreeStructure, assertUnlocked, assertWritable, readBook, requiredUnits } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import { earlierSheet, publishSheet } from "../publish/publishSheet";
import type { ActionOptions, LetterReport, Letters, Outcome } from "../types";
import { letterFacts } from "./letterFacts";

const { reminders, remarks, tracking } = trackingNames;

/** Both letters as texts to copy. Writes nothing. */
export function readLetters(options: ActionOptions): Promise<Outcome<Letters>> {
  return attempt(async (session) => {
    const book = await readFor(session);
    stopIfCancelled(options.signal);
    const facts = letterFacts(book);
    return {
      overdue: facts.reminder.overdue.map(({ unit }) => unit),
      reminder: letterText(reminderLetter(facts.reminder)),
      remarks: facts.remarks.units.map((one) => ({ unit: one.unit, indicators: one.remarks.length, text: letterText(remarksLetter(facts.remarks, one)) })),
    };
  });
}

/** 催报单: who is overdue, as a sheet to print, made or in the place of an earlier one. */
export function writeReminders(options: ActionOptions): Promise<Outcome<LetterReport>> {
  return writeLetter(reminders, options, (book) => {
    const { reminder } = letterFacts(book);
    return { units: reminder.overdue.length, plan: () => remindersPlan(reminder) };
  });
}

/** 退回意见: what cities are asked to mend, a page for each of those asked for. */
export function writeRemarks(units: "all" | readonly string[], options: ActionOptions): Promise<Outcome<LetterReport>> {
  return writeLetter(remarks, options, (book) => {
    const { remarks: all } = letterFacts(book);
    const wanted = all.units.filter(({ unit }) => units === "all" || units.includes(unit));
    return { units: wanted.length, plan: () => remarksPlan({ ...all, units: wanted }) };
  });
}

/** Makes a sheet of letters or puts it in the place of an earlier one, which stays where a person changed it; "nothingToWrite" where no city has any. */
export function writeLetter(name: string, options: ActionOptions, make: (book: Book) => { readonly units: number; readonly plan: () => SheetPlan }): Promise<Outcome<LetterReport>> {
  return attempt(async (session) => {
    const book = await readFor(session, name);
    assertWritable(book.outline);
    const { units, plan } = make(book);
    if (units === 0) throw new ActionFailure("nothingToWrite", [name]);
    assertFreeStructure(book.outline);
    const old = book.others.get(name);
    const earlier = old === undefined ? null : earlierSheet(book.outline, old, book.protectedOthers.has(name));
    assertUnlocked(earlier?.keptAs !== undefined && earlier.keptAs !== null && book.protectedOthers.has(sheetNames.log) ? [sheetNames.log] : []);
    stopIfCancelled(options.signal);
    const kept = await publishSheet(session, book, { plan: plan(), earlier, drawsOnSummary: false });
    return { units, sheetName: name, kept };
  });
}

async function readFor(session: Session, ...names: readonly string[]): Promise<Book> {
  const book = requiredUnits(await readBook(session, { formulas: false, others: [...names, tracking, sheetNames.log] }));
  assertOffice(book.outline);
  return book;
}
