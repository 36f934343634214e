import type { Rule, Wording } from "../../core/index";

export type Patterns = Readonly<Record<keyof Wording, readonly string[]>>;

const workdays = {
  zh: "{workdays:record:（节假日{holidays:dates:、}；调休上班{madeUp:dates:、}）}",
  en: "{workdays:record:(holidays {holidays:dates:, }; made up {madeUp:dates:, })}",
};

/** What is taken off for each day, week or month, with and without a last day. */
const late = {
  zh: [["天", "day"], ["周", "week"], ["个月", "month"]].flatMap(([unit, per]) => [
    `{late:record:，每迟1${unit}{per=${per}}扣{each:number}分，超过{upTo:number}天不得分}`,
    `{late:record:，每迟1${unit}{per=${per}}扣{each:number}分}`,
  ]),
  en: ["day", "week", "month"].flatMap((per) => [
    `{late:record:, less {each:number} for each ${per}{per=${per}} late, none after {upTo:number} days}`,
    `{late:record:, less {each:number} for each ${per}{per=${per}} late}`,
  ]),
};

const due = { zh: "{entry:entry}不迟于{by:date}得{points:number}分", en: "{entry:entry} by {by:date}: {points:number}" };

/** What units are compared by, in front of the words of a kind. */
const compared = {
  zh: ["{entry:entry}÷{whole:entry}", "{entry:entry}比{last:entry}的增幅", "{entry:entry}"],
  en: ["{entry:entry} ÷ {whole:entry}", "growth of {entry:entry} over {last:entry}", "{entry:entry}"],
};

/** A kind that compares units, by the figure and by which end of it is the better one. */
function comparing(zh: (better: string) => string, en: (better: string) => string): Patterns {
  return {
    zh: compared.zh.flatMap((of) => [`${of}${zh("（低者在前）{better=low}")}`, `${of}${zh("")}`]),
    en: compared.en.flatMap((of) => [`${of}${en(" (the lower the better){better=low}")}`, `${of}${en("")}`]),
  };
}

/** What is taken of the lines of a list, each with the entry that names it and without. */
const listed = (
  [
    ["项数{take=count}", "how many{take=count}"],
    ["合计{take=sum}", "sum{take=sum}"],
    ["最高值{take=highest}", "greatest{take=highest}"],
  ] as const
).flatMap(([zh, en]) => [
  [`清单{entries:entries:、}（名称{names:entries:、}）的${zh}`, `${en} of the list {entries:entries:, } (named {names:entries:, })`] as const,
  [`清单{entries:entries:、}的${zh}`, `${en} of the list {entries:entries:, }`] as const,
]);

/** What is asked of another indicator: so many points, or that it is reported at all. */
const conditions = [
  ["指标{indicator:code}得分达到{atLeast:number}分", "indicator {indicator:code} has {atLeast:number} or more"],
  ["指标{indicator:code}已填报", "indicator {indicator:code} is reported"],
] as const;

/** Over what points of something that does not apply are spread. */
const around = [
  ["{over=all}", "全部", "all the rest"],
  ["{over=item}", "本项", "the rest of the item"],
  ["", "本类", "the rest of the category"],
] as const;

/** Between the lowest and the highest of all, with a base and without. */
const between: Patterns = (() => {
  const [based, bare] = [", {base:number} more", ""].map((base) =>
    comparing(
      (better) => `在各市最低最高之间的位置${better}×{points:number}分${base === "" ? "" : "，另加{base:number}分"}`,
      (better) => ` between lowest and highest of all${better} × {points:number}${base}`,
    ),
  );
  return { zh: [...(based?.zh ?? []), ...(bare?.zh ?? [])], en: [...(based?.en ?? []), ...(bare?.en ?? [])] };
})();

/** How kinds read that the table of 2012 does not use; written as rulePatterns says. */
export const otherPatterns = {
  aboveQuota: {
    zh: [
      "{done:entry}超过{plan:entry}：{tiers:list:，:{percent:number}%以上得{points:number}分}{further:record:，{beyond:number}%以外每满{step:number}%再得{each:number}分}",
      "{done:entry}超过{plan:entry}：{tiers:list:，:{percent:number}%以上得{points:number}分}",
    ],
    en: [
      "{done:entry} above {plan:entry}: {tiers:list:, :by {percent:number}%: {points:number}}{further:record:, beyond {beyond:number}% each full {step:number}%: {each:number}}",
      "{done:entry} above {plan:entry}: {tiers:list:, :by {percent:number}%: {points:number}}",
    ],
  },
  bestOf: { zh: ["取最高{best:number}项（{of:rules:；}）"], en: ["best {best:number} of ({of:rules:; })"] },
  conditional: {
    zh: ["{entry:entry}为“是”则（{then:rule}）否则（{otherwise:rule}）", "{entry:entry}为“是”则（{then:rule}）"],
    en: ["if {entry:entry} then ({then:rule}) else ({otherwise:rule})", "if {entry:entry} then ({then:rule})"],
  },
  control: { zh: ["{actual:entry}控制在{target:entry}以内得{points:number}分"], en: ["{actual:entry} within {target:entry}: {points:number}"] },
  deadline: {
    zh: [...late.zh.flatMap((one) => [`${due.zh}${one}${workdays.zh}`, `${due.zh}${one}`]), `${due.zh}${workdays.zh}`, due.zh],
    en: [...late.en.flatMap((one) => [`${due.en}${one}${workdays.en}`, `${due.en}${one}`]), `${due.en}${workdays.en}`, due.en],
  },
  growth: {
    zh: ["{current:entry}比{last:entry}每增长满{step:number}%得{each:number}分，最高{max:number}分", "{current:entry}比{last:entry}每增长1%得{each:number}分，最高{max:number}分"],
    en: [
      "{current:entry} over {last:entry}, each full {step:number}% more: {each:number}, at most {max:number}",
      "{current:entry} over {last:entry}, each 1% more: {each:number}, at most {max:number}",
    ],
  },
  highestLevel: {
    zh: ["按最高级别：{levels:list:、:{entry:entry}得{points:number}分}"],
    en: ["highest level: {levels:list:; :{entry:entry} {points:number}}"],
  },
  lines: {
    zh: listed.flatMap(([zh]) => [`${zh}每满{step:number}得{each:number}分`, `${zh}×{each:number}分`]),
    en: listed.flatMap(([, en]) => [`${en} each full {step:number}: {each:number}`, `${en} × {each:number}`]),
  },
  lineTiers: {
    zh: listed.map(([zh]) => `${zh}：{tiers:list:，:{atLeast:number}以上得{points:number}分}`),
    en: listed.map(([, en]) => `${en}: {tiers:list:, :from {atLeast:number}: {points:number}}`),
  },
  mean: {
    zh: ["{entries:entries:、}去掉最高最低各一个后的平均分{trimmed=true}", "{entries:entries:、}的平均分"],
    en: ["mean of {entries:entries:, } without the highest and the lowest{trimmed=true}", "mean of {entries:entries:, }"],
  },
  onIndicator: {
    zh: conditions.flatMap(([zh]) => [`${zh}则（{then:rule}）否则（{otherwise:rule}）`, `${zh}则（{then:rule}）`]),
    en: conditions.flatMap(([, en]) => [`if ${en} then ({then:rule}) else ({otherwise:rule})`, `if ${en} then ({then:rule})`]),
  },
  missing: {
    zh: ["{from:points}，{entries:entries:、}每缺1项扣{each:number}分，扣完为止"],
    en: ["{from:points}, less {each:number} for each missing of {entries:entries:, }, not below 0"],
  },
  nOfM: {
    zh: ["{entries:entries:、}按所占比例×{points:number}分，不足{least:number}项不得分", "{entries:entries:、}按所占比例×{points:number}分"],
    en: ["share of {entries:entries:, } × {points:number}, none below {least:number}", "share of {entries:entries:, } × {points:number}"],
  },
  span: {
    zh: [`{from:entry}至{to:entry}：{tiers:list:，:{days:number}个工作日内得{points:number}分}${workdays.zh}`, "{from:entry}至{to:entry}：{tiers:list:，:{days:number}天内得{points:number}分}"],
    en: [`{from:entry} to {to:entry}: {tiers:list:, :within {days:number} working days: {points:number}}${workdays.en}`, "{from:entry} to {to:entry}: {tiers:list:, :within {days:number} days: {points:number}}"],
  },
  rank: comparing(
    (better) => `的全体名次${better}：{tiers:list:，:前{rank:number}名得{points:number}分}`,
    (better) => ` ranked among all${better}: {tiers:list:, :first {rank:number}: {points:number}}`,
  ),
  averageOfOthers: {
    zh: ["{entry:entry}÷{whole:entry}与其他市平均之比×{points:number}分", "{entry:entry}与其他市平均之比×{points:number}分"],
    en: ["{entry:entry} ÷ {whole:entry} against the mean of the others × {points:number}", "{entry:entry} against the mean of the others × {points:number}"],
  },
  minMax: between,
  notApplicable: {
    zh: ["{entry:entry}为“是”按其他市平均分计，否则（{of:rule}）"],
    en: ["if {entry:entry} the mean of the others, else ({of:rule})"],
  },
  percentile: comparing(
    (better) => `的全体位次${better}：{tiers:list:，:前{percent:number}%得{points:number}分}`,
    (better) => ` by place among all${better}: {tiers:list:, :first {percent:number}%: {points:number}}`,
  ),
  rounded: {
    zh: ["{of:rule}，四舍五入保留{decimals:number}位小数", "{of:rule}，四舍五入取整"],
    en: ["{of:rule}, rounded to {decimals:number} decimal", "{of:rule}, rounded to whole points"],
  },
  shareOfAll: {
    zh: ["{entry:entry}占各市合计的比例×{points:number}分，占{full:number}%以上得满分", "{entry:entry}占各市合计的比例×{points:number}分"],
    en: ["{entry:entry} as share of all × {points:number}, all from {full:number}%", "{entry:entry} as share of all × {points:number}"],
  },
  spread: {
    zh: around.flatMap(([over, zh]) => [`{entry:entry}为“是”分值平均分摊到${zh}其他指标${over}{evenly=true}，否则（{of:rule}）`, `{entry:entry}为“是”按${zh}其他指标得分率折算${over}，否则（{of:rule}）`]),
    en: around.flatMap(([over, _zh, en]) => [`if {entry:entry} spread evenly over ${en}${over}{evenly=true}, else ({of:rule})`, `if {entry:entry} as on ${en}${over}, else ({of:rule})`]),
  },
  weighted: { zh: ["加权（{parts:list:；:{of:rule}占{percent:number}%}）"], en: ["weighted ({parts:list:; :{of:rule} at {percent:number}%})"] },
} satisfies Partial<Record<Rule["kind"], Patterns>>;
