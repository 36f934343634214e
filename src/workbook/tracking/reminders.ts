import type { Scheme } from "../../core/index";
import { namingOf } from "../../core/index";
import type { SheetPlan } from "../../sheet/plan";
import { trackingNames } from "../sheetNames";
import type { Letter, LetterColumn } from "./letters";
import { dayInWords, letterPlan } from "./letters";
import { dayText } from "./times";
import type { TrackingState } from "./trackingColumns";
import { assessmentTitle } from "../assessmentTitle";

/** A city whose form is overdue. */
export interface OverdueUnit {
  readonly unit: string;
  readonly deadline: number;
  readonly days: number;
  readonly state: TrackingState | null;
  readonly contact: string;
  readonly phone: string;
}

export interface ReminderRequest {
  readonly scheme: Scheme;
  readonly year: number;
  readonly today: number;
  /** The longest overdue first. */
  readonly overdue: readonly OverdueUnit[];
}

const columns: readonly LetterColumn[] = [
  { header: "序号", width: 8, align: "center" },
  { header: "单位", width: 24, align: "center" },
  { header: "报送截止", width: 18, align: "center" },
  { header: "逾期天数", width: 14, align: "center" },
  { header: "情况", width: 22, align: "center" },
];

/** For whoever calls them; not for those who are sent the sheet. */
const besides: readonly LetterColumn[] = [
  { header: "联系人（不打印）", width: 18, align: "left" },
  { header: "电话（不打印）", width: 18, align: "left" },
];

/** 催报: who has not returned the form by the deadline, in the words of the office. */
export function reminderLetter({ scheme, year, today, overdue }: ReminderRequest): Letter {
  const assessment = assessmentTitle({ scheme, year });
  const many = overdue.length > 1;
  const asked = many ? "上述单位" : "你单位";
  return {
    title: `关于催报${assessment}填报表的函`,
    salutation: `${many ? `有关${namingOf(scheme).unit}` : (overdue[0]?.unit ?? "")}：`,
    body: [
      `按照${assessment}工作安排，填报表应在规定期限内报送。截至${dayInWords(today)}，以下 ${overdue.length} 个${namingOf(scheme).unit}尚未报送，已经逾期。`,
      `请${asked}抓紧核实填报，尽快报送填报表和佐证材料；确有困难不能按时报送的，请及时说明情况。`,
    ],
    rows: overdue.map(({ unit, deadline, days, state }, index) => [index + 1, unit, dayText(deadline), days, situation(state)]),
    lines: overdue.map(({ unit, deadline, days, state }, index) => `${index + 1}．${unit}：报送截止${dayInWords(deadline)}，已逾期 ${days} 天（${situation(state)}）${index === overdue.length - 1 ? "。" : "；"}`),
    closing: [...(scheme.publication === undefined ? [] : [scheme.publication.publisher]), dayInWords(today)],
    beside: overdue.map(({ contact, phone }) => [contact, phone]),
  };
}

function situation(state: TrackingState | null): string {
  return state === "sentBack" ? "退回后未重报" : "未报送";
}

/** 催报单: the same as a sheet to print, with whom to call beside it. */
export function remindersPlan(request: ReminderRequest): SheetPlan {
  return letterPlan(trackingNames.reminders, columns, besides, [reminderLetter(request)]);
}
