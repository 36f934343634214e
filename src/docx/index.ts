import { Document, DocumentGridType, Packer } from "docx";
import type { DocumentPlan } from "../workbook/documentPlan";
import { blockOf } from "./blocks";
import { fontOf, fontTable } from "./fonts";
import { pageNumbers } from "./footers";
import { linePitch, page, sizes } from "./measures";
import { writable } from "./text";

/** An official document as a .docx file, in the format of GB/T 9704-2012. Import this module lazily: it brings a large library. */
export async function writeDocx({ title, blocks }: DocumentPlan): Promise<Uint8Array> {
  const body = { font: fontOf("仿宋"), size: sizes.三号 };
  const heading = { run: { font: fontOf("黑体"), size: sizes.三号, color: "000000", bold: false }, paragraph: { spacing: { before: 0, after: 0 } } };
  const document = new Document({
    title: writable(title),
    creator: "",
    lastModifiedBy: "",
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { ...body, language: { value: "en-US", eastAsia: "zh-CN" } } },
        heading1: heading,
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.bottom, left: page.left, right: page.right, header: page.footer, footer: page.footer },
          },
          grid: { type: DocumentGridType.DEFAULT, linePitch },
        },
        footers: pageNumbers(),
        children: blocks.flatMap(blockOf),
      },
    ],
  });
  return Packer.pack(document, "uint8array", undefined, [{ path: "word/fontTable.xml", data: fontTable() }]);
}
