import { describe, expect, it } from "vitest";
import { indicatorsOf, jiangsu2012 } from "../../../src/core/index";
import { cellAddress } from "../../../src/sheet/a1";
import type { ColumnId } from "../../../src/workbook/form/columns";
import { formColumns } from "../../../src/workbook/form/columns";
import { formPlan } from "../../../src/workbook/form/form";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import type { CellValue, SheetContent } from "../../../src/sheet/plan";
import { readForm } from "../../../src/workbook/form/readForm";
import { methodsOf, reviewsOf } from "../../../src/workbook/review/review";
import { styles } from "../../../src/workbook/styles";

const scheme = jiangsu2012;
const plan = formPlan({ scheme, year: 2012, unit: "南京市", hasBonusSheet: true });
const placement = plannedPlacement(scheme);
const columnOf = (id: ColumnId) => formColumns.findIndex((column) => column.id === id);

/** The form as it reads with these cells typed. */
function readingWith(typed: readonly (readonly [string, ColumnId, CellValue])[]) {
  const values = plan.cells.map((row) => Array.from({ length: formColumns.length }, (_, column): CellValue => row[column]?.value ?? ""));
  for (const [key, column, value] of typed) {
    const row = values[placement.rows.get(key) ?? -1];
    if (row !== undefined) row[columnOf(column)] = value;
  }
  const content: SheetContent = { name: "南京市", values, formulas: [] };
  const reading = readForm(scheme, content);
  if (reading === null) throw new Error("no form");
  return reviewsOf(scheme, reading);
}

describe("the review columns of a form", () => {
  it("核定理由 stands on every entry's line, 审核状态 once per indicator, both open to typing", () => {
    const merged = plan.merges?.filter(({ column }) => column === columnOf("reviewState")) ?? [];
    for (const { code, entries } of indicatorsOf(scheme)) {
      const rows = entries.map(({ name }) => placement.rows.get(`${code}.${name}`) ?? -1);
      const top = Math.min(...rows);
      expect(merged.find(({ row }) => row === top)?.rows ?? 1).toBe(entries.length);
      for (const row of rows) {
        expect(plan.cells[row]?.[columnOf("reason")]?.style).toEqual(styles.reviewText);
        expect(plan.cells[row]?.[columnOf("reviewState")]?.style?.locked).toBe(false);
      }
    }
    expect(merged.every(({ rows }) => rows > 1)).toBe(true);
  });

  it("审核状态 offers the three states on the first line of every indicator, and nowhere else", () => {
    const all = plan.validations?.filter(({ areas }) => areas.some(({ column }) => column === columnOf("reviewState"))) ?? [];
    expect(all.map(({ rule }) => rule)).toEqual([{ kind: "list", items: ["待审核", "已核定", "退回"] }]);
    const firstLines = indicatorsOf(scheme).map(({ code, entries }) => placement.rows.get(`${code}.${entries[0]?.name}`));
    expect(all.flatMap(({ areas }) => areas.map(({ row }) => row))).toEqual(firstLines);
    expect(all[0]?.error.message).toContain("审核状态");
  });

  it("a changed 核定值 without a reason is painted on every line but those of 创新加分", () => {
    const formats = plan.conditionalFormats?.filter(({ area }) => area.column === columnOf("reason")) ?? [];
    const [format] = formats;
    expect(formats).toHaveLength(1);
    const bonus = placement.rows.get("8.awarded") ?? [...placement.rows].find(([key]) => key.startsWith("8."))?.[1] ?? -1;
    const end = (format?.area.row ?? 0) + (format?.area.rows ?? 0);
    expect(end).toBeLessThanOrEqual(bonus);
    expect(end).toBeGreaterThan(placement.rows.get("7.4c.onTime") ?? Infinity);
    const first = (format?.area.row ?? 0) + 1;
    for (const column of ["verified", "reported", "reason"] as const) {
      expect(format?.kind === "formula" ? format.formula : "").toContain(`$${cellAddress(first - 1, columnOf(column))}`);
    }
  });

  it("退回 is painted wherever it stands", () => {
    const [format] = plan.conditionalFormats?.filter(({ area }) => area.column === columnOf("reviewState")) ?? [];
    expect(format?.kind === "formula" ? format.formula : "").toMatch(/"退回"/);
    const rows = [...placement.rows].filter(([key]) => key.includes(".")).map(([, row]) => row);
    expect(format?.area.row).toBeLessThan(Math.min(...rows));
    expect((format?.area.row ?? 0) + (format?.area.rows ?? 0)).toBeGreaterThan(Math.max(...rows));
  });

  it("both columns are printed", () => {
    // On pages of their own, so that the others keep a size that can be read.
    const area = plan.print?.furtherAreas?.at(-1);
    expect((area?.column ?? 0) + (area?.columns ?? 0)).toBe(columnOf("reviewState") + 1);
  });
});

describe("the review as it is read", () => {
  it("is pending where nothing was typed", () => {
    const reviews = readingWith([]);
    expect(reviews.size).toBe(indicatorsOf(scheme).length);
    expect([...reviews.values()].every(({ state, unknownState }) => state === "pending" && unknownState === null)).toBe(true);
  });

  it.each([
    ["待审核", "pending", null],
    [" 已核定 ", "verified", null],
    ["退回", "returned", null],
    ["通过", "pending", "通过"],
    [1, "pending", "1"],
  ] as const)("«%s» is %s", (typed, state, unknownState) => {
    const review = readingWith([["1.3.fullTime", "reviewState", typed]]).get("1.3");
    expect(review).toMatchObject({ state, unknownState, address: addressOf(placement, "1.3.fullTime", "reviewState") });
  });

  it("finds a state that stands on the indicator's second line, after the merge was undone", () => {
    const review = readingWith([["1.3.partTime", "reviewState", "退回"]]).get("1.3");
    expect(review).toMatchObject({ state: "returned", address: addressOf(placement, "1.3.partTime", "reviewState") });
  });

  it("has what stands on each entry's line", () => {
    const review = readingWith([
      ["1.3.fullTime", "reported", 5],
      ["1.3.fullTime", "verified", 3],
      ["1.3.fullTime", "reason", " 借调 "],
      ["1.3.fullTime", "evidence", "附件1"],
    ]).get("1.3");
    expect(review?.entries[0]).toMatchObject({ key: "1.3.fullTime", reported: 5, verified: 3, reason: "借调", evidence: "附件1" });
    expect(review?.entries[1]).toMatchObject({ key: "1.3.partTime", verified: null, reason: "" });
  });

  it("考核方式 names one way a line", () => {
    expect(methodsOf("材料审核\n实地考察")).toEqual(["材料审核", "实地考察"]);
    expect(methodsOf("")).toEqual([]);
  });
});
