import { beforeAll, describe, expect, it } from "vitest";
import type { Entries } from "../../src/core/index";
import { jiangsu2012, wordsOf } from "../../src/core/index";
import { readForm, entryList } from "../../src/workbook/form/readForm";
import { returnLimits } from "../../src/xlsx/returnLimits";
import { returnMessage } from "../../src/i18n/returnMessages";
import type { SheetPlan } from "../../src/sheet/plan";
import type { ReturnedForm } from "../../src/workbook/returns/returnedForm";
import { returnReader } from "../../src/workbook/returns/returnedForm";
import { contentOf } from "../../src/workbook/returns/returnedSheets";
import { readWorkbook, writeXlsx } from "../../src/xlsx/index";
import { plainRead, plainUnzip } from "../support/plainReader";
import { randomFrom } from "../support/randomForms";
import { filledPlans } from "../support/returnedFiles";
import { runs } from "../support/runs";
import { mutatedBytes, mutatedParts, mutatedPlans, mutatedXml, storedZip } from "./mutations";
import cases from "../golden/complete-forms.json";

const scheme = jiangsu2012;
const complete: Entries = cases[1]?.entries ?? {};
const unit = "南京市";
const labels = new Map(entryList(scheme).map(({ key, entry }) => [key, wordsOf("zh-CN").label(entry.label)] as const));
const plans = filledPlans(unit, complete, "材料 1");
const empty = readForm(scheme, contentOf(filledPlans(unit, {})[1] ?? { name: unit, cells: [] }));
const read = returnReader({ scheme, year: 2012, forms: empty === null ? [] : [{ unit, sheetName: unit, reading: empty }] }, "zh-CN");

let file: Uint8Array;
let parts: ReadonlyMap<string, string>;

beforeAll(async () => {
  file = await writeXlsx(plans);
  parts = plainUnzip(file);
});

const tally = { refused: 0, whole: 0, partly: 0 };

/** Fails with the seed, by which the mutation can be made again. An assertion a cell would take longer than the reading. */
function must(holds: boolean, seed: number, what: string): void {
  if (!holds) throw new Error(`seed ${seed}: ${what}`);
}

/** Holds what came of a file against what a second reader finds in it. Fails where a value is not its key's. */
function judge(form: ReturnedForm, sheets: () => ReturnType<typeof plainRead>, seed: number): void {
  for (const problem of form.problems) {
    must(returnMessage(problem, labels.get(problem.key) ?? "", "zh-CN").length > 3, seed, `${problem.code} has no words`);
  }
  if (form.problems.some(({ severity }) => severity === "refused")) {
    must(form.changes.length === 0, seed, "refused, yet it changes something");
    tally.refused += 1;
    return;
  }
  // Without codes the lines are known by their texts, and nothing is taken before somebody looked at it.
  if (form.problems.some(({ severity }) => severity === "ask")) {
    judgeAsked(form, sheets(), seed);
    return;
  }
  const found = sheets().filter(([, cells]) => [...cells.values()].some((row) => hasText(row, "填报项") && hasText(row, "自报值")));
  const cells = found[0]?.[1] ?? new Map();
  must(found.length === 1, seed, `taken although ${found.length} sheets are forms`);
  const lines = [...cells].sort((a, b) => a[0] - b[0]).map(([, row]) => row);
  const header = lines.find((row) => hasText(row, "填报项") && hasText(row, "自报值")) ?? new Map();
  const column = (text: string) => [...header].filter(([, cell]) => String(cell.value).trim() === text).map(([at]) => at);
  const codesAt = new Map<number, number>();
  for (const row of lines) for (const [at, cell] of row) if (labels.has(String(cell.value).trim())) codesAt.set(at, (codesAt.get(at) ?? 0) + 1);
  const [mostCodes] = [...codesAt].reduce((most, one) => (one[1] > most[1] ? one : most), [-1, 0] as const);
  const [keyAt = mostCodes] = column("#columns").sort((a, b) => a - b);
  const labelAt = column("填报项")[0] ?? -1;
  const left = new Set(form.problems.filter(({ severity }) => severity === "left").flatMap((one) => (one.column === null ? [`${one.key} reported`, `${one.key} evidence`] : [`${one.key} ${one.column}`])));
  const changes = new Map<string, ReturnedForm["changes"][number]>(form.changes.map((change) => [`${change.key} ${change.column}`, change]));
  const byKey = new Map<string, (typeof lines)[number][]>();
  for (const line of lines) {
    const key = line.get(keyAt)?.value;
    if (typeof key === "string") byKey.set(key.trim(), [...(byKey.get(key.trim()) ?? []), line]);
  }
  for (const [key, label] of labels) {
    const own = byKey.get(key) ?? [];
    for (const [side, text] of [["reported", "自报值"], ["evidence", "佐证材料"]] as const) {
      const name = `${key} ${side}`;
      const change = changes.get(name);
      if (left.has(name)) {
        must(change === undefined, seed, `${name} is both left and taken`);
        continue;
      }
      const at = column(text);
      must(own.length === 1 && at.length === 1, seed, `${name} is unclear, yet taken`);
      const shown = String(own[0]?.get(labelAt)?.value ?? "").replaceAll(/\s+/g, " ").trim();
      must(shown === label, seed, `${name} stands under “${shown}”`);
      const cell = own[0]?.get(at[0] ?? -1);
      must(cell?.hasFormula !== true, seed, `${name} is a formula, yet taken`);
      const value = cell?.value === "" ? null : (cell?.value ?? null);
      must(Object.is(change?.after ?? null, value), seed, `${name} is ${JSON.stringify(change?.after)}, there stands ${JSON.stringify(value)}`);
    }
  }
  if (left.size > 0) tally.partly += 1;
  else tally.whole += 1;
}

/** Of a form whose codes are known by its texts: every value stands on a line with its entry's label. */
function judgeAsked(form: ReturnedForm, sheets: ReturnType<typeof plainRead>, seed: number): void {
  const lines = sheets.flatMap(([, cells]) => [...cells.values()].map((row) => [...row.values()].map(({ value }) => (typeof value === "string" ? value.replaceAll(/\s+/g, " ").trim() : value))));
  for (const { key, after } of form.changes) {
    const value = typeof after === "string" ? after.replaceAll(/\s+/g, " ").trim() : after;
    must(after === null || lines.some((line) => line.includes(labels.get(key) ?? "") && line.includes(value)), seed, `${key} stands nowhere beside its label`);
  }
  tally.partly += 1;
}

function hasText(row: ReadonlyMap<number, { readonly value: unknown }>, text: string): boolean {
  return [...row.values()].some(({ value }) => typeof value === "string" && value.trim() === text);
}

/** Reads a mutated file as an import does. */
async function judgeFile(bytes: Uint8Array, seed: number): Promise<void> {
  const result = await readWorkbook(bytes, returnLimits);
  if (!result.ok) {
    must(result.problem.code !== "unexpected", seed, `the reader broke: ${result.problem.detail ?? ""}`);
    tally.refused += 1;
    return;
  }
  judge(read({ sheets: result.plans, warnings: result.warnings }), () => plainRead(bytes), seed);
}

function plainOf(sheets: readonly SheetPlan[]): ReturnType<typeof plainRead> {
  return sheets.map((sheet) => [
    sheet.name,
    new Map(
      sheet.cells.map((row, at) => [
        at,
        new Map(row.map((cell, column) => [column, { value: cell?.value ?? null, hasFormula: cell?.formula !== undefined }] as const)),
      ] as const),
    ),
  ]);
}

/** Runs seeds and tells what came of them, so that a fuzz that refuses everything would be seen. */
async function run(first: number, count: number, one: (seed: number, random: () => number) => Promise<void>): Promise<typeof tally> {
  Object.assign(tally, { refused: 0, whole: 0, partly: 0 });
  for (let seed = first; seed < first + count; seed += 1) await one(seed, randomFrom(seed));
  return { ...tally };
}

describe("a returned file, mutated: taken as it stands, or refused by name", { timeout: 300_000 }, () => {
  it("the file itself is taken whole", async () => {
    expect(await run(0, 1, async (seed) => judgeFile(file, seed))).toEqual({ refused: 0, whole: 1, partly: 0 });
    const stored = storedZip(parts);
    expect(await run(0, 1, async (seed) => judgeFile(stored, seed))).toEqual({ refused: 0, whole: 1, partly: 0 });
  });

  const bytewise = runs(200, 1_000);
  it("its bytes", async () => {
    const { refused, whole } = await run(1_000, bytewise, async (seed, random) => judgeFile(mutatedBytes(file, random), seed));
    expect(refused).toBeGreaterThan(bytewise / 2);
    expect(refused + whole).toBe(bytewise);
  });

  it("the zip's parts", async () => {
    const { refused, whole, partly } = await run(3_000, runs(60, 250), async (seed, random) => judgeFile(storedZip(mutatedParts(parts, random)), seed));
    expect(Math.min(refused, whole + partly)).toBeGreaterThan(runs(4, 20));
  });

  it("the parts' XML", async () => {
    const { refused, whole, partly } = await run(5_000, runs(120, 500), async (seed, random) => judgeFile(storedZip(mutatedXml(parts, random)), seed));
    expect(Math.min(refused, whole, partly)).toBeGreaterThan(runs(0, 4));
  });

  it("its cells, lines, columns and sheets", async () => {
    const { refused, whole, partly } = await run(9_000, runs(260, 1_300), async (seed, random) => {
      const sheets = mutatedPlans(plans, random);
      judge(read({ sheets, warnings: [] }), () => plainOf(sheets), seed);
    });
    expect(Math.min(refused, whole, partly)).toBeGreaterThan(runs(9, 50));
  });
});
