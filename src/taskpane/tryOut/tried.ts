import type { UnitState } from "../../actions/types";
import type { Entry, EntryValue, Indicator, Language } from "../../core/index";
import { behaviourOf, entryKey, indicatorsOf, isMissing, wordsOf } from "../../core/index";
import type { TriedEntry, UnitEntries } from "../../core/whatIf";
import { optionLabels } from "../../workbook/form/entryFormulas";
import { decodeCell, encodeValue } from "../../workbook/form/decode";
import { inOfficialOrder } from "../../workbook/overview/officialOrder";
import { shownValue, typedValue } from "../parts/cellText";
import type { Assessment } from "../state/selection";

/** A value that is tried in place of the one that counts. */
export interface TriedCell {
  readonly sheetId: string;
  /** Name of the unit when it was tried; the sheet tells which it is. */
  readonly unit: string;
  /** Code of its indicator. */
  readonly indicator: string;
  readonly key: string;
  /** As typed or chosen. */
  readonly text: string;
}

/** What is tried, in the order of trying, and the workbook as it stood when it began or was last looked at. */
export interface Tried {
  readonly cells: readonly TriedCell[];
  readonly base: Assessment | null;
}

export const nothingTried: Tried = { cells: [], base: null };

/** A tried value with what it is for. */
export interface FoundCell {
  readonly cell: TriedCell;
  readonly unit: UnitState;
  readonly indicator: Indicator;
  readonly entry: Entry;
}

const isAt = (cell: TriedCell, sheetId: string, key: string): boolean => cell.sheetId === sheetId && cell.key === key;

/** What counts for an entry now, as the form's cell would say it. */
export function presentText(unit: UnitState, key: string, entry: Entry): string {
  return shownValue(presentCell(unit, key, entry), entry);
}

function presentCell(unit: UnitState, key: string, entry: Entry) {
  return encodeValue(entry, unit.counted[key]);
}

/** Whether what counts is 核定值 and not 自报值. */
export function isVerified(unit: UnitState, code: string, key: string): boolean {
  const verified = unit.reviews.get(code)?.entries.find((one) => one.key === key)?.verified ?? null;
  return verified !== null && verified !== "";
}

/** The text that is tried for an entry; undefined where the present value stands. */
export function triedText({ cells }: Tried, sheetId: string, key: string): string | undefined {
  return cells.find((cell) => isAt(cell, sheetId, key))?.text;
}

/** What is tried with a text for one more entry; trying what counts anyway takes it out. */
export function withTried(tried: Tried, assessment: Assessment, unit: UnitState, indicator: Indicator, entry: Entry, text: string): Tried {
  const key = entryKey(indicator, entry);
  const present = presentCell(unit, key, entry);
  const { sheetId, name } = unit;
  // A number that stands as a text reads as what is typed for it, and is not the same.
  const isSame = text === shownValue(present, entry) && (typeof present !== "string" || typedValue(text, entry) === present);
  if (isSame) return withoutCell(tried, sheetId, key);
  const cell: TriedCell = { sheetId, unit: name, indicator: indicator.code, key, text };
  const isKnown = tried.cells.some((one) => isAt(one, sheetId, key));
  const cells = isKnown ? tried.cells.map((one) => (isAt(one, sheetId, key) ? cell : one)) : [...tried.cells, cell];
  return { cells, base: tried.base ?? assessment };
}

/** What is tried without one of the values. */
export function withoutCell({ cells, base }: Tried, sheetId: string, key: string): Tried {
  const left = cells.filter((cell) => !isAt(cell, sheetId, key));
  return left.length === 0 ? nothingTried : { cells: left, base };
}

/** The tried values whose form and line are in the workbook. */
export function foundCells({ cells }: Tried, { scheme, units }: Assessment): readonly FoundCell[] {
  const indicators = new Map(indicatorsOf(scheme).map((one) => [one.code, one] as const));
  return cells.flatMap((cell) => {
    const unit = units.find(({ sheetId }) => sheetId === cell.sheetId);
    const indicator = indicators.get(cell.indicator);
    const entry = indicator?.entries.find((one) => entryKey(indicator, one) === cell.key);
    return unit === undefined || indicator === undefined || entry === undefined ? [] : [{ cell, unit, indicator, entry }];
  });
}

/** The same as the core takes them; an empty text leaves the entry empty. */
export function triedEntries(found: readonly FoundCell[]): readonly TriedEntry[] {
  return found.map(({ cell, unit, entry }) => ({ unit: unit.name, key: cell.key, to: decodeCell(entry, typedValue(cell.text, entry), "verified") }));
}

/** The units in the official order, each with the entries that count and its group. */
export function unitEntries({ scheme, units, groups }: Pick<Assessment, "scheme" | "units" | "groups">): readonly UnitEntries[] {
  return inOfficialOrder(scheme.units, units, ({ name }) => name).map(({ name, counted, verified }) => ({ name, entries: counted, scorecard: verified, group: groups.places.get(name)?.group ?? "" }));
}

/** A value as it is read in a language, with its unit; "" where there is none. */
export function saidValue(value: EntryValue, entry: Entry, language: Language): string {
  if (isMissing(value)) return "";
  const cellText = shownValue(encodeValue(entry, value), entry);
  const words = wordsOf(language);
  const choice = optionLabels(entry, wordsOf("zh-CN")).indexOf(cellText);
  if (choice >= 0) return optionLabels(entry, words)[choice] ?? cellText;
  const isNumber = typeof value === "number" && behaviourOf(entry.type).control === "number";
  return isNumber ? `${cellText}${words.unit(entry.unit)}` : cellText;
}

/** Names of the units of which what counts differs from before, those that came or went among them. */
export function unitsChangedSince(base: Assessment, now: Assessment): readonly string[] {
  const before = new Map(base.units.map((unit) => [unit.sheetId, unit] as const));
  const present = new Set(now.units.map(({ sheetId }) => sheetId));
  return [
    ...now.units.filter((unit) => {
      const was = before.get(unit.sheetId);
      return was === undefined || (was !== unit && !isSameForm(was, unit));
    }),
    ...base.units.filter(({ sheetId }) => !present.has(sheetId)),
  ].map(({ name }) => name);
}

function isSameForm(a: UnitState, b: UnitState): boolean {
  const keys = new Set([...Object.keys(a.counted), ...Object.keys(b.counted)]);
  return a.name === b.name && [...keys].every((key) => Object.is(a.counted[key], b.counted[key]));
}
