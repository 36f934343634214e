import { describe, expect, it } from "vitest";
import { hundredths, unbounded } from "../../src/core/exact";
import type { Points } from "../../src/core/expression";
import { above, atLeast, atMost, each, entered, equal, firstThatHolds, fixed, given, greatest, less, notBelowZero, number, shareOf, sumOf } from "../../src/core/expression";
import { growthOf, chosenBy, groupCount, meanOfPoints, roundedTo, smallest, weightedSum } from "../../src/core/shares";
import { roundedAmount, wholeOf } from "../../src/core/figures";
import { meanWithin, valuesWithin } from "../../src/core/across";
import { measureOf, restOf } from "../../src/core/rest";
import { leastOf } from "../../src/core/total/totalExpressions";

const a = entered(0);
const whole = fixed(2);
const tenth = fixed(2.5);
const isYes = equal(a, number(1));

describe("whether a formula may come to decimals, so that sums of it are rounded", () => {
  it.each<readonly [string, Points, boolean]>([
    ["whole points", whole, false],
    ["half points", tenth, true],
    ["whole points for each", each(2, a), false],
    ["tenths for each", each(0.1, a), true],
    ["a sum of whole points", sumOf([whole, whole]), false],
    ["a sum with one of decimals", sumOf([whole, tenth]), true],
    ["the greatest of whole points", greatest([whole, whole]), false],
    ["the greatest, one of decimals", greatest([whole, tenth]), true],
    ["whole points at most whole ones", atMost(3, each(2, a)), false],
    ["whole points at most half ones", atMost(2.5, each(2, a)), true],
    ["half points at most whole ones", atMost(3, each(0.5, a)), true],
    ["whole points less whole ones", less(whole, 1, a), false],
    ["whole points less tenths", less(whole, 0.1, a), true],
    ["half points less whole ones", less(tenth, 1, a), true],
    ["half points less tenths", less(tenth, 0.1, a), true],
    ["not below 0", notBelowZero(less(whole, 0.1, a)), true],
    ["whole points where tests hold", firstThatHolds([{ test: isYes, points: 2 }, { test: isYes, points: 1 }]), false],
    ["one of them with decimals", firstThatHolds([{ test: isYes, points: 2 }, { test: isYes, points: 0.5 }]), true],
    ["one of two", chosenBy(isYes, whole, whole), false],
    ["one of two, the first with decimals", chosenBy(isYes, tenth, whole), true],
    ["one of two, the second with decimals", chosenBy(isYes, whole, tenth), true],
    ["the lesser of whole points", leastOf(whole, whole), false],
    ["the lesser, the first with decimals", leastOf(tenth, whole), true],
    ["the lesser, the second with decimals", leastOf(whole, tenth), true],
    ["a share", shareOf(10, a, number(3)), true],
    ["what others gave", given(a, 20), true],
    ["growth", growthOf(1, 10, a, number(3)), true],
    ["weights", weightedSum([{ points: whole, percent: 100 }]), true],
    ["a mean of marks", meanOfPoints([whole, whole], false), true],
    ["rounded to tenths", roundedTo("tenths", whole), true],
    ["rounded to whole points", roundedTo("whole", tenth), false],
    ["the least of whole points", smallest([whole, whole]), false],
    ["the least, one of decimals", smallest([whole, tenth]), true],
    ["a mean", meanWithin(a, number(3), hundredths(1000)), true],
  ])("%s", (_, points, hasDecimals) => {
    expect(points.hasDecimals).toBe(hasDecimals);
    // One alone is written as it is, two are rounded where they have to be.
    expect(sumOf([points]).formula(["A1"])).toBe(points.formula(["A1"]));
    expect(sumOf([points, whole]).formula(["A1"])).toBe(hasDecimals ? `ROUND(${points.formula(["A1"])}+2,2)` : `${points.formula(["A1"])}+2`);
  });
});

describe("what an expression comes to", () => {
  it("counts an entry that is not there as 0, and names no cell of it", () => {
    expect([entered(3).value([1]), entered(3).formula(["A1"])]).toEqual([0, ""]);
  });

  it("counts amounts in the last of their decimals, and none beyond what a country has", () => {
    const yuan = wholeOf(a, 2);
    expect([yuan.value([1.005]), yuan.value([3]), yuan.value([1e12])]).toEqual([101, 300, 9_999_999_999_900]);
    expect([yuan.formula(["A1"]), roundedAmount(a, 4)(["A1"])]).toEqual(["ROUND(100*ROUND(MIN(99999999999,A1),2),0)", "ROUND(MIN(99999999999,A1),4)"]);
  });

  it("compares with constants and with figures alike", () => {
    const b = entered(1);
    expect([[2, 1], [1, 1], [0, 1]].map((values) => [above(a, b), atLeast(a, b), equal(a, b)].map(({ value }) => value(values)))).toEqual([
      [true, true, false],
      [false, true, true],
      [false, false, false],
    ]);
    expect([2, 1, 0].map((value) => [above(a, number(1)), atLeast(a, number(1)), equal(a, number(1))].map((test) => test.value([value])))).toEqual([
      [true, true, false],
      [false, true, true],
      [false, false, false],
    ]);
    // A figure that never changes may stand on either side.
    expect([above(number(1), a).value([0]), above(number(1), a).value([1])]).toEqual([true, false]);
  });

  it("has the most that it can come to", () => {
    expect([whole, each(1, a), sumOf([whole, tenth]), sumOf([whole, each(1, a)]), greatest([whole, tenth]), atMost(1.5, tenth), atMost(9, tenth)].map(({ most }) => most)).toEqual([200, unbounded, 450, unbounded, 250, 150, 250]);
    expect([meanOfPoints([whole, tenth], false), meanOfPoints([whole, tenth, fixed(9)], true), roundedTo("whole", tenth), roundedTo("tenths", fixed(2.44)), roundedTo("whole", each(1, a))].map(({ most }) => most)).toEqual([225, 250, 300, 240, unbounded]);
    expect([less(tenth, 1, a), notBelowZero(tenth), chosenBy(isYes, whole, tenth), given(a, 20), shareOf(7, a, a), growthOf(1, 10, a, a), weightedSum([{ points: tenth, percent: 50 }])].map(({ most }) => most)).toEqual([250, 250, 250, 2000, 700, 1000, 125]);
    expect([firstThatHolds([]).most, firstThatHolds([{ test: isYes, points: 1 }, { test: isYes, points: 3 }]).most]).toEqual([0, 300]);
  });

  it("a case of no points needs no test where nothing follows it, but where something does", () => {
    expect(firstThatHolds([{ test: isYes, points: 5 }, { test: above(a, number(2)), points: 0 }]).formula(["A1"])).toBe("IF(A1=1,5,0)");
    expect(firstThatHolds([{ test: above(a, number(2)), points: 0 }, { test: isYes, points: 5 }]).formula(["A1"])).toBe("IF(A1>2,0,IF(A1=1,5,0))");
    expect(firstThatHolds([{ test: above(a, number(2)), points: 1 }]).formula(["A1"])).toBe("IF(A1>2,1,0)");
  });
});

describe("groups and regions", () => {
  it.each([
    [4, 2, 6],
    [5, 3, 10],
    [9, 2, 36],
    [40, 1, 40],
    [3, 3, 1],
    [3, 0, 1],
  ])("of %d, %d are taken in %d ways", (of, count, ways) => expect(groupCount(of, count)).toBe(ways));

  it("what all units come to stands behind a unit's own", () => {
    const compared = { figure: a, hasDecimals: false };
    expect(valuesWithin(compared, [5], [5, 9, 5, 1])).toEqual([5, 5, 4, 20, 9, 1, 1, 1]);
    expect(valuesWithin(compared, [5], [])).toEqual([5, 5, 0, 0, 0, 0, 0, 0]);
  });

  it("the rest of a category is what applies to everybody and waits for nobody", () => {
    const [plain, spreads, compares, both] = [{ spreads: null, compared: null }, { spreads: {}, compared: null }, { spreads: null, compared: {} }, { spreads: {}, compared: {} }];
    expect(restOf([plain, spreads, compares, both])).toEqual([plain]);
    const parts = [{ max: hundredths(250) }, { max: hundredths(1000) }, { max: hundredths(400) }];
    expect(measureOf(parts, false)).toEqual({ times: [1, 1, 1], most: 1650 });
    // In two thousand each.
    expect(measureOf(parts, true)).toEqual({ times: [8, 2, 5], most: 6000 });
    expect([measureOf([], false), measureOf([], true)]).toEqual([{ times: [], most: 0 }, { times: [], most: 0 }]);
  });
});
