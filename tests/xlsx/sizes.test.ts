import { describe, expect, it } from "vitest";
import { readWorkbook, writeXlsx } from "../../src/xlsx";
import { finish } from "../../src/xlsx/write/finish";
import { packZip } from "../../src/xlsx/zip/pack";
import { unpackZip } from "../../src/xlsx/zip/unpack";

it("columns and rows larger than Excel takes are written as large as it takes", async () => {
  const result = await readWorkbook(await writeXlsx([{ name: "表", cells: [[{ value: 1 }]], columnWidths: [0, 400], rowHeights: [0, 500] }]));
  expect(result).toMatchObject({ ok: true, plans: [{ columnWidths: [0, 290.71], rowHeights: [0, 409.5] }] });
});

describe("a file that the writer made", () => {
  it("is finished whatever its size: what a reader takes of strangers' files is no limit of one's own", async () => {
    // More than 20 MB, because noise does not pack; 500 forms are more than 64 MB when inflated.
    const noise = new Uint8Array(21 * 1024 * 1024);
    let state = 1;
    for (let at = 0; at < noise.length; at += 1) {
      state = (state * 48_271) % 2_147_483_647;
      noise[at] = state;
    }
    const bytes = await packZip([["xl/media/1.bin", noise]]);
    expect(await unpackZip(bytes)).toMatchObject({ ok: false, problem: { code: "tooLarge" } });
    expect((await finish(bytes)).length).toBeGreaterThan(1_000_000);
  });
});
