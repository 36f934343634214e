import type { Scheme } from "../core/index";

/** A year's assessment by a scheme. */
export interface YearsAssessment {
  readonly scheme: Pick<Scheme, "title" | "naming">;
  readonly year: number;
}

/**
 * What an assessment of a year is called in titles and letters.
 *
 * @example assessmentTitle({ scheme: jiangsu2012, year: 2012 }) // "2012年度省辖市社会信用体系建设工作考核"
 */
export function assessmentTitle({ scheme, year }: YearsAssessment): string {
  return `${year}年度${scheme.title.zh}`;
}
