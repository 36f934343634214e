/** What a person's or an add-in's text becomes when it is entered into a cell whose format is not text. */
export type TypedInput =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number; readonly format?: string }
  | { readonly kind: "boolean"; readonly boolean: boolean };

const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[+-]?\d+)?$/i;
const PERCENT = /^([+-]?[\d.]+)\s*%$/;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Excel's serial number of a day since 1 March 1900. */
function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return (date.getTime() - Date.UTC(1899, 11, 30)) / MILLISECONDS_PER_DAY;
}

/** Reads `text` as Excel reads what is typed: numbers, percentages, dates, TRUE and FALSE are not left as text. */
export function readTyped(text: string): TypedInput {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "boolean", boolean: upper === "TRUE" };
  if (NUMBER.test(trimmed) && /\d/.test(trimmed)) return { kind: "number", number: Number(trimmed.replaceAll(",", "")) };
  const percent = PERCENT.exec(trimmed)?.[1];
  if (percent !== undefined && Number.isFinite(Number(percent))) {
    return { kind: "number", number: Number((Number(percent) / 100).toPrecision(15)), format: percent.includes(".") ? "0.00%" : "0%" };
  }
  const date = DATE.exec(trimmed);
  if (date !== null) {
    const serial = serialOf(Number(date[1]), Number(date[2]), Number(date[3]));
    if (serial !== undefined) return { kind: "number", number: serial, format: "yyyy/m/d" };
  }
  return { kind: "text", text };
}
