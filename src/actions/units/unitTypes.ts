import type { WithTracking } from "../tracking/trackingTypes";

/** What a person decides about a city whose form is gone, doubled or renamed. */
export type UnitDecision =
  /** 补建: its form is made anew. */
  | { readonly kind: "rebuild"; readonly name: string }
  /** 确认移除: it leaves the list. */
  | { readonly kind: "remove"; readonly name: string }
  /** The form on this sheet is that of a city on the list, which has a new name. */
  | { readonly kind: "rename"; readonly name: string; readonly sheetId: string; readonly to: string }
  /** The sheet was given another name, the city was not. */
  | { readonly kind: "keepName"; readonly name: string; readonly sheetId: string }
  /** A second form of a city goes; what was typed into it is kept in 操作记录. */
  | { readonly kind: "removeForm"; readonly sheetId: string }
  /** A second form of a city is that of another one. */
  | { readonly kind: "separate"; readonly sheetId: string; readonly to: string }
  /** 分组: these cities, by their names, are in these groups from now on, "" for none; the others stay where they are. */
  | { readonly kind: "regroup"; readonly groups: readonly (readonly [name: string, group: string])[] };

/** What came of a decision. */
export interface UnitReport extends WithTracking {
  readonly decision: UnitDecision;
  /** The city, or the sheet that went; of 分组 the groups that there are now, joined. */
  readonly name: string;
  /** Cells of a form that were filled from 操作记录, or kept in it; of 分组 the cities that are in another group now. */
  readonly cells: number;
  /** Lines of 创新加分 that follow a new name. */
  readonly awards: number;
}

/** Which forms 隐藏填报表 hides, or 显示填报表 shows. */
export interface ShowFormsRequest {
  readonly sheetIds: readonly string[];
  readonly isShown: boolean;
}

/** How many sheets were hidden or shown; those that were so before are not counted. */
export interface ShownForms {
  readonly isShown: boolean;
  readonly count: number;
}
