import type { Scheme } from "../../core/index";
import type { DocumentColumn, DocumentPlan } from "../documentPlan";
import { documentNumber, openDate } from "../documentPlan";
import { headerOf } from "../form/columns";
import type { SentBackMatter } from "./sentBackMatters";
import { matterCells, matterHeaders } from "./sentBackMatters";
import { assessmentTitle } from "../assessmentTitle";

export interface SentBackRequest {
  readonly scheme: Pick<Scheme, "title">;
  readonly year: number;
  readonly unit: string;
  readonly matters: readonly SentBackMatter[];
}

const columns: readonly DocumentColumn[] = [
  { header: matterHeaders.number, width: 9, align: "center" },
  { header: matterHeaders.indicator, width: 24, align: "left" },
  { header: matterHeaders.wrong, width: 33, align: "left" },
  { header: matterHeaders.supply, width: 34, align: "left" },
];

const annex = "退回补正事项清单";

/** What 退回意见 is headed, as a document and as a sheet. */
export function sentBackTitle({ scheme, year }: Pick<SentBackRequest, "scheme" | "year">): string {
  return `关于补正${assessmentTitle({ scheme, year })}填报材料的退回意见`;
}

/** 退回意见 to one city as an official document: how many matters there are and what to do, on one page, and each of them annexed. */
export function sentBackDocument({ scheme, year, unit, matters }: SentBackRequest): DocumentPlan {
  const assessment = assessmentTitle({ scheme, year });
  const title = sentBackTitle({ scheme, year });
  const evidence = headerOf("evidence");
  return {
    title: `${unit}：${title}`,
    blocks: [
      { kind: "number", pieces: documentNumber },
      { kind: "title", text: title },
      { kind: "salutation", text: `${unit}：` },
      { kind: "heading1", text: "一、审核情况" },
      { kind: "body", text: `你单位报送的${assessment}填报表经审核，需补正的指标共 ${matters.length} 项（${countsOf(matters).join("，")}），存在问题和需补正内容见附件。` },
      { kind: "heading1", text: "二、补正要求" },
      { kind: "heading2", text: "（一）逐项补正。", rest: [`只改${headerOf("reported")}、${evidence}两栏，不动行列。`] },
      { kind: "heading2", text: "（二）写明依据。", rest: [`${evidence}写文件名称、文号或附件编号。`] },
      { kind: "heading2", text: "（三）按期报送。", rest: ["请于", ...openDate, "前报送。"] },
      { kind: "annexes", names: [annex] },
      { kind: "signature", publisher: [{ blank: 9 }], date: openDate },
      { kind: "annexMark", text: "附件" },
      { kind: "title", text: annex },
      { kind: "table", columns, rows: matters.map((matter, index) => matterCells(matter, index).map(String)) },
    ],
  };
}

/** How many indicators are concerned by what; one may be by several. */
function countsOf(matters: readonly SentBackMatter[]): readonly string[] {
  const counts: readonly (readonly [string, (matter: SentBackMatter) => boolean])[] = [
    ["审核退回", ({ isReturned }) => isReturned],
    ["未填报", ({ missing }) => missing.length > 0],
    ["填报有误", ({ invalid }) => invalid.length > 0],
    ["缺佐证材料", ({ lacksEvidence }) => lacksEvidence],
  ];
  return counts.map(([name, is]) => [name, matters.filter(is).length] as const).flatMap(([name, count]) => (count === 0 ? [] : [`${name} ${count} 项`]));
}
