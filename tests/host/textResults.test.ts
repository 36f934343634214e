import { array, check, constantFrom, property } from "fast-check";
import { parseDate, parseNumber, parseTime } from "numfmt";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { faster } from "../../scripts/univer.mjs";

/** As Univer asks whether a formula's text result is a number in some notation. */
const isNotation = (text: string): boolean => (parseDate(text) ?? parseTime(text) ?? parseNumber(text)) !== null;

/** Pieces of which notations of numbers, dates, times and amounts are made, in Latin and in Chinese. */
const pieces = [
  ..."0123456789 .,:/-+%$€¥￥()（），：．年月日时分秒元",
  ...["jan", "January", "mon", "2012", "1/2", "上午", "下午", "am", " PM", "E+3", "１２", "st", "h"],
];
const texts = array(constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));

describe("a text result", () => {
  it("is no number, date or time without a digit, and none with a Chinese or full-width character", () => {
    const isTold = (text: string) => !/\d/.test(text) || /[\u2e80-\uffff]/.test(text);
    const held = check(property(texts.filter(isTold), (text) => !isNotation(text)), { numRuns: 20_000 });
    expect(held.counterexample).toBeNull();
  });

  it.each(["20%", "2012-12-12", "16:48", "$1,000", "1/2", "3 pm"])("is one in «%s»", (text) => {
    expect(isNotation(text)).toBe(true);
  });
});

describe("Univer's files as they are bundled", () => {
  const core = "node_modules/@univerjs/core/lib/es/index.js";

  it("assign their fields and ask of texts with a digit only", () => {
    const code = faster(readFileSync(core, "utf8"), core);
    expect(code).not.toMatch(/_defineProperty\(this, "\w+", void 0\)/);
    expect(code).toContain("getNumfmtParseValueFilter = (value) => {\n\tif (!/\\d/");
  });

  it("are not taken for granted: another Univer is an error", () => {
    expect(() => faster("export const other = 1;", core)).toThrow("getNumfmtParseValueFilter");
  });
});
