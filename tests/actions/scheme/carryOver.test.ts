import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createActions } from "../../../src/actions/index";
import type { CarryReport, WorkbookState } from "../../../src/actions/index";
import { jiangsu2012, scoreUnit } from "../../../src/core/index";
import { loadSheets } from "../../../src/host/load";
import { canonicalJson } from "../../../src/workbook/scheme/canonicalJson";
import { logFirstRow } from "../../../src/workbook/log/log";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { readWorkbook } from "../../../src/xlsx/index";
import cases from "../../golden/complete-forms.json";
import { contentOf, failureOf, fillIn, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { placeOf } from "../../support/randomForms";
import { revisedScheme } from "../../support/revisedScheme";

const scheme = revisedScheme();
const old = jiangsu2012;
const entries = { ...cases[1]?.entries, "1.2.office": "shared", "4.5.reports": 1500 };
let office: OfficeHarness;
let report: CarryReport;
let before: Awaited<ReturnType<typeof snapshot>>;
let after: typeof before;
let state: WorkbookState;
let log: readonly (readonly unknown[])[];

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
  await openBook(office, ["南京市", "无锡市"]);
  await fillIn("南京市", entries);
  await office.host.userEdit("南京市", placeOf(old, "1.3.fullTime", "verified"), 7);
  await office.host.userEdit("无锡市", placeOf(old, "1.3.fullTime", "reported"), "约10");
  await office.host.userEdit("无锡市", placeOf(old, "4.5.reports", "reported"), "很多");
  before = await snapshot();
  report = valueOf(await createActions().carryOver(scheme, inChinese));
  after = await snapshot();
  const read = await readWorkbook(report.file.bytes);
  if (!read.ok) throw new Error(read.problem.code);
  await loadSheets(office.host, read.plans);
  state = valueOf(await createActions().readState(inChinese));
  log = ((await contentOf(sheetNames.log))?.values ?? []).slice(logFirstRow);
});
afterAll(() => office.dispose());

describe("换用新方案", () => {
  test("writes nothing into the workbook at hand", () => {
    expect(after).toEqual(before);
  });

  test("makes a workbook of the new scheme with every city", () => {
    expect(state.kind === "assessment" && canonicalJson(state.scheme)).toBe(canonicalJson(scheme));
    expect(unitsOf(state).map(({ name }) => name)).toEqual(["南京市", "无锡市"]);
  });

  test("takes along what was typed, scored by the new rules as the core does", () => {
    const nanjing = unitsOf(state)[0];
    const kept = { ...Object.fromEntries(Object.entries(entries).filter(([key]) => key !== "1.2.office" && !key.startsWith("2.4."))), "8.innovation": 0 };
    expect(nanjing?.reported.total).toBe(scoreUnit(scheme, kept).total);
    expect(nanjing?.verified.indicators.find(({ code }) => code === "1.3")?.points).toBe(scoreUnit(scheme, { ...kept, "1.3.fullTime": 7 }).indicators.find(({ code }) => code === "1.3")?.points);
    // What was wrong is still there to be put right.
    expect(unitsOf(state)[1]?.problems.map(({ key, code }) => [key, code])).toContainEqual(["1.3.fullTime", "notNumber"]);
  });

  test("lists what has no place, and why, and logs it", () => {
    expect(report.notCarried.map(({ unit, key, value, why }) => [unit, key, value, why])).toEqual([
      ["南京市", "1.2.office", "与其他处室合署办公", "option"],
      ["南京市", "2.4.countyAssessment", expect.any(String), "gone"],
      ["无锡市", "4.5.reports", "很多", "type"],
    ]);
    expect(log[0]?.slice(1, 4)).toEqual(["换用新方案", "", "方案"]);
    expect(log.map((line) => line[5])).toEqual(expect.arrayContaining(["与其他处室合署办公", "很多"]));
  });

  test("names the indicators that score otherwise now", () => {
    expect(report.rescored).toEqual(["1.2", "1.3", "2.5", "3.1", "4.5"]);
  });

  test("computes without anything to put right", async () => {
    const computed = valueOf(await createActions().recompute(inChinese));
    expect([computed.restored, computed.disagreements]).toEqual([[], []]);
  });

  test("is refused while a form lacks columns, or has a line twice: what stands there could not come along", async () => {
    await openBook(office, ["南京市", "无锡市"]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("无锡市");
      sheet.getRange("K:K").delete("Left");
      await context.sync();
    });
    expect(failureOf(await createActions().carryOver(scheme, inChinese))).toMatchObject({ code: "formsDamaged", items: ["无锡市"] });
    await openBook(office, ["南京市"]);
    const values = (await contentOf("南京市"))?.values ?? [];
    const row = values.findIndex((line) => line[0] === "1.3.fullTime");
    await office.host.userEdit("南京市", `A${row + 2}`, "1.3.fullTime");
    expect(failureOf(await createActions().carryOver(scheme, inChinese))).toMatchObject({ code: "formsDamaged", items: ["南京市"] });
  });

  test("is refused while 创新加分 lacks a column", async () => {
    await openBook(office, ["南京市"]);
    await office.host.userEdit(sheetNames.bonus, "D4", "别的");
    expect(failureOf(await createActions().carryOver(scheme, inChinese))).toMatchObject({ code: "columnsMissing", items: ["认定依据"] });
  });

  test("is refused where there is nothing to take along", async () => {
    await openEmpty(office);
    expect(failureOf(await createActions().carryOver(scheme, inChinese)).code).toBe("noAssessment");
  });
});
