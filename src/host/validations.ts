import type { IDataValidationRule } from "@univerjs/core";
import { AddDataValidationMutation, DataValidationModel, RemoveDataValidationMutation, UpdateDataValidationMutation, UpdateRuleType } from "@univerjs/data-validation";
import type { Area } from "../sheet/plan";
import { subtract } from "./address";
import type { Book } from "./book";
import { toArea, toRange } from "./rangeRef";
import type { ValidationRule, Validations } from "./services";

export function createValidations(book: Book, model: DataValidationModel): Validations {
  const read = (rule: IDataValidationRule): ValidationRule => {
    const { ranges, ...rest } = rule;
    return { ...rest, areas: asRanges(ranges) };
  };
  const target = (sheetId: string): { unitId: string; subUnitId: string } => ({ unitId: book.unitId, subUnitId: sheetId });

  function add(sheetId: string, rules: readonly Omit<ValidationRule, "uid">[]): void {
    if (rules.length === 0) return;
    const rule = rules.map(({ areas, ...rest }): IDataValidationRule => ({ ...rest, uid: book.newId("dv"), ranges: areas.map(toRange) }));
    book.run(AddDataValidationMutation, { ...target(sheetId), rule });
  }

  function rules(sheetId: string, within?: Area): readonly ValidationRule[] {
    const all = model.getRules(book.unitId, sheetId);
    return (within === undefined ? all : all.filter(({ ranges }) => meets(ranges, within))).map(read);
  }

  return {
    rules,
    add,
    set(ref, rule) {
      let replaced = false;
      for (const old of rules(ref.sheetId, ref.area)) {
        const left = old.areas.flatMap((area) => subtract(area, ref.area));
        if (left.length === 0 && rule !== undefined && !replaced) {
          // The same cells are told something else, as when a rule gets its messages.
          const payload = { ...rule, ranges: [toRange(ref.area)] };
          book.run(UpdateDataValidationMutation, {
            ...target(ref.sheetId),
            ruleId: old.uid,
            payload: { type: UpdateRuleType.ALL, payload },
          });
          replaced = true;
          continue;
        }
        if (left.length === 0) book.run(RemoveDataValidationMutation, { ...target(ref.sheetId), ruleId: old.uid });
        else {
          book.run(UpdateDataValidationMutation, {
            ...target(ref.sheetId),
            ruleId: old.uid,
            payload: { type: UpdateRuleType.RANGE, payload: left.map(toRange) },
          });
        }
      }
      if (rule !== undefined && !replaced) add(ref.sheetId, [{ ...rule, areas: [ref.area] }]);
    },
    clear(sheetId) {
      const ruleId = rules(sheetId).map((rule) => rule.uid);
      if (ruleId.length > 0) book.run(RemoveDataValidationMutation, { ...target(sheetId), ruleId });
    },
    copy(fromSheetId, toSheetId) {
      add(toSheetId, rules(fromSheetId));
    },
    rewrite(sheetId, changed) {
      const now = (formula: string | undefined): string | undefined => (formula === undefined ? undefined : changed(formula));
      for (const rule of [...model.getRules(book.unitId, sheetId)]) {
        const formula1 = now(rule.formula1);
        const formula2 = now(rule.formula2);
        if (formula1 === rule.formula1 && formula2 === rule.formula2) continue;
        const payload = { type: UpdateRuleType.ALL, payload: { ...rule, formula1, formula2 } } as const;
        book.run(UpdateDataValidationMutation, { ...target(sheetId), ruleId: rule.uid, payload });
      }
    },
  };
}

function asRanges(ranges: unknown): Area[] {
  if (!Array.isArray(ranges)) return [];
  return ranges.flatMap((range: unknown) => (isRange(range) ? [toArea(range)] : []));
}

/** Whether any of the ranges has any of these cells: asked of each rule for each cell that is looked at. */
function meets(ranges: unknown, area: Area): boolean {
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  return Array.isArray(ranges) && ranges.some((range: unknown) => isRange(range) && range.startRow < bottom && range.endRow >= area.row && range.startColumn < right && range.endColumn >= area.column);
}

function isRange(value: unknown): value is { startRow: number; startColumn: number; endRow: number; endColumn: number } {
  return typeof value === "object" && value !== null && "startRow" in value && "endRow" in value && "startColumn" in value && "endColumn" in value;
}
