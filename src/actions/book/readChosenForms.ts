import type { Scheme } from "../../core/index";
import { mostAnswerBytes } from "../../excel/platform";
import { readForms } from "../../excel/readForms";
import type { BookOutline } from "../../excel/readOutline";
import { readOutline } from "../../excel/readOutline";
import type { Session } from "../../excel/session";
import type { SheetContent } from "../../sheet/plan";
import { sheetNames } from "../../workbook/sheetNames";
import type { UnitForm } from "./book";
import { assertWritable, readingsOf, schemeOf } from "./book";
import { assertOffice } from "./officeOnly";
import { ActionFailure } from "./outcome";

/** Forms that the office is about to write on, and what else of the workbook that takes. */
export interface ChosenForms {
  readonly outline: BookOutline;
  readonly scheme: Scheme;
  /** The forms by the ids of their sheets. */
  readonly forms: ReadonlyMap<string, UnitForm>;
  /** Names of all sheets by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly hasBonusSheet: boolean;
  readonly log: SheetContent | undefined;
  /** 操作记录 where it is protected. */
  readonly protectedLog: ReadonlySet<string>;
}

/** Reads the forms on these sheets and 操作记录. Ends with a failure where the office cannot write, or where a sheet has gone. */
export async function readChosenForms(session: Session, sheetIds: readonly string[]): Promise<ChosenForms> {
  const outline = await readOutline(session);
  assertWritable(outline);
  assertOffice(outline);
  const scheme = schemeOf(outline);
  if (scheme === null) throw new ActionFailure("noAssessment");
  const names = new Map(outline.sheets.map(({ id, name }) => [id, name] as const));
  const ids = new Set(sheetIds);
  if ([...ids].some((id) => !names.has(id))) throw new ActionFailure("sheetGone");
  const { forms, others, protectedOthers } = await readForms(
    session,
    outline.sheets.filter(({ id, name }) => ids.has(id) || name === sheetNames.log),
    { formulas: "typed", others: [sheetNames.log], answerBytes: mostAnswerBytes() },
  );
  return {
    outline,
    scheme,
    forms: new Map(readingsOf(scheme, forms).map((unit) => [unit.form.id, unit] as const)),
    names,
    hasBonusSheet: outline.sheets.some(({ name }) => name === sheetNames.bonus),
    log: others.get(sheetNames.log),
    protectedLog: protectedOthers,
  };
}
