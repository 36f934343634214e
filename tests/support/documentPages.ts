import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { documentToPdf } from "./libreoffice";
import { findProgram, inFolder, runProgram } from "./programs";

/** The program that reads a page's text; undefined where it is not on this machine. */
export const pdftotext = findProgram("pdftotext");

/** What stands on each page of a document for Word as LibreOffice prints it, without spaces and line ends. */
export async function pagesOfDocument(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await documentToPdf(bytes);
  return inFolder(async (folder) => {
    await writeFile(join(folder, "document.pdf"), pdf);
    await runProgram(pdftotext ?? "pdftotext", ["-raw", join(folder, "document.pdf"), join(folder, "document.txt")]);
    const text = await readFile(join(folder, "document.txt"), "utf8");
    return text.split("\f").slice(0, -1).map((page) => page.replaceAll(/\s/g, ""));
  });
}
