import type { EntryType } from "../../core/index";

/** What a row of 方案草案 is about, as its column 行 says it. */
export const rowKinds = {
  scheme: "方案",
  category: "类别",
  item: "考核指标",
  indicator: "指标",
  entry: "填报项",
  option: "选项",
  reading: "计分口径",
} as const;

export type RowKind = keyof typeof rowKinds;

/** What each kind of row belongs to; a category, a reading and a fact of the scheme belong to none. */
export const parentKinds: Readonly<Record<RowKind, RowKind | null>> = {
  scheme: null,
  category: null,
  item: "category",
  indicator: "item",
  entry: "indicator",
  option: "entry",
  reading: null,
};

/** Columns of 方案草案 with their headers; they are found by them, wherever they stand. */
export const draftHeaders = {
  key: "键",
  parent: "上级",
  kind: "行",
  code: "编码",
  number: "序号",
  name: "名称",
  points: "分值",
  type: "填报类型",
  rule: "计分规则",
  check: "检查",
  heading: "小标题",
  content: "考核内容",
  criteria: "评分标准",
  basis: "考核依据",
  method: "考核方式",
  unit: "单位",
  atMost: "不大于",
  noQuota: "未下达时",
  readings: "口径",
  english: "英文",
  formerly: "曾用名",
  bonus: "加分项",
  printed: "分值印在",
} as const;

export type DraftColumn = keyof typeof draftHeaders;

/** The order in which they are laid out. */
export const draftColumns: readonly DraftColumn[] = [
  "key", "parent", "kind", "code", "number", "name", "points", "type", "rule", "check", "heading", "content", "criteria", "basis", "method",
  "unit", "atMost", "noQuota", "readings", "english", "formerly", "bonus", "printed",
];

/** Where the draft's rows begin: a title, a sentence, a line of space, the headers. */
export const draftRows = { title: 0, note: 1, header: 3, first: 4 } as const;

/** Types of entries as the dropdown offers them. */
export const typeNames: Readonly<Record<EntryType["kind"], string>> = {
  count: "整数",
  plan: "计划数",
  amount: "金额等小数",
  plannedAmount: "计划金额",
  bool: "是否",
  choice: "选项",
  score: "得分",
  percent: "百分数",
  date: "日期",
  text: "文字",
};

export const yesNo = { yes: "是", no: "否" } as const;

/** What an indicator gives where the province set no quota. */
export const noQuotaNames = { zero: "不得分", full: "得满分" } as const;

/** Where 分值 is printed. */
export const printedNames = { item: "考核指标", indicator: "每条指标" } as const;

/** Facts of the scheme, each on a row of its own (lists on several), by the name in its column 名称. */
export const factNames = {
  id: "方案编号",
  version: "版本",
  title: "方案名称",
  tableTitle: "表格标题",
  tableSubtitle: "表格副标题",
  source: "依据文件",
  basePoints: "基本分",
  bonusPoints: "附加分",
  units: "考核对象",
  group: "组别",
  recognitionArticle: "加分认定条文",
  ground: "认定依据",
  field: "所属领域",
  measures: "办法名称",
  publicationArticle: "公布条款",
  publicationText: "公布条文",
  publisher: "公布单位",
  addressee: "通报对象",
  unitName: "对象称谓",
  allUnits: "对象统称",
  commendedName: "表彰称谓",
  deductions: "总分扣分",
  bonusCounting: "加分计法",
  qualifiedFrom: "合格线",
  veto: "一票否决",
  ties: "同分排序",
  grade: "等次",
} as const;

export type Fact = keyof typeof factNames;
