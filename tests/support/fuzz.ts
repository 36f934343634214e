import { randomFrom } from "./randomForms";
import { isFull } from "./runs";

/** What became of something mutated. */
export type Outcome = "refused" | "whole" | "partly";

export type Tally = Readonly<Record<Outcome, number>>;

/** Fails with the seed, by which the mutation can be made again. An assertion a cell would take longer than the reading. */
export function must(holds: boolean, seed: number, what: string): void {
  if (!holds) throw new Error(`seed ${seed}: ${what}`);
}

/**
 * Runs seeds and tells what came of them, so that a fuzz that refuses everything would be seen. At length the figures are
 * printed. Whatever is thrown is thrown on with its seed.
 */
export async function tallied(name: string, first: number, count: number, one: (seed: number, random: () => number) => Outcome | Promise<Outcome>): Promise<Tally> {
  const tally = { refused: 0, whole: 0, partly: 0 };
  for (let seed = first; seed < first + count; seed += 1) {
    try {
      tally[await one(seed, randomFrom(seed))] += 1;
    } catch (error) {
      throw String(error).includes(`seed ${seed}`) ? error : new Error(`seed ${seed}: thrown`, { cause: error });
    }
  }
  if (isFull) console.info(`${name}: ${count} mutated, ${tally.refused} refused, ${tally.whole} whole, ${tally.partly} partly`);
  return tally;
}

/** A whole number from 0 to below `below`. */
export const whole = (random: () => number, below: number): number => Math.floor(random() * below);

/** One of these. Throws where there is none. */
export function pick<T>(random: () => number, items: readonly T[]): T {
  const item = items[whole(random, items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}
