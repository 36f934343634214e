import { namingOf } from "../../core/index";
import { ungrouped } from "../units/groups";
import { unfilledIn } from "./compareYears";
import type { CategoryLeft, YearComparison } from "./yearComparison";

const reasons: Readonly<Record<CategoryLeft["reason"], string>> = {
  added: "上年没有该编码",
  renamed: "同一编码的类别名称不同",
  indicators: "所含指标的编码或分值不同",
};

/** What stands below the comparison: where last year's figures are from, what was not compared, and why. */
export function comparisonNotes(comparison: YearComparison): readonly string[] {
  const { file, lastYear, year, lastScheme, scheme, sameScheme, categoriesLeft } = comparison;
  const schemeLine = sameScheme
    ? `两年考核方案相同（${scheme.id} ${scheme.version}），各类得分全部对比。`
    : `两年考核方案不同：上年为 ${lastScheme.id} ${lastScheme.version}，今年为 ${scheme.id} ${scheme.version}。总分和名次出自不同方案，变化仅供参考；只对比编码、名称以及所含指标编码和分值都一致的类别。`;
  const left = categoriesLeft.map(({ code, name, reason }) => `${code} ${name}（${reasons[reason]}）`);
  const { unit: units, all } = namingOf(scheme);
  return [
    `上年数据：${file}，由其中${all}填报表的核定值（未核定的为自报值）按上年方案重新计算，不采用文件中的得分和名次。`,
    schemeLine,
    ...listed("未对比的类别：", left, "；"),
    ...listed(`仅${year}年有的指标：`, comparison.codesOnlyNow),
    ...listed(`仅${lastYear}年有的指标：`, comparison.codesOnlyLast),
    ...listed("两年分值不同的指标：", comparison.codesChanged),
    ...listed(`仅${year}年参加考核的${units}：`, comparison.unitsOnlyNow),
    ...listed(`仅${lastYear}年参加考核的${units}：`, comparison.unitsOnlyLast),
    ...regrouped(comparison),
    ...listed("没有填报、不列得分和名次：", unfilledIn(comparison).map((one) => `${one.year}年 ${one.names.join("、")}`), "；"),
    ...listed(`有多张填报表、未对比的${units}：`, comparison.unitsDoubled),
  ].map(fitting);
}

/** Cities whose rank in a group is not held against last year's, because that was another group's or none's. */
function regrouped({ units, lastYear, scheme }: YearComparison): readonly string[] {
  const other = units.filter(({ now, last }) => now.place !== undefined && now.place.group !== last.place?.group);
  if (other.length === 0) return [];
  if (units.every(({ last }) => last.place === undefined)) return [`${lastYear}年没有分组，不列当年组内名次。`];
  return listed(`上年在别的组或未分组、不列上年组内名次的${namingOf(scheme).unit}：`, other.map(({ unit, last }) => `${unit}（${last.place?.group ?? ungrouped.group}）`));
}

function listed(head: string, items: readonly string[], separator = "、"): readonly string[] {
  return items.length === 0 ? [] : [`${head}${items.join(separator)}。`];
}

/** A file may name thousands; a cell holds 32,767 characters, and a page fewer. */
function fitting(text: string): string {
  return text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text;
}
