import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./shell.mjs";

const sources = ["src", "public", "assets", "docs/guide", "manifest.xml", "webpack.config.js", "tsconfig.json", "tsconfig.core.json", "package.json", "package-lock.json"];
const stamp = path.join(root, "node_modules", ".cache", "built");

/** True when dist/ holds a finished build that is newer than everything it is made from. */
export function isBuilt() {
  if (!existsSync(stamp) || !existsSync(path.join(root, "dist", "index.html"))) return false;
  const built = statSync(stamp).mtimeMs;
  return sources.every((source) => newest(path.join(root, source)) <= built);
}

/** Notes that dist/ has just been built. */
export function markBuilt() {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, "");
}

function newest(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(file).reduce((latest, name) => Math.max(latest, newest(path.join(file, name))), stat.mtimeMs);
}
