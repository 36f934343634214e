import { describe, expect, test } from "vitest";
import type { Entry, Rule } from "../../../src/core/index";
import { indicatorsOf, jiangsu2012 } from "../../../src/core/index";
import { fieldNames, kindNames } from "../../../src/i18n/ruleFormWords";
import { readRule } from "../../../src/workbook/scheme/readRule";
import { fieldsOfKind, firstRule, fittingKinds, withinMax } from "../../../src/workbook/scheme/ruleForm";
import { ruleText } from "../../../src/workbook/scheme/ruleText";

const entry = (name: string, type: Entry["type"]): Entry => ({ name, label: { zh: `${name}项`, en: name }, type });
const everyType: readonly Entry[] = [
  entry("count", { kind: "count" }),
  entry("plan", { kind: "plan" }),
  entry("yes", { kind: "bool" }),
  entry("chosen", { kind: "choice", options: [{ id: "a", label: { zh: "甲", en: "A" }, points: 5 }] }),
  entry("day", { kind: "date" }),
  entry("score", { kind: "score", max: 5 }),
];
const isKind = (name: string): name is Rule["kind"] => Object.hasOwn(kindNames, name);
const kinds = Object.keys(kindNames).filter(isKind).filter((kind) => fieldsOfKind(kind).size > 0);

describe("changing a rule by its declaration", () => {
  test("every kind has its fields, and every field is called something", () => {
    expect(kinds.length).toBe(Object.keys(kindNames).length);
    const called = (fields: ReturnType<typeof fieldsOfKind>): readonly string[] =>
      [...fields].flatMap(([field, { shape }]) => [field, ...(shape.type === "record" ? called(shape.fields) : shape.type === "list" && shape.of.type === "record" ? called(shape.of.fields) : [])]);
    expect([...new Set(kinds.flatMap((kind) => called(fieldsOfKind(kind))))].filter((field) => fieldNames[field] === undefined)).toEqual([]);
  });

  test.each(kinds)("%s begins with a rule that reads and is read back", (kind) => {
    const rule = firstRule(kind, everyType, 5, ["2.1"]);
    const text = ruleText(rule, everyType, "zh-CN");
    expect(text).not.toBe("");
    expect(readRule(text, everyType)).toEqual({ ok: true, rule });
  });

  test("a rule on another indicator is offered where there is another, and capped where it has no bound", () => {
    const one = indicatorsOf(jiangsu2012).find(({ code }) => code === "4.2");
    if (one === undefined) throw new Error("no indicator");
    expect([fittingKinds(kinds, one.entries).includes("onIndicator"), fittingKinds(kinds, one.entries, ["2.1"]).includes("onIndicator")]).toEqual([false, true]);
    const rule = firstRule("onIndicator", one.entries, one.max, ["2.1"]);
    expect(ruleText(withinMax(rule, one), one.entries, "zh-CN")).toBe(`指标「2.1」已填报则（「${one.entries[0]?.label.zh}」×1分），最高40分`);
    expect(withinMax({ ...rule, then: { kind: "cap", max: 40, of: rule["then"] } }, one)).toEqual({ ...rule, then: { kind: "cap", max: 40, of: rule["then"] } });
  });

  test("offers what the entries can make", () => {
    expect(fittingKinds(kinds, [entry("yes", { kind: "bool" })])).toEqual(expect.arrayContaining(["flag", "nOfM", "missing"]));
    expect(fittingKinds(kinds, [entry("yes", { kind: "bool" })])).not.toContain("tiers");
    expect(fittingKinds(kinds, [entry("count", { kind: "count" })])).not.toContain("deadline");
    expect(fittingKinds(kinds, jiangsu2012.categories[0]?.items[1]?.indicators[0]?.entries ?? [])).toContain("choice");
  });
});
