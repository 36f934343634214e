import type { Language } from "../../core/index";
import { wordsOf } from "../../core/index";
import type { KeptEntry, KeptUnit } from "../../workbook/final/finalEntries";
import { keptUnit } from "../../workbook/final/finalEntries";
import { latestFinal } from "../../workbook/final/finalNames";
import { readFinalStore } from "../../workbook/final/finalStore";
import { addressOf } from "../../workbook/form/placement";
import { entryList } from "../../workbook/form/readForm";
import type { Book, UnitForm } from "../book/book";
import { groupsOf } from "../book/groupsState";
import type { FinalChange, FinalVersion, Side } from "../types";

const sides: readonly Side[] = ["reported", "verified"];
const nothing: KeptEntry = { reported: null, verified: null };

/** The last 定稿 held against the entries as they stand; null before the first, and where what it kept cannot be read. */
export function finalOf(book: Book, language: Language): FinalVersion | null {
  const names = latestFinal(book.outline.sheets.map(({ name }) => name));
  const store = names === null ? undefined : book.others.get(names.store);
  const kept = store === undefined ? null : readFinalStore(store);
  if (names === null || kept === null) return null;
  const published = new Map(kept.units.map((unit) => [unit.name, unit]));
  const now = new Set(book.units.map(({ reading }) => reading.unit));
  const words = wordsOf(language);
  const groupOf = groupsOf(book);
  const labels = new Map(entryList(book.scheme).map(({ key, entry }) => [key, words.label(entry.label)]));
  const changes = book.units.flatMap((unit) => {
    const before = published.get(unit.reading.unit);
    return before === undefined ? [] : changesOf(before, keptUnit(book.scheme, unit.reading), unit);
  });
  return {
    sheetName: names.sheet,
    sheetId: book.outline.sheets.find(({ name }) => name === names.sheet)?.id ?? "",
    time: kept.record.time,
    digest: kept.record.digest,
    changes: changes.map((change) => ({ ...change, label: labels.get(change.key) ?? change.key })),
    unitsAdded: [...now].filter((name) => !published.has(name)),
    unitsRegrouped: book.units.flatMap(({ reading: { unit, city } }) => {
      const before = published.get(unit);
      return before === undefined || (before.group ?? "") === (groupOf?.(city) ?? "") ? [] : [unit];
    }),
    unitsRemoved: [...published.keys()].filter((name) => !now.has(name)),
  };
}

function changesOf(before: KeptUnit, after: KeptUnit, { form, reading }: UnitForm): readonly Omit<FinalChange, "label">[] {
  const keys = new Set([...after.entries.keys(), ...before.entries.keys()]);
  return [...keys].flatMap((key) => {
    const [old, current] = [before.entries.get(key) ?? nothing, after.entries.get(key) ?? nothing];
    return sides.flatMap((side): Omit<FinalChange, "label">[] => {
      const [published, now] = [old[side], current[side]];
      if (published === now) return [];
      return [{ unit: reading.unit, sheetId: form.id, address: addressOf(reading.placement, key, side), key, side, published, now }];
    });
  });
}
