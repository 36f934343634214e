/** Uses of Office.js whose API sets are known; read by requirements.test.ts, never run. */
export async function calls(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItem("南京市");
  const range = sheet.getRange("A1");
  range.set({ rowHidden: true });
  range.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
  range.getSpecialCells("Blanks").load("address");
  if (sheet.visibility === Excel.SheetVisibility.visible) sheet.visibility = Excel.SheetVisibility.veryHidden;
  await Office.addin.showAsTaskpane();
  const own = { getSpecialCells: (kind: string) => kind };
  own.getSpecialCells("Blanks");
}
