import { describe, expect, test } from "vitest";
import { assemble } from "../../../src/workbench/drafts/assemble";
import { DraftFailure } from "../../../src/workbench/drafts/draft";
import type { DraftInfo, StoredDraft } from "../../../src/workbench/drafts/draft";
import { isDraftInfo, isSheetPlan, isStoredCell } from "../../../src/workbench/drafts/store/checks";
import { failureOf } from "../../../src/workbench/drafts/store/requests";
import { isSpent, unsavedFirst } from "../../../src/workbench/drafts/which";

const info: DraftInfo = { id: "a", version: 1, name: "考核", isSample: false, changedAt: 1_000, changes: 2, size: 400, sheets: [2, 1], settings: [] };
const stored: StoredDraft = {
  info,
  sheets: [
    { sheet: 1, plan: { name: "汇总", cells: [] } },
    { sheet: 2, plan: { name: "南京市", cells: [[{ value: 1 }], [{ value: 2 }, { value: 3 }]] } },
  ],
  cells: [
    { sheet: 2, row: 1, column: 0, cell: { value: 20 } },
    { sheet: 2, row: 0, column: 0, cell: null },
    { sheet: 1, row: 2, column: 1, cell: { formula: "='南京市'!A2" } },
  ],
};

describe("a stored draft", () => {
  test("has its sheets in their order, with the cells that changed since", () => {
    expect(assemble(stored)).toEqual([
      { name: "南京市", cells: [[undefined], [{ value: 20 }, { value: 3 }]] },
      { name: "汇总", cells: [[], [], [undefined, { formula: "='南京市'!A2" }]] },
    ]);
  });

  test.each<[string, StoredDraft]>([
    ["a sheet is missing", { ...stored, sheets: stored.sheets.slice(1) }],
    ["there is no sheet", { ...stored, info: { ...info, sheets: [] } }],
    ["two sheets have one name", { ...stored, sheets: stored.sheets.map((one) => ({ ...one, plan: { ...one.plan, name: "汇总" } })) }],
  ])("is broken when %s", (_, broken) => {
    expect(() => assemble(broken)).toThrow(new DraftFailure("broken"));
  });
});

describe("what is read from the browser", () => {
  test.each<[string, unknown, boolean]>([
    ["what was stored", info, true],
    ["with what was typed", { ...info, typed: { sheet: 1, row: 0, column: 0, text: "1", over: "" } }, true],
    ["another version", { ...info, version: 2 }, false],
    ["no sheets", { ...info, sheets: undefined }, false],
    ["a time that is none", { ...info, changedAt: Number.NaN }, false],
    ["half an entry", { ...info, typed: { sheet: 1 } }, false],
    ["nothing", null, false],
  ])("%s", (_, value, expected) => expect(isDraftInfo(value)).toBe(expected));

  test.each<[string, unknown, boolean]>([
    ["a sheet", { name: "汇总", cells: [[undefined, { value: 1, style: { bold: true } }], []] }, true],
    ["no name", { cells: [] }, false],
    ["cells that are none", { name: "汇总", cells: [[7]] }, false],
    ["a value that is none", { name: "汇总", cells: [[{ value: {} }]] }, false],
    ["a formula that is none", { name: "汇总", cells: [[{ formula: "SUM(A1)" }]] }, false],
    ["merges that are no list", { name: "汇总", cells: [], merges: "A1:B2" }, false],
  ])("%s", (_, value, expected) => expect(isSheetPlan(value)).toBe(expected));

  test("a cell that changed", () => {
    expect([stored.cells[0], { sheet: 1, row: -1, column: 0, cell: null }, { sheet: 1, row: 0, column: 0 }].map(isStoredCell)).toEqual([true, false, false]);
  });

  test.each([
    ["QuotaExceededError", "full"],
    ["SecurityError", "blocked"],
    ["InvalidStateError", "blocked"],
    ["NotReadableError", "broken"],
  ])("%s is told as %s", (name, code) => expect(failureOf(new DOMException("", name)).code).toBe(code));
});

describe("which draft", () => {
  const later = { ...info, id: "b", changedAt: 2_000 };
  const saved = { ...info, id: "c", changes: 0, savedAt: 5_000 };
  const day = 86_400_000;

  test("is offered: that of this tab, else the newest that is in no file", () => {
    const drafts = [info, saved, later].map((one) => ({ id: one.id, info: one }));
    expect(unsavedFirst(drafts, null).map(({ id }) => id)).toEqual(["b", "a"]);
    expect(unsavedFirst(drafts, "a").map(({ id }) => id)).toEqual(["a", "b"]);
    expect(unsavedFirst([...drafts, { id: "d", info: undefined }], "d").map(({ id }) => id)).toEqual(["b", "a"]);
  });

  test("is spent: unchanged, or in a file for a week", () => {
    expect(isSpent(info, 100 * day)).toBe(false);
    expect(isSpent({ ...info, changes: 0 }, 2_000)).toBe(true);
    expect(isSpent(saved, 6 * day)).toBe(false);
    expect(isSpent(saved, 8 * day)).toBe(true);
    expect(isSpent({ ...saved, typed: { sheet: 1, row: 0, column: 0, text: "1", over: "" } }, 8 * day)).toBe(false);
  });
});
