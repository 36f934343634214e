// Renders assets/icons-src/*.svg to the PNG sizes that the ribbon and the add-in list ask for: `npm run icons`, after a drawing has changed.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { browserFlags, findBrowser, howToGetABrowser } from "./browser.mjs";
import { root } from "./shell.mjs";

const sizes = [16, 20, 32, 64, 80];
const assets = path.join(root, "assets");
const sources = path.join(assets, "icons-src");

const executablePath = findBrowser();
if (!executablePath) throw new Error(howToGetABrowser);
const browser = await chromium.launch({ executablePath, args: browserFlags });
const page = await browser.newPage();
for (const file of readdirSync(sources).filter((name) => name.endsWith(".svg"))) {
  const svg = readFileSync(path.join(sources, file), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(path.join(assets, `${path.basename(file, ".svg")}-${size}.png`), png);
  }
}
await browser.close();
