import { LIMITS, type Limits } from "../limits";
import { ReadFailure, type Problem } from "../problems";
import { crc32 } from "./crc32";
import { checkSizes, readDirectory, type Entry } from "./directory";
import { throughStream } from "./stream";

export type Unpacked =
  | { readonly ok: true; readonly parts: Map<string, Uint8Array>; readonly oddNames: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

const LOCAL = 0x04_03_4b_50;
const LOCAL_SIZE = 30;

/** Which parts are wanted, as one of them says. */
export interface Wanted {
  /** The part to be unpacked first, and how it tells which of the others are wanted. */
  readonly first: string;
  choose(first: Uint8Array): (name: string) => boolean;
}

/**
 * Unpacks a zip file within limits: the directory is checked first, and since it may lie, a part that grows beyond
 * what it announced stops the reading at once. Parts that are not wanted are not unpacked, whatever they hold; parts
 * whose names lead out of the file's own folder are left out.
 */
export async function unpackZip(bytes: Uint8Array, limits: Limits = LIMITS, wanted?: Wanted): Promise<Unpacked> {
  try {
    if (bytes.length > limits.file) throw new ReadFailure({ code: "tooLarge", detail: "file" });
    const parts = new Map<string, Uint8Array>();
    const entries = readDirectory(bytes, limits).filter(({ name }) => !name.endsWith("/"));
    const oddNames = entries.filter(({ name }) => isOdd(name)).map(({ name }) => name);
    const unpack = async (some: readonly Entry[]): Promise<void> => {
      checkSizes(some, limits);
      for (const entry of some) parts.set(entry.name, await inflate(bytes, entry));
    };
    const sound = entries.filter(({ name }) => !isOdd(name));
    const first = sound.find(({ name }) => name.toLowerCase() === wanted?.first.toLowerCase());
    if (wanted === undefined || first === undefined) {
      await unpack(sound);
    } else {
      await unpack([first]);
      const isWanted = wanted.choose(parts.get(first.name) ?? new Uint8Array());
      await unpack(sound.filter((entry) => entry !== first && isWanted(entry.name)));
    }
    return { ok: true, parts, oddNames };
  } catch (error) {
    if (error instanceof ReadFailure) return { ok: false, problem: error.problem };
    throw error;
  }
}

function isOdd(name: string): boolean {
  return name === "" || name.startsWith("/") || /[\\:\p{Cc}]/u.test(name) || name.split("/").includes("..");
}

async function inflate(bytes: Uint8Array, entry: Entry): Promise<Uint8Array> {
  const data = packedData(bytes, entry);
  const content = entry.method === 0 ? data : await inflated(data, entry);
  if (content.length !== entry.inflated || crc32(content) !== entry.checksum) throw damaged(entry);
  return content;
}

async function inflated(data: Uint8Array, entry: Entry): Promise<Uint8Array> {
  if (entry.method !== 8) throw damaged(entry);
  try {
    const content = await throughStream(data.slice(), new DecompressionStream("deflate-raw"), entry.inflated);
    if (content !== undefined) return content;
  } catch {
    // The platform's stream throws errors of no certain kind for bytes that are not deflated.
  }
  throw damaged(entry);
}

function packedData(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(entry);
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packed > bytes.length) throw damaged(entry);
  return bytes.subarray(start, start + entry.packed);
}

function damaged(entry: Entry): ReadFailure {
  return new ReadFailure({ code: "damagedZip", detail: entry.name });
}
