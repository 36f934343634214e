import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostObject, HostType } from "../hostObject";
import { requireAllowed } from "../protection";
import { rangeType } from "./range";
import type { SheetRef } from "./sheetRef";

function filteredRange({ book, sheetId }: SheetRef): HostObject | null {
  const area = book.state(sheetId).filter;
  return area === undefined ? null : rangeType.wrap({ book, sheetId, area });
}

/** The arrows over a range. Criteria are refused: Univer's filter is not part of this host. */
export const autoFilterType: HostType<SheetRef> = defineType<SheetRef>({
  name: "AutoFilter",
  properties: {
    enabled: { get: ({ book, sheetId }) => book.state(sheetId).filter !== undefined },
    isDataFiltered: { get: () => false },
  },
  methods: {
    apply({ book, sheetId }, args) {
      if (args.at(1) !== undefined || args.at(2) !== undefined) {
        throw new HostError("ApiNotFound", "AutoFilter criteria are not available in this version of Excel.");
      }
      requireAllowed(book, sheetId);
      const range = rangeType.unwrap(args.at(0));
      if (range === undefined || range.sheetId !== sheetId) throw new HostError("InvalidArgument");
      book.writableState(sheetId).filter = range.area;
    },
    remove({ book, sheetId }) {
      requireAllowed(book, sheetId);
      book.writableState(sheetId).filter = undefined;
    },
    getRange(self) {
      const range = filteredRange(self);
      if (range === null) throw new HostError("ItemNotFound");
      return range;
    },
    getRangeOrNullObject: filteredRange,
  },
});
