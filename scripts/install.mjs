import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root, run } from "./shell.mjs";

const oldestNode = 20;

/** Installs the packages of package-lock.json when they are missing or older than it. Throws with what to do when it fails. */
export async function ensureInstalled() {
  const version = Number(process.versions.node.split(".")[0]);
  if (version < oldestNode) throw new Error(`Node.js ${oldestNode} or newer is needed; this is ${process.versions.node}. See https://nodejs.org`);
  if (isInstalled()) return;
  console.log("Installing packages (npm ci); the first time takes a minute …");
  const code = await run("npm", ["ci", "--no-fund", "--no-audit"]);
  if (code !== 0) throw new Error("npm ci failed: see its messages above. Behind a proxy or with a mirror, set it first with `npm config set registry …`.");
}

/** True when node_modules holds the versions that package-lock.json names; packages for other platforms may be absent. */
function isInstalled() {
  const installed = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const wanted = packagesOf(path.join(root, "package-lock.json"));
  const present = packagesOf(installed);
  return Object.entries(wanted).every(([name, { version, optional }]) => name === "" || optional || present[name]?.version === version);
}

function packagesOf(lock) {
  return JSON.parse(readFileSync(lock, "utf8")).packages;
}
