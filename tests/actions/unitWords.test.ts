import { describe, expect, it } from "vitest";
import type { AwardInput } from "../../src/actions/index";
import { createActions } from "../../src/actions/index";
import type { Scheme } from "../../src/core/index";
import { jiangsu2012 } from "../../src/core/index";
import { loadSheets } from "../../src/host/load";
import type { Cell, SheetPlan } from "../../src/sheet/plan";
import { captureSheets } from "../../src/host/capture";
import { fieldsOf, groundsOf } from "../../src/workbook/awards/bonusFormulas";
import { textBeforeNames } from "../../src/workbook/publish/naming";
import { assessmentPlans, hasBonusSheet } from "../../src/workbook/assessment";
import { exampleSchemes } from "../../src/workbook/scheme/examples/index";
import { sheetNames } from "../../src/workbook/sheetNames";
import { readWorkbook } from "../../src/xlsx/index";
import { inChinese, unitsOf, valueOf } from "../support/officeActions";
import { openEmpty } from "../support/officeBooks";
import { savedAs } from "../support/yearBook";
import { useGlobalOffice } from "../support/useGlobalOffice";

const [county] = exampleSchemes;
if (county?.naming === undefined) throw new Error("the example is gone");
/** The official table for counties, which has 创新加分 and recognitions too. */
const official: Scheme = { ...jiangsu2012, id: "official-for-counties", naming: county.naming };
const actions = createActions();
const office = useGlobalOffice();

const cities = /城市|各市|先进市|[本该每个]市|其他市|\bcit(?:y|ies)\b/i;

/** Every text within something. */
function textsIn(part: unknown): readonly string[] {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(textsIn) : [];
}

/** Texts that call a county a city, without what the scheme itself says. */
function ofCities(scheme: Scheme, part: unknown): readonly string[] {
  const own = [...new Set(textsIn(scheme))].filter((text) => cities.test(text)).sort((a, b) => b.length - a.length);
  // 得分分析 shows two lines of a long text.
  const isBegun = (text: string) => text.endsWith("…") && own.some((one) => one.replaceAll(/\s*\n\s*/g, " ").startsWith(text.slice(0, -1)));
  return textsIn(part).filter((text) => !isBegun(text) && cities.test(own.reduce((rest, one) => rest.replaceAll(one, ""), text)));
}

/** Cells, formulas, prompts, charts, headers and footers of every sheet, but for _方案. */
const sheetsNow = () => captureSheets(office.host).filter(({ name }) => name !== sheetNames.scheme && !name.startsWith("_定稿"));
const saysCities = (scheme: Scheme) => sheetsNow().flatMap((plan) => ofCities(scheme, plan).map((text) => `${plan.name}: ${text}`));

describe.each([county, official])("a workbook for counties by $id speaks of no city", (scheme) => {
  const [first, second, third] = ["甲县", "乙县", "丙县"] as const;
  const award = (unit: string): AwardInput => ({ unit, item: "信用惠民", field: fieldsOf(scheme)[0] ?? "", ground: groundsOf(scheme)[0] ?? "", evidence: "文件", applied: 5, recognised: 5, state: "recognised" });

  it("on any sheet, whatever is made of it", { timeout: 300_000 }, async () => {
    await openEmpty(office);
    valueOf(await actions.createWorkbook({ scheme, year: 2012, units: [first, second] }, inChinese));
    const lastYear = await savedAs(office, "2012年考核.xlsx");
    await openEmpty(office);
    valueOf(await actions.createWorkbook({ scheme, year: 2013, units: [first, second, third] }, inChinese));
    const [unit] = unitsOf(valueOf(await actions.readState(inChinese)));
    if (unit === undefined) throw new Error("no form");
    await office.host.userEdit(first, [...unit.places.values()][0]?.reported ?? "", "约10");
    valueOf(await actions.startTracking(inChinese));
    valueOf(await actions.editTracking([{ unit: null, column: "deadline", before: "", after: "2013-01-10" }], inChinese));
    valueOf(await actions.writeReminders(inChinese));
    valueOf(await actions.writeRemarks("all", inChinese));
    if (hasBonusSheet(scheme)) valueOf(await actions.saveAward({ row: null, before: null, line: award(first) }, inChinese));
    valueOf(await actions.settleUnit({ kind: "rename", name: first, sheetId: unit.sheetId, to: "丁县" }, inChinese));
    valueOf(await actions.settleUnit({ kind: "regroup", groups: [["丁县", "县组"], [second, "区组"]] }, inChinese));
    valueOf(await actions.recompute(inChinese));
    valueOf(await actions.rank({ ...inChinese, commend: 1 }));
    valueOf(await actions.writeNotice(inChinese));
    valueOf(await actions.writeScorecards("all", inChinese));
    valueOf(await actions.writeSensitivity(inChinese));
    valueOf(await actions.writeAnalysis(inChinese));
    const { comparison } = valueOf(await actions.previewLastYear(lastYear, inChinese));
    if (comparison === null) throw new Error("nothing to compare");
    valueOf(await actions.writeComparison(comparison, inChinese));
    valueOf(await actions.finalise(inChinese));
    expect(sheetsNow().length).toBeGreaterThan(14);
    expect(saysCities(scheme)).toEqual([]);
    // And is none that was given other words than it was made with.
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], updated: 0 });
    expect(valueOf(await actions.verifyFinal(inChinese)).figures).toEqual([]);
  });

  it("in 操作记录, where what was done can be taken back", async () => {
    const { actions: done } = valueOf(await actions.readHistory({ lines: 1_000 }, inChinese));
    const renamed = done.find(({ name }) => name === "核对县（市、区）名单");
    if (renamed === undefined) throw new Error("the new name is not told");
    const preview = valueOf(await actions.previewTakingBack(renamed.id, inChinese));
    expect(ofCities(scheme, preview)).toEqual([]);
    expect(preview.files.flatMap(({ changes }) => changes).map(({ before, after }) => [before, after])).toContainEqual(["丁县", first]);
  });

  it("in files for others", async () => {
    const { files } = valueOf(await actions.exportTemplates({ units: [second] }, inChinese));
    const read = await readWorkbook(files[0]?.bytes ?? new Uint8Array());
    if (!read.ok) throw new Error(read.problem.code);
    expect(ofCities(scheme, read.plans.filter(({ name }) => name !== sheetNames.scheme))).toEqual([]);
  });

  it.each(["zh-CN", "en-US"] as const)("in any message (%s)", async (language) => {
    if (hasBonusSheet(scheme)) {
      await office.host.userEdit(sheetNames.bonus, "A6", "无此县");
      await office.host.userEdit(sheetNames.bonus, "B7", "未写是谁");
    }
    await office.host.userEdit(third, "C3", second);
    const state = valueOf(await actions.readState({ language }));
    if (state.kind !== "assessment") throw new Error("no assessment");
    // Codes and names of fields are no words.
    const { scheme: _scheme, ...said } = state;
    const messages = [said.units.map(({ problems }) => problems), said.awards?.lines.map(({ problems }) => problems), said.unitIssues];
    expect(JSON.stringify(messages)).toContain(second);
    expect(ofCities(scheme, messages)).toEqual([]);
  });
});

describe.each([county, official])("a workbook by $id made before sheets took the names of counties", (scheme) => {
  /** Sheets as they were laid out then: of formulas those of 创新加分 alone spoke of cities. */
  const plansThen = (): readonly SheetPlan[] => {
    const own = new Set(textsIn(scheme).filter((text) => text !== scheme.naming?.unit));
    return assessmentPlans({ scheme, year: 2013, units: ["甲县", "乙县"] }).map((plan) => {
      if (plan.name === sheetNames.scheme) return plan;
      const cells = plan.cells.map((row) =>
        row.map((cell): Cell | undefined => {
          if (plan.name === sheetNames.bonus && cell?.formula !== undefined) return { ...cell, formula: textBeforeNames(scheme, cell.formula) };
          return typeof cell?.value === "string" && !own.has(cell.value) ? { ...cell, value: textBeforeNames(scheme, cell.value) } : cell;
        }),
      );
      return { ...plan, cells };
    });
  };

  it("is read as it is, brought up to date, and nothing of it was changed by anybody", { timeout: 120_000 }, async () => {
    await openEmpty(office);
    await loadSheets(office.host, plansThen());
    const state = valueOf(await actions.readState(inChinese));
    if (state.kind !== "assessment") throw new Error("no assessment");
    expect([state.units.map(({ name, damage }) => [name, damage]), state.awards?.missingColumns ?? []]).toEqual([[["甲县", []], ["乙县", []]], []]);
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], disagreements: [] });
    expect(valueOf(await actions.readHistory({ lines: 100 }, inChinese)).isDamaged).toBe(false);
    const summary = captureSheets(office.host).find(({ name }) => name === sheetNames.summary);
    expect(JSON.stringify(summary)).toContain("县（市、区）");
    expect(JSON.stringify(summary)).not.toContain("城市");
  });
});
