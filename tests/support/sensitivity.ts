import type { Scorecard } from "../../src/core/index";
import type { Sensitivity } from "../../src/core/sensitivity/index";
import { varyRanking } from "../../src/core/sensitivity/index";

/** The analysis of these cities in one go. */
export function sensitivityOf(units: readonly { readonly name: string; readonly verified: Scorecard }[], trials = 1_000): Sensitivity {
  const run = varyRanking(units.map(({ name, verified }) => ({ name, scorecard: verified })), { trials, seed: 2012, percent: 10 });
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}
