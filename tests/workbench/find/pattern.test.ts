import { describe, expect, test } from "vitest";
import { matcher } from "../../../src/workbench/find/pattern";

const finds = (text: string, shown: string, isCaseKept = false): boolean => matcher({ text, isCaseKept })(shown);

describe("what is found in a cell", () => {
  test.each([
    ["信用", "社会信用体系", true],
    ["信用", "社会体系", false],
    ["", "", false],
    ["", "信用", false],
    ["abc", "xABCx", true],
    ["（满分", "(满分1000分)", true],
    ["(满分", "（满分1000分）", true],
    ["１0", "共10条", true],
    ["a b", "a　b", true],
    ["95.00%", "95.00%", true],
    [".", "95", false],
    ["1+1", "11", false],
  ])("%j in %j: %j", (text, shown, expected) => {
    expect(finds(text, shown)).toBe(expected);
  });

  test("capital letters differ only when they are to", () => {
    expect([finds("abc", "ABC"), finds("abc", "ABC", true), finds("ABC", "ABC", true)]).toEqual([true, false, true]);
  });

  test.each([
    ["约?0", "约10条", true],
    ["约?0", "约0条", false],
    ["苏*市", "苏锡常\n三市", true],
    ["苏*市", "市苏", false],
    ["~*", "a*b", true],
    ["~*", "ab", false],
    ["~?", "何时？", true],
    ["？", "何时", false],
    ["a~", "a~b", true],
    ["[*]", "[x]", true],
    ["[*]", "x", false],
  ])("signs that stand for others: %j in %j: %j", (text, shown, expected) => {
    expect(finds(text, shown)).toBe(expected);
  });
});
