import type { Entry, Language, Scheme } from "../../core/index";
import { issueOf, wordsOf } from "../../core/index";
import type { FormSheet } from "../../excel/formGrid";
import { formatKind, shownText } from "../../sheet/numberFormat";
import { noDayShown, sheetMessage, shownAs } from "../../i18n/sheetMessages";
import type { FormReading } from "../../workbook/form/readForm";
import { isDay, isOddFormat } from "../../workbook/form/entryFormat";
import { cellOf, entryList } from "../../workbook/form/readForm";
import { strayContents } from "../../workbook/form/strayContents";
import type { Correction, EntryPlace, Problem, Side } from "../types";

const sides: readonly Side[] = ["reported", "verified"];

/** A city's form as it was read, with the scheme to read it by and the language to speak of it. */
export interface ReadUnit {
  readonly scheme: Scheme;
  readonly form: FormSheet;
  readonly reading: FormReading;
  readonly places: ReadonlyMap<string, EntryPlace>;
  readonly language: Language;
}

/** A number in an entry that its cell shows as something else. */
interface OddNumber {
  readonly entry: Entry;
  readonly code: string;
  readonly key: string;
  readonly label: string;
  readonly side: Side;
  readonly address: string;
  readonly value: number;
  /** Absent for General. */
  readonly format: string | undefined;
}

/**
 * Numbers that their cells show as dates, percentages, amounts of money or fractions, and days that they show as numbers:
 * what was typed is another thing than what counts.
 */
export function formatProblems(read: ReadUnit): readonly Problem[] {
  const { language } = read;
  return oddNumbers(read).map(({ entry, code, key, label, side, address, value, format }) => {
    const shown = shownText(value, format);
    const base = { code: "dateFormat", indicator: code, key, side, address } as const;
    if (isDay(entry)) return { ...base, severity: "warning", message: noDayShown(shownAs(label, shown ?? String(value), language), language) };
    const what = shownAs(label, shown, language);
    return { ...base, severity: shown === null ? "warning" : "error", message: sheetMessage("dateFormat", what, language) };
  });
}

/** What puts their cells right: the format, with the number that was seen; a date is no number and is cleared. */
export function formatCorrections(read: ReadUnit): readonly Correction[] {
  const { form, reading } = read;
  return oddNumbers(read).map(({ entry, key, label, side, address, value, format }) => {
    const base = { sheetId: form.id, sheetName: reading.sheetName, address, key, side, label, before: String(value) };
    if (isDay(entry)) return { ...base, after: value, reason: "format" };
    const isPercent = formatKind(format) === "percent";
    const isDate = !isPercent && shownText(value, format) !== null;
    return {
      ...base,
      after: isDate ? "" : isPercent ? Number((value * 100).toPrecision(12)) : value,
      reason: isDate ? "dateCleared" : "format",
    };
  });
}

function oddNumbers({ scheme, form: { oddFormats }, reading, places, language }: ReadUnit): readonly OddNumber[] {
  const words = wordsOf(language);
  return entryList(scheme).flatMap(({ key, code, entry }) =>
    sides.flatMap((side): OddNumber[] => {
      const address = places.get(key)?.[side];
      const value = cellOf(reading, key, side);
      if (address === undefined || typeof value !== "number") return [];
      const format = oddFormats.get(address);
      // A number that is no day is told as such, whatever its look.
      if (!isOddFormat(entry, format) || (isDay(entry) && issueOf(entry, value) !== null)) return [];
      return [{ entry, code, key, label: words.label(entry.label), side, address, value, format }];
    }),
  );
}

/** Cells of a form that hold something where nothing is entered. */
export function strayProblems(scheme: Scheme, reading: FormReading, language: Language): readonly Problem[] {
  return strayContents(scheme, reading).map((address) => ({
    severity: "warning",
    code: "strayContent",
    indicator: "",
    key: address,
    side: "reported",
    message: sheetMessage("strayContent", address, language),
    address,
  }));
}
