import type { Entry, Indicator, Issue, Scheme, Scorecard } from "../../core/index";
import { entryKey, indicatorsOf, recognisedCodes } from "../../core/index";
import { rowNames } from "../form/itemName";
import type { IndicatorReview } from "./review";
import { isReviewed } from "./review";
import { reportedIssues } from "./reviewGaps";

/** What a city has to put right on one indicator, as 退回意见 tells it. */
export interface SentBackMatter {
  /** Code of the indicator, e.g. "1.3". */
  readonly indicator: string;
  /** What the row is called by itself: 人员配置情况. */
  readonly name: string;
  /** Whether the review sent it back (退回); else the form alone shows what is amiss. */
  readonly isReturned: boolean;
  /** 核定理由 of what was sent back, each once, as the reviewer wrote it; often none where a state was typed by hand. */
  readonly reasons: readonly string[];
  /** What is missing or wrong on its lines, in Chinese as the document is; in the form's order. */
  readonly issues: readonly Issue[];
  /** The entries that are missing, and those that are there and wrong, by their labels. */
  readonly missing: readonly string[];
  readonly invalid: readonly string[];
  /** Whether it claims points and names no 佐证材料. */
  readonly lacksEvidence: boolean;
  /** 考核依据 as printed: by which documents it is judged. */
  readonly basis: string;
}

/** The columns in which 退回意见 lists its matters, as a sheet and as a document. */
export const matterHeaders = { number: "序号", indicator: "指标", wrong: "存在问题", supply: "需补正内容" } as const;

/** What stands in these columns for the matter of that place in the list, counted from 0. */
export function matterCells(matter: SentBackMatter, index: number): readonly [number, string, string, string] {
  return [index + 1, `${matter.indicator} ${matter.name}`, wrongWith(matter), toSupply(matter)];
}

/** A city's form, as far as its matters depend on it. */
export interface ReviewedForm {
  /** Scored with 自报值 alone. */
  readonly reported: Scorecard;
  readonly reviews: ReadonlyMap<string, IndicatorReview>;
}

const nothing: ReadonlySet<string> = new Set();

/**
 * 退回意见 of one city: the indicators that were sent back, and those with a value missing or wrong or without 佐证材料,
 * in the form's order. What the province filled itself is not asked for again, nor evidence of what is reviewed, nor
 * what innovation points a city might apply for. `mended` are codes that the city changed since they were sent back:
 * they wait for the review, and are named only where something is still amiss. Pure.
 */
export function sentBackMatters(scheme: Scheme, { reported, reviews }: ReviewedForm, mended = nothing): readonly SentBackMatter[] {
  const names = rowNames(scheme);
  const recognised = recognisedCodes(scheme);
  const points = new Map(reported.indicators.map((score) => [score.code, score.points] as const));
  return indicatorsOf(scheme).flatMap((indicator): SentBackMatter[] => {
    const { code, basis } = indicator;
    const review = reviews.get(code);
    if (review === undefined) return [];
    const isReturned = review.state === "returned" && !mended.has(code);
    const issues = recognised.has(code) ? [] : reportedIssues(scheme, indicator, review.entries, "zh-CN");
    const lacksEvidence = (points.get(code) ?? 0) > 0 && !isReviewed(review) && review.entries.every(({ evidence }) => evidence === "");
    if (!isReturned && issues.length === 0 && !lacksEvidence) return [];
    const reasons = isReturned ? [...new Set(review.entries.map(({ reason }) => reason).filter((reason) => reason !== ""))] : [];
    const matter = { indicator: code, name: names.get(code) ?? "", isReturned, reasons, issues, lacksEvidence, basis };
    return [{ ...matter, missing: labelsOf(indicator, issues, true), invalid: labelsOf(indicator, issues, false) }];
  });
}

/** What is wrong with an indicator, in a sentence: what the reviewer wrote first. */
export function wrongWith({ isReturned, reasons, issues, lacksEvidence }: SentBackMatter): string {
  const returned = isReturned && reasons.length === 0 ? ["审核退回"] : reasons;
  return sentence([...returned, ...issues.map(({ message }) => message), ...(lacksEvidence ? ["已计分，未写明佐证材料"] : [])]);
}

/** What the city is asked to supply for it. */
export function toSupply({ isReturned, reasons, missing, invalid, lacksEvidence, basis }: SentBackMatter): string {
  const documents = basis.trim().replaceAll(/\s*\n\s*/g, "、");
  const unexplained = reasons.length === 0 ? "与省信用办联系，了解退回原因后补正" : "按退回意见补正自报值或佐证材料；确无改动的，在“佐证材料”栏说明";
  return sentence([
    ...(missing.length > 0 ? [`补报${missing.join("、")}`] : []),
    ...(invalid.length > 0 ? [`更正${invalid.join("、")}`] : []),
    ...(lacksEvidence ? [`补充佐证材料${documents === "" ? "" : `（${documents}）`}`] : []),
    ...(isReturned ? [unexplained] : []),
  ]);
}

/** The parts one behind the other, whatever a part ends with. */
function sentence(parts: readonly string[]): string {
  return parts.map((part) => part.trim().replace(/[。；;]+$/, "")).filter((part) => part !== "").join("；");
}

function labelsOf(indicator: Indicator, issues: readonly Issue[], areMissing: boolean): readonly string[] {
  const labels = new Map(indicator.entries.map((entry: Entry) => [entryKey(indicator, entry), entry.label.zh] as const));
  const keys = issues.filter(({ code }) => (code === "missing") === areMissing).map(({ key }) => key);
  return [...new Set(keys)].flatMap((key) => labels.get(key) ?? []);
}
