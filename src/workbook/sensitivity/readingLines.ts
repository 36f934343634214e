import type { Named, UnitNames } from "../../core/index";
import { namingOf } from "../../core/index";
import type { ReadingCode, Sensitivity } from "../../core/sensitivity/index";
import type { Cell } from "../../sheet/plan";
import { line, heading, movesText } from "./moveLines";
import { styles } from "../styles";

/** What is read otherwise, and how it is read now. */
const readingTexts: Readonly<Record<ReadingCode, string>> = {
  quotaFull: "未下达年度计划的按满分计（现按0分计）",
  quotaZero: "未下达年度计划的按0分计（现按满分计）",
  absentSpread: "不适用的按本类其他指标得分率折算（现按其他市平均分计）",
  absentMean: "不适用的按其他市平均分计（现按本类其他指标得分率折算）",
  growthWhole: "增幅只计整数百分点（现不足1%的部分也计）",
  growthParts: "增幅不足一档的部分按比例计（现只计整档）",
  vetoCeiling: "一票否决的总分是上限，本来更低的不提高（现一律按该分计）",
  vetoFixed: "一票否决的总分一律按该分计（现是上限）",
};

/** A reading in words, with what those who are assessed are called. */
function readingText(code: ReadingCode, { brief }: UnitNames): string {
  return readingTexts[code].replace("其他市", `其他${brief}`);
}

/** Codes beyond these are only counted. */
const namedCodes = 3;

/** Each reading that can be computed otherwise, and the ranks that it moves: a heading, the column headers and a line each; nothing where there are none. */
export function readingLines({ readings, units }: Sensitivity, scheme: Named): readonly (readonly (Cell | undefined)[])[] {
  if (readings.length === 0) return [];
  const names = namingOf(scheme);
  return [
    [{ value: `口径逐项切换后的名次（共 ${units.length} 个${names.unit}）`, style: heading }],
    line({ code: "指标", name: "改按的口径", moved: `变动${names.unit}数`, furthest: "最多变动\n位数", moves: `变动的${names.unit}（现名次→切换后名次）` }, styles.header),
    ...readings.map((one) => line({ code: codesText(one.indicators), name: readingText(one.code, names), moved: one.moved.length, furthest: one.furthest, moves: one.moved.length === 0 ? `${names.all}名次不变` : movesText(one, names) })),
  ];
}

function codesText(codes: readonly string[]): string {
  if (codes.length === 0) return "总分";
  return codes.slice(0, namedCodes).join("、") + (codes.length > namedCodes ? "等" : "");
}
