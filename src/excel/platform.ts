/** Whether this is Excel on the web, which limits answers to 5 MB. */
export function isExcelOnWeb(): boolean {
  return Office.context.platform === Office.PlatformType.OfficeOnline;
}
