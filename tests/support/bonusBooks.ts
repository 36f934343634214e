import { jiangsu2012 } from "../../src/core/index";
import { bonusPlan } from "../../src/workbook/awards/bonus";
import { awardLabels, bonusFirstRow, checkTexts, plannedBonus } from "../../src/workbook/awards/bonusFormulas";
import { grounds } from "./recognition";
import type { Cell, CellValue, SheetContent, SheetPlan } from "../../src/sheet/plan";
import type { BonusReading } from "../../src/workbook/awards/readBonus";
import { randomFrom } from "./randomForms";

const scheme = jiangsu2012;

/** 城市, 创新事项, 所属领域, 认定依据, 佐证材料, 申请分, 认定分, 审核状态 */
export type BonusRow = readonly CellValue[];

/** 创新加分 with these lines typed from its first line on. */
export function bonusWith(units: readonly string[], rows: readonly BonusRow[]): SheetPlan {
  const plan = bonusPlan(scheme, 2012, units);
  const cells = plan.cells.map((line, row) => {
    const typed = rows[row - bonusFirstRow];
    return typed === undefined ? line : line.map((cell, column) => (asCell(cell, typed[column])));
  });
  return { ...plan, cells };
}

function asCell(cell: Cell | undefined, value: CellValue | undefined): Cell | undefined {
  if (value === undefined) return cell;
  return value === "#N/A" ? { ...cell, formula: "=NA()" } : { ...cell, value };
}

/** Lines as people type them, right and wrong. */
export function randomRows(units: readonly string[], seed: number, count: number): readonly BonusRow[] {
  const roll = randomFrom(seed);
  const one = (values: readonly CellValue[]): CellValue => values[Math.floor(roll() * values.length)] ?? null;
  const mostly = (good: readonly CellValue[], bad: readonly CellValue[]) => one(roll() < 0.8 ? good : bad);
  return Array.from({ length: count }, (): BonusRow => {
    if (roll() < 0.08) return [];
    return [
      mostly(units, [null, " ", "不存在市", "\u3000"]),
      mostly(["平台", "区县示范", "=1+1", 2012], [null, "  "]),
      one(["其他", null]),
      mostly([...grounds], [null, "领导认可", " ", `${grounds[0]} `]),
      mostly(["附件 1", "苏信用办〔2012〕8号"], [null, " \u3000", "#N/A"]),
      one([null, 10, 40, 100, "约30", 120]),
      mostly([0, 5, 12.5, 33.335, 1.005, 0.005, 99.995, 100, 60, 99.99999999999999, 100.00000000000001, 0.004999999999999999], [null, -1, 100.01, "30", true, false, "约30", 0.0004, "#N/A"]),
      mostly([...Object.values(awardLabels), awardLabels.recognised, awardLabels.recognised], [null, "同意", `${awardLabels.recognised} `]),
    ];
  });
}

/** Every way in which the calculated sheet says something else than what was read from it. */
export function bonusDisagreements(content: SheetContent, reading: BonusReading): readonly string[] {
  const texts: Readonly<Record<string, string>> = checkTexts(scheme);
  const { columns, first, last } = plannedBonus;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((row) => {
    const line = reading.lines.find((one) => one.row === row);
    const code = line?.faults.find((fault) => fault.code in texts)?.code ?? "";
    const says = { check: texts[code] ?? "", counted: (line?.hundredths ?? 0) / 100 };
    const live = { check: content.values[row]?.[columns.check] ?? "", counted: content.values[row]?.[columns.counted] ?? "" };
    const same = live.check === says.check && live.counted === says.counted;
    return same ? [] : [`row ${row + 1} ${JSON.stringify(line?.typed)}: live ${JSON.stringify(live)}, read ${JSON.stringify(says)}`];
  });
}
