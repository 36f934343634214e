// npm run lock: puts the native packages of other systems back into package-lock.json. npm drops them when its registry does not carry them or when it
// writes the file beside an installed node_modules, and then `npm ci` refuses the file on every machine.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./shell.mjs";

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** The optional packages that a lock file names as dependencies but does not list, as [place, version, the package that wants it]. */
export function missingOptional(packages) {
  return Object.entries(packages).flatMap(([holder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isListed(packages, holder, name))
      .map(([name, version]) => ({ place: `node_modules/${name}`, version, holder })),
  );
}

/** Node looks for a package in the folders of those that hold the one that asks, from the inside out. */
function isListed(packages, holder, name) {
  for (let place = holder; place !== ""; place = place.slice(0, Math.max(0, place.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${place}/node_modules/${name}`]) return true;
  }
  return packages[`node_modules/${name}`] !== undefined;
}

function entryFor({ place, version, holder }, packages) {
  const words = place.split(/[/-]/);
  const libc = { gnu: "glibc", gnueabihf: "glibc", musl: "musl", musleabihf: "musl" }[words.at(-1)];
  const cpu = words.includes("arm64") ? "arm64" : processors.find((name) => words.includes(name));
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(packages[holder].dev && { dev: true }),
    ...(libc && { libc: [libc] }),
    optional: true,
    os: systems.filter((name) => words.includes(name)),
  };
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? root)).href) {
  const file = path.join(root, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const missing = missingOptional(lock.packages);
  for (const found of missing) lock.packages[found.place] = entryFor(found, lock.packages);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} packages put back`);
}
