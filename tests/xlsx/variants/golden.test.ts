import { readFile, readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { returnMessage } from "../../../src/i18n/returnMessages";
import { imported } from "./imported";

const folder = new URL("../../golden/returned-files/", import.meta.url);

interface Golden {
  readonly refused?: readonly string[];
  /** 自报值 that can be taken. */
  readonly filled?: number;
  /** What somebody must look at before anything is taken. */
  readonly asked?: readonly string[];
  /** Cells that are left as they are, by address. */
  readonly left?: Readonly<Record<string, string>>;
}

const dates = (...addresses: readonly string[]) => Object.fromEntries(addresses.map((address) => [address, "dateInEntry"]));
/** openpyxl leaves merges where they were when a column before them is deleted: those of 计分说明 then cover 佐证材料. */
const mergedLines = [8, 9, 11, 12, 14, 15, 20, 21, 22, 23, 24, 25, 26, 27, 32, 33, 46, 47, 51, 52, 59, 60, 61, 63, 64, 69, 70, 71, 72, 73, 74];
const merged = Object.fromEntries(mergedLines.map((line) => [`P${line}`, "mergedEntry"]));
const whole: Golden = { filled: 11, left: {} };
const short: Golden = { filled: 9, left: {} };

/** What is right for each file that was sent in or that another program saved. */
const golden: Readonly<Record<string, Golden>> = {
  "01-odd-text-values": { filled: 28, left: {} },
  "03-t-str": {
    filled: 6,
    left: { K6: "formulaInEntry", Q6: "formulaInEntry", K8: "formulaInEntry", K56: "formulaInEntry", K58: "formulaInEntry", K65: "errorValue" },
  },
  "07-dates-weekday": { filled: 8, left: dates("K8", "K9", "K20") },
  "08-dates-builtin-zh": { filled: 4, left: dates("K8", "K9", "K20", "K21", "K22", "K23", "K24", "K56", "K58", "K65") },
  "09-dates-era": { filled: 6, left: dates("K8", "K9", "K20", "K21", "K58") },
  "16-all-text": whole,
  "17-year-as-text": whole,
  "24-zip64-eocd": whole,
  "25-backslash": whole,
  "29-renamed-reserved": { ...whole, asked: [] },
  "37-one-far-cell": whole,
  "39-style-bloat-20k": whole,
  "40-white-bmp": whole,
  "42-array": { filled: 9, left: { K8: "formulaInEntry", K9: "resultInEntry" } },
  "54-openpyxl-key-deleted": { ...whole, asked: ["codesRebuilt"], left: merged },
  "62-lo-odd": { filled: 26, left: { K16: "formulaInEntry", K17: "formulaInEntry" } },
  "72-xlsx-populate": whole,
  "80-document-inspector": { ...whole, asked: ["codesRebuilt", "schemeLost"], left: merged },
  "88-errortext-evidence": { filled: 11, left: { Q6: "errorValue" } },
  "96-header-key-space": whole,
  "a1-part-twice-by-case": { refused: ["damagedZip"] },
  "b1-20-sheets-one-cell-in-last-row": { refused: ["noForm"] },
  "c4-ranking-differs": { refused: ["severalForms"] },
  "d1-shared-text-empty-v": { filled: 9, left: { Q9: "cellUnclear" } },
  "d2-inlinestr-with-v": short,
  "d4-shared-formula-without-first": { filled: 8, left: { K8: "resultInEntry" } },
  "e1-wps-picture-in-cell": { filled: 9, left: { Q8: "objectInEntry" } },
  "f1-empty-deflated-thumbnail": short,
  "f2-backslash-targets": short,
  "g1-us-dollar-format": short,
  "g2-90-percent-as-points": { filled: 8, left: { K65: "percentInEntry" } },
  "saved-by-exceljs": whole,
  "saved-by-openpyxl": whole,
  "saved-by-populate": whole,
  "saved-by-sheetjs": whole,
};

describe("returned files that are kept", () => {
  it.each(Object.entries(golden))("%s", async (name, { refused = [], filled = 0, asked = [], left = {} }) => {
    const found = await imported(await readFile(new URL(`${name}.xlsx`, folder)));
    const problems = found.form?.problems ?? [];
    const cells = problems.flatMap(({ severity, code, address }) => (severity === "left" ? [[address, code]] : []));
    const questions = problems.flatMap(({ severity, code }) => (severity === "ask" ? [code] : []));
    const outcome = { refused: found.refused, filled: found.form?.filled ?? 0, asked: questions.sort(), left: Object.fromEntries(cells) };
    expect(outcome).toEqual({ refused, filled, asked, left });
  });

  it("each has its expectation", async () => {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".xlsx")).map((name) => name.slice(0, -5));
    expect(names.sort()).toEqual(Object.keys(golden).sort());
  });

  it("are advised upon by the kind of the entry and its column, with one pair of quotes", async () => {
    for (const name of ["01-odd-text-values", "03-t-str", "62-lo-odd"]) {
      const { form } = await imported(await readFile(new URL(`${name}.xlsx`, folder)));
      const messages = form?.problems.map((problem) => returnMessage(problem, "", "zh-CN")) ?? [];
      expect(messages.filter((one) => one.includes("应填数值") || one.includes("““"))).toEqual([]);
      expect(messages.filter((one) => one.includes("HYPERLINK")).every((one) => one.includes("佐证材料"))).toBe(true);
    }
  });
});
