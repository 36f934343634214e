import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import type { Actions, AwardInput, AwardRequest, AwardsState } from "../../../src/actions/index";
import { jiangsu2012 } from "../../../src/core/index";
import { awardLabels, bonusFirstRow, bonusRows, checkFormulaOf, plannedBonus } from "../../../src/workbook/awards/bonusFormulas";
import { grounds } from "../../support/recognition";
import type { CellValue } from "../../../src/sheet/plan";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { contentOf, failureOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { failBatch, protect, syncsOf } from "../../support/wire";

const units = ["南京市", "无锡市"];
const sheet = sheetNames.bonus;
const first = bonusFirstRow + 1;
let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(async () => {
  actions = createActions();
  await openBook(office, units);
});

const platform: AwardInput = {
  unit: "无锡市",
  item: "信用信息共享平台",
  field: "其他",
  ground: grounds[1],
  evidence: "苏信用办〔2012〕8号",
  applied: 60,
  recognised: null,
  state: "pending",
};
const recognised: AwardInput = { ...platform, recognised: 50, state: "recognised" };

const add = (line: AwardInput): AwardRequest => ({ row: null, before: null, line });
const change = (before: AwardInput, line: AwardInput, row = first): AwardRequest => ({ row, before, line });
const save = (request: AwardRequest) => actions.saveAward(request, inChinese);

async function awards(): Promise<AwardsState> {
  const state = valueOf(await createActions().readState(inChinese));
  if (state.kind !== "assessment" || state.awards === null) throw new Error("no 创新加分");
  return state.awards;
}

/** 核定分 of category 8, as the city's form has it. */
async function pointsOf(unit: string): Promise<number | undefined> {
  const found = unitsOf(valueOf(await createActions().readState(inChinese))).find(({ name }) => name === unit);
  return found?.verified.bonus;
}

/** What stands in the columns that are typed into. */
async function typed(row = first): Promise<readonly unknown[] | undefined> {
  return (await contentOf(sheet))?.values[row - 1]?.slice(0, 8);
}

async function logLines(): Promise<readonly (readonly unknown[])[]> {
  return ((await contentOf(sheetNames.log))?.values ?? []).slice(3).map((line) => line.slice(1, 7));
}

const type = (address: string, value: CellValue) => office.host.userEdit(sheet, address, value);

describe("an application is added", () => {
  it("on the first empty line, as typed, and is read back as pending", async () => {
    expect(valueOf(await save(add(platform)))).toEqual({ row: first, unit: "无锡市", added: true, problems: [] });
    expect(await typed()).toEqual(["无锡市", "信用信息共享平台", "其他", grounds[1], "苏信用办〔2012〕8号", 60, "", "待审核"]);
    expect((await awards()).lines).toEqual([{ ...platform, row: first, address: `A${first}:H${first}`, counted: 0, problems: [] }]);
    expect((await awards()).points).toEqual(new Map([["无锡市", 0]]));
  });

  it("once, where its answer was lost and it is saved once more", async () => {
    valueOf(await save(add(recognised)));
    expect(valueOf(await save(add({ ...recognised, item: ` ${recognised.item}` }))).row).toBe(first);
    expect((await awards()).lines).toHaveLength(1);
    expect((await awards()).points).toEqual(new Map([["无锡市", 50]]));
    expect(valueOf(await save(add({ ...recognised, item: "另一事项" }))).row).toBe(first + 1);
  });

  it("into a gap between others", async () => {
    await type(`B${first}`, "甲");
    await type(`B${first + 2}`, "丙");
    expect(valueOf(await save(add(platform))).row).toBe(first + 1);
  });

  it("with a line in 操作记录 for every cell", async () => {
    valueOf(await save(add({ ...platform, field: "", evidence: "" })));
    expect(await logLines()).toEqual([
      [sheet, "无锡市", `第 ${first} 行 城市“信用信息共享平台”`, `A${first}`, "", "无锡市"],
      [sheet, "无锡市", `第 ${first} 行 创新事项“信用信息共享平台”`, `B${first}`, "", "信用信息共享平台"],
      [sheet, "无锡市", `第 ${first} 行 认定依据“信用信息共享平台”`, `D${first}`, "", grounds[1]],
      [sheet, "无锡市", `第 ${first} 行 申请分“信用信息共享平台”`, `F${first}`, "", "60"],
      [sheet, "无锡市", `第 ${first} 行 审核状态“信用信息共享平台”`, `H${first}`, "", "待审核"],
    ]);
  });

  it.each(["=1+1", "+10", "-3", "@SUM(A1)", "'引号", "2012-1-1", "007"])("with the text %s, which stays text", async (text) => {
    valueOf(await save(add({ ...platform, item: text, evidence: text })));
    const line = (await awards()).lines[0];
    expect([line?.item, line?.evidence]).toEqual([text, text]);
    const content = await contentOf(sheet);
    expect(content?.formulas[first - 1]?.slice(0, 8).filter((one) => one !== null && one !== text)).toEqual([]);
    expect((await awards()).lines[0]?.problems).toEqual([]);
  });

  it("recognised at once, counts at once", async () => {
    expect(valueOf(await save(add(recognised))).problems).toEqual([]);
    expect(await pointsOf("无锡市")).toBe(50);
    expect(await pointsOf("南京市")).toBe(0);
  });

  it("with what is wrong said: a recognition without a ground counts nothing", async () => {
    const report = valueOf(await save(add({ ...recognised, ground: "", unit: "上海市" })));
    expect(report.problems.map(({ code, address }) => [code, address])).toEqual([
      ["unknownUnit", `A${first}`],
      ["noGround", `D${first}`],
    ]);
    expect((await awards()).lines[0]?.problems).toEqual(report.problems);
    expect(await pointsOf("无锡市")).toBe(0);
  });

  it("not where the table is full, and nothing is written", async () => {
    const last = bonusFirstRow + bonusRows;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(`B${first}:B${last}`).values = Array.from({ length: bonusRows }, () => ["占位"]);
      await context.sync();
    });
    const before = await snapshot();
    expect(failureOf(await save(add(platform))).code).toBe("tableFull");
    expect(await snapshot()).toEqual(before);
  });
});

describe("an application is changed", () => {
  beforeEach(async () => {
    valueOf(await save(add(platform)));
  });

  it("and recognised: only what differs is written, with its old value in 操作记录", async () => {
    const before = (await logLines()).length;
    expect(valueOf(await save(change(platform, recognised)))).toEqual({ row: first, unit: "无锡市", added: false, problems: [] });
    expect((await logLines()).slice(before)).toEqual([
      [sheet, "无锡市", `第 ${first} 行 认定分“信用信息共享平台”`, `G${first}`, "", "50"],
      [sheet, "无锡市", `第 ${first} 行 审核状态“信用信息共享平台”`, `H${first}`, "待审核", "已认定"],
    ]);
    expect(await pointsOf("无锡市")).toBe(50);
    expect((await awards()).points.get("无锡市")).toBe(50);
  });

  it("to fewer points, to another city, and declined again", async () => {
    valueOf(await save(change(platform, recognised)));
    const fewer = { ...recognised, recognised: 12.5 };
    valueOf(await save(change(recognised, fewer)));
    expect(await pointsOf("无锡市")).toBe(12.5);
    const moved = { ...fewer, unit: "南京市" };
    valueOf(await save(change(fewer, moved)));
    expect([await pointsOf("无锡市"), await pointsOf("南京市")]).toEqual([0, 12.5]);
    valueOf(await save(change(moved, { ...moved, recognised: null, state: "declined" })));
    expect((await typed())?.slice(6)).toEqual(["", "不予认定"]);
    expect((await logLines()).slice(-2).map((line) => line.slice(4))).toEqual([["12.5", ""], ["已认定", "不予认定"]]);
    expect(await pointsOf("南京市")).toBe(0);
  });

  it("by nothing: nothing is written", async () => {
    const before = await snapshot();
    expect(valueOf(await save(change(platform, platform)))).toMatchObject({ added: false, problems: [] });
    expect(await snapshot()).toEqual(before);
  });

  it("leaves alone what was not touched, be it a number or padded with spaces", async () => {
    await type(`B${first}`, 2012);
    await type(`E${first}`, " 附件 ");
    const stands = { ...platform, item: "2012", evidence: " 附件 " };
    valueOf(await save(change(stands, { ...stands, field: "人才培训" })));
    expect((await logLines()).at(-1)?.[2]).toBe(`第 ${first} 行 所属领域“2012”`);
    expect((await typed())?.[4]).toBe(" 附件 ");
  });

  it("takes a state that is none for 待审核, writes the chosen one, and keeps the old", async () => {
    await type(`H${first}`, "同意");
    expect((await awards()).lines[0]).toMatchObject({ state: "pending", problems: [{ code: "unknownState", address: `H${first}` }] });
    valueOf(await save(change(platform, platform)));
    expect((await typed())?.[7]).toBe("待审核");
    expect((await logLines()).at(-1)?.slice(4)).toEqual(["同意", "待审核"]);
  });

  it("over a formula keeps the formula in 操作记录", async () => {
    await type(`F${first}`, "=10+20");
    const stands = { ...platform, applied: 30 };
    valueOf(await save(change(stands, { ...stands, applied: 40 })));
    expect((await logLines()).at(-1)?.slice(4)).toEqual(["=10+20", "40"]);
  });

  it.each([
    ["another wrote points", `G${first}`, 5],
    ["another reworded it", `B${first}`, "别的事项"],
    ["its cell came to an error", `E${first}`, "=NA()"],
    ["it was marked", `H${first}`, "不予认定"],
  ])("not where meanwhile %s", async (_what, address, value) => {
    await type(address, value);
    const before = await snapshot();
    expect(failureOf(await save(change(platform, recognised)))).toMatchObject({ code: "changedMeanwhile", items: [String(first)] });
    expect(await snapshot()).toEqual(before);
  });

  it("not where its line was emptied, or another stands there because lines were inserted", async () => {
    const before = await snapshot();
    expect(failureOf(await save(change(platform, recognised, first + 1))).code).toBe("changedMeanwhile");
    expect(await snapshot()).toEqual(before);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(`${first}:${first}`).insert("Down");
      await context.sync();
    });
    expect(failureOf(await save(change(platform, recognised))).code).toBe("changedMeanwhile");
    valueOf(await save(change(platform, recognised, first + 1)));
    expect(await pointsOf("无锡市")).toBe(50);
  });

  it("puts back its formulas where they were lost, the old value in 操作记录, and then counts", async () => {
    await type(`I${first}`, "没有问题");
    await type(`J${first}`, 100);
    valueOf(await save(change(platform, recognised)));
    const content = await contentOf(sheet);
    expect(content?.formulas[first - 1]?.[plannedBonus.columns.check]).toBe(checkFormulaOf(jiangsu2012, plannedBonus, first - 1));
    expect(content?.values[first - 1]?.slice(8)).toEqual(["", 50]);
    expect((await logLines()).slice(-2).map((line) => [line[2], line[4]])).toEqual([["恢复公式 校验", "没有问题"], ["恢复公式 计入分", "100"]]);
    expect(await pointsOf("无锡市")).toBe(50);
  });

  it("wherever its columns were moved", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange("B:B").insert("Right");
      await context.sync();
    });
    valueOf(await save(change(platform, recognised)));
    expect((await contentOf(sheet))?.values[first - 1]?.slice(7, 9)).toEqual([50, "已认定"]);
    expect((await awards()).lines[0]?.address).toBe(`A${first}:I${first}`);
  });
});

it.each([0, 12, 24, 30, 36])("a change that fails at request %i replaces nothing without a line, and can be made again", async (after) => {
  valueOf(await save(add(platform)));
  const logged = (await logLines()).length;
  failBatch(office, 2, after);
  expect(failureOf(await save(change(platform, recognised))).code).toBe("hostFailed");
  const stands = await typed();
  const replaced = [...(stands?.[6] === 50 ? ["认定分"] : []), ...(stands?.[7] === "已认定" ? ["审核状态"] : [])];
  const lines = (await logLines()).slice(logged).map((line) => line[2]);
  expect(lines).toEqual(expect.arrayContaining(replaced.map((header) => `第 ${first} 行 ${header}`)));
  const [now] = (await awards()).lines;
  if (now === undefined) throw new Error("the line is gone");
  const { unit, item, field, ground, evidence, applied, recognised: points, state } = now;
  valueOf(await save(change({ unit, item, field, ground, evidence, applied, recognised: points, state }, recognised)));
  expect(await pointsOf("无锡市")).toBe(50);
});

describe("an application cannot be saved", () => {
  it("while a column is missing, which is named; the state says so too", async () => {
    await type("D4", "依据");
    const before = await snapshot();
    expect(failureOf(await save(add(platform)))).toMatchObject({ code: "columnsMissing", items: ["认定依据"] });
    expect(await awards()).toMatchObject({ lines: [], missingColumns: ["认定依据"] });
    expect(await snapshot()).toEqual(before);
  });

  it("with control characters or endless text, and says in which column", async () => {
    expect(failureOf(await save(add({ ...platform, item: "平台\u202e甲", evidence: "长".repeat(40_000) })))).toMatchObject({
      code: "unwritable",
      items: ["创新事项", "佐证材料"],
    });
    expect((await awards()).lines).toEqual([]);
  });

  it("where a locked cell is protected, but where the protected sheet leaves it open", async () => {
    await protect(sheet);
    valueOf(await save(add(platform)));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.unprotect();
      await context.sync();
    });
    await protect(sheet, `G${first}`);
    const before = await snapshot();
    expect(failureOf(await save(change(platform, recognised)))).toMatchObject({ code: "protectedSheet", items: [sheet] });
    expect(await snapshot()).toEqual(before);
  });

  it("where 操作记录 is protected", async () => {
    await protect(sheetNames.log);
    expect(failureOf(await save(add(platform)))).toMatchObject({ code: "protectedSheet", items: [sheetNames.log] });
    expect((await awards()).lines).toEqual([]);
  });

  it("in a read-only workbook, or after cancelling", async () => {
    const before = await snapshot();
    expect(failureOf(await actions.saveAward(add(platform), { ...inChinese, signal: AbortSignal.abort() })).code).toBe("cancelled");
    office.host.setReadOnly(true);
    expect(failureOf(await save(add(platform))).code).toBe("readOnly");
    office.host.setReadOnly(false);
    expect(await snapshot()).toEqual(before);
  });

  it("without the sheet, or in no workbook of ours", async () => {
    office.host.deleteSheet(sheet);
    expect(failureOf(await save(add(platform)))).toMatchObject({ code: "sheetGone", items: [sheet] });
    const state = valueOf(await createActions().readState(inChinese));
    expect(state.kind === "assessment" && state.awards).toBe(null);
    await openEmpty(office);
    expect(failureOf(await save(add(platform))).code).toBe("noAssessment");
  });
});

it("校验 counts what is wrong on 创新加分, missing columns too", async () => {
  const counts = async () => {
    const { errors, warnings } = valueOf(await createActions().check(inChinese));
    return { errors, warnings };
  };
  expect(await counts()).toEqual({ errors: 0, warnings: 0 });
  valueOf(await save(add({ ...recognised, ground: "", evidence: "", applied: 40 })));
  expect(await counts()).toEqual({ errors: 2, warnings: 1 });
  await type("D4", "依据");
  expect(await counts()).toEqual({ errors: 1, warnings: 0 });
});

it("saving takes at most four requests, one more only where the sheet is protected", async () => {
  const add1 = (await syncsOf(office, () => save(add(platform)))).syncs;
  await protect(sheet);
  const add2 = (await syncsOf(office, () => save(add({ ...platform, item: "二" })))).syncs;
  expect([add1, add2]).toEqual([3, 4]);
});

it("a copied form is told apart by its sheet's name and is the same city's for 创新加分", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("南京市").copy("End");
    await context.sync();
  });
  const named = unitsOf(valueOf(await createActions().readState(inChinese))).map(({ name, city }) => [name, city]);
  expect(named).toEqual([["南京市", "南京市"], ["无锡市", "无锡市"], ["南京市（南京市 (2)）", "南京市"]]);
});

it("problems are worded in the language asked for", async () => {
  await type(`A${first}`, "上海市");
  const english = valueOf(await createActions().readState({ language: "en-US" }));
  const messages = english.kind === "assessment" ? english.awards?.lines.flatMap(({ problems }) => problems.map(({ message }) => message)) : [];
  expect(messages).toEqual([expect.stringMatching(/^“上海市” is no city/), expect.stringMatching(/^No innovation is named/)]);
  expect((await awards()).lines[0]?.problems[0]?.message).toMatch(/^“上海市”不是本工作簿的城市/);
});

it("states are offered as the sheet offers them", async () => {
  for (const state of ["pending", "recognised", "declined"] as const) {
    await type(`A${first}`, "南京市");
    await type(`H${first}`, awardLabels[state]);
    expect((await awards()).lines[0]?.state).toBe(state);
  }
});
