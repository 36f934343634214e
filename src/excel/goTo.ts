/** Brings a sheet to the front with the next sync, and selects the cell at `address` where there is one. */
export function goTo(sheet: Excel.Worksheet, address: string | null): void {
  sheet.activate();
  if (address !== null) sheet.getRange(address).select();
}
