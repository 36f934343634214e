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
