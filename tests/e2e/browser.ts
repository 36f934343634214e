import { chromium, type Browser } from "playwright-core";
import { browserFlags, findBrowser, howToGetABrowser } from "../../scripts/browser.mjs";

/**
 * A test does a thing once or twice. The compiler that makes often repeated code fast, beside the one for all other code, takes more of
 * the processor then than it gives: a fourth of what making three cities takes.
 */
export const testFlags = [...browserFlags, "--js-flags=--no-turbofan"];

/**
 * Starts the Chromium of this machine without a screen; with `flags` other than a test's, as users have it, where it is measured. Throws
 * with how to get one when there is none.
 */
export async function launchBrowser(flags: readonly string[] = testFlags): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(howToGetABrowser);
  return chromium.launch({ executablePath, args: [...flags] });
}
