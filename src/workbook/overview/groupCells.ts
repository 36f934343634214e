import { cellAddress, columnLetters } from "../../sheet/a1";
import type { Cell, Style } from "../../sheet/plan";
import { colors, styles } from "../styles";
import { ungrouped } from "../units/groups";

/** Where the lines of 汇总 stand that are ranked among each other. */
interface RankedLines {
  readonly first: number;
  readonly last: number;
  readonly rank: number;
  readonly group: number;
}

const whole: Style = { ...styles.computedPoints, valign: "middle", format: "0", bold: true, align: "center" };
const text: Style = { ...styles.info, border: colors.line, align: "center" };

/**
 * A line's group and its rank there. Names are compared by `=`, not as the patterns that COUNTIFS takes them for, so that
 * a group may be called as it likes; ranks overall decide, so that whatever the scheme ranks by counts here too.
 */
export function groupCells(row: number, group: string, { first, last, rank: overall, group: at }: RankedLines): readonly Cell[] {
  const all = (column: number) => `$${columnLetters(column)}$${first + 1}:$${columnLetters(column)}$${last + 1}`;
  const above = `(${all(at)}=${cellAddress(row, at)})*ISNUMBER(${all(overall)})*(${all(overall)}<${cellAddress(row, overall)})`;
  const rank = `=IF(${cellAddress(row, at)}="${ungrouped.group}","${ungrouped.rank}",SUMPRODUCT(${above})+1)`;
  return [{ value: group === "" ? ungrouped.group : group, style: text }, { formula: rank, style: whole }];
}
