/** What a person's or an add-in's text becomes when it is entered into a cell whose format is not text. */
export type TypedInput =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number; readonly format?: string }
  | { readonly kind: "boolean"; readonly boolean: boolean };

const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[+-]?\d+)?$/i;
const AMOUNT = /^(?:\(\$?([\d.,]+)\)|(-?)\$([\d.,]+))$/;
const PERCENT = /^([+-]?[\d.]+)\s*%$/;
const FRACTION = /^(\d+)\s+(\d{1,3})\/(\d{1,3})$/;
const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?\s*([ap]m?)?$/i;
const MILLISECONDS_PER_DAY = 86_400_000;
const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** Days as US English writes them, with the places of year, month and day; a month goes by its name too. */
const DATES: readonly (readonly [form: RegExp, year: number | null, month: number, day: number | null, format: string])[] = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, 1, 2, 3, "yyyy/m/d"],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/, 3, 1, 2, "yyyy/m/d"],
  [/^(\d{1,2})[-/](\d{1,2})$/, null, 1, 2, "d-mmm"],
  [/^(\d{1,2})[- ]([a-z]{3,9})[-, ]+(\d{2}|\d{4})$/i, 3, 2, 1, "d-mmm-yy"],
  [/^([a-z]{3,9})[- ](\d{1,2})[-, ]+(\d{4})$/i, 3, 1, 2, "d-mmm-yy"],
  [/^(\d{1,2})[- ]?([a-z]{3,9})$/i, null, 2, 1, "d-mmm"],
  [/^([a-z]{3,9})[- ]?(\d{4})$/i, 2, 1, null, "mmm-yy"],
  [/^([a-z]{3,9})[- ]?(\d{1,2})$/i, null, 1, 2, "d-mmm"],
];

/** Excel's serial number of a day since 1 March 1900. */
function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return (date.getTime() - Date.UTC(1899, 11, 30)) / MILLISECONDS_PER_DAY;
}

/** Two digits are a year of this century up to 29, and of the last one beyond. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}

/** A month by its number, its name, or the first three letters of it; 0 for what is none. */
function monthOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const name = text.toLowerCase();
  return MONTHS.findIndex((month) => month === name || month.slice(0, 3) === name) + 1;
}

function readDate(text: string): TypedInput | undefined {
  for (const [form, year, month, day, format] of DATES) {
    const parts = form.exec(text);
    if (parts === null) continue;
    const at = (place: number | null, otherwise: string) => (place === null ? otherwise : (parts[place] ?? ""));
    const serial = serialOf(fullYear(at(year, String(new Date().getFullYear()))), monthOf(at(month, "")), Number(at(day, "1")));
    if (serial !== undefined) return { kind: "number", number: serial, format };
  }
  return undefined;
}

function readTime(text: string): TypedInput | undefined {
  const [, hours = "", minutes = "", seconds, half] = TIME.exec(text) ?? [];
  if (hours === "" || (half !== undefined && (Number(hours) < 1 || Number(hours) > 12))) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  return { kind: "number", number: (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400, format: seconds === undefined ? "h:mm" : "h:mm:ss" };
}

function readAmount(text: string): TypedInput | undefined {
  const [, inBrackets, sign, amount] = AMOUNT.exec(text) ?? [];
  const digits = inBrackets ?? amount;
  if (digits === undefined || !NUMBER.test(digits) || !/\d/.test(digits)) return undefined;
  const number = Number(digits.replaceAll(",", ""));
  return { kind: "number", number: inBrackets !== undefined || sign === "-" ? -number : number };
}

/**
 * Reads `text` as Excel reads what is typed: numbers, amounts, percentages, fractions, dates, times, TRUE and FALSE are not left as text. Dates go by US
 * English in every locale, as an add-in's do (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member, office-js #1559).
 */
export function readTyped(text: string): TypedInput {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "boolean", boolean: upper === "TRUE" };
  if (NUMBER.test(trimmed) && /\d/.test(trimmed)) return { kind: "number", number: Number(trimmed.replaceAll(",", "")) };
  const percent = PERCENT.exec(trimmed)?.[1];
  if (percent !== undefined && Number.isFinite(Number(percent))) {
    return { kind: "number", number: Number((Number(percent) / 100).toPrecision(15)), format: percent.includes(".") ? "0.00%" : "0%" };
  }
  const [, whole = "", above = "", below = ""] = FRACTION.exec(trimmed) ?? [];
  if (Number(below) > 0) return { kind: "number", number: Number(whole) + Number(above) / Number(below), format: "# ?/?" };
  return readAmount(trimmed) ?? readDate(trimmed) ?? readTime(trimmed) ?? { kind: "text", text };
}
