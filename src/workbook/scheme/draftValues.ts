import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { EntryType } from "../../core/index";
import { typeNames } from "./draftColumns";
import type { DraftRow } from "./draftGrid";

/** What a row is called, in both languages; the Chinese stands for a rendering that is not given. */
export function worded(row: DraftRow): { readonly zh: string; readonly en: string } {
  const zh = row.text("name").trim();
  return { zh, en: row.text("english").trim() || zh };
}

/** Name of an entry: from its key, or for a new one made from what it is called, so that it is the same at the next reading. */
export function nameOf(row: DraftRow, code: string, taken: Set<string>): string {
  const known = row.key?.slice(row.key.lastIndexOf(".") + 1);
  const name = known !== undefined && known !== "" && !taken.has(known) ? known : madeName("n", `${code}/${row.text("name").trim()}`, taken);
  taken.add(name);
  return name;
}

/** A name made from a text: the same for the same text, and none of those taken. */
export function madeName(prefix: string, from: string, taken: ReadonlySet<string>): string {
  for (let count = 0; ; count += 1) {
    const name = prefix + bytesToHex(sha256(utf8ToBytes(count === 0 ? from : `${from}/${count}`))).slice(0, 8);
    if (!taken.has(name)) return name;
  }
}

/** A field, where there is something to say. */
export function given(field: string, value: unknown): object {
  return value === "" || value === undefined || (Array.isArray(value) && value.length === 0) ? {} : { [field]: value };
}

/** The lines of a cell that say something. */
export function lines(text: string): readonly string[] {
  return text.split(/[\n]/).map((one) => one.trim()).filter((one) => one !== "");
}

/** The numbers of a cell, however they are parted; NaN for what is none. */
export function numbers(text: string): readonly number[] {
  return text.split(/[、,，;；\s]+/).filter((one) => one !== "").map(Number);
}

/** The type of entry that a word of the dropdown stands for. */
export function kindNamed(name: string): EntryType["kind"] | null {
  const isKind = (text: string): text is EntryType["kind"] => Object.hasOwn(typeNames, text);
  const found = Object.entries(typeNames).find(([, label]) => label === name)?.[0];
  return found !== undefined && isKind(found) ? found : null;
}
