import type { Entry, EntryValue, Indicator, Scheme } from "../core/index";
import { behaviourOf, entryKey, indicatorsOf } from "../core/index";

/** Numbers from 0 to 1 that look like chance and are the same every time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a weak and a strong city report, by the entry's key. */
const figures: Readonly<Record<string, readonly [weak: number, strong: number]>> = {
  "1.3.fullTime": [2, 9],
  "1.3.partTime": [1, 6],
  "2.3.jointRules": [0, 3],
  "3.2.certifiedPlan": [40, 80],
  "3.3a.cityModelsPlan": [10, 20],
  "3.3a.cityModelsRevoked": [1, 0],
  "3.3b.provincialModelsPlan": [3, 6],
  "3.3b.provincialModelsRevoked": [1, 0],
  "4.1.industries": [3, 12],
  "4.2.fields": [4, 12],
  "4.3.occupations": [3, 11],
  "4.4.agencies": [1, 6],
  "4.5.reports": [80, 2600],
  "5.2c.departments": [10, 34],
  "5.2d.jointDepartments": [2, 12],
  "5.3c.departments": [9, 33],
  "5.3d.jointIndustries": [2, 12],
  "6.1b.committeeDocs": [0, 3],
  "6.1b.otherDocs": [1, 5],
  "6.1c.instructions": [1, 6],
  "6.1e.officeDocs": [1, 7],
  "6.2.fund": [80, 560],
  "6.3b.trainees": [20, 150],
  "6.3c.largeEvents": [0, 2],
  "6.3c.smallEvents": [0, 2],
  "6.3c.otherEvents": [1, 6],
  "7.1.leaderAbsences": [1, 0],
  "7.1.staffAbsences": [2, 0],
  "7.2.provincialRating": [11, 20],
  "7.3.adopted": [2, 12],
  "7.4c.required": [90, 120],
  "7.4d.submitted": [800, 2400],
  "7.4e.itemsRequired": [40, 60],
};

/** A complete form of a city that does not exist; `strength` from 0 to 1 says how well it does. */
export function sampleEntries(scheme: Scheme, seed: number, strength: number): Record<string, EntryValue> {
  const roll = dice(seed);
  const entries: Record<string, EntryValue> = {};
  for (const indicator of indicatorsOf(scheme)) {
    for (const entry of indicator.entries) entries[entryKey(indicator, entry)] = valueOf(indicator, entry, strength, roll);
    for (const entry of indicator.entries) {
      const whole = wholeOf(indicator, entry);
      if (whole === undefined) continue;
      const share = entry.atMost === undefined ? 0.55 + 0.5 * strength + 0.1 * roll() : 0.76 + 0.24 * Math.min(1, strength + 0.3 * roll());
      entries[entryKey(indicator, entry)] = Math.round(Number(entries[whole]) * share);
    }
  }
  entries["8.innovation"] = 0;
  return entries;
}

/** Key of the entry that this one is a part of: its rate's whole, or its plan. */
function wholeOf(indicator: Indicator, entry: Entry): string | undefined {
  if (entry.atMost !== undefined) return `${indicator.code}.${entry.atMost}`;
  const plan = indicator.entries.find(({ name }) => name === `${entry.name}Plan`);
  return plan === undefined ? undefined : entryKey(indicator, plan);
}

function valueOf(indicator: Indicator, entry: Entry, strength: number, roll: () => number): EntryValue {
  const chance = roll();
  const isGood = chance < 0.35 + 0.65 * strength;
  const { choices, gives } = behaviourOf(entry.type);
  if (choices.length > 0) {
    const best = [...choices].sort((a, b) => b.points - a.points);
    return (isGood ? best[0] : best[1])?.value;
  }
  const [weak, strong] = figures[entryKey(indicator, entry)] ?? [1, 10];
  const value = weak + (strong - weak) * Math.min(1, Math.max(0, strength + 0.5 * (chance - 0.5)));
  const isMeasured = !gives.includes("wholeNumber") && !gives.includes("score");
  return isMeasured ? Math.round(value * 100) / 100 : Math.round(value);
}
