import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, it } from "vitest";
import type { ReturnFile } from "../src/actions/index";
import { createActions } from "../src/actions/index";
import { returnLimits } from "../src/xlsx/returnLimits";
import { readWorkbook, writeXlsx } from "../src/xlsx/index";
import { inChinese, valueOf } from "../tests/support/officeActions";
import type { OfficeHarness } from "../tests/support/officeHarness";
import { startOffice } from "../tests/support/officeHarness";
import { openBook } from "../tests/support/officeBooks";
import { filledPlans, picked } from "../tests/support/returnedFiles";
import { storedZip } from "../tests/xlsx/mutations";
import { plainUnzip } from "../tests/support/plainReader";
import golden from "../tests/golden/complete-forms.json";

/** Values that each file brings: every entry's and its evidence. */
const valuesOfFile = 128;
/** Undoing is measured up to here; it costs what accepting costs. */
const mostUndone = 100;
/** Files between two looks at the memory in use. */
const lookEvery = 10;

const note = (line: string) => console.log(line);
let office: OfficeHarness | null = null;

afterEach(() => {
  office?.dispose();
  office = null;
});

setFlagsFromString("--expose-gc");
const collectGarbage: unknown = runInNewContext("gc");

/** The memory in use that cannot be freed, in kB. */
function memoryInUse(): number {
  if (typeof collectGarbage === "function") Reflect.apply(collectGarbage, undefined, []);
  return process.memoryUsage().heapUsed / 1024;
}

/**
 * The longest time for which nothing else could run, in milliseconds: by the clock, and without the time in which the
 * machine was busy with other programs.
 */
async function longestBlock<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly spent: number; readonly block: number; readonly byClock: number }> {
  let [last, processor, block, byClock] = [performance.now(), process.cpuUsage(), 0, 0];
  const tick = () => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(processor);
    byClock = Math.max(byClock, now - last);
    block = Math.max(block, Math.min(now - last, (user + system) / 1_000));
    last = now;
    processor = process.cpuUsage();
  };
  const timer = setInterval(tick, 1);
  const started = performance.now();
  const value = await work();
  tick();
  clearInterval(timer);
  return { value, spent: performance.now() - started, block, byClock };
}

const blockOf = ({ block, byClock }: { readonly block: number; readonly byClock: number }): string =>
  `longest block ${block.toFixed(0)} ms (${byClock.toFixed(0)} ms by the clock)`;

const unitsOf = (count: number): readonly string[] => Array.from({ length: count }, (_unused, index) => `第${index + 1}市`);

/** Files are made once: a file of the first city is the same in a workbook of 13 and of 500. */
const made: ReturnFile[] = [];

async function filesOf(count: number): Promise<readonly ReturnFile[]> {
  for (const [index, unit] of unitsOf(count).entries()) {
    if (made[index] !== undefined) continue;
    const entries = golden[index % golden.length]?.entries ?? {};
    made.push(picked(`2012_${unit}_填报表.xlsx`, await writeXlsx(filledPlans(unit, entries, `附件${index}：相关文件及证明材料`))));
  }
  return made.slice(0, count);
}

/** Looks at the memory in use whenever so many files have been read. */
function watchingMemory(files: readonly ReturnFile[], seen: number[]): readonly ReturnFile[] {
  return files.map((file, index) => {
    if (index % lookEvery !== 0) return file;
    return { ...file, read: async () => { seen.push(memoryInUse()); return file.read(); } };
  });
}

/** How much the memory in use grows from file to file, in kB, over a part of the looks at it. */
function growth(seen: readonly number[], from: number, to: number): number {
  const [first = 0, last = 0] = [seen[from], seen[to]];
  return to > from ? (last - first) / ((to - from) * lookEvery) : 0;
}

describe("returned files", () => {
  it.each([
    [13, 13],
    [100, 100],
    [300, 300],
    [300, 500],
  ])("%i files previewed and accepted into %i cities", async (count, cities) => {
    const started = await startOffice();
    office = started;
    office.installGlobals();
    const actions = createActions();
    const files = await filesOf(count);
    const opened = await longestBlock(() => openBook(started, unitsOf(cities)));
    note(`${cities} cities opened in ${(opened.spent / 1_000).toFixed(1)} s, ${blockOf(opened)}`);

    office.host.resetStats();
    const preview = await longestBlock(() => actions.previewReturns(files, inChinese));
    const hostReading = office.host.stats.milliseconds;
    const previews = valueOf(preview.value);
    expect(previews.filter(({ refused }) => refused)).toEqual([]);
    expect(previews.every(({ changes }) => changes.length === valuesOfFile)).toBe(true);
    note(
      `${count} files previewed: ${((preview.spent - hostReading) / count).toFixed(1)} ms a file, ${blockOf(preview)}, ${office.host.stats.requests} requests`,
    );

    office.host.resetStats();
    const before = memoryInUse();
    const accept = await longestBlock(() => actions.acceptReturns(previews, inChinese));
    const { requestBytes, milliseconds } = office.host.stats;
    const report = valueOf(accept.value);
    expect(report).toMatchObject({ written: count * valuesOfFile, skipped: [], refused: [] });
    const kept = (memoryInUse() - before) / count;
    note(
      `${count} files accepted into ${cities} cities: ${report.syncs} syncs, ${Math.round(requestBytes / 1024)} kB sent, ours ${((accept.spent - milliseconds) / count).toFixed(1)} ms a file, host ${(milliseconds / 1_000).toFixed(1)} s (${(milliseconds / count).toFixed(0)} ms a file), ${blockOf(accept)}, the workbook grew by ${kept.toFixed(0)} kB a file`,
    );
    expect(report.syncs).toBeLessThanOrEqual(4);

    expect(Math.max(preview.block, accept.block)).toBeLessThan(1_000);

    if (count > mostUndone) return;
    office.host.resetStats();
    const undone = valueOf(await actions.undoLastImport(inChinese));
    expect(undone).toMatchObject({ restored: count * valuesOfFile, skipped: [] });
    note(`${count} files undone: ${undone.syncs} syncs, ${Math.round(office.host.stats.requestBytes / 1024)} kB sent`);
  });

  it("keeps no file in memory once it is read", async () => {
    office = await startOffice();
    office.installGlobals();
    const count = 60;
    await openBook(office, unitsOf(count));
    const seen: number[] = [];
    const files = watchingMemory(await filesOf(count), seen);
    const previews = valueOf(await createActions().previewReturns(files, inChinese));
    expect(previews).toHaveLength(count);
    const half = Math.floor(seen.length / 2);
    note(
      `memory in use grows by ${growth(seen, 1, half).toFixed(0)} kB a file in the first half of ${count} files, ${growth(seen, half, seen.length - 1).toFixed(0)} kB in the second`,
    );
    expect(growth(seen, 1, seen.length - 1)).toBeLessThan(500);
  });

  it("the worst file within the limits holds up the page for less than a second", async () => {
    const parts = new Map(plainUnzip(await writeXlsx(filledPlans("南京市", {}))));
    const row = (at: number) => `<row r="${at}">${Array.from({ length: 20 }, (_unused, cell) => `<c r="${String.fromCharCode(65 + cell)}${at}"><v>${at}</v></c>`).join("")}</row>`;
    const many = Array.from({ length: 2_800 }, (_unused, at) => row(at + 200)).join("");
    const sheet = (parts.get("xl/worksheets/sheet2.xml") ?? "").replace("</sheetData>", `${many}</sheetData>`);
    const texts = (parts.get("xl/sharedstrings.xml") ?? "").replace("</sst>", `${"<si><t>文</t></si>".repeat(200_000)}</sst>`);
    const file = storedZip(new Map([...parts, ["xl/worksheets/sheet2.xml", sheet], ["xl/sharedstrings.xml", texts]]));
    expect(file.length).toBeLessThan(returnLimits.file);
    const { value, spent, block } = await longestBlock(() => readWorkbook(file, returnLimits));
    note(`a file of 56,000 cells and 200,000 texts (${(file.length / 1024 / 1024).toFixed(1)} MB): ${value.ok ? "read" : value.problem.code} in ${spent.toFixed(0)} ms, longest block ${block.toFixed(0)} ms`);
    expect(block).toBeLessThan(1_500);
  });
});
