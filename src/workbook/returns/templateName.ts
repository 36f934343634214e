import { inFileName } from "../fileNames";

/** Name of a template's file, e.g. 2012_南京市_填报表.xlsx. */
export function templateFileName(unit: string, year: number): string {
  return `${year}_${inFileName(unit)}_填报表.xlsx`;
}
