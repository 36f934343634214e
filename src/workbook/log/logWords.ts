import type { Named } from "../../core/index";
import { namingOf } from "../../core/index";

/**
 * Words of 操作记录 that are written by one action and understood by another. Workbooks made so far hold them, so they stay.
 */
export const loggedActionNames = { final: "定稿", carryOver: "换用新方案", rank: "生成排名", groups: "分组" } as const;

/** What 操作记录 calls the list of units, and the action that checks it. */
export function unitListName(scheme: Named): string {
  return `${namingOf(scheme).unit}名单`;
}

export function unitListAction(scheme: Named): string {
  return `核对${unitListName(scheme)}`;
}

/** Whether a line is about the list of units; one of before speaks of cities. */
export function isOfUnitList(scheme: Named, what: string): boolean {
  return what === unitListName(scheme) || what === unitListName({});
}

/** What stands in 事项 of a formula that was put back, the cell's name following, and of formulas that were brought up to date. */
export const loggedFormulas = { restored: "恢复公式", updated: "公式更新为新版" } as const;

/** The same of a group that was put back, because what was typed over it can be none. */
export const loggedGroupBack = "恢复组别";

/** What stands there where rows, columns or sheets were changed; a name may follow. */
export const loggedStructure = {
  lineBack: "补回行",
  columnBack: "补回列",
  orderBack: "恢复行列次序",
  straysMoved: "移出表外内容",
  formMade: "补建填报表",
  formRemoved: "删除填报表",
} as const;
