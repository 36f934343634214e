import type { Scheme } from "../../src/core/index";
import { wordsOf } from "../../src/core/index";
import { returnMessage } from "../../src/i18n/returnMessages";
import type { SheetPlan } from "../../src/sheet/plan";
import { entryList, readForm } from "../../src/workbook/form/readForm";
import type { ReturnedForm } from "../../src/workbook/returns/returnedForm";
import { returnReader } from "../../src/workbook/returns/returnedForm";
import type { ReturnedFile } from "../../src/workbook/returns/returnedSheets";
import { contentOf } from "../../src/workbook/returns/returnedSheets";
import { readWorkbook } from "../../src/xlsx/index";
import { returnLimits } from "../../src/xlsx/returnLimits";
import type { Outcome } from "../support/fuzz";
import { must } from "../support/fuzz";
import type { PlainSheet } from "../support/plainReader";
import { plainRead } from "../support/plainReader";
import { plansFilledBy } from "../support/returnedFiles";

export type Sheets = readonly (readonly [name: string, sheet: PlainSheet])[];

/** Holds what the import takes from a unit's file against what a second reader finds in it, whatever was done to the file. */
export class ReturnJudge {
  private readonly labels: ReadonlyMap<string, string>;
  private readonly read: (file: ReturnedFile) => ReturnedForm;

  constructor(scheme: Scheme, unit: string) {
    this.labels = new Map(entryList(scheme).map(({ key, entry }) => [key, plain(wordsOf("zh-CN").label(entry.label))] as const));
    const empty = readForm(scheme, contentOf(plansFilledBy(scheme, unit, () => null)[1] ?? { name: unit, cells: [] }));
    this.read = returnReader({ scheme, year: 2012, forms: empty === null ? [] : [{ unit, sheetName: unit, reading: empty }] }, "zh-CN");
  }

  /** Reads a file as an import does. Throws where a value is not its key's. */
  async ofFile(bytes: Uint8Array, seed: number): Promise<Outcome> {
    const result = await readWorkbook(bytes, returnLimits);
    if (result.ok) return this.judge(this.read({ sheets: result.plans, warnings: result.warnings }), () => plainRead(bytes), seed);
    must(result.problem.code !== "unexpected", seed, `the reader broke: ${result.problem.detail ?? ""}`);
    return "refused";
  }

  /** The same of sheets as the reader of files gives them. */
  ofPlans(sheets: readonly SheetPlan[], seed: number): Outcome {
    return this.judge(this.read({ sheets, warnings: [] }), () => plainOf(sheets), seed);
  }

  private judge(form: ReturnedForm, sheets: () => Sheets, seed: number): Outcome {
    for (const problem of form.problems) {
      const said = (["zh-CN", "en-US"] as const).map((language) => returnMessage(problem, this.labels.get(problem.key) ?? "", language));
      must(said.every((words) => words.length > 3), seed, `${problem.code} has no words`);
    }
    if (form.problems.some(({ severity }) => severity === "refused")) {
      must(form.changes.length === 0, seed, "refused, yet it changes something");
      return "refused";
    }
    // Without codes the lines are known by their texts, and nothing is taken before somebody looked at it.
    if (form.problems.some(({ severity }) => severity === "ask")) {
      return this.judgeAsked(form, sheets(), seed);
    }
    const found = sheets().filter(([, cells]) => [...cells.values()].some((row) => hasText(row, "填报项") && hasText(row, "自报值")));
    const cells = found[0]?.[1] ?? new Map();
    must(found.length === 1, seed, `taken although ${found.length} sheets are forms`);
    const lines = [...cells].sort((a, b) => a[0] - b[0]).map(([, row]) => row);
    const header = lines.find((row) => hasText(row, "填报项") && hasText(row, "自报值")) ?? new Map();
    const column = (text: string) => [...header].filter(([, cell]) => String(cell.value).trim() === text).map(([at]) => at);
    const codesAt = new Map<number, number>();
    for (const row of lines) for (const [at, cell] of row) if (this.labels.has(String(cell.value).trim())) codesAt.set(at, (codesAt.get(at) ?? 0) + 1);
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
    for (const [key, label] of this.labels) {
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
        const shown = plain(String(own[0]?.get(labelAt)?.value ?? ""));
        must(shown === label, seed, `${name} stands under “${shown}”`);
        const cell = own[0]?.get(at[0] ?? -1);
        must(cell?.hasFormula !== true, seed, `${name} is a formula, yet taken`);
        const value = cell?.value === "" ? null : (cell?.value ?? null);
        must(Object.is(change?.after ?? null, value), seed, `${name} is ${JSON.stringify(change?.after)}, there stands ${JSON.stringify(value)}`);
      }
    }
    return left.size > 0 ? "partly" : "whole";
  }

  /** Of a form whose codes are known by its texts: every value stands on a line with its entry's label. */
  private judgeAsked(form: ReturnedForm, sheets: Sheets, seed: number): Outcome {
    const lines = sheets.flatMap(([, cells]) => [...cells.values()].map((row) => [...row.values()].map(({ value }) => (typeof value === "string" ? plain(value) : value))));
    for (const { key, after } of form.changes) {
      const value = typeof after === "string" ? plain(after) : after;
      must(after === null || lines.some((line) => line.includes(this.labels.get(key) ?? "") && line.includes(value)), seed, `${key} stands nowhere beside its label`);
    }
    return "partly";
  }
}

function hasText(row: ReadonlyMap<number, { readonly value: unknown }>, text: string): boolean {
  return [...row.values()].some(({ value }) => typeof value === "string" && value.trim() === text);
}

/** Sheets as the second reader gives them. */
export function plainOf(sheets: readonly SheetPlan[]): Sheets {
  return sheets.map((sheet) => [
    sheet.name,
    new Map(
      sheet.cells.map((row, at) => [
        at,
        new Map(Array.from(row, (cell, column) => [column, { value: cell?.value ?? null, hasFormula: cell?.formula !== undefined }] as const)),
      ] as const),
    ),
  ]);
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
