import { describe, expect, it } from "vitest";
import type { Scheme } from "../../../src/core/index";
import { behaviourOf, checkScheme, mostTotal, rankUnits, scoreUnit } from "../../../src/core/index";
import type { CellValue, SheetContent, SheetPlan } from "../../../src/sheet/plan";
import { encodeValue } from "../../../src/workbook/form/decode";
import { formPlan } from "../../../src/workbook/form/form";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { cellOf, entriesOf, entryList, readForm } from "../../../src/workbook/form/readForm";
import { rankingColumns, rankingPlan, rankingRows } from "../../../src/workbook/overview/ranking";
import { summaryPlan } from "../../../src/workbook/overview/summary";
import { summaryColumns, summaryRows } from "../../../src/workbook/overview/summaryColumns";
import { writeXlsx } from "../../../src/xlsx/index";
import { disagreements } from "../../support/agreement";
import { libreOfficeAvailable, recalculate } from "../../support/libreoffice";
import { calculated } from "../../support/officeBooks";
import { randomCell, randomFrom } from "../../support/randomForms";
import { choice } from "../../support/runs";
import type { Reading } from "../../support/totalReading";
import { gradeCounty, gradeOther, ranksOf, readCounty, readOther, sumsOf } from "../../support/totalReading";
import { county, otherCounty } from "../../support/totalSchemes";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const office = useGlobalOffice();

const schemes: readonly (readonly [string, Scheme, (sums: ReturnType<typeof sumsOf>) => Reading, typeof gradeCounty])[] = [
  ["the example for counties", county, readCounty, gradeCounty],
  ["every other rule", otherCounty, readOther, gradeOther],
];

/** Forms from hopeless to nearly whole; now and then twins, so that ties are broken and shared. */
function workbook(scheme: Scheme, count: number, seed: number): readonly SheetPlan[] {
  const placement = plannedPlacement(scheme);
  const names = Array.from({ length: count }, (_, index) => `单位${index + 1}`);
  const forms = names.map((unit, index) => filled(scheme, unit, seed * 100 + Math.floor(index / 2) * 2, index % 2));
  const sources = names.map((unit) => ({ sheetName: unit, unit, placement }));
  return [...forms, summaryPlan(scheme, 2025, sources), rankingPlan(scheme, 2025, count, null)];
}

function filled(scheme: Scheme, unit: string, seed: number, twin: number): SheetPlan {
  const plan = formPlan({ scheme, year: 2025, unit, hasBonusSheet: false });
  const { rows, columns } = plannedPlacement(scheme);
  const random = randomFrom(seed);
  const good = [0.4, 0.7, 0.85, 0.95, 1][Math.floor(random() * 5)] ?? 1;
  const apart = twin === 1 ? randomFrom(seed + 1) : null;
  const isOther = apart !== null && apart() < 0.7;
  const cells = plan.cells.map((row) => [...row]);
  for (const { key, entry } of entryList(scheme)) {
    const roll = random();
    const other = randomCell(entry, random, 0.9);
    const model = modelled(key, encodeValue(entry, behaviourOf(entry.type).model(true)));
    let value: CellValue = roll < good ? model : other;
    if (key === "5.2.incident" && random() < 0.8) value = "否";
    if (key === "5.2.complaints" && random() < 0.6) value = 0;
    if (isOther && apart() < 0.15) value = randomCell(entry, apart, 0.95);
    const target = cells[rows.get(key) ?? 0];
    if (target !== undefined) target[columns.reported] = { style: target[columns.reported]?.style, ...(value === "#N/A" ? { formula: "=NA()" } : { value }) };
  }
  return { ...plan, cells };
}

function modelled(key: string, model: CellValue): CellValue {
  const known: Readonly<Record<string, CellValue>> = { "1.2.submitted": 45_700, "3.4.received": 45_700, "3.4.closed": 45_710, "3.3.casesBefore": 10, "5.1.actual": 1, "5.2.record": "否", "5.2.complaints": 0, "5.2.incident": "否" };
  return known[key] ?? model;
}

/** Every way in which core, reading and cells are not one; how often each rule decided something is counted. */
function differences(scheme: Scheme, read: (typeof schemes)[number][2], grade: typeof gradeCounty, sheets: readonly SheetContent[], seen: Map<string, number>): readonly unknown[] {
  const forms = sheets.flatMap((sheet) => readForm(scheme, sheet) ?? []);
  const units = forms.map((form) => {
    const entries = entriesOf(scheme, form, "verified");
    const scorecard = scoreUnit(scheme, entries);
    const valid = new Map(scorecard.indicators.flatMap(({ issues }) => issues.map(({ key }) => [key, false] as const)));
    const says = (key: string) => !valid.has(key) && (entries[key] === true || (typeof entries[key] === "number" && entries[key] > 0));
    return { name: form.unit, form, scorecard, reading: read(sumsOf(scorecard, says)) };
  });
  const ranks = ranksOf(units.map(({ reading }) => reading));
  const ranking = rankUnits(units, scheme);
  const [from, at] = [summaryColumns(scheme), rankingColumns(scheme)];
  const sheet = (name: string) => sheets.find((one) => one.name === name)?.values ?? [];
  const note = (what: string, is: boolean) => is && seen.set(what, (seen.get(what) ?? 0) + 1);
  const hundredths = (value: unknown) => BigInt(Math.round(Number(value) * 100));
  return units.flatMap(({ name, form, scorecard, reading }, index) => {
    const ranked = ranking.find((one) => one.name === name);
    const line = sheet("汇总")[summaryRows.first + index] ?? [];
    const place = sheet("排名").slice(rankingRows.first).find((cells) => cells[at.unit] === name) ?? [];
    const wanted = grade(reading, ranks[index] ?? 0, units.length);
    note("unqualified", !reading.isQualified);
    note("explained", scorecard.outcome?.explanation !== "");
    note(wanted, true);
    note("tied", ranked?.tied === true);
    note("broken", units.some((other, place) => place !== index && other.reading.total === reading.total && ranks[place] !== ranks[index]));
    const expected = { base: reading.base, total: reading.total, rank: ranks[index], grade: wanted, isQualified: reading.isQualified };
    const core = { base: hundredths(scorecard.base), total: hundredths(scorecard.total), rank: ranked?.rank, grade: ranked?.grade?.zh, isQualified: scorecard.outcome?.isQualified };
    const live = { base: hundredths(line[from.base]), total: hundredths(line[from.total]), rank: line[from.rank], grade: line[from.grade], isQualified: line[from.unqualified] === 0 };
    const printed = { ...expected, base: hundredths(place[at.base]), total: hundredths(place[at.total]), rank: place[at.rank], grade: place[at.grade] };
    const remark = String(place[at.remark]).includes("并列") === (ranked?.tied === true);
    const sentence = cellOf(form, "#total", "explanation");
    const others = [core, live, printed].filter((one) => !Object.entries(expected).every(([key, value]) => Object.entries(one).some(([other, found]) => other === key && found === value)));
    const deviating: readonly object[] = disagreements(scheme, form.content).map((said) => ({ name: said }));
    return [
      ...deviating,
      ...(others.length === 0 ? [] : [{ name, expected, core, live, printed }]),
      ...(sentence === scorecard.outcome?.explanation ? [] : [{ name, sentence, core: scorecard.outcome?.explanation }]),
      ...(remark ? [] : [{ name, remark: place[at.remark] }]),
      ...(line[from.order] === ranking.findIndex((one) => one.name === name) + 1 ? [] : [{ name, order: line[from.order] }]),
    ];
  });
}

describe.each(schemes)("the total under %s", (_, scheme, read, grade) => {
  it("is sound", () => {
    expect(checkScheme(scheme)).toEqual([]);
    expect(mostTotal(scheme)).toBe(scheme === county ? 110 : 90);
  });

  it("core, straight reading and formulas are one in the embedded host", { timeout: 300_000 }, async () => {
    const seen = new Map<string, number>();
    for (const seed of choice([4, 5, 6], [1, 2, 3])) {
      const sheets = await calculated(office, workbook(scheme, 6 + seed, seed));
      expect(differences(scheme, read, grade, sheets, seen)).toEqual([]);
    }
    // Each rule decided something.
    for (const what of ["unqualified", "explained", "tied", "broken", ...(scheme.total?.grades ?? []).map(({ name }) => name.zh)]) expect([what, seen.get(what) ?? 0]).not.toEqual([what, 0]);
  });

  it.skipIf(!libreOfficeAvailable)("the same in LibreOffice", { timeout: 300_000 }, async () => {
    const sheets = await recalculate(await writeXlsx(workbook(scheme, 24, 77)));
    expect(differences(scheme, read, grade, sheets, new Map())).toEqual([]);
  });
});
