import { beforeEach, describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { assessmentPlans } from "../../src/workbook/assessment";
import { noticePlan } from "../../src/workbook/publish/notice";
import { pageRows } from "../../src/workbook/publish/scorecardGrid";
import { scorecardsPlan } from "../../src/workbook/publish/scorecards";
import { sealState } from "../../src/workbook/publish/seal";
import { sheetNames } from "../../src/workbook/sheetNames";
import { writeXlsx } from "../../src/xlsx";
import { libreOfficeAvailable, libreOfficeMissing, recalculate, toPdf } from "../support/libreoffice";
import { resultsFrom, thirteenResults } from "../support/publishedResults";

if (!libreOfficeAvailable) console.warn(libreOfficeMissing);

/** 汇总, on which the comparisons draw, with no city's form beside it. */
const summary = assessmentPlans({ scheme: jiangsu2012, year: 2012, units: [] }).filter(({ name }) => name === sheetNames.summary);
const pagesOf = (pdf: Uint8Array) => new TextDecoder("latin1").decode(pdf).match(/\/Type\s*\/Page\b/g)?.length;

const unasked = { date: { year: 2013, month: 3, day: 5 }, unreported: [], countsUnreported: false };

describe("what is published, in LibreOffice", { timeout: 300_000 }, () => {
  beforeEach(({ skip }) => {
    skip(!libreOfficeAvailable, libreOfficeMissing);
  });

  it("prints a city's scorecard on one page, even where it lost points everywhere", async () => {
    const all = thirteenResults();
    const plan = scorecardsPlan({ ...all, pages: all.units });
    const bytes = await writeXlsx([plan]);
    const pdf = await toPdf(bytes);
    expect(pagesOf(pdf)).toBe(13);
  });

  it("prints the notice with its table on A4", async () => {
    const plan = noticePlan({ ...thirteenResults(), commend: 3, ...unasked });
    const pdf = await toPdf(await writeXlsx([plan]));
    expect(pagesOf(pdf)).toBeLessThanOrEqual(2);
    expect(new TextDecoder("latin1").decode(pdf)).toMatch(/\/MediaBox\s*\[\s*0 0 59\d(?:\.\d+)? 84\d/);
  });

  it("says that the figures are those of 汇总 where they are, in a workbook of its own", async () => {
    const units = ["南京市", "无锡市"];
    const results = resultsFrom({ 南京市: {}, 无锡市: {} });
    const plan = scorecardsPlan({ ...results, pages: results.units });
    const notice = noticePlan({ ...results, commend: null, ...unasked });
    const sheets = await recalculate(await writeXlsx([plan, notice, ...assessmentPlans({ scheme: jiangsu2012, year: 2012, units })]));
    const { all } = pageRows(jiangsu2012);
    expect([sheets[0]?.values[0]?.[13], sheets[0]?.values[all]?.[13]]).toEqual(["与当前得分一致", "与当前得分一致"]);
    expect(sheets[1]?.values[0]?.[7]).toBe("与当前排名一致");
    // The paragraphs stand once more in the column that is copied from.
    expect(sheets[1]?.values[2]?.[7]).toBe(sheets[1]?.values[2]?.[0]);
    // Another program saved them: that is no change by a person.
    expect(sheets.slice(0, 2).map(sealState)).toEqual(["untouched", "untouched"]);
  });

  it("says that the figures are no longer those of 汇总 where its cities are gone", async () => {
    const all = thirteenResults();
    const plan = scorecardsPlan({ ...all, pages: all.units.slice(0, 1) });
    const notice = noticePlan({ ...all, commend: null, ...unasked });
    const sheets = await recalculate(await writeXlsx([plan, notice, ...summary]));
    expect(sheets[0]?.values[0]?.[13]).toBe("得分已变化，请一键计算后重新生成");
    expect(sheets[1]?.values[0]?.[7]).toBe("排名已变化，请一键计算后重新生成");
  });
});
