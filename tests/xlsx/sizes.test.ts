import { expect, it } from "vitest";
import { readWorkbook, writeXlsx } from "../../src/xlsx";

it("columns and rows larger than Excel takes are written as large as it takes", async () => {
  const result = await readWorkbook(await writeXlsx([{ name: "表", cells: [[{ value: 1 }]], columnWidths: [0, 400], rowHeights: [0, 500] }]));
  expect(result).toMatchObject({ ok: true, plans: [{ columnWidths: [0, 290.71], rowHeights: [0, 409.5] }] });
});
