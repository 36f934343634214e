import { describe, expect, it } from "vitest";
import { unitsInText } from "../../../src/workbook/units/unitsInText";

const namesIn = (text: string, known: readonly string[] = []) => unitsInText(text, known).lines.map(({ name }) => name);

describe("a pasted list of units", () => {
  it.each([
    ["甲\n乙\r\n\n丙", ["甲", "乙", "丙"]],
    ["甲、乙，丙, 丁；戊;己", ["甲", "乙", "丙", "丁", "戊", "己"]],
    ["甲\t乙", ["甲", "乙"]],
    ["甲\t乙\t丙\n丁\t戊\t己", ["甲", "乙", "丙", "丁", "戊", "己"]],
    ["  ", []],
    ["A\na", ["A"]],
  ])("%j is names alone", (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
    expect(unitsInText(text).isGrouped).toBe(false);
  });

  it("in two columns has groups, with or without a header line, and the last column may be empty", () => {
    const expected = [{ name: "南京市", group: "苏南" }, { name: "徐州市", group: "" }];
    for (const text of ["南京市\t苏南\n徐州市\t", "南京市\t苏南\r\n徐州市", "城市\t组别\n南京市\t苏南\n徐州市\t\t", " 南京市 \t 苏南 \n\n徐州市\t\n"]) {
      expect(unitsInText(text)).toEqual({ lines: expected, isGrouped: true, problems: [] });
    }
  });

  it("in two columns of units is names, whether the units are there already or stand in the list", () => {
    expect(namesIn("南京市\t无锡市\n徐州市\t常州市", ["无锡市"])).toEqual(["南京市", "无锡市", "徐州市", "常州市"]);
    expect(namesIn("南京市\t无锡市\n无锡市\t常州市")).toEqual(["南京市", "无锡市", "常州市"]);
  });

  it("names a unit once, and says where it stands with several groups", () => {
    expect(unitsInText("甲\t一\n甲\t一\n乙\t二").lines).toEqual([{ name: "甲", group: "一" }, { name: "乙", group: "二" }]);
    expect(unitsInText("甲\t一\nA\t二\na\t一").problems).toEqual([{ kind: "severalGroups", name: "A", groups: ["二", "一"] }]);
  });

  it("keeps a separator in a group's name, which only parts names", () => {
    expect(unitsInText("甲\t沿江、沿海\n乙\t其他").lines[0]).toEqual({ name: "甲", group: "沿江、沿海" });
  });
});
