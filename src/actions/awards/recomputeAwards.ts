import { growPrint } from "../../excel/growPrint";
import type { Session } from "../../excel/session";
import { writeScattered } from "../../excel/writeScattered";
import type { AwardCell, BonusDeviation, BonusDifference } from "../../workbook/awards/compareBonus";
import { awardCells, compareBonus, differingBonus, partedBonus } from "../../workbook/awards/compareBonus";
import type { EarlierFormulas } from "../../workbook/form/earlierFormulas";
import type { PrintGrowth } from "../../workbook/awards/bonusPrint";
import { printGrowth } from "../../workbook/awards/bonusPrint";
import type { CellValue } from "../../sheet/plan";
import { cellOf } from "../../workbook/form/readForm";
import { sheetNames } from "../../workbook/sheetNames";
import { bonusOf, lowestLine } from "./awardsState";
import type { Book, UnitForm } from "../book/book";
import { ActionFailure } from "../book/outcome";
import type { Disagreement, Restored } from "../types";

/** What innovation points are computed in: the sheet 创新加分, and 核定值 of category 8 on every form. */
export interface ComparedAwards {
  readonly sheetId: string;
  readonly lost: readonly BonusDeviation[];
  /** Formulas of earlier versions; on a protected sheet they stay what they were. */
  readonly earlier: readonly BonusDeviation[];
  readonly isProtected: boolean;
  readonly differing: readonly BonusDifference[];
  /** What it takes that all lines are printed; null where they are, or the sheet is protected against it. */
  readonly print: PrintGrowth | null;
  readonly forms: readonly { readonly unit: UnitForm; readonly cells: readonly AwardCell[] }[];
}

/** Holds 创新加分, and what the forms draw from it, against what it should be. Null where there is no such sheet. */
export function compareAwards(book: Book, known: EarlierFormulas): ComparedAwards | null {
  const found = bonusOf(book);
  const content = book.others.get(sheetNames.bonus);
  const placement = found?.reading.placement ?? null;
  if (found === null || content === undefined || placement === null) return null;
  const { sheetId, reading } = found;
  return {
    sheetId,
    ...partedBonus(book.scheme, compareBonus(book.scheme, placement, content), known),
    isProtected: book.protectedOthers.has(sheetNames.bonus),
    differing: differingBonus(book.scheme, placement, reading, content),
    print: book.protectedOthers.has(sheetNames.bonus) ? null : printGrowth(placement, content, lowestLine(reading)),
    forms: formAwards(book),
  };
}

/** What every form draws from 创新加分; empty where there is no such sheet. */
function formAwards(book: Book): ComparedAwards["forms"] {
  const found = bonusOf(book);
  if (found === null || found.reading.placement === null) return [];
  return book.units.map((unit) => ({ unit, cells: awardCells(book.scheme, unit.reading, found.reading) }));
}

/** Formulas of earlier versions on 创新加分 that can be brought up to date. */
export function updatableAwards({ earlier, isProtected }: ComparedAwards): readonly BonusDeviation[] {
  return isProtected ? [] : earlier;
}

/**
 * Ends what would publish innovation points that nobody recognised (article 7): where formulas were lost, which 一键计算
 * puts back, and where a city reported points of its own and has no application on 创新加分.
 */
export function assertAwardsAgree(book: Book): void {
  const forms = formAwards(book);
  const where = (isWrong: (cell: AwardCell, form: UnitForm) => boolean) =>
    forms.filter(({ unit, cells }) => cells.some((cell) => isWrong(cell, unit))).map(({ unit }) => unit.reading.unit);
  const stale = where(({ live, expected }) => live !== expected);
  if (stale.length > 0) throw new ActionFailure("awardsStale", stale);
  const open = where(({ key, expected }, { reading }) => expected === "" && hasPoints(cellOf(reading, key, "reported")));
  if (open.length > 0) throw new ActionFailure("awardsOpen", open);
}

function hasPoints(reported: CellValue): boolean {
  return typeof reported === "number" && reported > 0;
}

/** The formulas that were overwritten, by hand or otherwise. */
export function restoredAwards({ sheetId, lost, forms }: ComparedAwards): readonly Restored[] {
  const one = (unit: string, id: string, { address, what, before, formula }: BonusDeviation): Restored =>
    ({ unit, sheetId: id, address, what, before, after: formula });
  return [
    ...lost.map((deviation) => one(sheetNames.bonus, sheetId, deviation)),
    ...forms.flatMap(({ unit, cells }) => deviationsOf(cells).map((deviation) => one(unit.reading.unit, unit.form.id, deviation))),
  ];
}

/** Live figures that are not what they should be although every formula is in place. */
export function awardDisagreements({ sheetId, lost, earlier, differing, forms }: ComparedAwards): readonly Disagreement[] {
  // What draws on a cell that is not today's is wrong until that cell is.
  if (lost.length + earlier.length > 0) return [];
  return [
    ...differing.map(({ address, what, live, expected }) => ({
      unit: sheetNames.bonus,
      sheetId,
      address,
      what,
      live: String(live ?? ""),
      core: String(expected ?? ""),
    })),
    ...forms.flatMap(({ unit, cells }) =>
      cells
        .filter(({ deviation, live, expected }) => deviation === null && live !== expected)
        .map(({ address, key, live, expected }) => ({
          unit: unit.reading.unit,
          sheetId: unit.form.id,
          address,
          what: key,
          live: String(live ?? ""),
          core: String(expected),
        })),
    ),
  ];
}

/** Names of the protected sheets that putting the formulas back would write to. */
export function lockedByAwards(book: Book, { lost, forms }: ComparedAwards): readonly string[] {
  return [
    ...(lost.length > 0 && book.protectedOthers.has(sheetNames.bonus) ? [sheetNames.bonus] : []),
    ...forms.flatMap(({ unit, cells }) => (unit.form.isProtected && deviationsOf(cells).length > 0 ? [unit.reading.sheetName] : [])),
  ];
}

/** Queues the formulas that were overwritten or are of earlier versions, and that all lines are printed. */
export async function restoreAwards(session: Session, awards: ComparedAwards): Promise<void> {
  const { sheetId, lost, print, forms } = awards;
  const { worksheets } = session.workbook;
  const inputs = (deviations: readonly BonusDeviation[]) =>
    deviations.map(({ row, column, formula }) => ({ row, column, input: formula }));
  const sheet = worksheets.getItem(sheetId);
  await writeScattered(session, sheet, inputs([...lost, ...updatableAwards(awards)]));
  if (print !== null) growPrint(sheet, print);
  for (const { unit, cells } of forms) {
    await writeScattered(session, worksheets.getItem(unit.form.id), inputs(deviationsOf(cells)));
  }
}

function deviationsOf(cells: readonly AwardCell[]): readonly BonusDeviation[] {
  return cells.flatMap(({ deviation }) => deviation ?? []);
}
