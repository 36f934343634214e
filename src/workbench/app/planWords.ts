import type { PlanErrorCode } from "../../xlsx/planError";

/** Why a workbook cannot be saved as it stands: what is at the place that is named before it. */
export type PlanWords = Readonly<Record<PlanErrorCode, string>>;

export const chinesePlanWords: PlanWords = {
  noSheets: "没有工作表",
  noVisibleSheet: "没有可见的工作表，请先取消隐藏一张",
  sheetName: "工作表名称有重复，或含有 Excel 不接受的字符",
  textTooLong: "文字超过 32767 个字符",
  formulaTooLong: "公式超过 8192 个字符",
  literalTooLong: "公式里有一段文字超过 255 个字符，请分成几段用 & 连接",
  notAFormula: "公式不完整",
  notANumber: "数值不是有效数字",
  listTooLong: "下拉列表的选项合计超过 255 个字符",
  listItem: "下拉列表的选项为空、含逗号或首尾有空格",
  messageTooLong: "输入提示或出错警告过长",
  headerTooLong: "页眉或页脚超过 255 个字符",
  color: "颜色无效",
  area: "区域超出工作表",
  mergesOverlap: "合并单元格互相重叠",
};

export const englishPlanWords: PlanWords = {
  noSheets: "there is no sheet",
  noVisibleSheet: "every sheet is hidden; show one first",
  sheetName: "the sheet’s name is taken, or has characters that Excel does not take",
  textTooLong: "the text is longer than 32,767 characters",
  formulaTooLong: "the formula is longer than 8,192 characters",
  literalTooLong: "a text within the formula is longer than 255 characters; join shorter ones by &",
  notAFormula: "the formula is not complete",
  notANumber: "the value is no valid number",
  listTooLong: "the choices of a dropdown come to more than 255 characters",
  listItem: "a choice of a dropdown is empty, has a comma, or begins or ends with a space",
  messageTooLong: "an input message or error alert is too long",
  headerTooLong: "the header or footer is longer than 255 characters",
  color: "a colour is not valid",
  area: "an area lies beyond the sheet",
  mergesOverlap: "merged cells overlap",
};
