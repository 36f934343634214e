import type { WriteOptions, WriteSheet } from "hucre/xlsx";
import type { SheetPlan } from "../../workbook/plan";
import { absoluteAddress, quotedSheet } from "../address";
import { guarded } from "./text";

/** How a sheet prints, for the writer. */
export function writtenPrint(plan: SheetPlan): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks"> {
  const { print } = plan;
  if (print === undefined) return {};
  const fit = print.fitToWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {};
  const written: Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks"> = {
    pageSetup: {
      paperSize: print.paper === "A3" ? "a3" : "a4",
      orientation: print.orientation,
      ...fit,
      ...(print.centered === true ? { horizontalCentered: true } : {}),
    },
  };
  if (print.header !== undefined || print.footer !== undefined) {
    written.headerFooter = {
      ...(print.header !== undefined ? { oddHeader: guarded(print.header) } : {}),
      ...(print.footer !== undefined ? { oddFooter: guarded(print.footer) } : {}),
    };
  }
  const breaks = (print.breaksBefore ?? []).filter((row) => row > 0);
  // The writer counts the last row of the page that ends.
  if (breaks.length > 0) written.rowBreaks = breaks.map((row) => row - 1);
  return written;
}

/**
 * The names that carry print area and repeated rows. They are written as names of ours because the writer puts
 * sheet names into them unquoted.
 */
export function printNames(plans: readonly SheetPlan[]): NonNullable<WriteOptions["namedRanges"]> {
  return plans.flatMap((plan) => {
    const sheet = quotedSheet(plan.name);
    const { area, titleRows } = plan.print ?? {};
    return [
      ...(area === undefined
        ? []
        : [{ name: "_xlnm.Print_Area", range: `${sheet}!${absoluteAddress(area)}`, scope: plan.name }]),
      ...(titleRows === undefined
        ? []
        : [
            {
              name: "_xlnm.Print_Titles",
              range: `${sheet}!$${String(titleRows[0] + 1)}:$${String(titleRows[1] + 1)}`,
              scope: plan.name,
            },
          ]),
    ];
  });
}
