import { asBoolean, asOneOf } from "../arguments";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostObject, HostType } from "../hostObject";
import { requireAllowed } from "../protection";
import type { RangeRef } from "../rangeRef";
import { isDataBar, isFormula, ruleOf } from "./conditionalRef";
import type { FormatRef } from "./conditionalRef";
import { customType, newCustom } from "./customFormat";
import { dataBarType, NEW_DATA_BAR } from "./dataBarFormat";

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
