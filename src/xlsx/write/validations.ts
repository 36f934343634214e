import type { DataValidation } from "hucre/xlsx";
import type { SheetPlan, Validation } from "../../sheet/plan";
import { areaAddress } from "../../sheet/a1";
import { LONGEST_ALERT, LONGEST_LIST, LONGEST_PROMPT, LONGEST_TITLE } from "../../sheet/limits";
import { PlanError } from "../planError";
import { guarded } from "./text";

/** The data validations of a plan for the writer. */
export function writtenValidations(plan: SheetPlan): DataValidation[] {
  return (plan.validations ?? [])
    .filter((validation) => validation.areas.length > 0)
    .map((validation) => {
      const range = validation.areas.map(areaAddress).join(" ");
      const where = `${plan.name}!${range}`;
      return { ...condition(validation.rule, where), ...messages(validation, where), allowBlank: true, range };
    });
}

function condition(rule: Validation["rule"], where: string): Pick<DataValidation, "type" | "operator" | "formula1" | "formula2"> {
  switch (rule.kind) {
    case "list":
      return { type: "list", formula1: listText(rule.items, where) };
    case "whole":
    case "decimal":
      return { type: rule.kind, operator: "between", formula1: String(rule.min), formula2: String(rule.max) };
  }
}

function listText(items: readonly string[], where: string): string {
  if (items.length === 0) throw new PlanError("listItem", where, "a list needs at least one item");
  for (const item of items) {
    // A comma parts the items, and Excel trims blanks around them.
    if (item === "" || item.includes(",") || item.trim() !== item) {
      throw new PlanError("listItem", where, `"${item}" cannot stand in a list of choices`);
    }
  }
  const text = items.join(",");
  if (text.length > LONGEST_LIST) {
    throw new PlanError("listTooLong", where, `a list of choices holds ${String(LONGEST_LIST)} characters at most`);
  }
  return guarded(`"${text.replaceAll('"', '""')}"`);
}

/** A file that says more than Excel takes is repaired on opening and loses all its validations. */
function messages(validation: Validation, where: string): Partial<DataValidation> {
  const { prompt, error } = validation;
  const checked = (text: string, longest: number): string => {
    if (text.length > longest) {
      throw new PlanError("messageTooLong", where, `"${text}" is longer than ${String(longest)} characters`);
    }
    return guarded(text);
  };
  return {
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: "stop",
    inputTitle: checked(prompt.title, LONGEST_TITLE),
    inputMessage: checked(prompt.message, LONGEST_PROMPT),
    errorTitle: checked(error.title, LONGEST_TITLE),
    errorMessage: checked(error.message, LONGEST_ALERT),
  };
}
