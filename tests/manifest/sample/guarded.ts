/** A call that is made only where Excel has it. */
export function group(range: Excel.Range): void {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.10")) return;
  range.group("ByColumns");
}

/** One that is made in any case. */
export function ungroup(range: Excel.Range): void {
  range.ungroup("ByColumns");
}

/** One that another version is asked for. */
export function ungroupLater(range: Excel.Range): void {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.1")) range.ungroup("ByColumns");
}
