import { describe, expect, it } from "vitest";
import { packZip } from "../../src/xlsx/index";

const parts = [["2012_南京市_填报表.xlsx", new Uint8Array([1, 2, 3])]] as const;

/** The moment that the first part's own header gives, as programs that unpack show it. */
function momentOf(zip: Uint8Array): readonly number[] {
  const view = new DataView(zip.buffer, zip.byteOffset);
  const time = view.getUint16(10, true);
  const date = view.getUint16(12, true);
  return [1980 + (date >> 9), (date >> 5) & 15, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2];
}

describe("files in an archive", () => {
  it("bear the moment in which they were packed, in local time", async () => {
    expect(momentOf(await packZip(parts, new Date(2013, 1, 28, 23, 59, 58)))).toEqual([2013, 2, 28, 23, 59, 58]);
  });

  it("are the same bytes every time when no moment is asked for", async () => {
    const zip = await packZip(parts);
    expect(momentOf(zip)).toEqual([1980, 1, 1, 0, 0, 0]);
    expect(await packZip(parts)).toEqual(zip);
  });
});
