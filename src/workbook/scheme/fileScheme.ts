import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Scheme } from "../../core/index";
import { builtInSchemes, checkScheme, readScheme } from "../../core/index";
import { isEditionOf } from "./editions";
import type { CellValue } from "../../sheet/plan";
import { jsonIn, longestJson, parsedJson } from "./schemeJson";
import type { SchemeRecord } from "./schemeSheet";

/** Why a file's own scheme cannot be scored with. */
export type SchemeProblem = "schemeMissing" | "schemeTooLarge" | "schemeDamaged" | "schemeDigest" | "schemeUnsound";

/** The scheme that a file was made under; `problem` where it cannot be trusted. */
export type FileScheme = { readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly problem: SchemeProblem };

/** The scheme that was spelt out last: a workbook is read again and again, and what is known of a scheme goes by the object. */
let last: { readonly text: string; readonly record: SchemeRecord; readonly found: FileScheme } | null = null;

/**
 * The scheme of a workbook or file by its record: a known one where the digests agree, else the one that _方案 spells
 * out, if it is what the digest was made from, has the shape of a scheme and holds together. Never throws. The one way
 * in which schemes are known.
 */
export function fileScheme(record: SchemeRecord, values: readonly (readonly CellValue[])[], known: readonly Scheme[] = builtInSchemes): FileScheme {
  const ours = known.find((scheme) => scheme.id === record.id && isEditionOf(scheme, record.digest));
  if (ours !== undefined) return { ok: true, scheme: ours };
  const text = jsonIn(values);
  const isLast = last !== null && last.text === text && last.record.digest === record.digest && last.record.id === record.id && last.record.version === record.version;
  if (last !== null && isLast) return last.found;
  const found = spelledOut(record, text);
  last = { text, record, found };
  return found;
}

function spelledOut(record: SchemeRecord, text: string): FileScheme {
  if (text === "") return { ok: false, problem: "schemeMissing" };
  if (text.length > longestJson) return { ok: false, problem: "schemeTooLarge" };
  if (bytesToHex(sha256(utf8ToBytes(text))) !== record.digest) return { ok: false, problem: "schemeDigest" };
  const read = readScheme(parsedJson(text));
  if (!read.ok || read.scheme.id !== record.id || read.scheme.version !== record.version) return { ok: false, problem: "schemeDamaged" };
  return holdsTogether(read.scheme) ? read : { ok: false, problem: "schemeUnsound" };
}

/** checkScheme answers for every scheme of the right shape; what it did not foresee must not end a reading either. */
function holdsTogether(scheme: Scheme): boolean {
  try {
    return checkScheme(scheme).length === 0;
  } catch {
    return false;
  }
}
