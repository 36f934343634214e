import type { Scheme } from "../../core/index";
import type { Cell, CellValue, SheetContent, SheetPlan } from "../../sheet/plan";
import { assessmentPlans } from "../assessment";
import type { BonusReading } from "../awards/readBonus";
import { plannedBonus, typedColumns } from "../awards/bonusFormulas";
import { plannedPlacement } from "../form/placement";
import type { LogEntry } from "../log/log";
import { logFirstRow, logLines } from "../log/log";
import { sheetNames } from "../sheetNames";
import type { CarriedForm } from "./carryOver";

export interface CarriedRequest {
  readonly scheme: Scheme;
  readonly year: number;
  readonly forms: readonly CarriedForm[];
  /** Groups of cities by their names; absent where the old workbook had none. */
  readonly groups?: ReadonlyMap<string, string>;
  /** 创新加分 of the old workbook; null where it had none. */
  readonly bonus: BonusReading | null;
  /** 操作记录 of the old workbook. */
  readonly log: SheetContent | undefined;
  /** What is said of the carrying over itself. */
  readonly said: readonly LogEntry[];
}

/** A whole workbook of the new scheme with everything that was carried over in its place, and the old one's log before the new lines. */
export function carriedPlans({ scheme, year, forms, groups, bonus, log, said }: CarriedRequest): readonly SheetPlan[] {
  const byUnit = new Map(forms.map((form) => [form.unit, form] as const));
  const { rows, columns } = plannedPlacement(scheme);
  const plans = assessmentPlans({ scheme, year, units: forms.map(({ unit }) => unit), ...(groups !== undefined && { groups }) });
  return plans.map((plan) => {
    if (plan.name === sheetNames.log) return { ...plan, cells: [...plan.cells, ...logLines([...oldLines(log), ...said])] };
    if (plan.name === sheetNames.bonus && bonus !== null) return withCells(plan, bonusCells(bonus));
    const form = byUnit.get(plan.name);
    if (form === undefined) return plan;
    const cells = [...form.cells].flatMap(([key, line]) =>
      [...line].flatMap(([column, value]) => {
        const row = rows.get(key);
        return row === undefined ? [] : [{ row, column: columns[column], value }];
      }),
    );
    return withCells(plan, cells);
  });
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

function bonusCells({ lines }: BonusReading): readonly Placed[] {
  return lines.flatMap(({ typed }, index) =>
    typedColumns.flatMap((column): Placed[] => (typed[column] === null ? [] : [{ row: plannedBonus.first + index, column: plannedBonus.columns[column], value: typed[column] }])),
  );
}

function withCells(plan: SheetPlan, placed: readonly Placed[]): SheetPlan {
  const cells: (Cell | undefined)[][] = plan.cells.map((row) => [...row]);
  for (const { row, column, value } of placed) {
    const line = cells[row];
    if (line !== undefined) line[column] = { ...line[column], value };
  }
  return { ...plan, cells };
}

function oldLines(log: SheetContent | undefined): readonly LogEntry[] {
  return (log?.values ?? []).slice(logFirstRow).map((cells) => {
    const [time = "", action = "", unit = "", what = "", address = "", before = "", after = ""] = Array.from({ length: 7 }, (_, at) => String(cells[at] ?? ""));
    return { time, action, unit, what, address, before, after };
  });
}
