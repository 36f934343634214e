import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jiangsu2012, scoreUnit } from "../src/core/index";
import type { Sensitivity } from "../src/core/sensitivity/index";
import { varyRanking } from "../src/core/sensitivity/index";
import { completeForm } from "../tests/core/support/forms";

const variation = { trials: 10_000, seed: 2012, percent: 10 };

/** The whole of it, how long it took, and the longest piece between two breaths, in milliseconds. */
function timed(count: number): { readonly result: Sensitivity; readonly whole: number; readonly longest: number } {
  const forms = fc.sample(completeForm, { numRuns: count, seed: 2012 });
  const units = forms.map((form, index) => ({ name: `第${index + 1}市`, scorecard: scoreUnit(jiangsu2012, form, { explanations: false }) }));
  const began = performance.now();
  const run = varyRanking(units, variation);
  let longest = 0;
  for (;;) {
    const before = performance.now();
    const step = run.next();
    longest = Math.max(longest, performance.now() - before);
    if (step.done === true) return { result: step.value, whole: performance.now() - began, longest };
  }
}

describe("敏感性分析", () => {
  it.each([13, 500])("10,000 trials and each indicator left out, of %i units, in pieces below 50 ms", (count) => {
    timed(count);
    const { result, whole, longest } = timed(count);
    console.log(`${count} units, ${variation.trials} trials: ${Math.round(whole)} ms, longest piece ${longest.toFixed(1)} ms, ${result.pairs.filter(({ unsafe }) => unsafe !== null).length} of ${result.pairs.length} gaps marked`);
    expect(longest).toBeLessThan(50);
  });
});
