import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entries, EntryValue, Scheme } from "../src/core/index";
import { indicatorsOf, jiangsu2012 } from "../src/core/index";
import { tryingOn } from "../src/core/whatIf";
import { acrossScheme } from "../tests/core/across/index";
import { validValues } from "../tests/core/kinds/case";
import { completeForm } from "../tests/core/support/forms";

/** Every indicator here compares all units: the dearest that a change can be. */
const comparing = fc
  .tuple(...indicatorsOf(acrossScheme).map((one) => validValues(one.entries).map((values) => Object.entries(values).map(([name, value]): [string, EntryValue] => [`${one.code}.${name}`, value]))))
  .map((rows): Entries => Object.fromEntries(rows.flat()));
const rounds = 30;
/** Drawing forms takes longer than trying: so many differ. */
const distinct = 50;
const longest = 100;

const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

describe("试算", () => {
  it.each<[string, number, Scheme, fc.Arbitrary<Entries>, string]>([
    ["jiangsu2012", 13, jiangsu2012, completeForm, "1.3.fullTime"],
    ["jiangsu2012", 500, jiangsu2012, completeForm, "1.3.fullTime"],
    ["indicators that compare units", 13, acrossScheme, comparing, ""],
    ["indicators that compare units", 500, acrossScheme, comparing, ""],
  ])("%s, %i units: a change is worked out within 100 ms", (name, count, scheme, form, key) => {
    const drawn = fc.sample(form, { numRuns: Math.min(count, distinct), seed: 2012 });
    const units = Array.from({ length: count }, (_, index) => ({ name: `第${index + 1}市`, entries: drawn[index % drawn.length] ?? {}, group: index % 2 === 0 ? "甲" : "乙" }));
    const [changed = ""] = key === "" ? Object.keys(units[0]?.entries ?? {}) : [key];
    const opened = spent();
    const trying = tryingOn(scheme, units);
    const opening = spent() - opened;
    const times = Array.from({ length: rounds }, (_, round) => {
      const began = spent();
      const { ranking } = trying([{ unit: "第1市", key: changed, to: round % 9 }], "zh-CN");
      const time = spent() - began;
      expect(ranking.after).toHaveLength(count);
      return time;
    }).sort((a, b) => a - b);
    const [median, most] = [times[Math.floor(rounds / 2)] ?? 0, times.at(-1) ?? 0];
    console.log(`${name}, ${count} units: opened in ${opening.toFixed(1)} ms, a change in ${median.toFixed(1)} ms (median of ${rounds}, at most ${most.toFixed(1)} ms), of the processor`);
    expect(median).toBeLessThan(longest);
  });
});
