import { cellAddress } from "../../sheet/a1";
import { noticeColumns } from "./notice";
import type { CellValue, SheetContent, SheetPlan } from "../../sheet/plan";
import { isSeal } from "./seal";

/** Something that stands on an earlier notice and not on the new one. */
export interface ReplacedText {
  readonly address: string;
  readonly before: string;
  readonly after: string;
  /** A paragraph of the text; else a line of the table or a note beside it. */
  readonly isParagraph: boolean;
}

const printed = noticeColumns.remark + 1;

/**
 * What an earlier notice says that the new one does not: paragraphs and lines of the table that differ, wherever they
 * stand, and whatever was typed beside them. Each with what comes to stand in its place.
 */
export function replacedTexts(plan: SheetPlan, content: SheetContent): readonly ReplacedText[] {
  const planned = plan.cells.map((row) => lineText(row.slice(0, printed).map((cell) => cell?.formula ?? cell?.value ?? null)));
  const kept = new Set(planned);
  return content.values.flatMap((values, row): ReplacedText[] => {
    const stands = values.map((value, column) => content.formulas[row]?.[column] ?? value);
    const before = lineText(stands.slice(0, printed));
    const isParagraph = stands.slice(1, printed).every((value) => value === null || value === "");
    const line: ReplacedText[] =
      before === "" || kept.has(before)
        ? []
        : [{ address: cellAddress(row, 0), before, after: planned[row] ?? "", isParagraph }];
    const beside = stands.slice(printed).flatMap((value, offset): ReplacedText[] => {
      const column = printed + offset;
      const isOurs = column === noticeColumns.copy || column === noticeColumns.helper;
      const cell = plan.cells[row]?.[column];
      const text = String(value ?? "");
      // Formulas in our columns are ours, from a notice of more lines or fewer.
      if (text === "" || isSeal(value) || text === String(cell?.value ?? "") || (isOurs && content.formulas[row]?.[column] != null)) return [];
      return [{ address: cellAddress(row, column), before: text, after: cell?.formula ?? String(cell?.value ?? ""), isParagraph: false }];
    });
    return [...line, ...beside];
  });
}

function lineText(cells: readonly CellValue[]): string {
  return cells.filter((value) => value !== null && value !== "").join(" | ");
}
