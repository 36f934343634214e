import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** SHA-256 of every file in a folder, as `sha256sum -c` reads it, sorted by name; SHA256SUMS itself is left out. */
export function checksums(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file).split(path.sep).join("/"), createHash("sha256").update(readFileSync(file)).digest("hex")])
    .filter(([name]) => name !== "SHA256SUMS")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sum]) => `${sum}  ${name}\n`)
    .join("");
}
