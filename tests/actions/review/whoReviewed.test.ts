import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actions, ReviewMark } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { WhoReviewedReader } from "../../../src/actions/review/readWhoReviewed";
import { reviewCellId } from "../../../src/workbook/log/whoReviewed";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { contentOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { syncsOf } from "../../support/wire";

const zhang = { ...inChinese, by: "张三" };
const id = reviewCellId("南京市", "1.3.fullTime", "verified");
let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(async () => {
  actions = createActions();
  await openBook(office, ["南京市"], [], { 南京市: { "1.3.fullTime": 5, "1.3.partTime": 0 } });
});

async function mark(verified: number, before: number | null = null): Promise<ReviewMark> {
  const [unit] = unitsOf(valueOf(await actions.readState(inChinese)));
  const entry = { key: "1.3.fullTime", before: { verified: before, reason: before === null ? "" : "借调" }, verified, reason: "借调" };
  return { sheetId: unit?.sheetId ?? "", indicator: "1.3", before: before === null ? "pending" : "verified", state: "verified", entries: [entry] };
}
const who = async () => valueOf(await actions.readWhoReviewed());
const header = async () => (await contentOf(sheetNames.log))?.values[2]?.[7];
const lastColumn = async () => (await contentOf(sheetNames.log))?.values.slice(3).map((line) => line[7] ?? "");
const put = (address: string, text: string) => office.host.userEdit(sheetNames.log, address, text);

describe("who reviewed, and when", () => {
  it("stands in 操作记录 and is read back, with the value and the time", async () => {
    valueOf(await actions.review([await mark(3)], zhang));
    expect(await lastColumn()).toEqual(["张三", "张三", "张三"]);
    const { cells, names } = await who();
    expect(cells.get(id)).toEqual({ by: "张三", action: "核定", after: 3, time: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/) });
    expect(cells.get(reviewCellId("南京市", "1.3.fullTime", "reviewState"))).toMatchObject({ by: "张三", after: "已核定" });
    expect(names).toEqual(["张三"]);
  });

  it("is nobody where nobody said who they are, and is told all the same", async () => {
    valueOf(await actions.review([await mark(3)], inChinese));
    expect((await who()).cells.get(id)).toMatchObject({ by: "", after: 3 });
    expect(await lastColumn()).toEqual(["", "", ""]);
  });

  it("is the last one; what was read before is not read again", async () => {
    valueOf(await actions.review([await mark(3)], zhang));
    await who();
    valueOf(await actions.review([await mark(4, 3)], { ...inChinese, by: "李四" }));
    const { cells, names } = await who();
    expect(cells.get(id)).toMatchObject({ by: "李四", after: 4 });
    expect(names[0]).toBe("李四");
    expect(valueOf(await new WhoReviewedReader().read())).toEqual({ cells, names });
  });

  it("is read anew where lines that were read before have changed", async () => {
    valueOf(await actions.review([await mark(3)], zhang));
    await who();
    await put("H4", "王五");
    await put("H6", "王五");
    expect((await who()).cells.get(id)?.by).toBe("王五");
  });

  it("takes few requests", async () => {
    valueOf(await actions.review([await mark(3)], zhang));
    await who();
    const { syncs } = await syncsOf(office, who);
    expect(syncs).toBeLessThanOrEqual(4);
  });

  it("gives a log that was begun without the column its header, as soon as somebody is named", async () => {
    await put("H3", "");
    valueOf(await actions.review([await mark(3)], inChinese));
    expect(await header()).toBe("");
    valueOf(await actions.review([await mark(4, 3)], zhang));
    expect(await header()).toBe("操作人");
    expect((await who()).cells.get(id)?.by).toBe("张三");
  });

  it("leaves a column that somebody uses otherwise alone", async () => {
    await put("H3", "备注");
    await put("H4", "请核实");
    valueOf(await actions.review([await mark(3)], zhang));
    expect([await header(), ...((await lastColumn()) ?? [])]).not.toContain("张三");
    expect((await who()).cells.get(id)).toMatchObject({ by: "", after: 3 });
  });

  it("is taken back by the review's own id, and that is somebody's too", async () => {
    const report = valueOf(await actions.review([await mark(3)], zhang));
    const seen = valueOf(await actions.previewTakingBack(report.action, inChinese));
    expect(valueOf(await actions.takeBack(seen, { ...inChinese, by: "李四" }))).toMatchObject({ name: "核定", restored: 3 });
    const [unit] = unitsOf(valueOf(await actions.readState(inChinese)));
    expect(unit?.reviews.get("1.3")).toMatchObject({ state: "pending", entries: [{ verified: null, reason: "" }, {}] });
    expect((await who()).cells.get(id)).toMatchObject({ by: "李四", after: null });
  });
});
