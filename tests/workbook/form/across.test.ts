import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scheme } from "../../../src/core/index";
import { scoreUnits, scoreUnit } from "../../../src/core/index";
import type { CellValue, SheetContent, SheetPlan } from "../../../src/sheet/plan";
import { assessmentPlans } from "../../../src/workbook/assessment";
import { compareForm } from "../../../src/workbook/form/compareForm";
import { encodeValue } from "../../../src/workbook/form/decode";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { cellOf, entriesOf, entryList, readForm } from "../../../src/workbook/form/readForm";
import { templatePlans } from "../../../src/workbook/returns/template";
import { writeXlsx } from "../../../src/xlsx/index";
import { acrossCases, acrossIndicators, acrossScheme as scheme } from "../../core/across/index";
import type { Values } from "../../core/kinds/case";
import { validValues } from "../../core/kinds/case";
import { libreOfficeAvailable, recalculate } from "../../support/libreoffice";
import { calculated } from "../../support/officeBooks";
import { randomFrom } from "../../support/randomForms";
import { choice } from "../../support/runs";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const office = useGlobalOffice();

const names = Array.from({ length: 13 }, (_, index) => `城市${index + 1}`);

/** What each city reports for each case; here and there an indicator is not reported, or wrong. */
type City = ReadonlyMap<string, Values | null>;

function cities(seed: number): readonly City[] {
  const random = randomFrom(seed);
  return names.map((_, place) =>
    new Map(Object.entries(acrossCases).map(([name, { entries }], index) => {
      const [small] = fc.sample(validValues(entries), { numRuns: 1, seed: seed * 10_000 + place * 100 + index });
      // As large as cells let in, and no round numbers.
      const isLarge = seed % 3 === 0;
      const values = small === undefined || !isLarge ? small : Object.fromEntries(entries.map(({ name: key, type }) => [key, type.kind === "count" || type.kind === "plan" ? Number(small[key]) * 1_999_993 : small[key]]));
      // Of what does not apply nothing else is asked for, whatever stands there.
      const asked = values?.["none"] === true ? { none: true } : values;
      return [name, random() < 0.15 ? null : (asked ?? null)] as const;
    })),
  );
}

/** A whole workbook of these cities. */
function workbook(seed: number): readonly SheetPlan[] {
  const all = cities(seed);
  const { rows, columns } = plannedPlacement(scheme);
  return assessmentPlans({ scheme, year: 2013, units: names }).map((plan) => {
    const city = all[names.indexOf(plan.name)];
    if (city === undefined) return plan;
    const cells = plan.cells.map((row) => [...row]);
    for (const { key, entry, code } of entryList(scheme)) {
      const name = [...acrossIndicators].find(([, one]) => one.code === code)?.[0] ?? "";
      const value = city.get(name)?.[entry.name];
      const target = cells[rows.get(key) ?? 0];
      // What is wrong counts as little as what is missing.
      if (target !== undefined) target[columns.reported] = { value: value === undefined ? (seed % 2 === 0 ? null : "约10") : encodeValue(entry, value) };
    }
    return { ...plan, cells };
  });
}

/** What the sheets say otherwise than the core does of all cities together, a line each. */
function disagreements(of: Scheme, sheets: readonly SheetContent[]): readonly string[] {
  const readings = sheets.flatMap((sheet) => readForm(of, sheet) ?? []);
  const verified = scoreUnits(of, readings.map((reading) => entriesOf(of, reading, "verified")));
  return readings.flatMap((reading, index) => {
    const card = verified[index];
    if (card === undefined) return ["no card"];
    const { overwritten, differing } = compareForm(of, reading, scoreUnit(of, entriesOf(of, reading, "reported")), card);
    const sentences = card.indicators.flatMap(({ code, explanation }) => {
      const key = entryList(of).find((one) => one.code === code)?.key ?? "";
      const live = cellOf(reading, key, "explanation");
      return live === explanation ? [] : [`${reading.unit} ${code}: «${String(live)}» instead of «${explanation}»`];
    });
    return [
      ...overwritten.map(({ cell, before }) => `${reading.unit} ${cell.key} ${cell.column}: ${before}`),
      ...differing.map(({ cell, live, core }) => `${reading.unit} ${cell.key} ${cell.column}: ${String(live)} instead of ${core}`),
      ...sentences,
    ];
  });
}

/** Points by the words of the table, of every city and indicator: nothing of ours between them and what was entered. */
function straightPoints(seed: number): ReadonlyMap<string, CellValue> {
  const all = cities(seed);
  return new Map(
    Object.entries(acrossCases).flatMap(([name, { straight }]) => {
      const reported = all.map((city) => city.get(name) ?? null).filter((one) => one !== null);
      return all.map((city, place) => {
        const own = city.get(name);
        return [`${names[place] ?? ""} ${name}`, own === null || own === undefined ? 0 : Number(straight(own, reported)) / 100] as const;
      });
    }),
  );
}

function livePoints(sheets: readonly SheetContent[]): ReadonlyMap<string, CellValue> {
  return new Map(
    [...acrossIndicators].flatMap(([name, { code }]) =>
      sheets.flatMap((sheet) => {
        const reading = readForm(scheme, sheet);
        const key = entryList(scheme).find((one) => one.code === code)?.key ?? "";
        return reading === null ? [] : [[`${reading.unit} ${name}`, cellOf(reading, key, "verifiedPoints")] as const];
      }),
    ),
  );
}

describe("13 cities held against each other", () => {
  // Small numbers with nothing where something is wrong, and large ones with text there.
  it.each(choice([2, 3], [1, 4, 5, 6]))("in the embedded host: workbook %d says what the table's words and the core say", async (seed) => {
    const sheets = await calculated(office, workbook(seed));
    expect(livePoints(sheets)).toEqual(straightPoints(seed));
    expect(disagreements(scheme, sheets)).toEqual([]);
  });

  it.skipIf(!libreOfficeAvailable)("in LibreOffice", { timeout: 300_000 }, async () => {
    for (const seed of [11, 12]) {
      const sheets = await recalculate(await writeXlsx(workbook(seed)));
      expect(livePoints(sheets)).toEqual(straightPoints(seed));
      expect(disagreements(scheme, sheets)).toEqual([]);
    }
  });

  it("in a city's template everything waits, and nothing names a sheet that is not there", async () => {
    const [, form] = templatePlans({ scheme, year: 2013, unit: "城市1", sheetName: "城市1", entries: new Map() });
    const filled = workbook(21).find(({ name }) => name === "城市1");
    const { columns } = plannedPlacement(scheme);
    const cells = form?.cells.map((row, index) => row.map((cell, column) => (column === columns.reported ? (filled?.cells[index]?.[column] ?? cell) : cell)));
    const sheets = await calculated(office, [{ ...filled, name: "城市1", cells: cells ?? [] }]);
    const [sheet] = sheets;
    expect(JSON.stringify(sheet)).not.toMatch(/汇总!|#REF|#NAME|#VALUE/);
    const reading = sheet === undefined ? null : readForm(scheme, sheet);
    if (reading === null) throw new Error("no form");
    const [reported, verified] = (["reported", "verified"] as const).map((side) => scoreUnit(scheme, entriesOf(scheme, reading, side)));
    if (reported === undefined || verified === undefined) throw new Error("no card");
    expect(compareForm(scheme, reading, reported, verified, undefined, true)).toEqual({ overwritten: [], earlier: [], differing: [] });
    expect(verified.indicators.some(({ status }) => status === "awaiting")).toBe(true);
  });
});

it("what is said of the others is said of those whom the scheme assesses", () => {
  const naming = { addressee: "各县（市、区）人民政府", unit: "县（市、区）", all: "各县（市、区）", commended: "先进县（市、区）" };
  const formulas = assessmentPlans({ scheme: { ...scheme, naming }, year: 2013, units: ["甲县", "乙县"] }).flatMap(({ cells }) => cells.flat().map((cell) => cell?.formula ?? ""));
  const about = (text: string) => formulas.filter((formula) => formula.includes(text)).length;
  expect(["各县（市、区）合计", "各县（市、区）相同", "其他县（市、区）平均", "没有其他县（市、区）", " 个县（市、区）计）"].map((text) => about(text) > 0)).toEqual([true, true, true, true, true]);
  expect(["其他市", "各市", " 市计"].map(about)).toEqual([0, 0, 0]);
});
