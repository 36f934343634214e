import type { Drawn, prepareIndicator, Scheme } from "../../core/index";
import { isDeducting } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import { cellRuns } from "./cellRuns";
import type { FormPlacement } from "./placement";

type Prepared = ReturnType<typeof prepareIndicator>;
export type PointColumn = "reportedPoints" | "verifiedPoints";

/**
 * What an indicator draws on besides its own entries, as Excel expressions: what the form has of the rest, and all that there is,
 * and of each other on which its rule depends its points and whether it is reported; points in hundredths.
 */
export function drawnCells(scheme: Scheme, drawn: Drawn, prepared: Pick<Prepared, "spreads">, column: PointColumn, placement: FormPlacement): readonly string[] {
  return [...restCells(scheme, drawn, prepared, column, placement), ...drawn.others.flatMap((other) => otherCells(other, column, placement))];
}

function otherCells(other: Prepared, column: PointColumn, placement: FormPlacement): readonly string[] {
  const rows = rowsOf(other, placement);
  if (rows.length < other.entries.length) return ["0", "0"];
  const status = placement.columns[column === "reportedPoints" ? "reportedStatus" : "verifiedStatus"];
  return [`ROUND(100*${cellAddress(Math.min(...rows), placement.columns[column])},0)`, `IF(MIN(${cellRuns(rows, status, placement)})<1,0,1)`];
}

function restCells(scheme: Scheme, { rest, times, most }: Drawn, { spreads }: Pick<Prepared, "spreads">, column: PointColumn, placement: FormPlacement): readonly string[] {
  if (rest.length === 0) return ["0", String(most)];
  // Of many indicators as ranges: a sum takes 255 parts at the most.
  const isOverSeveral = spreads?.over === "all" && scheme.categories.filter((one) => !one.bonus && !isDeducting(scheme, one)).length > 1;
  const cells = isOverSeveral ? rangesOf : cellsOf;
  const sums = [...new Set(times)].flatMap((count) => {
    const counted = cells(rest.filter((_, index) => times[index] === count), placement.columns[column], placement);
    return counted === "" ? [] : [`${count === 1 ? "" : `${count}*`}ROUND(100*SUM(${counted}),0)`];
  });
  return [sums.length === 0 ? "0" : sums.length === 1 ? (sums[0] ?? "") : `(${sums.join("+")})`, String(most)];
}

function rangesOf(rest: readonly Prepared[], column: number, placement: FormPlacement): string {
  return cellRuns(rest.flatMap((one) => rowsOf(one, placement)), column, placement);
}

/** An indicator's points stand in its first line. */
function cellsOf(rest: readonly Prepared[], column: number, placement: FormPlacement): string {
  return rest
    .flatMap((one) => {
      const rows = rowsOf(one, placement);
      return rows.length === 0 ? [] : [cellAddress(Math.min(...rows), column)];
    })
    .join(",");
}

function rowsOf({ entries }: Prepared, { rows }: FormPlacement): readonly number[] {
  return entries.map(({ key }) => rows.get(key)).filter((row) => row !== undefined);
}
