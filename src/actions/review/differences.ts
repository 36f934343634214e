import type { Scheme } from "../../core/index";
import { indicatorsOf, recognisedCodes, subtractPoints } from "../../core/index";
import type { IndicatorReview } from "../../workbook/review/review";
import type { ReviewState } from "../../workbook/form/reviewStates";
import { isReviewed, methodsOf } from "../../workbook/review/review";
import type { ReviewGap } from "../../workbook/review/reviewGaps";
import { isChanged } from "../../workbook/review/reviewGaps";
import type { UnitState, WorkbookState } from "../types";

type Assessed = Pick<Extract<WorkbookState, { kind: "assessment" }>, "scheme" | "units">;

/** What the city reported for an indicator and what the province verified, in points, where the two differ. */
export interface Difference {
  readonly unit: string;
  readonly sheetId: string;
  readonly indicator: string;
  readonly reported: number;
  readonly verified: number;
  /** Verified less reported, in points. */
  readonly difference: number;
  /** 核定理由 of its entries, each once. */
  readonly reasons: readonly string[];
  /** Whether 创新加分 decides and explains it. */
  readonly isAward: boolean;
  readonly state: ReviewState;
  /** The 核定值 to look at; null where its line is missing. */
  readonly address: string | null;
}

/** An indicator of a city that is not yet reviewed. */
export interface OpenIndicator {
  readonly indicator: string;
  readonly state: ReviewState;
  /** What its review lacks; a 已核定 with gaps does not count. */
  readonly gaps: readonly ReviewGap[];
  /** 考核方式, e.g. 材料审核 and 系统演示. */
  readonly methods: readonly string[];
  /** Whether nothing in its entries is wrong or missing. */
  readonly isSound: boolean;
  /** Whether points are claimed although no line of it names 佐证材料. */
  readonly lacksEvidence: boolean;
  readonly address: string | null;
}

/** What is left to review in one city. */
export interface OpenReview {
  readonly unit: string;
  readonly sheetId: string;
  readonly indicators: readonly OpenIndicator[];
}

/** A city's total both ways, in points, and how many of its indicators are reviewed. */
export interface UnitTotals {
  readonly unit: string;
  readonly sheetId: string;
  readonly reported: number;
  readonly verified: number;
  readonly difference: number;
  readonly reviewed: number;
  readonly indicators: number;
}

/** Where 核定 differs from 自评, city by city: in points, or in a 核定值 that is not the 自报值. Pure. */
export function differencesOf({ scheme, units }: Assessed): readonly Difference[] {
  return units.flatMap(differencesIn(scheme));
}

/** The same of one city. A city that is read again as it was is the same object, and is not looked through twice. */
const differencesIn = eachOnce((scheme, unit): readonly Difference[] => {
  const bonus = recognisedCodes(scheme);
  const reportedPoints = new Map(unit.reported.indicators.map(({ code, points }) => [code, points] as const));
  return unit.verified.indicators.flatMap(({ code, points: verified }): Difference[] => {
    const review = unit.reviews.get(code);
    const reported = reportedPoints.get(code) ?? 0;
    const changed = review?.entries.find(isChanged);
    if (changed === undefined && subtractPoints(reported, verified) === 0) return [];
    const given = changed ?? review?.entries[0];
    return [
      {
        unit: unit.name,
        sheetId: unit.sheetId,
        indicator: code,
        reported,
        verified,
        difference: subtractPoints(verified, reported),
        reasons: [...new Set(review?.entries.map(({ reason }) => reason).filter((reason) => reason !== ""))],
        isAward: bonus.has(code),
        state: review?.state ?? "pending",
        address: given === undefined ? null : (unit.places.get(given.key)?.verified ?? null),
      },
    ];
  });
});

/** What is not yet reviewed, by city; cities that are through are absent. Pure. */
export function openReviews({ scheme, units }: Assessed): readonly OpenReview[] {
  return units.flatMap(openIn(scheme));
}

const openIn = eachOnce((scheme, unit): readonly OpenReview[] => {
  const methods = methodsByCode(scheme);
  const unsound = unsoundCodes(unit);
  const unproven = new Set(unit.evidenceGaps.map(({ indicator }) => indicator));
  const indicators = [...unit.reviews.values()].flatMap((review): OpenIndicator[] => {
    const { indicator, state, gaps } = review;
    if (isReviewed(review)) return [];
    return [{ indicator, state, gaps, methods: methods.get(indicator) ?? [], isSound: !unsound.has(indicator), lacksEvidence: unproven.has(indicator), address: placeOf(unit, review) }];
  });
  return indicators.length === 0 ? [] : [{ unit: unit.name, sheetId: unit.sheetId, indicators }];
});

const methodsKnown = new WeakMap<Scheme, ReadonlyMap<string, readonly string[]>>();

function methodsByCode(scheme: Scheme): ReadonlyMap<string, readonly string[]> {
  const known = methodsKnown.get(scheme) ?? new Map(indicatorsOf(scheme).map(({ code, method }) => [code, methodsOf(method)] as const));
  methodsKnown.set(scheme, known);
  return known;
}

/** Keeps what is made of a city and a scheme for as long as both are there. */
function eachOnce<T>(make: (scheme: Scheme, unit: UnitState) => readonly T[]): (scheme: Scheme) => (unit: UnitState) => readonly T[] {
  const kept = new WeakMap<Scheme, WeakMap<UnitState, readonly T[]>>();
  return (scheme) => {
    const units = kept.get(scheme) ?? new WeakMap<UnitState, readonly T[]>();
    kept.set(scheme, units);
    return (unit) => {
      const made = units.get(unit) ?? make(scheme, unit);
      units.set(unit, made);
      return made;
    };
  };
}

/** Every city's total as reported and as verified. Pure. */
export function totalsBothWays({ units }: Pick<Assessed, "units">): readonly UnitTotals[] {
  return units.map(({ name, sheetId, reported, verified, reviews }) => ({
    unit: name,
    sheetId,
    reported: reported.total,
    verified: verified.total,
    difference: subtractPoints(verified.total, reported.total),
    reviewed: [...reviews.values()].filter(isReviewed).length,
    indicators: reviews.size,
  }));
}

/** How many indicators of all cities are reviewed. Pure. */
export function reviewProgress({ units }: Pick<Assessed, "units">): { readonly reviewed: number; readonly indicators: number } {
  const reviews = units.flatMap((unit) => [...unit.reviews.values()]);
  return { reviewed: reviews.filter(isReviewed).length, indicators: reviews.length };
}

/** Indicators with an error or a gap on either side. */
function unsoundCodes({ problems }: UnitState): ReadonlySet<string> {
  return new Set(problems.filter(({ severity }) => severity !== "warning").map(({ indicator }) => indicator));
}

/** Where to decide: the line that lacks something, else 审核状态. */
function placeOf({ places }: UnitState, { address, entries, gaps }: IndicatorReview): string | null {
  const [gap] = gaps;
  const lacking = gap === undefined ? undefined : gap.code === "invalid" ? places.get(gap.key)?.verified : entries.find(({ key }) => key === gap.key)?.reasonAddress;
  return lacking ?? address ?? places.get(entries[0]?.key ?? "")?.verified ?? null;
}
