import type { WriteOptions } from "hucre/xlsx";
import type { Area, SheetPlan } from "../../sheet/plan";
import { absoluteAddress, columnLetters, quotedSheet } from "../../sheet/a1";

type Names = NonNullable<WriteOptions["namedRanges"]>;

/**
 * The names that carry print areas, repeated rows and filtered areas. They are written as names of ours because the
 * writer puts sheet names into them unquoted, and knows none for filters, without which LibreOffice finds no filter.
 */
export function writtenNames(plans: readonly SheetPlan[]): Names {
  return plans.flatMap((plan) => {
    const { area, furtherAreas = [], titleColumns, titleRows } = plan.print ?? {};
    const titles = [
      ...(titleColumns === undefined ? [] : [`$${columnLetters(titleColumns[0])}:$${columnLetters(titleColumns[1])}`]),
      ...(titleRows === undefined ? [] : [`$${String(titleRows[0] + 1)}:$${String(titleRows[1] + 1)}`]),
    ];
    return [
      ...named(plan, FILTER, addresses([plan.filter])),
      ...named(plan, "_xlnm.Print_Area", addresses([area, ...furtherAreas])),
      ...named(plan, "_xlnm.Print_Titles", titles),
    ];
  });
}

/** Excel keeps this name from being seen; `finish` marks it so. */
export const FILTER = "_xlnm._FilterDatabase";

function addresses(areas: readonly (Area | undefined)[]): readonly string[] {
  return areas.filter((area) => area !== undefined).map(absoluteAddress);
}

/** A name for several areas says the sheet of each. */
function named(plan: SheetPlan, name: string, parts: readonly string[]): Names {
  if (parts.length === 0) return [];
  return [{ name, range: parts.map((address) => `${quotedSheet(plan.name)}!${address}`).join(","), scope: plan.name }];
}
