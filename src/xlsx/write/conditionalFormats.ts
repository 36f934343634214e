import type { CellStyle, ConditionalRule } from "hucre/xlsx";
import type { ConditionalFormat, SheetPlan } from "../../sheet/plan";
import { areaAddress } from "../../sheet/a1";
import { PlanError } from "../planError";
import { fileColor } from "./styles";
import { guarded } from "./text";

/** The conditional formats of a plan for the writer; the first in the plan wins over those that follow. */
export function writtenConditionalFormats(plan: SheetPlan): ConditionalRule[] {
  return (plan.conditionalFormats ?? []).map((format, index) => {
    const range = areaAddress(format.area);
    return { ...rule(format, `${plan.name}!${range}`), range, priority: index + 1 };
  });
}

function rule(format: ConditionalFormat, where: string): Omit<ConditionalRule, "range" | "priority"> {
  if (format.kind === "dataBar") {
    return {
      type: "dataBar",
      dataBar: {
        cfvo: [
          { type: "num", value: String(format.min) },
          { type: "num", value: String(format.max) },
        ],
        color: `FF${fileColor(format.color, where)}`,
      },
    };
  }
  if (!format.formula.startsWith("=")) throw new PlanError("notAFormula", where, "a condition begins with =");
  return { type: "expression", formula: guarded(format.formula.slice(1)), style: difference(format.style, where) };
}

function difference(style: { fill?: string; color?: string; bold?: boolean }, where: string): CellStyle {
  const made: CellStyle = {};
  if (style.color !== undefined || style.bold === true) {
    made.font = {};
    if (style.bold === true) made.font.bold = true;
    if (style.color !== undefined) made.font.color = { rgb: fileColor(style.color, where) };
  }
  if (style.fill !== undefined) {
    const color = { rgb: fileColor(style.fill, where) };
    // In a difference Excel takes the background colour of a solid fill, others the foreground.
    made.fill = { type: "pattern", pattern: "solid", fgColor: color, bgColor: color };
  }
  return made;
}
