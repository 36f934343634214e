import { describe, expect, it } from "vitest";
import type { Entry, EntryValue } from "../../src/core/index";
import { checkScheme, noQuota, prepareIndicator } from "../../src/core/index";
import { hundredths } from "../../src/core/exact";
import { gainsOf } from "../../src/core/gains";
import { nearestRaise } from "../../src/core/nearestRaise";
import { day, reported } from "./kinds/case";
import { entry, indicator, schemeOf } from "./support/smallScheme";

const office: Entry["type"] = { kind: "choice", options: ["a", "b", "c"].map((id) => ({ id, label: { zh: id, en: id }, points: 1 })) };
const entries: readonly Entry[] = [entry("part", { kind: "count" }, "whole"), entry("whole", { kind: "plan" }), entry("fund", { kind: "amount" }), entry("day", { kind: "date" }), entry("office", office), entry("is", { kind: "bool" }), entry("file", { kind: "text" }), entry("rate", { kind: "percent" })];
const prepared = prepareIndicator(indicator({ kind: "flag", entry: "is", points: 10 }, entries)).entries;
const slotOf = (name: string) => entries.findIndex((one) => one.name === name);

/** The nearest value of an entry that is enough, the others as given. */
function nearest(name: string, values: Readonly<Record<string, number>>, isEnough: (value: number) => boolean): EntryValue {
  return nearestRaise(prepared, slotOf(name), entries.map((one) => values[one.name] ?? 0), (value) => isEnough(Number(value)), () => hundredths(1));
}

describe("the nearest value that is enough", () => {
  const of = { part: 3, whole: 10, fund: 9.994, day: day("2014-01-10"), rate: 79.5 };

  it.each<readonly [string, string, Readonly<Record<string, number>>, (value: number) => boolean, EntryValue]>([
    ["one more", "part", of, (value) => value >= 4, 4],
    ["upwards, in whole steps", "part", of, (value) => value >= 8, 8],
    ["to the entry that it may not exceed", "part", of, (value) => value >= 10, 10],
    ["not beyond it", "part", of, (value) => value >= 11, undefined],
    ["upwards rather than downwards", "part", of, (value) => value >= 9 || value <= 2, 9],
    ["downwards where nothing above is enough", "part", of, (value) => value <= 1, 1],
    ["to 0", "part", of, (value) => value <= 0, 0],
    ["not below", "part", of, (value) => value < 0, undefined],
    ["where it is at its bound, downwards", "part", { ...of, part: 10 }, (value) => value !== 10, 9],
    ["a whole down to its part", "whole", of, (value) => value <= 3, 3],
    ["not below its part", "whole", of, (value) => value <= 2, undefined],
    ["a whole of nothing to 1", "whole", { ...of, part: 0 }, (value) => value <= 1, 1],
    ["a whole as far as a cell lets in", "whole", of, (value) => value >= 999_999_999, 999_999_999],
    ["not further", "whole", of, (value) => value >= 1_000_000_000, undefined],
    ["amounts by hundredths", "fund", of, (value) => value >= 9.995, 10],
    ["amounts down by hundredths", "fund", of, (value) => value < 9.994, 9.99],
    ["a rate by hundredths", "rate", of, (value) => value >= 79.51, 79.51],
    ["a rate to 100", "rate", of, (value) => value >= 100, 100],
    ["not beyond", "rate", of, (value) => value > 100, undefined],
    ["a later day", "day", of, (value) => value >= day("2014-02-01"), day("2014-02-01")],
    ["an earlier day", "day", of, (value) => value <= day("2013-12-31"), day("2013-12-31")],
    ["not before 1990", "day", of, (value) => value < day("1990-01-01"), undefined],
    ["the first of 1990", "day", of, (value) => value <= day("1990-01-01"), day("1990-01-01")],
  ])("%s", (_, name, values, isEnough, found) => expect(nearest(name, values, isEnough)).toBe(found));

  it("an amount down to its part, by hundredths", () => {
    const parts = [entry("of", { kind: "amount" }, "all"), entry("all", { kind: "amount" }), entry("is", { kind: "bool" })];
    const down = (most: number) => nearestRaise(prepareIndicator(indicator({ kind: "flag", entry: "is", points: 10 }, parts)).entries, 1, [1.5, 2, 0], (value) => Number(value) <= most, () => hundredths(1));
    expect([down(1.5), down(1.49)]).toEqual([1.5, undefined]);
  });

  it("every distance is found", () => {
    for (let least = 4; least <= 200; least += 1) expect(nearest("part", { ...of, whole: 1000 }, (value) => value >= least)).toBe(least);
    for (let least = 4; least <= 70; least += 1) expect(nearest("part", { ...of, whole: 70 }, (value) => value >= least)).toBe(least);
  });

  it("of choices the one that adds least, of words one of each kind", () => {
    const adds = (value: EntryValue) => hundredths(value === "a" ? 300 : value === "b" ? 100 : 200);
    const chosen = (name: string, isEnough: (value: EntryValue) => boolean) => nearestRaise(prepared, slotOf(name), [], isEnough, adds);
    expect([chosen("office", () => true), chosen("office", (value) => value !== "b"), chosen("office", () => false)]).toEqual(["b", "c", undefined]);
    const level = (value: EntryValue) => hundredths(value === "a" ? 300 : 100);
    expect(nearestRaise(prepared, slotOf("office"), [], () => true, level)).toBe("b");
    expect([chosen("is", (value) => value === true), chosen("is", (value) => value === false)]).toEqual([true, false]);
    expect([chosen("file", (value) => value !== "无"), chosen("file", (value) => value === "无"), chosen("file", () => false)]).toEqual(["年度工作方案", "无", undefined]);
    expect(nearestRaise(prepared, 99, [], () => true, adds)).toBeUndefined();
  });
});

describe("what an indicator can still gain", () => {
  const done = reported("done", "完成", "Done");
  const given = entry("given", { kind: "score", max: 10 });
  const capped = (name: string, max: number) => ({ kind: "cap", max, of: { kind: "perUnit", entry: name, each: 1 } }) as const;
  const two = schemeOf(
    indicator(capped("done", 10), [done], 10, "1.1"),
    indicator({ kind: "awarded", entry: "given" }, [given], 10, "1.2"),
    indicator({ kind: "sum", of: [capped("done", 4), { kind: "flag", entry: "is", points: 6 }] }, [done, entry("is", { kind: "bool" })], 10, "1.3"),
    indicator({ kind: "rank", entry: "done", tiers: [{ rank: 1, points: 10 }] }, [done], 10, "1.4"),
    indicator({ kind: "spread", entry: "none", of: capped("done", 10) }, [entry("none", { kind: "bool" }), done], 10, "1.5"),
    indicator({ kind: "proportion", part: "done", whole: "plan", points: 10 }, [done, entry("plan", { kind: "plan", noQuota: "zero" })], 10, "1.6"),
    indicator({ kind: "awarded", entry: "given", recognised: true }, [given], 10, "1.7"),
  );

  it("is said of each, the largest next gain first", () => {
    expect(checkScheme(two)).toEqual([]);
    const { possible, open } = gainsOf(two, { "1.1.done": 9, "1.2.given": 4, "1.3.done": 1, "1.3.is": false, "1.4.done": 1, "1.5.none": true, "1.6.done": 5, "1.6.plan": noQuota });
    expect(possible.map(({ code, next, full }) => [code, next.key, next.from, next.to, next.adds, full?.to ?? null, full?.adds ?? null])).toEqual([
      ["1.2", "1.2.given", 4, 10, 600, 10, 600],
      // No one entry gives all the points.
      ["1.3", "1.3.is", false, true, 600, null, null],
      ["1.1", "1.1.done", 9, 10, 100, 10, 100],
    ]);
    // The others decide of the one, and the other does not apply.
    expect(open).toEqual([{ code: "1.4", because: "awaiting", left: 1000 }, { code: "1.5", because: "absent", left: 0 }]);
  });

  it("is open where entries are missing or wrong, the most points first, and said of nothing that is full", () => {
    const { possible, open } = gainsOf(two, { "1.1.done": 10, "1.2.given": 11, "1.3.done": 4, "1.3.is": true });
    expect([possible, open.map(({ code, because, left }) => [code, because, left])]).toEqual([[], [["1.2", "invalid", 1000], ["1.4", "missing", 1000], ["1.5", "missing", 1000], ["1.6", "missing", 1000]]]);
    const uneven = schemeOf(indicator(capped("done", 5), [done], 5, "1.1"), indicator(capped("done", 9), [done], 9, "1.2"));
    expect(gainsOf(uneven, {}).open.map(({ code, left }) => [code, left])).toEqual([["1.2", 900], ["1.1", 500]]);
  });

  it("is never a smaller plan", () => {
    const planned = schemeOf(indicator({ kind: "rate", part: "done", whole: "plan", tiers: [{ percent: 80, points: 10 }] }, [entry("plan", { kind: "plan" }), done]));
    // 8 of 10 give as much as 5 of 6 would.
    expect(gainsOf(planned, { "1.1.plan": 10, "1.1.done": 5 }).possible).toMatchObject([{ next: { key: "1.1.done", to: 8, adds: 1000 }, full: { key: "1.1.done", to: 8, adds: 1000 } }]);
  });

  it("of entries that add the same, the first is named, with all that it can add", () => {
    const same = schemeOf(indicator({ kind: "cap", max: 10, of: { kind: "sum", of: [capped("a", 10), capped("b", 10)] } }, [entry("a"), entry("b")]));
    expect(gainsOf(same, { "1.1.a": 3, "1.1.b": 3 }).possible).toMatchObject([{ next: { key: "1.1.a", from: 3, to: 4, adds: 100 }, full: { key: "1.1.a", from: 3, to: 7, adds: 400 } }]);
    // The first cannot reach all the points, the second can.
    const other = schemeOf(indicator({ kind: "cap", max: 10, of: { kind: "sum", of: [capped("a", 5), capped("b", 10)] } }, [entry("a"), entry("b")]));
    expect(gainsOf(other, { "1.1.a": 0, "1.1.b": 0 }).possible).toMatchObject([{ next: { key: "1.1.a", adds: 100 }, full: { key: "1.1.b", to: 10, adds: 1000 } }]);
    // The second adds more at once, the first alone reaches all the points.
    const third = schemeOf(indicator({ kind: "cap", max: 10, of: { kind: "sum", of: [capped("a", 10), { kind: "flag", entry: "b", points: 4 }] } }, [entry("a"), entry("b", { kind: "bool" })]));
    expect(gainsOf(third, { "1.1.a": 0, "1.1.b": false }).possible).toMatchObject([{ next: { key: "1.1.b", adds: 400 }, full: { key: "1.1.a", to: 10, adds: 1000 } }]);
  });
});
