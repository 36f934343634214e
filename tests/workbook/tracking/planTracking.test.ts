import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { isFormula } from "../../../src/sheet/cellContent";
import type { CellValue, SheetContent, SheetPlan } from "../../../src/sheet/plan";
import type { LogEntry } from "../../../src/workbook/log/log";
import { cellName } from "../../../src/workbook/log/logNames";
import { historiesIn } from "../../../src/workbook/tracking/histories";
import { isStale, trackedLines } from "../../../src/workbook/tracking/planTracking";
import { readTracking } from "../../../src/workbook/tracking/readTracking";
import type { FormProgress, TrackedUnit } from "../../../src/workbook/tracking/trackedUnit";
import { openText } from "../../../src/workbook/tracking/trackedUnit";
import type { AutomaticColumn } from "../../../src/workbook/tracking/trackingColumns";
import { automaticColumns, trackingColumns, trackingHeaders, trackingRows } from "../../../src/workbook/tracking/trackingColumns";
import { lineContents, trackingPlan } from "../../../src/workbook/tracking/trackingSheet";

const progress: FormProgress = { filled: 0, expected: 74, gaps: 74, errors: 0, reviewed: 0, sentBack: 0, indicators: 47 };
const unit = (given: Partial<TrackedUnit> = {}): TrackedUnit => ({ name: "南京市", progress, history: undefined, ...given });

function contentOf(plan: SheetPlan): SheetContent {
  return { name: plan.name, values: plan.cells.map((row) => row.map((cell): CellValue => cell?.value ?? null)), formulas: plan.cells.map((row) => row.map((cell) => cell?.formula ?? null)) };
}

const made = (one: TrackedUnit): SheetContent => contentOf(trackingPlan({ scheme: jiangsu2012, year: 2012 }, trackedLines(null, [one]), null));

/** The sheet with something else in cells of the first line. */
function typed(content: SheetContent, cells: Partial<Record<string, CellValue>>): SheetContent {
  const change = <T,>(grid: readonly (readonly T[])[], value: (column: string, old: T | undefined) => T): T[][] =>
    grid.map((row, index) => (index === trackingRows.first ? trackingColumns.map((column, at) => value(column, row[at])) : [...row]));
  return {
    name: content.name,
    values: change(content.values, (column, old) => (column in cells ? (cells[column] ?? null) : (old ?? null))),
    formulas: change(content.formulas, (column, old) => (column in cells ? null : (old ?? null))),
  };
}

/** The sheet as 更新 leaves it. */
function updated(content: SheetContent, one: TrackedUnit): SheetContent {
  const table = readTracking(content, jiangsu2012);
  const [tracked] = trackedLines(table, [one]);
  if (table === null || tracked === undefined) throw new Error("no table");
  const next = lineContents(tracked, { row: trackingRows.first, columns: table.columns, common: table.common });
  const written = Object.fromEntries([...next].filter(([column]) => tracked.stale.some((stale) => stale === column) || column === "kept" || column === "byHand").map(([column, cell]) => [column, isFormula(cell) ? null : cell]));
  return typed(content, written);
}

const lineOf = (content: SheetContent) => readTracking(content, jiangsu2012)?.lines.get("南京市");

describe("what stands on a line", () => {
  const values = fc.oneof(fc.constant<CellValue>(null), fc.integer({ min: 41_000, max: 42_000 }), fc.constantFrom("已报", "暂缓", "=1+1", "12-14 送达"));
  const states = fc.record({ sending: fc.boolean(), returns: fc.integer({ min: 0, max: 3 }), sentBack: fc.integer({ min: 0, max: 2 }), filled: fc.integer({ min: 0, max: 74 }) });
  const told = ({ sending, returns, sentBack, filled }: { sending: boolean; returns: number; sentBack: number; filled: number }): TrackedUnit =>
    unit({
      progress: { ...progress, filled, gaps: 74 - filled, sentBack },
      history: { returns: Array.from({ length: returns }, (_, index) => ({ file: `${index}.xlsx`, at: 41_300 + index, order: index * 2 })), sentBack: sentBack === 0 ? null : { at: 41_300, order: 1 } },
      ...(sending ? { sending: { file: "表.xlsx", at: 41_200 } } : {}),
    });

  it("what was typed is still there after any number of updates, and a second update writes nothing", () => {
    fc.assert(
      fc.property(states, states, fc.constantFrom(...automaticColumns), values, (before, after, column: AutomaticColumn, value) => {
        const first = updated(made(told(before)), told(before));
        const hand = typed(first, { [column]: value });
        const second = updated(hand, told(after));
        const [tracked] = trackedLines(readTracking(hand, jiangsu2012), [told(after)]);
        const isOwn = value !== null && tracked?.byHand.includes(column) === true;
        expect(lineOf(second)?.cells[column] ?? null).toEqual(isOwn ? value : (tracked?.kept[column] ?? null));
        const table = readTracking(second, jiangsu2012);
        const [again] = trackedLines(table, [told({ ...after, sending: false })]);
        expect(again !== undefined && table !== null && isStale(again, table)).toBe(false);
      }),
    );
  });

  it("emptied, it is what is known again, the file that went out included", () => {
    const sent = made(unit({ sending: { file: "表.xlsx", at: 41_200 } }));
    const hand = updated(typed(sent, { sentFile: "纸质表", sentAt: 41_199 }), unit());
    expect(lineOf(hand)?.cells).toMatchObject({ sentFile: "纸质表", sentAt: 41_199, byHand: "发出时间、发出文件" });
    expect(lineOf(updated(typed(hand, { sentFile: null, sentAt: null }), unit()))?.cells).toMatchObject({ sentFile: "表.xlsx", sentAt: 41_200, byHand: "" });
  });

  it("what 操作记录 no longer tells stays", () => {
    const returned = made(unit({ history: { returns: [{ file: "a.xlsx", at: 41_300, order: 0 }], sentBack: null } }));
    expect(lineOf(updated(returned, unit()))?.cells).toMatchObject({ returnedFile: "a.xlsx", times: 1, state: "已报" });
  });

  it("with 自动值 gone, all that stands there counts as typed", () => {
    const sent = typed(made(unit({ sending: { file: "表.xlsx", at: 41_200 } })), { kept: "{坏" });
    expect(lineOf(updated(sent, unit({ sending: { file: "新表.xlsx", at: 41_210 } })))?.cells).toMatchObject({ sentFile: "表.xlsx", sentAt: 41_200 });
  });

  it("退回 typed by hand on the form is answered by one return more", () => {
    const returns = [{ file: "a.xlsx", at: 41_300, order: 0 }];
    const sentBack = { ...progress, filled: 74, gaps: 0, sentBack: 1 };
    const before = made(unit({ progress: sentBack, history: { returns, sentBack: null } }));
    expect(lineOf(before)?.cells.state).toBe("退回");
    const after = updated(before, unit({ progress: sentBack, history: { returns: [...returns, { file: "b.xlsx", at: 41_310, order: 5 }], sentBack: null } }));
    expect(lineOf(after)?.cells.state).toBe("重报");
  });
});

describe("操作记录", () => {
  const what = cellName(jiangsu2012, "1.3.fullTime", "reported");
  const line = (time: string, action: string, given: Partial<LogEntry> = {}): LogEntry => ({ time, action, unit: "南京市", what, address: "K12", before: "", after: "5", ...given });
  const told = (...lines: readonly LogEntry[]) => historiesIn({ name: "操作记录", values: [[], [], [], ...lines.map((one): CellValue[] => [one.time, one.action, one.unit, one.what, one.address, one.before, one.after])], formulas: [] }, jiangsu2012);

  it("lines of one time are one return, and undoing takes the last of its file back", () => {
    const histories = told(
      line("2012-12-01 09:00:00", "导入填报表 a.xlsx"),
      line("2012-12-01 09:00:00", "导入填报表 a.xlsx"),
      line("2012-12-02 09:00:00", "导入填报表 b.xlsx"),
      line("2012-12-02 09:00:00 (2)", "导入填报表 a.xlsx"),
      line("2012-12-03 09:00:00", "撤销导入 a.xlsx"),
      line("2012-12-03 09:00:00", "撤销导入 a.xlsx"),
      line("2012-12-04 09:00:00", "自动更正"),
      line("昨天", "导入填报表 c.xlsx"),
    );
    expect(histories.get("南京市")?.returns.map(({ file }) => file)).toEqual(["a.xlsx", "b.xlsx"]);
  });

  it("knows when an indicator was sent back through the review", () => {
    const state = cellName(jiangsu2012, "1.3", "reviewState");
    expect(told(line("2012-12-01 09:00:00", "核定", { what: state, after: "退回" }), line("2012-12-02 09:00:00", "核定", { what: state, after: "已核定" })).get("南京市")?.sentBack?.at).toBe(41_244.375);
    expect(told(line("2012-12-01 09:00:00", "核定", { after: "退回" })).has("南京市")).toBe(false);
    expect(historiesIn(undefined, jiangsu2012).size).toBe(0);
  });
});

describe("the sheet as it is read", () => {
  it("needs the header, wherever it stands", () => {
    expect(readTracking({ name: "报送跟踪", values: [["别的表"]], formulas: [[null]] }, jiangsu2012)).toBeNull();
    const content = made(unit());
    const lower: SheetContent = { ...content, values: [[null], [null], ...content.values], formulas: [[null], [null], ...content.formulas] };
    expect(readTracking(lower, jiangsu2012)?.lines.get("南京市")?.row).toBe(trackingRows.first + 2);
  });

  it("tells what is amiss, and reads what is left", () => {
    const content = made(unit());
    const values = content.values.map((row) => row.map((value) => (value === trackingHeaders.phone ? trackingHeaders.contact : value)));
    values.push([null, "谁的电话"], ["", null]);
    expect(readTracking({ ...content, values }, jiangsu2012)?.faults).toEqual([
      { kind: "missingColumns", headers: ["电话"] },
      { kind: "doubledColumns", headers: ["联系人"] },
      { kind: "namelessLine", row: 5 },
    ]);
  });

  it("says what is open in words, and nothing of a form nobody began", () => {
    expect(openText(progress)).toBeNull();
    expect(openText({ ...progress, filled: 70, gaps: 4, errors: 1, sentBack: 2, reviewed: 40 })).toBe("未填报 4 项；错误 1 处；退回 2 项；待核定 5 项");
    expect(openText({ ...progress, filled: 74, gaps: 0, reviewed: 47 })).toBeNull();
  });
});
