import { describe, expect, test } from "vitest";
import { indicatorsOf } from "../../../src/core/index";
import { describeSchemeFileProblem } from "../../../src/i18n/schemeFileWords";
import { canonicalJson } from "../../../src/workbook/scheme/canonicalJson";
import { exampleSchemes } from "../../../src/workbook/scheme/examples/index";
import county from "../../../src/workbook/scheme/examples/county.json";
import monitoring from "../../../src/workbook/scheme/examples/monitoring.json";
import { readDraft } from "../../../src/workbook/scheme/readDraft";
import { readSchemeText } from "../../../src/workbook/scheme/schemeFile";
import { gridOf } from "../../support/draftGrid";

test.each([["county", county], ["monitoring", monitoring]])("%s is read without a word", (_name, said) => {
  const read = readSchemeText(JSON.stringify(said));
  expect(read.ok ? [] : read.problems.map((problem) => describeSchemeFileProblem(problem, "zh-CN"))).toEqual([]);
  expect(exampleSchemes).toHaveLength(2);
});

describe.each(exampleSchemes.map((scheme) => [scheme.id, scheme] as const))("%s", (_id, scheme) => {
  test("is called an example wherever its name stands", () => {
    expect([scheme.title.zh, scheme.tableTitle, scheme.source].filter((text) => !text.includes("示例"))).toEqual([]);
  });

  test("is the same scheme after it was a draft, with no reminder", () => {
    const draft = readDraft(gridOf(scheme));
    expect([draft?.problems, draft?.reminders]).toEqual([[], []]);
    expect(canonicalJson(draft?.scheme)).toBe(canonicalJson(scheme));
  });

  test("shows kinds of rules that the official table does not have", () => {
    expect(new Set(indicatorsOf(scheme).map(({ rule }) => rule.kind)).size).toBeGreaterThan(10);
  });
});
