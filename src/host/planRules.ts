import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from "@univerjs/core";
import { CFRuleType, CFSubRuleType, CFValueType } from "@univerjs/sheets-conditional-formatting";
import type { IConditionalFormattingRuleConfig } from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormat, Validation } from "../sheet/plan";
import { toArea } from "./rangeRef";
import { flag } from "./styles";
import type { ConditionalRule, ValidationRule } from "./services";

/** A plan's validation in Univer's terms. */
export function validationFromPlan({ areas, rule, prompt, error }: Validation): Omit<ValidationRule, "uid"> {
  const said = {
    areas,
    allowBlank: true,
    showInputMessage: true,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showErrorMessage: true,
    errorStyle: DataValidationErrorStyle.STOP,
    errorTitle: error.title,
    error: error.message,
  };
  if (rule.kind === "list") return { ...said, type: DataValidationType.LIST, formula1: rule.items.join(","), showDropDown: true };
  const type = rule.kind === "whole" ? DataValidationType.WHOLE : DataValidationType.DECIMAL;
  return { ...said, type, operator: DataValidationOperator.BETWEEN, formula1: String(rule.min), formula2: String(rule.max) };
}

function ruleToPlan(rule: ValidationRule): Validation["rule"] | undefined {
  const first = rule.formula1 ?? "";
  if (rule.type === DataValidationType.LIST) return first.startsWith("=") ? undefined : { kind: "list", items: first.split(",") };
  const kind = rule.type === DataValidationType.WHOLE ? "whole" : rule.type === DataValidationType.DECIMAL ? "decimal" : undefined;
  const [min, max] = [Number(first), Number(rule.formula2)];
  if (kind === undefined || rule.operator !== DataValidationOperator.BETWEEN || Number.isNaN(min) || Number.isNaN(max)) return undefined;
  return { kind, min, max };
}

/** Rules that say the same of several areas become one validation; rules a plan has no words for are left out. */
export function validationsToPlan(rules: readonly ValidationRule[]): Validation[] {
  const groups = new Map<string, Validation>();
  for (const rule of rules) {
    const content = ruleToPlan(rule);
    if (content === undefined) continue;
    const prompt = { title: rule.promptTitle ?? "", message: rule.prompt ?? "" };
    const error = { title: rule.errorTitle ?? "", message: rule.error ?? "" };
    const key = JSON.stringify([content, prompt, error]);
    const known = groups.get(key);
    groups.set(key, { areas: [...(known?.areas ?? []), ...rule.areas], rule: content, prompt, error });
  }
  return [...groups.values()];
}

/** A plan's conditional format in Univer's terms. */
export function formatFromPlan(format: ConditionalFormat): IConditionalFormattingRuleConfig {
  if (format.kind === "dataBar") {
    return {
      type: CFRuleType.dataBar,
      isShowValue: true,
      config: {
        min: { type: CFValueType.num, value: format.min },
        max: { type: CFValueType.num, value: format.max },
        isGradient: false,
        positiveColor: format.color,
        nativeColor: format.color,
      },
    };
  }
  const { fill, color, bold } = format.style;
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: format.formula,
    style: {
      ...(fill === undefined ? {} : { bg: { rgb: fill } }),
      ...(color === undefined ? {} : { cl: { rgb: color } }),
      ...(bold === undefined ? {} : { bl: flag(bold) }),
    },
  };
}

/** Univer's rule as the plan's formats, one an area; none for rules a plan has no words for. */
export function formatToPlan({ ranges, rule }: ConditionalRule): ConditionalFormat[] {
  const areas = ranges.map(toArea);
  if (rule.type === CFRuleType.dataBar && "config" in rule && "positiveColor" in rule.config) {
    const { positiveColor: color, min, max } = rule.config;
    return areas.map((area) => ({ kind: "dataBar", area, color, min: Number(min.value ?? 0), max: Number(max.value ?? 0) }));
  }
  if (!("subType" in rule) || rule.subType !== CFSubRuleType.formula) return [];
  const { value: formula, style: look } = rule;
  const style = {
    ...(look.bg?.rgb ? { fill: look.bg.rgb } : {}),
    ...(look.cl?.rgb ? { color: look.cl.rgb } : {}),
    ...(look.bl === 1 ? { bold: true } : {}),
  };
  return areas.map((area) => ({ kind: "formula", area, formula, style }));
}
