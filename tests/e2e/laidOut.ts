import type { Frame } from "playwright-core";

/**
 * What of the pane cannot be read or reached as it is laid out, one line each: what sticks out sideways of the pane, text that is cut
 * without a way to read it whole, labels of buttons that are cut or broken in two, and a view that has no room.
 */
export function badlyLaidOut(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const name = (one: Element) => `${one.tagName.toLowerCase()} “${(one.getAttribute("aria-label") ?? one.textContent ?? "").trim().slice(0, 40)}”`;
    // Tables of many columns scroll sideways in themselves; what moves through a bar, and what is said aloud alone, is seen by nobody outside it.
    const mayBeWider = (one: Element) => one.closest("table, [role=grid], [role=progressbar], [aria-live]") !== null;
    const hasText = (one: Element) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "");
    // Anything else is drawn elsewhere or for screen readers alone.
    const isDrawn = (one: Element) => {
      const { width, height } = one.getBoundingClientRect();
      return width > 1 && height > 1 && one.closest("svg") === null && getComputedStyle(one).visibility !== "hidden";
    };
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} px wide in ${innerWidth}`);
    const drawn = [...document.querySelectorAll("body *")].filter(isDrawn);
    for (const one of drawn) {
      const { left, right } = one.getBoundingClientRect();
      if ((right > innerWidth + 1 || left < -1) && !mayBeWider(one)) found.push(`${name(one)} sticks out`);
      const isCut = hasText(one) && getComputedStyle(one).overflowX === "hidden" && one.scrollWidth > one.clientWidth + 1;
      if (isCut && one.closest("[title], [aria-label]") === null) found.push(`${name(one)} is cut`);
    }
    for (const one of drawn.filter((each) => each.matches("button.fui-Button, [role=tab], [role=menuitem]"))) {
      if (one.scrollWidth > one.clientWidth + 1) found.push(`the label of ${name(one)} is cut`);
      const text = document.createRange();
      text.selectNodeContents(one);
      const tops = [...text.getClientRects()].filter(({ width }) => width > 1).map(({ top, bottom }) => (top + bottom) / 2);
      if (Math.max(...tops) - Math.min(...tops) > 12 && one.matches(".fui-Button")) found.push(`the label of ${name(one)} is broken in two`);
    }
    for (const one of document.querySelectorAll("#tab-view, [role=dialog] > :nth-child(2)")) {
      const { height } = one.getBoundingClientRect();
      if (height < 80 && one.getClientRects().length > 0) found.push(`${name(one)} has ${Math.round(height)} px of height`);
    }
    return [...new Set(found)];
  });
}
