import type { Naming, Scheme } from "../../core/index";

/** How the notice speaks where the scheme says nothing of it: of cities, as the official one does. */
const cities: Naming = { addressee: "各省辖市人民政府", unit: "城市", all: "各市", commended: "先进市" };

/**
 * How those who are assessed are named in 结果通报, in the heads of 汇总, 排名 and 敏感性分析, and in 备注 of 排名.
 *
 * @example namingOf(jiangsu2012).commended // "先进市"
 */
export function namingOf({ naming }: Pick<Scheme, "naming">): Naming {
  return naming ?? cities;
}

/** What the column of units was headed on 汇总 and 排名 before schemes named them: no text that somebody put there. */
export const earlierUnitHeader = cities.unit;
