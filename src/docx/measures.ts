/** GB/T 9704-2012 in Word's units: twentieths of a point for lengths, half points for sizes of type. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

const paper = { width: 210, height: 297 } as const;
/** 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm; the other two margins are what is left. */
const margins = { top: 37, left: 28 } as const;
const core = { width: 156, height: 225 } as const;

/** 每面排 22 行，每行排 28 个字. */
const lines = 22;
const characters = 28;

/** 三号: 16 points. */
const bodyPoints = 16;

export const page = {
  width: twips(paper.width),
  height: twips(paper.height),
  top: twips(margins.top),
  left: twips(margins.left),
  right: twips(paper.width - margins.left - core.width),
  bottom: twips(paper.height - margins.top - core.height),
  /** The line of the page number stands 7 mm below the text: from the paper's edge to the foot of a line of 14 points. */
  footer: twips(25),
} as const;

/** Width of the text, for tables. */
export const textWidth = page.width - page.left - page.right;

/** 28.95 points: 22 lines fill the page's height. */
export const linePitch = Math.floor(twips(core.height) / lines);

/**
 * By how much characters of the body are set closer than their own width, so that 28 fill the line; in twentieths of a point.
 * A grid of characters would say the same to Word alone: LibreOffice reads one that is narrower than its type as a wide one.
 */
export const bodySpacing = Math.floor(twips(core.width) / characters - bodyPoints * 20);

/** So many characters of the body's width. */
export const charactersWide = (count: number): number => Math.round((twips(core.width) / characters) * count);

/** Sizes of type by their Chinese names, in half points. */
export const sizes = { 二号: 44, 三号: 32, 四号: 28, 小四: 24 } as const;

/** So many characters of a title fill the line. */
export const titleCharacters = Math.floor(textWidth / (sizes.二号 * 10));

/** Lines of a title stand a little farther apart than those of the text. */
export const titlePitch = 700;
