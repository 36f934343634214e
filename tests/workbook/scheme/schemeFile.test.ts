import Ajv2020 from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import { jiangsu2012, readScheme, schemeJsonSchema } from "../../../src/core/index";
import { describeSchemeFileProblem } from "../../../src/i18n/schemeFileWords";
import { canonicalJson } from "../../../src/workbook/scheme/canonicalJson";
import { draftPlan } from "../../../src/workbook/scheme/draftSheet";
import { readSchemeSheets, readSchemeText, schemeFileText } from "../../../src/workbook/scheme/schemeFile";
import { schemeSheetPlan } from "../../../src/workbook/scheme/schemeSheet";
import { readWorkbook, writeXlsx } from "../../../src/xlsx/index";
import { revisedScheme } from "../../support/revisedScheme";

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schemeJsonSchema());

/** What a scheme file says, as any program reads it. */
function said(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  return { ...Object(value) };
}

function messages(text: string, language: "zh-CN" | "en-US" = "zh-CN"): readonly string[] {
  const read = readSchemeText(text);
  return read.ok ? [] : read.problems.map((problem) => describeSchemeFileProblem(problem, language));
}

describe("a scheme as a file", () => {
  test.each([["the official one", jiangsu2012], ["a revised one", revisedScheme()]])("%s is read back as it was, and keeps to the published schema", (_name, scheme) => {
    const text = schemeFileText(scheme);
    const read = readSchemeText(text);
    expect(canonicalJson(read.ok ? read.scheme : null)).toBe(canonicalJson(scheme));
    expect([validate(said(text)), validate.errors]).toEqual([true, null]);
  });

  test("is the same scheme from a workbook that has it in _方案, or as a draft", async () => {
    for (const plan of [schemeSheetPlan(jiangsu2012, 2012), draftPlan(jiangsu2012)]) {
      const book = await readWorkbook(await writeXlsx([plan, { name: "其他", cells: [[{ value: "x" }]] }]));
      const read = book.ok ? readSchemeSheets(book.plans) : null;
      expect(canonicalJson(read?.ok === true ? read.scheme : null)).toBe(canonicalJson(jiangsu2012));
    }
  });
});

describe("a file that is none", () => {
  const text = schemeFileText(jiangsu2012);

  test.each([
    ["", "不是 JSON 文件，或文件已损坏，请重新导出"],
    ["{", "不是 JSON 文件，或文件已损坏，请重新导出"],
    [text.replace('"points": 20', '"points": "二十"'), "应为数字"],
    [text.replace('"kind": "flag"', '"kind": "eval"'), "没有“eval”这一种类"],
    [text.replace('"basePoints": 1000', '"basePoints": 999'), "基本分为 999 分，各部分合计 1000 分"],
    [text.replace('"version": "1.0.0"', '"version": "1.0.0", "script": "alert(1)"'), "有未知字段“script”"],
  ])("is refused in words", (broken, message) => {
    expect(messages(broken).join("；")).toContain(message);
    expect(messages(broken, "en-US").join("; ")).not.toMatch(/[\u4e00-\u9fff]{4,}/);
  });

  test.each(["null", "3", '"x"', "[]", "[[]]", "{}", '{"categories":[{"items":[{"indicators":[{"rule":{"kind":"cap","of":{"kind":"cap"}}}]}]}]}', '{"__proto__":{"x":1}}'])("%s is refused, never thrown at", (broken) => {
    expect(messages(broken).length).toBeGreaterThan(0);
  });

  test("of a rule that stands in itself thousands deep is refused", () => {
    const deep = `${'{"kind":"cap","max":1,"of":'.repeat(5_000)}null${"}".repeat(5_000)}`;
    expect(messages(text.replace(/"rule": \{[^}]*\}/, `"rule": ${deep}`)).length).toBeGreaterThan(0);
  });

  test("keeps out what the schema keeps out, and the other way round", () => {
    const rename = (from: string, to: string) => text.replace(from, to);
    const variants = [rename('"points": 20', '"points": "20"'), rename('"kind": "flag"', '"kind": "flags"'), rename('"bonus": false', '"bonus": 0'), rename('"code": "1.1"', '"code": ""'), rename('"units": [', '"unit": [')];
    for (const variant of variants) {
      const { $schema: _schema, ...bare } = said(variant);
      expect([validate(said(variant)), readScheme(bare).ok]).toEqual([false, false]);
    }
  });
});
