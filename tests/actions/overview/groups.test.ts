import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import type { Entries } from "../../../src/core/index";
import { jiangsu2012, rankUnits, scoreUnit } from "../../../src/core/index";
import { captureSheets } from "../../../src/host/capture";
import type { SheetContent } from "../../../src/sheet/plan";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { readWorkbook, writeXlsx } from "../../../src/xlsx/index";
import { libreOfficeAvailable, recalculate } from "../../support/libreoffice";
import { contentOf, fillIn, inChinese, valueOf } from "../../support/officeActions";
import { openEmpty } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { completeSample } from "../../support/sampleForms";

const scheme = jiangsu2012;
/** Of 苏南 three, of 苏中 two that tie, of 苏北 one, and one that is in none. */
const cities = ["南京市", "无锡市", "苏州市", "南通市", "泰州市", "徐州市", "昆山市"] as const;
const groups = new Map([["南京市", "苏南"], ["无锡市", "苏南"], ["苏州市", "苏南"], ["南通市", "苏中"], ["泰州市", "苏中"], ["徐州市", "苏北"]]);
const formOf = (seed: number, strength: number): Entries => ({ ...completeSample(seed, strength), "8.innovation": 0 });
const forms: Readonly<Record<(typeof cities)[number], Entries>> = {
  南京市: formOf(1, 5),
  无锡市: formOf(2, 8),
  苏州市: formOf(3, 2),
  南通市: formOf(4, 6),
  泰州市: formOf(4, 6),
  徐州市: formOf(6, 4),
  昆山市: formOf(7, 9),
};

/** Ranks written down the straight way: one more than there are cities of the group with more points. */
function expected(): readonly (readonly [string, string, number | string])[] {
  const totals = new Map(cities.map((city) => [city, scoreUnit(scheme, forms[city]).total] as const));
  return cities.map((city) => {
    const group = groups.get(city);
    if (group === undefined) return [city, "未分组", "—"];
    const above = cities.filter((other) => groups.get(other) === group && (totals.get(other) ?? 0) > (totals.get(city) ?? 0));
    return [city, group, above.length + 1];
  });
}

function column(sheet: SheetContent, header: string): (row: number) => unknown {
  const at = sheet.values[3]?.indexOf(header) ?? -1;
  if (at < 0) throw new Error(`no column ${header} on ${sheet.name}`);
  return (row) => sheet.values[row]?.[at];
}

async function sheetNow(name: string): Promise<SheetContent> {
  const content = await contentOf(name);
  if (content === null) throw new Error(`${name} is gone`);
  return content;
}

const linesOf = (sheet: SheetContent) =>
  cities.map((_city, index) => ["城市", "组别", "组内名次"].map((header) => column(sheet, header)(4 + index)));
const byCity = (lines: readonly (readonly unknown[])[]) => [...lines].sort((a, b) => cities.findIndex((city) => city === a[0]) - cities.findIndex((city) => city === b[0]));

describe("a workbook whose cities are ranked in groups too", () => {
  let office: OfficeHarness;
  const actions = createActions();
  beforeAll(async () => {
    office = await startOffice();
    office.installGlobals();
    await openEmpty(office);
    valueOf(await actions.createWorkbook({ scheme, year: 2012, units: cities, groups }, inChinese));
    for (const city of cities) await fillIn(city, forms[city]);
    valueOf(await actions.recompute(inChinese));
    valueOf(await actions.rank(inChinese));
  });
  afterAll(() => office.dispose());

  it("says so on 汇总 and 排名, ties sharing a place, and of a city in none that it is in none", async () => {
    expect(byCity(linesOf(await sheetNow(sheetNames.summary)))).toEqual(expected());
    expect(byCity(linesOf(await sheetNow(sheetNames.ranking)))).toEqual(expected());
  });

  it("has the core's ranks in its state", async () => {
    const state = valueOf(await actions.readState(inChinese));
    if (state.kind !== "assessment") throw new Error("no assessment");
    expect(state.groups.names).toEqual(["苏南", "苏中", "苏北"]);
    const places = cities.map((city) => [city, state.groups.places.get(city)?.group ?? "未分组", state.groups.places.get(city)?.rank ?? "—"]);
    expect(places).toEqual(expected());
    expect(state.groups.places.get("泰州市")).toEqual({ group: "苏中", rank: 1, of: 2, tied: true });
    const overall = rankUnits(cities.map((name) => ({ name, scorecard: scoreUnit(scheme, forms[name]) })));
    expect(state.ranking.map(({ name, rank }) => [name, rank])).toEqual(overall.map(({ name, rank }) => [name, rank]));
  });

  it("publishes the places: on 成绩单 and 结果通报", async () => {
    valueOf(await actions.writeScorecards("all", inChinese));
    const cards = (await sheetNow("成绩单")).values.flat().map(String);
    const { 2: suzhou } = expected();
    expect(cards.filter((text) => text.includes("组内名次"))).toHaveLength(6);
    expect(cards.some((text) => text.includes(`组内名次：苏南第 ${suzhou?.[2]} 名，组内共 3 个。`))).toBe(true);
    expect(cards.some((text) => text.includes("苏中第 1 名（并列），组内共 2 个"))).toBe(true);
    valueOf(await actions.rank({ ...inChinese, commend: 2 }));
    expect(valueOf(await actions.writeNotice(inChinese)).commended).toBe(2);
    const notice = (await sheetNow("结果通报")).values.flat().map(String);
    const average = (scoreUnit(scheme, forms["南通市"]).total * 2) / 2;
    expect(notice.some((text) => text.includes(`苏中 2 个城市总分平均 ${average.toFixed(2)} 分，组内第 1 名并列 南通市、泰州市`))).toBe(true);
  });

  it("are in 定稿, with the ranks in them, and computed anew from what it keeps; a change of groups since is told", async () => {
    const { sheetName } = valueOf(await actions.finalise(inChinese));
    const final = await sheetNow(sheetName);
    const at = ["城市", "组别", "组内名次"].map((header) => final.values[5]?.indexOf(header) ?? -1);
    expect(byCity(final.values.slice(6, 6 + cities.length).map((line) => at.map((one) => line[one])))).toEqual(expected());
    const cards = (await sheetNow(`${sheetName}_成绩单`)).values.flat().map(String);
    expect(cards.filter((text) => text.includes("组内名次：苏南第"))).toHaveLength(3);
    expect(valueOf(await actions.verifyFinal(inChinese))).toMatchObject({ digestAgrees: true, figures: [] });
    const versionNow = async () => {
      const state = valueOf(await actions.readState(inChinese));
      return state.kind === "assessment" ? state.final?.unitsRegrouped : undefined;
    };
    expect(await versionNow()).toEqual([]);
    valueOf(await actions.settleUnit({ kind: "regroup", groups: [["南京市", "省会"]] }, inChinese));
    expect(await versionNow()).toEqual(["南京市"]);
    // What was published is still what was kept then.
    expect(valueOf(await actions.verifyFinal(inChinese))).toMatchObject({ digestAgrees: true, figures: [] });
    valueOf(await actions.settleUnit({ kind: "regroup", groups: [["南京市", "苏南"]] }, inChinese));
  });

  it("keeps a city's group when it is renamed, and ranks one that joins", async () => {
    const state = valueOf(await actions.readState(inChinese));
    const sheetId = state.kind === "assessment" ? (state.units.find(({ name }) => name === "徐州市")?.sheetId ?? "") : "";
    valueOf(await actions.settleUnit({ kind: "rename", name: "徐州市", sheetId, to: "彭城市" }, inChinese));
    valueOf(await actions.insertForm({ scheme, year: 2012, unit: "扬州市" }, inChinese));
    const summary = await sheetNow(sheetNames.summary);
    const groupOf = (city: string) => column(summary, "组别")(summary.values.findIndex(([name]) => name === city));
    expect([groupOf("彭城市"), groupOf("扬州市"), groupOf("昆山市")]).toEqual(["苏北", "苏中", "未分组"]);
    expect(valueOf(await actions.recompute(inChinese)).restored).toEqual([]);
  });

  it("keeps the groups in a workbook of another scheme", async () => {
    const { file } = valueOf(await actions.carryOver({ ...scheme, id: "revised" }, inChinese));
    const read = await readWorkbook(file.bytes);
    const summary = read.ok ? read.plans.find(({ name }) => name === sheetNames.summary) : undefined;
    const texts = (summary?.cells ?? []).map((line) => line.map((cell) => cell?.value ?? null));
    const at = texts[3]?.indexOf("组别") ?? -1;
    const groupOf = (city: string) => texts.find(([name]) => name === city)?.[at];
    expect(["南京市", "泰州市", "彭城市", "昆山市"].map(groupOf)).toEqual(["苏南", "苏中", "苏北", "未分组"]);
  });

  it.skipIf(!libreOfficeAvailable)("is computed by LibreOffice to the same places", { timeout: 300_000 }, async () => {
    const sheets = await recalculate(await writeXlsx(captureSheets(office.host)));
    const summary = sheets.find(({ name }) => name === sheetNames.summary);
    if (summary === undefined) throw new Error("汇总 is gone");
    const place = (city: string) => column(summary, "组内名次")(summary.values.findIndex(([name]) => name === city));
    const southern = expected().filter(([, group]) => group === "苏南");
    expect(southern.map(([city]) => [city, place(city)])).toEqual(southern.map(([city, , rank]) => [city, rank]));
    expect([place("南通市"), place("泰州市"), place("彭城市")]).toEqual([1, 1, 1]);
  });
});
