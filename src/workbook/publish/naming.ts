import type { Naming, Scheme } from "../../core/index";

/** How the notice speaks where the scheme says nothing of it: of cities, as the official one does. */
const cities: Naming = { addressee: "各省辖市人民政府", unit: "城市", all: "各市", commended: "先进市" };

/**
 * How those who are assessed are named in 结果通报 and in 备注 of 排名.
 *
 * @example namingOf(jiangsu2012).commended // "先进市"
 */
export function namingOf({ naming }: Pick<Scheme, "naming">): Naming {
  return naming ?? cities;
}
