import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { writeDocx } from "../../../src/docx";
import { sentBackDocument } from "../../../src/workbook/review/sentBackDocument";
import type { SentBackMatter } from "../../../src/workbook/review/sentBackMatters";
import { writerAvailable, writerMissing } from "../../support/libreoffice";
import { pagesOfDocument, pdftotext } from "../../support/documentPages";
import { paragraphsIn, partOf, textOf, within } from "../../support/wordFile";

const matter = (index: number, more: Partial<SentBackMatter> = {}): SentBackMatter => ({
  indicator: `1.${index}`,
  name: "人员配置情况",
  isReturned: false,
  reasons: [],
  issues: [],
  missing: [],
  invalid: [],
  lacksEvidence: true,
  basis: "文件资料",
  ...more,
});
const every = [
  matter(1, { isReturned: true, reasons: ["请附任命文件。<w:p/>\n第二行"], lacksEvidence: false }),
  matter(2, { lacksEvidence: false, missing: ["专职人员"], issues: [{ key: "1.3.fullTime", code: "missing", message: "专职人员：未填报" }] }),
  matter(3, { lacksEvidence: false, invalid: ["兼职人员"], issues: [{ key: "1.3.partTime", code: "notNumber", message: "兼职人员：“约10”不是数字" }] }),
  matter(4),
];
const written = async (unit: string, matters: readonly SentBackMatter[]) => writeDocx(sentBackDocument({ scheme: jiangsu2012, year: 2012, unit, matters }));
/** As many characters as a sheet's name can have, some of them two units of UTF-16. */
const longest = "😀".repeat(5) + "长".repeat(21);

describe("退回意见 as a document", () => {
  it("counts what there is and annexes each matter with what is wrong and what to supply", async () => {
    const document = await partOf(await written("南京市", every), "word/document.xml");
    const texts = paragraphsIn(document).map(textOf);
    expect(texts).toContain("你单位报送的2012年度省辖市社会信用体系建设工作考核填报表经审核，需补正的指标共 4 项（审核退回 1 项，未填报 1 项，填报有误 1 项，缺佐证材料 1 项），存在问题和需补正内容见附件。");
    expect(within(document, "w:tr").map((row) => within(row, "w:tc").map(textOf))).toEqual([
      ["序号", "指标", "存在问题", "需补正内容"],
      ["1", "1.1 人员配置情况", "请附任命文件。<w:p/>\n第二行", "按退回意见补正自报值或佐证材料；确无改动的，在“佐证材料”栏说明"],
      ["2", "1.2 人员配置情况", "专职人员：未填报", "补报专职人员"],
      ["3", "1.3 人员配置情况", "兼职人员：“约10”不是数字", "更正兼职人员"],
      ["4", "1.4 人员配置情况", "已计分，未写明佐证材料", "补充佐证材料（文件资料）"],
    ]);
  });

  it("leaves number, day, signature and date to the office, each of them marked", async () => {
    const document = await partOf(await written("南京市", every), "word/document.xml");
    const marked = paragraphsIn(document).filter((one) => within(one, "w:highlight").length > 0);
    expect(marked.map((one) => textOf(one).replaceAll("　", ""))).toEqual(["〔〕号", "（三）按期报送。请于年月日前报送。", "", "年月日"]);
  });

  it("has names as they are", async () => {
    const document = await partOf(await written(longest, every), "word/document.xml");
    expect(paragraphsIn(document).map(textOf)).toContain(`${longest}：`);
  });
});

describe.skipIf(!writerAvailable || pdftotext === undefined)(`退回意见 on paper${writerAvailable ? "" : `: ${writerMissing}`}`, () => {
  it("has its text with the date on one page, and the list on those that follow", async () => {
    const pages = await pagesOfDocument(await written("南京市", every));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatch(/南京市：.*附件：退回补正事项清单.*年月日/);
    expect(pages[1]).toMatch(/^附件退回补正事项清单/);
    const many = await pagesOfDocument(await written("南京市", Array.from({ length: 74 }, (_, index) => matter(index))));
    const lists = many.slice(1);
    expect(lists.length).toBeGreaterThan(2);
    for (const page of lists) expect(page).toContain("存在问题");
  });
});
