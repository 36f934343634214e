import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from "@univerjs/core";
import { LONGEST_ALERT, LONGEST_LIST, LONGEST_PROMPT, LONGEST_TITLE } from "../../sheet/limits";
import type { Area } from "../../sheet/plan";
import { subtract } from "../address";
import { asBoolean, asOneOf, asRecord, asText } from "../arguments";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostType } from "../hostObject";
import { requireAllowed } from "../protection";
import type { RangeRef } from "../rangeRef";
import type { ValidationRule } from "../services";

type Rule = Omit<ValidationRule, "uid" | "areas">;


const OPERATORS = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
} as const;
const OPERATOR_NAMES = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo"] as const;

/** Univer's type behind each of Office.js's kinds of rule that compare with numbers. */
const NUMERIC = { wholeNumber: DataValidationType.WHOLE, decimal: DataValidationType.DECIMAL, textLength: DataValidationType.TEXT_LENGTH } as const;
const NUMERIC_KINDS = ["wholeNumber", "decimal", "textLength"] as const;

const STYLES = { Stop: DataValidationErrorStyle.STOP, Warning: DataValidationErrorStyle.WARNING, Information: DataValidationErrorStyle.INFO } as const;
const STYLE_NAMES = ["Stop", "Warning", "Information"] as const;

/** Excel's validation before anything is said: anything goes. */
const ANYTHING: Rule = {
  type: DataValidationType.ANY,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: DataValidationErrorStyle.STOP,
  showInputMessage: true,
};

const ruleAt = (ref: RangeRef): ValidationRule | undefined => {
  const first = { ...ref.area, rows: 1, columns: 1 };
  return ref.book.services.validations.rules(ref.sheetId, first)[0];
};

function change(ref: RangeRef, patch: Partial<Rule>): void {
  requireAllowed(ref.book, ref.sheetId);
  const { uid: _uid, areas: _areas, ...old } = ruleAt(ref) ?? { ...ANYTHING, uid: "", areas: [] };
  ref.book.services.validations.set(ref, { ...old, ...patch });
}

function limited(value: unknown, length: number): string {
  const text = value === undefined || value === null ? "" : asText(value);
  if (text.length > length) throw new HostError("InvalidArgument");
  return text;
}

const bound = (value: unknown): string => {
  if (typeof value === "number") return String(value);
  return asText(value);
};

/** "甲,乙" or "=名单!$A$1:$A$9". Office.js carries no range objects inside a rule. */
function listSource(source: unknown): string {
  const text = asText(source);
  if (text === "" || (!text.startsWith("=") && text.length > LONGEST_LIST)) throw new HostError("InvalidArgument");
  return text;
}

/** Univer's terms for a rule given in Office.js's. */
function ruleFrom(value: unknown): Partial<Rule> {
  const given = Object.entries(asRecord(value)).filter(([, part]) => part !== null && part !== undefined);
  const [kind, part] = given[0] ?? [];
  if (given.length !== 1 || kind === undefined) throw new HostError("InvalidArgument");
  const terms = asRecord(part);
  if (kind === "list") {
    return {
      type: DataValidationType.LIST,
      formula1: listSource(terms["source"]),
      formula2: undefined,
      operator: undefined,
      showDropDown: terms["inCellDropDown"] === undefined ? true : asBoolean(terms["inCellDropDown"]),
    };
  }
  if (kind === "custom") return { type: DataValidationType.CUSTOM, formula1: asText(terms["formula"]), formula2: undefined, operator: undefined };
  const numeric = NUMERIC_KINDS.find((one) => one === kind);
  if (numeric === undefined) throw new HostError("ApiNotFound", `Validation by ${kind} is not available here.`);
  const operator = asOneOf(terms["operator"], OPERATOR_NAMES);
  const two = operator === "Between" || operator === "NotBetween";
  return { type: NUMERIC[numeric], operator: OPERATORS[operator], formula1: bound(terms["formula1"]), formula2: two ? bound(terms["formula2"]) : undefined };
}

const officeBound = (text: string | undefined): string | number =>
  text !== undefined && text !== "" && Number.isFinite(Number(text)) ? Number(text) : (text ?? "");

/** Office.js's terms for a rule in Univer's. */
function ruleToOffice(rule: ValidationRule | undefined): object {
  if (rule === undefined || rule.type === DataValidationType.ANY) return {};
  if (rule.type === DataValidationType.LIST) return { list: { inCellDropDown: rule.showDropDown !== false, source: rule.formula1 ?? "" } };
  if (rule.type === DataValidationType.CUSTOM) return { custom: { formula: rule.formula1 ?? "" } };
  const kind = NUMERIC_KINDS.find((one) => NUMERIC[one] === rule.type);
  const operator = OPERATOR_NAMES.find((one) => OPERATORS[one] === rule.operator);
  if (kind === undefined) return {};
  const formula2 = rule.formula2 === undefined ? {} : { formula2: officeBound(rule.formula2) };
  return { [kind]: { formula1: officeBound(rule.formula1), ...formula2, operator } };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  [DataValidationType.LIST]: "List",
  [DataValidationType.WHOLE]: "WholeNumber",
  [DataValidationType.DECIMAL]: "Decimal",
  [DataValidationType.TEXT_LENGTH]: "TextLength",
  [DataValidationType.CUSTOM]: "Custom",
};

/** What a rule lets be entered, whatever cells it stands on and whatever is said about it. */
const termsOf = ({ type, formula1, formula2, operator }: ValidationRule): string => JSON.stringify([type, formula1, formula2, operator]);

/**
 * The kind of rule that all cells of a range have: MixedCriteria where only some have one, Inconsistent where they differ
 * (https://learn.microsoft.com/javascript/api/excel/excel.datavalidationtype).
 */
function typeOf({ book, sheetId, area }: RangeRef): string {
  const rules = book.services.validations.rules(sheetId, area).filter(({ type }) => type in TYPE_NAMES);
  const [first] = rules;
  if (first === undefined) return "None";
  const free = rules.flatMap(({ areas }) => areas).reduce<readonly Area[]>((left, taken) => left.flatMap((one) => subtract(one, taken)), [area]);
  if (free.length > 0) return "MixedCriteria";
  if (rules.some((rule) => termsOf(rule) !== termsOf(first))) return "Inconsistent";
  return TYPE_NAMES[first.type] ?? "None";
}

export const dataValidationType: HostType<RangeRef> = defineType<RangeRef>({
  name: "DataValidation",
  properties: {
    type: { get: typeOf },
    rule: { get: (ref) => ruleToOffice(ruleAt(ref)), set: (ref, value) => change(ref, ruleFrom(value)) },
    ignoreBlanks: { get: (ref) => ruleAt(ref)?.allowBlank !== false, set: (ref, value) => change(ref, { allowBlank: asBoolean(value) }) },
    prompt: {
      get(ref) {
        const rule = ruleAt(ref);
        return { showPrompt: rule?.showInputMessage !== false, title: rule?.promptTitle ?? "", message: rule?.prompt ?? "" };
      },
      set(ref, value) {
        const { showPrompt, title, message } = asRecord(value);
        change(ref, {
          showInputMessage: showPrompt === undefined ? true : asBoolean(showPrompt),
          promptTitle: limited(title, LONGEST_TITLE),
          prompt: limited(message, LONGEST_PROMPT),
        });
      },
    },
    errorAlert: {
      get(ref) {
        const rule = ruleAt(ref);
        const style = STYLE_NAMES.find((name) => STYLES[name] === rule?.errorStyle) ?? "Stop";
        return { showAlert: rule?.showErrorMessage !== false, style, title: rule?.errorTitle ?? "", message: rule?.error ?? "" };
      },
      set(ref, value) {
        const { showAlert, style, title, message } = asRecord(value);
        change(ref, {
          showErrorMessage: showAlert === undefined ? true : asBoolean(showAlert),
          errorStyle: STYLES[style === undefined ? "Stop" : asOneOf(style, STYLE_NAMES)],
          errorTitle: limited(title, LONGEST_TITLE),
          error: limited(message, LONGEST_ALERT),
        });
      },
    },
  },
  methods: {
    clear(ref) {
      requireAllowed(ref.book, ref.sheetId);
      ref.book.services.validations.set(ref, undefined);
    },
  },
});
