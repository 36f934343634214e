/** Name of a template's file, e.g. 2012_南京市_填报表.xlsx; characters that file systems refuse become "_". */
export function templateFileName(unit: string, year: number): string {
  return `${year}_${unit.replaceAll(/["*/:<>?\\|\p{Cc}]/gu, "_")}_填报表.xlsx`;
}
