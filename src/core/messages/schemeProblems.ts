import { longestName } from "../parameters";
import type { Asked, Path, SchemeProblem, SchemeProblemCode } from "../schemeProblem";
import type { Language } from "../wording";
import { inLanguage } from "../wording";
import { wordsOf } from "./index";

/** What is wrong, without its place. */
type Sentences = { readonly [C in SchemeProblemCode]: (problem: Extract<SchemeProblem, { code: C }>) => string };

const askedInEnglish: { readonly [A in Asked]: string } = {
  yesNo: "a yes or no",
  number: "a number",
  wholeNumber: "a whole number",
  amount: "an amount",
  plan: "a plan",
  choice: "a choice",
  score: "a score",
  percent: "a percentage",
  date: "a date",
};

const english: Sentences = {
  doubled: ({ what, name }) => `${what} ${name} is doubled`,
  pointsDiffer: ({ what, name, stated, parts }) =>
    `${what === "base" || what === "bonus" ? `${what} points` : `${what} ${name}`}: ${stated} points, its parts add up to ${parts}`,
  unknownEntry: ({ name }) => `unknown entry ${name}`,
  neverScored: ({ name }) => `entry ${name} is never scored`,
  unknownCode: ({ what, name }) => `no ${what} ${name} that could stand here`,
  noVeto: ({ name }) => `${name} is neither a yes or no nor a number, and cannot veto`,
  gradesNotClosed: () => "every grade but the last needs points or a share, and the last none",
  unknownReading: ({ number }) => `reading ${number} is unknown`,
  unknownWhole: ({ entry, whole }) => `entry ${entry} is bounded by unknown entry ${whole}`,
  severalQuotas: () => "more than one plan can lack its quota",
  severalRecognised: ({ codes }) => `${codes.join(" and ")} all take their points from what is recognised matter by matter; only one can`,
  unknownUnit: ({ group, name }) => `group ${group} names ${name}, which is not among the units`,
  severalGroups: ({ name, groups }) => `${name} stands in several groups: ${groups.join(", ")}`,
  emptyGroup: ({ name }) => `group ${name} has no units`,
  noPoints: ({ points }) => `${points} is no number of points`,
  reach: ({ highest, max }) => (highest === Infinity ? `its rule has no upper bound; it has ${max} points` : `its rule gives at most ${highest} of ${max}`),
  unfitting: ({ rule, name, asked }) => `${rule} rule on ${name}: not ${askedInEnglish[asked]}`,
  tiersDoNotFall: () => "tiers do not fall",
  gradesDoNotFall: () => "the points of the grades do not fall",
  tiersDoNotRise: () => "tiers are not whole numbers from 1 that rise",
  severalAcross: () => "more than one rule of the indicator compares with the others",
  comparedOnCondition: () => "an indicator that compares with the others cannot depend on another indicator",
  conditionOnCompared: ({ name }) => `indicator ${name} is held against the others, and no condition can ask for it`,
  circle: ({ codes }) => `indicators depend on each other: ${codes.join(" → ")}`,
  notOutermost: () => "can only be the whole rule of an indicator",
  noCommonMeasure: () => "the points of the indicators that it is spread over evenly are too different to be counted exactly",
  namesDiffer: ({ names, lines }) => `${names} names stand beside ${lines} lines`,
  noPercent: ({ percent }) => `${percent} is no whole percentage`,
  noBest: ({ best, of }) => `the best ${best} of ${of} rules cannot be taken`,
  unordered: ({ from, to }) => `entry ${from} must name ${to} as the entry it may not exceed`,
  noStep: ({ step }) => `${step} is not a step`,
  unknownKind: ({ kind }) => (kind === "" ? "does not say its kind" : `${kind} is no known kind`),
  notText: () => "must be a text",
  notNumber: () => "must be a number",
  notDate: () => "must be a day as 2013-12-31",
  notYesNo: () => "must be true or false",
  notList: () => "must be a list",
  notRecord: () => "must be a record",
  notOneOf: ({ allowed }) => `must be one of ${allowed.join(", ")}`,
  empty: () => "must not be empty",
  tooLong: ({ most }) => `has more than ${most} characters`,
  tooFew: ({ least }) => `takes ${least} at least`,
  tooMany: ({ most }) => `has more than ${most}`,
  outOfRange: ({ least, most }) => `must lie between ${least} and ${most}`,
  unknownField: ({ name }) => `has an unknown field ${name}`,
  tooDeep: ({ most }) => `more than ${most} rules stand inside each other`,
};

const askedInChinese: { readonly [A in Asked]: string } = {
  yesNo: "是否项",
  number: "数值项",
  wholeNumber: "整数项",
  amount: "金额项",
  plan: "计划数",
  choice: "选项",
  score: "得分项",
  percent: "百分比项",
  date: "日期项",
};

const whatInChinese = { category: "类别", indicator: "指标", reading: "解释", entry: "填报项", option: "选项", group: "组别", veto: "一票否决", grade: "等次" } as const;
const sumInChinese = { base: "基本分", bonus: "加分", category: "类别", item: "考核指标" } as const;

const chinese: Sentences = {
  doubled: ({ what, name }) => `${whatInChinese[what]}“${name}”重复`,
  pointsDiffer: ({ what, name, stated, parts }) => `${sumInChinese[what]}${name === "" ? "" : `“${name}”`}为 ${stated} 分，各部分合计 ${parts} 分`,
  unknownEntry: ({ name }) => `没有填报项“${name}”`,
  neverScored: ({ name }) => `填报项“${name}”没有用于计分`,
  unknownCode: ({ what, name }) => `没有可用于此处的${whatInChinese[what]}“${name}”`,
  noVeto: ({ name }) => `“${name}”不是“是否”或数量，不能作为一票否决`,
  gradesNotClosed: () => "除最后一个外，各等次应写明分数或比例；最后一个等次不写，为其余单位",
  unknownReading: ({ number }) => `没有第 ${number} 条解释`,
  unknownWhole: ({ entry, whole }) => `填报项“${entry}”不得大于的“${whole}”不存在`,
  severalQuotas: () => "可以未下达的计划数多于一个",
  severalRecognised: ({ codes }) => `指标 ${codes.join("、")} 都以逐项认定的分数计分，只能有一个`,
  unknownUnit: ({ group, name }) => `组别“${group}”中的“${name}”不是考核对象`,
  severalGroups: ({ name, groups }) => `“${name}”列入了多个组别：${groups.join("、")}`,
  emptyGroup: ({ name }) => `组别“${name}”没有考核对象`,
  noPoints: ({ points }) => `${points} 不是分值，分值为 0 或以上，至多两位小数`,
  reach: ({ highest, max }) => (highest === Infinity ? `规则没有最高分，分值为 ${max} 分，请写明“最高${max}分”` : `规则最高 ${highest} 分，分值为 ${max} 分`),
  unfitting: ({ name, asked }) => `填报项“${name}”不是规则所要的${askedInChinese[asked]}`,
  tiersDoNotFall: () => "各档未从高到低排列",
  gradesDoNotFall: () => "各等次的分数未从高到低排列",
  tiersDoNotRise: () => "各档应为从1起的整数，从小到大排列",
  severalAcross: () => "一条指标只能有一处与其他单位比较",
  comparedOnCondition: () => "与其他单位比较的指标，不能再以另一指标的得分为条件",
  conditionOnCompared: ({ name }) => `指标“${name}”要与其他单位比较，不能作为条件`,
  circle: ({ codes }) => `指标之间循环引用：${codes.join(" → ")}`,
  notOutermost: () => "只能作为整条指标的规则，不能放在其他规则里",
  noCommonMeasure: () => "要平均分摊到的各指标分值相差过杂，无法准确计算，请改为按得分率折算",
  namesDiffer: ({ names, lines }) => `清单有 ${lines} 行，对应的名称却有 ${names} 个`,
  noPercent: ({ percent }) => `${percent} 不是可用的整数百分比`,
  noBest: ({ best, of }) => `不能从 ${of} 条规则中取最高的 ${best} 条`,
  unordered: ({ from, to }) => `填报项“${from}”应设为不得大于“${to}”`,
  noStep: ({ step }) => `${step} 不能作为一档的数量`,
  unknownKind: ({ kind }) => (kind === "" ? "没有写明种类（kind）" : `没有“${kind}”这一种类`),
  notText: () => "应为文字",
  notNumber: () => "应为数字",
  notDate: () => "应为日期，如 2013-12-31",
  notYesNo: () => "应为 true 或 false",
  notList: () => "应为列表",
  notRecord: () => "应为一组字段",
  notOneOf: ({ allowed }) => `应为 ${allowed.join("、")} 之一`,
  empty: () => "不能为空",
  tooLong: ({ most }) => `超过 ${most} 个字符`,
  tooFew: ({ least }) => `至少要有 ${least} 项`,
  tooMany: ({ most }) => `超过 ${most} 个`,
  outOfRange: ({ least, most }) => `应在 ${least} 至 ${most} 之间`,
  unknownField: ({ name }) => `有未知字段“${name}”`,
  tooDeep: ({ most }) => `规则嵌套超过 ${most} 层`,
};

/** Codes of problems that speak of what was read, where the field is to be named. */
const ofFields: ReadonlySet<SchemeProblemCode> = new Set([
  "notText", "notNumber", "notDate", "notYesNo", "notList", "notRecord", "notOneOf", "empty", "tooLong", "tooMany", "outOfRange", "unknownField", "unknownKind",
]);

/**
 * A problem of a scheme as a sentence with its place; `scheme` is the value that was checked, of any shape.
 *
 * @example describeSchemeProblem({ code: "reach", path: ["categories", 0, "items", 0, "indicators", 0, "rule"], highest: 9, max: 10 }, scheme, "en-US")
 * // "1.1: its rule gives at most 9 of 10"
 */
export function describeSchemeProblem(problem: SchemeProblem, scheme: unknown, language: Language): string {
  const { code, rest } = placeOf(scheme, problem.path);
  const field = ofFields.has(problem.code) ? rest.join("/") : "";
  const place = [code, field].filter((part) => part !== "").join(" ");
  const said = saySchemeProblem(problem, language);
  return place === "" ? said : `${place}${wordsOf(language).colon}${said}`;
}

/**
 * The same without its place, for where that is seen.
 *
 * @example saySchemeProblem({ code: "reach", path: [], highest: 9, max: 10 }, "en-US") // "its rule gives at most 9 of 10"
 */
export function saySchemeProblem(problem: SchemeProblem, language: Language): string {
  return sentence(inLanguage({ zh: chinese, en: english }, language), problem);
}

function sentence<C extends SchemeProblemCode>(sentences: Sentences, problem: Extract<SchemeProblem, { code: C }>): string {
  const code: C = problem.code;
  return sentences[code](problem);
}

/** The code of the indicator that a path leads into, if it has one, and the way from there. */
function placeOf(scheme: unknown, path: Path): { readonly code: string; readonly rest: Path } {
  let at = scheme;
  let found: { code: string; rest: Path } = { code: "", rest: path };
  for (const [index, part] of path.entries()) {
    at = typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined;
    if (path[index - 1] !== "indicators" || typeof at !== "object" || at === null) continue;
    const code: unknown = Reflect.get(at, "code");
    if (typeof code === "string") found = { code: cut(code), rest: path.slice(index + 1) };
  }
  return found;
}

/** Enough of a code to find it by: one that is too long is what the sentence is about. */
function cut(code: string): string {
  return code.length > longestName ? `${code.slice(0, longestName)}…` : code;
}
