// Fails the build when a user would have to load more than the project allows. Figures are gzip sizes.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./shell.mjs";

const dist = path.join(root, "dist");
const kilobyte = 1024;

const budgets = [
  { name: "task pane, first load without Office.js", limit: 150 * kilobyte, files: scriptsOf("taskpane.html") },
  // 28.0 KB with eleven kinds of rules, three types of entries and the JSON Schema that tables of other years need, and their words in both languages; 21.9 KB without.
  // 31.6 KB with seven more kinds, which compare units, and scoreUnits; 34.5 KB with groups and the rules of the total.
  // 37.7 KB with means, rounding, lists, points that depend on other indicators or are spread evenly, and the check for circles.
  { name: "scoring core", limit: 39 * kilobyte, files: ["core/index.js"] },
];

let over = false;
for (const { name, limit, files } of budgets) {
  const missing = files.filter((file) => !existsSync(path.join(dist, file)));
  if (missing.length > 0 || files.length === 0) {
    console.error(`${name}: not built (${missing.join(", ") || "no script in the page"})`);
    over = true;
    continue;
  }
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length, 0);
  const verdict = size <= limit ? "ok" : "OVER BUDGET";
  console.log(`${name}: ${inKilobytes(size)} of ${inKilobytes(limit)} gzip, ${files.length} file(s): ${verdict}`);
  over ||= size > limit;
}
process.exitCode = over ? 1 : 0;

/** The scripts a page names, without Office.js, which Excel brings along or the page serves once and for all. */
function scriptsOf(page) {
  const file = path.join(dist, page);
  if (!existsSync(file)) return [];
  return [...readFileSync(file, "utf8").matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source]) => source).filter((source) => !source.startsWith("office/"));
}

function inKilobytes(bytes) {
  return `${(bytes / kilobyte).toFixed(1)} KB`;
}
