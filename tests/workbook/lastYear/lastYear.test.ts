import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { describe, expect, it } from "vitest";
import { checkScheme, jiangsu2012, readScheme, scoreUnit } from "../../../src/core/index";
import type { LastYearRead } from "../../../src/workbook/lastYear/lastYear";
import { readLastYear } from "../../../src/workbook/lastYear/lastYear";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { entryList } from "../../../src/workbook/form/readForm";
import type { CellValue } from "../../../src/sheet/plan";
import type { ReturnedFile } from "../../../src/workbook/returns/returnedSheets";
import { sheetNames } from "../../../src/workbook/sheetNames";
import type { LastYearBook, OpenSheet } from "../../support/lastYearFiles";
import { goldenEntries, lastUnits, lastYearSheets, otherScheme } from "../../support/lastYearFiles";

const scheme = jiangsu2012;
const { columns, rows } = plannedPlacement(scheme);
const expected = { year: 2012, known: [scheme] };

function read(edit: (sheets: OpenSheet[]) => void = () => undefined, book: LastYearBook = {}): Promise<LastYearRead> {
  const sheets = lastYearSheets(book);
  edit(sheets);
  return wholly({ sheets, warnings: [] });
}

async function wholly(file: ReturnedFile): Promise<LastYearRead> {
  const found = await readLastYear(file, expected);
  if (found === null) throw new Error("nobody ended the reading");
  return found;
}

const sheetOf = (sheets: readonly OpenSheet[], name: string): OpenSheet => {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
const totals = ({ results }: LastYearRead) => results?.units.map(({ name, scorecard }) => [name, scorecard.total]);
const codes = ({ problems }: LastYearRead) => problems.map(({ severity, code }) => `${severity} ${code}`);
const itemsOf = ({ problems }: LastYearRead, code: string) => problems.find((one) => one.code === code)?.items;
const remarks = (found: LastYearRead) => codes(found).filter((code) => code !== "note notComputed");
const put = (sheet: OpenSheet, row: number, column: number, value: CellValue) => {
  (sheet.cells[row] ??= [])[column] = { value };
};
const setRecord = (sheets: readonly OpenSheet[], key: string, value: CellValue) => {
  for (const row of sheetOf(sheets, sheetNames.scheme).cells) if (row[0]?.value === key) row[1] = { value };
};

/** Puts a scheme's JSON, with the digest that fits it, into _方案. */
function withJson(json: string, id = scheme.id, version = scheme.version) {
  return (sheets: OpenSheet[]) => {
    const sheet = sheetOf(sheets, sheetNames.scheme);
    const chunks = Array.from({ length: Math.ceil(json.length / 30_000) }, (_, index) => json.slice(index * 30_000, (index + 1) * 30_000));
    const digest = bytesToHex(sha256(utf8ToBytes(json)));
    const lines = [["id", id], ["version", version], ["year", 2011], ["digest", digest], ...chunks.map((chunk) => ["json", chunk])];
    sheet.cells.splice(0, sheet.cells.length, ...lines.map((line) => line.map((value) => ({ value }))));
  };
}

describe("last year's workbook", () => {
  it("has every city scored by the core from what was typed", async () => {
    const found = await read();
    expect(found.results?.year).toBe(2011);
    expect(found.results?.scheme).toBe(scheme);
    expect(totals(found)).toEqual(lastUnits.map((unit, index) => [unit, scoreUnit(scheme, goldenEntries(index + 1)).total]));
    expect(remarks(found)).toEqual([]);
  });

  it("is scored the same when every total, rank and score in it is forged", async () => {
    const forged = await read((sheets) => {
      for (const sheet of sheets) {
        if (sheet.name === sheetNames.scheme) continue;
        for (const row of sheet.cells) {
          for (const [at, cell] of row.entries()) {
            const isTyped = at === columns.reported || at === columns.verified;
            if (cell?.formula !== undefined && !isTyped) row[at] = { value: 999 };
          }
        }
      }
    });
    expect(totals(forged)).toEqual(totals(await read()));
  });

  it("counts 核定值 where it is given, also what a formula came to", async () => {
    const row = rows.get("8.1.score") ?? [...rows].find(([key]) => key.startsWith("8."))?.[1] ?? -1;
    const before = await read();
    const after = await read((sheets) => {
      const cells = sheetOf(sheets, "南京市").cells[row];
      if (cells !== undefined) cells[columns.verified] = { value: 12.5, formula: "=1+1" };
    });
    expect(after.results?.units[0]?.scorecard.bonus).toBe(12.5);
    expect(itemsOf(before, "notComputed")).toContain("南京市");
    expect(itemsOf(after, "notComputed")).not.toContain("南京市");
  });

  it("names a city with two forms, one with lines gone, and one that is incomplete", async () => {
    const found = await read((sheets) => {
      put(sheetOf(sheets, "无锡市"), rows.get("#form") ?? 0, columns.name, "南京市");
      sheetOf(sheets, "徐州市").cells.splice(rows.get("1.3.fullTime") ?? 0, 1);
      put(sheetOf(sheets, "常州市"), rows.get("1.3.fullTime") ?? 0, columns.reported, "约10");
    });
    expect(found.results?.units.map(({ name, isDoubled }) => [name, isDoubled])).toEqual([
      ["南京市", true],
      ["南京市", true],
      ["徐州市", false],
      ["常州市", false],
    ]);
    expect(itemsOf(found, "linesMissing")).toEqual(["徐州市"]);
    expect(itemsOf(found, "incomplete")).toEqual(["徐州市", "常州市"]);
  });

  it("names a city that reported nothing apart from those that are incomplete", async () => {
    const found = await read((sheets) => {
      for (const { key } of entryList(scheme)) put(sheetOf(sheets, "徐州市"), rows.get(key) ?? 0, columns.reported, null);
      put(sheetOf(sheets, "常州市"), rows.get("1.3.fullTime") ?? 0, columns.reported, "约10");
    });
    expect([itemsOf(found, "unfilled"), itemsOf(found, "incomplete")]).toEqual([["徐州市"], ["常州市"]]);
  });

  it("leaves out forms of another year", async () => {
    const found = await read((sheets) => put(sheetOf(sheets, "无锡市"), rows.get("#form") ?? 0, columns.content, 2009));
    expect(found.results?.units.map(({ name }) => name)).toEqual(["南京市", "徐州市", "常州市"]);
    expect(itemsOf(found, "otherYear")).toEqual(["无锡市"]);
  });
});

describe("files that are refused", () => {
  it.each<[string, string, (sheets: OpenSheet[]) => void]>([
    ["without _方案", "noRecord", (sheets) => void sheets.splice(sheets.findIndex(({ name }) => name === sheetNames.scheme), 1)],
    ["with two of them", "noRecord", (sheets) => void sheets.push(sheetOf(sheets, sheetNames.scheme))],
    ["whose year is no year", "noRecord", (sheets) => setRecord(sheets, "year", 2011.5)],
    ["of one city", "cityFile", (sheets) => setRecord(sheets, "side", "city")],
    ["of this year", "notEarlier", (sheets) => setRecord(sheets, "year", 2012)],
    ["of a later year", "notEarlier", (sheets) => setRecord(sheets, "year", 2013)],
    ["without forms", "noForms", (sheets) => void sheets.splice(0, sheets.length, sheetOf(sheets, sheetNames.scheme))],
    ["with another digest", "schemeDigest", (sheets) => setRecord(sheets, "digest", "ab".repeat(32))],
  ])("%s", async (_what, code, edit) => {
    const found = await read(edit);
    expect(found.results).toBeNull();
    expect(codes(found)).toEqual([`refused ${code}`]);
  });

  it("says both years", async () => {
    expect(itemsOf(await read(undefined, { year: 2012 }), "notEarlier")).toEqual(["2012", "2012"]);
  });

  it("whose cells two readers may see differently", async () => {
    const file = { sheets: lastYearSheets(), warnings: [{ code: "cellTwice", sheet: "南京市", detail: "K9" }] };
    expect(codes(await wholly(file))).toEqual(["refused cellsUnclear"]);
    const elsewhere = { sheets: lastYearSheets(), warnings: [{ code: "cellTwice", sheet: "备忘", detail: "K9" }] };
    expect((await wholly(elsewhere)).results).not.toBeNull();
  });
});

describe("a scheme that this version does not know", () => {
  const other = otherScheme();

  it("is taken from the file, and scored with", async () => {
    expect(checkScheme(other)).toEqual([]);
    const found = await read(undefined, { scheme: other });
    expect(found.results?.scheme).toEqual(other);
    expect(found.results?.units[0]?.scorecard.total).toBe(scoreUnit(other, goldenEntries(1)).total);
    expect(found.results?.units[0]?.scorecard.indicators.find(({ code }) => code === "1.1")?.max).toBe(25);
  });

  it("is refused where its JSON was changed but not its digest", async () => {
    const found = await read(
      (sheets) => {
        for (const row of sheetOf(sheets, sheetNames.scheme).cells) {
          if (row[0]?.value === "json") row[1] = { value: String(row[1]?.value).replace('"points":25', '"points":26') };
        }
      },
      { scheme: other },
    );
    expect(codes(found)).toEqual(["refused schemeDigest"]);
  });

  const json = JSON.stringify(other);
  const changed = (edit: (copy: Record<string, unknown>) => void) => {
    const copy: Record<string, unknown> = JSON.parse(json);
    edit(copy);
    return JSON.stringify(copy);
  };
  const deepRule = (depth: number) => `${'{"kind":"cap","max":25,"of":'.repeat(depth)}{"kind":"flag","entry":"a","points":25}${"}".repeat(depth)}`;
  const ruleAt = /"rule":\{"kind":"flag"[^}]*\}/;

  it.each<[string, string, string]>([
    ["nothing", "schemeMissing", ""],
    ["a text that is no JSON", "schemeDamaged", "{"],
    ["null", "schemeDamaged", "null"],
    ["a list", "schemeDamaged", "[]"],
    ["an object with nothing", "schemeDamaged", "{}"],
    ["more than a megabyte", "schemeTooLarge", changed((copy) => void (copy["source"] = "长".repeat(1_000_001)))],
    ["a long text", "schemeDamaged", changed((copy) => void (copy["source"] = "长".repeat(5_000)))],
    ["lists 100,000 deep", "schemeDamaged", "[".repeat(100_000) + "]".repeat(100_000)],
    ["rules 10,000 deep", "schemeDamaged", json.replace(ruleAt, `"rule":${deepRule(10_000)}`)],
    ["points in words", "schemeDamaged", changed((copy) => void (copy["basePoints"] = "1000"))],
    ["points beyond all numbers", "schemeDamaged", json.replace(/"basePoints":\d+/, '"basePoints":1e999')],
    ["categories that are no list", "schemeDamaged", changed((copy) => void (copy["categories"] = { length: 8 }))],
    ["no categories", "schemeDamaged", changed((copy) => void (copy["categories"] = []))],
    ["2,001 cities", "schemeDamaged", changed((copy) => void (copy["units"] = Array.from({ length: 2_001 }, String)))],
    ["a rule of an unknown kind", "schemeDamaged", json.replace('"kind":"flag"', '"kind":"constructor"')],
    ["a rule of a name every object has", "schemeDamaged", json.replace('"kind":"flag"', '"kind":"__proto__"')],
    ["a step that leads beyond all numbers", "schemeDamaged", json.replace(/"step":\d+/, '"step":1e-300')],
    ["a field for the prototype", "schemeDamaged", json.replace('{"id"', '{"__proto__":{"bonus":true},"id"')],
    ["a field nobody knows", "schemeDamaged", json.replace('"basePoints"', '"multiplier":2,"basePoints"')],
    ["another id than it says", "schemeDamaged", changed((copy) => void (copy["id"] = "elsewhere"))],
    ["sums that do not add up", "schemeUnsound", changed((copy) => void (copy["basePoints"] = 999))],
    ["a rule on an entry that is not there", "schemeUnsound", json.replace(/("rule":\{"kind":"flag","entry":")[^"]*/, "$1constructor")],
  ])("that holds %s is refused, and nothing breaks", async (_what, code, text) => {
    expect(text).not.toBe(json);
    const found = await read(withJson(text, other.id, other.version), { scheme: other });
    expect(codes(found)).toEqual([`refused ${code}`]);
    expect(Object.prototype).not.toHaveProperty("bonus");
  });

  it("with the digest of a known one is that one, whatever its JSON says", async () => {
    const found = await read((sheets) => setRecord(sheets, "json", "{"));
    expect(found.results?.scheme).toBe(scheme);
  });
});

describe("the shape of a scheme", () => {
  it("is that of the official one, after the way through JSON too", async () => {
    const copy: unknown = JSON.parse(JSON.stringify(scheme));
    expect(readScheme(scheme).ok).toBe(true);
    expect(readScheme(copy).ok).toBe(true);
  });

  it("has a rule of every kind and an entry of every type to be true of", async () => {
    const kinds = [...JSON.stringify(scheme).matchAll(/"kind":"(\w+)"/g)].map(([, kind]) => kind);
    expect(new Set(kinds)).toEqual(
      new Set(["amount", "awarded", "bool", "cap", "choice", "count", "deduction", "flag", "highest", "perUnit", "plan", "proportion", "rate", "score", "sum", "target", "tiers"]),
    );
  });
});

it("never throws on what sheets may hold", async () => {
  const cells: CellValue[] = [null, "", "#form", "#columns", "编码", "自报值", "json", "id", "year", "digest", -1, 1e308, true, "__proto__", "#N/A"];
  let state = 7;
  const roll = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
  for (let round = 0; round < 150; round += 1) {
    const sheets = lastYearSheets({ units: ["南京市"] });
    for (let hit = 0; hit < 40; hit += 1) {
      const sheet = sheets[roll(sheets.length)];
      if (sheet !== undefined) put(sheet, roll(sheet.cells.length), roll(12), cells[roll(cells.length)] ?? null);
    }
    const found = await wholly({ sheets, warnings: [] });
    for (const { scorecard } of found.results?.units ?? []) expect(scorecard.total).toBeLessThanOrEqual(1100);
  }
});

describe("the reading rests", () => {
  it("before every sheet and every city, with how far it is", async () => {
    const rests: [number, number, string][] = [];
    await readLastYear({ sheets: lastYearSheets(), warnings: [] }, expected, async (...rest) => {
      rests.push(rest);
      return true;
    });
    expect(rests.filter(([, , doing]) => doing === "南京市")).toHaveLength(2);
    expect(rests.every(([done, total]) => done < total)).toBe(true);
    const shares = rests.map(([done, total]) => done / total);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it("and ends where it is told to", async () => {
    let rests = 0;
    const found = await readLastYear({ sheets: lastYearSheets(), warnings: [] }, expected, async () => {
      rests += 1;
      return rests < 2;
    });
    expect([found, rests]).toEqual([null, 2]);
  });
});
