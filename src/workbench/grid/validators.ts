import type { Injector, Workbook } from "@univerjs/core";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";

/** Univer checks cells a moment after a change, and fails when their sheet is gone by then; such checks are left out. */
export function forgetDeletedSheets(injector: Injector, workbook: Workbook): void {
  const service = injector.get(SheetsDataValidationValidatorService);
  const check = service.validatorRanges.bind(service);
  Object.defineProperty(service, "validatorRanges", {
    value: async (...[unitId, sheetId, ranges]: Parameters<typeof check>) =>
      workbook.getSheetBySheetId(sheetId) ? check(unitId, sheetId, ranges) : [],
  });
}
