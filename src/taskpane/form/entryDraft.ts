import type { EntryInput, IndicatorReview } from "../../actions/types";
import type { Entries, Entry, EntryValue, Indicator, IndicatorScore, Language, Scheme } from "../../core/index";
import { entryKey, scoreUnit } from "../../core/index";
import type { CityColumn } from "../../workbook/form/columns";
import { decodeCell } from "../../workbook/form/decode";
import { shownValue, typedValue } from "../parts/cellText";

/** A cell on a line of one form, in a column that is filled in: in 填报 one of the city's. */
export interface CellPlace<Column extends string = CityColumn> {
  readonly key: string;
  readonly column: Column;
  readonly sheetId: string;
  /** Code of its indicator. */
  readonly indicator: string;
}

/** What is typed for a cell and not yet written, and what stood in it when the typing began. */
export interface CellDraft<Column extends string = CityColumn> extends CellPlace<Column> {
  readonly before: EntryInput["before"];
  readonly text: string;
}

/** What is typed and not yet written, by cell. */
export type Drafts<Column extends string> = ReadonlyMap<string, CellDraft<Column>>;

/** What is typed in 填报 and not yet written. */
export type EntryDrafts = Drafts<CityColumn>;

type Cell<Column extends string> = Omit<CellPlace<Column>, "indicator">;

const idOf = ({ sheetId, key, column }: Cell<string>): string => `${sheetId} ${key} ${column}`;

/** What is typed for a cell; undefined where it shows what stands in it. */
export function draftAt<Column extends string>(drafts: Drafts<Column>, place: Cell<Column>): CellDraft<Column> | undefined {
  return drafts.get(idOf(place));
}

/** The drafts with a text typed into a cell; typing what stands there anyway leaves no draft. */
export function typeInto<Column extends string>(
  drafts: Drafts<Column>,
  place: CellPlace<Column>,
  stands: EntryInput["before"],
  text: string,
  entry?: Entry,
): Drafts<Column> {
  const next = new Map(drafts);
  const before = drafts.get(idOf(place))?.before ?? stands;
  // A day that stands as a text reads as what is typed for it, and is not the same.
  const isSame = text === shownValue(stands, entry) && (typeof stands !== "string" || entry === undefined || typedValue(text, entry) === stands);
  if (isSame) next.delete(idOf(place));
  else next.set(idOf(place), { ...place, before, text });
  return next;
}

/** The drafts without one, of which the cell shows again what stands in it. */
export function withoutDraft<Column extends string>(drafts: Drafts<Column>, place: Cell<Column>): Drafts<Column> {
  const next = new Map(drafts);
  next.delete(idOf(place));
  return next;
}

/** The drafts with one that is to replace what stands in its cell now. */
export function rebased<Column extends string>(drafts: Drafts<Column>, draft: CellDraft<Column>, stands: EntryInput["before"]): Drafts<Column> {
  return new Map(drafts).set(idOf(draft), { ...draft, before: stands });
}

/** The drafts after some were written: those typed on meanwhile stay, over what was written. */
export function afterWriting<Column extends string>(
  drafts: Drafts<Column>,
  sent: readonly CellDraft<Column>[],
  inputs: readonly Pick<EntryInput, "after">[],
): Drafts<Column> {
  const next = new Map(drafts);
  for (const [index, draft] of sent.entries()) {
    const now = next.get(idOf(draft));
    if (now === undefined) continue;
    if (now.text === draft.text) next.delete(idOf(draft));
    else next.set(idOf(draft), { ...now, before: inputs[index]?.after ?? null });
  }
  return next;
}

/** Codes of the indicators of a form that hold something not yet written, in the order of typing. */
export function unwrittenIndicators(drafts: EntryDrafts, sheetId: string): readonly string[] {
  return [...new Set([...drafts.values()].filter((draft) => draft.sheetId === sheetId).map(({ indicator }) => indicator))];
}

/** What is typed for an indicator of a form. */
export function draftsOf(drafts: EntryDrafts, sheetId: string, code: string): readonly CellDraft[] {
  return [...drafts.values()].filter((draft) => draft.sheetId === sheetId && draft.indicator === code);
}

/** What a draft asks to be written. */
export function inputOf({ key, column, before, text }: CellDraft, indicator: Indicator): EntryInput {
  const entry = indicator.entries.find((one) => entryKey(indicator, one) === key);
  const after = column === "reported" ? typedValue(text, entry) : text.trim() === "" ? null : text.trim();
  return { key, column, before, after };
}

/** How an indicator scores with what is typed for it in place of what stands on the form, the rest of which is `claimed`: points, sentence and what is wrong. */
export function liveScore(
  scheme: Scheme,
  indicator: Indicator,
  claimed: Entries,
  review: IndicatorReview,
  typed: readonly CellDraft[],
  language: Language,
): IndicatorScore | undefined {
  const texts = new Map(typed.filter(({ column }) => column === "reported").map(({ key, text }) => [key, text] as const));
  const stands = new Map(review.entries.map(({ key, reported }) => [key, reported] as const));
  const values = Object.fromEntries(
    indicator.entries.map((entry): [string, EntryValue] => {
      const key = entryKey(indicator, entry);
      const text = texts.get(key);
      return [key, decodeCell(entry, text === undefined ? (stands.get(key) ?? null) : typedValue(text, entry), "reported")];
    }),
  );
  return scoreUnit(scheme, { ...claimed, ...values }, { language }).indicators.find(({ code }) => code === indicator.code);
}
