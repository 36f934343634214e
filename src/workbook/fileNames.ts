import { publishedNames } from "./sheetNames";

/**
 * A name of a city as file systems take it: characters that they refuse become "_".
 *
 * @example inFileName("甲/乙县") // "甲_乙县"
 */
export function inFileName(unit: string): string {
  return unit.replaceAll(/["*/:<>?\\|\p{Cc}]/gu, "_");
}

/** Names of the files that are made to send out, to print and to keep, e.g. 2012_南京市_退回意见.docx. */
export const documentFiles = {
  notice: (year: number) => `${year}_${publishedNames.notice}.docx`,
  sentBack: (year: number, unit: string) => `${year}_${inFileName(unit)}_退回意见.docx`,
  sentBackArchive: (year: number) => `${year}_退回意见.zip`,
  scorecard: (year: number, unit: string) => `${year}_${inFileName(unit)}_${publishedNames.scorecards}.xlsx`,
  scorecardArchive: (year: number) => `${year}_${publishedNames.scorecards}.zip`,
  forms: (year: number) => `${year}_全部填报表_打印.xlsx`,
} as const;
