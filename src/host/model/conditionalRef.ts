import { CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import type { IDataBar, IFormulaHighlightCell } from "@univerjs/sheets-conditional-formatting";
import { HostError } from "../errors";
import { requireAllowed } from "../protection";
import type { RangeRef } from "../rangeRef";
import type { ConditionalRule } from "../services";

/** A rule of a sheet, by id. `range` is where it was reached from. */
export interface FormatRef {
  readonly range: RangeRef;
  readonly id: string;
}

export const ruleOf = ({ range, id }: FormatRef): ConditionalRule => range.book.services.formats.rule(range.sheetId, id);

export function isFormula(rule: ConditionalRule["rule"]): rule is IFormulaHighlightCell {
  return rule.type === CFRuleType.highlightCell && "subType" in rule && rule.subType === CFSubRuleType.formula;
}

export function isDataBar(rule: ConditionalRule["rule"]): rule is IDataBar {
  return rule.type === CFRuleType.dataBar;
}

export function customRule(self: FormatRef): IFormulaHighlightCell {
  const { rule } = ruleOf(self);
  if (!isFormula(rule)) throw new HostError("InvalidOperation");
  return rule;
}

export function dataBarRule(self: FormatRef): IDataBar {
  const { rule } = ruleOf(self);
  if (!isDataBar(rule)) throw new HostError("InvalidOperation");
  return rule;
}

export function change(self: FormatRef, rule: ConditionalRule["rule"]): void {
  requireAllowed(self.range.book, self.range.sheetId, "allowFormatCells");
  self.range.book.services.formats.change(self.range.sheetId, { ...ruleOf(self), rule });
}
