import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actions, Correction, FailureCode } from "../../src/actions/index";
import { createActions } from "../../src/actions/index";
import { jiangsu2012 } from "../../src/core/index";
import { dictionaryOf } from "../../src/i18n/index";
import { sheetNames } from "../../src/workbook/sheetNames";
import { contentOf, failureOf, inChinese, unitsOf, valueOf } from "../support/officeActions";
import { openBook, openEmpty, shownSheet, snapshot } from "../support/officeBooks";
import type { OfficeHarness } from "../support/officeHarness";
import { startOffice } from "../support/officeHarness";
import { placeOf } from "../support/randomForms";
import cases from "../golden/complete-forms.json";
import { failBatch, protect, turns } from "../support/wire";

const scheme = jiangsu2012;
const units = ["南京市", "无锡市", "徐州市"];
const request = { scheme, year: 2012, units };
let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(() => {
  actions = createActions();
});

async function namesNow(): Promise<readonly string[]> {
  return (await snapshot()).map((sheet) => sheet.name);
}

async function correctionFor(typed: string): Promise<Correction> {
  await office.host.userEdit("南京市", placeOf(scheme, "1.3.fullTime", "reported"), typed);
  const state = valueOf(await actions.readState(inChinese));
  const found = unitsOf(state)[0]?.corrections.find((one) => one.key === "1.3.fullTime");
  if (found === undefined) throw new Error("no correction is offered");
  return found;
}

describe("creating a workbook", () => {
  it.each([
    ["in the first batch", 1, 40, "GeneralException", "hostFailed"],
    ["in the second batch", 2, 30, "GeneralException", "hostFailed"],
    ["for want of a function", 1, 10, "ApiNotFound", "notSupported"],
    ["in a protected workbook", 1, 1, "AccessDenied", "protectedSheet"],
  ] as const)("that fails midway %s leaves the workbook as it was", async (_where, skip, after, code, expected) => {
    await openEmpty(office);
    const before = await snapshot();
    failBatch(office, skip, after, code);
    const failure = failureOf(await actions.createWorkbook(request, inChinese));
    expect(failure.code).toBe(expected);
    expect(failure.technical).toContain(code);
    expect(await snapshot()).toEqual(before);
    expect(await shownSheet()).toBe("Sheet1");
    expect(valueOf(await actions.createWorkbook(request, inChinese)).units).toBe(3);
  });

  it("names every name that is taken, in whatever case, and writes nothing", async () => {
    await openEmpty(office, "ningbo");
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(sheetNames.ranking);
      await context.sync();
    });
    const before = await snapshot();
    const failure = failureOf(await actions.createWorkbook({ ...request, units: ["南京市", "Ningbo"] }, inChinese));
    expect(failure).toEqual({ code: "namesTaken", items: ["ningbo", sheetNames.ranking] });
    expect(await snapshot()).toEqual(before);
  });

  it.each([
    ["an empty one", ["南京市", " "], [" "]],
    ["one of 32 characters", ["市".repeat(32)], ["市".repeat(32)]],
    ...[":", "\\", "/", "?", "*", "[", "]"].map((sign) => [`one with ${sign}`, [`南${sign}京`], [`南${sign}京`]] as const),
    ["one that begins with '", ["'南京"], ["'南京"]],
    ["ours", [sheetNames.summary], [sheetNames.summary]],
    ["Excel's own", ["History"], ["History"]],
    ["doubled", ["南京市", "南京市"], ["南京市"]],
    ["doubled in another case", ["Ningbo", "NINGBO"], ["NINGBO"]],
  ] as const)("refuses names that cannot be: %s", async (_what, names, invalid) => {
    await openEmpty(office);
    office.host.resetStats();
    const failure = failureOf(await actions.createWorkbook({ ...request, units: names }, inChinese));
    expect(failure).toEqual({ code: "namesInvalid", items: invalid });
    expect(office.host.stats.requests).toBe(0);
  });

  it("takes a name of 31 characters", async () => {
    await openEmpty(office);
    const name = "市".repeat(31);
    expect(valueOf(await actions.createWorkbook({ ...request, units: [name] }, inChinese)).units).toBe(1);
    expect(await namesNow()).toContain(name);
  });

  it("needs a city", async () => {
    expect(failureOf(await actions.createWorkbook({ ...request, units: [] }, inChinese)).code).toBe("noUnits");
  });

  it.each([
    ["before it begins", 0],
    ["while the first sheets are made", 1],
    ["between the batches", 2],
  ])("cancelled %s leaves the workbook as it was", async (_when, calls) => {
    await openEmpty(office);
    const before = await snapshot();
    const controller = new AbortController();
    let seen = 0;
    if (calls === 0) controller.abort();
    const onProgress = () => {
      seen += 1;
      if (seen === calls) controller.abort();
    };
    const outcome = await actions.createWorkbook(request, { ...inChinese, signal: controller.signal, onProgress });
    expect(failureOf(outcome)).toEqual({ code: "cancelled", items: [] });
    expect(await snapshot()).toEqual(before);
    expect(await shownSheet()).toBe("Sheet1");
  });

  it("refuses a second action meanwhile", async () => {
    await openEmpty(office);
    const first = actions.createWorkbook(request, inChinese);
    expect(failureOf(await actions.check(inChinese))).toEqual({ code: "busy", items: [] });
    expect(valueOf(await first).units).toBe(3);
    expect(valueOf(await actions.check(inChinese)).units).toBe(3);
  });
});

describe("inserting a form", () => {
  const insert = { scheme, year: 2012, unit: "昆山市" };

  it("that fails midway takes its sheet away again and leaves what was typed", async () => {
    await openBook(office, units, [], { 南京市: cases[1]?.entries ?? {} });
    const before = await snapshot();
    failBatch(office, 2, 60);
    expect(failureOf(await actions.insertForm(insert, inChinese)).code).toBe("hostFailed");
    expect(await snapshot()).toEqual(before);
    valueOf(await actions.insertForm(insert, inChinese));
    expect(await namesNow()).toContain("昆山市");
  });

  it("refuses a taken or impossible name and writes nothing", async () => {
    await openBook(office, units);
    const before = await snapshot();
    expect(failureOf(await actions.insertForm({ ...insert, unit: "无锡市" }, inChinese))).toEqual({ code: "namesTaken", items: ["无锡市"] });
    expect(failureOf(await actions.insertForm({ ...insert, unit: "a/b" }, inChinese))).toEqual({ code: "namesInvalid", items: ["a/b"] });
    expect(await snapshot()).toEqual(before);
  });

  it("names the protected overview that it would have to write", async () => {
    await openBook(office, units);
    await protect(sheetNames.summary);
    const before = await snapshot();
    expect(failureOf(await actions.insertForm(insert, inChinese))).toEqual({ code: "protectedSheet", items: [sheetNames.summary] });
    expect(await snapshot()).toEqual(before);
  });
});

describe("writing into a year's workbook", () => {
  const overwritten = placeOf(scheme, "1.2.office", "verifiedPoints");

  beforeEach(async () => {
    await openBook(office, units, [], { 南京市: cases[1]?.entries ?? {} });
  });

  it("a recompute that fails midway touches no entry and can be repeated", async () => {
    await office.host.userEdit("南京市", overwritten, 40);
    const typed = await contentOf("无锡市");
    const entries = (await contentOf("南京市"))?.values.map((row) => row.slice(10, 12));
    failBatch(office, 2, 2);
    const failure = failureOf(await actions.recompute(inChinese));
    expect(failure.code).toBe("hostFailed");
    expect(failure.technical).toContain("GeneralException");
    expect((await contentOf("南京市"))?.values.map((row) => row.slice(10, 12))).toEqual(entries);
    expect(await contentOf("无锡市")).toEqual(typed);
    valueOf(await actions.recompute(inChinese));
    expect(valueOf(await actions.recompute(inChinese)).restored).toEqual([]);
  });

  it("a ranking that fails midway leaves the forms and can be repeated", async () => {
    office.host.deleteSheet(sheetNames.ranking);
    const forms = (await snapshot()).filter(({ name }) => units.includes(name));
    failBatch(office, 2, 20);
    expect(failureOf(await actions.rank(inChinese)).code).toBe("hostFailed");
    expect((await snapshot()).filter(({ name }) => units.includes(name))).toEqual(forms);
    expect(valueOf(await actions.rank(inChinese))).toMatchObject({ units: 3, leaders: ["南京市"] });
    expect((await contentOf(sheetNames.ranking))?.values[4]?.[1]).toBe("南京市");
  });

  it("a correction that fails leaves the cell as it was typed", async () => {
    const correction = await correctionFor("１２");
    failBatch(office, 3, 0);
    expect(failureOf(await actions.correct([correction], inChinese)).code).toBe("hostFailed");
    expect((await contentOf("南京市"))?.values.flat()).toContain("１２");
    expect(valueOf(await actions.correct([correction], inChinese))).toMatchObject({ corrected: 1, skipped: 0 });
  });

  it("names the protected form whose formula it would have to put back, and writes nothing", async () => {
    await office.host.userEdit("南京市", overwritten, 40);
    await office.host.userEdit("无锡市", overwritten, 40);
    await protect("无锡市");
    const before = await snapshot();
    expect(failureOf(await actions.recompute(inChinese))).toEqual({ code: "protectedSheet", items: ["无锡市"] });
    expect(await snapshot()).toEqual(before);
  });

  it("recomputes protected forms on which nothing is to be put back", async () => {
    await protect("无锡市");
    await protect(sheetNames.summary);
    expect(valueOf(await actions.recompute(inChinese)).restored).toEqual([]);
  });

  it("names a protected 操作记录 and writes nothing", async () => {
    await office.host.userEdit("南京市", overwritten, 40);
    await protect(sheetNames.log);
    const before = await snapshot();
    expect(failureOf(await actions.recompute(inChinese))).toEqual({ code: "protectedSheet", items: [sheetNames.log] });
    expect(await snapshot()).toEqual(before);
  });

  it("corrects entries of a protected form, whose entries stay open", async () => {
    const correction = await correctionFor("１２");
    await protect("南京市");
    expect(valueOf(await actions.correct([correction], inChinese))).toMatchObject({ corrected: 1, skipped: 0 });
  });

  it("names the protected form whose entry is locked, and writes nothing", async () => {
    const correction = await correctionFor("１２");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("南京市");
      sheet.getRange(correction.address).format.protection.locked = true;
      sheet.protection.protect();
      await context.sync();
    });
    const before = await snapshot();
    expect(failureOf(await actions.correct([correction], inChinese))).toEqual({ code: "protectedSheet", items: ["南京市"] });
    expect(await snapshot()).toEqual(before);
  });

  it("corrects the entry where it stands now, not where it stood", async () => {
    const correction = await correctionFor("１２");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("南京市").getRange("2:3").insert("Down");
      await context.sync();
    });
    expect(valueOf(await actions.correct([correction], inChinese))).toMatchObject({ corrected: 1, skipped: 0 });
    const form = await contentOf("南京市");
    expect(form?.values.find((row) => row[0] === "1.3.fullTime")?.[10]).toBe(12);
    expect(form?.values.flat()).not.toContain("１２");
  });

  it("skips corrections on a sheet that was deleted meanwhile", async () => {
    const correction = await correctionFor("１２");
    office.host.deleteSheet("南京市");
    expect(valueOf(await actions.correct([correction], inChinese))).toMatchObject({ corrected: 0, skipped: 1 });
  });

  it("cannot show a sheet that is gone", async () => {
    const state = valueOf(await actions.readState(inChinese));
    const sheetId = unitsOf(state)[0]?.sheetId ?? "";
    office.host.deleteSheet("南京市");
    expect(failureOf(await actions.jumpTo(sheetId, "A1")).code).toBe("sheetGone");
  });

  it("leaves deleted cities out of 汇总 and 排名, without a trace", async () => {
    office.host.deleteSheet("无锡市");
    const report = valueOf(await actions.recompute(inChinese));
    expect(unitsOf(report.state).map(({ name }) => name)).toEqual(["南京市", "徐州市"]);
    const summary = await contentOf(sheetNames.summary);
    const ranking = await contentOf(sheetNames.ranking);
    expect(JSON.stringify([summary, ranking])).not.toMatch(/#REF!|#N\/A|#VALUE!/);
    expect(summary?.values.slice(4).map((row) => row[0] ?? "").filter((name) => name !== "")).toEqual(["南京市", "徐州市"]);
    expect(ranking?.values.slice(4, 6).map((row) => row.slice(0, 2))).toEqual([[1, "南京市"], [2, "徐州市"]]);
    expect(valueOf(await actions.recompute(inChinese)).restored).toEqual([]);
  });

  it("has nothing to rank where every city was deleted", async () => {
    for (const unit of units) office.host.deleteSheet(unit);
    const before = await snapshot();
    expect(failureOf(await actions.rank(inChinese)).code).toBe("noUnits");
    expect(failureOf(await actions.recompute(inChinese)).code).toBe("noUnits");
    expect(valueOf(await actions.check(inChinese)).units).toBe(0);
    expect(await snapshot()).toEqual(before);
  });

  it.each(["recompute", "rank"] as const)("%s cancelled before it writes leaves the workbook as it was", async (action) => {
    await office.host.userEdit("南京市", overwritten, 40);
    await office.host.userEdit(sheetNames.summary, "N5", 1);
    const before = await snapshot();
    const signal = AbortSignal.abort();
    expect(failureOf(await actions[action]({ ...inChinese, signal }))).toEqual({ code: "cancelled", items: [] });
    expect(await snapshot()).toEqual(before);
  });
});

describe("a workbook that cannot be worked with", () => {
  const all = (): readonly (readonly [string, () => Promise<unknown>])[] => [
    ["createWorkbook", async () => failureOf(await actions.createWorkbook({ ...request, units: ["常州市"] }, inChinese)).code],
    ["insertForm", async () => failureOf(await actions.insertForm({ scheme, year: 2012, unit: "昆山市" }, inChinese)).code],
    ["recompute", async () => failureOf(await actions.recompute(inChinese)).code],
    ["rank", async () => failureOf(await actions.rank(inChinese)).code],
    ["correct", async () => failureOf(await actions.correct([], inChinese)).code],
  ];

  it("because it is read-only is read and never written", async () => {
    await openBook(office, units);
    const before = await snapshot();
    office.host.setReadOnly(true);
    for (const [name, action] of all()) expect([name, await action()]).toEqual([name, "readOnly"]);
    expect(valueOf(await actions.check(inChinese)).units).toBe(3);
    office.host.setReadOnly(false);
    expect(await snapshot()).toEqual(before);
  });

  it("because its structure is protected gets no sheet, loses none, and is told before anything is written; cells are computed", async () => {
    await openBook(office, units);
    await Excel.run(async ({ workbook }) => workbook.protection.protect());
    const before = await snapshot();
    const sheetId = unitsOf(valueOf(await actions.readState(inChinese))).find(({ name }) => name === "徐州市")?.sheetId ?? "";
    const refused = [
      failureOf(await actions.createWorkbook({ ...request, units: ["常州市"] }, inChinese)),
      failureOf(await actions.insertForm({ scheme, year: 2012, unit: "昆山市" }, inChinese)),
      failureOf(await actions.writeNotice(inChinese)),
      failureOf(await actions.writeScorecards("all", inChinese)),
      failureOf(await actions.writeSensitivity(inChinese)),
      failureOf(await actions.finalise(inChinese)),
      failureOf(await actions.startDraft(scheme, inChinese)),
      failureOf(await actions.settleUnit({ kind: "rename", name: "徐州市", sheetId, to: "彭城市" }, inChinese)),
    ];
    expect(refused.map(({ code }) => code)).toEqual(refused.map(() => "structureProtected"));
    expect(await snapshot()).toEqual(before);
    expect(valueOf(await actions.recompute(inChinese)).units).toBe(3);
    await Excel.run(async ({ workbook }) => workbook.protection.unprotect());
    expect(valueOf(await actions.insertForm({ scheme, year: 2012, unit: "昆山市" }, inChinese)).units).toBe(1);
  });

  it("because it is none of ours is left alone", async () => {
    await openEmpty(office);
    const before = await snapshot();
    expect(failureOf(await actions.check(inChinese)).code).toBe("noAssessment");
    expect(failureOf(await actions.recompute(inChinese)).code).toBe("noAssessment");
    expect(failureOf(await actions.rank(inChinese)).code).toBe("noAssessment");
    expect(failureOf(await actions.correct([], inChinese)).code).toBe("noAssessment");
    expect(valueOf(await actions.readState(inChinese))).toEqual({ kind: "none" });
    expect(await snapshot()).toEqual(before);
  });

  it("because its scheme is another says which one", async () => {
    await openBook(office, units);
    await office.host.userEdit(sheetNames.scheme, "B4", "0".repeat(64));
    const failures = [
      failureOf(await actions.check(inChinese)),
      failureOf(await actions.recompute(inChinese)),
      failureOf(await actions.rank(inChinese)),
      failureOf(await actions.readState(inChinese)),
      failureOf(await actions.insertForm({ scheme, year: 2012, unit: "昆山市" }, inChinese)),
    ];
    for (const failure of failures) expect(failure).toEqual({ code: "unknownScheme", items: [expect.stringContaining(scheme.id)] });
  });
});

describe("while another workbook is in front", () => {
  afterEach(() => office.host.setBehind(false));

  it("a new workbook is not made, and says why", async () => {
    await openEmpty(office);
    const before = await snapshot();
    office.host.setBehind(true);
    const failure = failureOf(await actions.createWorkbook(request, inChinese));
    office.host.setBehind(false);
    expect([failure.code, failure.technical]).toEqual(["otherWorkbook", expect.stringContaining("WorksheetCollection.add")]);
    expect(await snapshot()).toEqual(before);
  });

  it("what was made before it came in front is named, as it cannot be taken away again", async () => {
    await openEmpty(office);
    const onProgress = ({ done }: { readonly done: number }) => {
      if (done >= 2) office.host.setBehind(true);
    };
    const failure = failureOf(await actions.createWorkbook(request, { ...inChinese, onProgress }));
    office.host.setBehind(false);
    expect([failure.code, [...failure.items].sort()]).toEqual(["halfMade", (await namesNow()).filter((name) => name !== "Sheet1").sort()]);
    expect(failure.items.length).toBeGreaterThan(0);
  });

  it("what was made is taken away again where it comes in front and goes", async () => {
    await openEmpty(office);
    const before = await snapshot();
    const onProgress = ({ done }: { readonly done: number }) => {
      if (done === 1) failBatch(office, 0, 12, "InactiveWorkbook");
    };
    const failure = failureOf(await actions.createWorkbook(request, { ...inChinese, onProgress }));
    expect(failure.code).toBe("otherWorkbook");
    expect(await snapshot()).toEqual(before);
    expect(await shownSheet()).toBe("Sheet1");
  });

  it("a sheet that replaces another stays away and the old one stands", async () => {
    await openBook(office, units);
    const before = await snapshot();
    office.host.setBehind(true);
    expect(failureOf(await actions.writeNotice(inChinese)).code).toBe("otherWorkbook");
    office.host.setBehind(false);
    expect(await snapshot()).toEqual(before);
    valueOf(await actions.writeNotice(inChinese));
  });

  it("what only computes and writes cells goes on", async () => {
    await openBook(office, units);
    office.host.setBehind(true);
    expect(valueOf(await actions.recompute(inChinese)).units).toBe(3);
    expect(valueOf(await actions.check(inChinese)).units).toBe(3);
  });
});

describe("while a cell is being edited", () => {
  it("an action waits until that ends, where Excel can wait", async () => {
    const patient = await startOffice({ supported: { ExcelApi: "1.14", DelayForCellEdit: "1.1" } });
    patient.installGlobals();
    try {
      await openBook(patient, units);
      patient.host.setEditMode(true);
      const checking = actions.check(inChinese);
      const first = await Promise.race([checking, turns(50).then(() => "waiting")]);
      expect(first).toBe("waiting");
      patient.host.setEditMode(false);
      expect(valueOf(await checking).units).toBe(3);
    } finally {
      patient.dispose();
      office.installGlobals();
    }
  });

  it("an action says so, where Excel cannot wait", async () => {
    await openBook(office, units);
    office.host.setEditMode(true);
    expect(failureOf(await actions.recompute(inChinese)).code).toBe("cellEditMode");
    office.host.setEditMode(false);
    expect(valueOf(await actions.recompute(inChinese)).units).toBe(3);
  });
});

it("every failure is worded with what happened and what to do", () => {
  const codes: Record<FailureCode, true> = {
    busy: true,
    cancelled: true,
    cellEditMode: true,
    otherWorkbook: true,
    halfMade: true,
    readOnly: true,
    protectedSheet: true,
    structureProtected: true,
    noOtherSheet: true,
    otherYear: true,
    foreignSheet: true,
    namesTaken: true,
    namesInvalid: true,
    noUnits: true,
    noAssessment: true,
    cityWorkbook: true,
    noFinal: true,
    noDraft: true,
    formsDamaged: true,
    noTracking: true,
    nothingToWrite: true,
    trackingUnreadable: true,
    unknownScheme: true,
    sheetGone: true,
    changedMeanwhile: true,
    otherAction: true,
    logDamaged: true,
    otherImport: true,
    tableFull: true,
    awardsStale: true,
    awardsOpen: true,
    columnsMissing: true,
    unwritable: true,
    tooLarge: true,
    notSupported: true,
    hostFailed: true,
  };
  for (const code of Object.keys(codes)) {
    expect(dictionaryOf("zh-CN").failures).toHaveProperty([code, "what"], expect.stringMatching(/\S/));
    expect(dictionaryOf("zh-CN").failures).toHaveProperty([code, "next"], expect.stringMatching(/\S/));
  }
});
