import type { Browser, Frame, FrameLocator, Page } from "playwright-core";
import type { Dictionary } from "../../src/i18n/index";
import { dictionaryOf, loadDictionary } from "../../src/i18n/index";
import { findings } from "./axe";
import { badlyLaidOut } from "./laidOut";
import { openWorkbench } from "./workbenchPage";

export const languages = { "zh-CN": "中文", "en-US": "EN" } as const;
export type Spoken = keyof typeof languages;

/** Rules that depend on colours; the others find the same in every look. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const looks = { light: ["light", "none"], dark: ["dark", "none"], contrast: ["dark", "active"] } as const;
type Look = keyof typeof looks;
const order = ["light", "dark", "contrast"] as const;
/** Widths of the pane; a pane of 700 px at 200 % of zoom is one of 350 px, and what is left of a small screen's height is low. */
const sizes = ["320 px", "700 px", "200 %", "350 px"] as const;
type Size = (typeof sizes)[number];

/** All of the product instead of pairs. */
const isFull = process.env["LOOKS"] === "all";
const shots = process.env["SHOTS"];

/** One workbench in which language, look and size of the pane are changed without loading anything anew. */
export class Looks {
  language: Spoken = "zh-CN";
  private count = 0;
  private shown: Look = "light";

  private constructor(
    readonly page: Page,
    readonly pane: FrameLocator,
    readonly errors: readonly string[],
    /** The pane's height on a small screen, and there at 200 % of zoom. */
    private readonly heights: readonly [number, number],
  ) {}

  static async open(browser: Browser): Promise<Looks> {
    await loadDictionary("en-US");
    const { page, pane, errors } = await openWorkbench(browser, 683, 384);
    const heightOf = () => page.locator("iframe").evaluate((frame) => frame.clientHeight);
    const low = await heightOf();
    await page.setViewportSize({ width: 1366, height: 768 });
    const opened = new Looks(page, pane, errors, [await heightOf(), low]);
    await opened.resize("350 px");
    return opened;
  }

  get words(): Dictionary {
    return dictionaryOf(this.language);
  }

  /** The pane's frame; another one after a workbook was opened. */
  get frame(): Frame {
    const found = this.page.frames().find((one) => one.url().includes("pane.html"));
    if (found === undefined) throw new Error("no pane");
    return found;
  }

  /** Presses without a pointer, so that menus of the pane stay open. */
  private async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).evaluate((button) => button instanceof HTMLElement && button.click());
  }

  private async speak(language: Spoken): Promise<void> {
    if (language !== this.language) await this.press(languages[language]);
    await this.frame.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
    this.language = language;
  }

  private async resize(size: Size): Promise<void> {
    const [usual, low] = this.heights;
    const width = size === "200 %" ? 350 : Number.parseInt(size, 10);
    await this.page.locator("iframe").evaluate((frame, [w, h]) => frame.setAttribute("style", `flex: none; min-width: 0; width: ${w}px; height: ${h}px`), [width, size === "200 %" ? low : usual] as const);
    await this.stillness();
  }

  private async look(look: Look): Promise<void> {
    if (look === this.shown) return;
    this.shown = look;
    const [colorScheme, forcedColors] = looks[look];
    // The system's high contrast is black in most offices; axe-core reads the pane's colours, on the system's ground.
    await this.page.emulateMedia({ forcedColors, colorScheme });
    await this.press(colorScheme === "dark" ? /^(?:深色|Dark)$/ : /^(?:浅色|Light)$/);
    await this.stillness();
  }

  /** Resolves when nothing of the pane moves any more, the colours of a new look included. */
  async stillness(): Promise<void> {
    await this.frame.evaluate(async () => {
      await new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      });
      const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      for (const animation of ending) animation.finish();
    });
  }

  /**
   * What is wrong with what is shown. All of the product would take several times as long, so each state is judged in pairs: how it is laid
   * out at every size in one language and at 320 px in the other, as colours move nothing; by axe-core at 320 px for everything in the
   * first language and one look, for what depends on colours in the other and the next look, which stays for the next state. The states
   * together see every pair of language, look and size. With LOOKS=all every rule is asked in every language, look and size of each.
   */
  async judge(name: string): Promise<readonly string[]> {
    const found: string[] = [];
    this.count += 1;
    // Menus hang over the pane, outside of its regions.
    const without = (await this.pane.getByRole("menu").count()) > 0 ? ["region"] : [];
    const note = (where: string, what: readonly string[]) => found.push(...what.map((line) => `${this.language} ${where}: ${line}`));
    const other: Spoken = this.language === "zh-CN" ? "en-US" : "zh-CN";
    for (const language of [this.language, other]) {
      const isFirst = language !== other;
      await this.speak(language);
      if (!isFirst) await this.look(order[this.count % order.length] ?? "light");
      for (const size of isFirst || isFull || shots !== undefined ? sizes : (["320 px"] as const)) {
        await this.resize(size);
        note(size, await badlyLaidOut(this.frame));
        if (size === "320 px" && !isFull) note(`${size} ${this.shown}`, await findings(this.frame, "html", isFirst ? [] : COLOURS, without));
        if (isFull) for (const look of order) await this.look(look).then(async () => note(`${size} ${look}`, await findings(this.frame, "html", [], without)));
        if (shots !== undefined && size === (language === "zh-CN" ? "350 px" : "320 px")) await this.page.locator("iframe").screenshot({ path: `${shots}/${String(this.count).padStart(2, "0")}-${language}-${name}.png` });
      }
    }
    return found;
  }
}
