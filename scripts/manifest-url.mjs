// npm run manifest:url -- https://server/path: points every address in manifest.xml to where dist/ is served.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./shell.mjs";

/** The manifest with its base address replaced; throws when the new one is not an https address. */
export function withBaseUrl(manifest, address) {
  const target = parseHttps(address);
  const source = /<SourceLocation DefaultValue="([^"]*)\/taskpane\.html"/.exec(manifest)?.[1];
  if (!source) throw new Error("manifest.xml has no SourceLocation that ends in /taskpane.html");
  return manifest.replaceAll(`"${source}/`, `"${target}/`);
}

function parseHttps(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:" || url.search || url.hash || url.username || url.password) {
    throw new Error(`Not an https address of a folder: ${address || "(none)"}. Usage: npm run manifest:url -- https://server/path`);
  }
  return url.href.replace(/\/+$/, "").replaceAll("&", "&amp;");
}

function main() {
  const file = path.join(root, "manifest.xml");
  const [address = ""] = process.argv.slice(2);
  writeFileSync(file, withBaseUrl(readFileSync(file, "utf8"), address));
  console.log(`manifest.xml now loads the add-in from ${address}. Build and copy dist/ there; Excel needs this manifest again.`);
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? root)).href) {
  try {
    main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
