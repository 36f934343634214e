import type { Language } from "../core/index";
import type { Limits } from "../xlsx/index";

const mebibyte = 1024 * 1024;

/**
 * How much a returned file may ask for: a filled template takes 40 KB and 9,000 cells. Tight enough that reading the
 * worst file within them does not hold up the page for a second.
 */
export const returnLimits = {
  file: 8 * mebibyte,
  parts: 500,
  part: 6 * mebibyte,
  total: 12 * mebibyte,
  cells: 60_000,
  grid: 400_000,
  expanded: 2_000_000,
  elements: 60_000,
} as const satisfies Partial<Limits>;

/** Says which limit a file goes beyond. */
export function limitMessage(limit: string, language: Language): string {
  const { zh, en } = named[limit] ?? { zh: "内容过多", en: "too much content" };
  return language === "zh-CN"
    ? `文件超出读取上限（${zh}），请删去图片和无关内容后重报`
    : `The file is beyond what is read (${en}): have pictures and other content removed`;
}

const size = (bytes: number) => `${bytes / mebibyte} MB`;

const named: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  file: { zh: `文件大于 ${size(returnLimits.file)}`, en: `larger than ${size(returnLimits.file)}` },
  parts: { zh: `部件多于 ${returnLimits.parts} 个`, en: `more than ${returnLimits.parts} parts` },
  part: { zh: `展开后单个部件大于 ${size(returnLimits.part)}`, en: `a part of more than ${size(returnLimits.part)} when unpacked` },
  total: { zh: `展开后大于 ${size(returnLimits.total)}`, en: `more than ${size(returnLimits.total)} when unpacked` },
  ratio: { zh: "压缩比异常，疑为压缩炸弹", en: "packed far too densely, as zip bombs are" },
  zip64: { zh: "使用了超大文件格式", en: "the format for very large files" },
  cells: { zh: `单元格多于 ${returnLimits.cells} 个`, en: `more than ${returnLimits.cells} cells` },
  grid: { zh: `表格范围大于 ${returnLimits.grid} 格`, en: `sheets of more than ${returnLimits.grid} cells` },
};
