import { beforeEach, describe, expect, it } from "vitest";
import type { ActionOptions } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import type { Entries } from "../../../src/core/index";
import { sheetNames, trackingNames } from "../../../src/workbook/sheetNames";
import cases from "../../golden/complete-forms.json";
import { contentOf, failureOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, snapshot } from "../../support/officeBooks";
import { trackedCell } from "../../support/trackingSheet";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const actions = createActions();
const office = useGlobalOffice();
const units = ["南京市", "无锡市"];
const { tracking, reminders, remarks } = trackingNames;
const { "1.3.partTime": _left, ...rest } = { ...cases[1]?.entries, "1.3.fullTime": 5 };
const reported: Entries = rest;
const inEnglish: ActionOptions = { language: "en-US" };
const day = (serial: number) => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
const today = Math.floor(Date.now() / 86_400_000 + 25_569);

beforeEach(async () => {
  await openBook(office, units, [], { 南京市: reported });
  valueOf(await actions.startTracking(inChinese));
  valueOf(await actions.editTracking([{ unit: null, column: "deadline", before: "", after: day(today - 3) }], inChinese));
});

async function sendBack() {
  const [unit] = unitsOf(valueOf(await actions.readState(inChinese)));
  const entries = [{ key: "1.3.fullTime", before: { verified: null, reason: "" }, verified: null, reason: "请附编办批复" }];
  valueOf(await actions.review([{ sheetId: unit?.sheetId ?? "", indicator: "1.3", before: "pending", state: "returned", entries }], inChinese));
}

describe("催报", () => {
  it("names who has not returned by the deadline, in Chinese whatever the pane speaks", async () => {
    await office.host.userEdit(tracking, trackedCell("contact", 1), "张三");
    const before = await snapshot();
    const { overdue, reminder } = valueOf(await actions.readLetters(inEnglish));
    expect(overdue).toEqual(units);
    expect(reminder).toMatch(/^关于催报2012年度省辖市社会信用体系建设工作考核填报表的函\n\n有关城市：\n　　按照.*以下 2 个城市尚未报送/);
    expect(reminder).toContain("已逾期 3 天（未报送）");
    expect(reminder).not.toContain("张三");
    expect(await snapshot()).toEqual(before);
  });

  it("as a sheet, with whom to call beside what is printed; one that was changed by hand stays", async () => {
    await office.host.userEdit(tracking, trackedCell("phone", 0), "025-83301234");
    expect(valueOf(await actions.writeReminders(inChinese))).toEqual({ units: 2, sheetName: reminders, kept: null });
    const sheet = await contentOf(reminders);
    expect(sheet?.values.find((row) => row[1] === "南京市")).toEqual(expect.arrayContaining([1, "南京市", day(today - 3), 3, "未报送", "025-83301234"]));
    expect(valueOf(await actions.writeReminders(inChinese)).kept).toBeNull();
    await office.host.userEdit(reminders, "A3", "改过的话");
    expect(valueOf(await actions.writeReminders(inChinese)).kept).toBe("催报单_旧");
    expect((await contentOf("催报单_旧"))?.values[2]?.[0]).toBe("改过的话");
  });

  it("says so where nobody is overdue, and makes no sheet", async () => {
    valueOf(await actions.editTracking([{ unit: null, column: "deadline", before: day(today - 3), after: day(today + 3) }], inChinese));
    expect(failureOf(await actions.writeReminders(inChinese))).toMatchObject({ code: "nothingToWrite", items: [reminders] });
    expect(await contentOf(reminders)).toBeNull();
  });
});

describe("退回意见", () => {
  it("says of each indicator what is wrong and what to supply, to cities of which anything was entered", async () => {
    await sendBack();
    const { remarks: all } = valueOf(await actions.readLetters(inEnglish));
    expect(all.map(({ unit }) => unit)).toEqual(["南京市"]);
    expect(all[0]?.text).toContain("3．1.3 人员配置情况。问题：");
    expect(all[0]?.text).toMatch(/1\.3 [^\n]*问题：请附编办批复；[^\n]*请：补报兼职人员；按退回意见补正自报值或佐证材料/);
    expect(all[0]?.text).toContain("已计分，未写明佐证材料");
  });

  it("as a sheet, a page per city, only of those asked for", async () => {
    await sendBack();
    expect(failureOf(await actions.writeRemarks(["无锡市"], inChinese)).code).toBe("nothingToWrite");
    expect(valueOf(await actions.writeRemarks("all", inChinese))).toEqual({ units: 1, sheetName: remarks, kept: null });
    const sheet = await contentOf(remarks);
    expect(sheet?.values[1]?.[0]).toBe("南京市：");
    expect(sheet?.values.some((row) => String(row[1]).startsWith("1.3 ") && String(row[2]).includes("请附编办批复"))).toBe(true);
  });

  it("what is verified is not asked for again, and neither sheet disturbs recomputing", async () => {
    valueOf(await actions.writeRemarks("all", inChinese));
    valueOf(await actions.writeReminders(inChinese));
    expect(valueOf(await actions.recompute(inChinese)).restored).toEqual([]);
    const [unit] = unitsOf(valueOf(await actions.readState(inChinese)));
    expect(unitsOf(valueOf(await actions.readState(inChinese)))).toHaveLength(2);
    const marks = ["1.1", "1.2"].map((indicator) => ({ sheetId: unit?.sheetId ?? "", indicator, before: "pending" as const, state: "verified" as const }));
    valueOf(await actions.review(marks, inChinese));
    expect(valueOf(await actions.readLetters(inChinese)).remarks[0]?.text).not.toMatch(/．1\.[12] /);
    expect(await contentOf(sheetNames.log)).not.toBeNull();
  });
});
