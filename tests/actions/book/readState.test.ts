import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actions, WorkbookState } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012 } from "../../../src/core/index";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { failureOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { placeOf } from "../../support/randomForms";

const scheme = jiangsu2012;
const cell = placeOf(scheme, "1.3.fullTime", "reported");
let office: OfficeHarness;
let actions: Actions;
let stop: () => void = () => undefined;
let heard = 0;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(async () => {
  await openBook(office, ["南京市", "无锡市", "徐州市"]);
  actions = createActions();
  stop = await actions.watch(() => {
    heard += 1;
  });
  valueOf(await actions.readState(inChinese));
  await office.host.bridge.idle();
});
afterEach(() => stop());

/** Waits until the add-in has been told of what was done. */
async function told(work: () => unknown): Promise<void> {
  const before = heard;
  await work();
  await vi.waitFor(() => expect(heard).toBeGreaterThan(before));
  await office.host.bridge.idle();
}

function edit(sheet: string, address: string, input: string | number | null): Promise<void> {
  return told(() => office.host.userEdit(sheet, address, input));
}

/** The state as it is read now, with the requests and answer bytes that it took. */
async function readNow(): Promise<{ readonly state: WorkbookState; readonly requests: number; readonly bytes: number }> {
  office.host.resetStats();
  const state = valueOf(await actions.readState(inChinese));
  const { requests, responseBytes } = office.host.stats;
  return { state, requests, bytes: responseBytes };
}

/** The state as somebody sees it who knows nothing yet. */
async function afresh(): Promise<WorkbookState> {
  return valueOf(await createActions().readState(inChinese));
}

describe("reading the state again", () => {
  it("asks Excel nothing where nothing changed", async () => {
    expect((await readNow()).requests).toBe(0);
  });

  it("reads the changed form alone", async () => {
    const whole = await readNow();
    await edit("无锡市", cell, 5);
    const { state, requests, bytes } = await readNow();
    expect([whole.requests, requests]).toEqual([0, 1]);
    expect(bytes).toBeLessThan(40_000);
    expect(state).toEqual(await afresh());
    expect(unitsOf(state).map((unit) => unit.filled)).toEqual([0, 1, 0]);
  });

  it("takes no notice of what is typed on our own other sheets", async () => {
    await edit(sheetNames.log, "B9", "某项说明");
    expect((await readNow()).bytes).toBeLessThan(1_000);
  });

  it("tells two forms of one city apart as soon as the second is named so, and no longer than that", async () => {
    await edit("徐州市", "C3", "南京市");
    const doubled = await readNow();
    expect(doubled.state).toEqual(await afresh());
    expect(unitsOf(doubled.state).map((unit) => [unit.name, unit.errors])).toEqual([["南京市", 1], ["无锡市", 0], ["南京市（徐州市）", 1]]);
    await edit("徐州市", cell, 3);
    expect(unitsOf((await readNow()).state).map((unit) => unit.name)).toEqual(["南京市", "无锡市", "南京市（徐州市）"]);
    await edit("徐州市", "C3", "徐州市");
    expect(unitsOf((await readNow()).state).map((unit) => [unit.name, unit.errors])).toEqual([["南京市", 0], ["无锡市", 0], ["徐州市", 0]]);
  });

  it("drops a form that ceased to be one", async () => {
    await edit("无锡市", "A1:A4", null);
    const { state } = await readNow();
    expect(unitsOf(state).map((unit) => unit.name)).toEqual(["南京市", "徐州市"]);
  });

  it("reads all again after a sheet was deleted", async () => {
    await told(() => office.host.deleteSheet("无锡市"));
    expect(unitsOf((await readNow()).state).map((unit) => unit.name)).toEqual(["南京市", "徐州市"]);
  });

  it("knows the name of a sheet renamed unheard, as before ExcelApi 1.17, with the next entry", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("徐州市").name = "彭城市";
      await context.sync();
    });
    await edit("无锡市", cell, 5);
    const { state } = await readNow();
    expect(state).toEqual(await afresh());
    expect(unitsOf(state).map(({ sheetName }) => sheetName)).toContain("彭城市");
  });

  it("loses no change over a read that failed", async () => {
    await edit("无锡市", cell, 5);
    office.host.failNext({ after: 0, code: "GeneralException" });
    expect(failureOf(await actions.readState(inChinese)).code).toBe("hostFailed");
    expect(unitsOf((await readNow()).state).map((unit) => unit.filled)).toEqual([0, 1, 0]);
  });

  it("follows the sheet that is shown", async () => {
    const { state } = await readNow();
    const [, wuxi] = unitsOf(state);
    await told(() => actions.jumpTo(wuxi?.sheetId ?? "", cell));
    const again = await readNow();
    expect(again.requests).toBe(0);
    expect(again.state).toMatchObject({ activeSheetId: wuxi?.sheetId });
  });

  it("words problems in the language asked for", async () => {
    await edit("无锡市", cell, -1);
    const english = valueOf(await actions.readState({ language: "en-US" }));
    const chinese = valueOf(await actions.readState(inChinese));
    const message = (state: WorkbookState) => unitsOf(state)[1]?.problems.find((one) => one.severity === "error")?.message ?? "";
    expect(message(english)).toMatch(/^[\x20-\x7e“”‘’–]+$/);
    expect(message(chinese)).toMatch(/\p{Script=Han}/u);
  });
});

describe("reading many forms", () => {
  const many = Array.from({ length: 60 }, (_, index) => `第${index + 1}县`);

  beforeEach(async () => {
    stop();
    await openBook(office, many);
    actions = createActions();
    stop = await actions.watch(() => {
      heard += 1;
    });
    await office.host.bridge.idle();
  });

  it("is done in pieces, none of which holds up the page for long, and comes to the same", async () => {
    const { state, requests, bytes } = await readNow();
    expect(unitsOf(state).map(({ name }) => name)).toEqual(many);
    expect(requests).toBeGreaterThan(5);
    expect(bytes / requests).toBeLessThan(400_000);
  });

  it("reads what stands when a form is taken away meanwhile", async () => {
    office.host.resetStats();
    const reading = actions.readState(inChinese);
    await vi.waitFor(() => expect(office.host.stats.requests).toBeGreaterThan(2), { timeout: 60_000, interval: 1 });
    office.host.deleteSheet("第60县");
    const state = valueOf(await reading);
    expect(unitsOf(state).map(({ name }) => name)).toEqual(many.slice(0, -1));
    expect(unitsOf(valueOf(await actions.readState(inChinese)))).toHaveLength(59);
  });
});
