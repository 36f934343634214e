import type { EntryType } from "../../entryTypes/index";
import type { Wording } from "../../wording";

/** Official Chinese and its English rendering. */
export function say(zh: string, en: string): Wording {
  return { zh, en };
}

export const bool: EntryType = { kind: "bool" };
export const count: EntryType = { kind: "count" };
export const plan: EntryType = { kind: "plan" };
/** 年度计划数, which the province may not have given to a city (reading 18). */
export const provincialPlan: EntryType = { kind: "plan", noQuota: "zero" };

export const documentary = { basis: "文件资料", method: "材料审核" };
export const onSite = "材料审核\n实地考察";
