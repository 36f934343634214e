import type { Scheme } from "../../core/index";
import { headerOf } from "../../workbook/form/columns";
import { readBonus } from "../../workbook/awards/readBonus";
import { plannedBonus } from "../../workbook/awards/bonusFormulas";
import type { LogEntry } from "../../workbook/log/log";
import { carriedPlans } from "../../workbook/scheme/carriedBook";
import type { NotCarried } from "../../workbook/scheme/carryOver";
import { carryForm, rescored } from "../../workbook/scheme/carryOver";
import { nameProblem, sheetNames } from "../../workbook/sheetNames";
import { withIndexLinks } from "../../workbook/overview/indexLinks";
import { loggedActionNames } from "../../workbook/log/logWords";
import { readBook, requiredUnits } from "../book/book";
import { groupsOf } from "../book/groupsState";
import { breathe } from "../book/breathe";
import { assertOffice } from "../book/officeOnly";
import { ActionFailure, attempt } from "../book/outcome";
import { logTime } from "../book/writeLog";
import type { ActionOptions, Outcome } from "../types";
import type { CarryReport } from "./schemeTypes";

/**
 * 换用新方案: a new workbook of another scheme with what this one holds, as a file. This workbook stays as it is, so that there is nothing
 * to undo; what has no place under the new scheme is listed before anything is saved, and stands in the new one's 操作记录. Fails with "namesInvalid" where a city
 * stands twice or has a name that no sheet can have, with "formsDamaged" or "columnsMissing" where not all that was typed can be read, and with "tableFull".
 */
export async function carryOver(scheme: Scheme, options: ActionOptions): Promise<Outcome<CarryReport>> {
  const read = await attempt(async (session) => {
    const book = requiredUnits(await readBook(session, { formulas: false, others: [sheetNames.log, sheetNames.bonus] }));
    assertOffice(book.outline);
    const names = book.units.map(({ reading }) => reading.unit);
    const wrong = book.units.filter(({ reading }, index) => reading.isDoubled || nameProblem(reading.unit, names.slice(0, index)) !== null);
    if (wrong.length > 0) throw new ActionFailure("namesInvalid", wrong.map(({ reading }) => reading.unit));
    const damaged = book.units.filter(({ reading }) => reading.missingColumns.length + reading.doubledKeys.length > 0);
    if (damaged.length > 0) throw new ActionFailure("formsDamaged", damaged.map(({ reading }) => reading.unit));
    const bonusSheet = book.others.get(sheetNames.bonus);
    const bonus = bonusSheet === undefined ? null : readBonus(book.scheme, bonusSheet, names);
    if (bonus !== null && bonus.missingColumns.length > 0) throw new ActionFailure("columnsMissing", bonus.missingColumns);
    if ((bonus?.lines.length ?? 0) > plannedBonus.last - plannedBonus.first + 1) throw new ActionFailure("tableFull", [sheetNames.bonus]);
    return { book, bonus };
  });
  if (!read.ok) return read;
  const { book, bonus } = read.value;
  const forms = [];
  for (const [index, { reading }] of book.units.entries()) {
    options.onProgress?.({ done: index, total: book.units.length + 1, doing: reading.unit });
    await breathe();
    if (options.signal?.aborted === true) return { ok: false, failure: { code: "cancelled", items: [] } };
    forms.push(carryForm(book.scheme, scheme, reading));
  }
  const notCarried = forms.flatMap((form) => form.notCarried);
  const changed = rescored(book.scheme, scheme);
  const { writeXlsx } = await import("../../xlsx/index");
  options.onProgress?.({ done: book.units.length, total: book.units.length + 1, doing: sheetNames.summary });
  await breathe();
  const said = [beginning(book.scheme, scheme), ...notCarried.map(lineOf)];
  const groupOf = groupsOf(book);
  const plans = carriedPlans({ scheme, year: book.year, forms, ...(groupOf !== null && { groups: new Map(forms.map(({ unit }) => [unit, groupOf(unit)] as const)) }), bonus, log: book.others.get(sheetNames.log), said });
  const name = `${book.year}_考核工作簿_新方案.xlsx`;
  const bytes = await writeXlsx(withIndexLinks(plans), { title: name.replace(/\.xlsx$/, "") });
  return {
    ok: true,
    value: { scheme, file: { name, unit: "", bytes }, units: forms.length, carried: forms.reduce((sum, form) => sum + form.carried, 0), notCarried, rescored: changed },
  };
}

const action = loggedActionNames.carryOver;

function beginning(before: Scheme, after: Scheme): LogEntry {
  return { time: logTime(new Date()), action, unit: "", what: "方案", address: "", before: `${before.id} ${before.version}`, after: `${after.id} ${after.version}` };
}

function lineOf({ unit, key, label, column, value }: NotCarried): LogEntry {
  return { time: logTime(new Date()), action, unit, what: `${label.zh}（${key}）${headerOf(column)}未沿用`, address: "", before: value, after: "" };
}
