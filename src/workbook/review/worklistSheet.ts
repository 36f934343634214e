import type { Scheme } from "../../core/index";
import { entryKey, indicatorsOf, wordsOf } from "../../core/index";
import type { SheetPlan } from "../../sheet/plan";
import { assessmentTitle } from "../assessmentTitle";
import { readableCell } from "../form/decode";
import { rowNames } from "../form/itemName";
import { reviewListName } from "../sheetNames";
import type { Letter, LetterColumn } from "../tracking/letters";
import { letterPlan } from "../tracking/letters";
import type { IndicatorReview } from "./review";

/** What is to be looked at in one city, in the order of its form. */
export interface UnitToReview {
  readonly unit: string;
  readonly reviews: readonly IndicatorReview[];
}

export interface WorklistRequest {
  readonly scheme: Scheme;
  readonly year: number;
  /** The way of review that the list is for, e.g. 实地考察; "" for all. */
  readonly method: string;
  readonly units: readonly UnitToReview[];
}

const columns: readonly LetterColumn[] = [
  { header: "序号", width: 6, align: "center" },
  { header: "指标", width: 20, align: "left" },
  { header: "自报值", width: 22, align: "left" },
  { header: "佐证材料", width: 18, align: "left" },
  { header: "核查情况", width: 18, align: "left" },
  { header: "核定值", width: 10, align: "left" },
];

/** 审核清单 as a sheet to take along: a page per city, with room for what is found and for 核定值. */
export function worklistPlan({ scheme, year, method, units }: WorklistRequest): SheetPlan {
  const title = `${assessmentTitle({ scheme, year })}${method === "" ? "审核" : method}清单`;
  const names = rowNames(scheme);
  const letters = units.map(({ unit, reviews }): Letter => {
    const rows = reviews.map((review, index) => [index + 1, `${review.indicator} ${names.get(review.indicator) ?? ""}`, reportedText(scheme, review), evidenceText(review), null, null]);
    return { title, salutation: `${unit}：共 ${reviews.length} 项`, body: [], rows, lines: [], closing: ["核查人：　　　　　　　　　日期：　　　　　　　　"] };
  });
  return letterPlan(reviewListName, columns, [], letters);
}

/** What the city reported, a line for each entry; its label where there are several. */
function reportedText(scheme: Scheme, { indicator: code, entries }: IndicatorReview): string {
  const indicator = indicatorsOf(scheme).find((one) => one.code === code);
  const words = wordsOf("zh-CN");
  return entries
    .map(({ key, reported }) => {
      const entry = indicator?.entries.find((one) => entryKey(indicator, one) === key);
      const shown = readableCell(entry, reported);
      const text = shown === null || shown === "" ? "未填报" : typeof shown === "boolean" ? String(shown).toUpperCase() : String(shown);
      return entries.length === 1 || entry === undefined ? text : `${words.label(entry.label)}：${text}`;
    })
    .join("\n");
}

function evidenceText({ entries }: IndicatorReview): string {
  const named = [...new Set(entries.map(({ evidence }) => evidence).filter((evidence) => evidence !== ""))];
  return named.length === 0 ? "未写" : named.join("\n");
}
