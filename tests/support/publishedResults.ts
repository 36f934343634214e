import type { Entries } from "../../src/core/index";
import { jiangsu2012, rankUnits, scoreUnit } from "../../src/core/index";
import type { PublishedResults } from "../../src/workbook/publish/published";
import { completeSample } from "./sampleForms";

/** Results of cities with these entries, in their order. */
export function resultsFrom(entries: Readonly<Record<string, Entries>>): PublishedResults {
  const units = Object.entries(entries).map(([name, one]) => {
    const verified = scoreUnit(jiangsu2012, one);
    return { name, verified, counted: one, reportedTotal: verified.total };
  });
  const ranking = rankUnits(units.map(({ name, verified }) => ({ name, scorecard: verified })));
  return { scheme: jiangsu2012, year: 2012, units, ranking };
}

/** Thirteen cities: most complete, one with a wrong and a missing entry, the last with none, so that it lost points everywhere. */
export function thirteenResults(): PublishedResults {
  const entries = jiangsu2012.units.map((name, index): [string, Entries] => {
    if (index === 12) return [name, {}];
    const complete = completeSample(index + 1, 9 - (index % 6));
    return [name, index === 3 ? { ...complete, "1.3.fullTime": "约10", "6.2.fund": null } : complete];
  });
  return resultsFrom(Object.fromEntries(entries));
}
