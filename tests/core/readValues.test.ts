import { describe, expect, it } from "vitest";
import type { Entries, Entry, EntryValue, Indicator } from "../../src/core/index";
import { jiangsu2012, mostRecognised, noQuota, scoreUnit } from "../../src/core/index";
import { entry, indicator, schemeOf } from "./support/smallScheme";

const done = entry("done", { kind: "count" }, "plan");
const plan = entry("plan", { kind: "plan" });
const share = { kind: "proportion", part: "done", whole: "plan", points: 10 } as const;
const scored = (of: Indicator, entries: Entries) => scoreUnit(schemeOf(of), entries);
const row = (of: Indicator, entries: Entries) => scored(of, entries).indicators[0];

describe("entries are told apart by what they are, wherever they stand in the row", () => {
  it.each<readonly [string, readonly Entry[]]>([["first", [plan, done]], ["last", [done, plan]]])("a whole that stands %s bounds its part", (_where, entries) => {
    const of = indicator(share, entries);
    expect(row(of, { "1.1.done": 4, "1.1.plan": 3 })).toMatchObject({ points: 0, status: "invalid", issues: [{ key: "1.1.done", code: "aboveWhole" }] });
    expect(row(of, { "1.1.done": 3, "1.1.plan": 3 })).toMatchObject({ points: 10, status: "ok", issues: [] });
    // One that is wrong itself bounds nothing.
    expect(row(of, { "1.1.done": 4, "1.1.plan": 0 })).toMatchObject({ status: "invalid", issues: [{ key: "1.1.plan", code: "zeroPlan" }] });
    expect(row(of, { "1.1.done": -4, "1.1.plan": 3 })).toMatchObject({ status: "invalid", issues: [{ key: "1.1.done", code: "negative" }] });
  });

  it("so does a plan of which there may be none", () => {
    const quota = entry("plan", { kind: "plan", noQuota: "full" });
    for (const entries of [[quota, done], [done, quota]]) {
      expect(row(indicator(share, entries), { "1.1.plan": noQuota })).toMatchObject({ points: 10, status: "ok", issues: [] });
      expect(row(indicator(share, entries), { "1.1.done": 1 })).toMatchObject({ points: 0, status: "missing", issues: [{ key: "1.1.plan", code: "missing" }] });
    }
  });

  it("and what says that nothing applies", () => {
    const none = entry("none", { kind: "bool" });
    for (const entries of [[none, done, plan], [done, none, plan], [done, plan, none]]) {
      const of = indicator({ kind: "spread", entry: "none", of: share }, entries);
      expect(row(of, { "1.1.none": true, "1.1.done": "约10" })).toMatchObject({ points: 0, status: "ok", issues: [] });
      expect(row(of, { "1.1.none": false, "1.1.done": 1, "1.1.plan": 2 })).toMatchObject({ points: 5, status: "ok" });
    }
  });
});

it.each<readonly [EntryValue, string, readonly string[]]>([
  ["没有口岸", "ok", []],
  ["无", "missing", ["missing", "missing"]],
  ["#N/A", "invalid", ["errorValue", "missing", "missing"]],
  [null, "missing", ["missing", "missing", "missing"]],
  [undefined, "missing", ["missing", "missing", "missing"]],
])("nothing applies where words say so, and neither an error nor an empty cell does: %j is %s", (value, status, codes) => {
  const of = indicator({ kind: "spread", entry: "none", of: share }, [entry("none", { kind: "text" }), done, plan]);
  const found = row(of, { "1.1.none": value });
  expect([found?.points, found?.status, found?.issues.map(({ code }) => code)]).toEqual([0, status, codes]);
});

it("a key that no entry has is told, however many keys there are", () => {
  const of = indicator(share, [done, plan]);
  const unknown = (entries: Entries) => scored(of, entries).issues.map(({ key, code }) => [key, code]);
  expect([unknown({ "1.1.done": 1, "1.1.plna": 2 }), unknown({ "9.9.x": 1 }), unknown({ "1.1.done": 1, "1.1.plan": 2, "9.9.x": 1 })]).toEqual([
    [["1.1.plna", "unknownKey"]],
    [["9.9.x", "unknownKey"]],
    [["9.9.x", "unknownKey"]],
  ]);
  expect([unknown({}), unknown({ "1.1.done": 1 }), unknown({ "1.1.done": 1, "1.1.plan": 2 })]).toEqual([[], [], []]);
});

it("what is recognised matter by matter has its most points, and none where a scheme has no such indicator", () => {
  expect([mostRecognised(jiangsu2012), mostRecognised(schemeOf(indicator(share, [done, plan])))]).toEqual([100, 0]);
});
