import type { BatchCell, Side, UnitState } from "../../actions/types";
import type { Entries, Entry, EntryValue, Indicator, IssueCode, Language, Scheme } from "../../core/index";
import { acrossCodes, entryKey, figuresOfAll, scoreUnit } from "../../core/index";
import { isSameContent } from "../../sheet/cellContent";
import { decodeCell, mendingOf } from "../../workbook/form/decode";
import type { CellDraft, CellPlace, Drafts } from "../form/entryDraft";
import { draftAt } from "../form/entryDraft";
import { shownValue, typedValue } from "../parts/cellText";

/** Figures that are typed or pasted and not yet written. */
export type FigureDrafts = Drafts<Side>;
export type FigureDraft = CellDraft<Side>;

/** One entry of one city, where a figure can be given. */
export interface Figure {
  readonly place: CellPlace<Side>;
  readonly entry: Entry;
  readonly stands: BatchCell["before"];
  readonly reported: BatchCell["before"];
  /** 核定理由 as it stands. */
  readonly reason: string;
  /** Why nothing can be given: its line is gone from the form, or 创新加分 gives its 核定值; null where it can. */
  readonly closed: "gone" | "awarded" | null;
}

/** The figures of one city's indicator: a line of the list, or several. */
export interface FigureSet {
  readonly unit: UnitState;
  readonly indicator: Indicator;
  readonly figures: readonly Figure[];
}

/** What is looked at: whose rules, and which of the two values is given. */
export interface FigureView {
  readonly scheme: Scheme;
  readonly side: Side;
  readonly language: Language;
}

/** What an indicator of a city comes to with the figures given. */
export interface Judged {
  readonly points: number;
  /** As the form stands. */
  readonly stood: number;
  /** What is wrong with the figures given, by key. */
  readonly issues: ReadonlyMap<string, IssueCode>;
}

/** `isAwarded`: whether 创新加分 gives its 核定值. */
export function figureSet(unit: UnitState, indicator: Indicator, side: Side, isAwarded = false): FigureSet {
  const review = unit.reviews.get(indicator.code);
  const figures = indicator.entries.map((entry): Figure => {
    const key = entryKey(indicator, entry);
    const stands = review?.entries.find((one) => one.key === key);
    return {
      place: { sheetId: unit.sheetId, indicator: indicator.code, key, column: side },
      entry,
      stands: stands?.[side] ?? null,
      reported: stands?.reported ?? null,
      reason: stands?.reason ?? "",
      closed: !unit.places.has(key) ? "gone" : isAwarded && side === "verified" ? "awarded" : null,
    };
  });
  return { unit, indicator, figures };
}

/** What a figure's cell is to hold: the value given, or what stands there. */
export function wanted({ place, entry, stands }: Figure, drafts: FigureDrafts): BatchCell["after"] {
  const draft = draftAt(drafts, place);
  return draft === undefined ? stands : typedValue(draft.text, entry);
}

/** An indicator's entries with the figures given, as they would count. */
function valuesOf({ figures }: FigureSet, side: Side, drafts: FigureDrafts): Entries {
  return Object.fromEntries(
    figures.map((figure): [string, EntryValue] => {
      const value = wanted(figure, drafts);
      const own = decodeCell(figure.entry, value, side);
      return [figure.place.key, side === "verified" && own === undefined ? decodeCell(figure.entry, figure.reported, "reported") : own];
    }),
  );
}

/** What all cities come to with the figures given, where an indicator holds them against each other; undefined where none does, and for 自评, which has no others. */
export function othersOf({ scheme, side }: FigureView, units: readonly UnitState[], sets: readonly FigureSet[], drafts: FigureDrafts): ReadonlyMap<string, readonly number[]> | undefined {
  const across = new Set(acrossCodes(scheme));
  if (side === "reported" || !sets.some(({ indicator }) => across.has(indicator.code))) return undefined;
  const given = new Map<string, Entries>();
  for (const set of sets) given.set(set.unit.sheetId, { ...given.get(set.unit.sheetId), ...valuesOf(set, side, drafts) });
  return figuresOfAll(scheme, units.map(({ sheetId, counted }) => ({ ...counted, ...given.get(sheetId) })));
}

/** Scores an indicator of a city as it would be with the figures given. */
export function judged({ scheme, side, language }: FigureView, set: FigureSet, drafts: FigureDrafts, others: ReturnType<typeof othersOf>): Judged {
  const { unit, indicator, figures } = set;
  const own = valuesOf(set, side, drafts);
  // What is spread over other indicators, or depends on them, asks for them too.
  const entries = { ...(side === "verified" ? unit.counted : unit.claimed), ...own };
  const score = scoreUnit(scheme, entries, { language, explanations: false, ...(others === undefined ? {} : { figures: others }) }).indicators.find(({ code }) => code === indicator.code);
  const given = new Set(figures.filter(({ place }) => draftAt(drafts, place) !== undefined).map(({ place }) => place.key));
  const issues = (score?.issues ?? []).filter(({ key, code }) => code !== "missing" && (given.has(key) || (code === "aboveWhole" && given.size > 0)));
  return {
    points: score?.points ?? 0,
    stood: unit[side].indicators.find(({ code }) => code === indicator.code)?.points ?? 0,
    issues: new Map(issues.map(({ key, code }) => [key, code] as const)),
  };
}

/** Scores as `judged` does, each indicator of a city once. */
export function judgeOf(view: FigureView, drafts: FigureDrafts, others: ReturnType<typeof othersOf>): (set: FigureSet) => Judged {
  const known = new Map<FigureSet, Judged>();
  return (set) => {
    const found = known.get(set) ?? judged(view, set, drafts, others);
    known.set(set, found);
    return found;
  };
}

/** The safe reading of a figure that is none as it stands there (１２, 1,234), as a field shows it; null where there is none. */
export function readingOf({ entry }: Figure, text: string): string | null {
  const value = typedValue(text, entry);
  const mending = typeof value === "string" ? mendingOf(entry, value) : null;
  return mending === null ? null : shownValue(mending.after, entry);
}

/** Whether a figure owes a reason: a 核定值 that is not what the city reported, without one yet. */
export function owesReason(figure: Figure, drafts: FigureDrafts): boolean {
  const { place, stands, reported, reason } = figure;
  const after = wanted(figure, drafts);
  return place.column === "verified" && after !== stands && after !== null && !isSameContent(after, reported) && reason === "";
}

/** What is given of some figures, and what keeps it from being written. */
export interface Given {
  readonly figures: readonly Figure[];
  readonly units: number;
  readonly cells: readonly BatchCell[];
  readonly drafts: readonly FigureDraft[];
  /** Figures that are none, the first first; and those that were changed on their forms meanwhile. */
  readonly wrong: readonly Figure[];
  readonly changed: readonly Figure[];
  /** What can be read safely of those that are none. */
  readonly readings: readonly (readonly [figure: Figure, text: string])[];
  readonly owesReason: boolean;
}

/** Looks through all that is given. */
export function givenOf(view: FigureView, sets: readonly FigureSet[], drafts: FigureDrafts): Given {
  const touched = sets.filter(({ figures }) => figures.some(({ place }) => draftAt(drafts, place) !== undefined));
  const figures = touched.flatMap((set) => set.figures.filter(({ place }) => draftAt(drafts, place) !== undefined));
  const issues = new Map(touched.map((set) => [set.unit.sheetId + set.indicator.code, judged(view, set, drafts, undefined).issues] as const));
  const wrong = touched.flatMap((set) => set.figures.filter(({ place }) => issues.get(place.sheetId + place.indicator)?.has(place.key) === true));
  const given = figures.flatMap(({ place }) => draftAt(drafts, place) ?? []);
  return {
    figures,
    units: new Set(touched.map(({ unit }) => unit.sheetId)).size,
    cells: figures.map((figure) => ({ sheetId: figure.place.sheetId, key: figure.place.key, before: draftAt(drafts, figure.place)?.before ?? null, after: wanted(figure, drafts) })),
    drafts: given,
    wrong,
    changed: figures.filter(({ place, stands }) => !isSameContent(draftAt(drafts, place)?.before ?? null, stands)),
    readings: wrong.flatMap((figure) => {
      const text = draftAt(drafts, figure.place)?.text;
      const reading = text === undefined ? null : readingOf(figure, text);
      return reading === null ? [] : [[figure, reading] as const];
    }),
    owesReason: figures.some((figure) => owesReason(figure, drafts)),
  };
}
