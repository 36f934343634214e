import type { SheetPlan } from "../../src/sheet/plan";
import { indicatorCodeOf, recognisedCodes } from "../../src/core/index";
import { bonusPlan } from "../../src/workbook/awards/bonus";
import { formPlan } from "../../src/workbook/form/form";
import { plannedPlacement } from "../../src/workbook/form/placement";
import { rankingPlan } from "../../src/workbook/overview/ranking";
import { summaryPlan } from "../../src/workbook/overview/summary";
import { sheetNames } from "../../src/workbook/sheetNames";
import { randomFrom } from "../support/randomForms";
import type { Subject } from "./subjects";
import type { Keyed, Random } from "./typing";
import type { BonusRow } from "./typedBonus";
import { bonusWith, typedBonus } from "./typedBonus";
import { typedForm } from "./typing";

type Form = ReadonlyMap<string, { readonly reported: Keyed; readonly verified: Keyed }>;

/** A year's workbook filled in by chance: the same for the same seed. */
export interface Book {
  readonly subject: Subject;
  readonly seed: number;
  readonly forms: readonly Form[];
  /** Applications on 创新加分; null where the workbook has no such sheet, and points are typed on the forms. */
  readonly bonus: readonly BonusRow[] | null;
  readonly plans: readonly SheetPlan[];
}

const year = 2025;

export function bookOf(subject: Subject, seed: number): Book {
  const random = randomFrom(seed);
  const valid = [1, 1, 0.98, 0.93, 0.7][Math.floor(random() * 5)] ?? 1;
  const forms: Form[] = [];
  for (const [index] of subject.units.entries()) forms.push(formAfter(forms[index - 1], typedForm(subject.scheme, random, valid), random));
  const { scheme, units } = subject;
  const bonus = recognisedCodes(scheme).size > 0 && random() < 0.7 ? typedBonus(scheme, units, random) : null;
  return { subject, seed, forms, bonus, plans: filledPlans(subject, forms, bonus) };
}

/** Now and then a unit is the twin of the one before, wholly or but for a few entries: ties are else never broken, nor shared. */
function formAfter(before: Form | undefined, own: Form, random: Random): Form {
  if (before === undefined || random() > 0.3) return own;
  const isWhole = random() < 0.5;
  return new Map([...before].map(([key, value]) => [key, !isWhole && random() < 0.08 ? (own.get(key) ?? value) : value] as const));
}

const empty = new Map<string, readonly SheetPlan[]>();

/** The sheets that anything is worked out on: the forms, 汇总, 排名, and behind them 创新加分. */
function emptyPlans({ name, scheme, units, groups }: Subject, hasBonusSheet: boolean): readonly SheetPlan[] {
  const key = `${name} ${units.length} ${hasBonusSheet}`;
  const found = empty.get(key);
  if (found !== undefined) return found;
  const placement = plannedPlacement(scheme);
  const sources = units.map((unit) => ({ sheetName: unit, unit, placement, group: groups.get(unit) ?? "" }));
  const plans = [...units.map((unit) => formPlan({ scheme, year, unit, hasBonusSheet })), summaryPlan(scheme, year, sources), rankingPlan(scheme, year, units.length, null, true), ...(hasBonusSheet ? [bonusPlan(scheme, year, units)] : [])];
  empty.set(key, plans);
  return plans;
}

function filledPlans(subject: Subject, forms: readonly Form[], bonus: readonly BonusRow[] | null): readonly SheetPlan[] {
  const awarded = bonus === null ? new Set<string>() : recognisedCodes(subject.scheme);
  const { rows, columns } = plannedPlacement(subject.scheme);
  return emptyPlans(subject, bonus !== null).map((plan, index) => {
    const form = forms[index];
    if (plan.name === sheetNames.bonus && bonus !== null) return bonusWith(plan, bonus);
    if (form === undefined) return plan;
    // Rows without entries stay the same arrays, so that nobody looks for changes in them.
    const cells = [...plan.cells];
    for (const [key, typed] of form) {
      const at = rows.get(key) ?? -1;
      const row = [...(cells[at] ?? [])];
      // 核定值 of what is recognised matter by matter is the formula that draws on 创新加分.
      const sides = awarded.has(indicatorCodeOf(key)) ? (["reported"] as const) : (["reported", "verified"] as const);
      for (const side of sides) row[columns[side]] = { ...row[columns[side]], ...cellOf(typed[side]) };
      if (at >= 0) cells[at] = row;
    }
    return { ...plan, cells };
  });
}

/** An error value stands in a cell as a formula gives it. */
function cellOf({ value, formula }: Keyed): Keyed {
  return value === "#N/A" ? { value, formula: "=NA()" } : formula === undefined ? { value } : { value, formula };
}
