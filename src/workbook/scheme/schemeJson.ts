import type { Scheme } from "../../core/index";
import type { CellValue } from "../../sheet/plan";
import { canonicalJson } from "./canonicalJson";

/** A cell holds 32,767 characters. */
const chunkLength = 30_000;

/** Characters of a scheme's JSON; the official one takes 60,000. */
export const longestJson = 1_000_000;

/** A scheme's canonical JSON as rows of a sheet, in pieces that a cell can hold. */
export function jsonRows(scheme: Scheme): readonly (readonly ["json", string])[] {
  const json = canonicalJson(scheme);
  return Array.from({ length: Math.ceil(json.length / chunkLength) }, (_, index) => ["json", json.slice(index * chunkLength, (index + 1) * chunkLength)]);
}

/** The JSON that stands in the rows of a sheet; "" where none does. */
export function jsonIn(values: readonly (readonly CellValue[])[]): string {
  return values
    .filter((row) => row[0] === "json")
    .map((row) => (typeof row[1] === "string" ? row[1] : ""))
    .join("");
}

/** What a JSON text says; undefined where it is none. Never throws. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
