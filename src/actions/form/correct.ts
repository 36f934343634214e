import { cellAt } from "../../excel/cellAt";
import { readForms } from "../../excel/readForms";
import { readOutline } from "../../excel/readOutline";
import { mostAnswerBytes } from "../../excel/platform";
import type { Session } from "../../excel/session";
import type { ProtectedSheet } from "../../excel/withoutProtection";
import { withoutProtection } from "../../excel/withoutProtection";
import { cellInput } from "../../excel/writeCells";
import type { CellContent } from "../../sheet/cellContent";
import { shownBy } from "../../sheet/cellContent";
import { contentOf } from "../../workbook/form/formContent";
import { loggedValue } from "../../workbook/log/importLog";
import { actionTime } from "../../workbook/log/actionTime";
import { actionId } from "../../workbook/log/loggedActions";
import type { LogEntry } from "../../workbook/log/log";
import { cellName } from "../../workbook/log/logNames";
import { addressOf } from "../../workbook/form/placement";
import { sheetNames } from "../../workbook/sheetNames";
import { formatKind } from "../../sheet/numberFormat";
import { numberFormatOf } from "../../workbook/form/entryFormat";
import { entriesByKey, entryAt } from "../../workbook/form/readForm";
import type { UnitForm } from "../book/book";
import { assertUnlocked, assertWritable, readingsOf, schemeOf } from "../book/book";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import type { ActionOptions, Correction, CorrectReport, Outcome } from "../types";
import { logTime, writeLog } from "../book/writeLog";

/** A correction that still holds, at the cell where its entry stands now. */
interface Accepted {
  readonly correction: Correction;
  readonly unit: UnitForm;
  readonly address: string;
  readonly before: CellContent;
  readonly cell: ReturnType<typeof cellAt>;
}

/** About how many bytes one cell takes, with what is asked about it first. */
const cellBytes = 1_200;

/** Writes corrections that the user has accepted; a cell that changed since it was proposed is left alone. Every old value goes to 操作记录. */
export function correct(corrections: readonly Correction[], options: ActionOptions): Promise<Outcome<CorrectReport>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    assertWritable(outline);
    const scheme = schemeOf(outline);
    if (scheme === null) throw new ActionFailure("noAssessment");
    const ids = new Set(corrections.map((correction) => correction.sheetId));
    const sheets = outline.sheets.filter((sheet) => ids.has(sheet.id) || sheet.name === sheetNames.log);
    const { forms, others, protectedOthers } = await readForms(session, sheets, {
      formulas: "typed",
      others: [sheetNames.log],
      answerBytes: mostAnswerBytes(),
    });
    const units = new Map(readingsOf(scheme, forms).map((unit) => [unit.form.id, unit] as const));
    const accepted = corrections.flatMap((correction) => acceptedFrom(session, correction, units.get(correction.sheetId)));
    if (accepted.length > 0) assertUnlocked([...(await lockedAmong(session, accepted)), ...protectedOthers]);
    stopIfCancelled(options.signal);
    const time = actionTime(logTime(new Date()), others.get(sheetNames.log));
    const names = accepted.map(({ correction: { reason } }) => (reason === "emptyCount" ? "空白计数填 0" : "自动更正"));
    await writeLog(session, scheme, others.get(sheetNames.log), accepted.map(({ correction, unit, address, before }, index): LogEntry => ({
      time,
      action: names[index] ?? "",
      unit: unit.reading.unit,
      what: cellName(scheme, correction.key, correction.side),
      address,
      before: loggedValue(before, entryAt(scheme, correction.key, correction.side)),
      after: loggedValue(correction.after, entryAt(scheme, correction.key, correction.side)),
      by: options.by,
    })));
    const entries = entriesByKey(scheme);
    const formatFor = ({ correction }: Accepted) => numberFormatOf(entries.get(correction.key));
    const reformatted = new Set(accepted.filter((one) => isReformatted(one, formatFor(one))));
    const locked = await protectedSheets(session, [...reformatted]);
    await withoutProtection(session, locked, (name) => new ActionFailure("protectedSheet", [name]), async () => {
      // After their lines in the log, so that no value is ever replaced without one.
      for (const one of accepted) {
        const { correction, cell, before } = one;
        await session.spend(cellBytes);
        // A cell formatted as text would keep the number as text, and one as a date would show a day.
        if (reformatted.has(one)) cell.numberFormat = [[formatFor(one)]];
        if (shownBy(before) !== correction.after) cell.values = [[cellInput({ value: correction.after })]];
      }
      await session.sync();
    });
    const [name] = names;
    return { corrected: accepted.length, action: name === undefined || names.some((one) => one !== name) ? "" : actionId({ time, name }), skipped: corrections.length - accepted.length };
  });
}

/** Whether the number format is what is put right, or keeps the cell from holding what is put in as what it is. */
function isReformatted({ correction: { reason, after }, cell }: Accepted, wanted: string): boolean {
  const format: unknown = cell.numberFormat[0]?.[0];
  if (reason === "format" || reason === "dateCleared") return true;
  return typeof after === "number" && typeof format === "string" && (format === "@" || formatKind(format) !== formatKind(wanted));
}

/** Of the sheets that are to be formatted, those whose protection allows no formatting, as a template's does; one sync where there are any. */
async function protectedSheets(session: Session, accepted: readonly Accepted[]): Promise<readonly ProtectedSheet[]> {
  const asked = [...new Set(accepted.map(({ unit }) => unit))].filter(({ form }) => form.isProtected).map(({ form, reading }) => {
    const { protection } = session.workbook.worksheets.getItem(form.id);
    protection.load("options");
    return { form, reading, protection };
  });
  if (asked.length > 0) await session.sync();
  return asked.map(({ form, reading, protection }) => ({ id: form.id, name: reading.sheetName, options: protection.options }));
}

/** Rows and columns may have moved since the proposal, so the cell is found anew by its entry's key. */
function acceptedFrom(session: Session, correction: Correction, unit: UnitForm | undefined): readonly Accepted[] {
  const address = unit === undefined ? null : addressOf(unit.reading.placement, correction.key, correction.side);
  if (unit === undefined || address === null) return [];
  const before = contentOf(unit.reading, correction.key, correction.side);
  if (String(shownBy(before) ?? "") !== correction.before) return [];
  const cell = cellAt(session, correction.sheetId, address);
  return [{ correction, unit, address, before, cell }];
}

/** Sheets whose protection forbids one of the cells; loads the cells' formats on the way. One sync. */
async function lockedAmong(session: Session, accepted: readonly Accepted[]): Promise<readonly string[]> {
  const locks = accepted.map(({ cell, unit }) => {
    cell.load("numberFormat");
    const { protection } = cell.format;
    protection.load("locked");
    return { protection, unit };
  });
  await session.sync();
  const locked = locks.filter(({ protection, unit }) => unit.form.isProtected && protection.locked);
  return [...new Set(locked.map(({ unit }) => unit.reading.sheetName))];
}
