import { describe, expect, test } from "vitest";
import type { UnitState } from "../../../src/actions/types";
import { awardGroups, citiesOf, othersOf } from "../../../src/taskpane/awards/awardGroups";
import { FakeActions } from "../../support/fakeActions";
import { awardLine, awardsOf, recognisedLine } from "../../support/fakeAwards";

const cities = ["南京市", "无锡市", "昆山Aa市"];

function unitStates(names: readonly (readonly [name: string, city: string])[]): readonly UnitState[] {
  const state = new FakeActions().state("zh-CN");
  const [unit] = state.kind === "assessment" ? state.units : [];
  if (unit === undefined) throw new Error("no unit");
  return names.map(([name, city]) => ({ ...unit, name, city }));
}

describe("applications by city", () => {
  const awards = awardsOf([
    recognisedLine(5, 0.1, { unit: "昆山AA市" }),
    awardLine(6, { unit: "" }),
    recognisedLine(7, 0.2, { unit: "昆山Aa市" }),
    awardLine(8, { unit: "上海市" }),
    awardLine(9, { unit: "无锡市" }),
  ]);
  const units = (shown: string, only: string) => awardGroups(awards, cities, shown, only === "" ? null : (city) => city === only).map(({ unit }) => unit);

  test("the shown city stands first even without any, then what belongs to no city, then the others in their order", () => {
    expect(units("南京市", "")).toEqual(["南京市", "", "上海市", "无锡市", "昆山Aa市"]);
    expect(units("", "")).toEqual(["", "上海市", "无锡市", "昆山Aa市"]);
    expect(units("南京市", "无锡市")).toEqual(["无锡市"]);
  });

  test("upper and lower case are one city, as for Excel, and sums are exact", () => {
    const group = awardGroups(awards, cities, "", (city) => city === "昆山Aa市")[0];
    expect(group?.lines.map(({ row }) => row)).toEqual([5, 7]);
    expect(group?.sum).toBe(0.3);
    expect(othersOf(awards.lines, "昆山AA市", awards.lines[0])).toBe(0.2);
  });

  test("cities of two forms are offered once, by the city's own name", () => {
    const doubled = unitStates([["南京市", "南京市"], ["南京市（南京市 (2)）", "南京市"], ["新区（Sheet3）", "新区（Sheet3）"]]);
    expect(citiesOf(doubled)).toEqual(["南京市", "新区（Sheet3）"]);
  });
});
