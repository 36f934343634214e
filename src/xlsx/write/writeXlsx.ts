import { writeXlsx as writeFile } from "hucre/xlsx";
import type { SheetPlan } from "../../sheet/plan";
import { DEFAULT_FONT, DEFAULT_SIZE } from "../defaults";
import { PlanError } from "../planError";
import { finish } from "./finish";
import { writtenNames } from "./names";
import { writtenSheet } from "./sheet";
import { styleWriter } from "./styles";
import { guarded } from "./text";

/** What a file says about itself. */
export interface FileProperties {
  readonly title?: string;
  readonly creator?: string;
  /** Properties of our own, by name. */
  readonly custom?: Readonly<Record<string, string>>;
}

/** The same plans make the same bytes, so a file's time is fixed. */
const WRITTEN = new Date("2000-01-01T00:00:00Z");

/**
 * Writes sheets as an .xlsx file. Readers are asked to calculate all formulas on opening. Throws a PlanError for plans
 * that Excel would not open as they are.
 */
export async function writeXlsx(sheets: readonly SheetPlan[], properties: FileProperties = {}): Promise<Uint8Array> {
  checkNames(sheets);
  const styleOf = styleWriter();
  const { title, creator, custom = {} } = properties;
  const bytes = await writeFile({
    sheets: sheets.map((sheet) => writtenSheet(sheet, styleOf)),
    properties: {
      ...(title === undefined ? {} : { title: guarded(title) }),
      ...(creator === undefined ? {} : { creator: guarded(creator) }),
      created: WRITTEN,
      modified: WRITTEN,
      custom: Object.fromEntries(Object.entries(custom).map(([name, value]) => [guarded(name), guarded(value)])),
    },
    namedRanges: writtenNames(sheets),
    defaultFont: { name: DEFAULT_FONT, size: DEFAULT_SIZE },
    activeSheet: sheets.findIndex(isVisible),
  });
  return finish(bytes);
}

function isVisible(sheet: SheetPlan): boolean {
  return (sheet.visibility ?? "visible") === "visible";
}

function checkNames(sheets: readonly SheetPlan[]): void {
  if (sheets.length === 0) throw new PlanError("noSheets", "workbook", "a workbook needs a sheet");
  if (!sheets.some(isVisible)) throw new PlanError("noVisibleSheet", "workbook", "one sheet must be visible");
  const taken = new Set<string>();
  for (const { name } of sheets) {
    const same = name.toLowerCase();
    if (!/^(?!')[^\p{Cc}\\/?*[\]:]{1,31}(?<!')$/u.test(name) || name.length > 31 || same === "history" || taken.has(same)) {
      throw new PlanError("sheetName", name, "Excel does not take this sheet name, or it is taken");
    }
    taken.add(same);
  }
}
