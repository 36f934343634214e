import type { ICellDataForSheetInterceptor, Injector, Nullable } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";

/** Univer draws a black line for the data bar of a zero; Excel draws nothing. */
export function hideEmptyDataBars(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    handler(cell, _location, next): Nullable<ICellDataForSheetInterceptor> {
      const drawn = next(cell);
      return drawn && isEmptyBar(drawn) ? Object.assign({}, drawn, { dataBar: undefined }) : drawn;
    },
  });
}

function isEmptyBar(cell: object): boolean {
  return "dataBar" in cell && typeof cell.dataBar === "object" && cell.dataBar !== null && "value" in cell.dataBar && cell.dataBar.value === 0;
}
