import { expect, test } from "vitest";
import type { Place } from "../../../src/host/capture";
import { Pending } from "../../../src/workbench/drafts/keep/pending";
import { sizeIn, timeIn } from "../../../src/workbench/drafts/told";

const all = () => ["a", "b", "c"];
const cells = (count: number): Place[] => Array.from({ length: count }, (_, row): Place => [row, 0]);

test("a change that does not say where it was made is one of every sheet", () => {
  const pending = new Pending();
  pending.note({ sheetIds: undefined }, all);
  expect(all().map((id) => pending.isWhole(id))).toEqual([true, true, true]);
});

test("the same cell counts once, and not at all once its sheet is stored whole", () => {
  const pending = new Pending();
  pending.note({ sheetIds: ["a"], cells: [[1, 2], [1, 2]] }, all);
  pending.note({ sheetIds: ["a"], cells: [[1, 2]] }, all);
  pending.note({ sheetIds: ["b"], cells: [[0, 0]] }, all);
  pending.note({ sheetIds: ["b"] }, all);
  expect(pending.nextWhole()).toBe("b");
  pending.tookWhole("b");
  expect([...pending.takeCells()]).toEqual([["a", [[1, 2]]]]);
  expect(pending.isEmpty).toBe(true);
});

test("of very many cells those of the fullest sheets are stored with their sheets", () => {
  const pending = new Pending();
  pending.note({ sheetIds: ["a"], cells: cells(40) }, all);
  pending.note({ sheetIds: ["b"], cells: cells(250) }, all);
  expect(pending.nextWhole()).toBe(undefined);
  pending.note({ sheetIds: ["c"], cells: cells(100) }, all);
  expect(pending.nextWhole()).toBe("b");
  pending.tookWhole("b");
  expect(pending.nextWhole()).toBe(undefined);
  expect([...pending.takeCells().keys()]).toEqual(["a", "c"]);
});

test("a moment is said as today's, or with its day", () => {
  const now = new Date(2026, 2, 5, 18, 0);
  const today = (time: string): string => `今天 ${time}`;
  expect(timeIn("zh-CN", new Date(2026, 2, 5, 9, 7).getTime(), today, now)).toBe("今天 09:07");
  expect(timeIn("zh-CN", new Date(2026, 2, 4, 0, 30).getTime(), today, now)).toBe("2026/03/04 00:30");
});

test.each([
  [0, "1 KB"],
  [4_000, "4 KB"],
  [1_020_000, "996 KB"],
  [2_516_582, "2.4 MB"],
])("%d bytes are said as %s", (bytes, text) => expect(sizeIn(bytes)).toBe(text));
