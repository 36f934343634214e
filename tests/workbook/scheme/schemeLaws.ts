import type { Entries, Scheme } from "../../../src/core/index";
import { checkScheme, scoreUnit, scoreUnits } from "../../../src/core/index";
import { LONGEST_FORMULA } from "../../../src/sheet/limits";
import { assessmentPlans } from "../../../src/workbook/assessment";
import { decodeCell } from "../../../src/workbook/form/decode";
import { entryList } from "../../../src/workbook/form/readForm";
import { templatePlans } from "../../../src/workbook/returns/template";
import { must } from "../../support/fuzz";
import { randomCell } from "../../support/randomForms";

/** JSON with the fields of each record in order, by this file's own doing. */
export function plainCanonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainCanonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const fields = Object.entries<unknown>({ ...value }).filter(([, one]) => one !== undefined);
  return `{${fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => `${JSON.stringify(key)}:${plainCanonical(one)}`).join(",")}}`;
}

/** Holds what every scheme that is taken must keep to: it holds together, scores within its limits, and makes sheets that Excel takes. */
export function holdsAsScheme(scheme: Scheme, seed: number, random: () => number): void {
  must(checkScheme(scheme).length === 0, seed, "taken, yet it does not hold together");
  const filled = (valid: number): Entries =>
    Object.fromEntries(entryList(scheme).map(({ key, entry }) => [key, decodeCell(entry, randomCell(entry, random, valid), "verified")] as const));
  const forms: readonly Entries[] = [{}, filled(1), filled(0.7)];
  for (const card of [...forms.map((form) => scoreUnit(scheme, form)), ...scoreUnits(scheme, forms)]) {
    for (const { code, points, max, status } of card.indicators) {
      must(points >= 0 && points <= max && Math.abs(points * 100 - Math.round(points * 100)) < 1e-6 * Math.max(1, points), seed, `${code} gives ${points} of ${max}`);
      must(status === "ok" || points === 0, seed, `${code} is ${status}, yet gives ${points}`);
    }
    must([card.base, card.bonus, card.total].every(Number.isFinite), seed, `the total is ${card.total}`);
  }
  // Sheets take the most of the time.
  if (random() > 0.3) return;
  const units = ["甲", "乙"];
  const sheets = [...templatePlans({ scheme, year: 2012, unit: "甲", sheetName: "甲", entries: new Map() }), ...assessmentPlans({ scheme, year: 2012, units })];
  for (const { name, cells } of sheets) {
    for (const [row, line] of cells.entries()) {
      for (const cell of line) must((cell?.formula?.length ?? 0) <= LONGEST_FORMULA, seed, `a formula of ${cell?.formula?.length ?? 0} characters on ${name} row ${row + 1}`);
    }
  }
}
