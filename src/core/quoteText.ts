/** Characters that a literal of a formula holds. */
const longestLiteral = 255;

/** A text as an Excel string literal; a longer one than a literal holds as several, joined. */
export function quoteText(text: string): string {
  if (text.length <= longestLiteral) return `"${text.replaceAll('"', '""')}"`;
  // Not between the halves of a character.
  const end = /[\ud800-\udbff]/.test(text.charAt(longestLiteral - 1)) ? longestLiteral - 1 : longestLiteral;
  return `${quoteText(text.slice(0, end))}&${quoteText(text.slice(end))}`;
}
