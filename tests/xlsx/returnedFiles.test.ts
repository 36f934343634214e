import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jiangsu2012, wordsOf } from "../../src/core/index";
import { returnLimits } from "../../src/actions/returnLimits";
import { returnMessage } from "../../src/actions/returnMessages";
import { formPlan } from "../../src/workbook/form";
import { entryList, readForm } from "../../src/workbook/readForm";
import type { ReturnedForm } from "../../src/workbook/returnedForm";
import { returnReader } from "../../src/workbook/returnedForm";
import { contentOf } from "../../src/workbook/returnedSheets";
import { readWorkbook } from "../../src/xlsx/index";

const folder = "tests/golden/returned-files";
const scheme = jiangsu2012;
const labels = new Map(entryList(scheme).map(({ key, entry }) => [key, wordsOf("zh-CN").label(entry.label)] as const));
const master = readForm(scheme, contentOf(formPlan({ scheme, year: 2012, unit: "南京市", hasBonusSheet: true })));
const reader = returnReader({ scheme, year: 2012, forms: master === null ? [] : [{ unit: "南京市", sheetName: "南京市", reading: master }] }, "zh-CN");

/** What a file comes to: why it cannot be read, or what is asked, refused and left, each once, and how much is filled in. */
async function readFile(name: string): Promise<{ readonly says: readonly string[]; readonly filled: number; readonly form: ReturnedForm | null }> {
  const result = await readWorkbook(new Uint8Array(readFileSync(`${folder}/${name}.xlsx`)), returnLimits);
  if (!result.ok) return { says: [`refused ${result.problem.code}`], filled: 0, form: null };
  const form = reader({ sheets: result.plans, warnings: result.warnings });
  const says = form.problems.filter(({ severity }) => severity !== "note").map(({ severity, code }) => `${severity} ${code}`);
  return { says: [...new Set(says)], filled: form.filled, form };
}

/** Files as real programs and people made them; what is right was written down before any of them was read. */
const expected: readonly (readonly [file: string, filled: number, ...says: readonly string[]])[] = [
  ["01-odd-text-values", 28],
  ["03-t-str", 6, "left formulaInEntry", "left errorValue"],
  ["07-dates-weekday", 8, "left dateInEntry"],
  ["08-dates-builtin-zh", 4, "left dateInEntry"],
  ["09-dates-era", 6, "left dateInEntry"],
  ["16-all-text", 11],
  ["17-year-as-text", 11],
  ["24-zip64-eocd", 11],
  ["25-backslash", 11],
  ["29-renamed-reserved", 11],
  ["37-one-far-cell", 11],
  ["39-style-bloat-20k", 11],
  ["40-white-bmp", 11],
  ["42-array", 9, "left formulaInEntry", "left resultInEntry"],
  ["54-openpyxl-key-deleted", 11, "ask codesRebuilt", "left mergedEntry"],
  ["62-lo-odd", 26, "left formulaInEntry"],
  ["72-xlsx-populate", 11],
  ["80-document-inspector", 11, "ask schemeLost", "ask codesRebuilt", "left mergedEntry"],
  ["88-errortext-evidence", 11, "left errorValue"],
  ["96-header-key-space", 11],
  ["a1-part-twice-by-case", 0, "refused damagedZip"],
  ["b1-20-sheets-one-cell-in-last-row", 0, "refused noForm"],
  ["c4-ranking-differs", 0, "refused severalForms"],
  ["d1-shared-text-empty-v", 9, "left cellUnclear"],
  ["d2-inlinestr-with-v", 9],
  ["d4-shared-formula-without-first", 8, "left resultInEntry"],
  ["e1-wps-picture-in-cell", 9, "left objectInEntry"],
  ["f1-empty-deflated-thumbnail", 9],
  ["f2-backslash-targets", 9],
  ["g1-us-dollar-format", 9],
  ["g2-90-percent-as-points", 8, "left percentInEntry"],
];

describe("a returned file", () => {
  it("has an expectation for each of the files kept", () => {
    expect(readdirSync(folder).filter((name) => name.endsWith(".xlsx")).map((name) => name.replace(".xlsx", "")).sort()).toEqual(expected.map(([file]) => file).sort());
  });

  it.each(expected.map(([file, filled, ...says]) => ({ file, filled, says })))("$file", async ({ file, filled, says }) => {
    const found = await readFile(file);
    expect([found.filled, found.says]).toEqual([filled, says]);
  });

  it("is advised upon by the kind of its entry and its column", async () => {
    const { form } = await readFile("03-t-str");
    const messages = form?.problems.map((problem) => returnMessage(problem, labels.get(problem.key) ?? "", "zh-CN")) ?? [];
    expect(messages.find((one) => one.includes("HYPERLINK"))).toContain("佐证材料");
    expect(messages.filter((one) => one.includes("应填数值"))).toEqual([]);
  });
});
