import type { ConditionalFormat, Validation } from "../../sheet/plan";
import { parseAreas } from "../../sheet/a1";
import type { Package } from "./package";
import { shiftFormula } from "./shiftFormula";
import type { Looks } from "./styles";
import { asNumber, child, children, number, plainText, textOf, type XmlElement } from "./xml";

/** Data validations; `lost` hears of those that a plan has no words for. */
export function readValidations(sheet: XmlElement, lost: () => void): Validation[] {
  return children(child(sheet, "dataValidations"), "dataValidation").flatMap((element) => {
    const areas = parseAreas(element.attributes["sqref"] ?? "");
    const rule = ruleOf(element);
    if (rule === undefined || areas.length === 0) {
      if (element.attributes["type"] !== undefined) lost();
      return [];
    }
    return [
      {
        areas,
        rule,
        prompt: { title: textOf(element, "promptTitle"), message: textOf(element, "prompt") },
        error: { title: textOf(element, "errorTitle"), message: textOf(element, "error") },
      },
    ];
  });
}

function ruleOf(element: XmlElement): Validation["rule"] | undefined {
  const { type, operator = "between" } = element.attributes;
  const first = child(element, "formula1")?.text ?? "";
  if (type === "list") {
    const quoted = /^\s*"(.*)"\s*$/s.exec(plainText(first))?.[1];
    return quoted === undefined ? undefined : { kind: "list", items: quoted.replaceAll('""', '"').split(",") };
  }
  if ((type !== "whole" && type !== "decimal") || operator !== "between") return undefined;
  const min = asNumber(first);
  const max = asNumber(child(element, "formula2")?.text);
  return min === undefined || max === undefined ? undefined : { kind: type, min, max };
}

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** Conditional formats, the winning ones first. A format over several areas becomes one for each. */
export function readConditionalFormats(
  file: Package,
  sheet: XmlElement,
  looks: Looks,
  lost: () => void,
): ConditionalFormat[] {
  const rules = children(sheet, "conditionalFormatting").flatMap((element) =>
    children(element, "cfRule").map((rule) => ({ rule, areas: parseAreas(element.attributes["sqref"] ?? "") })),
  );
  rules.sort((a, b) => (number(a.rule, "priority") ?? 0) - (number(b.rule, "priority") ?? 0));
  return rules.flatMap(({ rule, areas }): ConditionalFormat[] => {
    const [first] = areas;
    if (first === undefined) return [];
    const bar = dataBarOf(rule, looks);
    if (bar !== undefined) return areas.map((area) => ({ kind: "dataBar", area, ...bar }));
    const formula = conditionOf(rule, first);
    if (formula === undefined) {
      lost();
      return [];
    }
    file.spend("expanded", formula.length * areas.length);
    const style = looks.differences[number(rule, "dxfId") ?? -1] ?? {};
    return areas.map((area) => ({
      kind: "formula",
      area,
      formula: shiftFormula(formula, area.row - first.row, area.column - first.column),
      style,
    }));
  });
}

function dataBarOf(rule: XmlElement, looks: Looks): { color: string; min: number; max: number } | undefined {
  const bar = child(rule, "dataBar");
  const [min, max] = children(bar, "cfvo").map((end) => (end.attributes["type"] === "num" ? number(end, "val") : undefined));
  const color = looks.color(child(bar, "color"));
  return min === undefined || max === undefined || color === undefined ? undefined : { color, min, max };
}

function conditionOf(rule: XmlElement, first: { row: number; column: number }): string | undefined {
  const formula = child(rule, "formula")?.text;
  if (formula === undefined) return undefined;
  if (rule.attributes["type"] === "expression") return `=${plainText(formula)}`;
  const comparison = COMPARISONS[rule.attributes["operator"] ?? ""];
  if (rule.attributes["type"] !== "cellIs" || comparison === undefined) return undefined;
  return `=${shiftFormula("A1", first.row, first.column)}${comparison}${plainText(formula)}`;
}
