import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { earlierVersions } from "../../../src/actions/book/earlierVersions";
import { createActions } from "../../../src/actions/index";
import type { AwardInput, RecomputeReport } from "../../../src/actions/index";
import { compareAwards, awardDisagreements } from "../../../src/actions/awards/recomputeAwards";
import { jiangsu2012 } from "../../../src/core/index";
import { bonusAwardFormula, bonusFirstRow, bonusRows, checkFormulaOf, countedFormula, plannedBonus } from "../../../src/workbook/awards/bonusFormulas";
import { grounds } from "../../support/recognition";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import type { CellValue } from "../../../src/sheet/plan";
import { readForm } from "../../../src/workbook/form/readForm";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { contentOf, failureOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { protect, syncsOf } from "../../support/wire";

const scheme = jiangsu2012;
const units = ["南京市", "无锡市"];
const sheet: string = sheetNames.bonus;
const first = bonusFirstRow + 1;
const award = addressOf(plannedPlacement(scheme), "8.innovation", "verified") ?? "";
let office: OfficeHarness;

const platform: AwardInput = {
  unit: "无锡市",
  item: "信用信息共享平台",
  field: "其他",
  ground: grounds[1],
  evidence: "苏信用办〔2012〕8号",
  applied: 60,
  recognised: 50,
  state: "recognised",
};

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(async () => {
  await openBook(office, units);
  valueOf(await createActions().saveAward({ row: null, before: null, line: platform }, inChinese));
});

const recompute = async (): Promise<RecomputeReport> => valueOf(await createActions().recompute(inChinese));
const type = (address: string, value: CellValue, on = sheet) => office.host.userEdit(on, address, value);

async function bonusOf(unit: string): Promise<number | undefined> {
  return unitsOf(valueOf(await createActions().readState(inChinese))).find(({ name }) => name === unit)?.verified.bonus;
}

async function formulaAt(address: string, on = sheet): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(on).getRange(address).load("formulas");
    await context.sync();
    return range.formulas[0]?.[0];
  });
}

async function lastLogged(count: number): Promise<readonly (readonly unknown[])[]> {
  return ((await contentOf(sheetNames.log))?.values ?? []).slice(-count).map((line) => line.slice(1, 6));
}

/** What the dropdown of a cell offers; undefined where there is none. */
async function offered(address = `A${bonusFirstRow + bonusRows}`): Promise<unknown> {
  return Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(address);
    dataValidation.load("rule");
    await context.sync();
    return dataValidation.rule.list?.source;
  });
}

/** Names the city of a form anew, as a person does. */
async function rename(form: string, city: string): Promise<void> {
  await type("C3", city, form);
}

async function offer(source: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(`A${first}:A${bonusFirstRow + bonusRows}`).dataValidation.rule = { list: { inCellDropDown: true, source } };
    await context.sync();
  });
}

describe("一键计算 and 创新加分", () => {
  it("finds nothing to mend where all is as it was made", async () => {
    expect(await recompute()).toMatchObject({ restored: [], disagreements: [] });
    expect(await bonusOf("无锡市")).toBe(50);
  });

  it("puts back 校验 and 计入分 of a line, and the points are right again", async () => {
    await type(`I${first}`, null);
    await type(`J${first}`, 99);
    expect(await bonusOf("无锡市")).toBe(99);
    const { restored, disagreements } = await recompute();
    expect(restored.map(({ unit, address, what, before }) => [unit, address, what, before])).toEqual([
      [sheet, `I${first}`, "校验", ""],
      [sheet, `J${first}`, "计入分", "99"],
    ]);
    expect(disagreements).toEqual([]);
    expect(await formulaAt(`I${first}`)).toBe(checkFormulaOf(scheme, plannedBonus, first - 1));
    expect(await formulaAt(`J${first}`)).toBe(countedFormula(scheme, plannedBonus, first - 1));
    expect(await lastLogged(1)).toEqual([["一键计算", sheet, "恢复公式 计入分", `J${first}`, "99"]]);
    expect(await bonusOf("无锡市")).toBe(50);
  });

  it("puts back 核定值 of category 8 that was typed over, and keeps what was typed in 操作记录", async () => {
    await type(award, 88, "无锡市");
    expect(await bonusOf("无锡市")).toBe(88);
    const { restored } = await recompute();
    expect(restored).toEqual([expect.objectContaining({ unit: "无锡市", address: award, what: "8.innovation", before: "88" })]);
    expect(await formulaAt(award, "无锡市")).toBe(bonusAwardFormula(scheme, plannedPlacement(scheme)));
    expect(await lastLogged(1)).toEqual([["一键计算", "无锡市", expect.stringMatching(/^恢复公式 8 .+〔8\.innovation〕$/), award, "88"]]);
    expect(await bonusOf("无锡市")).toBe(50);
    expect(await recompute()).toMatchObject({ restored: [], disagreements: [] });
  });

  it("brings lines into the count that were inserted into the table", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem(sheet);
      table.getRange(`${first + 1}:${first + 1}`).insert("Down");
      table.getRange(`A${first + 1}:H${first + 1}`).values = [["南京市", "乙", "其他", grounds[0], "附件", 20, 20, "已认定"]];
      await context.sync();
    });
    expect(await bonusOf("南京市")).toBe(0);
    expect((await recompute()).restored.map(({ address }) => address)).toEqual([`I${first + 1}`, `J${first + 1}`]);
    expect(await bonusOf("南京市")).toBe(20);
    expect(await recompute()).toMatchObject({ restored: [], disagreements: [] });
  });

  it("leaves a sheet without one of its columns alone, which the state names", async () => {
    await type("J4", "分");
    await type(`J${first}`, 99);
    expect((await recompute()).restored).toEqual([]);
    expect(await formulaAt(`J${first}`)).toBe(99);
  });

  it.each([
    [sheet, async () => type(`J${first}`, 99)],
    ["无锡市", async () => type(award, 88, "无锡市")],
  ])("says that %s is protected, and writes nothing", async (name, overwrite) => {
    await overwrite();
    await protect(name);
    const before = await snapshot();
    expect(failureOf(await createActions().recompute(inChinese))).toMatchObject({ code: "protectedSheet", items: [name] });
    expect(await snapshot()).toEqual(before);
  });

  it("a figure that is not what its formula should give is told, never changed", async () => {
    const content = await contentOf(sheet);
    const form = await contentOf("无锡市");
    const stale = <T>(grid: readonly (readonly T[])[], row: number, column: number, value: T) =>
      grid.map((line, at) => (at === row ? line.map((cell, index) => (index === column ? value : cell)) : line));
    if (content === null || form === null) throw new Error("no sheets");
    const { columns, rows } = plannedPlacement(scheme);
    const reading = readForm(scheme, { ...form, values: stale(form.values, rows.get("8.innovation") ?? 0, columns.verified, 7) });
    if (reading === null) throw new Error("no form");
    const found = compareAwards({
      outline: { readOnly: false, structureProtected: false, activeId: "", sheets: [{ id: "{bonus}", name: sheet, visible: true }], record: null, scheme: null, unitList: { isProtected: false, rows: [], width: 3, end: 0 } },
      scheme,
      year: 2012,
      units: [{ form: { id: "{form}", content: form, isProtected: false, oddFormats: new Map() }, reading }],
      others: new Map([[sheet, { ...content, values: stale(content.values, first - 1, plannedBonus.columns.counted, 49) }]]),
      protectedOthers: new Set(),
      groupsTyped: { taken: [], refused: [] },
    }, await earlierVersions());
    expect(found === null ? [] : awardDisagreements(found)).toEqual([
      { unit: sheet, sheetId: "{bonus}", address: `J${first}`, what: "计入分", live: "49", core: "50" },
      { unit: "无锡市", sheetId: "{form}", address: award, what: "8.innovation", live: "7", core: "50" },
    ]);
  });
});

it("a form inserted later draws on 创新加分 like the others", async () => {
  valueOf(await createActions().saveAward({ row: null, before: null, line: { ...platform, unit: "昆山市", recognised: 30 } }, inChinese));
  valueOf(await createActions().insertForm({ scheme, year: 2012, unit: "昆山市" }, inChinese));
  expect(await bonusOf("昆山市")).toBe(30);
  expect(await offered()).toBe("南京市,无锡市,昆山市");
  expect(await recompute()).toMatchObject({ restored: [], disagreements: [] });
});

describe("the cities that 创新加分 offers, after 一键计算", () => {
  it("are those of the forms once one was renamed, without its other dropdowns being touched", async () => {
    await rename("无锡市", "江阴市");
    await recompute();
    expect([await offered(`A${first}`), await offered()]).toEqual(["南京市,江阴市", "南京市,江阴市"]);
    expect(await offered(`D${first}`)).toBe(grounds.join(","));
  });

  it("are those of the sheets where the forms name none", async () => {
    await rename("无锡市", "");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("无锡市").name = "宜兴市";
      await context.sync();
    });
    await recompute();
    expect(await offered()).toBe("南京市,宜兴市");
  });

  it("no longer hold one whose form was deleted", async () => {
    office.host.deleteSheet("无锡市");
    await recompute();
    expect(await offered()).toBe("南京市");
  });

  it.each([
    ["the same", "南京市,无锡市"],
    ["the same in another order", "无锡市, 南京市"],
    ["from a list of somebody's own", "=汇总!$A$5:$A$6"],
  ])("are left alone where they are %s", async (_what, source) => {
    await offer(source);
    const { bridge } = office.host;
    const send = bridge.sendMessageToHost;
    const sent: string[] = [];
    bridge.sendMessageToHost = (text) => {
      sent.push(text);
      send(text);
    };
    await recompute();
    bridge.sendMessageToHost = send;
    expect(sent.some((text) => text.includes("ErrorAlert"))).toBe(false);
    expect(await offered()).toBe(source);
  });

  it("are offered again where the dropdown was taken away", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(`A${first}:A${bonusFirstRow + bonusRows}`).dataValidation.clear();
      await context.sync();
    });
    await recompute();
    expect(await offered()).toBe("南京市,无锡市");
  });

  it.each([
    ["together longer than a list may be", "长".repeat(255)],
    ["not to be told apart in it", "江阴,宜兴"],
  ])("are not offered at all where their names are %s", async (_what, city) => {
    await rename("无锡市", city);
    await recompute();
    expect([await offered(`A${first}`), await offered()]).toEqual([undefined, undefined]);
    expect(await offered(`D${first}`)).toBe(grounds.join(","));
  });

  it("stay as they are while the sheet is protected, and nothing else is kept from being done", async () => {
    await rename("无锡市", "江阴市");
    await protect(sheet);
    await recompute();
    expect(await offered()).toBe("南京市,无锡市");
    expect((await contentOf(sheetNames.summary))?.values.flat()).toContain("江阴市");
  });

  it("are put right wherever their column was moved", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange("A:A").insert("Right");
      await context.sync();
    });
    await rename("无锡市", "江阴市");
    await recompute();
    expect(await offered(`B${first}`)).toBe("南京市,江阴市");
  });

  it("cost no request of their own", async () => {
    const before = (await syncsOf(office, recompute)).syncs;
    await rename("无锡市", "江阴市");
    const renaming = (await syncsOf(office, recompute)).syncs;
    expect([before, renaming]).toEqual([3, 3]);
  });
});

describe("what is printed of 创新加分", () => {
  const lead = /^写明认定依据和佐证材料并选“已认定”的才计分；/;
  const missing = /^第 44 行以下有创新事项不在打印范围内，请一键计算后再打印$/;
  const save = async (item: string) => valueOf(await createActions().saveAward({ row: null, before: null, line: { ...platform, item } }, inChinese));

  async function printed(): Promise<string | undefined> {
    return Excel.run(async (context) => {
      const area = context.workbook.worksheets.getItem(sheet).pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      await context.sync();
      return area.isNullObject ? undefined : area.address.replaceAll(/^.*!|\$/g, "");
    });
  }

  const note = async (row = 2) => (await contentOf(sheet))?.values[row - 1]?.[0];

  /** Types applications, all with nothing but a name, from the second line on. */
  async function typeLines(count: number): Promise<void> {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(`B${first + 1}:B${first + count}`).values = Array.from({ length: count }, (_, index) => [`事项 ${index}`]);
      await context.sync();
    });
  }

  it("grows when an application is saved below it, and not before", async () => {
    await typeLines(38);
    expect((await save("第 40 项")).row).toBe(44);
    expect([await printed(), await note()]).toEqual(["A1:I44", expect.stringMatching(lead)]);
    expect((await save("第 41 项")).row).toBe(45);
    expect([await printed(), await note()]).toEqual(["A1:I64", expect.stringMatching(lead)]);
  });

  it("says under the title that lines typed by hand are missing, until 一键计算 has taken them in", async () => {
    await typeLines(45);
    expect([await printed(), await note()]).toEqual(["A1:I44", expect.stringMatching(missing)]);
    expect(await recompute()).toMatchObject({ restored: [], disagreements: [] });
    expect([await printed(), await note()]).toEqual(["A1:I64", expect.stringMatching(lead)]);
  });

  it("takes lines in that were inserted, and tells the right row", async () => {
    await typeLines(38);
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem(sheet);
      table.getRange("10:11").insert("Down");
      table.getRange("B46").values = [["第 42 项"]];
      await context.sync();
    });
    expect([await printed(), await note()]).toEqual(["A1:I46", expect.stringMatching(lead)]);
    await type("E47", "附件");
    expect(await note()).toBe("第 46 行以下有创新事项不在打印范围内，请一键计算后再打印");
  });

  it("holds everything where somebody wrote words of his own under the title, which stay", async () => {
    await type("A2", "2012 年度终稿");
    await typeLines(45);
    await recompute();
    expect([await printed(), await note()]).toEqual(["A1:I64", "2012 年度终稿"]);
  });

  it("is left alone while the sheet is protected, and says so", async () => {
    await typeLines(45);
    await protect(sheet);
    await recompute();
    valueOf(await createActions().saveAward({ row: null, before: null, line: { ...platform, item: "又一项" } }, inChinese));
    expect([await printed(), await note()]).toEqual(["A1:I44", expect.stringMatching(missing)]);
  });
});
