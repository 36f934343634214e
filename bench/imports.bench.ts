import { afterEach, describe, expect, it } from "vitest";
import type { ReturnFile } from "../src/actions/index";
import { createActions } from "../src/actions/index";
import { returnLimits } from "../src/actions/returnLimits";
import { batchBytes } from "../src/excel/session";
import { readWorkbook, writeXlsx } from "../src/xlsx/index";
import { inChinese, valueOf } from "../tests/support/officeActions";
import type { OfficeHarness } from "../tests/support/officeHarness";
import { startOffice } from "../tests/support/officeHarness";
import { openBook } from "../tests/support/officeBooks";
import { filledPlans, picked } from "../tests/support/returnedFiles";
import { storedZip } from "../tests/xlsx/mutations";
import { plainUnzip } from "../tests/support/plainReader";
import golden from "../tests/golden/complete-forms.json";

/** Files accepted in one batch here; more are only previewed. */
const mostAccepted = 100;
const note = (line: string) => console.log(line);
let office: OfficeHarness | null = null;

afterEach(() => {
  office?.dispose();
  office = null;
});

/** The longest time for which nothing else could run, in milliseconds. */
async function longestBlock<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly spent: number; readonly block: number }> {
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
  return { value, spent: performance.now() - started, block };
}

async function filesOf(units: readonly string[]): Promise<readonly ReturnFile[]> {
  const files: ReturnFile[] = [];
  for (const [index, unit] of units.entries()) {
    const entries = golden[index % golden.length]?.entries ?? {};
    files.push(picked(`2012_${unit}_填报表.xlsx`, await writeXlsx(filledPlans(unit, entries, `附件${index}：相关文件及证明材料`))));
  }
  return files;
}

describe("returned files", () => {
  it.each([13, 100, 300])("%i files previewed, and up to a hundred accepted and undone", async (count) => {
    office = await startOffice();
    office.installGlobals();
    const actions = createActions();
    const units = Array.from({ length: count }, (_unused, index) => `第${index + 1}市`);
    await openBook(office, units);
    const files = await filesOf(units);

    const steps: number[] = [];
    office.host.resetStats();
    let seen = performance.now();
    const preview = await longestBlock(() =>
      actions.previewReturns(files, {
        ...inChinese,
        onProgress: () => {
          const now = performance.now();
          steps.push(now - seen);
          seen = now;
        },
      }),
    );
    const hostReading = office.host.stats.milliseconds;
    const previews = valueOf(preview.value);
    expect(previews.filter(({ refused }) => refused)).toEqual([]);
    expect(previews.every(({ changes }) => changes.length === 128)).toBe(true);
    const reading = Math.max(...steps.slice(1));
    note(
      `${count} files previewed: ${((preview.spent - hostReading) / count).toFixed(1)} ms a file, longest wait between two progress reports ${reading.toFixed(0)} ms, ${office.host.stats.requests} requests`,
    );
    expect(reading).toBeLessThan(1_000);

    // The embedded host recalculates after every range that is written; beyond this it takes many minutes.
    if (count > mostAccepted) return;
    office.host.resetStats();
    const accept = await longestBlock(() => actions.acceptReturns(previews, inChinese));
    const { requests, requestBytes, milliseconds } = office.host.stats;
    const report = valueOf(accept.value);
    expect(report).toMatchObject({ written: count * 128, skipped: [], refused: [] });
    note(
      `${count} files accepted: ${requests} syncs, ${Math.round(requestBytes / 1024)} kB sent, ours ${((accept.spent - milliseconds) / count).toFixed(1)} ms a file, host ${(milliseconds / count).toFixed(1)} ms a file`,
    );
    expect(requests).toBeLessThanOrEqual(4 + Math.floor(requestBytes / batchBytes));

    office.host.resetStats();
    const undone = valueOf(await actions.undoLastImport(inChinese));
    expect(undone).toMatchObject({ restored: count * 128, skipped: [] });
    note(`${count} files undone: ${office.host.stats.requests} syncs, ${Math.round(office.host.stats.requestBytes / 1024)} kB sent`);
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
