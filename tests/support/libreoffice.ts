import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SheetContent } from "../../src/sheet/plan";
import { readXlsx } from "../../src/xlsx";
import { closeLibreOffice, openLibreOffice } from "./libreofficeServer";
import { findProgram, inFolder, runProgram } from "./programs";

const program = findProgram("soffice", "libreoffice");

/** Whether LibreOffice is on this machine. Tests that need it skip themselves, saying why, where it is not. */
export const libreOfficeAvailable = program !== undefined;
export const libreOfficeMissing = "LibreOffice (soffice) is not installed, so this file's tests are skipped";

/**
 * Opens the file in LibreOffice, calculates every formula anew (whatever the file says they came to) and answers what
 * then stands in each sheet, hidden ones included.
 */
export async function recalculate(bytes: Uint8Array): Promise<readonly SheetContent[]> {
  const result = await readXlsx(await resaved(bytes));
  if (!result.ok) throw new Error(`LibreOffice's file cannot be read: ${JSON.stringify(result.problem)}`);
  return result.sheets;
}

/** The file as LibreOffice saves it after calculating anew. */
export async function resaved(bytes: Uint8Array): Promise<Uint8Array> {
  return convert(bytes, "xlsx:Calc MS Excel 2007 XML", "xlsx");
}

/** The printed pages of all visible sheets. */
export async function toPdf(bytes: Uint8Array): Promise<Uint8Array> {
  return convert(bytes, "pdf:calc_pdf_Export", "pdf");
}

/** Whether it can open documents for Word: Debian has its Writer in a package of its own. */
export const writerAvailable = libreOfficeAvailable && findProgram("lowriter", "swriter") !== undefined;
export const writerMissing = "LibreOffice Writer is not installed, so this file's tests are skipped";

/** The printed pages of a document for Word. */
export async function documentToPdf(bytes: Uint8Array): Promise<Uint8Array> {
  return convert(bytes, "pdf:writer_pdf_Export", "pdf", "docx");
}

/** Milliseconds for one file. The largest of the tests takes some 20 s on a busy machine. */
const PATIENCE = 90_000;

let queue: Promise<unknown> = Promise.resolve();

/** One conversion at a time, as LibreOffice works on one at a time. */
async function convert(bytes: Uint8Array, filter: string, ending: string, kind: "xlsx" | "docx" = "xlsx"): Promise<Uint8Array> {
  const done = queue.then(async () => convertNow(bytes, filter, ending, kind).catch(async (error: unknown) => {
    // One that hangs or ended is rare, on a busy machine; another does the same work. A file that it cannot convert fails twice.
    console.warn("LibreOffice is started anew:", error);
    await closeLibreOffice();
    return convertNow(bytes, filter, ending, kind);
  }));
  queue = done.catch(() => undefined);
  return done;
}

async function convertNow(bytes: Uint8Array, filter: string, ending: string, kind: string): Promise<Uint8Array> {
  if (program === undefined) throw new Error(libreOfficeMissing);
  const profile = await openLibreOffice(program);
  return inFolder(async (folder) => {
    const source = join(folder, `in.${kind}`);
    await writeFile(source, bytes);
    await runProgram(program, [profile, "--headless", "--norestore", "--convert-to", filter, "--outdir", join(folder, "out"), source], PATIENCE);
    return readFile(join(folder, "out", `in.${ending}`));
  });
}
