import type { Scheme } from "../../src/core/index";
import { jiangsu2012 } from "../../src/core/index";

/** The official table so many times over, with codes of its own each time: 300 indicators are seven of them, less a few. */
export function large(times: number): Scheme {
  const categories = Array.from({ length: times }, (_, copy) =>
    jiangsu2012.categories
      .filter(({ bonus }) => !bonus)
      .map((category) => ({
        ...category,
        code: `${copy + 1}-${category.code}`,
        items: category.items.map((item) => ({ ...item, indicators: item.indicators.map((one) => ({ ...one, code: `${copy + 1}-${one.code}` })) })),
      })),
  ).flat();
  return { ...jiangsu2012, id: `large-${times}`, basePoints: 1000 * times, bonusPoints: 0, categories };
}
