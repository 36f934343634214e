import type { Book } from "../book";

/** A sheet of a workbook; it may have been deleted since. */
export interface SheetRef {
  readonly book: Book;
  readonly sheetId: string;
}
