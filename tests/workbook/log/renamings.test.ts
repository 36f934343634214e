import { array, assert, constantFrom, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { unitListName } from "../../../src/workbook/log/logWords";
import { calledNow, formerNames, renamingsIn } from "../../../src/workbook/log/renamings";

const what = unitListName(jiangsu2012);
const told = (...names: readonly (readonly [string, string])[]) => renamingsIn(jiangsu2012, names.map(([before, after], row) => ({ row, what, before, after })));

describe("cities that were renamed", () => {
  it("are told by lines of the list alone, and not where one joins or leaves it", () => {
    expect(told(["甲", "乙"], ["", "丙"], ["丙", ""], ["丁", "丁"])).toEqual([{ row: 0, before: "甲", after: "乙" }]);
    expect(renamingsIn(jiangsu2012, [{ row: 3, what: "联系人", before: "甲", after: "乙" }])).toEqual([]);
  });

  it("are called by their last name, from the line on that speaks of them", () => {
    const chain = told(["甲", "乙"], ["乙", "丙"]);
    expect([calledNow(chain, "甲"), calledNow(chain, "乙"), calledNow(chain, "乙", 1), calledNow(chain, "丁")]).toEqual(["丙", "丙", "乙", "丁"]);
    expect(formerNames(chain)).toEqual(new Map([["丙", ["乙", "甲"]]]));
  });

  it("have their first name where the new one was taken back, and the new one is one they had", () => {
    const back = told(["甲", "乙"], ["乙", "甲"]);
    expect(calledNow(back, "甲")).toBe("甲");
    expect(formerNames(back)).toEqual(new Map([["甲", ["乙"]]]));
  });

  it("are found by every name they had, as a plain walk through the years finds them", () => {
    const names = constantFrom("甲", "乙", "丙", "丁");
    assert(
      property(array(tuple(names, names), { maxLength: 8 }), (steps) => {
        // Only what can happen: a city that is there takes a name that none has.
        const cities = new Map([["甲", ["甲"]], ["乙", ["乙"]]]);
        const done: (readonly [string, string])[] = [];
        for (const [before, after] of steps) {
          const had = cities.get(before);
          if (had === undefined || cities.has(after)) continue;
          cities.delete(before);
          cities.set(after, [...had, after]);
          done.push([before, after]);
        }
        const renamings = told(...done);
        for (const [name, had] of cities) {
          expect(calledNow(renamings, had[0] ?? "")).toBe(name);
          expect(new Set(formerNames(renamings).get(name))).toEqual(new Set(had.filter((one) => one !== name)));
        }
      }),
    );
  });
});
