import type { Entry, Scheme } from "../../src/core/index";
import { wordsOf } from "../../src/core/index";
import { optionLabels } from "../../src/workbook/form/entryFormulas";
import { addressOf, plannedPlacement } from "../../src/workbook/form/placement";
import type { CellValue, SheetPlan } from "../../src/sheet/plan";
import { entryList } from "../../src/workbook/form/readForm";

/** A small generator with a seed, so that a failing form can be made again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const counts = [0, 1, 2, 3, 5, 9, 10, 11, 59, 60, 61, 67, 99, 100, 101, 499, 500, 1999, 2000, 4000, 1_000_000_000];
const decimals = [0, 0.5, 9.99, 10, 12.345, 1.005, 2.675, 19.995, 20, 99.99, 100, 499.99, 500, 1e9];
const wrong: readonly CellValue[] = ["约10", "5人", "１２", " 12 ", "12", -1, 1.5, true, false, "#N/A", "是 ", "其它", " ", "standalone", "=1+1"];

/** What a person might have typed for an entry: mostly valid, sometimes nothing, sometimes wrong. */
export function randomCell(entry: Entry, random: () => number, valid: number): CellValue {
  const pick = <T>(values: readonly T[]): T | undefined => values[Math.floor(random() * values.length)];
  const roll = random();
  if (roll > valid) return roll > valid + (1 - valid) / 2 ? null : (pick(wrong) ?? null);
  switch (entry.type.kind) {
    case "bool":
    case "choice":
      return pick(optionLabels(entry, wordsOf("zh-CN"))) ?? null;
    case "count":
      return pick(counts) ?? 0;
    case "plan":
      return Math.max(1, pick(counts) ?? 1);
    case "amount":
      return pick(decimals) ?? 0;
    case "plannedAmount":
      return Math.max(0.01, pick(decimals) ?? 1);
    case "percent":
      return pick([0, 0.01, 59.99, 60, 79.99, 80, 94.99, 95, 95.5, 99.99, 100]) ?? 0;
    case "date":
      return pick([41_275, 41_333, 41_578, 41_610, 41_639, 41_640, 41_645, 41_671, 41_698, 41_730]) ?? 0;
    case "text":
      return pick(["年度工作方案.pdf", "无", " 无 ", "2013年总结"]) ?? null;
    case "score": {
      const { max } = entry.type;
      return Math.min(max, pick(decimals) ?? 0);
    }
  }
}

/** A form plan filled at random: 自报值 on every line, 核定值 on some. `valid` is the share of valid entries, 0 … 1. */
export function fillForm(scheme: Scheme, plan: SheetPlan, seed: number, valid: number): SheetPlan {
  const random = randomFrom(seed);
  const placement = plannedPlacement(scheme);
  const cells = plan.cells.map((row) => [...row]);
  for (const { key, entry } of entryList(scheme)) {
    for (const side of ["reported", "verified"] as const) {
      if (side === "verified" && random() < 0.7) continue;
      const row = placement.rows.get(key) ?? 0;
      const column = placement.columns[side];
      const target = cells[row];
      const value = randomCell(entry, random, valid);
      const filled = value === "#N/A" ? { formula: "=NA()" } : { value };
      if (target !== undefined) target[column] = { style: target[column]?.style, ...filled };
    }
  }
  return { ...plan, cells };
}

/** Address of an entry's cell on a form as we lay it out. */
export function placeOf(scheme: Scheme, key: string, column: "reported" | "verified" | "reportedPoints" | "verifiedPoints"): string {
  return addressOf(plannedPlacement(scheme), key, column) ?? "";
}
