import type { Language, Scheme } from "../../core/index";
import { isExcelOnWeb } from "../../excel/platform";
import { askLooks } from "../../excel/readLooks";
import type { WholeSheet } from "../../excel/readWholeSheets";
import { readWholeSheets } from "../../excel/readWholeSheets";
import type { BookOutline } from "../../excel/readOutline";
import type { Session } from "../../excel/session";
import type { BonusPlacement } from "../../workbook/awards/bonusFormulas";
import { bonusAwardFormula } from "../../workbook/awards/bonusFormulas";
import { formPlan } from "../../workbook/form/form";
import { plannedPlacement } from "../../workbook/form/placement";
import type { SheetPlan } from "../../sheet/plan";
import { repairForm } from "../../workbook/repair/repairForm";
import { newestLogged } from "../../workbook/repair/repairLog";
import type { FormRepair } from "../../workbook/repair/repairTypes";
import { isReservedName, sheetNames } from "../../workbook/sheetNames";
import { templatePlans } from "../../workbook/returns/template";
import { bonusOf } from "../awards/awardsState";
import type { Book } from "../book/book";
import { readUnits, required } from "../book/book";
import { earlierVersions } from "../book/earlierVersions";
import { lookItems, repairItems, unknownEntries } from "./repairItems";
import type { RepairPreview } from "../types";

/** A form, and how it is made whole again. */
export interface PlannedRepair {
  readonly sheet: WholeSheet;
  readonly unit: string;
  readonly repair: FormRepair;
  readonly preview: RepairPreview;
}

export interface PlannedRepairs {
  readonly book: Book;
  readonly repairs: readonly PlannedRepair[];
}

/**
 * Reads the sheets whole and holds each that is a form, or was one before it lost its keys, against the form as it would be made
 * today. `only`: just these sheets.
 */
export async function planRepairs(
  session: Session,
  outline: BookOutline,
  language: Language,
  only: ReadonlySet<string> | null,
): Promise<PlannedRepairs> {
  const book = required(await readUnits(session, outline, { formulas: false, others: [sheetNames.summary, sheetNames.ranking, sheetNames.log] }));
  const candidates = outline.sheets.filter(({ id, name }) => !isReservedName(name) && (only === null || only.has(id)));
  const sheets = await readWholeSheets(session, candidates, isExcelOnWeb());
  const names = new Set(outline.sheets.map(({ name }) => name));
  const bonus = bonusOf(book)?.reading.placement ?? null;
  const log = book.others.get(sheetNames.log);
  const known = await earlierVersions();
  const planned = sheets.flatMap((sheet) => {
    const reading = book.units.find(({ form }) => form.id === sheet.info.id)?.reading;
    const unit = reading?.unit ?? sheet.info.name;
    const { content, formats } = sheet;
    const plan = planOf(book, reading?.city ?? unit, sheet.info.name, bonus);
    const logged = newestLogged(book.scheme, log, unit);
    const repair = repairForm({ scheme: book.scheme, plan, content, formats, logged, sheets: names, bonus, known });
    if (repair === null) return [];
    return [{ sheet, unit, repair, looks: askLooks(session, sheet.info.id, plan, repair.found) }];
  });
  await session.sync();
  const repairs = planned.map(({ sheet, unit, repair, looks }): PlannedRepair => {
    const { id: sheetId, name: sheetName } = sheet.info;
    const items = [...repairItems(book.scheme, repair, language), ...lookItems(looks())];
    return { sheet, unit, repair, preview: { unit, sheetId, sheetName, items, unknown: unknownEntries(book.scheme, repair, language) } };
  });
  return { book, repairs };
}

/** The form as it would be made today: the office's, or in a template the city's with its locks. */
function planOf({ scheme, year, outline }: Book, unit: string, sheetName: string, bonus: BonusPlacement | null): SheetPlan {
  if (outline.record?.side === "city") {
    const [, form] = templatePlans({ scheme, year, unit, sheetName, entries: new Map() });
    if (form !== undefined) return form;
  }
  const hasBonusSheet = outline.sheets.some(({ name }) => name === sheetNames.bonus);
  const plan = formPlan({ scheme, year, unit, hasBonusSheet, isAlone: !outline.sheets.some(({ name }) => name === sheetNames.summary) });
  return bonus === null ? plan : drawingOn(scheme, plan, bonus);
}

/** The form with 核定值 of category 8 drawn from where the table of 创新加分 stands. */
function drawingOn(scheme: Scheme, plan: SheetPlan, bonus: BonusPlacement): SheetPlan {
  const placement = plannedPlacement(scheme);
  const [asPlanned, asFound] = [bonusAwardFormula(scheme, placement), bonusAwardFormula(scheme, placement, bonus)];
  if (asPlanned === null || asFound === null || asPlanned === asFound) return plan;
  return { ...plan, cells: plan.cells.map((row) => row.map((cell) => (cell?.formula === asPlanned ? { ...cell, formula: asFound } : cell))) };
}
