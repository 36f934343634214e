import type { SheetPlan } from "../../src/sheet/plan";
import { formPlan } from "../../src/workbook/form/form";
import { plannedPlacement } from "../../src/workbook/form/placement";
import { rankingPlan } from "../../src/workbook/overview/ranking";
import { summaryPlan } from "../../src/workbook/overview/summary";
import { randomFrom } from "../support/randomForms";
import type { Subject } from "./subjects";
import type { Keyed, Random } from "./typing";
import { typedForm } from "./typing";

type Form = ReadonlyMap<string, { readonly reported: Keyed; readonly verified: Keyed }>;

/** A year's workbook filled in by chance: the same for the same seed. */
export interface Book {
  readonly subject: Subject;
  readonly seed: number;
  readonly forms: readonly Form[];
  readonly plans: readonly SheetPlan[];
}

const year = 2025;

export function bookOf(subject: Subject, seed: number): Book {
  const random = randomFrom(seed);
  const valid = [1, 1, 0.98, 0.93, 0.7][Math.floor(random() * 5)] ?? 1;
  const forms: Form[] = [];
  for (const [index] of subject.units.entries()) forms.push(formAfter(forms[index - 1], typedForm(subject.scheme, random, valid), random));
  return { subject, seed, forms, plans: filledPlans(subject, forms) };
}

/** Now and then a unit is the twin of the one before, wholly or but for a few entries: ties are else never broken, nor shared. */
function formAfter(before: Form | undefined, own: Form, random: Random): Form {
  if (before === undefined || random() > 0.3) return own;
  const isWhole = random() < 0.5;
  return new Map([...before].map(([key, value]) => [key, !isWhole && random() < 0.08 ? (own.get(key) ?? value) : value] as const));
}

const empty = new Map<string, readonly SheetPlan[]>();

/** The sheets that anything is worked out on: the forms, 汇总 and 排名. */
function emptyPlans({ name, scheme, units, groups }: Subject): readonly SheetPlan[] {
  const key = `${name} ${units.length}`;
  const found = empty.get(key);
  if (found !== undefined) return found;
  const placement = plannedPlacement(scheme);
  const sources = units.map((unit) => ({ sheetName: unit, unit, placement, group: groups.get(unit) ?? "" }));
  const plans = [...units.map((unit) => formPlan({ scheme, year, unit, hasBonusSheet: false })), summaryPlan(scheme, year, sources), rankingPlan(scheme, year, units.length, null, true)];
  empty.set(key, plans);
  return plans;
}

function filledPlans(subject: Subject, forms: readonly Form[]): readonly SheetPlan[] {
  const { rows, columns } = plannedPlacement(subject.scheme);
  return emptyPlans(subject).map((plan, index) => {
    const form = forms[index];
    if (form === undefined) return plan;
    // Rows without entries stay the same arrays, so that nobody looks for changes in them.
    const cells = [...plan.cells];
    for (const [key, typed] of form) {
      const at = rows.get(key) ?? -1;
      const row = [...(cells[at] ?? [])];
      for (const side of ["reported", "verified"] as const) row[columns[side]] = { ...row[columns[side]], ...cellOf(typed[side]) };
      if (at >= 0) cells[at] = row;
    }
    return { ...plan, cells };
  });
}

/** An error value stands in a cell as a formula gives it. */
function cellOf({ value, formula }: Keyed): Keyed {
  return value === "#N/A" ? { value, formula: "=NA()" } : formula === undefined ? { value } : { value, formula };
}
