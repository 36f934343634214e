import type { Margins, PrintSetup } from "./plan";

/** Excel's narrow margins at the sides, in points: what a wide table leaves free on paper. */
export const narrowMargins: Margins = { left: 18, right: 18, top: 43.2, bottom: 43.2, header: 21.6, footer: 21.6 };

/** What Excel calls normal margins, in points. */
export const normalMargins: Margins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

/** Short and long side in points. */
const papers = { A3: [841.89, 1190.55], A4: [595.28, 841.89] } as const;

/** Characters of the default font to the points that a column is wide: 7 pixels a character and 5 of padding. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Width and height of what a page can carry, in points. */
export function printable({ paper, orientation, margins = normalMargins }: PrintSetup): { readonly width: number; readonly height: number } {
  const [short, long] = papers[paper];
  const [width, height] = orientation === "landscape" ? [long, short] : [short, long];
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
}

/** What a page makes of sizes when columns of these widths are fitted to it: 1 or less, as paper enlarges nothing. */
export function printScale(print: PrintSetup, widths: readonly number[]): number {
  const needed = widths.reduce((sum, width) => sum + columnPoints(width), 0);
  return Math.min(1, printable(print).width / needed);
}

/** Rows that stay together on a page, and how high they are, in points. */
export interface Block {
  readonly row: number;
  readonly height: number;
}

/**
 * Rows before which a new page begins so that no block is parted that fits on one. `head` is as high as what stands above
 * the first block, `repeated` as what stands on every later page.
 */
export function pageBreaks(blocks: readonly Block[], capacity: number, head: number, repeated: number): readonly number[] {
  const breaks: number[] = [];
  let used = head;
  for (const { row, height } of blocks) {
    const isFirst = used === (breaks.length === 0 ? head : repeated);
    if (used + height > capacity && !isFirst) {
      breaks.push(row);
      used = repeated;
    }
    used += height;
  }
  return breaks;
}
