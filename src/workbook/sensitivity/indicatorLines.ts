import type { Scheme } from "../../core/index";
import { namingOf } from "../../core/index";
import type { Sensitivity } from "../../core/sensitivity/index";
import type { Cell } from "../../sheet/plan";
import { styles } from "../styles";
import { heading, line, movesText } from "./moveLines";

/** So many indicators are listed; the others move fewer ranks. */
const listed = 10;

/** The indicators that move most ranks when they are left out: a heading, the column headers and a line each. */
export function indicatorLines({ indicators, units }: Sensitivity, scheme: Scheme): readonly (readonly (Cell | undefined)[])[] {
  const named = namingOf(scheme);
  const names = new Map(scheme.categories.flatMap(({ items }) => items.flatMap((item) => item.indicators.map((one) => [one.code, item.name] as const))));
  const most = indicators
    .filter(({ moved }) => moved.length > 0)
    .sort((a, b) => b.moved.length - a.moved.length || b.furthest - a.furthest)
    .slice(0, listed);
  if (most.length === 0) return [[{ value: `剔除任何一项指标，${named.all}名次都不变。`, style: heading }]];
  return [
    [{ value: `剔除后名次变动最多的指标（前 ${most.length} 项，共 ${units.length} 个${named.unit}）`, style: heading }],
    line({ code: "编码", name: "考核指标", moved: `变动${named.unit}数`, furthest: "最多变动\n位数", moves: `变动的${named.unit}（现名次→剔除后名次）` }, styles.header),
    ...most.map((one) => line({ code: one.code, name: names.get(one.code) ?? "", moved: one.moved.length, furthest: one.furthest, moves: movesText(one, named) })),
  ];
}
