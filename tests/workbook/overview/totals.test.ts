import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scheme } from "../../../src/core/index";
import { jiangsu2012, rankUnits, scoreUnit } from "../../../src/core/index";
import type { SheetContent, SheetPlan } from "../../../src/sheet/plan";
import { assessmentPlans } from "../../../src/workbook/assessment";
import { compareForm } from "../../../src/workbook/form/compareForm";
import { encodeValue } from "../../../src/workbook/form/decode";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { cellOf, entriesOf, entryList, readForm } from "../../../src/workbook/form/readForm";
import { commendCell, rankingColumns, rankingPlan, rankingRows } from "../../../src/workbook/overview/ranking";
import { summaryColumns, summaryRows } from "../../../src/workbook/overview/summaryColumns";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { writeXlsx } from "../../../src/xlsx/index";
import type { Reported } from "../../core/total/totalScheme";
import { allRules, anyReported, entriesOf as reportedEntries, schemeWith, straightGrade, straightOf, straightRanks } from "../../core/total/totalScheme";
import { libreOfficeAvailable, recalculate } from "../../support/libreoffice";
import { calculated } from "../../support/officeBooks";
import { choice } from "../../support/runs";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const office = useGlobalOffice();

const names = Array.from({ length: 13 }, (_, index) => `单位${index + 1}`);
const counting = schemeWith(allRules);
const tiesOnly = schemeWith({ ...allRules, bonus: { capped: true, tiesOnly: true } });

/** Units of which the last three are level with the first but for a tie-break, or wholly. */
function reportedBy(seed: number): readonly Reported[] {
  const some = fc.sample(anyReported, { numRuns: names.length - 3, seed });
  const [first] = some;
  if (first === undefined) throw new Error("none");
  const [one, two, three, four] = first.points;
  return [...some, first, { ...first, points: [one, two, three, four === 0 ? 1 : four - 1] }, { ...first, points: [Math.max(0, one - 100), Math.min(4000, two + 100), three, four] }];
}

function workbook(scheme: Scheme, reported: readonly Reported[], commend = names.length): readonly SheetPlan[] {
  const { rows, columns } = plannedPlacement(scheme);
  const plans = assessmentPlans({ scheme, year: 2013, units: names }).map((plan) => {
    const own = reported[names.indexOf(plan.name)];
    if (own === undefined) return plan;
    const entries = reportedEntries(own);
    const cells = plan.cells.map((row) => [...row]);
    for (const { key, entry } of entryList(scheme)) {
      const target = cells[rows.get(key) ?? 0];
      const value = entries[key];
      if (target !== undefined && value !== undefined && value !== null) target[columns.reported] = { value: encodeValue(entry, value) };
    }
    return { ...plan, cells };
  });
  return plans.map((plan) => (plan.name === sheetNames.ranking ? rankingPlan(scheme, 2013, names.length, commend) : plan));
}

const contentOf = (sheets: readonly SheetContent[], name: string): SheetContent => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

/** 汇总 and 排名 hold what the words of the rules give, and every form says what the core says. */
function expectRight(scheme: Scheme, reported: readonly Reported[], sheets: readonly SheetContent[]): void {
  const straight = reported.map((one) => straightOf(one, scheme === tiesOnly));
  const ranks = straightRanks(straight);
  const columns = summaryColumns(scheme);
  const { values } = contentOf(sheets, sheetNames.summary);
  const found = names.map((_, index) => {
    const line = values[summaryRows.first + index] ?? [];
    return [line[columns.unit], line[columns.total], line[columns.rank], line[columns.grade], line[columns.unqualified]];
  });
  expect(found).toEqual(
    straight.map((one, index) => [names[index], Number(one.total) / 100, ranks[index], straightGrade(one, ranks[index] ?? 0, names.length), one.isQualified ? 0 : 1]),
  );
  const forms = sheets.flatMap((sheet) => readForm(scheme, sheet) ?? []);
  const cards = forms.map((form) => ({ name: form.unit, scorecard: scoreUnit(scheme, entriesOf(scheme, form, "verified")) }));
  for (const [index, form] of forms.entries()) {
    const card = cards[index]?.scorecard;
    if (card === undefined) throw new Error("no card");
    expect(compareForm(scheme, form, scoreUnit(scheme, entriesOf(scheme, form, "reported")), card)).toEqual({ overwritten: [], earlier: [], differing: [] });
    expect(String(cellOf(form, "#total", "explanation")).trim()).toBe(card.outcome?.explanation);
  }
  const at = rankingColumns(scheme);
  const listed = contentOf(sheets, sheetNames.ranking).values.slice(rankingRows.first, rankingRows.first + names.length);
  const ranking = rankUnits(cards, scheme);
  expect(listed.map((line) => [line[at.unit], line[at.rank], line[at.total], line[at.grade]])).toEqual(ranking.map(({ name, rank, total, grade }) => [name, rank, total, grade?.zh]));
  expect(listed.map((line) => line[at.remark])).toEqual(
    ranking.map(({ tied, outcome, complete }) =>
      [...(tied ? ["并列"] : []), ...(complete ? [] : ["未报送齐全"]), ...(outcome?.isQualified === false ? ["不合格"] : []), ...(outcome?.isQualified === false ? [] : ["先进市"])].join(" "),
    ),
  );
}

describe("汇总 and 排名 under rules of the total", () => {
  it.each(choice([1, 2], [3, 4, 5, 6]).flatMap((seed) => [[seed, "counting", counting], [seed, "ties only", tiesOnly]] as const))("in the embedded host: workbook %d, bonus %s", async (seed, _name, scheme) => {
    const reported = reportedBy(seed);
    const sheets = await calculated(office, workbook(scheme, reported));
    expect(sheets.length).toBeGreaterThan(reported.length);
    expectRight(scheme, reported, sheets);
  });

  it.skipIf(!libreOfficeAvailable)("in LibreOffice", { timeout: 300_000 }, async () => {
    for (const [seed, scheme] of [[21, counting], [22, tiesOnly]] as const) {
      const reported = reportedBy(seed);
      const sheets = await recalculate(await writeXlsx(workbook(scheme, reported)));
      expect(sheets.length).toBeGreaterThan(reported.length);
      expectRight(scheme, reported, sheets);
    }
  });

  it.each([
    ["unqualified units that share the last rank are not counted in", 1, 2, "先进市名额"],
    ["qualified ones that share it are", 3, 2, "先进市名额（末位并列，实为 3 个）"],
  ])("the number to commend: %s", async (_said, qualified, commend, label) => {
    const level: Reported = { points: [6000, 3000, 0, 0], incident: false, cases: 0, sealed: false, forged: false };
    const reported = names.map((_name, index): Reported => ({ ...level, forged: index >= qualified }));
    const sheets = await calculated(office, workbook(counting, reported, commend));
    const { row, column } = commendCell(counting);
    expect(contentOf(sheets, sheetNames.ranking).values[row]?.[column - 1]).toBe(label);
  });

  it("leave the columns of a scheme without them where they were", () => {
    expect(summaryColumns(jiangsu2012)).toMatchObject({ state: 16, order: 17, firstIndicator: 19 });
    expect(rankingColumns(jiangsu2012)).toMatchObject({ remark: 13, order: 14, chart: 16 });
  });
});
