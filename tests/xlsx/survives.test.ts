import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readWorkbook, writeXlsx } from "../../src/xlsx";
import { foreignFile } from "../support/foreignFile";
import { libreOfficeAvailable, libreOfficeMissing, resaved } from "../support/libreoffice";
import { openpyxlAvailable, openpyxlMissing, openWithOpenpyxl, type OpenpyxlBook } from "../support/openpyxl";

/** What of a workbook stays, in openpyxl's words. */
function staying({ sheets }: OpenpyxlBook): object {
  return sheets.map(({ name, state, cells, styles: looks, merges, heights, validations, filter, print }) => ({
    name,
    state,
    cells,
    formats: Object.fromEntries(Object.entries(looks).map(([cell, { font, size, bold, fill, format, wrap }]) => [cell, { font, size, bold, fill, format, wrap }])),
    merges,
    height: heights[1],
    validations: validations.length,
    filter,
    orientation: print["orientation"],
  }));
}

describe("a workbook that LibreOffice wrote", { timeout: 300_000 }, () => {
  let written: Uint8Array;
  beforeAll(async () => {
    if (libreOfficeAvailable) written = await resaved(await foreignFile());
  });
  beforeEach(({ skip }) => {
    skip(!libreOfficeAvailable, libreOfficeMissing);
    skip(!openpyxlAvailable, openpyxlMissing);
  });

  it("keeps through the workbench what can be carried, and the rest is listed", async () => {
    const read = await readWorkbook(written);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.losses).toEqual([
      { kind: "shape", sheet: "表", count: 1 },
      { kind: "comment", sheet: "表", count: 1 },
    ]);
    const before = await openWithOpenpyxl(written);
    expect(before.sheets[0]?.cells[3]?.slice(0, 3)).toEqual([["=TRUE()", "f"], ["=SUM(B2:B3)", "f"], ['=IF(B4>10,"达标","未达标")', "f"]]);
    expect(staying(await openWithOpenpyxl(await writeXlsx(read.plans)))).toEqual(staying(before));
  });
});
