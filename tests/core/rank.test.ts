import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scorecard } from "../../src/core/index";
import { jiangsu2012, rankInGroups, rankUnits, rankWith, scoreUnit } from "../../src/core/index";

/** A card with a total, as far as ranking looks at it. */
function card(total: number, complete = true): Scorecard {
  return { indicators: [], categories: [], base: total, bonus: 0, total, complete, issues: [] };
}

describe("ranking by total (reading 14)", () => {
  it("equal totals share a rank and the next is skipped: 1, 1, 3", () => {
    const ranked = rankUnits([
      { name: "南京市", scorecard: card(900) },
      { name: "无锡市", scorecard: card(950.01) },
      { name: "徐州市", scorecard: card(950.01) },
    ]);
    expect(ranked).toEqual([
      { name: "无锡市", rank: 1, total: 950.01, tied: true, complete: true },
      { name: "徐州市", rank: 1, total: 950.01, tied: true, complete: true },
      { name: "南京市", rank: 3, total: 900, tied: false, complete: true },
    ]);
  });

  it("innovation points count: a lower base may stand first", () => {
    const ranked = rankUnits([{ name: "南京市", scorecard: { ...card(900), base: 900 } }, { name: "无锡市", scorecard: { ...card(920), base: 880, bonus: 40 } }]);
    expect(ranked.map(({ name, rank, total }) => [name, rank, total])).toEqual([["无锡市", 1, 920], ["南京市", 2, 900]]);
  });

  it("a scheme without rules of the total gives neither outcome nor grade", () => {
    const [ranked] = rankUnits([{ name: "南京市", scorecard: card(1) }], jiangsu2012);
    expect(Object.keys(ranked ?? {}).sort((a, b) => a.localeCompare(b))).toEqual(["complete", "name", "rank", "tied", "total"]);
  });

  it("rules of the total hand over their outcome, and the grade that follows from it", () => {
    const grades = [{ name: { zh: "好", en: "good" }, atLeast: 60 }, { name: { zh: "差", en: "poor" } }];
    const outcome = { isQualified: false, explanation: "", ties: [] };
    const units = [{ name: "甲", scorecard: { ...card(90), outcome } }, { name: "乙", scorecard: card(70) }];
    expect(rankUnits(units, { total: { grades } }).map(({ name, grade, outcome: found }) => [name, grade?.zh, found])).toEqual([
      ["乙", "好", undefined],
      ["甲", "差", outcome],
    ]);
  });

  it("with more points a city passes those that it then exceeds, shares with those it equals, and one unknown has no rank", () => {
    const ranking = rankUnits([900, 850, 850, 800].map((total, index) => ({ name: String(index), scorecard: card(total) })));
    const rankAfter = (more: number) => rankWith(ranking, "3", { total: 800 + more / 100 });
    expect([0, 4999, 5000, 5001, 10000, 10001].map(rankAfter)).toEqual([4, 4, 2, 2, 1, 1]);
    expect(rankWith(ranking, "0", { total: 900 })).toBe(1);
    expect(rankWith(ranking, "昆山市", { total: 1 })).toBe(0);
  });

  it("in its group a city has the place that its rank overall gives it among the others there", () => {
    const groups = new Map([["0", "甲"], ["1", "乙"], ["2", "甲"], ["3", "甲"], ["4", ""]]);
    const ranking = rankUnits([900, 890, 850, 850, 840, 830].map((total, index) => ({ name: String(index), scorecard: card(total) })));
    expect([...rankInGroups(ranking, (name) => groups.get(name))]).toEqual([
      ["0", { group: "甲", rank: 1, of: 3, tied: false }],
      ["2", { group: "甲", rank: 2, of: 3, tied: true }],
      ["3", { group: "甲", rank: 2, of: 3, tied: true }],
      ["1", { group: "乙", rank: 1, of: 1, tied: false }],
    ]);
  });

  it("a hundredth of a point decides", () => {
    const ranked = rankUnits([
      { name: "南京市", scorecard: card(900.01) },
      { name: "无锡市", scorecard: card(900.02) },
    ]);
    expect(ranked.map(({ name, rank, tied }) => [name, rank, tied])).toEqual([
      ["无锡市", 1, false],
      ["南京市", 2, false],
    ]);
  });

  it("a city that is 未报送齐全 keeps its rank and is marked (reading 13)", () => {
    const ranked = rankUnits([
      { name: "南京市", scorecard: card(900, false) },
      { name: "无锡市", scorecard: card(800) },
    ]);
    expect(ranked.map(({ rank, complete }) => [rank, complete])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it("13 empty forms all stand first, in the official order", () => {
    const nothing = scoreUnit(jiangsu2012, {});
    const ranked = rankUnits(jiangsu2012.units.map((name) => ({ name, scorecard: nothing })));
    expect(ranked.map(({ name }) => name)).toEqual(jiangsu2012.units);
    expect(new Set(ranked.map(({ rank }) => rank))).toEqual(new Set([1]));
    expect(ranked.every(({ tied }) => tied)).toBe(true);
  });

  it("a rank is one more than the number of higher totals; ties keep the order given; nothing given is touched", () => {
    const totals = fc.array(fc.integer({ min: 0, max: 12 }).map((hundredths) => hundredths / 100), { maxLength: 30 });
    fc.assert(
      fc.property(totals, (list) => {
        const units = Object.freeze(list.map((total, index) => Object.freeze({ name: String(index), scorecard: card(total) })));
        const ranked = rankUnits(units);
        expect(ranked.map(({ name }) => name).sort()).toEqual(units.map(({ name }) => name).sort());
        ranked.forEach(({ name, rank, total, tied }, index) => {
          expect(rank).toBe(1 + list.filter((other) => other > total).length);
          expect(tied).toBe(list.filter((other) => other === total).length > 1);
          const tiedAbove = ranked.slice(0, index).filter((above) => above.total === total);
          expect(tiedAbove.every((above) => Number(above.name) < Number(name))).toBe(true);
        });
      }),
    );
  });

  it("no units, no ranking", () => expect(rankUnits([])).toEqual([]));
});
