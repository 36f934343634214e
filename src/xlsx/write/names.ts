import type { WriteOptions } from "hucre/xlsx";
import type { Area, SheetPlan } from "../../workbook/plan";
import { absoluteAddress, quotedSheet } from "../address";

type Names = NonNullable<WriteOptions["namedRanges"]>;

/**
 * The names that carry print areas, repeated rows and filtered areas. They are written as names of ours because the
 * writer puts sheet names into them unquoted, and knows none for filters, without which LibreOffice finds no filter.
 */
export function writtenNames(plans: readonly SheetPlan[]): Names {
  return plans.flatMap((plan) => {
    const titles = plan.print?.titleRows;
    return [
      ...areaName(plan, FILTER, plan.filter),
      ...areaName(plan, "_xlnm.Print_Area", plan.print?.area),
      ...(titles === undefined
        ? []
        : [named(plan, "_xlnm.Print_Titles", `$${String(titles[0] + 1)}:$${String(titles[1] + 1)}`)]),
    ];
  });
}

/** Excel keeps this name from being seen; `finish` marks it so. */
export const FILTER = "_xlnm._FilterDatabase";

function areaName(plan: SheetPlan, name: string, area: Area | undefined): Names {
  return area === undefined ? [] : [named(plan, name, absoluteAddress(area))];
}

function named(plan: SheetPlan, name: string, address: string): Names[number] {
  return { name, range: `${quotedSheet(plan.name)}!${address}`, scope: plan.name };
}
