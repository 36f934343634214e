/** The parts of a number format for positive, negative, zero and text, without what stands in quotes, brackets or behind a sign of its own. */
function sections(format: string): readonly string[] {
  // [h] counts hours, [Red] and [$-804] are none of dates; General is «G/通用格式» in Chinese programs.
  return format
    .replaceAll(/"[^"]*"?|\\.|_.|\*./g, "")
    .replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi, "")
    .replaceAll(/General|G\/通用格式|Standard/gi, "")
    .split(";");
}

/**
 * Whether a number format shows a number as a date or a time: it has codes of either (the weekday aaa, the era g and e and
 * the Buddhist year b among them) and no place for a digit but those behind seconds.
 *
 * @example showsDate('yyyy"年"m"月"') // true
 * @example showsDate("US$#,##0") // false
 */
export function showsDate(format: string | undefined): boolean {
  if (format === undefined) return false;
  // The system's own long date and time.
  if (/\[\$-(?:f800|f400|x-sysdate|x-systime)\]/i.test(format)) return true;
  return sections(format).some((section) => {
    const bare = section.replaceAll(/s+\]?\.0+/gi, "s");
    return !/[#0?@]/.test(bare) && /[ymdhsegbqwr]|aaa|n{2}/i.test(bare);
  });
}

/** Whether a number format shows a number as so many per cent or per mille, a hundred or a thousand times what it is. */
export function showsPercent(format: string | undefined): boolean {
  return format !== undefined && sections(format).some((section) => /[%‰]/.test(section));
}

/** What a cell shows a number as besides a number. Such a format comes from what was once typed or pasted there. */
export type FormatKind = "plain" | "date" | "percent" | "currency" | "fraction";

/** How a number format shows numbers. */
export function formatKind(format: string | undefined): FormatKind {
  if (format === undefined || format === "General" || format === "@") return "plain";
  if (showsDate(format)) return "date";
  if (/\[\$[^\]-]+|[¥￥$€£]/.test(format.replaceAll(/\[\$-[^\]]*\]/g, ""))) return "currency";
  const bare = format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (bare.includes("%")) return "percent";
  return /[?#\d]\s*\/\s*[?#\d]/.test(bare) ? "fraction" : "plain";
}

/** Excel's day 1 is 1900-01-01; it counts a 29th of February of that year, so that later days are one off. */
const dayZero = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;
/** Whole numbers below this, in 1954, are taken for numbers that were typed into a cell that showed dates. */
const firstDate = 20_000;

/**
 * A number as a person saw it in a cell of this format, where that is another thing than the number: 41030 as 2012-05-01,
 * 0.6 as 60%. Null where the number itself is what was typed: 6 in a cell that makes 1900-01-06 of it.
 */
export function shownText(value: number, format: string | undefined): string | null {
  const kind = formatKind(format);
  if (kind === "percent") return `${Number((value * 100).toPrecision(12))}%`;
  if (kind !== "date" || (Number.isInteger(value) && value < firstDate) || value < 0) return null;
  const iso = new Date(Math.round((dayZero + value * dayLength) / 1000) * 1000).toISOString();
  const day = value >= 1 ? iso.slice(0, 10) : "";
  const time = Number.isInteger(value) ? "" : iso.slice(11, 19);
  return [day, time].filter((part) => part !== "").join(" ");
}
