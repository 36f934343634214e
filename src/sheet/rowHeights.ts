/** Rows a text takes in a column, counting a Chinese character as two of the default font's characters. */
export function textLines(text: string, width: number): number {
  const perLine = Math.max(2, Math.floor(width * fill));
  return text.split("\n").reduce((lines, part) => lines + linesOf(part, perLine), 0);
}

/** How much of a column its characters fill: between Excel, WPS and LibreOffice with their fonts, the least. */
const fill = 0.97;

/** Signs that no line begins with: the character before one goes along to the next line. */
const closing = /[，。；：、？！）》」』”’％%]/u;

function linesOf(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  let before = 0;
  for (const character of text) {
    const width = displayWidth(character);
    if (used + width > perLine && used > 0) {
      lines += 1;
      used = closing.test(character) && before < perLine ? before : 0;
    }
    used += width;
    before = width;
  }
  return lines;
}

/** Chinese characters, and the quotes and signs that Chinese fonts draw as wide as them. */
const wide = /[×÷\u2010-\u2027\u2e80-\uffef]/u;

/** How many of the default font's characters a text is wide, a Chinese character being two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** A text that stands over `span` rows from `row` and the width it has. */
export interface PlacedText {
  readonly row: number;
  readonly span: number;
  readonly text: string;
  readonly width: number;
  /** Points; those of the form's texts when absent. */
  readonly size?: number;
}

const textSize = 10;
const lineHeight = 14.5;
const padding = 6;

/** Heights in points for `count` rows so that every text fits; a merged text that needs more spreads it over its rows. */
export function fitRows(count: number, texts: readonly PlacedText[], least: number): readonly number[] {
  const heights = Array.from({ length: count }, () => least);
  const bySpan = [...texts].sort((a, b) => a.span - b.span);
  for (const { row, span, text, width, size = textSize } of bySpan) {
    const needed = (textLines(text, (width * textSize) / size) * lineHeight * size) / textSize + padding;
    const present = heights.slice(row, row + span).reduce((sum, height) => sum + height, 0);
    if (needed <= present) continue;
    for (let index = row; index < row + span; index += 1) heights[index] = (heights[index] ?? least) + (needed - present) / span;
  }
  return heights.map((height) => Math.min(409, Math.round(height * 4) / 4));
}
