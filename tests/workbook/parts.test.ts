import { formColumns } from "../../src/workbook/form/columns";
import { describe, expect, it } from "vitest";
import { jiangsu2012, readScheme } from "../../src/core/index";
import { assessmentPlans } from "../../src/workbook/assessment";
import { readSchemeSheet, schemeDigest, schemeSheetPlan } from "../../src/workbook/scheme/schemeSheet";
import { nameProblem } from "../../src/workbook/sheetNames";

describe("sheet names", () => {
  it.each([
    ["", "empty"],
    [" ", "empty"],
    ["南京市".repeat(11), "tooLong"],
    ["南京/市", "forbiddenCharacter"],
    ["'南京", "forbiddenCharacter"],
    ["汇总", "reserved"],
    ["History", "reserved"],
    ["无锡市", "doubled"],
    ["南京市", null],
  ])("«%s»: %s", (name, problem) => {
    expect(nameProblem(name, ["无锡市"])).toBe(problem);
  });
});

describe("the workbook", () => {
  const plans = assessmentPlans({ scheme: jiangsu2012, year: 2012, units: jiangsu2012.units });

  it("has its sheets in the order of the office", () => {
    expect(plans.map((plan) => plan.name)).toEqual(["填报说明", ...jiangsu2012.units, "创新加分", "汇总", "排名", "操作记录", "_方案"]);
  });

  it("carries its scheme, very hidden, in cells no longer than Excel allows", () => {
    const plan = schemeSheetPlan(jiangsu2012, 2012);
    expect(plan.visibility).toBe("veryHidden");
    const values = plan.cells.map((row) => row.map((cell) => cell?.value ?? null));
    expect(values.every((row) => String(row[1]).length < 32_767)).toBe(true);
    expect(readSchemeSheet(values)).toEqual({ id: "jiangsu-2012-2013", version: "1.0.0", year: 2012, side: "office", digest: schemeDigest(jiangsu2012), units: [], sentBack: new Map() });
    const json = values.filter((row) => row[0] === "json").map((row) => row[1]).join("");
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(jiangsu2012)));
  });

  it("has one digest, in whatever order its fields were put together", () => {
    const turned: unknown = JSON.parse(JSON.stringify(jiangsu2012), (_key, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
    );
    const read = readScheme(turned);
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(jiangsu2012));
    expect(read.ok && schemeDigest(read.scheme)).toBe(schemeDigest(jiangsu2012));
  });

  it("uses only functions that Excel 2010, WPS and LibreOffice have", () => {
    const formulas = plans.flatMap((plan) => plan.cells.flat().flatMap((cell) => (cell?.formula === undefined ? [] : [cell.formula])));
    const names = new Set(formulas.flatMap((formula) => formula.replaceAll(/"[^"]*"/g, "").match(/[A-Z]+(?=\()/g) ?? []));
    const plain = ["AND", "CHOOSE", "COUNTA", "COUNTIF", "EXACT", "IF", "INDEX", "INT", "ISERROR", "ISLOGICAL", "ISNUMBER", "LEN", "MATCH", "MAX", "MIN", "NOT", "OR", "RANK", "ROUND", "ROW", "ROWS", "SUBSTITUTE", "SUM", "SUMIF", "SUMPRODUCT", "TRIM"];
    expect([...names].filter((name) => !plain.includes(name))).toEqual([]);
  });

  it("asks for every entry once, with a validation and a prompt", () => {
    const form = plans[1];
    const reported = formColumns.findIndex(({ id }) => id === "reported");
    const validated = (form?.validations ?? []).flatMap((one) => one.areas.filter(({ column }) => column === reported).flatMap((area) => Array.from({ length: area.rows }, (_, row) => area.row + row)));
    expect(validated.length).toBe(64);
    expect(new Set(validated).size).toBe(64);
    expect((form?.validations ?? []).every((one) => one.prompt.message.length <= 255 && one.error.message.length <= 224)).toBe(true);
  });
});
