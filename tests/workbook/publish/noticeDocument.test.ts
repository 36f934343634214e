import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { writeDocx } from "../../../src/docx";
import { noticePlan } from "../../../src/workbook/publish/notice";
import { noticeDocument } from "../../../src/workbook/publish/noticeDocument";
import type { NoticeRequest } from "../../../src/workbook/publish/published";
import { pagesOfDocument, pdftotext } from "../../support/documentPages";
import { writerAvailable, writerMissing } from "../../support/libreoffice";
import { resultsFrom, thirteenResults } from "../../support/publishedResults";
import { completeSample } from "../../support/sampleForms";
import { paragraphsIn, partOf, textOf, within } from "../../support/wordFile";

const date = { year: 2013, month: 3, day: 5 };
const requestOf = (request: Partial<NoticeRequest> = {}): NoticeRequest => ({ ...thirteenResults(), commend: 3, date, unreported: ["宿迁市"], countsUnreported: false, ...request });
const documentOf = async (request: NoticeRequest) => partOf(await writeDocx(noticeDocument(request)), "word/document.xml");

/** What a person reads of the document's text: no blank lines, no line breaks within a title, no number to fill in. */
async function wordsOf(request: NoticeRequest): Promise<readonly string[]> {
  const texts = paragraphsIn(await documentOf(request)).map((one) => textOf(one).replaceAll("\n", ""));
  return texts.filter((text) => text.trim() !== "").slice(1);
}

/** The same of the sheet, up to its table. */
function sheetWords(request: NoticeRequest): readonly string[] {
  const texts = noticePlan(request).cells.map((row) => String(row[0]?.value ?? ""));
  return texts.slice(0, texts.indexOf("名次")).map((text) => text.replace(/^　　/, "").replaceAll("附表", "附件"));
}

const naming = { addressee: "各县（市、区）人民政府", unit: "县（市、区）", all: "各县（市、区）", commended: "先进县" };
const { publication: _none, ...withoutPublication } = jiangsu2012;
const counties = requestOf({ ...resultsFrom({ 甲县: completeSample(1, 10), 乙县: {} }), scheme: { ...withoutPublication, title: { zh: "考核", en: "" }, naming }, commend: null, unreported: ["乙县"] });

describe("结果通报 as a document", () => {
  it.each([
    ["the official scheme", requestOf()],
    ["one that names others and no publisher", counties],
  ])("says what the sheet says, word by word, of %s", async (_, request) => {
    const sheet = sheetWords(request);
    const caption = sheet.at(-1)?.replace("附件　", "") ?? "";
    const words = await wordsOf(request);
    // The table's heading is annexed: named below the text, and again at its head.
    const expected = [...sheet.slice(0, -1)];
    const signed = expected.splice(expected.findIndex((text) => text === (request.scheme.publication?.publisher ?? "2013年3月5日")));
    expect(words).toEqual([...expected, `附件：${caption}`, ...signed, "附件", caption]);
  });

  it("has the results of the sheet's table, and names those who are assessed as the scheme does", async () => {
    for (const request of [requestOf(), counties]) {
      const plan = noticePlan(request);
      const first = plan.cells.findIndex((row) => row[0]?.value === "名次");
      const sheet = plan.cells.slice(first).map((row) => row.slice(0, 6).map((cell) => (typeof cell?.value === "number" && cell.style?.format === "0.00" ? cell.value.toFixed(2) : String(cell?.value ?? ""))));
      const rows = within(await documentOf(request), "w:tr").map((row) => within(row, "w:tc").map(textOf));
      expect(rows).toEqual(sheet);
    }
    const [header] = within(await documentOf(counties), "w:tr");
    expect(header === undefined ? "" : textOf(header)).toContain("县（市、区）");
  });

  it("leaves the document's number to the office, and invents no seal", async () => {
    const [number] = paragraphsIn(await documentOf(requestOf())).map(textOf);
    expect(number?.replaceAll("　", "")).toBe("〔〕号");
    expect(within(await documentOf(requestOf()), "w:drawing")).toEqual([]);
  });
});

describe.skipIf(!writerAvailable || pdftotext === undefined)(`结果通报 on paper${writerAvailable ? "" : `: ${writerMissing}`}`, () => {
  const pagesOf = async (request: NoticeRequest) => pagesOfDocument(await writeDocx(noticeDocument(request)));

  it("takes two pages of text and one of results, each with its number", async () => {
    const pages = await pagesOf(requestOf());
    expect(pages).toHaveLength(3);
    expect(pages.map((page) => /—(\d+)—/.exec(page)?.[1])).toEqual(["1", "2", "3"]);
    expect(pages[0]).toContain("各省辖市人民政府：");
    expect(pages[1]).toContain("2013年3月5日");
    expect(pages[2]).toMatch(/^附件.*宿迁市/);
  });

  it("repeats the table's header where there are many", async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`第${index}个名称很长的被考核单位（县级市、市辖区）`, completeSample(index, 8)]));
    const pages = await pagesOf(requestOf({ ...resultsFrom(many), commend: null, unreported: [] }));
    const tables = pages.filter((page) => page.includes("名次"));
    expect(tables.length).toBeGreaterThan(2);
    expect(tables).toEqual(pages.slice(-tables.length));
  });
});
