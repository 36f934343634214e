import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/core/index";
import { issueOf, jiangsu2012 } from "../../../src/core/index";
import { decodeCell, encodeValue, mendingOf } from "../../../src/workbook/form/decode";
import { entryList } from "../../../src/workbook/form/readForm";

function entry(key: string): Entry {
  const found = entryList(jiangsu2012).find((one) => one.key === key);
  if (found === undefined) throw new Error(key);
  return found.entry;
}

const staff = entry("1.3.fullTime");
const leader = entry("1.1.chairedByCityLeader");
const office = entry("1.2.office");

describe("cells become entries", () => {
  it.each([
    [leader, "是", true],
    [leader, "否", false],
    [office, "单设信用办", "standalone"],
    [staff, 5, 5],
    [staff, "", undefined],
    [staff, null, undefined],
  ] as const)("%#: %s", (of, cell, value) => {
    expect(decodeCell(of, cell, "reported")).toBe(value);
  });

  it.each([
    [office, "standalone"],
    [leader, true],
    [leader, "true"],
    [leader, 1],
    [office, "其他"],
    [staff, "５人"],
    [staff, true],
    [staff, "#N/A"],
    [leader, "#REF!"],
  ] as const)("what is no answer stays none: %#", (of, cell) => {
    expect(issueOf(of, decodeCell(of, cell, "reported"))).not.toBeNull();
  });

  it("every valid answer goes to a cell and comes back", () => {
    for (const { entry: of } of entryList(jiangsu2012)) {
      const answers = of.type.kind === "bool" ? [true, false] : of.type.kind === "choice" ? of.type.options.map((one) => one.id) : [1];
      for (const answer of answers) expect(decodeCell(of, encodeValue(of, answer), "reported")).toBe(answer);
    }
  });
});

describe("what can be read safely is offered as a correction", () => {
  it.each([
    [staff, "１２", 12],
    [staff, " 12 ", 12],
    [staff, "12", 12],
    [staff, "1,200", 1200],
    [leader, " 是 ", "是"],
    [leader, true, "是"],
    [office, "单设 信用办", "单设信用办"],
  ] as const)("%#: %s", (of, cell, after) => {
    expect(mendingOf(of, cell)?.after).toBe(after);
  });

  it.each([
    [staff, "约10"],
    [staff, "5人"],
    [staff, "1-2"],
    [staff, 5],
    [staff, ""],
    [staff, true],
    [leader, "是"],
    [leader, "可能"],
    [office, "standalone"],
  ] as const)("and nothing is guessed: %#", (of, cell) => {
    expect(mendingOf(of, cell)).toBeNull();
  });
});
