import { CFRuleType, CFSubRuleType, CFValueType } from "@univerjs/sheets-conditional-formatting";
import type { IStyleBase } from "@univerjs/core";
import type { IDataBar, IFormulaHighlightCell, IValueConfig } from "@univerjs/sheets-conditional-formatting";
import { asBoolean, asColor, asOneOf, asRecord, asText } from "../arguments";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostObject, HostType, Property } from "../hostObject";
import { requireAllowed } from "../protection";
import type { RangeRef } from "../rangeRef";
import { flag } from "../styles";
import type { ConditionalRule } from "../services";

/** A rule of a sheet, by id. `range` is where it was reached from. */
interface FormatRef {
  readonly range: RangeRef;
  readonly id: string;
}

const ruleOf = ({ range, id }: FormatRef): ConditionalRule => range.book.services.formats.rule(range.sheetId, id);

function isFormula(rule: ConditionalRule["rule"]): rule is IFormulaHighlightCell {
  return rule.type === CFRuleType.highlightCell && "subType" in rule && rule.subType === CFSubRuleType.formula;
}

function isDataBar(rule: ConditionalRule["rule"]): rule is IDataBar {
  return rule.type === CFRuleType.dataBar;
}

function customRule(self: FormatRef): IFormulaHighlightCell {
  const { rule } = ruleOf(self);
  if (!isFormula(rule)) throw new HostError("InvalidOperation");
  return rule;
}

function dataBarRule(self: FormatRef): IDataBar {
  const { rule } = ruleOf(self);
  if (!isDataBar(rule)) throw new HostError("InvalidOperation");
  return rule;
}

function change(self: FormatRef, rule: ConditionalRule["rule"]): void {
  requireAllowed(self.range.book, self.range.sheetId, "allowFormatCells");
  self.range.book.services.formats.change(self.range.sheetId, { ...ruleOf(self), rule });
}

function look(read: (style: IStyleBase) => unknown, patch: (value: unknown) => IStyleBase): Property<FormatRef> {
  return {
    get: (self) => read(customRule(self).style),
    set(self, value) {
      const rule = customRule(self);
      change(self, { ...rule, style: { ...rule.style, ...patch(value) } });
    },
  };
}

const fillType: HostType<FormatRef> = defineType<FormatRef>({
  name: "ConditionalRangeFill",
  properties: { color: look((style) => style.bg?.rgb ?? "", (value) => ({ bg: { rgb: asColor(value) } })) },
});

const fontType: HostType<FormatRef> = defineType<FormatRef>({
  name: "ConditionalRangeFont",
  properties: {
    color: look((style) => style.cl?.rgb ?? "", (value) => ({ cl: { rgb: asColor(value) } })),
    bold: look((style) => style.bl === 1, (value) => ({ bl: flag(asBoolean(value)) })),
    italic: look((style) => style.it === 1, (value) => ({ it: flag(asBoolean(value)) })),
  },
});

const rangeFormatType: HostType<FormatRef> = defineType<FormatRef>({
  name: "ConditionalRangeFormat",
  objects: { fill: (self) => fillType.wrap(self), font: (self) => fontType.wrap(self) },
});

const formulaType: HostType<FormatRef> = defineType<FormatRef>({
  name: "ConditionalFormatRule",
  properties: {
    formula: {
      get: (self) => customRule(self).value,
      set(self, value) {
        const formula = asText(value);
        if (!formula.startsWith("=")) throw new HostError("InvalidArgument");
        self.range.book.services.checkFormula(formula);
        change(self, { ...customRule(self), value: formula });
      },
    },
  },
});

const customType: HostType<FormatRef> = defineType<FormatRef>({
  name: "CustomConditionalFormat",
  objects: { rule: (self) => formulaType.wrap(self), format: (self) => rangeFormatType.wrap(self) },
});

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

const dataBarType: HostType<FormatRef> = defineType<FormatRef>({
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

const kindOf = (self: FormatRef): "Custom" | "DataBar" | "Other" => {
  const { rule } = ruleOf(self);
  if (isFormula(rule)) return "Custom";
  return isDataBar(rule) ? "DataBar" : "Other";
};

function refuseUnless(self: FormatRef, kind: "Custom" | "DataBar", object: HostObject): HostObject {
  if (kindOf(self) !== kind) throw new HostError("InvalidOperation");
  return object;
}

export const conditionalFormatType: HostType<FormatRef> = defineType<FormatRef>({
  name: "ConditionalFormat",
  id: ({ id }) => id,
  properties: {
    id: { get: ({ id }) => id },
    type: { get: kindOf },
    priority: { get: ({ range, id }) => range.book.services.formats.rules(range.sheetId).findIndex((rule) => rule.cfId === id) },
    stopIfTrue: {
      get: (self) => ruleOf(self).stopIfTrue,
      set(self, value) {
        requireAllowed(self.range.book, self.range.sheetId, "allowFormatCells");
        self.range.book.services.formats.change(self.range.sheetId, { ...ruleOf(self), stopIfTrue: asBoolean(value) });
      },
    },
  },
  objects: {
    custom: (self) => refuseUnless(self, "Custom", customType.wrap(self)),
    customOrNullObject: (self) => (kindOf(self) === "Custom" ? customType.wrap(self) : null),
    dataBar: (self) => refuseUnless(self, "DataBar", dataBarType.wrap(self)),
    dataBarOrNullObject: (self) => (kindOf(self) === "DataBar" ? dataBarType.wrap(self) : null),
  },
  methods: {
    delete(self) {
      requireAllowed(self.range.book, self.range.sheetId, "allowFormatCells");
      self.range.book.services.formats.remove(self.range.sheetId, ruleOf(self).cfId);
    },
  },
});

/** Excel's own blue of a new data bar. */
const NEW_DATA_BAR: IDataBar = {
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

const newCustom = (): IFormulaHighlightCell => ({ type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: "=FALSE", style: {} });

const wrap = (range: RangeRef, id: string): HostObject => conditionalFormatType.wrap({ range, id });

function found(range: RangeRef, key: unknown): HostObject | null {
  const rules = range.book.services.formats.on(range);
  const rule = typeof key === "number" ? rules[key] : rules.find((one) => one.cfId === key);
  return rule === undefined ? null : wrap(range, rule.cfId);
}

function required(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound");
  return object;
}

export const conditionalFormatsType: HostType<RangeRef> = defineType<RangeRef>({
  name: "ConditionalFormatCollection",
  items: (range) => range.book.services.formats.on(range).map((rule) => wrap(range, rule.cfId)),
  methods: {
    add(range, args) {
      requireAllowed(range.book, range.sheetId, "allowFormatCells");
      const type = asOneOf(args.at(0), ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"]);
      if (type !== "Custom" && type !== "DataBar") throw new HostError("ApiNotFound", `Conditional formats of type ${type} are not available here.`);
      const rule = type === "Custom" ? newCustom() : structuredClone(NEW_DATA_BAR);
      return wrap(range, range.book.services.formats.add(range.sheetId, [range.area], rule));
    },
    clearAll(range) {
      requireAllowed(range.book, range.sheetId, "allowFormatCells");
      range.book.services.formats.clear(range);
    },
    getCount: (range) => range.book.services.formats.on(range).length,
    getItem: (range, args) => required(found(range, args.at(0))),
    getItemAt: (range, args) => required(found(range, args.number(0))),
    getItemOrNullObject: (range, args) => found(range, args.at(0)),
  },
});
