import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actions } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { loadSheets } from "../../../src/host/load";
import { assessmentPlans } from "../../../src/workbook/assessment";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { otherScheme } from "../../support/lastYearFiles";
import { failureOf, inChinese, valueOf } from "../../support/officeActions";
import { openEmpty } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { picked } from "../../support/returnedFiles";

const scheme = otherScheme();
const units = ["南京市", "无锡市"];
let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(async () => {
  actions = createActions();
  await openEmpty(office);
  await loadSheets(office.host, assessmentPlans({ scheme, year: 2013, units }));
});

describe("a workbook whose scheme did not come with the add-in", () => {
  it("is read and computed by the scheme that it holds", async () => {
    const report = valueOf(await actions.recompute(inChinese));
    expect([report.units, report.restored, report.disagreements]).toEqual([2, [], []]);
    const { state } = report;
    expect(state.kind === "assessment" ? [state.scheme.id, state.year, state.scheme.basePoints] : state.kind).toEqual([scheme.id, 2013, scheme.basePoints]);
  });

  it("keeps one scheme over several readings, so that nothing is made ready twice", async () => {
    const states = [valueOf(await actions.readState(inChinese)), valueOf(await actions.check(inChinese))];
    const schemes = states.map((one) => ("kind" in one ? one : one.state)).map((state) => (state.kind === "assessment" ? state.scheme : null));
    expect(schemes[0]).not.toBeNull();
    expect(schemes[1]).toBe(schemes[0]);
  });

  it("takes a city's template back", async () => {
    const { files } = valueOf(await actions.exportTemplates({ units: ["无锡市"] }, inChinese));
    const previews = valueOf(await actions.previewReturns(files.map(({ name, bytes }) => picked(name, bytes)), inChinese));
    expect(previews.map(({ unit, refused }) => [unit, refused])).toEqual([["无锡市", false]]);
  });

  it("is refused in words where somebody changed the scheme on _方案", async () => {
    const sheet = office.host.book.findSheet(sheetNames.scheme);
    const rows = Array.from({ length: 12 }, (_, row) => row).filter((row) => sheet?.getCellRaw(row, 0)?.v === "json");
    const row = rows[0] ?? -1;
    const text = String(sheet?.getCellRaw(row, 1)?.v ?? "");
    await office.host.userEdit(sheetNames.scheme, `B${row + 1}`, text.replace('"max":25', '"max":26'));
    expect(failureOf(await actions.readState(inChinese))).toMatchObject({ code: "unknownScheme" });
  });
});
