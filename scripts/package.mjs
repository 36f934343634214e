// npm run package -- --url https://server/path/ [--office local|cdn|21vianet]: everything that an administrator needs to hand the
// add-in out, as a folder and a .zip in release/: the site, manifests with and without ribbon, guide, server sample, licences, checksums.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { zipSync } from "fflate";
import { build } from "./build.mjs";
import { withBaseUrl } from "./manifest-url.mjs";
import { officeArgument } from "./office.mjs";
import { checksums } from "./release/checksums.mjs";
import { licencesText } from "./release/licences.mjs";
import { assertOneVersion, withoutRibbon } from "./release/manifests.mjs";
import { root } from "./shell.mjs";

/** A zip with the same files has the same bytes, whenever it is made. */
const MADE = new Date(2000, 0, 1);

const read = (...parts) => readFileSync(path.join(root, ...parts), "utf8");

/** The value of `--url` among the arguments; throws with the usage when there is none. */
export function urlArgument(args) {
  const at = args.findIndex((arg) => arg === "--url" || arg.startsWith("--url="));
  const value = at < 0 ? undefined : args[at].includes("=") ? args[at].slice("--url=".length) : args[at + 1];
  if (!value) throw new Error("Where will the site be? Usage: npm run package -- --url https://server/path/ [--office local|cdn|21vianet]");
  return value.endsWith("/") ? value : `${value}/`;
}

/** A text for the administrator with the addresses of this release put in. */
export function addressed(text, url, version) {
  const { pathname, hostname } = new URL(url);
  return text.replaceAll("{{URL}}", url).replaceAll("{{PATH}}", pathname).replaceAll("{{HOST}}", hostname).replaceAll("{{VERSION}}", version);
}

/** Writes the release of what is built in `site` into `folder`; throws where versions or the address do not fit. */
export function writeRelease(folder, { url, site }) {
  const { version } = JSON.parse(read("package.json"));
  const manifest = withBaseUrl(read("manifest.xml"), url);
  assertOneVersion(manifest, version);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(site, path.join(folder, "site"), { recursive: true });
  const files = {
    "manifest.xml": manifest,
    "manifest-without-ribbon.xml": withoutRibbon(manifest),
    "管理员指南.md": addressed(read("docs", "admin", "zh-CN.md"), url, version),
    "administrator-guide.md": addressed(read("docs", "admin", "en-US.md"), url, version),
    "nginx.conf": addressed(read("docs", "admin", "nginx.conf"), url, version),
    "LICENSE": read("LICENSE"),
    "THIRD-PARTY-LICENCES.txt": licencesText(root),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, "site", "manifest.xml"), manifest);
  writeFileSync(path.join(folder, "SHA256SUMS"), checksums(folder));
}

/** The bytes of a .zip of a folder, under the folder's own name. */
export function zipOf(folder) {
  const name = path.basename(folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const entries = files.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [`${name}/${path.relative(folder, file).split(path.sep).join("/")}`, [readFileSync(file), { mtime: MADE }]];
  });
  return zipSync(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
}

async function main(args) {
  const url = urlArgument(args);
  // An address that cannot be is said before the build.
  withBaseUrl(read("manifest.xml"), url);
  const code = await build(officeArgument(args));
  if (code !== 0) return code;
  const { name, version } = JSON.parse(read("package.json"));
  const folder = path.join(root, "release", `${name}-${version}`);
  writeRelease(folder, { url, site: path.join(root, "dist") });
  writeFileSync(`${folder}.zip`, zipOf(folder));
  console.log(`release/${path.basename(folder)} and its .zip hold the release for ${url}. Begin with 管理员指南.md or administrator-guide.md.`);
  return 0;
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? root)).href) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
