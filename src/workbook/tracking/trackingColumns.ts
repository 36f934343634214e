import type { Named } from "../../core/index";
import { namingOf } from "../../core/index";
import { isUnitHeader } from "../publish/naming";

/** How far a city has come with its form, as 状态 says. */
export type TrackingState = "unsent" | "sent" | "returned" | "sentBack" | "again" | "verified";

/** The states as 状态 offers them, in the order in which a form goes through them. */
export const trackingLabels: Readonly<Record<TrackingState, string>> = {
  unsent: "未发",
  sent: "已发",
  returned: "已报",
  sentBack: "退回",
  again: "重报",
  verified: "已核定",
};

export type TrackingColumn = keyof typeof trackingHeaders;

/** The columns of 报送跟踪 in their order, each by its header; the first is headed by what the scheme calls its units. */
export const trackingHeaders = {
  unit: "城市",
  contact: "联系人",
  phone: "电话",
  deadline: "报送截止",
  state: "状态",
  late: "逾期天数",
  sentAt: "发出时间",
  sentFile: "发出文件",
  firstAt: "首次报回",
  returnedAt: "最近报回",
  times: "报回次数",
  returnedFile: "报回文件",
  sentBackAt: "退回时间",
  open: "未了事项",
  note: "备注",
  byHand: "人工填写",
  kept: "自动值",
} as const;

/** The header of a column of a new sheet. */
export function trackingHeader(scheme: Named, column: TrackingColumn): string {
  return column === "unit" ? namingOf(scheme).unit : trackingHeaders[column];
}

/** Whether a text is a column's header, on a sheet made now or before. */
export function isTrackingHeader(scheme: Named, column: TrackingColumn, text: unknown): boolean {
  return column === "unit" ? isUnitHeader(scheme, text) : text === trackingHeaders[column];
}

const isColumn = (name: string): name is TrackingColumn => name in trackingHeaders;

export const trackingColumns: readonly TrackingColumn[] = Object.keys(trackingHeaders).filter(isColumn);

/** Columns that are filled in from what happened. Whatever else is typed over them stays. */
export const automaticColumns = ["sentAt", "sentFile", "firstAt", "returnedAt", "times", "returnedFile", "sentBackAt", "state", "open"] as const;

export type AutomaticColumn = (typeof automaticColumns)[number];

/** Columns that people fill in. */
export const staffColumns = ["contact", "phone", "deadline", "note"] as const;

export type StaffColumn = (typeof staffColumns)[number];

/** Stands left of the deadline of all. */
export const commonDeadlineLabel = "统一报送截止";

export const trackingRows = { title: 0, note: 1, common: 2, header: 3, first: 4 } as const;

/** Number formats of what is no text. */
export const dayFormat = "yyyy-mm-dd";
export const timeFormat = "yyyy-mm-dd hh:mm";

/** The number format of a column's cells. */
export function formatOfColumn(column: TrackingColumn): string {
  switch (column) {
    case "deadline":
      return dayFormat;
    case "sentAt":
    case "firstAt":
    case "returnedAt":
    case "sentBackAt":
      return timeFormat;
    case "late":
    case "times":
      return "0";
    default:
      return "@";
  }
}
