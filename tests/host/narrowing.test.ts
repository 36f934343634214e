import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { affectedBy } from "../../src/host/affected";
import type { Change, Part } from "../../src/host/affected";
import { createIndexing } from "../../src/host/readers";
import { movedSpan, readsOf } from "../../src/host/reads";
import { runs } from "../support/runs";
import { useOffice } from "./fixture";

const fixture = useOffice();

/** Reads as addresses of a kind, for people: sheet!top,left:bottom,right. */
const shown = (formula: string): readonly string[] | undefined =>
  readsOf(formula)?.map(({ sheet, top, left, bottom, right }) => `${sheet ?? ""}!${top},${left}:${bottom},${right}`);

describe("what a formula reads", () => {
  it.each([
    ["=A1", ["!0,0:0,0"]],
    ["=$B$3+c4", ["!2,1:2,1", "!3,2:3,2"]],
    ["=SUM(B9:A2)", ["!1,0:8,1"]],
    ["=汇总!A1&'南京市'!$B$2:C3", ["汇总!0,0:0,0", "南京市!1,1:2,2"]],
    ["='It''s'!A1", ["it's!0,0:0,0"]],
    ["=Sheet2!A1-表!B2", ["sheet2!0,0:0,0", "表!1,1:1,1"]],
    ["=SUM(B:$C)", ["!0,1:1048575,2"]],
    ["=SUM($3:2)", ["!1,0:2,16383"]],
    ["=\"A1\"&B2&\"say \"\"C3\"\"\"", ["!1,1:1,1"]],
    ["=LOG10(A1)+ATAN2(B1,C1)", ["!0,0:0,0", "!0,1:0,1", "!0,2:0,2"]],
    ["=IF(A1>0,1,\"无\")", ["!0,0:0,0"]],
    ["=INDEX(A1:B9,2,1)", ["!0,0:8,1"]],
    ["=1+2", []],
    ["=SUM({1,2;3,4})", []],
  ])("%s", (formula, reads) => {
    expect(shown(formula)).toEqual(reads);
  });

  it.each(["=OFFSET(A1,1,0)", "=INDIRECT(\"A1\")", "=NOW()", "=TODAY()-A1", "=A1:INDEX(B1:B9,2)", "=A1#", "=表1[金额]", "=SUM(Sheet1:Sheet3!A1)", "=#REF!+A1", "=SUM(汇总!名称)", "=XFE1+A1", "=A1048577"])(
    "%s does not tell",
    (formula) => {
      expect(shown(formula)).toBeUndefined();
    },
  );

  it("goes with its copies, as far as it is not fixed", () => {
    const [read] = readsOf("=A$1:B2") ?? [];
    if (read === undefined) throw new Error("It reads cells.");
    expect(movedSpan(read, [2, 2], [3, 3])).toEqual({ top: 0, bottom: 3, left: 3, right: 4 });
    expect(movedSpan(read, [0, 9], [0, 0])).toEqual({ top: 0, bottom: 10, left: 0, right: 1 });
    const [columns] = readsOf("=SUM(B:$C)") ?? [];
    if (columns === undefined) throw new Error("It reads cells.");
    expect(movedSpan(columns, [5, 5], [1, 1])).toEqual({ top: 0, bottom: 1048575, left: 2, right: 2 });
  });
});

describe("what changes concern", () => {
  const part = (name: string, cells: readonly (readonly (string | null)[])[], rules: Part["rules"] = {}): Part => ({
    id: name,
    name,
    formulas: Object.fromEntries(cells.map((line, row) => [row, Object.fromEntries(line.flatMap((f, column) => (f === null ? [] : [[column, { f }]])))])),
    rules,
    isWhole: false,
  });
  const cell = (name: string, row: number, column: number): Change => ({ name, top: row, bottom: row, left: column, right: column });
  const concerned = (changes: readonly Change[], ...parts: readonly Part[]): readonly string[] =>
    affectedBy(changes, parts, createIndexing()).flatMap(({ formulas, rules }, index) => [
      ...Object.entries(formulas).flatMap(([row, line]) => Object.keys(line ?? {}).map((column) => `${parts[index]?.name ?? ""}!${row},${column}`)),
      ...Object.keys(rules),
    ]);

  it("is what reads them, directly or not, and the formulas that are new", () => {
    const sheet = part("一", [[null, "=A1", "=B1", "=D9", "=C1+A1"]]);
    expect(concerned([cell("一", 0, 0)], sheet)).toEqual(["一!0,1", "一!0,2", "一!0,4"]);
    expect(concerned([cell("一", 0, 3)], sheet)).toEqual(["一!0,3"]);
    expect(concerned([cell("一", 5, 5)], sheet)).toEqual([]);
  });

  it("goes to and fro between sheets, and into ranges of many rows", () => {
    const one = part("一", [["=二!A1", "=SUM(二!B1:B99)"]]);
    const two = part("二", [[null, null], [null, "=一!A1"]]);
    expect(concerned([cell("二", 0, 0)], one, two)).toEqual(["一!0,0", "一!0,1", "二!1,1"]);
  });

  it("is a rule where any cell of it reads them", () => {
    const ranges = [{ startRow: 2, endRow: 9, startColumn: 0, endColumn: 3 }];
    const sheet = part("一", [], { colour: { f: "=$A3>$Z$1", ranges } });
    expect(concerned([cell("一", 9, 0)], sheet)).toEqual(["colour"]);
    expect(concerned([cell("一", 0, 25)], sheet)).toEqual(["colour"]);
    expect(concerned([cell("一", 10, 0)], sheet)).toEqual([]);
    expect(concerned([cell("一", 9, 1)], sheet)).toEqual([]);
  });

  it("is always a formula that does not tell what it reads, and what reads that", () => {
    expect(concerned([], part("一", [["=OFFSET(B1,1,1)", "=A1", "=C9"]]))).toEqual(["一!0,0", "一!0,1"]);
  });
});

const names = ["甲", "乙", "丙"] as const;
const ROWS = 6;

/** Formulas of a row, which read rows above it on any sheet, so that none reads itself in the end. */
function formulaIn(row: number): fc.Arbitrary<string> {
  const sheet = fc.constantFrom("", ...names.map((name) => `'${name}'!`));
  const above = fc.nat(row - 1);
  const reference = fc
    .record({ of: sheet, row: above, column: fc.constantFrom("A", "B", "C", "D"), fixed: fc.constantFrom("", "$") })
    .map(({ of, row: at, column, fixed }) => `${of}${fixed}${column}${fixed}${at + 1}`);
  return fc.oneof(
    fc.tuple(reference, reference).map(([a, b]) => `=N(${a})+N(${b})`),
    fc.tuple(sheet, above, fc.constantFrom("A", "B", "C")).map(([of, from, column]) => `=SUM(${of}${column}${from + 1}:D${row})`),
    fc.tuple(reference, reference).map(([a, b]) => `=IF(N(${a})>3,${b},"-")`),
    reference.map((a) => `=COUNTIF(A1:A${row},N(${a}))`),
    above.map((from) => `=SUM(OFFSET(A1,${from},0,1,3))`),
  );
}

const place = fc.record({ sheet: fc.constantFrom(...names), row: fc.integer({ min: 1, max: ROWS - 1 }), column: fc.nat(3) });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ at: place, value: fc.oneof(fc.nat(5), fc.constant("")) }) },
  { weight: 3, arbitrary: place.chain((at) => formulaIn(at.row).map((value) => ({ at, value }))) },
  // On all sheets, so that formulas go on reading rows above their own.
  { weight: 1, arbitrary: fc.record({ insertAt: fc.nat(ROWS - 1) }) },
);

describe("a workbook of which only what changes concern is calculated", () => {
  it("comes to what it comes to when all of it is", async () => {
    const { office } = fixture;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        await office.Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          const own = new Map(names.map((name) => [name, fixture.freeName()]));
          for (const name of own.values()) worksheets.add(name);
          await context.sync();
          const named = (text: string): string => names.reduce((result, name) => result.replaceAll(`'${name}'!`, `'${own.get(name) ?? ""}'!`), text);
          const values = async (): Promise<unknown> => {
            const ranges = [...own.values()].map((name) => worksheets.getItem(name).getRange(`A1:D${ROWS}`).load("values"));
            await context.sync();
            return ranges.map((range) => range.values);
          };
          for (const one of steps) {
            if ("insertAt" in one) {
              for (const name of own.values()) worksheets.getItem(name).getRange(`${one.insertAt + 1}:${one.insertAt + 1}`).insert("Down");
            } else {
              const cell = worksheets.getItem(own.get(one.at.sheet) ?? "").getRange(`A1:D${ROWS}`).getCell(one.at.row, one.at.column);
              cell.formulas = [[typeof one.value === "string" ? named(one.value) : one.value]];
            }
            await context.sync();
          }
          const narrowed = await values();
          context.application.calculate("Full");
          expect(narrowed).toEqual(await values());
          for (const name of own.values()) worksheets.getItem(name).delete();
          await context.sync();
        });
      }),
      { numRuns: runs(15, 40) },
    );
  });
});
