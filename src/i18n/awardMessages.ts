import type { Language } from "../core/index";
import type { AwardFault, AwardFaultCode } from "../workbook/awards/bonusChecks";
import type { ChineseUnits, EnglishUnits, Named } from "./unitWords";
import { saidOf } from "./unitWords";

/** What is wrong on a line of 创新加分, and what to do. */
export function awardMessage({ code, items }: AwardFault, points: number, language: Language, scheme: Named): string {
  const [first = "", second = ""] = items;
  return messagesOf(language, scheme)[code](first, second, points);
}

type Messages = Readonly<Record<AwardFaultCode, (first: string, second: string, points: number) => string>>;

const chinese = (who: ChineseUnits): Messages => ({
  errorValue: (value) => `单元格有错误值 ${value}，请改正公式或改填内容`,
  unknownUnit: (unit) => `“${unit}”不是本工作簿的${who.one}，不计分，请改选${who.one}`,
  noUnit: () => `未选${who.one}，请选择申请的${who.one}`,
  noItem: () => "未写创新事项，请写明事项名称",
  noGround: () => "未选认定依据，认定分不计；请按第七条选择一项依据",
  unknownGround: (ground) => `认定依据“${ground}”不在第七条所列三项之中，请改选`,
  noEvidence: () => "未填佐证材料，认定分不计；请写明文件名称或文号",
  badRecognised: (score, _second, points) =>
    score === "" ? `已认定但未填认定分，请填 0 至 ${points} 的数` : `认定分“${score}”无效，请填 0 至 ${points} 的数`,
  notRecognised: () => "已填认定分，但审核状态不是“已认定”，不计分；请认定或清除认定分",
  unknownState: (state) => `审核状态“${state}”不在列表中，请选 待审核、已认定 或 不予认定`,
  beyondTable: () => "该行在表格之外，不计分；请移到表格内的空行",
  badApplied: (score, _second, points) => `申请分“${score}”无效，应为 0 至 ${points} 的数`,
  aboveApplied: (recognised, applied) => `认定分 ${recognised} 高于申请分 ${applied}，请核对`,
});

const english = (who: EnglishUnits): Messages => ({
  errorValue: (value) => `A cell holds the error ${value}: mend its formula or type something else`,
  unknownUnit: (unit) => `“${unit}” is no ${who.one} of this workbook, nothing counts: choose another ${who.one}`,
  noUnit: () => `No ${who.one} is chosen: choose the ${who.one} that applies`,
  noItem: () => "No innovation is named: say what it is",
  noGround: () => "No ground is chosen, so the points do not count: choose one of article 7",
  unknownGround: (ground) => `The ground “${ground}” is none of the three of article 7: choose one of them`,
  noEvidence: () => "No evidence is named, so the points do not count: name a document",
  badRecognised: (score, _second, points) =>
    score === "" ? `Recognised without points: give a number from 0 to ${points}` : `“${score}” points cannot be recognised: give a number from 0 to ${points}`,
  notRecognised: () => "Points are given, but the state is not 已认定, so they do not count: recognise, or clear them",
  unknownState: (state) => `审核状态 “${state}” is not in the list: choose 待审核, 已认定 or 不予认定`,
  beyondTable: () => "The line stands below the table and does not count: move it to an empty line of the table",
  badApplied: (score, _second, points) => `“${score}” points cannot be applied for: give a number from 0 to ${points}`,
  aboveApplied: (recognised, applied) => `${recognised} points are recognised, more than the ${applied} applied for: please check`,});

const messagesOf = saidOf(chinese, english);
