import type { Scheme } from "../../src/core/index";
import type { CellValue, SheetPlan } from "../../src/sheet/plan";
import { bonusFirstRow, fieldsOf, groundsOf, typedColumns } from "../../src/workbook/awards/bonusFormulas";
import type { Random } from "./typing";

/** 城市, 创新事项, 所属领域, 认定依据, 佐证材料, 申请分, 认定分, 审核状态: an application as it stands in the cells. */
export type BonusRow = readonly CellValue[];

const points: readonly CellValue[] = [0, 5, 10, 12.5, 20, 33.335, 1.005, 2.675, 0.005, 0.1 + 0.2, 40, 60, 99.995, 100, 99.99999999999999, 100.00000000000001, 0.004999999999999999];
const noPoints: readonly CellValue[] = [null, -1, -0.001, 100.01, 100.004, 1e9, "30", " 30 ", "３０", true, false, "约30", "#N/A"];
const states: readonly CellValue[] = ["已认定", "已认定", "已认定", "待审核", "不予认定"];

/** Applications of a year by chance: of several cities, of one time and again so that the cap is reached, of none, and of nobody's. */
export function typedBonus(scheme: Scheme, units: readonly string[], random: Random): readonly BonusRow[] {
  const one = (values: readonly CellValue[]): CellValue => values[Math.floor(random() * values.length)] ?? null;
  const sound = 0.85 + random() / 5;
  const mostly = (good: readonly CellValue[], bad: readonly CellValue[]) => one(random() < sound ? good : bad);
  const favourite = one(units);
  const rows: BonusRow[] = [];
  const count = Math.floor(random() * 2.5 * units.length);
  while (rows.length < count) {
    const roll = random();
    const twin = rows.at(-1);
    // An empty line between others, and the same matter written down twice.
    if (roll < 0.06) rows.push([]);
    else if (roll < 0.1 && twin !== undefined) rows.push(twin);
    else
      rows.push([
        roll < 0.3 ? favourite : mostly(units, [null, " ", "不存在市", "\u3000", "全市", `${units[0]} `, 7, "#N/A"]),
        mostly(["信用信息平台", "县（市、区）示范", "人才培训", 2012], [null, "  ", "\u3000", "#N/A"]),
        mostly(fieldsOf(scheme), [null, "别的领域"]),
        mostly(groundsOf(scheme), [null, "领导认可", " ", `${groundsOf(scheme)[0]} `, 1]),
        mostly(["附件 1", "苏信用办〔2012〕8号", 8], [null, " \u3000", "#N/A"]),
        one([null, 10, 40, 100, "约30", 120]),
        mostly(points, noPoints),
        mostly(states, [null, "同意", "已认定 ", "#N/A", true]),
      ]);
  }
  return rows;
}

/** 创新加分 with these applications from its first line on. */
export function bonusWith(empty: SheetPlan, rows: readonly BonusRow[]): SheetPlan {
  const cells = [...empty.cells];
  for (const [index, typed] of rows.entries()) {
    const at = bonusFirstRow + index;
    cells[at] = (cells[at] ?? []).map((cell, column) => {
      const value = column < typedColumns.length ? (typed[column] ?? null) : null;
      return value === null ? cell : value === "#N/A" ? { ...cell, value, formula: "=NA()" } : { ...cell, value };
    });
  }
  return { ...empty, cells };
}

