import type { RankRange, Sensitivity } from "../../core/sensitivity/index";
import type { Cell, Style } from "../../sheet/plan";
import { colors, styles } from "../styles";

const middle: Style = { ...styles.text, valign: "middle" };
const centered: Style = { ...middle, align: "center" };
const rank: Style = { ...centered, bold: true, format: "0" };
const city: Style = { ...styles.info, size: 10, border: colors.line };
const points: Style = { ...middle, align: "right", format: "0.00" };
const share: Style = { ...middle, align: "right", format: "0.00%" };
const marked: Style = { ...middle, bold: true, fill: colors.missing };

/** Codes beyond these are only counted; so many stand on a line. */
const namedCodes = 6;
const codesOnLine = 3;

/** How an order that is not safe is marked, by why it is not. */
export const unsafeMarks = { weights: "▲ 差距过小", indicator: "△ 系于单项指标" } as const;

/** A city's line of 敏感性分析, by its place in the ranking; the pair is the one with the city below, which the last has not. */
export function unitLine({ units, pairs, trials }: Sensitivity, place: number): readonly Cell[] {
  const unit = units[place];
  const pair = pairs[place];
  if (unit === undefined) return [];
  const unsafe = pair?.unsafe ?? null;
  const marks = [...(unsafe === null ? [] : [unsafeMarks[unsafe]]), ...(unit.complete ? [] : ["未报送齐全"])];
  return [
    { value: unit.rank, style: rank },
    { value: unit.name, style: city },
    { value: unit.total, style: { ...points, bold: true } },
    { value: weighedText(unit), style: centered },
    { value: unit.kept / trials, style: share },
    { value: rangeText(unit.leftOut), style: centered },
    { value: pair?.lower ?? "", style: centered },
    { value: pair?.gap ?? "", style: points },
    { value: pair === undefined ? "" : pair.turned / trials, style: share },
    { value: codesText(pair?.turnedWithout ?? []), style: middle },
    { value: marks.join("\n"), style: unsafe === "weights" ? marked : middle },
  ];
}

/** «第3名（2–4）», or «第3名（不变）». */
function weighedText({ rank: present, weighed }: Sensitivity["units"][number]): string {
  return `第${present}名（${weighed.best === weighed.worst ? "不变" : rangeText(weighed)}）`;
}

/** «2–4», or «3» where it was always the same. */
export function rangeText({ best, worst }: RankRange): string {
  return best === worst ? String(best) : `${best}–${worst}`;
}

function codesText(codes: readonly string[]): string {
  const named = codes.slice(0, namedCodes).map((code, index) => (index === 0 ? code : `、${index % codesOnLine === 0 ? "\n" : ""}${code}`));
  return named.join("") + (codes.length > namedCodes ? `等${codes.length}项` : "");
}
