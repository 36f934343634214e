import { describe, expect, it } from "vitest";
import type { Scheme } from "../src/core/index";
import { checkScheme, indicatorsOf, jiangsu2012 } from "../src/core/index";
import { readDraft } from "../src/workbook/scheme/readDraft";
import { readSchemeText, schemeFileText } from "../src/workbook/scheme/schemeFile";
import { gridOf } from "../tests/support/draftGrid";

/** The official table so many times over, with codes of its own each time: 300 indicators are seven of them, less a few. */
function large(times: number): Scheme {
  const categories = Array.from({ length: times }, (_, copy) =>
    jiangsu2012.categories
      .filter(({ bonus }) => !bonus)
      .map((category) => ({
        ...category,
        code: `${copy + 1}-${category.code}`,
        items: category.items.map((item) => ({ ...item, indicators: item.indicators.map((one) => ({ ...one, code: `${copy + 1}-${one.code}` })) })),
      })),
  ).flat();
  return { ...jiangsu2012, id: `large-${times}`, basePoints: 1000 * times, bonusPoints: 0, categories };
}

/** Milliseconds of the quickest of several runs: what it takes where nothing else is in the way. */
function quickest(run: () => unknown, runs = 7): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe("a scheme of 300 indicators", () => {
  it("is checked and read as a draft in so many milliseconds", () => {
    const scheme = large(7);
    const grid = gridOf(scheme);
    expect(readDraft(grid)?.problems).toEqual([]);
    const text = schemeFileText(scheme);
    const figures = {
      indicators: indicatorsOf(scheme).length,
      rows: grid.length,
      checkScheme: quickest(() => checkScheme({ ...scheme })).toFixed(1),
      readDraft: quickest(() => readDraft(grid)).toFixed(1),
      readSchemeText: quickest(() => readSchemeText(text)).toFixed(1),
    };
    console.log(figures);
  });
});
