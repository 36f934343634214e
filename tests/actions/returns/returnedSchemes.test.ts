import { beforeEach, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import type { Scheme } from "../../../src/core/index";
import { jiangsu2012 } from "../../../src/core/index";
import { schemeDigest } from "../../../src/workbook/scheme/schemeSheet";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { inChinese, valueOf } from "../../support/officeActions";
import { openBook, snapshot } from "../../support/officeBooks";
import { picked, returnedFile } from "../../support/returnedFiles";
import { plainSample } from "../../support/sampleForms";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const office = useGlobalOffice();

beforeEach(() => openBook(office, ["南京市"]));

/** The same scheme and version, with 5 points for a full-time post made 50. */
const other: Scheme = JSON.parse(JSON.stringify(jiangsu2012).replace('"entry":"fullTime","each":5', '"entry":"fullTime","each":50'));

/** A returned file in whose _方案 some texts are others. */
const fileWith = async (texts: readonly (readonly [from: string, to: string])[]) =>
  picked("南京市.xlsx", await returnedFile("南京市", plainSample(1, 8), (_form, sheets) => {
    for (const row of sheets.find(({ name }) => name === sheetNames.scheme)?.cells ?? []) {
      const found = row[1]?.value;
      if (typeof found === "string") row[1] = { value: texts.reduce((text, [from, to]) => text.replace(from, to), found) };
    }
  }));

const [ours, theirs] = ['"entry":"fullTime","each":5', '"entry":"fullTime","each":50'] as const;

describe("a returned file of a scheme that scores otherwise", () => {
  it("is another scheme although its name and version are the same", () => {
    expect([other.id, other.version]).toEqual([jiangsu2012.id, jiangsu2012.version]);
    expect(schemeDigest(other)).not.toBe(schemeDigest(jiangsu2012));
  });

  it.each([
    ["with its own digest", async () => fileWith([[ours, theirs], [schemeDigest(jiangsu2012), schemeDigest(other)]])],
    ["with a digest of nothing known", async () => fileWith([[schemeDigest(jiangsu2012), "0".repeat(64)]])],
  ])("is refused, %s, and nothing of it is written", async (_what, make) => {
    const before = await snapshot();
    const previews = valueOf(await createActions().previewReturns([await make()], inChinese));
    expect(previews).toMatchObject([{ refused: true, changes: [] }]);
    expect(previews[0]?.problems.map(({ code }) => code)).toContain("otherVersion");
    expect(valueOf(await createActions().acceptReturns(previews, inChinese)).written).toBe(0);
    expect(await snapshot()).toEqual(before);
  });

  it("is not written even where a preview of it says that it may be", async () => {
    const [good] = valueOf(await createActions().previewReturns([await fileWith([])], inChinese));
    expect(good).toMatchObject({ refused: false });
    expect(good?.changes.length).toBeGreaterThan(0);
    const before = await snapshot();
    const forged = good === undefined || good.scheme === null ? [] : [{ ...good, scheme: { ...good.scheme, digest: schemeDigest(other) } }];
    expect(valueOf(await createActions().acceptReturns(forged, inChinese)).written).toBe(0);
    expect(await snapshot()).toEqual(before);
  });
});
