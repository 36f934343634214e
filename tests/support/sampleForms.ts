import type { Entry, EntryValue } from "../../src/core/index";
import { entryKey, indicatorsOf, jiangsu2012 } from "../../src/core/index";
import type { FakeForm } from "./fakeActions";

/** Whole numbers that look like chance and are the same every time (a linear congruential generator). */
function dice(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 12345) % 2147483648;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

/** A complete form; `strength` from 0 to 10 says how well the city does. */
export function completeSample(seed: number, strength: number): Record<string, EntryValue> {
  const roll = dice(seed);
  const entries: Record<string, EntryValue> = {};
  for (const indicator of indicatorsOf(jiangsu2012)) {
    for (const entry of indicator.entries) {
      const whole = entry.atMost === undefined ? undefined : `${indicator.code}.${entry.atMost}`;
      const value = sampleValue(entry, roll, strength);
      entries[entryKey(indicator, entry)] = whole === undefined ? value : Math.min(Number(value), 20);
      if (whole !== undefined) entries[whole] = 20 + roll(4);
    }
  }
  for (const indicator of indicatorsOf(jiangsu2012)) {
    for (const { atMost } of indicator.entries) if (atMost !== undefined) entries[`${indicator.code}.${atMost}`] = 20 + roll(4);
  }
  return entries;
}

/** The same of a city that asks for no innovation points. */
export function plainSample(seed: number, strength: number): Record<string, EntryValue> {
  return { ...completeSample(seed, strength), "8.innovation": 0 };
}

function sampleValue(entry: Entry, roll: (below: number) => number, strength: number): EntryValue {
  const isGood = roll(10) < strength;
  switch (entry.type.kind) {
    case "bool":
      return isGood;
    case "choice":
      return entry.type.options[isGood ? 0 : roll(entry.type.options.length)]?.id ?? "";
    case "count":
      if (/Revoked|Absences/.test(entry.name)) return isGood ? 0 : roll(3);
      return isGood ? 18 + roll(60) : roll(9);
    case "plan":
      return 30 + roll(30);
    case "amount":
      return isGood ? 500 : 99.99 + roll(300);
    case "plannedAmount":
      return 420.5;
    case "percent":
      return 96.5;
    case "date":
      return 41_610;
    case "text":
      return "年度工作方案";
    case "score":
      return Math.floor((entry.type.max * strength) / 10) - (isGood ? 0 : 1);
  }
}

function without(entries: Readonly<Record<string, EntryValue>>, isLeft: (key: string, index: number) => boolean): Record<string, EntryValue> {
  return Object.fromEntries(Object.entries(entries).filter(([key], index) => isLeft(key, index)));
}

/** Thirteen cities as an office meets them in spring: most complete, some under way, some with errors, one not begun. */
export function sampleUnits(): readonly FakeForm[] {
  return jiangsu2012.units.map((name, index): FakeForm => {
    const entries = completeSample(index + 1, 9 - (index % 6));
    const verified: Record<string, EntryValue> = index % 3 === 0 ? { "1.3.fullTime": 3, "4.1.industries": 6 } : {};
    if (index === 0) {
      const reported = {
        ...without(entries, (key) => !["5.1.website", "6.1c.instructions", "6.3b.trainees"].includes(key)),
        "1.3.fullTime": "约10",
        "1.3.partTime": "１２",
        "3.2.certifiedPlan": 0,
        "4.4.agencies": " 8 ",
        "6.2.fund": "500",
        "7.4c.onTime": 99,
      };
      return { name, reported, verified };
    }
    if (index === 6) return { name, reported: without(entries, (_key, line) => line < 31), verified: {} };
    if (index === 9) return { name, reported: { ...entries, "6.2.fund": "#N/A", "1.2.office": "“合署”" }, verified: {} };
    if (index === 12) return { name, reported: {}, verified: {} };
    return { name, reported: entries, verified };
  });
}

/** A complete workbook of many units, for what only shows at size. */
export function manyUnits(count: number): readonly FakeForm[] {
  const strong = Array.from({ length: 11 }, (_unused, strength) => completeSample(strength + 1, strength));
  return Array.from({ length: count }, (_unused, index) => ({
    name: `第${String(index + 1).padStart(3, "0")}考核单位`,
    reported: strong[index % strong.length] ?? {},
    verified: {},
  }));
}
