import { describe, expect, it } from "vitest";
import type { SheetPlan, Validation } from "../../src/sheet/plan";
import { PlanError, readWorkbook, writeXlsx, type PlanErrorCode } from "../../src/xlsx";

const base: SheetPlan = { name: "表", cells: [[{ value: 1 }]] };
const at = { row: 0, column: 0, rows: 1, columns: 1 };
const words = { title: "标题", message: "内容" };

function listOf(...items: readonly string[]): SheetPlan {
  return { ...base, validations: [{ areas: [at], rule: { kind: "list", items }, prompt: words, error: words }] };
}

function saying(prompt: Validation["prompt"], error: Validation["error"]): SheetPlan {
  return { ...base, validations: [{ areas: [at], rule: { kind: "whole", min: 0, max: 1 }, prompt, error }] };
}

const page = { paper: "A4", orientation: "portrait", fitToWidth: true } as const;

/** A formula of this many characters, the sign before it among them. */
function longFormula(length: number): string {
  const sum = `=${"1+".repeat(4_100)}`.slice(0, length - 1);
  return `${sum.endsWith("+") ? sum : `${sum.slice(0, -1)}+`}1`;
}

describe("plans that Excel would not open as they are", () => {
  it.each<[PlanErrorCode, string, readonly SheetPlan[]]>([
    ["noSheets", "no sheet", []],
    ["noVisibleSheet", "hidden sheets only", [{ ...base, visibility: "veryHidden" }]],
    ["sheetName", "a name too long", [{ ...base, name: "一".repeat(32) }]],
    ["sheetName", "a name with a sign that formulas use", [{ ...base, name: "2012/2013" }]],
    ["sheetName", "a name in apostrophes", [{ ...base, name: "'表'" }]],
    ["sheetName", "an empty name", [{ ...base, name: "" }]],
    ["sheetName", "two names that differ in case only", [{ ...base, name: "A" }, { ...base, name: "a" }]],
    ["textTooLong", "a text too long for a cell", [{ ...base, cells: [[{ value: "长".repeat(32_768) }]] }]],
    ["notANumber", "a number that is none", [{ ...base, cells: [[{ value: Number.NaN }]] }]],
    ["notAFormula", "a formula without =", [{ ...base, cells: [[{ formula: "A1+1" }]] }]],
    ["formulaTooLong", "a formula too long", [{ ...base, cells: [[{ formula: `=${"1+".repeat(4_200)}1` }]] }]],
    ["formulaTooLong", "a formula one character too long", [{ ...base, cells: [[{ formula: longFormula(8_193) }]] }]],
    ["literalTooLong", "a formula with a text too long", [{ ...base, cells: [[{ formula: `=IF(A2="",1,"${"长".repeat(256)}")` }]] }]],
    ["literalTooLong", "a formula with a text of quotes too long", [{ ...base, cells: [[{ formula: `="${'""'.repeat(256)}"` }]] }]],
    ["headerTooLong", "a header too long", [{ ...base, print: { ...page, header: "长".repeat(256) } }]],
    ["headerTooLong", "a footer too long", [{ ...base, print: { ...page, footer: "长".repeat(256) } }]],
    ["color", "a colour by name", [{ ...base, cells: [[{ style: { fill: "red" } }]] }]],
    ["area", "an area without cells", [{ ...base, merges: [{ ...at, rows: 0 }] }]],
    ["area", "an area beyond the last row", [{ ...base, filter: { ...at, row: 1_048_576 } }]],
    ["mergesOverlap", "merges that lie over each other", [{ ...base, merges: [{ ...at, rows: 2 }, { ...at, columns: 2 }] }]],
    ["listTooLong", "a list over 255 characters", [listOf(...Array.from({ length: 30 }, (_, index) => `选项第${String(index)}号一二三四五`))]],
    ["listItem", "an item with a comma", [listOf("南京,市")]],
    ["listItem", "an item with blanks around", [listOf(" 是")]],
    ["listItem", "no items", [listOf()]],
    ["messageTooLong", "a prompt's title too long", [saying({ title: "长".repeat(33), message: "" }, words)]],
    ["messageTooLong", "a prompt too long", [saying({ title: "", message: "长".repeat(256) }, words)]],
    ["messageTooLong", "an error message too long", [saying(words, { title: "", message: "长".repeat(225) })]],
  ])("%s: %s", async (code, _, plans) => {
    const failure: unknown = await writeXlsx(plans).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PlanError);
    expect(failure).toMatchObject({ code });
  });

  it("says where", async () => {
    await expect(writeXlsx([{ ...base, cells: [[], [undefined, { value: Infinity }]] }])).rejects.toMatchObject({ where: "表!B2" });
  });

  it("takes what is just short enough", async () => {
    const list = listOf("一".repeat(126), "二".repeat(128));
    const said = saying({ title: "长".repeat(32), message: "长".repeat(255) }, { title: "长".repeat(32), message: "长".repeat(224) });
    const formulas = [longFormula(8_192), `=IF(A2="",1,"${"长".repeat(255)}")`, `="${'""'.repeat(255)}"`, `='"${"页".repeat(15)}'!A1&"${"长".repeat(255)}"`];
    const longest: SheetPlan = {
      name: "三".repeat(31),
      cells: [[{ value: "长".repeat(32_767) }, ...formulas.map((formula) => ({ formula }))]],
      print: { ...page, header: "长".repeat(255), footer: "长".repeat(255) },
    };
    const plans = [list, { ...said, name: "二" }, longest];
    expect(await readWorkbook(await writeXlsx(plans))).toMatchObject({ ok: true, plans });
  });
});
