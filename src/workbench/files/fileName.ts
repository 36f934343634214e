import type { SheetPlan } from "../../sheet/plan";
import { sheetNames } from "../../workbook/sheetNames";

/** The name, without ending, for a workbook's file: an assessment made here is called after its year, all else keeps its name. */
export function fileNameOf(plans: readonly SheetPlan[], documentName: string): string {
  const title = plans.find(({ name }) => name === sheetNames.guide)?.cells[0]?.[0]?.value;
  const year = /^(\d{4})年度/.exec(typeof title === "string" ? title : "")?.[1];
  const isUnnamed = /^(工作簿|Book)\d+$/.test(documentName);
  return year !== undefined && isUnnamed ? `信用考核_${year}` : documentName.replaceAll(/[\\/:*?"<>|]/g, "_");
}
