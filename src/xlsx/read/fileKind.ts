import { ReadFailure } from "../problems";

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
/** The first record of the workbooks of Excel 2 to 4, from before they were stored in compound files. */
const OLD_RECORDS = [0x00, 0x02, 0x04];

/** Refuses, by their first bytes, files that are no zip files. Throws a ReadFailure. */
export function checkKind(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE2)) {
    if (holdsName(bytes, "EncryptedPackage")) throw new ReadFailure({ code: "encrypted" });
    if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book")) throw new ReadFailure({ code: "legacyXls" });
  }
  if (bytes[0] === 0x09 && OLD_RECORDS.includes(bytes[1] ?? -1)) throw new ReadFailure({ code: "legacyXls" });
  throw new ReadFailure({ code: "notXlsx" });
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}

/** Compound files name their streams in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let start = bytes.indexOf(wanted[0] ?? 0); start >= 0; start = bytes.indexOf(wanted[0] ?? 0, start + 1)) {
    if (wanted.every((byte, index) => bytes[start + index] === byte)) return true;
  }
  return false;
}
