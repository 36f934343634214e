import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import { indicatorsOf, rankUnits, scoreUnit } from "../../../src/core/index";
import { tryingOn } from "../../../src/core/whatIf";
import type { Assessment } from "../../../src/taskpane/state/selection";
import { foundCells, nothingTried, triedEntries, unitEntries, withTried } from "../../../src/taskpane/tryOut/tried";
import { goldenEntries } from "../../support/lastYearFiles";
import { fillIn, inChinese, valueOf } from "../../support/officeActions";
import { openBook, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { syncsOf } from "../../support/wire";

const units = ["南京市", "无锡市", "苏州市"];
let office: OfficeHarness;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
  await openBook(office, units, [], Object.fromEntries(units.map((name, index) => [name, goldenEntries(index + 5)])));
  await fillIn("南京市", { "1.3.fullTime": 0 }, "verified");
});
afterAll(() => office.dispose());

async function stateNow(): Promise<Assessment> {
  const state = valueOf(await createActions().readState(inChinese));
  if (state.kind !== "assessment") throw new Error("no assessment");
  return state;
}

describe("试算 on a workbook", () => {
  it("leaves every cell of the workbook as it is, asks nothing of it, and comes to what the workbook would come to", async () => {
    const assessment = await stateNow();
    const before = await snapshot();
    const unit = assessment.units.find(({ name }) => name === "南京市");
    const indicator = indicatorsOf(assessment.scheme).find(({ code }) => code === "1.3");
    const [entry] = indicator?.entries ?? [];
    if (unit === undefined || indicator === undefined || entry === undefined) throw new Error("no 1.3 of 南京市");
    const { value, syncs } = await syncsOf(office, async () => {
      const tried = withTried(nothingTried, assessment, unit, indicator, entry, "7");
      return tryingOn(assessment.scheme, unitEntries(assessment))(triedEntries(foundCells(tried, assessment)), "zh-CN");
    });
    expect(syncs).toBe(0);
    expect(await snapshot()).toEqual(before);
    const forms = new Map(assessment.units.map(({ name, counted }) => [name, counted] as const));
    const now = rankUnits(units.map((name) => ({ name, scorecard: scoreUnit(assessment.scheme, { ...forms.get(name), ...(name === "南京市" ? { "1.3.fullTime": 7 } : {}) }, { explanations: false }) })), assessment.scheme);
    expect(value.ranking.after).toEqual(now);
    expect(value.ranking.before.map(({ name, rank, total }) => [name, rank, total])).toEqual(assessment.ranking.map(({ name, rank, total }) => [name, rank, total]));

    // Written into the workbook, the same value comes to the same.
    await fillIn("南京市", { "1.3.fullTime": 7 }, "verified");
    const after = await stateNow();
    expect(value.units[0]?.after.total).toBe(after.units.find(({ name }) => name === "南京市")?.verified.total);
    expect(value.ranking.after.map(({ name, rank }) => [name, rank])).toEqual(after.ranking.map(({ name, rank }) => [name, rank]));
  });
});
