import type { Entry, Indicator, Rule, Scheme } from "../../../src/core/index";
import { prepareIndicator } from "../../../src/core/index";

const plainly = (text: string) => ({ zh: text, en: text });

export function entry(name: string, type: Entry["type"] = { kind: "count" }, atMost?: string): Entry {
  return atMost === undefined ? { name, label: plainly(name), type } : { name, label: plainly(name), type, atMost };
}

export function indicator(rule: Rule, entries: readonly Entry[], max = 10, code = "1.1"): Indicator {
  return { code, max, content: "", criteria: "", basis: "", method: "", entries, rule };
}

/** A sound scheme of one category with one item. */
export function schemeOf(...indicators: readonly Indicator[]): Scheme {
  const points = indicators.reduce((sum, one) => sum + one.max, 0);
  return {
    id: "small",
    version: "1.0.0",
    title: plainly("small"),
    tableTitle: "",
    tableSubtitle: "",
    source: "",
    basePoints: points,
    bonusPoints: 0,
    units: [],
    categories: [
      {
        code: "1",
        number: "一",
        name: "only",
        points,
        bonus: false,
        items: [{ number: "1", name: "only", pointsPrinted: "item", points, indicators }],
      },
    ],
    readings: [],
  };
}

/** Points of a rule for valid values, by slot. */
export function pointsOf(rule: Rule, entries: readonly Entry[], values: readonly number[]): number {
  return prepareIndicator(indicator(rule, entries)).scoring.points.value(values) / 100;
}
