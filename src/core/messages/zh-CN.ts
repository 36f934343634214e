import { certain } from "../certain";
import type { IssueCode } from "../issue";
import type { Entry } from "../entry";
import { canLackQuota } from "../entry";
import { behaviourOf } from "../entryTypes/index";
import type { UnitNames } from "../naming";
import type { UnitWords, Words } from "./words";

/** Words in which those who are assessed come up. */
const ofUnits = ({ all, brief, counted }: UnitNames): UnitWords => ({
  ofReported: ["（以已报送的 ", ` ${counted}计）`],
  totalOfAll: `${all}合计 `,
  allTheSame: `${all}相同`,
  meanOfOthers: `其他${brief}平均 `,
  noOthers: `没有其他${brief}`,
  notApplicable: `不适用，按其他${brief}平均分`,
});

export const zhCN = (names: UnitNames): Words => ({
  ...ofUnits(names),
  label: (wording) => wording.zh,
  unit: (printed) => (printed === undefined ? "" : ` ${printed}`),
  yes: "是",
  no: "否",
  colon: "：",
  comma: "，",
  semicolon: "；",
  inAll: "；合计＝",
  minus: "－",
  times: "×",
  dividedBy: "÷",
  is: "＝",
  highestOf: "；取高＝",
  planMet: "完成计划",
  planMissed: "未完成计划",
  overfulfilled: "超额完成",
  usedUp: "扣完为止",
  noneRecognised: "没有已认定的事项",
  applied: "申请分 ",
  equals: (left, right) => `${left}＝${right}`,
  note: (text) => `（${text}）`,
  atMost: (points) => `最高${points}`,
  cappedTo: (points) => `→${points}`,
  atLeast: (measure) => `${measure}以上`,
  below: (measure) => `${measure}以下`,
  wholeSteps: (step) => `，满${step}的整数倍 `,
  among: (total) => [`${total} 项中有 `, " 项"],
  lacking: (total) => [`${total} 项中缺 `, " 项"],
  tooFew: "未达规定项数",
  onTime: "按期",
  late: (by) => `，期限 ${by}，逾期 `,
  units: (of) => ({ day: " 天", workday: " 个工作日", week: " 周", month: " 个月" })[of],
  within: (measure) => `${measure}以内`,
  beyond: (measure) => `超过${measure}`,
  bestOf: (count) => `；取最高 ${count} 项＝`,
  withinTarget: "未超过控制目标",
  twoLess: "（2－",
  opening: "（",
  closing: "）",
  notGrown: "未增长",
  percentSteps: (step, beyond) => (beyond === 0 ? `增幅每满${step}% ` : `超过${beyond}%后每满${step}% `),
  noneOfThem: "均无",
  highestLevel: "按最高级别计",
  twice: "达到控制目标的两倍",
  plus: "＋",
  withoutHighest: "；去掉最高分 ",
  withoutLowest: "、最低分 ",
  meanOfRest: (count) => `，其余 ${count} 个平均＝`,
  meanOfAll: "；平均＝",
  listedSum: "；合计 ",
  listedHighest: "；最高 ",
  rounded: (decimals) => (decimals === 0 ? "；四舍五入取整＝" : `；四舍五入保留 ${decimals} 位小数＝`),
  exceeds: (percent) => (percent === 0 ? "超过计划" : `超过计划${percent}%以上`),
  exceedsNot: (percent) => (percent === 0 ? "未超过计划" : `未超过计划${percent}%`),
  joinedUnit: (unit) => unit.trim(),
  rank: ["第 ", " 名"],
  first: (count, isPercent) => `前${count}${isPercent ? "%" : "名"}`,
  notFirst: (count, isPercent) => `前${count}${isPercent ? "%" : "名"}以外`,
  growth: "增幅 ",
  leastOfAll: "最低 ",
  greatestOfAll: "最高 ",
  byRatio: (points) => `按比例×${points}＝`,
  spread: (over) => `不适用，按${around[over]}其他指标得分率 `,
  spreadEvenly: (over) => `不适用，分值平均分摊到${around[over]}其他指标，平均得分率约 `,
  indicator: (code) => `指标 ${code} `,
  pointsOf: (code) => [`指标 ${code} 得 `, " 分"],
  reaches: (points) => `达到 ${points} 分`,
  reachesNot: (points) => `未达到 ${points} 分`,
  reported: "已填报",
  unreported: "未有效填报",
  awaitingOthers: "待全省汇总",
  notReported: "未填报，不计分",
  notValid: "填报有误，不计分",
  noQuota: "未下达计划",
  withoutQuota: (points) => `未下达年度计划，不适用，计 ${points} 分`,
  vetoed: "一票否决：",
  unqualified: "不合格。",
  totalFixed: (points) => `总分按 ${points} 分计。`,
  totalAtMost: (points) => `总分最高 ${points} 分。`,
  baseBelow: (points, consequence) => `基本分未达到 ${points} 分，${consequence}`,
  bonusUncounted: "加分不计。",
  issue: (code, entry, shown, whole) => {
    if (entry === null) return `“${shown}”不是本方案的填报项`;
    return `${entry.label.zh}：${problem(code, entry, `“${shown}”`, whole === undefined ? "" : `“${whole.label.zh}”${whole.shown}`)}`;
  },
  issueInCell: (code, entry, whole) => problem(code, entry, "", whole === undefined ? "" : `“${whole.label.zh}”`),
});

const around = { item: "本项", category: "本类", all: "全部" } as const;

function problem(code: IssueCode, entry: Entry, shown: string, whole: string): string {
  switch (code) {
    case "missing":
      return "未填报";
    case "notNumber":
      return `${shown}不是数字，请只填数字${canLackQuota(entry) ? "；未下达计划的，由省核定" : ""}`;
    case "numberAsText":
      return shown === "" ? "不是数字，请只填数字" : `${shown}是文本，请改为数字`;
    case "errorValue":
      return `单元格是错误值${shown}，请重新填写`;
    case "negative":
      return `${shown}小于0，应为0或以上`;
    case "fraction":
      return `${shown}不是整数，应填整数`;
    case "tooLarge":
      return `${shown}数值过大，请核对`;
    case "zeroPlan":
      return "应大于0";
    case "aboveMax":
      return `${shown}超过${behaviourOf(entry.type).gives.includes("score") ? "最高分" : ""}${certain(behaviourOf(entry.type).most)}`;
    case "aboveWhole":
      return `${shown}大于${whole || "总数"}，请核对两数`;
    case "notBoolean":
      return `${shown}应选“是”或“否”`;
    case "notOption":
      return `${shown}不在选项中，请从下拉列表选择`;
    case "tooFine":
      return `${shown}多于两位小数，最多填两位小数`;
    case "notDate":
      return `${shown}不是所要的日期，${behaviourOf(entry.type).asks.sentence.zh}`;
    case "unknownKey":
      return `${shown}不是本方案的填报项`;
  }
}
