/** Whether a number format shows a number as a date or a time: it has codes of either outside quotes and brackets. */
export function showsDate(format: string | undefined): boolean {
  if (format === undefined || format === "General" || format === "@") return false;
  // [h] counts hours, [Red] and [$-804] are none of dates.
  const bare = format.replaceAll(/"[^"]*"|\\.|_.|\*./g, "").replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "");
  return /[dyhs]|m(?!.*[#0?])/i.test(bare.replaceAll(/General/gi, ""));
}
