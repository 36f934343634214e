import type { SheetContent, SheetPlan } from "../../src/sheet/plan";
import { writeXlsx } from "../../src/xlsx/index";
import { recalculate } from "../support/libreoffice";
import type { Book } from "./book";
import { bookOf } from "./book";
import type { CalculatedBook, Difference } from "./calculatedBook";
import { bookFrom } from "./calculatedBook";
import type { Scored } from "./compare";
import { differences, scoredByCore } from "./compare";
import { straightDifferences } from "./compareStraight";
import { awardLine } from "./compareBonus";
import { IronBook } from "./ironCalc";
import type { Kept } from "./kept";
import type { Engine } from "./limits";
import { isLimit } from "./limits";
import type { Subject } from "./subjects";
import { withUnits } from "./subjects";

/** How many forms each of the engines takes, at least; all of them go through the core and the reading of the words. */
export interface Extent {
  readonly seed: number;
  readonly ironCalc: number;
  readonly libreOffice: number;
  readonly embedded: number;
  /** Units of a workbook, at the most. */
  readonly units: number;
  /** Of several processes that share a run each takes every so-manieth book, from its own first one on. */
  readonly jobs?: { readonly own: number; readonly of: number };
}

/** A spreadsheet that calculates these sheets. The embedded one is handed in, as loading it takes longer than a hundred forms. */
export type Calculating = (plans: readonly SheetPlan[]) => Promise<readonly SheetContent[]>;

export interface Outcome {
  readonly forms: Readonly<Record<Engine, number>>;
  /** Differences that are known limits of an engine, by what they are. */
  readonly limits: ReadonlyMap<string, number>;
  /** All others, each as it is to be printed. */
  readonly found: readonly string[];
}

/** So many workbooks are filled into one of IronCalc before it is made anew: it keeps every change to be undone. */
const fillings = 400;
/** Enough to see what is wrong. */
const mostTold = 40;

/** Runs so many forms through the engines and holds every figure against the core's. `told` hears after each workbook what there was so far, and which is next; `before` goes on where a run was cut. */
export async function crosscheck(extent: Extent, embedded: Calculating | null, told: (sofar: Outcome, next: number) => void = () => undefined, before: Kept | null = null): Promise<Outcome> {
  const all = withUnits(extent.units);
  const { own, of } = extent.jobs ?? { own: 0, of: 1 };
  const forms: Record<Engine, number> = { straight: 0, ironCalc: 0, libreOffice: 0, embedded: 0, ...before?.forms };
  const limits = new Map(Object.entries(before?.limits ?? {}));
  const found: string[] = [...(before?.found ?? [])];
  const irons = new Map<string, { readonly book: IronBook; fillings: number }>();
  const note = (engine: Engine, book: Book, scored: readonly Scored[], all: readonly Difference[]) => {
    forms[engine] += scored.length;
    for (const one of all) {
      const limit = isLimit(engine, one);
      if (limit === null) found.push(describe(engine, book, one));
      else limits.set(limit, (limits.get(limit) ?? 0) + 1);
    }
  };
  for (let index = before?.next ?? own; found.length < mostTold && (forms.ironCalc < extent.ironCalc || forms.libreOffice < extent.libreOffice || forms.embedded < extent.embedded); index += of) {
    const subject = all[index % all.length];
    if (subject === undefined) break;
    const book = bookOf(subject, extent.seed * 1_000_003 + index);
    const scored = scoredByCore(book);
    note("straight", book, scored, straightDifferences(book, scored));
    if (forms.ironCalc < extent.ironCalc) note("ironCalc", book, scored, differences(book, scored, calculatedByIron(irons, subject, book)));
    if (embedded !== null && forms.embedded < extent.embedded) note("embedded", book, scored, differences(book, scored, bookFrom(await embedded(book.plans))));
    if (forms.libreOffice < extent.libreOffice) note("libreOffice", book, scored, differences(book, scored, bookFrom(await recalculate(await writeXlsx(book.plans)))));
    told({ forms, limits, found }, index + of);
  }
  for (const { book } of irons.values()) book.free();
  return { forms, limits, found };
}

function calculatedByIron(irons: Map<string, { readonly book: IronBook; fillings: number }>, { name }: Subject, { plans }: Book): CalculatedBook {
  // A workbook with 创新加分 has other formulas than one without.
  const key = `${name} ${plans.length}`;
  let iron = irons.get(key);
  if (iron === undefined || iron.fillings >= fillings) {
    iron?.book.free();
    iron = { book: new IronBook(plans), fillings: 0 };
    irons.set(key, iron);
  }
  iron.fillings += 1;
  return iron.book.calculated(plans);
}

/** Seed, scheme, cell, formula, what was typed, and both figures. */
function describe(engine: Engine, { subject, seed, forms, bonus }: Book, { unit, what, code, cell, formula, core, found }: Difference): string {
  const form = forms[subject.units.indexOf(unit)] ?? new Map<string, never>();
  const typed = [...form].filter(([key]) => code !== "" && key.slice(0, key.lastIndexOf(".")) === code).map(([key, { reported, verified }]) => `${key}=${JSON.stringify(reported)}${verified.value === null ? "" : ` verified ${JSON.stringify(verified)}`}`);
  if (code === awardLine || typed.some((one) => one.startsWith("8.innovation"))) typed.push(...(bonus ?? []).filter(([of]) => of === unit || code === awardLine).map((row) => JSON.stringify(row)));
  return [`seed ${seed}, ${subject.name}, ${unit}${cell === "" ? "" : `!${cell}`}, ${what}: core ${JSON.stringify(core)}, ${engine} ${JSON.stringify(found)}`, `  typed ${typed.join("; ")}`, `  ${formula.slice(0, 1_500)}`].join("\n");
}
