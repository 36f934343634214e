import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scheme } from "../src/core/index";
import { jiangsu2012, scoreUnit } from "../src/core/index";
import type { Sensitivity } from "../src/core/sensitivity/index";
import { varyRanking } from "../src/core/sensitivity/index";
import { completeForm } from "../tests/core/support/forms";
import { anyReported, allRules, entriesOf, schemeWith } from "../tests/core/total/totalScheme";

const variation = { trials: 10_000, seed: 2012, percent: 10 };

const ruled = schemeWith(allRules);
const forms = {
  jiangsu2012: (count: number) => fc.sample(completeForm, { numRuns: count, seed: 2012 }),
  ruled: (count: number) => fc.sample(anyReported, { numRuns: count, seed: 2012 }).map(entriesOf),
};

/** Milliseconds of the processor that this program has had: what others on the machine take is no part of it. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** The whole of it, how long it took, and the longest piece between two breaths, in milliseconds of the processor. */
function timed(scheme: Scheme, count: number): { readonly result: Sensitivity; readonly whole: number; readonly longest: number } {
  const made = scheme === ruled ? forms.ruled(count) : forms.jiangsu2012(count);
  const units = made.map((entries, index) => ({ name: `第${index + 1}市`, entries, scorecard: scoreUnit(scheme, entries, { explanations: false }) }));
  const began = spent();
  const run = varyRanking(units, variation, scheme);
  let longest = 0;
  for (;;) {
    const before = spent();
    const step = run.next();
    longest = Math.max(longest, spent() - before);
    if (step.done === true) return { result: step.value, whole: spent() - began, longest };
  }
}

describe("敏感性分析", () => {
  it.each([
    ["jiangsu2012", 13, jiangsu2012],
    ["jiangsu2012", 500, jiangsu2012],
    ["rules of the total", 13, ruled],
    ["rules of the total", 500, ruled],
  ])("%s, %i units: 10,000 trials, each indicator left out and each reading switched, in pieces below 50 ms", (name, count, scheme) => {
    timed(scheme, count);
    const { result, whole, longest } = timed(scheme, count);
    console.log(`${name}, ${count} units, ${variation.trials} trials: ${Math.round(whole)} ms, longest piece ${longest.toFixed(1)} ms, ${result.pairs.filter(({ unsafe }) => unsafe !== null).length} of ${result.pairs.length} gaps marked`);
    expect(longest).toBeLessThan(50);
  });
});
