import type { UnitFind } from "../units/findUnits";
import { noFind } from "../units/findUnits";
import type { DifferenceOrder, OpenOrder } from "./reviewRows";

export type ReviewSection = "differences" | "open" | "totals";
export const reviewSections: readonly ReviewSection[] = ["differences", "open", "totals"];

/** How the lists of 核定 are set: what is looked at, in which order, and what is left out. */
export interface ReviewDesk {
  readonly section: ReviewSection;
  /** The list whose lines «上一项» and «下一项» walk. */
  readonly walked: Exclude<ReviewSection, "totals">;
  readonly differenceOrder: DifferenceOrder;
  /** Differences of more points than this only, as typed; "" for all. */
  readonly over: string;
  readonly openOrder: OpenOrder;
  /** A way of review (考核方式); "" for all. */
  readonly method: string;
  /** Whether only the city whose form is shown. */
  readonly isOneUnit: boolean;
  /** Whether only what names no 佐证材料. */
  readonly lacksEvidence: boolean;
  /** Whether only what the reviewer began or touched last and is still open. */
  readonly isMine: boolean;
  /** Cities that are looked for, in all three lists, where there are many. */
  readonly find: UnitFind;
}

/** The lists as they are first seen. */
export const emptyDesk: ReviewDesk = {
  section: "differences",
  walked: "differences",
  differenceOrder: "points",
  over: "",
  openOrder: "unit",
  method: "",
  isOneUnit: false,
  lacksEvidence: false,
  isMine: false,
  find: noFind,
};

/** The desk with another list in front; 总分 has no lines to walk. */
export function withSection(desk: ReviewDesk, section: ReviewSection): ReviewDesk {
  return { ...desk, section, walked: section === "totals" ? desk.walked : section };
}

/** The points typed as the least that a difference is to exceed; null where none are, or what is typed is no such number. */
export function pointsOver({ over }: ReviewDesk): number | null {
  const typed = over.trim();
  const points = Number(typed);
  return typed === "" || !Number.isFinite(points) || points < 0 ? null : points;
}
