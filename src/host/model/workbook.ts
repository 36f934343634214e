import { parseAddress } from "../address";
import type { Book } from "../book";
import { asBoolean } from "../arguments";
import { readEventReference } from "../events";
import { defineType } from "../hostObject";
import type { HostType } from "../hostObject";
import { activeCell, selectedArea } from "../selection";
import { applicationType } from "./application";
import { documentPropertiesType } from "./documentProperties";
import { rangeType } from "./range";
import { workbookProtectionType } from "./workbookProtection";
import { worksheetsType } from "./worksheets";

const runtimeType: HostType<Book> = defineType<Book>({
  name: "Runtime",
  properties: {
    enableEvents: {
      get: (book) => book.eventsEnabled,
      set(book, value) {
        book.eventsEnabled = asBoolean(value);
      },
    },
  },
});

function rangeOfEvent(book: Book, reference: string): ReturnType<typeof rangeType.wrap> {
  const { sheetId, address } = readEventReference(reference);
  return rangeType.wrap({ book, sheetId, area: parseAddress(address).area });
}

function activeSheetId(book: Book): string {
  return book.workbook.ensureActiveSheet().getSheetId();
}

export const workbookType: HostType<Book> = defineType<Book>({
  name: "Workbook",
  properties: {
    name: { get: (book) => book.workbook.getName() },
    readOnly: { get: (book) => book.readOnly },
  },
  objects: {
    worksheets: (book) => worksheetsType.wrap(book),
    properties: (book) => documentPropertiesType.wrap(book),
    application: (book) => applicationType.wrap(book),
    protection: (book) => workbookProtectionType.wrap(book),
    _Runtime: (book) => runtimeType.wrap(book),
  },
  methods: {
    getSelectedRange(book) {
      book.requireFront("InvalidSelection");
      return rangeType.wrap({ book, sheetId: activeSheetId(book), area: selectedArea(book) });
    },
    getActiveCell(book) {
      book.requireFront("InvalidSelection");
      return rangeType.wrap({ book, sheetId: activeSheetId(book), area: activeCell(book) });
    },
    _GetRangeForEventByReferenceId: (book, args) => rangeOfEvent(book, args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) => rangeOfEvent(book, args.text(0)),
  },
});
