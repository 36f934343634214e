import type { Book } from "../book";
import { HostError } from "../errors";
import { WORKBOOK_TARGET } from "../events";
import { defineType } from "../hostObject";
import type { HostObject, HostType } from "../hostObject";
import { registrations } from "./subscribing";
import { worksheetType } from "./worksheet";

const wrap = (book: Book, sheetId: string): HostObject => worksheetType.wrap({ book, sheetId });

function find(book: Book, key: string): HostObject | null {
  const sheet = book.findSheet(key);
  return sheet === undefined ? null : wrap(book, sheet.getSheetId());
}

/** The sheet at one end of the tabs; hidden ones count unless only visible ones are asked for. */
function atEnd(book: Book, last: boolean, visibleOnly: boolean): HostObject {
  const ids = book.workbook.getSheets().map((sheet) => sheet.getSheetId());
  const shown = ids.filter((id) => !visibleOnly || book.services.sheets.visibility(id) === "Visible");
  return wrap(book, shown.at(last ? -1 : 0) ?? "");
}

export const worksheetsType: HostType<Book> = defineType<Book>({
  name: "WorksheetCollection",
  items: (book) => book.workbook.getSheets().map((sheet) => wrap(book, sheet.getSheetId())),
  methods: {
    add(book, args) {
      book.requireFront("GeneralException");
      return wrap(book, book.services.sheets.add(args.optionalText(0)));
    },
    getItem(book, args) {
      const sheet = find(book, args.text(0));
      if (sheet === null) throw new HostError("ItemNotFound");
      return sheet;
    },
    getItemOrNullObject: (book, args) => find(book, args.text(0)),
    getActiveWorksheet: (book) => wrap(book, book.workbook.ensureActiveSheet().getSheetId()),
    getFirst: (book, args) => atEnd(book, false, args.optionalBoolean(0)),
    getLast: (book, args) => atEnd(book, true, args.optionalBoolean(0)),
    getCount(book, args) {
      const sheets = book.workbook.getSheets();
      if (!args.optionalBoolean(0)) return sheets.length;
      return sheets.filter((sheet) => book.services.sheets.visibility(sheet.getSheetId()) === "Visible").length;
    },
    ...registrations<Book>(
      ["DataChangedEvent", "ActivatedEvent", "DeactivatedEvent", "AddedEvent", "DeletedEvent", "SelectionChangedEvent", "EventNameChanged"],
      (book) => book,
      () => WORKBOOK_TARGET,
    ),
  },
});
