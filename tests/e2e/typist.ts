import type { Page } from "playwright-core";

/** How long a person waits, in milliseconds. */
export interface Rhythm {
  betweenKeys(): number;
  betweenCells(): number;
}

export const steady = (betweenKeys: number, betweenCells: number): Rhythm => ({
  betweenKeys: () => betweenKeys,
  betweenCells: () => betweenCells,
});

/** Mostly quick, now and then in thought: 100 to 2,000 ms, from a generator of numbers from 0 to 1. */
export function human(random: () => number): Rhythm {
  const between = (low: number, high: number) => Math.round(low + random() * (high - low));
  return {
    betweenKeys: () => (random() < 0.97 ? between(100, 220) : between(220, 2_000)),
    betweenCells: () => (random() < 0.85 ? between(100, 500) : between(500, 2_000)),
  };
}

let clicks = 0;

/** Gives the grid the keyboard, as a click on a cell does; each time on another cell than the last, since two quick clicks on one open its editor. */
export async function clickGrid(page: Page, button: "left" | "right" = "left"): Promise<void> {
  const box = await page.locator(".grid").boundingBox();
  if (box === null) throw new Error("no grid");
  clicks += 1;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2 + (clicks % 2) * 60, { button });
}

/** Types into the selected cell and ends with a key, at the rhythm of a person. */
export async function typeCell(page: Page, text: string, end: string, rhythm: Rhythm): Promise<void> {
  for (const key of text) {
    await page.keyboard.press(key);
    await page.waitForTimeout(rhythm.betweenKeys());
  }
  await page.keyboard.press(end);
  await page.waitForTimeout(rhythm.betweenCells());
}

export async function press(page: Page, key: string, times: number, rhythm: Rhythm): Promise<void> {
  for (let index = 0; index < times; index += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(rhythm.betweenKeys());
  }
}
