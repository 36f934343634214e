import { beforeEach, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import type { Entries } from "../../../src/core/index";
import { jiangsu2012, scoreUnit } from "../../../src/core/index";
import type { SheetContent } from "../../../src/sheet/plan";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { logFirstRow } from "../../../src/workbook/log/log";
import { contentOf, failureOf, inChinese, valueOf } from "../../support/officeActions";
import { openBook, snapshot } from "../../support/officeBooks";
import { completeSample } from "../../support/sampleForms";
import { failBatch, protect } from "../../support/wire";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const cities = ["南京市", "无锡市", "苏州市", "徐州市"] as const;
const formOf = (seed: number, strength: number): Entries => ({ ...completeSample(seed, strength), "8.innovation": 0 });
const forms: Readonly<Record<string, Entries>> = { 南京市: formOf(1, 5), 无锡市: formOf(2, 8), 苏州市: formOf(3, 2), 徐州市: formOf(6, 4) };
const apart = [["南京市", "沿江"], ["无锡市", "沿江"], ["苏州市", "沿江"], ["徐州市", "沿海"]] as const;
const none = cities.map((name) => [name, ""] as const);
const actions = createActions();
const office = useGlobalOffice();

beforeEach(async () => {
  await openBook(office, cities, [], forms);
  valueOf(await actions.rank({ ...inChinese, commend: 2 }));
});

const regroup = (groups: readonly (readonly [string, string])[]) => actions.settleUnit({ kind: "regroup", groups }, inChinese);

async function sheetNow(name: string): Promise<SheetContent> {
  const content = await contentOf(name);
  if (content === null) throw new Error(`${name} is gone`);
  return content;
}

async function places(name: string): Promise<readonly unknown[]> {
  const { values } = await sheetNow(name);
  const at = ["城市", "组别", "组内名次"].map((header) => values[3]?.indexOf(header) ?? -1);
  const lines = values.slice(4, 4 + cities.length).map((row) => at.map((column) => (column < 0 ? null : row[column])));
  return lines.sort((a, b) => cities.findIndex((city) => city === a[0]) - cities.findIndex((city) => city === b[0]));
}

/** One more than there are cities of the group with more points, written down the straight way. */
function expected(groups: readonly (readonly [string, string])[]): readonly unknown[] {
  const total = (city: string) => scoreUnit(jiangsu2012, forms[city] ?? {}).total;
  return groups.map(([city, group]) => {
    if (group === "") return [city, "未分组", "—"];
    return [city, group, 1 + groups.filter(([other, of]) => of === group && total(other) > total(city)).length];
  });
}

async function logged(): Promise<readonly (readonly string[])[]> {
  const log = await contentOf(sheetNames.log);
  return (log?.values ?? []).slice(logFirstRow).map((row) => row.slice(1, 7).map((cell) => String(cell ?? "")));
}

describe("分组 in a workbook that stands", () => {
  it("puts the columns onto 汇总 and 排名, with every step in 操作记录", async () => {
    const report = valueOf(await regroup(apart));
    expect([report.cells, report.name]).toEqual([4, "沿江、沿海"]);
    for (const name of [sheetNames.summary, sheetNames.ranking]) expect(await places(name)).toEqual(expected(apart));
    expect(await logged()).toEqual(apart.map(([city, group]) => ["分组", city, "组别", "", "", group]));
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], disagreements: [] });
    const state = valueOf(await actions.readState(inChinese));
    expect(state.kind === "assessment" && state.groups.names).toEqual(["沿江", "沿海"]);
  });

  it("changes the groups of some, and logs old and new of those alone", async () => {
    valueOf(await regroup(apart));
    const before = await logged();
    valueOf(await regroup([["苏州市", "沿海"], ["无锡市", "沿江"], ["徐州市", ""]]));
    const now = [["南京市", "沿江"], ["无锡市", "沿江"], ["苏州市", "沿海"], ["徐州市", ""]] as const;
    for (const name of [sheetNames.summary, sheetNames.ranking]) expect(await places(name)).toEqual(expected(now));
    expect((await logged()).slice(before.length)).toEqual([
      ["分组", "苏州市", "组别", "", "沿江", "沿海"],
      ["分组", "徐州市", "组别", "", "沿海", ""],
    ]);
  });

  it("keeps everything when groups come and go: the sheets are as they were, the number to commend too", async () => {
    const before = (await snapshot()).filter(({ name }) => name !== sheetNames.log);
    valueOf(await regroup(apart));
    expect((await sheetNow(sheetNames.ranking)).values[2]).toContain(2);
    valueOf(await regroup(none));
    const after = (await snapshot()).filter(({ name }) => name !== sheetNames.log);
    for (const [index, sheet] of before.entries()) expect([sheet.name, dense(after[index])]).toEqual([sheet.name, dense(sheet)]);
    const { commended } = valueOf(await actions.writeNotice(inChinese));
    expect(commended).toBe(2);
  });

  it("keeps in 操作记录 what somebody typed beside the table of 汇总", async () => {
    await office.host.userEdit(sheetNames.summary, "A12", "制表：张三");
    await office.host.userEdit(sheetNames.summary, "A2", "内部资料");
    valueOf(await regroup(apart));
    const lines = await logged();
    expect(lines.filter(([, , , , before]) => before === "制表：张三" || before === "内部资料")).toHaveLength(2);
    expect(lines.filter(([, , , , before = ""]) => before.startsWith("="))).toEqual([]);
  });

  it("a city that is in no group on purpose stays so when another one joins", async () => {
    valueOf(await regroup([["南京市", "苏南"], ["无锡市", ""], ["苏州市", "苏南"], ["徐州市", "苏北"]]));
    valueOf(await actions.insertForm({ scheme: jiangsu2012, year: 2012, unit: "常州市" }, inChinese));
    valueOf(await actions.rank(inChinese));
    const { values } = await sheetNow(sheetNames.summary);
    const at = values[3]?.indexOf("组别") ?? -1;
    expect(values.slice(4, 9).map((row) => [row[0], row[at]])).toEqual([["南京市", "苏南"], ["无锡市", "未分组"], ["徐州市", "苏北"], ["常州市", "苏南"], ["苏州市", "苏南"]]);
  });

  it.each([
    ["a city that is not there", [["昆山市", "沿江"]], { code: "changedMeanwhile", items: ["昆山市"] }],
    ["a name that means none", [["南京市", "未分组"]], { code: "namesInvalid", items: ["未分组"] }],
    ["a name that is too long", [["南京市", "组".repeat(21)]], { code: "namesInvalid", items: ["组".repeat(21)] }],
  ] as const)("refuses %s and writes nothing", async (_what, groups, failure) => {
    const before = await snapshot();
    expect(failureOf(await regroup(groups))).toEqual(failure);
    expect(await snapshot()).toEqual(before);
  });

  it("says which sheet is protected, and writes nothing", async () => {
    await protect(sheetNames.summary);
    const before = await snapshot();
    expect(failureOf(await regroup(apart))).toEqual({ code: "protectedSheet", items: [sheetNames.summary] });
    expect(await snapshot()).toEqual(before);
  });

  it.each([0, 3, 9])("where it fails at request %i, the next one makes all whole", async (after) => {
    failBatch(office, 2, after);
    expect(failureOf(await regroup(apart)).code).toBe("hostFailed");
    valueOf(await regroup(apart));
    valueOf(await actions.recompute(inChinese));
    for (const name of [sheetNames.summary, sheetNames.ranking]) expect(await places(name)).toEqual(expected(apart));
  });
});

/** A sheet's contents without what is empty at the ends, which a used range may still count. */
function dense(sheet: SheetContent | undefined) {
  const trim = (row: readonly unknown[]) => {
    const cells = row.map((cell) => cell ?? "");
    while (cells.at(-1) === "") cells.pop();
    return cells;
  };
  const rows = (grid: readonly (readonly unknown[])[] = []) => {
    const lines = grid.map(trim);
    while (lines.at(-1)?.length === 0) lines.pop();
    return lines;
  };
  return { values: rows(sheet?.values), formulas: rows(sheet?.formulas) };
}
