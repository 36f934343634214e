import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { IConditionalFormattingRuleConfig, IValueConfig } from "@univerjs/sheets-conditional-formatting";
import type { Area } from "../sheet/plan";
import { intersection, subtract } from "./address";
import type { Book } from "./book";
import { HostError } from "./errors";
import { toArea, toRange } from "./rangeRef";
import type { ConditionalFormats, ConditionalRule } from "./services";

/** A limit of a data bar, colour scale or icon set with its formula, if that is what it is, changed. */
function boundWith(bound: IValueConfig, changed: (formula: string) => string): IValueConfig {
  return bound.type === CFValueType.formula && typeof bound.value === "string" ? { ...bound, value: changed(bound.value) } : bound;
}

/** The rule with its formulas changed. */
function ruleWith(rule: IConditionalFormattingRuleConfig, changed: (formula: string) => string): IConditionalFormattingRuleConfig {
  switch (rule.type) {
    case CFRuleType.dataBar: {
      const { min, max } = rule.config;
      return { ...rule, config: { ...rule.config, min: boundWith(min, changed), max: boundWith(max, changed) } };
    }
    case CFRuleType.colorScale:
      return { ...rule, config: rule.config.map((one) => ({ ...one, value: boundWith(one.value, changed) })) };
    case CFRuleType.iconSet:
      return { ...rule, config: rule.config.map((one) => ({ ...one, value: boundWith(one.value, changed) })) };
    default:
      return rule.subType === CFSubRuleType.formula ? { ...rule, value: changed(rule.value) } : rule;
  }
}

export function createConditionalFormats(book: Book, model: ConditionalFormattingRuleModel): ConditionalFormats {
  const target = (sheetId: string): { unitId: string; subUnitId: string } => ({ unitId: book.unitId, subUnitId: sheetId });
  const rules = (sheetId: string): readonly ConditionalRule[] => model.getSubunitRules(book.unitId, sheetId) ?? [];

  function add(sheetId: string, areas: readonly Area[], rule: IConditionalFormattingRuleConfig): string {
    const cfId = book.newId("cf");
    book.run(AddConditionalRuleMutation, { ...target(sheetId), rule: { cfId, ranges: areas.map(toRange), stopIfTrue: false, rule } });
    return cfId;
  }

  function remove(sheetId: string, cfId: string): void {
    book.run(DeleteConditionalRuleMutation, { ...target(sheetId), cfId });
  }

  function change(sheetId: string, rule: ConditionalRule): void {
    book.run(SetConditionalRuleMutation, { ...target(sheetId), cfId: rule.cfId, rule });
  }

  return {
    rules,
    on: (ref) => rules(ref.sheetId).filter((rule) => rule.ranges.some((range) => intersection(toArea(range), ref.area))),
    rule(sheetId, id) {
      const rule = rules(sheetId).find((one) => one.cfId === id);
      if (rule === undefined) throw new HostError("ItemNotFound");
      return rule;
    },
    add,
    change,
    remove,
    clear(ref) {
      // A list of its own: changing rules changes Univer's.
      const touched = rules(ref.sheetId).filter((rule) => rule.ranges.some((range) => intersection(toArea(range), ref.area)));
      for (const rule of touched) {
        const left = rule.ranges.flatMap((range) => subtract(toArea(range), ref.area));
        if (left.length === 0) remove(ref.sheetId, rule.cfId);
        else change(ref.sheetId, { ...rule, ranges: left.map(toRange) });
      }
    },
    copy(fromSheetId, toSheetId) {
      // Each addition goes before the others, so the last comes first.
      for (const rule of [...rules(fromSheetId)].reverse()) add(toSheetId, rule.ranges.map(toArea), structuredClone(rule.rule));
    },
    rewrite(sheetId, changed) {
      for (const rule of [...rules(sheetId)]) {
        let isAnother = false;
        const now = ruleWith(rule.rule, (formula) => {
          const text = changed(formula);
          isAnother ||= text !== formula;
          return text;
        });
        if (isAnother) change(sheetId, { ...rule, rule: now });
      }
    },
  };
}
