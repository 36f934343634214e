import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jiangsu2012, scoreUnit } from "../../../src/core/index";
import { finalPlan } from "../../../src/workbook/final/final";
import type { KeptEntry, KeptUnit } from "../../../src/workbook/final/finalEntries";
import { entriesDigest, entriesKept, keptUnit } from "../../../src/workbook/final/finalEntries";
import { finalColumns, finalRows } from "../../../src/workbook/final/finalColumns";
import { figuresDiffering, finalScorecardsPlan, scorecardsDiffering } from "../../../src/workbook/final/finalFigures";
import { latestFinal, namesForFinal } from "../../../src/workbook/final/finalNames";
import type { FinalRecord, KeptFinal } from "../../../src/workbook/final/finalStore";
import { finalStorePlan, readFinalStore, storePlace } from "../../../src/workbook/final/finalStore";
import { formPlan } from "../../../src/workbook/form/form";
import type { CellValue, SheetContent, SheetPlan } from "../../../src/sheet/plan";
import type { FormReading } from "../../../src/workbook/form/readForm";
import { entriesOf, entryList, readForm } from "../../../src/workbook/form/readForm";
import { schemeDigest } from "../../../src/workbook/scheme/schemeSheet";
import { smallestPrinted } from "../../support/printSize";
import { fillForm } from "../../support/randomForms";

const scheme = jiangsu2012;
const keys = entryList(scheme).map(({ key }) => key);
const basis = { schemeDigest: schemeDigest(scheme), year: 2012, commend: null };

/** A plan's values as they would be read. */
function contentOf({ name, cells }: SheetPlan): SheetContent {
  const width = Math.max(...cells.map((row) => row.length));
  const values = cells.map((row) => Array.from({ length: width }, (_, column) => row[column]?.value ?? ""));
  return { name, values, formulas: [] };
}

function readingOf(unit: string, seed: number): FormReading {
  const reading = readForm(scheme, contentOf(fillForm(scheme, formPlan({ scheme, year: 2012, unit, hasBonusSheet: false }), seed, 0.8)));
  if (reading === null) throw new Error("no form");
  return reading;
}

function finalOf(readings: readonly FormReading[], commend: number | null = null): KeptFinal {
  const units = readings.map((reading) => keptUnit(scheme, reading));
  const record: FinalRecord = {
    ...basis,
    time: "2012-12-14 09:30:00",
    schemeId: scheme.id,
    schemeVersion: scheme.version,
    commend,
    digest: entriesDigest({ ...basis, commend }, units),
  };
  return { record, units };
}

const names = { sheet: "定稿_20121214", scorecards: "定稿_20121214_成绩单", store: "_定稿_20121214" };
const cell = fc.oneof(
  fc.constant<CellValue>(null),
  fc.constantFrom<CellValue>("", "0", "12", "TRUE", "true", "是", " ", "#N/A", '","', "null", "\ud800"),
  fc.integer({ min: -3, max: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.string(),
);
const entry: fc.Arbitrary<KeptEntry> = fc.record({ reported: cell, verified: cell });
const unitOf = (name: string) => fc.array(entry, { minLength: keys.length, maxLength: keys.length }).map((cells): KeptUnit => {
  return { name, entries: new Map(keys.map((key, index) => [key, cells[index] ?? { reported: null, verified: null }])) };
});
const two = fc.tuple(unitOf("南京市"), unitOf("无锡市"));
/** What a cell counts as: an empty text as nothing. −0 is 0 in a workbook. */
const meant = (value: CellValue) => (value === "" ? null : value === 0 ? 0 : value);

describe("the digest of the entries", () => {
  it("changes with any change of any entry, and with nothing else", () => {
    fc.assert(
      fc.property(two, fc.nat(), fc.nat(keys.length - 1), fc.constantFrom("reported" as const, "verified" as const), cell, (units, which, at, side, value) => {
        const key = keys[at] ?? "";
        const changed = units.map((unit, index): KeptUnit => {
          const old = unit.entries.get(key);
          if (index !== which % 2 || old === undefined) return unit;
          return { name: unit.name, entries: new Map([...unit.entries, [key, { ...old, [side]: value }]]) };
        });
        const before = units[which % 2]?.entries.get(key)?.[side] ?? null;
        expect(entriesDigest(basis, changed) === entriesDigest(basis, units)).toBe(meant(before) === meant(value));
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of cities, nor of a city's lines", () => {
    fc.assert(
      fc.property(two, (units) => {
        const turned = [...units].reverse().map(({ name, entries }): KeptUnit => ({ name, entries: new Map([...entries].reverse()) }));
        expect(entriesDigest(basis, turned)).toBe(entriesDigest(basis, units));
      }),
      { numRuns: 50 },
    );
  });

  it("changes with the scheme, the year, the number to commend, a city's name, and where two cities change places", () => {
    const { units } = finalOf([readingOf("南京市", 1), readingOf("无锡市", 2)]);
    const [first, second] = units;
    if (first === undefined || second === undefined) throw new Error("no units");
    const swapped = [{ ...first, name: second.name }, { ...second, name: first.name }];
    const digests = [
      entriesDigest(basis, units),
      entriesDigest({ ...basis, year: 2013 }, units),
      entriesDigest({ ...basis, commend: 3 }, units),
      entriesDigest({ ...basis, schemeDigest: schemeDigest({ ...scheme, version: "2" }) }, units),
      entriesDigest(basis, [first]),
      entriesDigest(basis, [first, { ...second, name: "常州市" }]),
      entriesDigest(basis, swapped),
      entriesDigest(basis, [{ ...first, group: "苏南" }, second]),
      entriesDigest(basis, [first, { ...second, group: "苏南" }]),
    ];
    expect(new Set(digests).size).toBe(digests.length);
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("the store", () => {
  it("gives back record and entries, each cell of its type, for anything that was typed", () => {
    fc.assert(
      fc.property(two, (units) => {
        const kept = { ...finalOf([readingOf("南京市", 1)], 3), units };
        const read = readFinalStore(contentOf(finalStorePlan(names.store, kept)));
        expect(read?.record).toEqual(kept.record);
        expect(entriesDigest(basis, read?.units ?? [])).toBe(entriesDigest(basis, units));
      }),
      { numRuns: 50 },
    );
  });

  it("gives back the groups, and places entries as without them", () => {
    const kept = finalOf([readingOf("南京市", 1), readingOf("无锡市", 2)]);
    const [first, second] = kept.units;
    if (first === undefined || second === undefined) throw new Error("no units");
    const grouped = { ...kept, units: [{ ...first, group: "苏南" }, second] };
    const plain = finalStorePlan(names.store, kept);
    const plan = finalStorePlan(names.store, grouped);
    expect(plan.cells.slice(0, plain.cells.length)).toEqual(plain.cells);
    expect(readFinalStore(contentOf(plan))?.units.map(({ group }) => group)).toEqual(["苏南", undefined]);
  });

  it("keeps what the core needs to compute the same points", () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const reading = readingOf("南京市", seed);
      const read = readFinalStore(contentOf(finalStorePlan(names.store, finalOf([reading]))));
      const unit = read?.units[0];
      if (unit === undefined) throw new Error("not read");
      for (const side of ["reported", "verified"] as const) {
        expect(scoreUnit(scheme, entriesKept(scheme, unit, side))).toEqual(scoreUnit(scheme, entriesOf(scheme, reading, side)));
      }
    }
  });

  it("that was edited by hand is read as something or nothing, never throwing", () => {
    const { values, name } = contentOf(finalStorePlan(names.store, finalOf([readingOf("南京市", 1), readingOf("无锡市", 2)])));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(values.length), fc.nat(6), cell), { maxLength: 40 }), (edits) => {
        const grid = values.map((row) => [...row]);
        for (const [row, column, value] of edits) {
          const line = grid[row];
          if (line !== undefined) line[column] = value;
        }
        const read = readFinalStore({ name, values: grid, formulas: [] });
        if (read !== null) figuresDiffering(scheme, read, { name, values: grid, formulas: [] });
      }),
    );
    const without = (key: string) => ({ name, values: values.filter((row) => row[0] !== key), formulas: [] });
    for (const key of ["#time", "#digest", "#year", "#units", "#schemeDigest"]) expect(readFinalStore(without(key))).toBeNull();
    expect(readFinalStore({ name, values: [...values, values[10] ?? []], formulas: [] })).toBeNull();
    expect(readFinalStore({ name, values: [], formulas: [] })).toBeNull();
  });
});

describe("the copy of the scorecards", () => {
  const kept = finalOf([readingOf("无锡市", 1), readingOf("南京市", 2)]);
  const plan = finalScorecardsPlan(scheme, names.scorecards, kept);
  const content = contentOf(plan);

  it("holds every city's page as values, in the official order", () => {
    expect(plan.name).toBe(names.scorecards);
    expect(plan.protected).toBe(true);
    expect(plan.cells.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
    const titles = content.values.flatMap(([first]) => (String(first).endsWith("成绩单") ? [first] : []));
    expect(titles).toEqual(["南京市成绩单", "无锡市成绩单"]);
    const total = scoreUnit(scheme, entriesOf(scheme, readingOf("南京市", 2), "verified")).total;
    expect(content.values[3]?.slice(2, 4)).toContain(total);
  });

  it("has a changed, an added and a missing cell told by its address, and the sheet where it is gone", () => {
    expect(scorecardsDiffering(plan, content)).toEqual([]);
    const values = content.values.map((row) => [...row]);
    values[0] = ["南通市成绩单"];
    values[4] = [null, "补记"];
    values[3] = [];
    const found = scorecardsDiffering(plan, { ...content, values });
    expect(found).toContainEqual({ what: `${names.scorecards}!A1`, printed: "南通市成绩单", computed: "南京市成绩单" });
    expect(found).toContainEqual({ what: `${names.scorecards}!B5`, printed: "补记", computed: "" });
    expect(found.map(({ what }) => what)).toContain(`${names.scorecards}!C4`);
    expect(scorecardsDiffering(plan, undefined)).toEqual([{ what: names.scorecards, printed: "", computed: names.scorecards }]);
  });
});

describe("the sheet", () => {
  const readings = [readingOf("南京市", 1), readingOf("无锡市", 2), readingOf("徐州市", 2)];
  const kept = finalOf(readings, 1);
  const plan = finalPlan(scheme, names, kept, readings);
  const columns = finalColumns(scheme);

  it("holds values only, but for 核对 and the comparisons behind it", () => {
    const live = plan.cells.flatMap((row) => row.flatMap((one, column) => (one?.formula === undefined ? [] : [column])));
    expect([...new Set(live)].sort((a, b) => a - b)).toEqual([columns.check, ...[...keys, ""].map((_key, index) => columns.firstCheck + index)]);
    expect(live.length).toBe(3 * (keys.length + 2));
    expect([plan.protected, plan.print?.paper, plan.print?.orientation]).toEqual([true, "A3", "landscape"]);
  });

  it("can be read on paper: 8 points and more", () => expect(smallestPrinted(plan)).toBeGreaterThanOrEqual(8));

  it("prints the core's figures, ranked, with ties, gaps and commended cities told", () => {
    const lines = contentOf(plan).values.slice(finalRows.first).filter((line) => String(line[columns.unit] ?? "") !== "");
    const totals = readings.map((reading) => scoreUnit(scheme, entriesOf(scheme, reading, "verified")).total);
    expect(lines.map((line) => line[columns.total])).toEqual([...totals].sort((a, b) => b - a));
    const tied = lines.filter((line) => line[columns.unit] !== "南京市");
    expect(tied.map((line) => line[columns.rank])).toEqual([tied[0]?.[columns.rank], tied[0]?.[columns.rank]]);
    for (const line of tied) expect(line[columns.remark]).toMatch(/^并列 未报送齐全/);
    expect(lines.filter((line) => String(line[columns.remark]).includes("先进市")).map((line) => line[columns.rank])).toEqual(
      lines.filter((line) => line[columns.rank] === 1).map(() => 1),
    );
  });

  it("is found to print what comes out of the kept entries, and each figure that does not", () => {
    const content = contentOf(plan);
    expect(figuresDiffering(scheme, kept, content)).toEqual([]);
    const values = content.values.map((row) => [...row]);
    const line = values[finalRows.first];
    const digestLine = values.find(([cell]) => String(cell).startsWith("数据摘要"));
    if (line === undefined || digestLine === undefined) throw new Error("no line");
    const unit = String(line[columns.unit]);
    const total = Number(line[columns.total]);
    line[columns.total] = total + 0.01;
    line[columns.firstIndicator + 2] = "5";
    digestLine[0] = "数据摘要（SHA-256）：0";
    const found = figuresDiffering(scheme, kept, { ...content, values });
    expect(found.map(({ what }) => what)).toEqual(["数据摘要", `${unit} 总分`, expect.stringContaining(`${unit} 1.3`)]);
    expect(found[1]).toMatchObject({ printed: String(total + 0.01), computed: String(total) });
  });

  it("has its digests as notes below the table, printed with it", () => {
    const rows = plan.cells.flatMap((line, row) => (String(line[0]?.value ?? "").includes("SHA-256") ? [row] : []));
    const last = finalRows.first + kept.units.length - 1;
    expect(rows).toEqual([last + 2, last + 3]);
    expect(plan.print?.area?.rows).toBe(last + 4);
  });

  it("is found sound and otherwise by its digests where version 1.1 had them, above the table", () => {
    const { values: now, ...rest } = contentOf(plan);
    const earlier = now.slice(0, -3).map((row) => [...row]);
    const [scheme2, digest] = [earlier[finalRows.scheme], earlier[finalRows.digest]];
    if (scheme2 === undefined || digest === undefined) throw new Error("no head");
    scheme2[0] = `考核方案：${kept.record.schemeId} ${kept.record.schemeVersion}　方案摘要（SHA-256）：${kept.record.schemeDigest}`;
    digest[0] = `数据摘要（SHA-256）：${kept.record.digest}`;
    expect(figuresDiffering(scheme, kept, { ...rest, values: earlier })).toEqual([]);
    digest[0] = "数据摘要（SHA-256）：0";
    scheme2[0] = "考核方案：另一方案";
    expect(figuresDiffering(scheme, kept, { ...rest, values: earlier }).map(({ what }) => what)).toEqual(["考核方案", "数据摘要"]);
  });

  it("is found to lack its notes", () => {
    const { values, ...rest } = contentOf(plan);
    const found = figuresDiffering(scheme, kept, { ...rest, values: values.slice(0, -2) });
    expect(found.map(({ what, printed }) => [what, printed])).toEqual([["方案摘要", ""], ["数据摘要", ""]]);
  });

  it("is found to lack a city, and to have one too many", () => {
    const content = contentOf(plan);
    const values = content.values.map((row, at) => (at === finalRows.first ? row.map((one, column) => (column === columns.unit ? "昆山市" : one)) : row));
    const unit = String(content.values[finalRows.first]?.[columns.unit]);
    expect(figuresDiffering(scheme, kept, { ...content, values })).toEqual([
      { what: unit, printed: "", computed: unit },
      { what: "昆山市", printed: "昆山市 × 1", computed: "" },
    ]);
  });

  it("refers to the place in the store where each entry is kept", () => {
    const store = contentOf(finalStorePlan(names.store, kept));
    for (const [unit, { entries }] of kept.units.entries()) {
      for (const [line, key] of keys.entries()) {
        const { row, column } = storePlace(unit, line);
        expect([store.values[row]?.[0], store.values[row]?.[column], store.values[row]?.[column + 1]]).toEqual([
          key,
          entries.get(key)?.reported ?? "",
          entries.get(key)?.verified ?? "",
        ]);
      }
    }
  });
});

describe("names", () => {
  const day = new Date(2012, 11, 14, 9, 30);

  it("count the versions of a day, also past one that only the store or the figures are left of", () => {
    expect(namesForFinal(day, [])).toEqual(names);
    expect(namesForFinal(day, ["定稿_20121214"]).sheet).toBe("定稿_20121214_2");
    expect(namesForFinal(day, ["_定稿_20121214", "定稿_20121214_2"]).store).toBe("_定稿_20121214_3");
  });

  it.each([
    [["_定稿_20121214", "_定稿_20121214_2", "_定稿_20121214_10"], "定稿_20121214_10"],
    [["_定稿_20121214_9", "_定稿_20130105", "_定稿_20121231_2"], "定稿_20130105"],
    [["_定稿_20121214", "_定稿_明年", "_定稿_20121214 (2)", "定稿_20130101"], "定稿_20121214"],
  ])("of %j the latest is %s", (sheets, latest) => {
    expect(latestFinal(sheets)?.sheet).toBe(latest);
    expect(latestFinal([...sheets].reverse())?.sheet).toBe(latest);
  });

  it("that are no version's are none", () => {
    expect(latestFinal(["定稿_20121214", "排名", "_定稿_"])).toBeNull();
  });
});
