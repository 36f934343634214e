import { chromium, type Browser } from "playwright-core";
import { browserFlags, findBrowser, howToGetABrowser } from "../../scripts/browser.mjs";

/** Starts the Chromium of this machine without a screen. Throws with how to get one when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(howToGetABrowser);
  return chromium.launch({ executablePath, args: browserFlags });
}
