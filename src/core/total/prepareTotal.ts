import { certain } from "../certain";
import { addPoints } from "../exact";
import type { Points, Test } from "../expression";
import { above, entered, fixed, number, sumOf } from "../expression";
import type { Piece } from "../explanation";
import { either } from "../explanation";
import type { Words } from "../messages/words";
import type { Scheme } from "../scheme";
import { entryKey, indicatorsOf } from "../scheme";
import { chosenBy } from "../shares";
import type { Wording } from "../wording";
import { anyOf, isBelow, leastOf, pointsIn } from "./totalExpressions";
import type { Veto } from "./totalRules";

/** What the rules of the total compute with, by slot: base and bonus points, then the number of each veto's entry. */
const slots = { base: 0, bonus: 1, firstVeto: 2 } as const;

/** The total of a scheme, said once for the core and for the formulas of sheets. */
export interface PreparedTotal {
  /** Keys of the entries that the slots from `firstVeto` on hold: numbers above 0 veto, 0 stands for one that is missing or invalid. */
  readonly vetoes: readonly string[];
  readonly points: Points;
  /** Whether the unit is ranked below those of which this does not hold. */
  readonly unqualified: Test;
  /** Why the total is not the sum, or the unit unqualified; nothing where neither is so. */
  readonly explain: (words: Words) => readonly Piece[];
}

interface Vetoed extends Veto {
  readonly label: Wording;
  readonly test: Test;
}

const prepared = new WeakMap<Scheme, PreparedTotal>();

/** A scheme's total, made ready once per scheme object. Takes sound schemes. */
export function prepareTotal(scheme: Scheme): PreparedTotal {
  const known = prepared.get(scheme) ?? prepare(scheme);
  prepared.set(scheme, known);
  return known;
}

function prepare(scheme: Scheme): PreparedTotal {
  const { bonus: counting = {}, qualifiedFrom, vetoes = [] } = scheme.total ?? {};
  const labels = new Map(indicatorsOf(scheme).flatMap((indicator) => indicator.entries.map((entry) => [entryKey(indicator, entry), entry.label] as const)));
  const [base, bonus] = [pointsIn(slots.base, scheme.basePoints), pointsIn(slots.bonus, scheme.bonusPoints)];
  const all = vetoes.map((veto, index): Vetoed => ({
    ...veto,
    label: certain(labels.get(veto.entry)),
    test: above(entered(slots.firstVeto + index), number(0)),
  }));
  const ofTotal = (isCeiling: boolean) => byTotal(all.filter((veto) => veto.total !== undefined && (veto.isCeiling ?? false) === isCeiling));
  const [fixes, ceilings] = [ofTotal(false), ofTotal(true)];
  const disqualifying = all.filter(({ total }) => total === undefined);
  const tooLow = qualifiedFrom === undefined ? [] : [isBelow(base, qualifiedFrom)];
  const gated = counting.baseFrom === undefined ? undefined : isBelow(base, counting.baseFrom);
  const both = sumOf([base, bonus]);
  const sum = counting.tiesOnly === true ? base : gated === undefined ? both : chosenBy(gated, base, both);
  const decided = fixes.reduceRight<Points>((rest, { total, test }) => chosenBy(test, fixed(total), rest), sum);
  const bound = ceilings.reduceRight<Points | undefined>((rest, { total, test }) => chosenBy(test, fixed(total), rest ?? fixed(mostTotal(scheme))), undefined);
  return {
    vetoes: vetoes.map(({ entry }) => entry),
    points: bound === undefined ? decided : leastOf(decided, bound),
    unqualified: anyOf([...disqualifying.map(({ test }) => test), ...tooLow]),
    explain: (words) => [
      ...(disqualifying.length === 0 ? [] : [either(anyOf(disqualifying.map(({ test }) => test)), vetoed(disqualifying, words, words.unqualified))]),
      ...firstOfAll(fixes, (one) => vetoed(one.vetoes, words, words.totalFixed(one.total))),
      ...firstOfAll(ceilings, (one) => vetoed(one.vetoes, words, words.totalAtMost(one.total))),
      ...tooLow.map((test) => either(test, [words.baseBelow(certain(qualifiedFrom), words.unqualified)])),
      ...(gated === undefined || counting.tiesOnly === true ? [] : [either(gated, [words.baseBelow(certain(counting.baseFrom), words.bonusUncounted)])]),
    ],
  };
}

interface AtTotal {
  readonly total: number;
  readonly vetoes: readonly Vetoed[];
  readonly test: Test;
}

/** Vetoes of one total together, the lowest first: it decides. */
function byTotal(vetoes: readonly Vetoed[]): readonly AtTotal[] {
  const totals = [...new Set(vetoes.map(({ total }) => certain(total)))].sort((a, b) => a - b);
  return totals.map((total) => {
    const alike = vetoes.filter((veto) => veto.total === total);
    return { total, vetoes: alike, test: anyOf(alike.map(({ test }) => test)) };
  });
}

function firstOfAll(totals: readonly AtTotal[], says: (one: AtTotal) => readonly Piece[]): readonly Piece[] {
  return totals.reduceRight<readonly Piece[]>((otherwise, one) => [either(one.test, says(one), otherwise)], []);
}

/** «一票否决：发生严重失信事件，总分按 59 分计。» with every entry that vetoes. */
function vetoed(vetoes: readonly Vetoed[], words: Words, consequence: string): readonly Piece[] {
  return [words.vetoed, ...vetoes.map(({ test, label }) => either(test, [words.label(label), words.comma])), consequence];
}

/** The most that a total can come to, in points. */
export function mostTotal({ basePoints, bonusPoints, total }: Scheme): number {
  return total?.bonus?.tiesOnly === true ? basePoints : addPoints([basePoints, bonusPoints]);
}
