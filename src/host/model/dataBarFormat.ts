import { CFRuleType, CFValueType } from "@univerjs/sheets-conditional-formatting";
import type { IDataBar, IValueConfig } from "@univerjs/sheets-conditional-formatting";
import { asBoolean, asColor, asOneOf, asRecord, asText } from "../arguments";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostType, Property } from "../hostObject";
import { change, dataBarRule } from "./conditionalRef";
import type { FormatRef } from "./conditionalRef";

const BOUNDS = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
} as const;
const BOUND_NAMES = ["LowestValue", "HighestValue", "Number", "Percent", "Percentile", "Formula", "Automatic"] as const;

/** Office.js's rule of one end of a data bar in Univer's terms. */
function boundFrom(value: unknown, end: "min" | "max"): IValueConfig {
  const { type, formula } = asRecord(value);
  const name = asOneOf(type, BOUND_NAMES);
  if (name === "Automatic") return { type: end === "min" ? CFValueType.min : CFValueType.max };
  if (name === "LowestValue" || name === "HighestValue") return { type: BOUNDS[name] };
  const text = typeof formula === "number" ? String(formula) : asText(formula ?? "");
  if (text === "") throw new HostError("InvalidArgument");
  const number = Number(text.replace(/^=/, ""));
  return { type: BOUNDS[name], value: Number.isFinite(number) && name !== "Formula" ? number : text };
}

function boundToOffice(bound: IValueConfig): object {
  const type = BOUND_NAMES.find((name) => name !== "Automatic" && BOUNDS[name] === bound.type) ?? "Automatic";
  return bound.value === undefined ? { type } : { type, formula: String(bound.value) };
}

function bound(end: "min" | "max"): Property<FormatRef> {
  return {
    get: (self) => boundToOffice(dataBarRule(self).config[end]),
    set(self, value) {
      const rule = dataBarRule(self);
      change(self, { ...rule, config: { ...rule.config, [end]: boundFrom(value, end) } });
    },
  };
}

const positiveType: HostType<FormatRef> = defineType<FormatRef>({
  name: "ConditionalDataBarPositiveFormat",
  properties: {
    fillColor: {
      get: (self) => dataBarRule(self).config.positiveColor,
      set(self, value) {
        const rule = dataBarRule(self);
        change(self, { ...rule, config: { ...rule.config, positiveColor: asColor(value) } });
      },
    },
    gradientFill: {
      get: (self) => dataBarRule(self).config.isGradient,
      set(self, value) {
        const rule = dataBarRule(self);
        change(self, { ...rule, config: { ...rule.config, isGradient: asBoolean(value) } });
      },
    },
  },
});

export const dataBarType: HostType<FormatRef> = defineType<FormatRef>({
  name: "DataBarConditionalFormat",
  properties: {
    lowerBoundRule: bound("min"),
    upperBoundRule: bound("max"),
    showDataBarOnly: {
      get: (self) => !dataBarRule(self).isShowValue,
      set: (self, value) => change(self, { ...dataBarRule(self), isShowValue: !asBoolean(value) }),
    },
  },
  objects: { positiveFormat: (self) => positiveType.wrap(self) },
});

/** Excel's own blue of a new data bar. */
export const NEW_DATA_BAR: IDataBar = {
  type: CFRuleType.dataBar,
  isShowValue: true,
  config: {
    min: { type: CFValueType.min },
    max: { type: CFValueType.max },
    isGradient: true,
    positiveColor: "#638EC6",
    nativeColor: "#FF0000",
  },
};
