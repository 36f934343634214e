import type { Scheme } from "../../core/index";
import { isMissing } from "../../core/index";
import type { CellValue } from "../../sheet/plan";
import type { FormReading } from "../form/readForm";
import { cellOf, entryList } from "../form/readForm";

/** So many neighbouring lines that took over their neighbour's value are no coincidence. */
const suspicious = 3;

interface Line {
  readonly key: string;
  /** What the workbook has, and what the file has. */
  readonly before: CellValue;
  readonly after: CellValue;
}

/**
 * Keys of lines of a file that hold what the workbook has one line above or below: cells of 自报值 that were inserted or
 * deleted move the values below them without a trace in codes or formulas. Only runs of lines of which each changed, and
 * that carry different values, are told; [] where there is none.
 */
export function shiftedValues(scheme: Scheme, file: FormReading, master: FormReading): readonly string[] {
  const lines = entryList(scheme).map(({ key }): Line => ({ key, before: cellOf(master, key, "reported"), after: cellOf(file, key, "reported") }));
  return [...new Set([...runs(lines, -1), ...runs(lines, 1)])];
}

/** Runs of lines whose value is what stood so many lines away. */
function runs(lines: readonly Line[], step: 1 | -1): readonly string[] {
  const found: string[] = [];
  let run: Line[] = [];
  const end = (): void => {
    if (run.length >= suspicious && new Set(run.map(({ after }) => after)).size >= suspicious) found.push(...run.map(({ key }) => key));
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    const neighbour = lines[index + step];
    const isTaken = neighbour !== undefined && !isMissing(line.after) && line.after === neighbour.before && line.after !== line.before;
    if (isTaken) run.push(line);
    else end();
  }
  end();
  return found;
}
