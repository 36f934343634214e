import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Language, Scheme, TotalRules } from "../../../src/core/index";
import { readScheme, scoreUnit } from "../../../src/core/index";
import { describeDraftFault } from "../../../src/i18n/draftFaults";
import type { CellValue } from "../../../src/sheet/plan";
import { canonicalJson } from "../../../src/workbook/scheme/canonicalJson";
import type { Fact } from "../../../src/workbook/scheme/draftColumns";
import { draftColumns, factNames } from "../../../src/workbook/scheme/draftColumns";
import { readDraft } from "../../../src/workbook/scheme/readDraft";
import { schemeChanges } from "../../../src/workbook/scheme/schemeChanges";
import { namedEntries, readTotal, totalText } from "../../../src/workbook/scheme/totalText";
import { indicatorPath, trialOf } from "../../../src/workbook/scheme/trial";
import { gridOf } from "../../support/draftGrid";
import { county, otherCounty } from "../../support/totalSchemes";

const languages: readonly Language[] = ["zh-CN", "en-US"];
const at = (name: (typeof draftColumns)[number]) => draftColumns.indexOf(name);
const content = (scheme: Scheme, fact: Fact) => gridOf(scheme).filter((row) => row[at("name")] === factNames[fact]).map((row) => row[at("content")]);

/** The draft with another sentence in the first row of a fact. */
function withSentence(scheme: Scheme, fact: Fact, text: CellValue) {
  const grid = gridOf(scheme);
  const row = grid.findIndex((cells) => cells[at("name")] === factNames[fact]);
  const line = grid[row];
  if (line !== undefined) line[at("content")] = text;
  return { row, draft: readDraft(grid) };
}

describe("rules of the total on 方案草案", () => {
  test("are sentences", () => {
    expect([content(county, "bonusCounting"), content(county, "qualifiedFrom"), content(county, "veto"), content(county, "ties"), content(county, "grade")]).toEqual([
      ["基本分达到 80 分才计"],
      ["基本分低于 60 分为不合格"],
      ["5.2「发生严重失信事件」：总分按 59 分计"],
      ["基本分、类别 3、指标 3.2"],
      ["优秀：90 分以上，名次在前 25%（四舍五入）", "良好：75 分以上", "合格：60 分以上", "不合格：其余"],
    ]);
    expect([content(otherCounty, "deductions"), content(otherCounty, "bonusCounting"), content(otherCounty, "veto")]).toEqual([
      ["类别 4 合计最多扣 5 分"],
      ["合计不超过附加分；不计入总分，只用于同分排序"],
      ["5.2「属实投诉」：不合格", "5.2「发生严重失信事件」：总分最高 50 分", "5.2「有政府机构失信记录」：总分按 59 分计", "3.2「年度自查报告」：总分最高 70 分"],
    ]);
  });

  test.each([county, otherCounty])("are read back as they were", (scheme) => {
    const draft = readDraft(gridOf(scheme));
    expect(draft?.problems).toEqual([]);
    expect(canonicalJson(draft?.scheme)).toBe(canonicalJson(scheme));
  });

  const points = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
  const code = fc.constantFrom("1", "4", "3.2", "2A", "5.2");
  const name = fc.constantFrom("优秀", "先进：一等", "Grade A", "A, B");

  test.each(languages)("go round in %s", (language) => {
    const entries = namedEntries(county);
    fc.assert(
      fc.property(fc.array(code, { minLength: 1, maxLength: 3 }), points, points, fc.boolean(), fc.boolean(), fc.constantFrom(...entries), (categories, most, baseFrom, capped, tiesOnly, entry) => {
        expect(readTotal.deductions(totalText.deductions({ categories, most }, language))).toEqual({ categories, most });
        const bonus = { ...(capped && { capped }), baseFrom, ...(tiesOnly && { tiesOnly }) };
        expect(readTotal.bonus(totalText.bonus(bonus, language))).toEqual(bonus);
        expect(readTotal.qualified(totalText.qualified(most, language))).toBe(most);
        for (const veto of [{ entry: entry.key }, { entry: entry.key, total: most }, { entry: entry.key, total: most, isCeiling: true }]) {
          expect(readTotal.veto(totalText.veto(veto, entry, language), entries)).toEqual(veto);
        }
        const ties: NonNullable<TotalRules["ties"]> = [{ kind: "bonus" }, ...categories.map((one) => ({ kind: capped ? "category" : "indicator", code: one }) as const), { kind: "base" }];
        expect(readTotal.ties(totalText.ties(ties, language))).toEqual(ties);
      }),
    );
    fc.assert(
      fc.property(name, fc.option(points, { nil: undefined }), fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }), fc.constantFrom("up", "down", "nearest"), (zh, atLeast, percent, rounding) => {
        const grade = { name: { zh, en: zh }, ...(atLeast !== undefined && { atLeast }), ...(percent !== undefined && { best: { percent, rounding } as const }) };
        expect(readTotal.grade(totalText.grade(grade, language), "")).toEqual(grade);
      }),
    );
  });

  const unread: readonly (readonly [Fact, string])[] = [
    ["bonusCounting", "基本分达到80才计"],
    ["qualifiedFrom", "低于60分"],
    ["veto", "5.2「没有这一项」：不合格"],
    ["veto", "5.2「发生严重失信事件」：扣分"],
    ["ties", "基本分、信用应用"],
    ["grade", "优秀90分以上"],
    ["grade", "优秀：90分以上，前几名"],
  ];
  test.each(unread)("%s: «%s» is told on its row and never guessed", (fact, text) => {
    const { row, draft } = withSentence(county, fact, text);
    expect(draft?.scheme).toBeNull();
    expect(draft?.problems).toEqual([{ row, column: "content", fault: { code: "totalUnread", name: factNames[fact] } }]);
    const [problem] = draft?.problems ?? [];
    if (problem === undefined) throw new Error("no problem");
    for (const language of languages) expect(describeDraftFault(problem.fault, language)).toMatch(language === "zh-CN" ? /读不懂.*请照“.+/ : /cannot be read.*write as in “.+/);
  });

  test.each([
    ["qualifiedFrom", "基本分低于 101 分为不合格", "outOfRange"],
    ["ties", "类别 9", "unknownCode"],
    ["grade", "优秀：其余", "gradesNotClosed"],
    ["veto", "3.3「上年案例数」：不合格", "noVeto"],
  ] as const)("%s: «%s» is %s, on its row", (fact, text, code) => {
    const { row, draft } = withSentence(county, fact, text);
    expect(draft?.problems.map((one) => [one.row, one.column, one.fault.code === "scheme" ? one.fault.problem.code : one.fault.code])).toContainEqual([row, "content", code]);
  });

  test("what changed is told by them", () => {
    const { draft } = withSentence(county, "veto", "5.2「属实投诉」：不合格");
    // The entry that no rule reads is asked for by nothing now.
    expect(draft?.problems.map(({ fault }) => fault.code === "scheme" && fault.problem.code)).toEqual(["neverScored"]);
    const other = withSentence(county, "qualifiedFrom", "基本分低于50分为不合格").draft?.scheme;
    expect(other && schemeChanges(county, other)).toEqual([{ kind: "scheme", code: "", name: "合格线", what: { column: "content" }, before: "基本分低于 60 分为不合格", after: "基本分低于 50 分为不合格" }]);
  });

  test("an indicator with an entry that only vetoes can be tried alone", () => {
    const draft = readDraft(gridOf(county));
    const row = draft?.rows.find((one) => one.kind === "indicator" && one.text("code") === "5.2")?.row ?? -1;
    const trial = draft === null ? null : trialOf(draft, indicatorPath(draft, row) ?? []);
    expect(trial === null ? null : scoreUnit(trial.scheme, { "5.2.record": false, "5.2.cleared": false, "5.2.complaints": 2, "5.2.incident": false }).indicators[0]?.points).toBe(3);
  });

  test("a scheme file says of a rule that it is none where it stands", () => {
    const read = readScheme({ ...county, total: { vetoes: [{ entry: 5 }], grades: [{ name: { zh: "", en: "" } }], more: 1 } });
    expect(read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path.join("/")}`)).toEqual(["unknownField total", "notText total/vetoes/0/entry", "empty total/grades"]);
  });
});
