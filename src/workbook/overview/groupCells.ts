import { cellAddress, columnLetters } from "../../sheet/a1";
import type { Cell, Style } from "../../sheet/plan";
import { colors, styles } from "../styles";
import { ungrouped } from "../units/groups";

/** Where the lines of 汇总 stand that are ranked among each other. */
interface RankedLines {
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly group: number;
}

const whole: Style = { ...styles.computedPoints, valign: "middle", format: "0", bold: true, align: "center" };
const text: Style = { ...styles.info, border: colors.line, align: "center" };

/**
 * A line's group and its rank there. Names are compared by `=`, not as the patterns that COUNTIFS takes them for, so that
 * a group may be called as it likes; what is no number has no rank and takes none from others, as in RANK.
 */
export function groupCells(row: number, group: string, { first, last, total, group: at }: RankedLines): readonly Cell[] {
  const all = (column: number) => `$${columnLetters(column)}$${first + 1}:$${columnLetters(column)}$${last + 1}`;
  const above = `(${all(at)}=${cellAddress(row, at)})*ISNUMBER(${all(total)})*(${all(total)}>${cellAddress(row, total)})`;
  const rank = `=IF(${cellAddress(row, at)}="${ungrouped.group}","${ungrouped.rank}",SUMPRODUCT(${above})+1)`;
  return [{ value: group === "" ? ungrouped.group : group, style: text }, { formula: rank, style: whole }];
}
