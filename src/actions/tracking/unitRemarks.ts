import type { Scheme } from "../../core/index";
import { indicatorsOf } from "../../core/index";
import { printPoints } from "../../i18n/points";
import { rowNames } from "../../workbook/form/itemName";
import { isReviewed } from "../../workbook/review/review";
import type { Remark } from "../../workbook/tracking/remarks";
import { labelsOf } from "../returns/previewReturns";
import type { UnitState } from "../types";

/**
 * What a city whose form holds anything is asked to mend: what the review sent back, what is wrong, missing or without evidence on indicators that
 * are not reviewed yet. In Chinese, as the city reads it: the state is to be read in Chinese.
 */
export function remarksOf(scheme: Scheme, unit: UnitState): readonly Remark[] {
  if (unit.filled === 0 && unit.errors === 0) return [];
  const labels = labelsOf(scheme, "zh-CN");
  const names = rowNames(scheme);
  const points = new Map(unit.reported.indicators.map((one) => [one.code, one.points] as const));
  return indicatorsOf(scheme).flatMap(({ code, basis }): Remark[] => {
    const review = unit.reviews.get(code);
    if (review !== undefined && isReviewed(review)) return [];
    const own = unit.problems.filter(({ indicator, side }) => indicator === code && side === "reported");
    const errors = own.filter(({ severity }) => severity === "error").map(({ message }) => message);
    const gaps = own.filter(({ severity }) => severity === "gap").map(({ key }) => labels.get(key)?.label ?? key);
    const isReturned = review?.state === "returned";
    const reasons = [...new Set((review?.entries ?? []).map(({ reason }) => reason).filter((reason) => reason !== ""))];
    const lacksEvidence = unit.evidenceGaps.some(({ indicator }) => indicator === code);
    const wrong = [
      ...(isReturned ? [reasons.length > 0 ? `审核退回：${reasons.join("；")}` : "审核退回，请与省信用办联系，了解退回原因"] : []),
      ...errors,
      ...(gaps.length > 0 ? [`未填报：${gaps.join("、")}`] : []),
      ...(lacksEvidence ? [`自评 ${printPoints(points.get(code) ?? 0)} 分，未写佐证材料`] : []),
    ];
    const supply = [
      ...(isReturned ? ["按退回意见补正自报值或佐证材料"] : []),
      ...(errors.length > 0 ? ["改正自报值"] : []),
      ...(gaps.length > 0 ? ["补填自报值，没有的数量填 0"] : []),
      ...(lacksEvidence ? [`写明佐证材料的文件名称、文号或附件编号${basisNote(basis)}`] : []),
    ];
    return wrong.length === 0 ? [] : [{ code, name: names.get(code) ?? "", wrong, supply }];
  });
}

function basisNote(basis: string): string {
  const text = basis.trim().replaceAll(/\s*\n\s*/g, "、");
  return text === "" ? "" : `（考核依据：${text}）`;
}
