import type { Language } from "../core/index";
import { inLanguage } from "../core/index";
import { returnLimits } from "../xlsx/returnLimits";

const mebibyte = 1024 * 1024;

/** Says which limit a file goes beyond, and what to do about it. */
export function limitMessage(limit: string, language: Language): string {
  const { zh, en, advice } = named[limit] ?? unnamed;
  return inLanguage(
    {
      zh: `文件超出读取上限（${zh}），${adviceWords[advice].zh}后重报`,
      en: `The file is beyond what is read (${en}): ${adviceWords[advice].en}`,
    },
    language,
  );
}

const size = (bytes: number) => `${bytes / mebibyte} MB`;

/** What helps against a file that is too large in one way or another. */
const adviceWords = {
  pictures: { zh: "请删去图片和附件，佐证材料另行报送，", en: "have pictures and attachments taken out and sent apart" },
  fresh: { zh: "请把自报值和佐证材料粘贴（只粘贴数值）到新导出的填报表，保存", en: "have the values pasted, as values only, into a template exported anew" },
  save: { zh: "请用 Excel 或 WPS 打开、另存", en: "open it in Excel or WPS and save it again" },
} as const;

interface Limit {
  readonly zh: string;
  readonly en: string;
  readonly advice: keyof typeof adviceWords;
}

const unnamed: Limit = { zh: "内容过多", en: "too much content", advice: "fresh" };

const named: Readonly<Record<string, Limit>> = {
  file: { zh: `文件大于 ${size(returnLimits.file)}`, en: `larger than ${size(returnLimits.file)}`, advice: "pictures" },
  parts: { zh: `部件多于 ${returnLimits.parts} 个`, en: `more than ${returnLimits.parts} parts`, advice: "fresh" },
  part: { zh: `展开后单个部件大于 ${size(returnLimits.part)}`, en: `a part of more than ${size(returnLimits.part)} when unpacked`, advice: "fresh" },
  total: { zh: `展开后大于 ${size(returnLimits.total)}`, en: `more than ${size(returnLimits.total)} when unpacked`, advice: "fresh" },
  ratio: { zh: "压缩比异常", en: "packed far too densely", advice: "save" },
  cells: { zh: `单元格多于 ${returnLimits.cells} 个`, en: `more than ${returnLimits.cells} cells`, advice: "fresh" },
  grid: { zh: `各表范围合计大于 ${returnLimits.grid} 行格`, en: `sheets of more than ${returnLimits.grid} cells`, advice: "fresh" },
  looks: { zh: "单元格样式过多", en: "too many cell styles", advice: "fresh" },
  rows: { zh: "行数过多", en: "too many rows", advice: "fresh" },
  expanded: { zh: "公式过多", en: "too many formulas", advice: "fresh" },
  elements: { zh: `一个部件中的内容多于 ${returnLimits.elements} 项`, en: `more than ${returnLimits.elements} things in one part`, advice: "fresh" },
  depth: { zh: "内容嵌套过深", en: "content nested too deeply", advice: "save" },
  attributes: { zh: "一项内容的属性过多", en: "too many attributes of one thing", advice: "save" },
};
