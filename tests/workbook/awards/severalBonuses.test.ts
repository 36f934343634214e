import { describe, expect, it } from "vitest";
import type { Indicator, Scheme } from "../../../src/core/index";
import { checkScheme, indicatorsOf, jiangsu2012, mostRecognised, recognisedCodes, scoreUnit } from "../../../src/core/index";
import { formFormulas } from "../../../src/workbook/form/formFormulas";
import { formPlan } from "../../../src/workbook/form/form";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { entriesFrom } from "../../../src/workbook/form/readForm";

/** A scheme whose 100 bonus points are two indicators: 60 recognised matter by matter, and 40 that another body gives. */
function twoBonuses(change: (given: Indicator) => Indicator = (given) => given): Scheme {
  const categories = jiangsu2012.categories.map((category) => {
    if (!category.bonus) return category;
    const items = category.items.map((item) => {
      const [innovation] = item.indicators;
      if (innovation === undefined) throw new Error("no bonus indicator");
      const sized = (max: number): Indicator => ({ ...innovation, max, entries: innovation.entries.map((entry) => ({ ...entry, type: { kind: "score", max } })) });
      const given: Indicator = { ...sized(40), code: "9", rule: { kind: "awarded", entry: "innovation" } };
      return { ...item, indicators: [sized(60), change(given)] };
    });
    return { ...category, items };
  });
  return { ...jiangsu2012, id: "two-bonuses", categories };
}

describe("a scheme with two bonus indicators", () => {
  const scheme = twoBonuses();
  const placement = plannedPlacement(scheme);
  const rowOf = (key: string) => placement.rows.get(key) ?? -1;

  it("holds together, with one that is recognised matter by matter, up to its own points", () => {
    expect(checkScheme(scheme)).toEqual([]);
    expect([[...recognisedCodes(scheme)], mostRecognised(scheme)]).toEqual([["8"], 60]);
  });

  it("gives the sum of 创新加分 to that one alone, so that it counts once", () => {
    const plan = formPlan({ scheme, year: 2012, unit: "南京市", hasBonusSheet: true });
    const drawing = plan.cells.flatMap((cells, row) => cells.flatMap((cell, column) => (cell?.formula?.includes("创新加分'!") === true ? [{ row, column, formula: cell.formula }] : [])));
    expect(drawing.map(({ row, column }) => [row, column])).toEqual([[rowOf("8.innovation"), placement.columns.verified]]);
    expect(drawing[0]?.formula).toContain("MIN(60,");
  });

  it("takes the other as the city reported it until it is verified", () => {
    const cells = new Map([["8.innovation", 30], ["9.innovation", 20]]);
    const entries = entriesFrom(scheme, "reported", (key, column) => (column === "reported" ? (cells.get(key) ?? null) : null));
    expect([entries["8.innovation"], entries["9.innovation"]]).toEqual([0, 20]);
    expect(scoreUnit(scheme, entries).bonus).toBe(20);
    const adopted = formFormulas(scheme, placement).filter(({ key, column }) => key.endsWith(".innovation") && column === "adopted");
    // What is applied for comes to 0, what is reported stands.
    expect(adopted.map(({ key, formula }) => [key, formula.includes("ISNUMBER")])).toEqual([["8.innovation", true], ["9.innovation", false]]);
  });

  it("is refused where both would get the same sum", () => {
    const both = twoBonuses((given) => ({ ...given, rule: { kind: "awarded", entry: "innovation", recognised: true } }));
    expect(checkScheme(both)).toEqual([{ code: "severalRecognised", path: ["categories"], codes: ["8", "9"] }]);
    expect(indicatorsOf(both)).toHaveLength(48);
  });
});
