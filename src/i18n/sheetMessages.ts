import type { IssueCode, Language, Wording } from "../core/index";
import { inLanguage } from "../core/index";
import type { Named } from "./unitWords";
import { saidOf } from "./unitWords";

/** What can be wrong with a form's sheet, besides its entries. */
export type SheetProblemCode =
  | "missingKey"
  | "doubledKey"
  | "dateFormat"
  | "missingColumn"
  /** Something stands where nothing is entered. */
  | "strayContent"
  /** 核定值 differs from 自报值, or the state is 退回, and nobody says why. */
  | "noReason"
  | "unknownReviewState"
  /** Points are claimed and no 佐证材料 is named. */
  | "noEvidence";

/** What is wrong with a form's sheet, and what to do; `what` is a line's key, a column's header or an entry's label. */
export function sheetMessage(code: SheetProblemCode | IssueCode, what: string, language: Language): string {
  const say = (wording: Wording): string => inLanguage(wording, language);
  switch (code) {
    case "missingKey":
      return say({
        zh: `“${what}”所在的行不见了，所属指标的公式没有改动，请用“修复表格”放回`,
        en: `The line “${what}” is gone; formulas that draw on it were left alone: put it back with “Repair forms”`,
      });
    case "doubledKey":
      return say({
        zh: `“${what}”重复出现，这些行都不计分，请删除多余的行，或用“修复表格”`,
        en: `“${what}” stands on several lines, none of which counts: delete the extra lines, or use “Repair forms”`,
      });
    case "missingColumn":
      return say({
        zh: `应有且只有一个“${what}”列，请恢复表头，或用“修复表格”`,
        en: `There must be exactly one column “${what}”: restore the headers, or use “Repair forms”`,
      });
    case "dateFormat":
      return say({
        zh: `${what}，不是数值，请用“更正”恢复单元格格式，再核对数值`,
        en: `${what}, which is no plain number: mend the cell's format with “Correct”, then check the number`,
      });
    case "strayContent":
      return say({
        zh: `${what} 有内容，但这里不是填报格，不计入考核，请移走或清除`,
        en: `${what} holds something, but nothing is entered there and it does not count: move or clear it`,
      });
    case "noReason":
      return say({
        zh: "核定值与自报值不同，或已退回，请填写核定理由；未写的不算已核定",
        en: "核定值 differs from 自报值, or the indicator was returned: say why in 核定理由. Until then it does not count as reviewed",
      });
    case "unknownReviewState":
      return say({
        zh: `审核状态“${what}”不在列表中，请选 待审核、已核定 或 退回`,
        en: `审核状态 “${what}” is not in the list: choose 待审核, 已核定 or 退回`,
      });
    case "noEvidence":
      return say({
        zh: "已得分但未填写佐证材料",
        en: "Points are claimed, but no 佐证材料 is named",
      });
    default:
      return what;
  }
}

/** Two forms are the same city's, so that it stands in the overviews twice. */
export function doubledCityMessage(city: string, language: Language, scheme: Named): string {
  return doubled(language, scheme)(city);
}

const doubled = saidOf(
  (who) => (city: string) => `“${city}”有不止一张填报表，汇总和排名会重复计入，请删除多余的工作表，或改正表头的${who.one}名`,
  (who) => (city: string) => `“${city}” has more than one form and counts twice in the overviews: delete the extra sheet or mend the ${who.one} in its head`,
);

/** A day whose cell shows it as a number; `what` is as `shownAs` says it. */
export function noDayShown(what: string, language: Language): string {
  return inLanguage(
    { zh: `${what}，不是日期，请用“更正”恢复单元格格式，再核对日期`, en: `${what}, which is no date: mend the cell's format with “Correct”, then check the date` },
    language,
  );
}

/** How a number stands in its cell, e.g. "户数显示为1900年1月5日"; `shown` is null where it cannot be told. */
export function shownAs(label: string, shown: string | null, language: Language): string {
  return inLanguage({ zh: `${label}显示为${shown ?? "日期、金额或分数"}`, en: `${label} shows ${shown ?? "a date, an amount or a fraction"}` }, language);
}
