import type { Scheme } from "../../core/index";
import type { SheetPlan } from "../../sheet/plan";
import { trackingNames } from "../sheetNames";
import type { Letter, LetterColumn } from "./letters";
import { dayInWords, letterPlan } from "./letters";

/** What a city is asked to mend on one indicator. */
export interface Remark {
  readonly code: string;
  readonly name: string;
  readonly wrong: readonly string[];
  readonly supply: readonly string[];
}

/** What one city is asked to mend. */
export interface UnitRemarks {
  readonly unit: string;
  readonly remarks: readonly Remark[];
  /** Until when; null where no day to come is set. */
  readonly until: number | null;
}

export interface RemarksRequest {
  readonly scheme: Scheme;
  readonly year: number;
  readonly today: number;
  readonly units: readonly UnitRemarks[];
}

const columns: readonly LetterColumn[] = [
  { header: "序号", width: 7, align: "center" },
  { header: "指标", width: 22, align: "left" },
  { header: "存在问题", width: 32, align: "left" },
  { header: "请补充或说明", width: 32, align: "left" },
];

/** 退回意见 to one city: which indicators, what is wrong, and what to supply. */
export function remarksLetter({ scheme, year, today }: Omit<RemarksRequest, "units">, { unit, remarks, until }: UnitRemarks): Letter {
  const assessment = `${year}年度${scheme.title.zh}`;
  const when = until === null ? "请尽快" : `请于${dayInWords(until)}前`;
  return {
    title: `${assessment}填报表退回意见`,
    salutation: `${unit}：`,
    body: [`你单位报送的${assessment}填报表经审核，以下 ${remarks.length} 项指标需要补正或说明。${when}在原填报表上补正自报值和佐证材料后重新报送；确无改动的，请在“佐证材料”栏说明。`],
    rows: remarks.map(({ code, name, wrong, supply }, index) => [index + 1, `${code} ${name}`, wrong.join("\n"), supply.join("\n")]),
    lines: remarks.map(({ code, name, wrong, supply }, index) => `${index + 1}．${code} ${name}。问题：${wrong.join("；")}。请：${supply.join("；")}。`.replaceAll("。。", "。")),
    closing: [...(scheme.publication === undefined ? [] : [scheme.publication.publisher]), dayInWords(today)],
  };
}

/** 退回意见 as a sheet to print, a page per city. */
export function remarksPlan(request: RemarksRequest): SheetPlan {
  return letterPlan(trackingNames.remarks, columns, [], request.units.map((one) => remarksLetter(request, one)));
}
