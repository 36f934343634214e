import { beforeEach, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import type { Entries } from "../../../src/core/index";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { logFirstRow } from "../../../src/workbook/log/log";
import { contentOf, inChinese, valueOf } from "../../support/officeActions";
import { openBook } from "../../support/officeBooks";
import { completeSample } from "../../support/sampleForms";
import { useGlobalOffice } from "../../support/useGlobalOffice";

/** In the order of 汇总, from the fifth row on; totals from high to low: 无锡市, 南京市, 徐州市, 苏州市. */
const cities = ["南京市", "无锡市", "徐州市", "苏州市"] as const;
const formOf = (seed: number, strength: number): Entries => ({ ...completeSample(seed, strength), "8.innovation": 0 });
const forms: Readonly<Record<string, Entries>> = { 南京市: formOf(1, 5), 无锡市: formOf(2, 8), 苏州市: formOf(3, 2), 徐州市: formOf(6, 4) };
const actions = createActions();
const office = useGlobalOffice();

beforeEach(async () => {
  await openBook(office, cities, [], forms);
  valueOf(await actions.rank(inChinese));
  valueOf(await actions.settleUnit({ kind: "regroup", groups: cities.map((name) => [name, name === "徐州市" ? "沿海" : "沿江"] as const) }, inChinese));
});

async function summaryCells(header: string): Promise<readonly { readonly city: string; readonly address: string; readonly value: unknown }[]> {
  const content = await contentOf(sheetNames.summary);
  const at = content?.values[3]?.indexOf(header) ?? -1;
  return (content?.values.slice(4, 4 + cities.length) ?? []).map((row, index) => ({ city: String(row[0]), address: `${String.fromCodePoint(65 + at)}${index + 5}`, value: row[at] }));
}

async function typeGroup(city: string, typed: string): Promise<void> {
  const cell = (await summaryCells("组别")).find((one) => one.city === city);
  await office.host.userEdit(sheetNames.summary, cell?.address ?? "", typed);
}

const shown = async (header: string) => Object.fromEntries((await summaryCells(header)).map(({ city, value }) => [city, value]));

async function stateGroups() {
  const state = valueOf(await actions.readState(inChinese));
  return state.kind === "assessment" ? Object.fromEntries([...state.groups.places].map(([name, { group, rank }]) => [name, `${group} ${rank}`])) : {};
}

async function logged(): Promise<readonly (readonly string[])[]> {
  const log = await contentOf(sheetNames.log);
  return (log?.values ?? []).slice(logFirstRow).map((row) => row.slice(1, 7).map((cell) => String(cell ?? "")));
}

describe("a group typed into 组别 of 汇总", () => {
  it("is the city's group from then on: in the pane at once, and for good with its old value in 操作记录", async () => {
    await typeGroup("苏州市", " 沿海 ");
    expect(await stateGroups()).toEqual({ 南京市: "沿江 2", 无锡市: "沿江 1", 徐州市: "沿海 1", 苏州市: "沿海 2" });
    const before = await logged();
    const report = valueOf(await actions.recompute(inChinese));
    expect([report.restored, report.groups]).toEqual([[], { taken: 1, refused: [] }]);
    expect((await logged()).slice(before.length)).toEqual([["分组", "苏州市", "组别", "", "沿江", "沿海"]]);
    expect([await shown("组别"), await shown("组内名次")]).toEqual([{ 南京市: "沿江", 无锡市: "沿江", 徐州市: "沿海", 苏州市: "沿海" }, { 南京市: 2, 无锡市: 1, 徐州市: 1, 苏州市: 2 }]);
    // Nothing is taken twice.
    expect(valueOf(await actions.recompute(inChinese)).groups).toEqual({ taken: 0, refused: [] });
    expect((await logged()).length).toBe(before.length + 1);
  });

  it("can be a new group, a number, a copied formula's result, or nothing, which is no group", async () => {
    await typeGroup("南京市", "省会");
    await typeGroup("无锡市", "1");
    await typeGroup("徐州市", "");
    await typeGroup("苏州市", '="沿"&"海"');
    const report = valueOf(await actions.rank(inChinese));
    expect(report.groups).toEqual({ taken: 4, refused: [] });
    expect(await shown("组别")).toEqual({ 南京市: "省会", 无锡市: "1", 徐州市: "未分组", 苏州市: "沿海" });
    expect(await stateGroups()).toEqual({ 南京市: "省会 1", 无锡市: "1 1", 苏州市: "沿海 1" });
    expect((await logged()).filter(([action]) => action === "分组").slice(-4).map(([, city, , , before, after]) => [city, before, after])).toEqual([
      ["南京市", "沿江", "省会"],
      ["无锡市", "沿江", "1"],
      ["徐州市", "沿海", ""],
      ["苏州市", "沿江", "沿海"],
    ]);
  });

  it("that cannot be one gives way to the group that there was, is told, and stays in 操作记录", async () => {
    const tooLong = "组".repeat(21);
    await typeGroup("南京市", tooLong);
    await typeGroup("苏州市", "=1/0");
    const report = valueOf(await actions.recompute(inChinese));
    expect(report.groups).toEqual({ taken: 0, refused: [tooLong, "#DIV/0!"] });
    expect(await shown("组别")).toEqual({ 南京市: "沿江", 无锡市: "沿江", 徐州市: "沿海", 苏州市: "沿江" });
    // No formula was typed over: neither the report nor 操作记录 says so.
    expect(report.restored).toEqual([]);
    const back = (await logged()).filter(([, , what]) => what === "恢复组别 汇总");
    expect(back.map(([, , , , before, after]) => [before, after])).toEqual([[tooLong, "沿江"], ["=1/0", "沿江"]]);
  });

  it("is taken back from 操作记录 like any grouping", async () => {
    await typeGroup("苏州市", "沿海");
    valueOf(await actions.recompute(inChinese));
    const history = valueOf(await actions.readHistory({ lines: 1_000 }, inChinese));
    const [last] = history.actions.filter(({ name }) => name === "分组");
    valueOf(await actions.takeBack(valueOf(await actions.previewTakingBack(last?.id ?? "", inChinese)), inChinese));
    expect(await shown("组别")).toEqual({ 南京市: "沿江", 无锡市: "沿江", 徐州市: "沿海", 苏州市: "沿江" });
    expect(valueOf(await actions.recompute(inChinese)).groups).toEqual({ taken: 0, refused: [] });
  });

  it("counts where groups are then changed by 分组, which stays the last word", async () => {
    await typeGroup("苏州市", "沿海");
    valueOf(await actions.settleUnit({ kind: "regroup", groups: [["苏州市", "太湖"], ["南京市", "沿海"]] }, inChinese));
    expect(await shown("组别")).toEqual({ 南京市: "沿海", 无锡市: "沿江", 徐州市: "沿海", 苏州市: "太湖" });
    expect((await logged()).slice(-3).map((line) => line.slice(0, 6))).toEqual([
      ["分组", "苏州市", "组别", "", "沿江", "沿海"],
      ["分组", "南京市", "组别", "", "沿江", "沿海"],
      ["分组", "苏州市", "组别", "", "沿海", "太湖"],
    ]);
    expect(valueOf(await actions.recompute(inChinese)).groups).toEqual({ taken: 0, refused: [] });
  });

  it("is in 定稿 that follows it at once", async () => {
    await typeGroup("苏州市", "沿海");
    const { sheetName } = valueOf(await actions.finalise(inChinese));
    const final = await contentOf(sheetName);
    const at = final?.values[5]?.indexOf("组别") ?? -1;
    expect(final?.values.slice(6).find((row) => row.includes("苏州市"))?.[at]).toBe("沿海");
  });

  it("moves with nothing where names alone were sorted", async () => {
    await office.host.userEdit(sheetNames.summary, "A5", "无锡市");
    await office.host.userEdit(sheetNames.summary, "A6", "徐州市");
    await office.host.userEdit(sheetNames.summary, "A7", "南京市");
    expect(valueOf(await actions.recompute(inChinese)).groups).toEqual({ taken: 0, refused: [] });
    expect(await shown("组别")).toEqual({ 南京市: "沿江", 无锡市: "沿江", 徐州市: "沿海", 苏州市: "沿江" });
  });
});
