import { readForms } from "../excel/readForms";
import { readOutline } from "../excel/readOutline";
import { isExcelOnWeb } from "../excel/platform";
import { cellInput } from "../excel/writeCells";
import type { LogEntry } from "../workbook/log";
import { cellOf } from "../workbook/readForm";
import { sheetNames } from "../workbook/sheetNames";
import { assertWritable, readingsOf, schemeOf } from "./book";
import { ActionFailure, attempt } from "./outcome";
import type { ActionOptions, Correction, CorrectReport, Outcome } from "./types";
import { logTime, writeLog } from "./writeLog";

/** Writes corrections that the user has accepted; a cell that changed since it was proposed is left alone. Every old value goes to 操作记录. */
export function correct(corrections: readonly Correction[], _options: ActionOptions): Promise<Outcome<CorrectReport>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    assertWritable(outline);
    const scheme = schemeOf(outline);
    if (scheme === null) throw new ActionFailure("noAssessment");
    const ids = new Set(corrections.map((correction) => correction.sheetId));
    const sheets = outline.sheets.filter((sheet) => ids.has(sheet.id) || sheet.name === sheetNames.log);
    const { forms, others } = await readForms(session, sheets, {
      formulas: false,
      others: [sheetNames.log],
      limitAnswers: isExcelOnWeb(),
    });
    const units = readingsOf(scheme, forms);
    const accepted = corrections.flatMap((correction) => {
      const unit = units.find(({ form }) => form.id === correction.sheetId);
      const now = unit === undefined ? null : cellOf(unit.reading, correction.key, correction.side);
      const isAsProposed = unit !== undefined && String(now ?? "") === correction.before;
      return isAsProposed ? [{ correction, unit: unit.reading.unit }] : [];
    });
    for (const { correction } of accepted) {
      await session.spend(400);
      const cell = session.workbook.worksheets.getItem(correction.sheetId).getRange(correction.address);
      // A cell formatted as text would keep the number as text.
      if (typeof correction.after === "number") cell.numberFormat = [["General"]];
      cell.values = [[cellInput({ value: correction.after })]];
    }
    const time = logTime(new Date());
    writeLog(session, others.get(sheetNames.log), accepted.map(({ correction, unit }): LogEntry => ({
      time,
      action: "自动更正",
      unit,
      what: correction.label,
      address: correction.address,
      before: correction.before,
      after: String(correction.after),
    })));
    await session.sync();
    return { corrected: accepted.length, skipped: corrections.length - accepted.length };
  });
}
