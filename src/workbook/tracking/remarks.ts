import type { Scheme } from "../../core/index";
import type { SheetPlan } from "../../sheet/plan";
import { sentBackTitle } from "../review/sentBackDocument";
import type { SentBackMatter } from "../review/sentBackMatters";
import { matterCells, matterHeaders, toSupply, wrongWith } from "../review/sentBackMatters";
import { trackingNames } from "../sheetNames";
import type { Letter, LetterColumn } from "./letters";
import { dayInWords, letterPlan } from "./letters";
import { assessmentTitle } from "../assessmentTitle";

/** What one city is asked to mend. */
export interface UnitRemarks {
  readonly unit: string;
  readonly remarks: readonly SentBackMatter[];
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
  { header: matterHeaders.number, width: 7, align: "center" },
  { header: matterHeaders.indicator, width: 22, align: "left" },
  { header: matterHeaders.wrong, width: 32, align: "left" },
  { header: matterHeaders.supply, width: 32, align: "left" },
];

/** 退回意见 to one city: which indicators, what is wrong, and what to supply. */
export function remarksLetter({ scheme, year, today }: Omit<RemarksRequest, "units">, { unit, remarks, until }: UnitRemarks): Letter {
  const assessment = assessmentTitle({ scheme, year });
  const when = until === null ? "请尽快" : `请于${dayInWords(until)}前`;
  return {
    title: sentBackTitle({ scheme, year }),
    salutation: `${unit}：`,
    body: [`你单位报送的${assessment}填报表经审核，以下 ${remarks.length} 项指标需要补正或说明。${when}在原填报表上补正自报值和佐证材料后重新报送；确无改动的，请在“佐证材料”栏说明。`],
    rows: remarks.map(matterCells),
    lines: remarks.map((matter, index) => `${index + 1}．${matter.indicator} ${matter.name}。问题：${wrongWith(matter)}。请：${toSupply(matter)}。`),
    closing: [...(scheme.publication === undefined ? [] : [scheme.publication.publisher]), dayInWords(today)],
  };
}

/** 退回意见 as a sheet to print, a page per city. */
export function remarksPlan(request: RemarksRequest): SheetPlan {
  return letterPlan(trackingNames.remarks, columns, [], request.units.map((one) => remarksLetter(request, one)));
}
