import { describe, expect, it } from "vitest";
import type { Entries } from "../../../src/core/index";
import { behaviourOf, entryKey, indicatorsOf, jiangsu2012, rankUnits, scoreUnit } from "../../../src/core/index";
import { commendedNames, paragraphsOf, resultRemark } from "../../../src/workbook/publish/noticeWords";
import { scorecardsPlan } from "../../../src/workbook/publish/scorecards";
import { lossesOf } from "../../../src/workbook/publish/scorecardPage";
import { exampleSchemes } from "../../../src/workbook/scheme/examples/index";
import { allRules, entriesOf, schemeWith } from "../../core/total/totalScheme";

const [scheme = jiangsu2012] = exampleSchemes.filter(({ total }) => total !== undefined);

/** Every entry well filled, without what would veto. */
function good(): Entries {
  const vetoing = new Set((scheme.total?.vetoes ?? []).map(({ entry }) => entry));
  return Object.fromEntries(
    indicatorsOf(scheme).flatMap((indicator) =>
      indicator.entries.map((entry) => {
        const key = entryKey(indicator, entry);
        return [key, vetoing.has(key) ? (behaviourOf(entry.type).gives.includes("yesNo") ? false : 0) : behaviourOf(entry.type).model(true)] as const;
      }),
    ),
  );
}

const [veto] = scheme.total?.vetoes ?? [];
if (veto === undefined) throw new Error("the example has no veto");
const isYesNo = typeof good()[veto.entry] === "boolean";
const vetoed: Entries = { ...good(), [veto.entry]: isYesNo ? true : 1 };
const units = Object.entries({ 甲县: good(), 乙县: vetoed }).map(([name, entries]) => {
  const verified = scoreUnit(scheme, entries);
  return { name, verified, reportedTotal: verified.total };
});
const ranking = rankUnits(units.map(({ name, verified }) => ({ name, scorecard: verified })), scheme);
const results = { scheme, year: 2025, units, ranking };

describe("the lost points of a scheme that takes points from the base", () => {
  it("are those that are taken, and none where nothing is", () => {
    const taking = schemeWith(allRules);
    const lossesWith = (taken: number) =>
      lossesOf(taking, scoreUnit(taking, entriesOf({ points: [6000, 4000, taken, 0], incident: false, cases: 0, sealed: false, forged: false }))).map(({ code, lost }) => [code, lost]);
    expect([lossesWith(0), lossesWith(300)]).toEqual([[], [["3.1", 300]]]);
  });
});

describe("what is published of a county that is vetoed", () => {
  it("names the veto and its grade on its page of 成绩单", () => {
    const plan = scorecardsPlan({ ...results, pages: units.slice(1) });
    const texts = plan.cells.flat().map((cell) => String(cell?.value ?? ""));
    const note = texts.find((text) => text.includes("一票否决"));
    expect(note).toContain(units[1]?.verified.outcome?.explanation);
    expect(note).toContain(`等次：${ranking.find(({ name }) => name === "乙县")?.grade?.zh}。`);
  });

  it("gives highest and lowest by points in the notice, and the grade beside each", () => {
    const request = { ...results, commend: null, date: { year: 2026, month: 1, day: 5 }, unreported: [], countsUnreported: false };
    const totals = units.map(({ verified }) => verified.total);
    const text = paragraphsOf(request).map((one) => one.text).join("\n");
    expect(text).toContain(`最高 ${Math.max(...totals).toFixed(2)} 分，最低 ${Math.min(...totals).toFixed(2)} 分`);
    for (const ranked of ranking) expect(resultRemark(request, ranked, 0)).toContain(ranked.grade?.zh ?? "no grade");
  });

  it("commends nobody who is unqualified, however few others there are", () => {
    const [first, second] = ranking;
    if (first === undefined || second === undefined) throw new Error("two are ranked");
    const unqualified = { ...second, outcome: { isQualified: false, explanation: "", ties: [] }, grade: { zh: "其他", en: "Other" } };
    const commend = 2;
    expect(commendedNames({ scheme, ranking: [first, unqualified], commend })).toEqual([first.name]);
    expect(resultRemark({ scheme, commend }, unqualified, 0)).toBe("其他 不合格");
    expect(resultRemark({ scheme, commend }, first, 0)).toContain("先进县（市、区）");
  });
});
