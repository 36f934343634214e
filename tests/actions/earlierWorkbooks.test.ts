import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actions } from "../../src/actions/index";
import { createActions } from "../../src/actions/index";
import { loadSheets } from "../../src/host/load";
import { readWorkbook } from "../../src/xlsx/index";
import { inChinese, valueOf } from "../support/officeActions";
import { openEmpty } from "../support/officeBooks";
import type { OfficeHarness } from "../support/officeHarness";
import { startOffice } from "../support/officeHarness";
import { picked } from "../support/returnedFiles";

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

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(`tests/golden/workbooks/${name}`));

async function open(name: string): Promise<void> {
  const read = await readWorkbook(file(name));
  if (!read.ok) throw new Error(read.problem.code);
  await openEmpty(office);
  await loadSheets(office.host, read.plans);
}

/** Totals as version 1.1.0 ranked them. */
const ranked = [
  ["南京市", 1, 843.95],
  ["徐州市", 2, 815.07],
  ["无锡市", 3, 711.15],
];

describe.each(["whole-1.1.0.xlsx", "final-1.1.0.xlsx"])("%s", (name) => {
  it("is recomputed with nothing restored and the ranking it had", async () => {
    await open(name);
    const report = valueOf(await actions.recompute(inChinese));
    expect(report.restored).toEqual([]);
    expect(report.disagreements).toEqual([]);
    const ranking = report.state.kind === "assessment" ? report.state.ranking : [];
    expect(ranking.map((one) => [one.name, one.rank, one.total])).toEqual(ranked);
  });
});

it("a form of an earlier version is not said to have lost its looks", async () => {
  await open("whole-1.1.0.xlsx");
  const looks = new Set(["merge", "border", "font", "fill"]);
  const previews = valueOf(await actions.previewRepair(inChinese));
  expect(previews).toHaveLength(3);
  expect(previews.flatMap(({ items }) => items.filter(({ kind }) => looks.has(kind)).map(({ kind, address }) => `${kind} ${address}`))).toEqual([]);
});

describe("template-1.1.0.xlsx", () => {
  it("is a city's workbook in which nothing is restored", async () => {
    await open("template-1.1.0.xlsx");
    const report = valueOf(await actions.recompute(inChinese));
    expect([report.units, report.restored, report.disagreements]).toEqual([1, [], []]);
    expect(report.state).toMatchObject({ kind: "assessment", side: "city", year: 2012 });
  });

  it("is taken back into its workbook, as it was sent out: nothing to change", async () => {
    await open("whole-1.1.0.xlsx");
    const previews = valueOf(await actions.previewReturns([picked("2012_无锡市_填报表.xlsx", file("template-1.1.0.xlsx"))], inChinese));
    expect(previews.map(({ unit, changes, refused, filled }) => [unit, changes, refused, filled])).toEqual([["无锡市", [], false, 64]]);
  });
});

describe("a template sent out now", () => {
  it("comes back into the workbook of 1.1.0 that it was made from", async () => {
    await open("whole-1.1.0.xlsx");
    const { files } = valueOf(await actions.exportTemplates({ units: ["无锡市"] }, inChinese));
    const [sent] = files;
    if (sent === undefined) throw new Error("no file");
    const previews = valueOf(await actions.previewReturns([picked(sent.name, sent.bytes)], inChinese));
    expect(previews.map(({ unit, changes, refused, problems }) => [unit, changes, refused, problems.map(({ code }) => code)])).toEqual([["无锡市", [], false, ["returnedUnchanged"]]]);
  });
});

describe("final-1.1.0.xlsx", () => {
  it("verifies its 定稿: digest and every figure", async () => {
    await open("final-1.1.0.xlsx");
    expect(valueOf(await actions.verifyFinal(inChinese))).toMatchObject({ digestAgrees: true, figures: [], units: 3 });
  });
});
