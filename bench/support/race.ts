/** Something to be timed: does its work once over all forms and returns a number, so that none of it can be left out. */
export interface Runner {
  readonly name: string;
  readonly run: () => number;
}

export interface Lap {
  readonly name: string;
  /** Forms per second, the median of all rounds. */
  readonly rate: number;
}

/** Runs everybody in turn, round after round, so that a busy machine slows all alike. */
export function race(runners: readonly Runner[], forms: number, rounds: number, repeats: number): readonly Lap[] {
  const rates = runners.map((): number[] => []);
  let kept = 0;
  for (let round = -3; round < rounds; round += 1) {
    for (const [index, { run }] of runners.entries()) {
      const start = performance.now();
      for (let repeat = 0; repeat < repeats; repeat += 1) kept += run();
      const seconds = (performance.now() - start) / 1000;
      // The first rounds warm up the compiler.
      if (round >= 0) rates[index]?.push((forms * repeats) / seconds);
    }
  }
  if (!Number.isFinite(kept)) throw new Error("a runner returned no number");
  return runners.map(({ name }, index) => ({ name, rate: median(rates[index] ?? []) }));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
