import { afterEach, describe, expect, it } from "vitest";
import type { Actions } from "../src/actions/index";
import { createActions } from "../src/actions/index";
import { jiangsu2012 } from "../src/core/index";
import { batchBytes } from "../src/excel/session";
import { fillIn, inChinese, valueOf } from "../tests/support/officeActions";
import type { OfficeHarness } from "../tests/support/officeHarness";
import { startOffice } from "../tests/support/officeHarness";
import { placeOf } from "../tests/support/randomForms";
import golden from "../tests/golden/complete-forms.json";

const scheme = jiangsu2012;
const sizes = [13, 100, 500] as const;
/** Syncs that an action may take however small the workbook. A new workbook's forms come in four pieces, so that their coming can be seen. */
const baseSyncs = 4;
const createSyncs = baseSyncs + 5;

/** What one action cost. Milliseconds are wall-clock, apart for the embedded host and for everything before its wire. */
interface Cost {
  readonly action: string;
  readonly cities: number;
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly ours: number;
  readonly host: number;
}

const costs = new Map<string, Cost[]>();
let office: OfficeHarness | null = null;

afterEach(() => {
  office?.dispose();
  office = null;
});

async function costOf(of: OfficeHarness, action: string, cities: number, work: () => Promise<unknown>): Promise<Cost> {
  of.host.resetStats();
  const started = performance.now();
  await work();
  const spent = performance.now() - started;
  const { requests, requestBytes, responseBytes, milliseconds } = of.host.stats;
  return { action, cities, syncs: requests, requestBytes, responseBytes, ours: spent - milliseconds, host: milliseconds };
}

async function measure(of: OfficeHarness, action: string, cities: number, work: () => Promise<unknown>): Promise<Cost> {
  const cost = await costOf(of, action, cities, work);
  costs.set(action, [...(costs.get(action) ?? []), cost]);
  return cost;
}

/** Four syncs, nine to create a workbook, and one more for each started batch of 4 MB beyond the first, either way. */
function allowedSyncs(cost: Cost): number {
  return (cost.action === "createWorkbook" ? createSyncs : baseSyncs) + Math.floor(Math.max(cost.requestBytes, cost.responseBytes) / batchBytes);
}

function table(): string {
  const header = ["action", "cities", "syncs", "allowed", "sent kB", "got kB", "ours ms", "host ms", "ours ms/city", "sent B/city", "ours ×/city"];
  const lines = [...costs].flatMap(([action, rows]) =>
    rows.map((cost, index) => {
      const before = rows[index - 1];
      const perCity = cost.ours / cost.cities;
      const growth = before === undefined ? "" : (perCity / (before.ours / before.cities)).toFixed(2);
      return [
        action,
        cost.cities,
        cost.syncs,
        allowedSyncs(cost),
        Math.round(cost.requestBytes / 1000),
        Math.round(cost.responseBytes / 1000),
        Math.round(cost.ours),
        Math.round(cost.host),
        perCity.toFixed(2),
        Math.round(cost.requestBytes / cost.cities),
        growth,
      ].map(String);
    }),
  );
  const widths = header.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  return [header, ...lines].map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  ")).join("\n");
}

/** The cities of a workbook: the thirteen, then made-up ones. */
function namesOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => scheme.units[index] ?? `第${index + 1}市`);
}

async function measureAll(of: OfficeHarness, actions: Actions, cities: number): Promise<readonly Cost[]> {
  const units = namesOf(cities);
  const create = await measure(of, "createWorkbook", cities, async () =>
    valueOf(await actions.createWorkbook({ scheme, year: 2012, units }, inChinese)),
  );
  for (const [index, unit] of units.slice(0, 2).entries()) await fillIn(unit, golden[index + 1]?.entries ?? {});
  const recompute = await measure(of, "recompute", cities, async () => {
    const report = valueOf(await actions.recompute(inChinese));
    expect([report.units, report.restored, report.disagreements]).toEqual([cities, [], []]);
  });
  const read = await measure(of, "readState", cities, async () => valueOf(await actions.readState(inChinese)));
  let told: () => void = () => undefined;
  const edited = new Promise<void>((resolve) => {
    told = resolve;
  });
  const stop = await actions.watch(({ kind }) => { if (kind === "edited") told(); });
  await of.host.userEdit(units[1] ?? "", placeOf(scheme, "1.3.fullTime", "reported"), 3);
  await edited;
  await of.host.bridge.idle();
  const again = await measure(of, "readState after an edit", cities, async () => valueOf(await actions.readState(inChinese)));
  stop();
  expect(again.responseBytes).toBeLessThan(100_000);
  const check = await measure(of, "check", cities, async () => expect(valueOf(await actions.check(inChinese)).units).toBe(cities));
  const rank = await measure(of, "rank", cities, async () => expect(valueOf(await actions.rank(inChinese)).units).toBe(cities));
  const insert = await measure(of, "insertForm", cities, async () => valueOf(await actions.insertForm({ scheme, year: 2012, unit: "新增市" }, inChinese)));
  return [create, recompute, read, again, check, rank, insert];
}

describe("cost of the actions on the embedded host", () => {
  it.each(sizes.map((size) => [size]))("with %i cities", async (cities) => {
    office = await startOffice();
    office.installGlobals();
    const measured = await measureAll(office, createActions(), cities);
    for (const cost of measured) expect(cost.syncs).toBeLessThanOrEqual(allowedSyncs(cost));
  });

  it("prints what was measured", () => {
    console.log(table());
    for (const rows of costs.values()) expect(rows.map((row) => row.cities)).toEqual([...sizes]);
  });
});
