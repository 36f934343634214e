import type { Language, Rule, Wording } from "../core/index";
import { inLanguage } from "../core/index";

/** What kinds of rules are called where one is chosen. */
export const kindNames: Readonly<Record<Rule["kind"], Wording>> = {
  flag: { zh: "是否得分", en: "Yes or no" },
  choice: { zh: "按选项得分", en: "By the option chosen" },
  perUnit: { zh: "按数量得分", en: "By number" },
  cap: { zh: "最高分（封顶）", en: "At most" },
  sum: { zh: "几项相加", en: "Sum" },
  highest: { zh: "取最高一项", en: "Highest" },
  bestOf: { zh: "取最高几项", en: "Best of several" },
  tiers: { zh: "按数值分档", en: "Tiers" },
  rate: { zh: "按比率分档", en: "Tiers of a rate" },
  proportion: { zh: "按完成比例得分", en: "Share of the points" },
  target: { zh: "完成计划得分", en: "Plan met" },
  deduction: { zh: "扣分", en: "Deductions" },
  awarded: { zh: "采用外部得分", en: "Points given elsewhere" },
  nOfM: { zh: "多项按比例", en: "Share of a list" },
  missing: { zh: "缺项扣分", en: "Deduction for what is missing" },
  deadline: { zh: "按期限得分", en: "By a deadline" },
  span: { zh: "按时长分档", en: "Tiers of days" },
  conditional: { zh: "分情况计分", en: "By a condition" },
  onIndicator: { zh: "以另一指标为条件", en: "On another indicator" },
  control: { zh: "控制目标", en: "Control target" },
  growth: { zh: "按增长得分", en: "Growth" },
  rank: { zh: "按全体名次得分", en: "By rank among all" },
  percentile: { zh: "按全体位次分档", en: "By place among all" },
  shareOfAll: { zh: "按占全体的比例得分", en: "By share of all" },
  minMax: { zh: "按最低最高之间（功效系数）", en: "Between lowest and highest" },
  averageOfOthers: { zh: "与其他市平均比", en: "Against the others' mean" },
  notApplicable: { zh: "可不适用", en: "May not apply" },
  spread: { zh: "可不适用（分摊）", en: "May not apply (spread)" },
  lines: { zh: "按清单得分", en: "By the lines of a list" },
  lineTiers: { zh: "按清单分档", en: "Tiers of a list" },
  mean: { zh: "平均分", en: "Mean of marks" },
  rounded: { zh: "取整（四舍五入）", en: "Rounded" },
  weighted: { zh: "加权", en: "Weighted" },
  aboveQuota: { zh: "超额加分", en: "Above the quota" },
  highestLevel: { zh: "按最高级别", en: "Highest level" },
};

/** What the fields of rules are called; one that several kinds have means the same in all of them. */
export const fieldNames: Readonly<Record<string, Wording>> = {
  entry: { zh: "填报项", en: "Entry" },
  points: { zh: "得分", en: "Points" },
  each: { zh: "每个（每1%）的分", en: "Points for each" },
  step: { zh: "每满多少算一次", en: "Step" },
  max: { zh: "最高分", en: "At most" },
  of: { zh: "规则", en: "Rule" },
  best: { zh: "取几项", en: "How many" },
  tiers: { zh: "各档（从高到低）", en: "Tiers, highest first" },
  atLeast: { zh: "达到", en: "From" },
  percent: { zh: "百分比", en: "Per cent" },
  days: { zh: "天数以内", en: "Within days" },
  part: { zh: "完成数（分子）", en: "Part" },
  whole: { zh: "总数（分母）", en: "Whole" },
  done: { zh: "完成数", en: "Done" },
  plan: { zh: "计划数", en: "Plan" },
  revoked: { zh: "取消数（有则不得分）", en: "Revoked" },
  from: { zh: "起始", en: "From" },
  to: { zh: "到", en: "To" },
  deductions: { zh: "扣分项", en: "Deductions" },
  recognised: { zh: "由创新加分逐项认定", en: "Recognised matter by matter" },
  entries: { zh: "各填报项", en: "Entries" },
  least: { zh: "至少几项才得分", en: "At least" },
  by: { zh: "截止日期", en: "Deadline" },
  late: { zh: "逾期扣分", en: "Late" },
  per: { zh: "按", en: "Per" },
  upTo: { zh: "超过多少天不得分", en: "None after days" },
  workdays: { zh: "按工作日", en: "Working days" },
  holidays: { zh: "节假日", en: "Holidays" },
  madeUp: { zh: "调休上班", en: "Made-up days" },
  indicator: { zh: "另一指标", en: "The other indicator" },
  then: { zh: "满足条件时", en: "If so" },
  otherwise: { zh: "否则", en: "Otherwise" },
  actual: { zh: "实际数", en: "Actual" },
  target: { zh: "控制目标", en: "Target" },
  current: { zh: "本年数", en: "This year" },
  last: { zh: "上年数", en: "Last year" },
  parts: { zh: "各部分", en: "Parts" },
  further: { zh: "再超的部分", en: "Further" },
  beyond: { zh: "超过百分比", en: "Beyond per cent" },
  better: { zh: "低者为好", en: "The lower the better" },
  rank: { zh: "前几名", en: "First so many" },
  full: { zh: "占多少%得满分", en: "All points from per cent" },
  base: { zh: "基础分", en: "Base" },
  over: { zh: "分摊到（不填为本类）", en: "Spread over (none: the category)" },
  evenly: { zh: "平均分摊（不选为按得分率）", en: "Evenly (if not: by points)" },
  names: { zh: "各行的名称", en: "Names of the lines" },
  take: { zh: "取", en: "Take" },
  trimmed: { zh: "去掉最高最低各一个", en: "Without the highest and the lowest" },
  decimals: { zh: "保留小数（不填为取整）", en: "Decimals (none: whole points)" },
  levels: { zh: "级别（从高到低）", en: "Levels, highest first" },
};

const periods: Readonly<Record<string, Wording>> = { day: { zh: "天", en: "day" }, week: { zh: "周", en: "week" }, month: { zh: "月", en: "month" }, low: { zh: "是", en: "yes" }, count: { zh: "项数", en: "how many" }, sum: { zh: "合计", en: "the sum" }, highest: { zh: "最高值", en: "the greatest" }, all: { zh: "全部类别", en: "all categories" }, item: { zh: "本项（同一考核指标）", en: "the same item" } };

const zh = {
  change: "改规则…",
  title: (code: string) => `改规则 ${code}`,
  kind: "计分方式",
  add: "添加",
  remove: (index: number) => `移除第 ${index} 项`,
  without: "不用",
  with: "使用",
  points: "固定分",
  rule: "规则",
  sentence: "写入的句子",
  unread: "这句读不懂",
  write: "写入草案",
  written: (before: string) => `已写入。原规则：${before}`,
  back: "恢复原规则",
  noEntries: "这条指标还没有填报项，请先在草案中添加",
};

const en: typeof zh = {
  change: "Change the rule…",
  title: (code) => `Rule of ${code}`,
  kind: "Way of scoring",
  add: "Add",
  remove: (index) => `Remove ${index}`,
  without: "Without",
  with: "With",
  points: "Points",
  rule: "Rule",
  sentence: "The sentence to be written",
  unread: "This cannot be read",
  write: "Write it",
  written: (before) => `Written. The rule before: ${before}`,
  back: "Put it back",
  noEntries: "The indicator has no entries yet; add them on the draft first",
};

export type RuleFormWords = typeof zh;

/** Words of the form that a rule is changed with. */
export function ruleFormWordsOf(language: Language): RuleFormWords {
  return inLanguage({ zh, en }, language);
}

/** What a field is called; its name where it has none, which a test finds. */
export function fieldName(field: string, language: Language): string {
  const found = fieldNames[field];
  return found === undefined ? field : inLanguage(found, language);
}

/** One of a few words that a scheme states, as people say it. */
export function allowedName(word: string, language: Language): string {
  const found = periods[word];
  return found === undefined ? word : inLanguage(found, language);
}
