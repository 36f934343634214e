import { crc32 } from "./crc32";
import { throughStream } from "./stream";

const encoder = new TextEncoder();
const VERSION = 20;
const UTF8_NAMES = 0x800;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first day zip files know. */
const NO_DATE = { time: 0, date: 0x21 } as const;

/** A moment as zip files know it: local time in steps of two seconds. */
function dated(moment: Date): { readonly time: number; readonly date: number } {
  const time = (moment.getHours() << 11) | (moment.getMinutes() << 5) | (moment.getSeconds() >> 1);
  const date = ((moment.getFullYear() - 1980) << 9) | ((moment.getMonth() + 1) << 5) | moment.getDate();
  return { time, date };
}

/** Packs parts into a zip file, in the order given. Without a moment the same parts make the same bytes. */
export async function packZip(parts: Iterable<readonly [name: string, content: Uint8Array]>, moment?: Date): Promise<Uint8Array> {
  const { time, date } = moment === undefined ? NO_DATE : dated(moment);
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const deflated = await throughStream(content.slice(), new CompressionStream("deflate-raw"));
    const smaller = deflated !== undefined && deflated.length < content.length;
    const data = smaller ? deflated : content;
    const nameBytes = encoder.encode(name);
    const common = [
      [2, VERSION],
      [2, UTF8_NAMES],
      [2, smaller ? DEFLATED : STORED],
      [2, time],
      [2, date],
      [4, crc32(content)],
      [4, data.length],
      [4, content.length],
      [2, nameBytes.length],
      [2, 0],
    ] as const;
    directory.push(record([[4, 0x02_01_4b_50], [2, VERSION], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), nameBytes);
    const header = record([[4, 0x04_03_4b_50], ...common]);
    pieces.push(header, nameBytes, data);
    offset += header.length + nameBytes.length + data.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const count = directory.length / 2;
  const end = record([[4, 0x06_05_4b_50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]]);
  return joined([...pieces, ...directory, end]);
}

function record(fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const made = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let offset = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) made.setUint16(offset, value, true);
    else made.setUint32(offset, value, true);
    offset += bytes;
  }
  return new Uint8Array(made.buffer);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
