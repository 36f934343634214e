import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createActions } from "../src/actions/index";
import type { History } from "../src/actions/types";
import { jiangsu2012 } from "../src/core/index";
import { loadSheets } from "../src/host/load";
import { historyWordsOf } from "../src/i18n/historyWords";
import { dictionaryOf } from "../src/i18n/index";
import { historyRows, noFilter } from "../src/taskpane/history/historyRows";
import { assessmentPlans } from "../src/workbook/assessment";
import { entryList } from "../src/workbook/form/readForm";
import type { LogEntry } from "../src/workbook/log/log";
import { logLines } from "../src/workbook/log/log";
import { cellName } from "../src/workbook/log/logNames";
import { sentBackInLog } from "../src/workbook/returns/whenSentBack";
import { sheetNames } from "../src/workbook/sheetNames";
import { historiesIn } from "../src/workbook/tracking/histories";
import { inChinese, valueOf } from "../tests/support/officeActions";
import { openEmpty } from "../tests/support/officeBooks";
import type { OfficeHarness } from "../tests/support/officeHarness";
import { startOffice } from "../tests/support/officeHarness";

/** Lines of 操作记录; LINES=10000 asks for fewer. */
const count = Number(process.env["LINES"] ?? 100_000);
const linesOfAction = 40;
const units = Array.from({ length: 13 }, (_, index) => `第${index + 1}市`);
const keys = entryList(jiangsu2012).map(({ key }) => key);
const note = (line: string) => console.log(line);
let office: OfficeHarness;

/** Actions of forty cells each, an import and a review in turn, a second apart; of the cells each time the next ones. */
const entries = Array.from({ length: count }, (_, index): LogEntry => {
  const action = Math.floor(index / linesOfAction);
  const time = new Date(Date.UTC(2012, 0, 1) + action * 1_000).toISOString().slice(0, 19).replace("T", " ");
  const isImport = action % 2 === 0;
  const key = keys[index % keys.length] ?? "";
  return { time, action: isImport ? `导入填报表 ${action}.xlsx` : "核定", unit: units[action % units.length] ?? "", what: cellName(jiangsu2012, key, isImport ? "reported" : "reason"), address: "K10", before: String(index % 7), after: String(index % 5), by: "张三" };
});

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
  await openEmpty(office);
  const plans = assessmentPlans({ scheme: jiangsu2012, year: 2012, units }).map((plan) => (plan.name === sheetNames.log ? { ...plan, cells: [...plan.cells, ...logLines(entries)] } : plan));
  await loadSheets(office.host, plans);
});
afterAll(() => office.dispose());

/** How long something takes and, at the longest, for how long nothing else could run, in milliseconds. */
async function timed<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  let [last, block] = [performance.now(), 0];
  const tick = () => {
    const now = performance.now();
    block = Math.max(block, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  const started = performance.now();
  const value = await work();
  tick();
  clearInterval(timer);
  note(`${name}: ${Math.round(performance.now() - started)} ms, at a stretch ${Math.round(block)} ms`);
  return value;
}

describe(`操作记录 of ${count} lines`, () => {
  const actions = createActions();
  let history: History;

  it("is opened, and read to its beginning", async () => {
    const first = valueOf(await timed("the last 1,000 lines", () => actions.readHistory({ lines: 1_000 }, inChinese)));
    expect(first.earlier).toBeGreaterThanOrEqual(count - 1_000);
    history = valueOf(await timed("all of it", () => actions.readHistory({ lines: count }, inChinese)));
    expect(history.actions.length).toBe(Math.ceil(count / linesOfAction));
  });

  it("is filtered and searched", async () => {
    const words = dictionaryOf("zh-CN", jiangsu2012);
    const historyWords = historyWordsOf("zh-CN", jiangsu2012);
    const now = new Date(2012, 11, 14);
    const rows = (filter: Partial<typeof noFilter>) => historyRows(history.actions, { ...noFilter, ...filter }, now, words, historyWords);
    expect((await timed("filter by city", () => rows({ unit: "第3市" }))).length).toBeGreaterThan(0);
    expect((await timed("a search that finds nothing", () => rows({ search: "没有这样的话" }))).length).toBe(0);
  });

  it("gives back one action", async () => {
    const [newest] = history.actions;
    const preview = valueOf(await timed("what taking back would do", () => actions.previewTakingBack(newest?.id ?? "", inChinese)));
    expect(valueOf(await timed("taking back", () => actions.takeBack(preview, inChinese))).name).toBe(newest?.name);
  });

  it("is what 报送 and 待处理 go by", async () => {
    const values = [[], [], [], ...entries.map((one) => [one.time, one.action, one.unit, one.what, one.address, one.before, one.after])];
    const log = { name: sheetNames.log, values, formulas: [] };
    expect((await timed("returns of all cities", () => historiesIn(log, jiangsu2012))).size).toBe(units.length);
    await timed("what was sent back, of all cities", () => units.map((unit) => sentBackInLog(jiangsu2012, log, unit)));
    await timed("who reviewed, first reading", () => actions.readWhoReviewed());
    await timed("who reviewed, again", () => actions.readWhoReviewed());
  });
});
