import type { WriteSheet } from "hucre/xlsx";
import { LONGEST_HEADER } from "../../sheet/limits";
import type { Margins, SheetPlan } from "../../sheet/plan";
import { PlanError } from "../planError";
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
      ...(print.margins === undefined ? {} : { margins: inInches(print.margins) }),
      ...(print.centered === true ? { horizontalCentered: true } : {}),
    },
  };
  if (print.header !== undefined || print.footer !== undefined) {
    const checked = (text: string): string => {
      if (text.length > LONGEST_HEADER) throw new PlanError("headerTooLong", plan.name, `a header or footer holds ${String(LONGEST_HEADER)} characters at most, codes included`);
      return guarded(text);
    };
    written.headerFooter = {
      ...(print.header !== undefined ? { oddHeader: checked(print.header) } : {}),
      ...(print.footer !== undefined ? { oddFooter: checked(print.footer) } : {}),
    };
  }
  const breaks = (print.breaksBefore ?? []).filter((row) => row > 0);
  // The writer counts the last row of the page that ends.
  if (breaks.length > 0) written.rowBreaks = breaks.map((row) => row - 1);
  return written;
}

function inInches({ left, right, top, bottom, header, footer }: Margins): Margins {
  const inches = (points: number): number => Math.round((points / 72) * 10_000) / 10_000;
  return {
    left: inches(left),
    right: inches(right),
    top: inches(top),
    bottom: inches(bottom),
    header: inches(header),
    footer: inches(footer),
  };
}
