import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actions, DocumentReport, DocumentRequest } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012 } from "../../../src/core/index";
import type { ColumnId } from "../../../src/workbook/form/columns";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import { readXlsx } from "../../../src/xlsx/index";
import { failureOf, inChinese, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { plainSample } from "../../support/sampleForms";
import { unzipped } from "../../support/unzipped";
import { partOf, textOf } from "../../support/wordFile";

const units = ["南京市", "无锡市", "徐州市"];
const placement = plannedPlacement(jiangsu2012);
let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(async () => {
  actions = createActions();
  const entries = plainSample(1, 8);
  await openBook(office, units, [], { 南京市: entries, 无锡市: { ...entries, "1.3.fullTime": "约10" } });
});

const at = (key: string, column: ColumnId) => addressOf(placement, key, column) ?? "";
const type = (unit: string, key: string, column: ColumnId, value: string | number) => office.host.userEdit(unit, at(key, column), value);
const make = async (request: DocumentRequest): Promise<DocumentReport> => valueOf(await actions.makeDocument(request, inChinese));
const bytesOf = ({ file }: DocumentReport) => file?.bytes ?? new Uint8Array();
const wordsOf = async (bytes: Uint8Array) => textOf(await partOf(bytes, "word/document.xml"));

/** Sheets of a file, and all that stands on them. */
async function sheetsOf(bytes: Uint8Array) {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.sheets;
}

describe("退回意见", () => {
  it("is a document for each city that has something to put right, and none for one that entered nothing", async () => {
    await type("南京市", "1.1.chairedByCityLeader", "reviewState", "退回");
    await type("南京市", "1.1.chairedByCityLeader", "reason", "请附成立文件");
    const before = await snapshot();
    const report = await make({ kind: "sentBack", units: "all" });
    expect([report.file?.name, report.units, report.notBegun]).toEqual(["2012_退回意见.zip", 2, ["徐州市"]]);
    const files = await unzipped(bytesOf(report));
    expect([...files.keys()]).toEqual(["2012_南京市_退回意见.docx", "2012_无锡市_退回意见.docx"]);
    const nanjing = await wordsOf(files.get("2012_南京市_退回意见.docx") ?? new Uint8Array());
    expect(nanjing).toContain("南京市：");
    expect(nanjing).toContain("请附成立文件");
    expect(nanjing).not.toContain("无锡市");
    expect(await wordsOf(files.get("2012_无锡市_退回意见.docx") ?? new Uint8Array())).toContain("专职人员：“约10”不是数字");
    expect(await snapshot()).toEqual(before);
  });

  it("of one city is no archive, and of a city without matters nothing", async () => {
    expect((await make({ kind: "sentBack", units: ["无锡市"] })).file?.name).toBe("2012_无锡市_退回意见.docx");
    expect(await make({ kind: "sentBack", units: ["徐州市"] })).toEqual({ kind: "sentBack", file: null, units: 0, notBegun: ["徐州市"] });
  });

  it("speaks Chinese, whatever the pane speaks", async () => {
    const report = valueOf(await actions.makeDocument({ kind: "sentBack", units: ["无锡市"] }, { language: "en-US" }));
    expect(await wordsOf(bytesOf(report))).toContain("不是数字，请只填数字");
  });

  it("names no indicator that the city changed since it was sent back", async () => {
    const [sheetId, key] = [await sheetIdOf("南京市"), "1.1.chairedByCityLeader"];
    const reason = "请附成立文件";
    await type("南京市", key, "evidence", "旧文件");
    valueOf(await actions.review([{ sheetId, indicator: "1.1", before: "pending", state: "returned", entries: [{ key, before: { verified: null, reason: "" }, verified: null, reason }] }], inChinese));
    const sentBack = () => make({ kind: "sentBack", units: ["南京市"] });
    expect(await wordsOf(bytesOf(await sentBack()))).toContain(reason);
    valueOf(await actions.enter({ sheetId, inputs: [{ key, column: "evidence", before: "旧文件", after: "苏信〔2012〕1号" }] }, inChinese));
    const after = await sentBack();
    expect(after.file === null ? "" : await wordsOf(bytesOf(after))).not.toContain(reason);
  });
});

describe("成绩单 and form of each city", () => {
  it("are values on protected sheets, with no other city's name in them", async () => {
    const report = await make({ kind: "scorecards", units: "all" });
    expect([report.file?.name, report.units]).toEqual(["2012_成绩单.zip", 3]);
    const files = await unzipped(bytesOf(report));
    expect([...files.keys()]).toEqual(units.map((unit) => `2012_${unit}_成绩单.xlsx`));
    for (const [index, bytes] of [...files.values()].entries()) {
      const parts = await unzipped(bytes);
      const xml = [...parts].map(([, part]) => new TextDecoder().decode(part)).join("\n");
      expect(xml).toContain(units[index] ?? "");
      for (const other of units.filter((_, at) => at !== index)) expect(xml).not.toContain(other);
      expect(xml).not.toMatch(/<f[ >]|_方案|externalLink/);
      const sheets = [...parts].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name)).map(([, part]) => new TextDecoder().decode(part));
      expect(sheets).toHaveLength(2);
      for (const sheet of sheets) expect(sheet).toContain("<sheetProtection");
    }
  });

  it("say what the workbook shows", async () => {
    const [scorecard, form] = await sheetsOf(bytesOf(await make({ kind: "scorecards", units: ["无锡市"] })));
    expect([scorecard?.name, form?.name]).toEqual(["成绩单", "无锡市"]);
    expect(scorecard?.values.flat()).toContain("无锡市成绩单");
    const shown = (await snapshot()).find(({ name }) => name === "无锡市");
    const row = placement.rows.get("1.3.fullTime") ?? -1;
    for (const column of ["reported", "check", "reportedPoints"] as const) expect(form?.values[row]?.[placement.columns[column]]).toEqual(shown?.values[row]?.[placement.columns[column]]);
    expect(form?.values[row]?.[placement.columns.reported]).toBe("约10");
  });

  it("are refused while innovation points are not those of 创新加分", async () => {
    await type("南京市", "8.innovation", "verified", 88);
    expect(failureOf(await actions.makeDocument({ kind: "scorecards", units: "all" }, inChinese)).code).toBe("awardsStale");
  });

  it("stop where they are cancelled, with nothing made", async () => {
    const abort = new AbortController();
    const outcome = await actions.makeDocument({ kind: "scorecards", units: "all" }, { ...inChinese, signal: abort.signal, onProgress: ({ done }) => done === 1 && abort.abort() });
    expect(failureOf(outcome).code).toBe("cancelled");
  });
});

describe("all forms to be printed", () => {
  it("are one workbook of the forms alone, laid out for print as they are", async () => {
    const report = await make({ kind: "forms" });
    expect([report.file?.name, report.units]).toEqual(["2012_全部填报表_打印.xlsx", 3]);
    expect((await sheetsOf(bytesOf(report))).map(({ name }) => name)).toEqual(units);
    const parts = await unzipped(bytesOf(report));
    const sheets = [...parts].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name)).map(([, part]) => new TextDecoder().decode(part));
    for (const sheet of sheets) {
      expect(sheet).toMatch(/<pageSetup[^>]*paperSize="8"/);
      expect(sheet).toMatch(/orientation="landscape"/);
    }
    const names = new TextDecoder().decode(parts.get("xl/workbook.xml"));
    expect(names.match(/_xlnm\.Print_Titles/g)).toHaveLength(3);
    expect(names.match(/_xlnm\.Print_Area/g)).toHaveLength(3);
  });

  it("print pages of the review where somebody wrote there, and only there", async () => {
    await type("南京市", "1.3.fullTime", "reason", "核实为 5 人");
    const parts = await unzipped(bytesOf(await make({ kind: "forms" })));
    const areas = [...new TextDecoder().decode(parts.get("xl/workbook.xml")).matchAll(/<definedName[^>]*Print_Area[^>]*>([^<]*)</g)].map(([, area = ""]) => area.split(",").length);
    expect(areas).toEqual([2, 1, 1]);
  });

  it("hold what stands on a form whose lines and columns were moved, each in its place", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("南京市");
      sheet.getRange("8:8").insert("Down");
      await context.sync();
    });
    const [nanjing] = await sheetsOf(bytesOf(await make({ kind: "forms" })));
    const row = placement.rows.get("6.2.fund") ?? -1;
    expect(nanjing?.values[row]?.[placement.columns.reported]).toBe(plainSample(1, 8)["6.2.fund"]);
    expect(nanjing?.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  });

  it("hold texts of people as texts", async () => {
    await type("南京市", "1.3.fullTime", "evidence", "'=HYPERLINK(\"http://x\")");
    const [nanjing] = await sheetsOf(bytesOf(await make({ kind: "forms" })));
    expect(nanjing?.values[placement.rows.get("1.3.fullTime") ?? -1]?.[placement.columns.evidence]).toBe('=HYPERLINK("http://x")');
  });

  it("are refused where there is no assessment", async () => {
    await openEmpty(office);
    for (const request of [{ kind: "forms" }, { kind: "scorecards", units: "all" }, { kind: "sentBack", units: "all" }] as const) expect(failureOf(await actions.makeDocument(request, inChinese)).code).toBe("noAssessment");
  });
});

async function sheetIdOf(name: string): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name).load("id");
    await context.sync();
    return sheet.id;
  });
}
