import { existsSync } from "node:fs";
import path from "node:path";

const { env } = process;

/**
 * Features of Chromium that a script has no use for: the pages of the address bar, a process of their own with each start, and those that
 * Playwright turns off and that change what a page sees, as the list given last is the one that holds.
 */
const unusedFeatures = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "PaintHolding"];

/** Flags that let Chromium run without a screen and as root in a container. */
export const browserFlags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", `--disable-features=${unusedFeatures.join(",")}`];

const candidates = {
  linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium", "/usr/bin/microsoft-edge"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean).flatMap((folder) => [
    path.join(folder, "Google", "Chrome", "Application", "chrome.exe"),
    path.join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
  ]),
};

/** Path of a Chromium-like browser: CHROMIUM_PATH if set, else the first that this system has; undefined when there is none. */
export function findBrowser() {
  return [env.CHROMIUM_PATH, ...(candidates[process.platform] ?? [])].find((file) => file && existsSync(file));
}

/** What to do when findBrowser found nothing. */
export const howToGetABrowser = "No Chromium found. Install one (Debian: apt-get install chromium fonts-noto-cjk; elsewhere Chrome or Edge), or set CHROMIUM_PATH to its program file.";
