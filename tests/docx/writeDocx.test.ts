import { describe, expect, it } from "vitest";
import { writeDocx } from "../../src/docx";
import { balancedTitle } from "../../src/docx/balancedTitle";
import { signatureIndents } from "../../src/docx/signature";
import type { Block } from "../../src/workbook/documentPlan";
import { firstWithin, paragraphsIn, partOf, partsOf, textOf, within } from "../support/wordFile";

const twipsOf = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);
const written = (...blocks: readonly Block[]) => writeDocx({ title: "通报", blocks });
const documentOf = async (...blocks: readonly Block[]) => partOf(await written(...blocks), "word/document.xml");
const textsOf = async (...blocks: readonly Block[]) => paragraphsIn(await documentOf(...blocks)).map(textOf);
const font = (node: Parameters<typeof within>[0]) => {
  const { "w:ascii": ascii, "w:hAnsi": hAnsi, "w:eastAsia": eastAsia } = firstWithin(node, "w:rFonts").attributes;
  return { fonts: [...new Set([ascii, hAnsi, eastAsia])], size: Number(firstWithin(node, "w:sz").attributes["w:val"]) / 2 };
};

describe("the page of an official document (GB/T 9704-2012)", () => {
  it("is A4 with a head of 37 mm, a gutter side of 28 mm and a text of 156 × 225 mm", async () => {
    const section = firstWithin(await documentOf({ kind: "body", text: "正文" }), "w:sectPr");
    const { "w:w": width, "w:h": height } = firstWithin(section, "w:pgSz").attributes;
    const margin = (side: string) => Number(firstWithin(section, "w:pgMar").attributes[`w:${side}`]);
    expect([Number(width), Number(height)]).toEqual([twipsOf(210), twipsOf(297)]);
    expect([margin("top"), margin("left")]).toEqual([twipsOf(37), twipsOf(28)]);
    expect(Number(width) - margin("left") - margin("right")).toBeCloseTo(twipsOf(156), -0.5);
    expect(Number(height) - margin("top") - margin("bottom")).toBeCloseTo(twipsOf(225), -0.5);
  });

  it("has 22 lines of 28.95 points, and 28 characters of 16 points on a line", async () => {
    const document = await documentOf({ kind: "body", text: "正文" });
    const { "w:line": line, "w:lineRule": rule } = firstWithin(document, "w:spacing").attributes;
    expect([Number(line) / 20, rule]).toEqual([28.95, "exact"]);
    expect(Number(firstWithin(document, "w:docGrid").attributes["w:linePitch"]) / 20).toBe(28.95);
    const closer = Number(firstWithin(firstWithin(document, "w:rPr"), "w:spacing").attributes["w:val"]);
    expect((16 * 20 + closer) * 28).toBeLessThanOrEqual(twipsOf(156));
    expect((16 * 20 + closer) * 29).toBeGreaterThan(twipsOf(156));
  });

  it("has its number between dashes in 宋体 of 14 points, at the right of odd pages and at the left of even ones", async () => {
    const bytes = await written({ kind: "body", text: "正文" });
    const footers = await Promise.all(["word/footer1.xml", "word/footer2.xml"].map((name) => partOf(bytes, name)));
    expect(footers.map((footer) => firstWithin(footer, "w:jc").attributes["w:val"])).toEqual(["right", "left"]);
    for (const footer of footers) {
      expect(within(footer, "w:instrText").flatMap(({ children }) => children)).toEqual(["PAGE"]);
      expect(textOf(footer)).toBe("—  —");
      expect(font(footer)).toEqual({ fonts: ["宋体"], size: 14 });
    }
    const references = within(await partOf(bytes, "word/document.xml"), "w:footerReference").map(({ attributes }) => attributes["w:type"]);
    expect(new Set(references)).toEqual(new Set(["default", "even"]));
    expect(within(await partOf(bytes, "word/settings.xml"), "w:evenAndOddHeaders")).toHaveLength(1);
  });
});

describe("the parts of an official document", () => {
  it.each([
    [{ kind: "title", text: "通报" }, "方正小标宋简体", 22],
    [{ kind: "salutation", text: "各市：" }, "仿宋_GB2312", 16],
    [{ kind: "body", text: "正文" }, "仿宋_GB2312", 16],
    [{ kind: "heading1", text: "一、情况" }, "黑体", 16],
    [{ kind: "heading2", text: "（一）情况。", rest: ["正文"] }, "楷体_GB2312", 16],
    [{ kind: "annexMark", text: "附件" }, "黑体", 16],
  ] as const)("%o", async (block, name, size) => {
    const document = await documentOf(block);
    expect(font(document)).toEqual({ fonts: [name], size });
    // Chinese quotation marks are those of the Chinese font.
    expect(firstWithin(document, "w:rFonts").attributes["w:hint"]).toBe("eastAsia");
  });

  it("names for every font what stands in for it", async () => {
    const fonts = within(await partOf(await written({ kind: "body", text: "正文" }), "word/fontTable.xml"), "w:font");
    const others = new Map(fonts.map((one) => [one.attributes["w:name"], firstWithin(one, "w:altName").attributes["w:val"]?.split(",") ?? []]));
    expect([...others.keys()]).toEqual(["方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"]);
    expect(others.get("仿宋_GB2312")).toContain("FangSong");
    expect([...others.values()].every((names) => names.length > 1)).toBe(true);
  });

  it("marks what the office has to fill in, and nothing else", async () => {
    const document = await documentOf({ kind: "number", pieces: [{ blank: 4 }, "〔", { blank: 2 }, "〕号"] });
    const runs = within(document, "w:r").map((run) => [textOf(run), within(run, "w:highlight").length]);
    expect(runs).toContainEqual(["　　　　", 1]);
    expect(runs).toContainEqual(["〔", 0]);
    expect(runs).toContainEqual(["〕号", 0]);
  });

  it("begins a page of its own with 附件, and says its name below the text", async () => {
    const document = await documentOf({ kind: "annexes", names: ["结果"] }, { kind: "annexMark", text: "附件" });
    const marked = paragraphsIn(document).filter((one) => within(one, "w:pageBreakBefore").length > 0);
    expect(marked.map(textOf)).toEqual(["附件"]);
    expect(await textsOf({ kind: "annexes", names: ["甲", "乙"] })).toEqual(["", "附件：1．甲", "　　　2．乙"]);
  });

  it("has the table's header on every page, its rows whole, and as wide as the text", async () => {
    const columns = [{ header: "城市", width: 1, align: "left" }, { header: "总分", width: 2, align: "right" }] as const;
    const document = await documentOf({ kind: "table", columns, rows: [["南京市", "900.00"], ["无锡市"]] });
    const rows = within(document, "w:tr");
    expect(rows.map((row) => within(row, "w:tc").map(textOf))).toEqual([["城市", "总分"], ["南京市", "900.00"], ["无锡市", ""]]);
    expect(rows.map((row) => within(row, "w:tblHeader").length)).toEqual([1, 0, 0]);
    expect(rows.every((row) => within(row, "w:cantSplit").length === 1)).toBe(true);
    const widths = within(document, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(twipsOf(156), -1);
  });
});

describe("发文机关署名 and 成文日期", () => {
  it.each([
    ["省社会信用体系建设领导小组", "2013年3月5日", { publisher: 2, date: 7 }],
    ["省信用办", "2012年12月14日", { publisher: 7, date: 2 }],
    ["", "2013年3月5日", { publisher: 0, date: 2 }],
  ])("%s, %s", (publisher, date, indents) => {
    expect(signatureIndents(publisher === "" ? [] : [publisher], [date])).toEqual(indents);
  });

  it("begin two characters apart, whatever their lengths", () => {
    for (let length = 1; length < 30; length += 1) {
      const { publisher, date } = signatureIndents(["办".repeat(length)], ["2013年3月5日"]);
      expect(publisher + length - (date + 6)).toBe(2);
      expect(Math.min(publisher, date)).toBeGreaterThanOrEqual(2);
    }
  });
});

describe("a title of several lines", () => {
  it.each([
    ["关于考核结果的通报", ["关于考核结果的通报"]],
    ["关于公布2012年度省辖市社会信用体系建设工作考核结果的通报", ["关于公布2012年度省辖市社会信用", "体系建设工作考核结果的通报"]],
  ])("%s", (title, lines) => {
    expect(balancedTitle(title, 20).split("\n")).toEqual(lines);
  });

  it("loses nothing, whatever it is, and is not broken where words are longer than a line", () => {
    for (const title of ["", "x".repeat(80), "“引”、（括）".repeat(9), "😀".repeat(40)]) expect(balancedTitle(title, 20).replaceAll("\n", "")).toBe(title);
  });
});

describe("texts of people", () => {
  const hostile = "<w:p/>&amp;]]>\u0000\u0007\u001f“引号”😀\ud83d\uffff​\t末";

  it("stand in the file as they are, without what no file can hold", async () => {
    const kept = "<w:p/>&amp;]]>“引号”😀​\t末";
    const columns = [{ header: hostile, width: 1, align: "left" }] as const;
    const bytes = await written({ kind: "title", text: hostile }, { kind: "body", text: hostile }, { kind: "table", columns, rows: [[hostile]] });
    const document = await partOf(bytes, "word/document.xml");
    expect(paragraphsIn(document).map(textOf)).toContain(kept);
    expect(within(document, "w:tc").map(textOf)).toEqual([kept, kept]);
    const parts = await partsOf(await writeDocx({ title: hostile, blocks: [] }));
    expect(parts.get("docProps/core.xml")).toContain("&lt;w:p/&gt;");
  });

  it("keep their lines", async () => {
    expect(await textsOf({ kind: "body", text: "一\n二\r\n三" })).toEqual(["一\n二\n三"]);
  });
});
