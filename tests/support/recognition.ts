import { jiangsu2012 } from "../../src/core/index";
import { groundsOf } from "../../src/workbook/awards/bonusFormulas";

const [first = "", second = "", third = ""] = groundsOf(jiangsu2012);

/** What 创新加分 of the built-in scheme offers as 认定依据. */
export const grounds = [first, second, third] as const;

/** Article 7 as the scheme quotes it. */
export const article7 = jiangsu2012.recognition?.article ?? "";
