import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openReviews } from "../../../src/actions/review/differences";
import { indicatorsOf, jiangsu2012 } from "../../../src/core/index";
import { emptyDesk, pointsOver, withSection } from "../../../src/taskpane/review/reviewDesk";
import { openRows } from "../../../src/taskpane/review/reviewRows";
import type { WorkItem } from "../../../src/taskpane/review/worklist";
import { itemId, openItems, placeIn, ranksIn } from "../../../src/taskpane/review/worklist";
import { FakeActions } from "../../support/fakeActions";
import { manyUnits } from "../../support/sampleForms";

const codes = indicatorsOf(jiangsu2012).map(({ code }) => code);
const units = [{ sheetId: "a" }, { sheetId: "b" }, { sheetId: "c" }];
const item = (sheetId: string, indicator: string): WorkItem => ({ unit: sheetId, sheetId, indicator, address: null });

describe("a place in the list", () => {
  const items = [item("a", "1.1"), item("a", "1.3"), item("b", "1.1")];
  const rankOf = ranksIn(jiangsu2012, units, "unit");

  test("has its number and both neighbours", () => {
    expect(placeIn(items, item("a", "1.3"), { rankOf, stood: null })).toEqual({ index: 1, previous: items[0], next: items[2] });
    expect(placeIn(items, item("b", "1.1"), { rankOf, stood: null })).toEqual({ index: 2, previous: items[1], next: undefined });
  });

  test("that was left by what was just decided lies between the neighbours that stay", () => {
    expect(placeIn(items, item("a", "1.2"), { rankOf, stood: null })).toEqual({ index: -1, previous: items[0], next: items[1] });
    expect(placeIn(items, item("c", "1.1"), { rankOf, stood: null })).toEqual({ index: -1, previous: items[2], next: undefined });
  });

  test("in a list by points is where it was last seen", () => {
    expect(placeIn(items, item("c", "9.9"), { rankOf: null, stood: 1 })).toEqual({ index: -1, previous: items[0], next: items[1] });
  });

  test("of nothing is before the first", () => {
    expect(placeIn(items, null, { rankOf, stood: null })).toEqual({ index: -1, previous: undefined, next: items[0] });
  });

  test.each(["unit", "indicator"] as const)("decided one by one, the walk meets every item once, whatever is in the list (%s)", (order) => {
    const rank = ranksIn(jiangsu2012, units, order);
    const all = units.flatMap(({ sheetId }) => codes.map((code) => item(sheetId, code))).sort((one, other) => rank(one) - rank(other));
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), fc.func(fc.boolean()), (list, isDecided) => {
        let left = list;
        const met: string[] = [];
        let at = list[0];
        while (at !== undefined) {
          const here = at;
          met.push(itemId(here));
          if (isDecided(itemId(here))) left = left.filter((one) => one !== here);
          at = placeIn(left, here, { rankOf: rank, stood: null }).next;
        }
        expect(met).toEqual(list.map(itemId));
      }),
    );
  });
});

describe("by indicator across the cities", () => {
  const state = new FakeActions(manyUnits(3)).state("zh-CN");
  const reviews = state.kind === "assessment" ? openReviews(state) : [];

  test("every line stands once, under the head of its indicator, the cities in their order", () => {
    const rows = openRows(jiangsu2012, reviews, "indicator");
    expect(rows.filter(({ kind }) => kind === "title")).toHaveLength(codes.length);
    const items = openItems(rows);
    expect(items.slice(0, 4).map(({ unit, indicator }) => `${unit} ${indicator}`)).toEqual([...reviews.map(({ unit }) => `${unit} ${codes[0]}`), `${reviews[0]?.unit} ${codes[1]}`]);
    expect(new Set(items.map(itemId)).size).toBe(3 * codes.length);
  });

  test("both orders hold the same lines", () => {
    const ids = (order: "unit" | "indicator") => openItems(openRows(jiangsu2012, reviews, order)).map(itemId).sort();
    expect(ids("indicator")).toEqual(ids("unit"));
  });
});

describe("the desk", () => {
  test("walks the list that was last in front; 总分 has none", () => {
    const open = withSection(emptyDesk, "open");
    expect([open.walked, withSection(open, "totals").walked, withSection(open, "differences").walked]).toEqual(["open", "open", "differences"]);
  });

  test.each([["", null], [" 5 ", 5], ["0", 0], ["2.5", 2.5], ["-1", null], ["五", null]] as const)("«差异超过 %s 分»", (over, points) => {
    expect(pointsOver({ ...emptyDesk, over })).toBe(points);
  });
});
