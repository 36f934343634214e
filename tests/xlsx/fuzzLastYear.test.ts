import { beforeAll, describe, expect, it } from "vitest";
import type { Entries } from "../../src/core/index";
import { figuresOfAll, jiangsu2012, scoreUnit } from "../../src/core/index";
import { lastYearMessage } from "../../src/i18n/lastYearMessages";
import type { CellValue, SheetPlan } from "../../src/sheet/plan";
import { decodeCell } from "../../src/workbook/form/decode";
import { entriesFrom, entryList } from "../../src/workbook/form/readForm";
import { readLastYear } from "../../src/workbook/lastYear/lastYear";
import type { ReturnedFile } from "../../src/workbook/returns/returnedSheets";
import { isReservedName, sheetNames } from "../../src/workbook/sheetNames";
import { readWorkbook, writeXlsx } from "../../src/xlsx/index";
import { lastYearLimits } from "../../src/xlsx/returnLimits";
import type { Subject } from "../crosscheck/subjects";
import { subjects } from "../crosscheck/subjects";
import type { Outcome } from "../support/fuzz";
import { must, pick, tallied, whole } from "../support/fuzz";
import { lastUnits, lastYearSheets } from "../support/lastYearFiles";
import type { PlainSheet } from "../support/plainReader";
import { plainRead, plainUnzip } from "../support/plainReader";
import { randomCell, randomFrom } from "../support/randomForms";
import { runs } from "../support/runs";
import { plainCanonical } from "../workbook/scheme/schemeLaws";
import { mutatedBytes, mutatedParts, mutatedPlans, mutatedXml, storedZip } from "./mutations";
import type { Sheets } from "./returnJudge";
import { plainOf } from "./returnJudge";

const units = lastUnits.slice(0, 3);

function sheetsOf({ scheme }: Subject): readonly SheetPlan[] {
  const random = randomFrom(5);
  const filled = units.map((): Entries => Object.fromEntries(entryList(scheme).map(({ key, entry }) => [key, decodeCell(entry, randomCell(entry, random, 0.9), "reported")])));
  return lastYearSheets({ scheme, units, entries: (index) => filled[index] ?? {} });
}

/** A form as a plain reading finds it: what stands under each key that stands there once, in columns that stand there once. */
interface PlainForm {
  readonly city: string;
  readonly year: CellValue;
  readonly hasLost: boolean;
  cell(key: string, column: "reported" | "verified"): CellValue;
}

function plainForm(keys: readonly string[], name: string, sheet: PlainSheet): PlainForm | null {
  const lines = [...sheet].sort((a, b) => a[0] - b[0]).map(([, cells]) => new Map([...cells].sort((a, b) => a[0] - b[0])));
  const shown = (value: unknown) => (typeof value === "string" ? value.trim() : null);
  const placeOf = (key: string) => lines.flatMap((line) => [...line].filter(([, { value }]) => shown(value) === key).map(([at]) => ({ line, at })).slice(0, 1))[0];
  const header = placeOf("#columns");
  const keyAt = (header ?? placeOf("#form"))?.at;
  if (keyAt === undefined) return null;
  const under = (text: string) => {
    const at = [...(header?.line ?? [])].filter(([column, { value }]) => column !== keyAt && typeof value === "string" && value.replaceAll(/\s/g, "") === text).map(([column]) => column);
    return at.length === 1 ? at[0] : undefined;
  };
  const own = (key: string) => {
    const found = lines.filter((line) => shown(line.get(keyAt)?.value) === key);
    return found.length === 1 ? found[0] : undefined;
  };
  const columns = { reported: under("自报值"), verified: under("核定值") };
  const at = (key: string, column: number | undefined): CellValue => (column === undefined ? null : (own(key)?.get(column)?.value ?? null));
  const city = at("#form", under("考核指标"));
  return {
    city: typeof city === "string" && city.trim() !== "" ? city.trim() : name,
    year: at("#form", under("考核内容")),
    hasLost: header !== undefined && (columns.reported === undefined || columns.verified === undefined) || keys.some((key) => own(key) === undefined),
    cell: (key, column) => at(key, columns[column]),
  };
}

/** The four digits of a year, however it is written. */
function plainYear(value: CellValue): number | null {
  if (typeof value === "number") return value;
  const digits = typeof value === "string" ? /^\s*(\d{4})\s*(?:年度?)?\s*$/.exec(value)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}

const clipped = (name: string) => (name.length > 40 ? `${name.slice(0, 40)}…` : name);

/** Holds what comes of a year's file against the core's score of what a second reader finds in it. */
async function judge({ scheme }: Subject, file: ReturnedFile, plain: () => Sheets, seed: number): Promise<Outcome> {
  const found = await readLastYear(file, { year: 2012, known: seed % 3 === 0 ? [] : [scheme] });
  must(found !== null, seed, "nobody ended the reading");
  const { results, problems } = found ?? { results: null, problems: [] };
  for (const problem of problems) {
    const said = (["zh-CN", "en-US"] as const).map((language) => lastYearMessage(problem, language, scheme));
    must(said.every((words) => words.length > 3 && words.length < 600 && !words.includes("undefined")), seed, `${problem.code} has no words: ${said.join(" ")}`);
  }
  const isRefused = problems.some(({ severity }) => severity === "refused");
  must((results === null) === isRefused, seed, "refused and with results, or neither");
  if (results === null) return "refused";

  const sheets = plain();
  const record = sheets.find(([name]) => name === sheetNames.scheme)?.[1] ?? new Map();
  const year = plainYear([...record.values()].find((line) => line.get(0)?.value === "year")?.get(1)?.value ?? null);
  must(results.year === year, seed, `the year is ${results.year}, there stands ${year}`);
  must(plainCanonical(results.scheme) === plainCanonical(scheme), seed, "scored under another scheme");
  const keys = entryList(scheme).map(({ key }) => key);
  const forms = sheets.flatMap(([name, cells]) => (isReservedName(name) ? [] : (plainForm(keys, name, cells) ?? [])));
  const ofYear = forms.filter((form) => plainYear(form.year) === null || plainYear(form.year) === year);
  const entries = ofYear.map((form) => entriesFrom(scheme, "verified", (key, column) => form.cell(key, column)));
  const figures = figuresOfAll(scheme, entries);
  must(results.units.length === ofYear.length, seed, `${results.units.length} units, there stand ${ofYear.length} forms`);
  for (const [index, { name, scorecard, isDoubled }] of results.units.entries()) {
    const city = ofYear[index]?.city ?? "";
    must(name === clipped(city), seed, `${name} stands for ${city}`);
    must(isDoubled === ofYear.filter((one) => one.city === city).length > 1, seed, `${city} is told once or twice, and is not`);
    const expected = scoreUnit(scheme, entries[index] ?? {}, { figures, explanations: false });
    must(scorecard.total === expected.total && scorecard.complete === expected.complete, seed, `${city} has ${scorecard.total}, what stands there gives ${expected.total}`);
    must(JSON.stringify(scorecard.indicators.map(({ points }) => points)) === JSON.stringify(expected.indicators.map(({ points }) => points)), seed, `${city}: other points of an indicator`);
  }
  const items = (code: string) => problems.filter((problem) => problem.code === code).flatMap((problem) => problem.items).join("、");
  must(items("linesMissing") === ofYear.filter(({ hasLost }) => hasLost).map(({ city }) => clipped(city)).join("、"), seed, `lines are lost in ${ofYear.filter(({ hasLost }) => hasLost).map(({ city }) => city).join()}, told of ${items("linesMissing")}`);
  must(items("otherYear") === forms.filter((one) => !ofYear.includes(one)).map(({ city }) => clipped(city)).join("、"), seed, "forms of another year are not told");
  return items("linesMissing") + items("otherYear") === "" && results.units.length === units.length ? "whole" : "partly";
}

async function judgeFile(subject: Subject, bytes: Uint8Array, seed: number): Promise<Outcome> {
  const result = await readWorkbook(bytes, lastYearLimits);
  if (result.ok) return judge(subject, { sheets: result.plans, warnings: result.warnings }, () => plainRead(bytes), seed);
  must(result.problem.code !== "unexpected", seed, `the reader broke: ${result.problem.detail ?? ""}`);
  return "refused";
}

/** Sheets mutated, now and then _方案 itself. */
function mutated(sheets: readonly SheetPlan[], random: () => number): readonly SheetPlan[] {
  const made = mutatedPlans(sheets, random, units);
  if (random() > 0.12) return made;
  return made.map((sheet) => {
    if (sheet.name !== sheetNames.scheme) return sheet;
    const row = whole(random, sheet.cells.length);
    const value = pick<CellValue>(random, [null, "", 0, "2011", "２０１０年度", 2010, 1e9, -1, "city", "json", "year", "x", true]);
    return { ...sheet, cells: sheet.cells.map((line, at) => (at === row ? [line[0], { value }] : line)) };
  });
}

const byFile = subjects.filter(({ name }) => name === "monitoring");
const bySheets = subjects.filter(({ scheme, name }) => scheme === jiangsu2012 || ["monitoring", "county", "kinds", "across"].includes(name));

describe("last year's workbook, mutated: scored by what stands there, or refused by name", { timeout: 300_000 }, () => {
  describe.each(byFile)("as a file under $name", (subject) => {
    let file: Uint8Array;
    let parts: ReadonlyMap<string, string>;

    beforeAll(async () => {
      file = await writeXlsx(sheetsOf(subject));
      parts = plainUnzip(file);
    });

    it("as it stands", async () => {
      for (const seed of [0, 1]) expect(await judgeFile(subject, file, seed)).toBe("whole");
    });

    it("its bytes", async () => {
      const count = runs(60, 1_000);
      const { refused, whole: taken, partly } = await tallied("last year, bytes", 1, count, (seed, random) => judgeFile(subject, mutatedBytes(file, random), seed));
      expect(refused).toBeGreaterThan(count / 2);
      expect([taken > 0, partly]).toEqual([true, 0]);
    });

    it("the zip's parts", async () => {
      const count = runs(20, 400);
      const { refused, whole: taken } = await tallied("last year, parts", 2_000, count, (seed, random) => judgeFile(subject, storedZip(mutatedParts(parts, random)), seed));
      expect(Math.min(refused, taken)).toBeGreaterThan(count / 20);
    });

    it("the parts' XML", async () => {
      const count = runs(40, 1_000);
      const { refused, whole: taken } = await tallied("last year, XML", 4_000, count, (seed, random) => judgeFile(subject, storedZip(mutatedXml(parts, random)), seed));
      expect(Math.min(refused, taken)).toBeGreaterThan(count / 20);
    });
  });

  it.each(bySheets)("its cells, lines, columns and sheets under $name", async (subject) => {
    const sheets = sheetsOf(subject);
    const count = runs(40, 1_000);
    expect(await judge(subject, { sheets, warnings: [] }, () => plainOf(sheets), 0)).toBe("whole");
    const { refused, whole: taken, partly } = await tallied(`last year, sheets, ${subject.name}`, 6_000, count, async (seed, random) => {
      const made = mutated(sheets, random);
      return judge(subject, { sheets: made, warnings: [] }, () => plainOf(made), seed);
    });
    expect(Math.min(refused + partly, taken)).toBeGreaterThan(count / 10);
    expect(refused).toBeGreaterThan(count / 100);
  });
});
