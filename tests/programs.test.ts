import { describe, expect, test } from "vitest";
import { pdftotext } from "./support/documentPages";
import { libreOfficeAvailable, writerAvailable } from "./support/libreoffice";
import { openpyxlAvailable } from "./support/openpyxl";

/** On somebody's own machine tests whose program is missing skip themselves, saying so; a change is accepted only where none of them did. */
describe.runIf(process.env["CI"])("programs that tests hold our files against are there, so that none of them is skipped", () => {
  test.each([
    ["LibreOffice Calc", libreOfficeAvailable],
    ["LibreOffice Writer", writerAvailable],
    ["openpyxl", openpyxlAvailable],
    ["pdftotext of poppler-utils", pdftotext !== undefined],
  ])("%s", (_, isThere) => expect(isThere).toBe(true));
});
