import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import type { Actions, Progress } from "../../../src/actions/index";
import { sensitivityVariation } from "../../../src/actions/sensitivity/writeSensitivity";
import { jiangsu2012, scoreUnit } from "../../../src/core/index";
import type { Sensitivity } from "../../../src/core/sensitivity/index";
import { varyRanking } from "../../../src/core/sensitivity/index";
import { sensitivityColumns as columns, sensitivityRows as rows } from "../../../src/workbook/sensitivity/sensitivityGrid";
import { publishedNames, sheetNames } from "../../../src/workbook/sheetNames";
import { goldenEntries } from "../../support/lastYearFiles";
import { contentOf, failureOf, fillIn, inChinese, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, shownSheet, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { failBatch, syncsOf } from "../../support/wire";

const units = ["南京市", "无锡市", "苏州市"];
const entries = Object.fromEntries(units.map((name, index) => [name, goldenEntries(index + 5)]));
const sheetName = publishedNames.sensitivity;
let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(async () => {
  actions = createActions();
  await openBook(office, units, [], entries);
});

const written = async () => valueOf(await actions.writeSensitivity(inChinese));
const namesNow = async () => (await snapshot()).map(({ name }) => name).filter((name) => name.startsWith(sheetName));
const logged = async () => (await contentOf(sheetNames.log))?.values.slice(3) ?? [];
const linesOf = async () => (await contentOf(sheetName))?.values.slice(rows.first, rows.first + units.length) ?? [];

function straight(): Sensitivity {
  const run = varyRanking(units.map((name) => ({ name, scorecard: scoreUnit(jiangsu2012, entries[name] ?? {}) })), sensitivityVariation);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

async function protection(change: (protection: Excel.WorksheetProtection) => void, name: string = sheetName): Promise<boolean> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(name).protection;
    change(found);
    found.load("protected");
    await context.sync();
    return found.protected;
  });
}

describe("敏感性分析", () => {
  it("is a protected sheet of values in at most four syncs, and shown", async () => {
    const { value, syncs } = await syncsOf(office, () => actions.writeSensitivity(inChinese));
    const expected = straight();
    expect(valueOf(value)).toEqual({ units: 3, unsafe: expected.pairs.filter(({ unsafe }) => unsafe !== null).length, sheetName, kept: null });
    expect(syncs).toBeLessThanOrEqual(4);
    const sheet = await contentOf(sheetName);
    expect(sheet?.formulas.flat().every((formula) => formula === null)).toBe(true);
    expect(await protection(() => undefined)).toBe(true);
    expect(await shownSheet()).toBe(sheetName);
  });

  it("holds the core's figures, by rank", async () => {
    await written();
    const { units: found, pairs, trials } = straight();
    const lines = await linesOf();
    expect(lines.map((line) => [line[columns.rank], line[columns.unit], line[columns.total], line[columns.kept]])).toEqual(
      found.map(({ rank, name, total, kept }) => [rank, name, total, kept / trials]),
    );
    expect(lines.slice(0, 2).map((line) => [line[columns.next], line[columns.gap], line[columns.turned]])).toEqual(
      pairs.map(({ lower, gap, turned }) => [lower, gap, turned / trials]),
    );
    expect(lines[2]?.[columns.next]).toBe("");
  });

  it("has its chart, whose first bars are not seen and which has no legend", async () => {
    await written();
    const chart = await Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItem(sheetName).charts.getItemAt(0);
      found.load("name,chartType");
      found.legend.load("visible");
      await context.sync();
      return { name: found.name, hasLegend: found.legend.visible };
    });
    expect(chart).toEqual({ name: "名次区间", hasLegend: false });
    const { book } = office.host;
    const [drawn] = book.state(book.findSheet(sheetName)?.getSheetId() ?? "").charts;
    expect(drawn).toMatchObject({ type: "BarStacked", colors: ["#FFFFFF", "#5B9BD5"] });
  });

  it("counts 核定值, and names who has not reported all", async () => {
    await openBook(office, units, [], { 南京市: goldenEntries(5), 无锡市: goldenEntries(6) });
    await fillIn("南京市", { "1.3.fullTime": 0 }, "verified");
    await written();
    const line = (await linesOf()).find((one) => one[columns.unit] === "南京市");
    expect(line?.[columns.total]).toBe(scoreUnit(jiangsu2012, { ...goldenEntries(5), "1.3.fullTime": 0 }).total);
    const last = (await linesOf())[2];
    expect([last?.[columns.unit], last?.[columns.marks]]).toEqual(["苏州市", "未报送齐全"]);
    expect((await contentOf(sheetName))?.values.flat()).toContain("未报送齐全的城市按现有得分参加排名和本分析：苏州市。");
  });

  it("gives the same sheet again, in the place of the earlier one and without a line in 操作记录", async () => {
    await written();
    const before = await snapshot();
    expect((await written()).kept).toBeNull();
    expect(await snapshot()).toEqual(before);
    expect(await namesNow()).toEqual([sheetName]);
    expect(await logged()).toEqual([]);
  });

  it("leaves an earlier one that a person changed under another name", async () => {
    await written();
    await protection((found) => found.unprotect());
    await office.host.userEdit(sheetName, "K6", "已与苏州市核对");
    const kept = `${sheetName}_旧`;
    expect((await written()).kept).toBe(kept);
    expect((await contentOf(kept))?.values.flat()).toContain("已与苏州市核对");
    expect((await contentOf(sheetName))?.values.flat()).not.toContain("已与苏州市核对");
    expect((await logged()).map((line) => line.slice(1, 7))).toEqual([[sheetName, "", "原表有人工改动，改名保留", "", sheetName, kept]]);
  });

  it("leaves a sheet of somebody's own of that name alone", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(sheetName).getRange("A1").values = [["内部材料"]];
      await context.sync();
    });
    const before = await snapshot();
    expect(failureOf(await actions.writeSensitivity(inChinese))).toEqual({ code: "foreignSheet", items: [sheetName] });
    expect(await snapshot()).toEqual(before);
  });

  it.each([
    ["made", false, 20],
    ["replaced, at once", true, 1],
    ["replaced, midway", true, 60],
  ])("that fails while the sheet is %s leaves everything as it was", async (_how, isThere, after) => {
    if (isThere) await written();
    const before = await snapshot();
    failBatch(office, 2, after);
    expect(failureOf(await actions.writeSensitivity(inChinese)).code).toBe("hostFailed");
    expect(await snapshot()).toEqual(before);
    await written();
    expect(await namesNow()).toEqual([sheetName]);
  });

  it("writes nothing into a read-only workbook, over a password, or without an assessment", async () => {
    await written();
    const before = await snapshot();
    office.host.setReadOnly(true);
    expect(failureOf(await actions.writeSensitivity(inChinese)).code).toBe("readOnly");
    office.host.setReadOnly(false);
    await protection((found) => {
      found.unprotect();
      found.protect({}, "秘密");
    });
    expect(failureOf(await actions.writeSensitivity(inChinese)).code).toBe("protectedSheet");
    expect(await snapshot()).toEqual(before);
    await openEmpty(office);
    expect(failureOf(await actions.writeSensitivity(inChinese)).code).toBe("noAssessment");
  });

  it("can be cancelled before it computes", async () => {
    const before = await snapshot();
    const cancel = new AbortController();
    cancel.abort();
    expect(failureOf(await actions.writeSensitivity({ ...inChinese, signal: cancel.signal })).code).toBe("cancelled");
    expect(await snapshot()).toEqual(before);
  });

  it("tells how far it is, and stops midway when told to", async () => {
    const before = await snapshot();
    const cancel = new AbortController();
    const told: Progress[] = [];
    const onProgress = (progress: Progress) => {
      told.push(progress);
      cancel.abort();
    };
    expect(failureOf(await actions.writeSensitivity({ ...inChinese, signal: cancel.signal, onProgress })).code).toBe("cancelled");
    expect(told).toHaveLength(1);
    expect(told[0]?.total).toBe(10_000);
    expect(told[0]?.done).toBeLessThan(10_000);
    expect(await snapshot()).toEqual(before);
  });
});
