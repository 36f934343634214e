import type { Limits } from "../limits";
import { ReadFailure } from "../problems";

/** A part as the zip directory announces it; the directory may lie. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly inflated: number;
  readonly offset: number;
}

const END = 0x06_05_4b_50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xff_ff;
const ENTRY = 0x02_01_4b_50;
const ENTRY_SIZE = 46;
const ENCRYPTED = 1;
const END_64 = 0x06_06_4b_50;
const END_64_SIZE = 56;
const LOCATOR_64 = 0x07_06_4b_50;
const LOCATOR_64_SIZE = 20;
const SEE_EXTRA_16 = 0xff_ff;
const SEE_EXTRA_32 = 0xff_ff_ff_ff;
const ZIP64_EXTRA = 1;

/** Reads the zip directory and holds the number of its parts against the limits, before anything is inflated. Throws a ReadFailure. */
export function readDirectory(bytes: Uint8Array, limits: Limits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, offset: start } = directoryAt(view, end);
  if (count > limits.parts) throw tooLarge("parts");
  let offset = start;
  const entries: Entry[] = [];
  const names = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    if (offset + ENTRY_SIZE > end || view.getUint32(offset, true) !== ENTRY) throw damaged("directory");
    const lengths = [28, 30, 32].map((at) => view.getUint16(offset + at, true));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const next = offset + ENTRY_SIZE + nameLength + extraLength + commentLength;
    if (next > end) throw damaged("directory");
    const entry = readEntry(view, bytes, offset, nameLength, extraLength);
    // Two parts of one name would let two readers read two different workbooks; the format does not mind case.
    const name = entry.name.toLowerCase();
    if (names.has(name)) throw damaged(entry.name);
    names.add(name);
    entries.push(entry);
    offset = next;
  }
  return entries;
}

/** Some writers put even a small directory's place into the record for large files. */
function directoryAt(view: DataView, end: number): { readonly count: number; readonly offset: number } {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== SEE_EXTRA_16 && offset !== SEE_EXTRA_32) return { count, offset };
  const locator = end - LOCATOR_64_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) throw damaged("zip64");
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + END_64_SIZE > locator || view.getUint32(at, true) !== END_64) throw damaged("zip64");
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let offset = view.byteLength - END_SIZE; offset >= first; offset -= 1) {
    if (view.getUint32(offset, true) === END) return offset;
  }
  throw damaged("end");
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, nameLength: number, extraLength: number): Entry {
  const nameEnd = at + ENTRY_SIZE + nameLength;
  const name = partName(new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, nameEnd)));
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new ReadFailure({ code: "encrypted" });
  const sizes = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  const [inflated = 0, packed = 0, offset = 0] = wideSizes(view, sizes, nameEnd, extraLength);
  return { name, method: view.getUint16(at + 10, true), checksum: view.getUint32(at + 16, true), packed, inflated, offset };
}

/** A part's name as the format means it: some writers separate folders as Windows does, or begin at the root. */
export function partName(written: string): string {
  return unescaped(written)
    .replaceAll("\\", "/")
    .split("/")
    .filter((step, index, steps) => (step !== "" || index === steps.length - 1) && step !== ".")
    .join("/");
}

/** Names of parts are escaped as in addresses on the web: "%20" is a blank. */
function unescaped(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** Some writers put even small sizes into the extra field for large files; it holds those that the entry leaves open. */
function wideSizes(view: DataView, sizes: readonly number[], extra: number, length: number): readonly number[] {
  if (!sizes.includes(SEE_EXTRA_32)) return sizes;
  for (let at = extra; at + 4 <= extra + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    let field = at + 4;
    const end = field + view.getUint16(at + 2, true);
    return sizes.map((size) => {
      if (size !== SEE_EXTRA_32) return size;
      if (field + 8 > Math.min(end, extra + length)) throw damaged("zip64");
      const wide = Number(view.getBigUint64(field, true));
      field += 8;
      return wide;
    });
  }
  throw damaged("zip64");
}

/** Holds the announced sizes of the parts that are about to be inflated against the limits. Throws a ReadFailure. */
export function checkSizes(entries: readonly Entry[], limits: Limits): void {
  let total = 0;
  for (const { name, packed, inflated } of entries) {
    if (inflated > limits.part) throw tooLarge("part");
    if (inflated > limits.ratioFrom && inflated > packed * limits.ratio) throw tooLarge("ratio");
    total += inflated;
    if (total > limits.total) throw tooLarge("total");
    if (!Number.isSafeInteger(packed)) throw damaged(name);
  }
}

function damaged(detail: string): ReadFailure {
  return new ReadFailure({ code: "damagedZip", detail });
}

function tooLarge(detail: string): ReadFailure {
  return new ReadFailure({ code: "tooLarge", detail });
}
