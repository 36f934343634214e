import { describe, expect, it } from "vitest";
import type { Entries, EntryValue } from "../../../src/core/index";
import { jiangsu2012 } from "../../../src/core/index";
import { formPlan } from "../../../src/workbook/form/form";
import { showsDate } from "../../../src/sheet/numberFormat";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import type { Cell, CellValue } from "../../../src/sheet/plan";
import { entryList, readForm } from "../../../src/workbook/form/readForm";
import type { ReturnedForm } from "../../../src/workbook/returns/returnedForm";
import { returnReader } from "../../../src/workbook/returns/returnedForm";
import { contentOf } from "../../../src/workbook/returns/returnedSheets";
import { templatePlans } from "../../../src/workbook/returns/template";
import { exampleSchemes } from "../../../src/workbook/scheme/examples/index";
import { schemeDigest, schemeSheetPlan } from "../../../src/workbook/scheme/schemeSheet";
import { hazardsOf } from "../../../src/sheet/textHazards";
import { droppedCode, otherScheme } from "../../support/lastYearFiles";
import type { EditableSheet, Editing } from "../../support/returnedFiles";
import { filledPlans, put } from "../../support/returnedFiles";
import cases from "../../golden/complete-forms.json";

const scheme = jiangsu2012;
const { columns, rows } = plannedPlacement(scheme);
const complete: Entries = cases[1]?.entries ?? {};
const units = ["南京市", "无锡市"];
const forms = units.flatMap((unit) => {
  const reading = readForm(scheme, contentOf(formPlan({ scheme, year: 2012, unit, hasBonusSheet: true })));
  return reading === null ? [] : [{ unit, sheetName: unit, reading }];
});
const read = returnReader({ scheme, year: 2012, forms }, "zh-CN");

/** A filled form after `edit`, held against an empty master. */
function returned(edit: Editing = () => undefined, warnings: { code: string; sheet?: string }[] = []): ReturnedForm {
  const sheets = filledPlans("南京市", complete, "材料").map((plan): EditableSheet => ({ ...plan, cells: plan.cells.map((row) => [...row]) }));
  const [, form] = sheets;
  if (form === undefined) throw new Error("no form");
  const replaced = edit(form, sheets);
  return read({ sheets: sheets.map((sheet) => (sheet === form ? { ...sheet, ...replaced } : sheet)), warnings });
}

const codes = (form: ReturnedForm) => form.problems.map(({ severity, code }) => `${severity} ${code}`);
const valueIn = (form: ReturnedForm, key: string, column = "reported") =>
  form.changes.find((change) => change.key === key && change.column === column)?.after;
const key = "1.3.fullTime";
const row = rows.get(key) ?? 0;
const insertRow = (form: EditableSheet, at: number, cells: (Cell | undefined)[] = []) => form.cells.splice(at, 0, cells);
const swap = (form: EditableSheet, a: string, b: string, from = 0, to = 99) => {
  const [first, second] = [form.cells[rows.get(a) ?? 0] ?? [], form.cells[rows.get(b) ?? 0] ?? []];
  for (let column = from; column < to; column += 1) [first[column], second[column]] = [second[column], first[column]];
};

describe("a clean return", () => {
  it("brings every entry and its evidence, and nothing else", () => {
    const form = returned();
    expect(form).toMatchObject({ unit: "南京市", filled: 64, problems: [] });
    expect(form.changes).toHaveLength(128);
    expect(new Set(form.changes.map(({ column }) => column))).toEqual(new Set(["reported", "evidence"]));
  });
});

describe("a return against the review as the master has it", () => {
  /** A return of what the master has, but for one entry; with review states in the master. */
  function held(states: Readonly<Record<string, string>>, changedKey: string, after: CellValue): readonly string[] {
    const [, plan] = filledPlans("南京市", complete, "材料");
    if (plan === undefined) throw new Error("no form");
    const master: EditableSheet = { ...plan, cells: plan.cells.map((cells) => [...cells]) };
    for (const [at, value] of Object.entries(states)) put(master, at, "reviewState", { value });
    const reading = readForm(scheme, contentOf(master));
    const reader = returnReader({ scheme, year: 2012, forms: reading === null ? [] : [{ unit: "南京市", sheetName: "南京市", reading }] }, "zh-CN");
    const sheets = filledPlans("南京市", complete, "材料").map((one): EditableSheet => ({ ...one, cells: one.cells.map((cells) => [...cells]) }));
    const form = sheets[1];
    if (form !== undefined) put(form, changedKey, "reported", { value: after });
    return reader({ sheets, warnings: [] }).problems.map((problem) => `${problem.code} ${problem.items.join()}`);
  }

  it("says which indicators already verified it changes, and which that were sent back it does not", () => {
    const states = { "1.3.fullTime": "已核定", "4.5.reports": "退回", "7.3.adopted": "已核定" };
    expect(held(states, "1.3.fullTime", 77)).toEqual(["verifiedChanged 1.3", "returnedUnchanged 4.5"]);
    expect(held(states, "4.5.reports", 77)).toEqual([]);
  });

  it("sees a change of any entry of the indicator", () => {
    expect(held({ "1.3.fullTime": "已核定" }, "1.3.partTime", 1)).toEqual(["verifiedChanged 1.3"]);
  });
});

describe("whole files that are refused", () => {
  it.each<[string, string, Editing]>([
    ["the city's name is gone", "unitUnclear", (form) => void ((form.cells[2] ?? [])[columns.name] = undefined)],
    ["the header line is gone", "columnMissing", (form) => void (form.cells[3] = [])],
    ["自报值 has another header", "columnMissing", (form) => void ((form.cells[3] ?? [])[columns.reported] = { value: "自报" })],
    ["a second 自报值 column", "columnDoubled", (form) => void ((form.cells[3] ?? [])[columns.verified] = { value: "自报值" })],
    [
      "the headers of 自报值 and 核定值 are swapped",
      "columnsUnclear",
      (form) => {
        const header = form.cells[3] ?? [];
        [header[columns.reported], header[columns.verified]] = [header[columns.verified], header[columns.reported]];
      },
    ],
    ["two codes are swapped", "linesMixed", (form) => swap(form, key, "4.1.industries", 0, 1)],
    ["two codes with the same label are swapped", "linesMixed", (form) => swap(form, "3.2.certifiedPlan", "3.3a.cityModelsPlan", 0, 1)],
    ["all but the codes was sorted", "linesMixed", (form) => swap(form, key, "5.2c.departments", 1)],
    [
      "自报值 was pushed down by a cell, formulas following as in Excel",
      "cellsShifted",
      (form) => {
        for (let at = form.cells.length - 1; at > row; at -= 1) {
          const [line, above] = [form.cells[at] ?? [], form.cells[at - 1] ?? []];
          line[columns.reported] = above[columns.reported];
        }
        for (const line of form.cells.slice(row)) {
          const formula = line[columns.reportedStatus]?.formula;
          if (formula !== undefined) line[columns.reportedStatus] = { formula: formula.replaceAll(/K(\d+)/g, (_all, at: string) => `K${Number(at) + 1}`) };
        }
      },
    ],
  ])("%s", (_what, code, edit) => {
    const form = returned(edit);
    expect(codes(form)).toContain(`refused ${code}`);
    expect(form.changes).toEqual([]);
  });

  it.each(["cellTwice", "cellOutside"])("the file is unclear about a cell of the form: %s", (code) => {
    expect(codes(returned(undefined, [{ code, sheet: "南京市" }]))).toEqual(["refused cellsUnclear"]);
    expect(codes(returned(undefined, [{ code, sheet: "填报说明" }]))).toEqual([]);
  });
});

describe("entries that are left as they are", () => {
  it.each<[string, string, Editing]>([
    ["its line was deleted", "missingKey", (form) => void form.cells.splice(row, 1)],
    ["its code was deleted", "missingKey", (form) => put(form, key, "key", {})],
    ["its line stands twice", "doubledKey", (form) => void insertRow(form, row, form.cells[row])],
    ["its label was changed", "labelChanged", (form) => put(form, key, "entry", { value: "别的" })],
    ["a formula", "formulaInEntry", (form) => put(form, key, "reported", { formula: "=3+4", value: 7 })],
    ["a link to another workbook", "formulaInEntry", (form) => put(form, key, "reported", { formula: "=[1]表!A1", value: 7 })],
    ["an error", "errorValue", (form) => put(form, key, "reported", { value: "#N/A" })],
    ["a date", "dateInEntry", (form) => put(form, key, "reported", { value: 41_000, style: { format: "yyyy/m/d" } })],
    ["a control character", "controlCharacters", (form) => put(form, key, "reported", { value: "1\u0000" })],
    ["a turn of direction", "controlCharacters", (form) => put(form, key, "reported", { value: "\u202e21" })],
    ["text beyond a cell", "textTooLong", (form) => put(form, key, "reported", { value: "长".repeat(32_001) })],
  ])("%s", (_what, code, edit) => {
    const form = returned(edit);
    expect(form.problems.filter(({ severity }) => severity === "left")).toMatchObject([{ code, key }]);
    expect(form.problems.some(({ severity }) => severity === "refused")).toBe(false);
    expect(form.changes.some((change) => change.key === key && change.column === "reported")).toBe(false);
    expect(form.changes.length).toBeGreaterThanOrEqual(126);
    expect(valueIn(form, "4.1.industries")).toBe(complete["4.1.industries"]);
  });

  it("merged with the line below: neither is taken", () => {
    const form = returned((one) => ({ merges: [...(one.merges ?? []), { row, column: columns.reported, rows: 2, columns: 1 }] }));
    expect(form.problems.map((one) => [one.code, one.key])).toEqual([["mergedEntry", "1.3.fullTime"], ["mergedEntry", "1.3.partTime"]]);
    expect(form.changes).toHaveLength(126);
  });

  it("the master has no line for it", () => {
    const [master] = forms;
    if (master === undefined) throw new Error("no master");
    const lines = new Map([...master.reading.placement.rows].filter(([one]) => one !== key));
    const reading = { ...master.reading, placement: { ...master.reading.placement, rows: lines } };
    const form = returnReader({ scheme, year: 2012, forms: [{ ...master, reading }] }, "zh-CN")({ sheets: filledPlans("南京市", complete), warnings: [] });
    expect(form.problems.map((one) => [one.severity, one.code, one.key])).toEqual([["left", "missingInMaster", key]]);
    expect(valueIn(form, key)).toBeUndefined();
  });
});

describe("what is told and read all the same", () => {
  it.each<[string, string, Editing]>([
    ["a line inserted", "linesAdded", (form) => void insertRow(form, row)],
    ["a line added below", "linesAdded", (form) => void form.cells.push([undefined, { value: "备注" }])],
    ["a line hidden", "linesHidden", () => ({ hiddenRows: [row] })],
    ["a column hidden", "columnsHidden", (form) => ({ hiddenColumns: [...(form.hiddenColumns ?? []), columns.reported] })],
    ["a sheet added", "sheetsAdded", (_form, sheets) => void sheets.push({ name: "附件", cells: [[{ value: 1 }]] })],
    ["填报说明 deleted", "sheetsRemoved", (_form, sheets) => void sheets.shift()],
    ["the form hidden", "formHidden", () => ({ visibility: "hidden" })],
    ["protection off", "unprotected", () => ({ protected: false })],
    ["a total line deleted", "linesRemoved", (form) => void (form.cells[rows.get("#base") ?? 0] = [])],
    ["a score typed over", "formulasChanged", (form) => put(form, key, "reportedPoints", { value: 40 })],
    ["a score forged beside its formula", "scoresChanged", (form) => put(form, key, "reportedPoints", { ...(form.cells[row] ?? [])[columns.reportedPoints], value: 4 })],
    ["points changed", "pointsChanged", (form) => put(form, "1.1.chairedByCityLeader", "points", { value: 900 })],
    ["核定值 typed", "reviewTyped", (form) => put(form, key, "verified", { value: 40 })],
    ["the scheme's text changed", "schemeChanged", (_form, sheets) => void ((sheets[2]?.cells[4] ?? [])[1] = { value: "{}" })],
    ["text like a formula", "textLikeFormula", (form) => put(form, key, "evidence", { value: "=1+1" })],
    ["a zero-width space", "invisibleCharacters", (form) => put(form, key, "evidence", { value: "材\u200b料" })],
    ["right-to-left writing", "rightToLeft", (form) => put(form, key, "evidence", { value: "עברית" })],
    ["an invalid entry", "invalidEntry", (form) => put(form, key, "reported", { value: "约10" })],
  ])("%s", (_what, code, edit) => {
    const form = returned(edit);
    expect(codes(form)).toContain(`note ${code}`);
    expect(form.problems.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(form.changes).toHaveLength(128);
    expect(valueIn(form, "4.1.industries")).toBe(complete["4.1.industries"]);
  });

  it.each(["externalLinks", "dates1904"])("%s", (code) => {
    expect(codes(returned(undefined, [{ code }]))).toEqual([`note ${code}`]);
  });

  it("lines sorted whole are read by their codes", () => {
    const form = returned((one) => {
      const first = rows.get("4.1.industries") ?? 0;
      const [a, b] = [one.cells[row] ?? [], one.cells[first] ?? []];
      one.cells[row] = b;
      one.cells[first] = a;
    });
    expect(codes(form)).toContain("note linesSorted");
    expect([valueIn(form, key), valueIn(form, "4.1.industries")]).toEqual([complete[key], complete["4.1.industries"]]);
  });

  it.each<[string, (lines: readonly string[]) => string[]]>([
    ["from the last to the first", (lines) => [...lines].reverse()],
    ["by their codes, backwards and by halves", (lines) => [...lines].sort((a, b) => (a.slice(-3) < b.slice(-3) ? -1 : 1))],
    ["with lines of one label in other places", (lines) => [...lines.slice(20), ...lines.slice(0, 20)].sort((a, b) => a.length - b.length)],
  ])("whole lines that somebody sorted are read by their codes: %s", (_, order) => {
    const lines = entryList(scheme).map((line) => line.key);
    const form = returned((one) => {
      const cells = new Map(lines.map((at) => [at, one.cells[rows.get(at) ?? 0] ?? []] as const));
      order(lines).forEach((at, index) => {
        one.cells[rows.get(lines[index] ?? "") ?? 0] = cells.get(at) ?? [];
      });
      return { merges: [] };
    });
    expect(form.problems.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(codes(form)).toContain("note linesSorted");
    expect(lines.filter((at) => valueIn(form, at) === undefined)).toEqual([]);
    for (const line of ["3.2.certifiedPlan", "3.3a.cityModelsPlan", key]) expect(valueIn(form, line)).toEqual(complete[line]);
  });

  it.each([
    ["3.2.certifiedPlan", "3.3a.cityModelsPlan"],
    ["3.2.certified", "3.3a.cityModelsPlan"],
    [key, "3.2.certifiedPlan"],
    [key, "4.1.industries"],
  ])("exchanged codes are named, and nothing else: %s and %s", (one, other) => {
    const form = returned((sheet) => swap(sheet, one, other, 0, 1));
    expect(form.problems.map(({ code, items }) => [code, [...items].sort()])).toEqual([["linesMixed", [one, other].sort()]]);
  });

  it("a column inserted by Excel, formulas following, is read by the headers", () => {
    const form = returned((one) => {
      for (const line of one.cells) {
        line.splice(columns.reported, 0, undefined);
        for (const [at, cell] of line.entries()) {
          // Excel moves K and all columns after it one to the right.
          const formula = cell?.formula?.replaceAll(/(?<![A-Z"])([K-U])(?=\d)/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1));
          if (formula !== undefined) line[at] = { ...cell, formula };
        }
      }
    });
    expect(codes(form).filter((code) => code.startsWith("note"))).toContain("note columnsMoved");
    expect(form.problems.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(valueIn(form, key)).toBe(complete[key]);
  });
});

describe("formats and texts", () => {
  it.each([
    ["yyyy/m/d", true], ['m"月"d"日"', true], ["h:mm", true], ["[h]:mm", true], ["mm:ss", true], ["mmm", true], ["[$-804]yyyy", true],
    ["General", false], ["0.00", false], ['0"年度"', false], ["@", false], ["[Red]0", false], ["#,##0_ ", false], [undefined, false],
  ])("%s shows a date: %s", (format, expected) => {
    expect(showsDate(format)).toBe(expected);
  });

  it.each<[CellValue, readonly string[]]>([
    ["证明材料\n第二行\t", []],
    ["\u0007", ["controlCharacters"]],
    ["\ud800", ["controlCharacters"]],
    ["\uffff", ["controlCharacters"]],
    ["a\u2066b", ["controlCharacters"]],
    [" +5", ["textLikeFormula"]],
    ["1\ufeff", ["invisibleCharacters"]],
    [-5, []],
  ])("%j", (value, expected) => {
    expect(hazardsOf(value).map(({ hazard }) => hazard)).toEqual(expected);
  });
});

it("asks for every entry of the scheme by a code of its own", () => {
  expect(new Set(entryList(scheme).map((one) => one.key)).size).toBe(64);
});

describe("a form that lost what is hidden", () => {
  /** Takes the column of codes away as Excel does: merged cells move with their columns. */
  const withoutCodes = (form: EditableSheet): Partial<EditableSheet> => {
    for (const line of form.cells) line.splice(columns.key, 1);
    return { merges: (form.merges ?? []).map((area) => ({ ...area, column: area.column - 1 })), hiddenColumns: [] };
  };
  const problemsOf = (form: ReturnedForm) => form.problems.filter(({ severity }) => severity !== "note").map(({ severity, code }) => `${severity} ${code}`);

  it("is read by its official texts after somebody looked at it: the column of codes deleted", () => {
    const form = returned(withoutCodes);
    expect(problemsOf(form)).toEqual(["ask codesRebuilt"]);
    expect(form.changes).toEqual(returned().changes);
  });

  it("is read by its codes: only those that begin with # were lost", () => {
    const form = returned((one) => one.cells.forEach((line) => String(line[columns.key]?.value ?? "").startsWith("#") && (line[columns.key] = undefined)));
    expect(problemsOf(form)).toEqual([]);
    expect(form.changes).toEqual(returned().changes);
  });

  it("is known by its print: hidden columns and _方案 removed, as the document inspector does", () => {
    const form = returned((one, sheets) => {
      for (const line of one.cells) line.splice(columns.reportedStatus, 5);
      sheets.length = 2;
      return withoutCodes(one);
    });
    expect(problemsOf(form)).toEqual(["ask schemeLost", "ask codesRebuilt"]);
    expect(form.changes).toEqual(returned().changes);
  });

  it("is refused without _方案 where anything printed is another", () => {
    const form = returned((one, sheets) => {
      put(one, "4.1.industries", "points", { value: 31 });
      sheets.length = 2;
    });
    expect(problemsOf(form)).toEqual(["refused noScheme"]);
  });

  it("is refused where its lines were sorted and no code tells them", () => {
    const form = returned((one) => {
      swap(one, key, "4.1.industries");
      return withoutCodes(one);
    });
    expect(form.problems.some(({ severity }) => severity === "refused")).toBe(true);
    expect(form.changes).toEqual([]);
  });

  it("is read under another name of its sheet, even one of ours", () => {
    const form = returned(() => ({ name: "汇总" }));
    expect(codes(form)).toEqual(["note sheetRenamed"]);
    expect(form.changes).toHaveLength(128);
  });

  it.each(["2012", "2012年", "２０１２年度", " 2012 "])("names its year as text: «%s»", (year) => {
    const form = returned((one, sheets) => {
      (one.cells[2] ?? [])[columns.content] = { value: year };
      (sheets[2]?.cells[2] ?? [])[1] = { value: year };
    });
    expect(form.problems).toEqual([]);
  });

  it("has a space behind a code or in a header", () => {
    const form = returned((one) => {
      (one.cells[3] ?? [])[columns.key] = { value: "#columns " };
      (one.cells[3] ?? [])[columns.reported] = { value: "自报 值" };
    });
    expect(form.problems).toEqual([]);
  });
});

describe("lines in another order", () => {
  it("are read by their codes, those with the same label too, where somebody sorted them whole", () => {
    const form = returned((one) => {
      const first = rows.get("3.1.planPublished") ?? 0;
      const last = rows.get("3.3b.provincialModelsRevoked") ?? 0;
      one.cells.splice(first, last - first + 1, ...one.cells.slice(first, last + 1).reverse());
    });
    expect(form.problems.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(form.changes.find((change) => change.key === "3.3a.cityModelsPlan" && change.column === "reported")?.after).toBe(complete["3.3a.cityModelsPlan"]);
  });

  it("whose codes were exchanged are named, and no others", () => {
    const exchanged = returned((one) => swap(one, "3.2.certifiedPlan", "3.3a.cityModelsPlan", 0, 1));
    expect(exchanged.problems.map(({ code, items }) => [code, items])).toContainEqual(["linesMixed", ["3.2.certifiedPlan", "3.3a.cityModelsPlan"]]);
    const torn = returned((one) => swap(one, key, "4.1.industries", 0, 1));
    expect(torn.problems.map(({ code, items }) => [code, items])).toContainEqual(["linesMixed", [key, "4.1.industries"]]);
  });
});

describe("values that stand one line away", () => {
  const all = entryList(scheme).map((one) => one.key);
  const from = all.indexOf("1.3.fullTime");

  /** A file in which the values from a line on moved down or up, against a master that has what they were. */
  function moved(step: 1 | -1, count: number): ReturnedForm {
    const figures: Record<string, EntryValue> = { ...complete };
    const chosen = all.slice(from, from + count + 1);
    for (const [index, one] of chosen.entries()) figures[one] = 100 + index;
    const shifted = { ...figures };
    for (const [index, one] of chosen.entries()) shifted[one] = figures[chosen[index - step] ?? ""] ?? 900;
    const [, plan] = filledPlans("南京市", figures);
    const reading = plan === undefined ? null : readForm(scheme, contentOf(plan));
    const reader = returnReader({ scheme, year: 2012, forms: reading === null ? [] : [{ unit: "南京市", sheetName: "南京市", reading }] }, "zh-CN");
    return reader({ sheets: filledPlans("南京市", shifted), warnings: [] });
  }

  it.each([1, -1] as const)("are asked about: moved by %d", (step) => {
    const asked = moved(step, 5).problems.find(({ code }) => code === "valuesShifted");
    expect(asked?.severity).toBe("ask");
    expect(asked?.items.length).toBeGreaterThanOrEqual(3);
  });

  it("are nothing where two lines exchanged their values, or a form is filled for the first time", () => {
    expect(moved(1, 1).problems.some(({ severity }) => severity === "ask")).toBe(false);
    expect(returned().problems).toEqual([]);
  });
});

describe("an earlier edition of a scheme", () => {
  const [county = scheme] = exampleSchemes;
  const earlier = "f0e8e33b9e8ecfe8859ea7d4679e498985614a995b515508b245144c35d00048";
  const reader = returnReader({ scheme: county, year: 2012, forms: [] }, "zh-CN");
  /** A template as version 1.2.0 of the county scheme had it sent out, or with another version in its record. */
  function sentOutUnder(version: string, digest = earlier): readonly string[] {
    const [guide, form, record] = templatePlans({ scheme: county, year: 2012, unit: "甲县", sheetName: "甲县", entries: new Map() });
    if (guide === undefined || form === undefined || record === undefined) throw new Error("no template");
    const stated: Readonly<Record<string, CellValue>> = { version, digest };
    const cells = record.cells.map((line) => (typeof line[0]?.value === "string" && line[0].value in stated ? [line[0], { value: stated[line[0].value] ?? null }] : line));
    return codes(reader({ sheets: [guide, form, { ...record, cells }], warnings: [] }));
  }

  it("is taken with the version that it had, as it is scored alike", () => {
    expect([county.id, county.version === "1.2.0"]).toEqual(["example-county", false]);
    expect(sentOutUnder("1.2.0")).not.toContain("refused otherVersion");
    expect(sentOutUnder(county.version, schemeDigest(county))).not.toContain("refused otherVersion");
  });

  it.each([["today's version under the earlier digest", undefined, earlier], ["the earlier version under today's digest", "1.2.0", undefined], ["a digest of nothing known", "1.2.0", "0".repeat(64)]])("is refused with %s", (_, version, digest) => {
    expect(sentOutUnder(version ?? county.version, digest ?? schemeDigest(county))).toContain("refused otherVersion");
  });
});

describe("another scheme of the same name", () => {
  it("is refused with what differs, indicator by indicator", () => {
    const other = otherScheme();
    const sheets = [...filledPlans("南京市", complete).slice(0, 2), schemeSheetPlan({ ...other, version: scheme.version }, 2012, { side: "city" })];
    const [problem] = read({ sheets, warnings: [] }).problems;
    expect(problem).toMatchObject({ severity: "refused", code: "otherVersion" });
    expect(problem?.items.slice(2)).toEqual(["1.1 points rule", `${droppedCode} removed`]);
  });
});
