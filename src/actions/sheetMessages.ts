import type { Language } from "../core/index";
import type { ProblemCode } from "./types";

/** What is wrong with a form's sheet, and what to do; `what` is a line's key, a column's header or an entry's label. */
export function sheetMessage(code: ProblemCode, what: string, language: Language): string {
  const zh = language === "zh-CN";
  switch (code) {
    case "missingKey":
      return zh
        ? `编码“${what}”所在的行不见了，请撤销删除，或重新插入指标表后移入数据`
        : `The line with code “${what}” is gone: undo the deletion, or insert a new table and move the data`;
    case "doubledKey":
      return zh
        ? `编码“${what}”重复出现，这些行都不计分，请删除多余的行`
        : `The code “${what}” stands on several lines, none of which counts: delete the extra lines`;
    case "missingColumn":
      return zh ? `应有且只有一个“${what}”列，请恢复表头` : `There must be exactly one column “${what}”: restore the headers`;
    case "dateFormat":
      return zh
        ? `${what}：单元格是日期格式，请确认数值并改为常规格式`
        : `${what}: the cell is formatted as a date; check the number and use the General format`;
    case "noReason":
      return zh
        ? "核定值与自报值不同，或已退回，请填写核定理由；未写的不算已核定"
        : "核定值 differs from 自报值, or the indicator was returned: say why in 核定理由. Until then it does not count as reviewed";
    case "unknownReviewState":
      return zh
        ? `审核状态“${what}”不在列表中，请选 待审核、已核定 或 退回`
        : `审核状态 “${what}” is not in the list: choose 待审核, 已核定 or 退回`;
    case "noEvidence":
      return zh ? "已得分但未填写佐证材料" : "Points are claimed, but no 佐证材料 is named";
    default:
      return what;
  }
}

/** Two forms are the same city's, so that it stands in the overviews twice. */
export function doubledCityMessage(city: string, language: Language): string {
  return language === "zh-CN"
    ? `“${city}”有不止一张填报表，汇总和排名会重复计入，请删除多余的工作表，或改正表头的城市名`
    : `“${city}” has more than one form and counts twice in the overviews: delete the extra sheet or mend the city in its head`;
}
