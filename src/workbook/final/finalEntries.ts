import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Entries, EntryValue, Scheme } from "../../core/index";
import { decodeCell } from "../form/decode";
import type { CellValue } from "../../sheet/plan";
import type { FormReading } from "../form/readForm";
import { cellOf, entriesFrom, entryList } from "../form/readForm";

/** What stands in an entry's two cells; null where nothing does. */
export interface KeptEntry {
  readonly reported: CellValue;
  readonly verified: CellValue;
}

/** A city's entries by key, as a 定稿 keeps them. */
export interface KeptUnit {
  readonly name: string;
  readonly entries: ReadonlyMap<string, KeptEntry>;
  /** Its group; absent where it is in none. */
  readonly group?: string;
}

/** What a digest is taken of besides the entries. */
export interface DigestBasis {
  readonly schemeDigest: string;
  readonly year: number;
  /** How many cities are commended (先进市); null where no number is set. */
  readonly commend: number | null;
}

/** An empty text is as empty as an empty cell: category 8's live 核定值 gives one. */
export function keptValue(cell: CellValue | undefined): CellValue {
  return cell === undefined || cell === "" ? null : cell;
}

/** A form's entries as they stand, live 核定值 as values. */
export function keptUnit(scheme: Scheme, reading: FormReading): KeptUnit {
  const entries = entryList(scheme).map(({ key }): [string, KeptEntry] => [
    key,
    { reported: keptValue(cellOf(reading, key, "reported")), verified: keptValue(cellOf(reading, key, "verified")) },
  ]);
  return { name: reading.unit, entries: new Map(entries) };
}

/** Kept entries as the core takes them, as those of a form are taken. */
export function entriesKept(scheme: Scheme, unit: KeptUnit, side: "reported" | "verified"): Entries {
  return entriesFrom(scheme, side, (key, column) => unit.entries.get(key)?.[column] ?? null);
}

/** The same as versions up to 1.1.0 took them: 自报值 of category 8 counted like any other. */
export function entriesKeptBefore(scheme: Scheme, unit: KeptUnit, side: "reported" | "verified"): Entries {
  const entries: Record<string, EntryValue> = {};
  for (const { key, entry } of entryList(scheme)) {
    const kept = unit.entries.get(key);
    const verified = side === "verified" ? (kept?.verified ?? null) : null;
    const value = verified === null ? decodeCell(entry, kept?.reported ?? null, "reported") : decodeCell(entry, verified, "verified");
    if (value !== undefined) entries[key] = value;
  }
  return entries;
}

/**
 * SHA-256 in hexadecimal of the UTF-8 of this JSON, without spaces:
 *
 *     [2, digest of the scheme, year, number to commend or null, [[city, [[key, 自报值, 核定值], …]], …]]
 *
 * Cities and keys in the order of their UTF-16 code units, so that sheets and lines may be moved; an empty cell is null,
 * and an entry with two of them is left out. The number 12, the text "12" and TRUE each have a form of their own in JSON.
 * Where cities are ranked in groups, a sixth element names those of them: [[city, group], …].
 */
export function entriesDigest({ schemeDigest, year, commend }: DigestBasis, units: readonly KeptUnit[]): string {
  const cities = units.map(({ name, entries }) => [name, linesOf(entries)] as const).sort(byFirst);
  const groups = units.flatMap(({ name, group }) => (group === undefined ? [] : [[name, group] as const])).sort(byFirst);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([2, schemeDigest, year, commend, cities, ...(groups.length === 0 ? [] : [groups])]))));
}

function linesOf(entries: KeptUnit["entries"]): readonly (readonly [string, CellValue, CellValue])[] {
  return [...entries]
    .map(([key, { reported, verified }]) => [key, keptValue(reported), keptValue(verified)] as const)
    .filter(([, reported, verified]) => reported !== null || verified !== null)
    .sort(byFirst);
}

function byFirst(a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number {
  if (a[0] === b[0]) return 0;
  return a[0] < b[0] ? -1 : 1;
}
