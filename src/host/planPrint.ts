import type { Margins, PrintSetup } from "../sheet/plan";
import { newPrintState } from "./sheetState";
import type { HeaderFooterPart, PrintState } from "./sheetState";

type Line = "Header" | "Footer";
const SECTIONS = { L: "left", C: "center", R: "right" } as const;

const partName = (section: "left" | "center" | "right", line: Line): HeaderFooterPart => `${section}${line}`;

/** Excel's header code as its left, centre and right part; text before any &L, &C or &R is in the centre. */
function splitCode(code: string, line: Line, into: Record<HeaderFooterPart, string>): void {
  let part = partName("center", line);
  for (const piece of code.split(/(&&|&[LCR])/)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") {
      part = partName(piece === "&L" ? SECTIONS.L : piece === "&C" ? SECTIONS.C : SECTIONS.R, line);
    } else into[part] += piece;
  }
}

function joinCode(parts: Readonly<Record<HeaderFooterPart, string>>, line: Line): string | undefined {
  const left = parts[partName("left", line)];
  const center = parts[partName("center", line)];
  const right = parts[partName("right", line)];
  if (left === "" && right === "") return center === "" ? undefined : center;
  return `${left && `&L${left}`}${center && `&C${center}`}${right && `&R${right}`}`;
}

function marginsFromPlan({ left, right, top, bottom, header, footer }: Margins): PrintState["margins"] {
  return { leftMargin: left, rightMargin: right, topMargin: top, bottomMargin: bottom, headerMargin: header, footerMargin: footer };
}

/** Undefined for those that a page has at first. */
function marginsToPlan(margins: PrintState["margins"]): Margins | undefined {
  if (JSON.stringify(margins) === JSON.stringify(newPrintState().margins)) return undefined;
  const { leftMargin: left, rightMargin: right, topMargin: top, bottomMargin: bottom, headerMargin: header, footerMargin: footer } = margins;
  return { left, right, top, bottom, header, footer };
}

export function printFromPlan(plan: PrintSetup | undefined): PrintState {
  const print = newPrintState();
  if (plan === undefined) return print;
  print.paperSize = plan.paper;
  print.orientation = plan.orientation === "landscape" ? "Landscape" : "Portrait";
  if (plan.fitToWidth) print.zoom = { horizontalFitToPages: 1 };
  print.titleRows = plan.titleRows;
  print.titleColumns = plan.titleColumns;
  print.areas = [plan.area, ...(plan.furtherAreas ?? [])].filter((area) => area !== undefined);
  if (plan.margins !== undefined) print.margins = marginsFromPlan(plan.margins);
  print.centerHorizontally = plan.centered === true;
  print.breaksBefore = plan.breaksBefore ?? [];
  splitCode(plan.header ?? "", "Header", print.headerFooter);
  splitCode(plan.footer ?? "", "Footer", print.headerFooter);
  return print;
}

/** Undefined when the page is as Excel has it at first. */
export function printToPlan(print: Readonly<PrintState>): PrintSetup | undefined {
  if (JSON.stringify(print) === JSON.stringify(newPrintState())) return undefined;
  const header = joinCode(print.headerFooter, "Header");
  const footer = joinCode(print.headerFooter, "Footer");
  const [area, ...furtherAreas] = print.areas;
  const margins = marginsToPlan(print.margins);
  return {
    paper: print.paperSize === "A3" ? "A3" : "A4",
    orientation: print.orientation === "Landscape" ? "landscape" : "portrait",
    fitToWidth: print.zoom.horizontalFitToPages === 1,
    ...(print.titleRows === undefined ? {} : { titleRows: print.titleRows }),
    ...(print.titleColumns === undefined ? {} : { titleColumns: print.titleColumns }),
    ...(area === undefined ? {} : { area }),
    ...(furtherAreas.length === 0 ? {} : { furtherAreas }),
    ...(margins === undefined ? {} : { margins }),
    ...(header === undefined ? {} : { header }),
    ...(footer === undefined ? {} : { footer }),
    ...(print.centerHorizontally ? { centered: true } : {}),
    ...(print.breaksBefore.length === 0 ? {} : { breaksBefore: print.breaksBefore }),
  };
}
