import { CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import type { IStyleBase } from "@univerjs/core";
import type { IFormulaHighlightCell } from "@univerjs/sheets-conditional-formatting";
import { asBoolean, asColor, asText } from "../arguments";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostType, Property } from "../hostObject";
import { flag } from "../styles";
import { change, customRule } from "./conditionalRef";
import type { FormatRef } from "./conditionalRef";

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

export const customType: HostType<FormatRef> = defineType<FormatRef>({
  name: "CustomConditionalFormat",
  objects: { rule: (self) => formulaType.wrap(self), format: (self) => rangeFormatType.wrap(self) },
});

export const newCustom = (): IFormulaHighlightCell => ({ type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: "=FALSE", style: {} });
