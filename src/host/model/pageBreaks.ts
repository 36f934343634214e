import { parseAddress } from "../address";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostObject, HostType } from "../hostObject";
import { rangeType } from "./range";
import type { SheetRef } from "./sheetRef";

interface PageBreak extends SheetRef {
  readonly row: number;
}

function change({ book, sheetId }: SheetRef, rows: (old: readonly number[]) => readonly number[]): void {
  const { print } = book.writableState(sheetId);
  print.breaksBefore = [...new Set(rows(print.breaksBefore))].sort((a, b) => a - b);
}

const pageBreakType: HostType<PageBreak> = defineType<PageBreak>({
  name: "PageBreak",
  properties: { rowIndex: { get: ({ row }) => row } },
  methods: {
    delete: (self) => change(self, (rows) => rows.filter((row) => row !== self.row)),
    getCellAfterBreak: ({ book, sheetId, row }) => rangeType.wrap({ book, sheetId, area: { row, column: 0, rows: 1, columns: 1 } }),
  },
});

const wrap = (self: SheetRef, row: number): HostObject => pageBreakType.wrap({ ...self, row });

/** Horizontal page breaks: a new page begins before the row. */
export const pageBreaksType: HostType<SheetRef> = defineType<SheetRef>({
  name: "PageBreakCollection",
  items: (self) => self.book.state(self.sheetId).print.breaksBefore.map((row) => wrap(self, row)),
  methods: {
    add(self, args) {
      const { row } = rangeType.unwrap(args.at(0))?.area ?? parseAddress(args.text(0)).area;
      if (row === 0) throw new HostError("InvalidArgument");
      change(self, (rows) => [...rows, row]);
      return wrap(self, row);
    },
    getCount: ({ book, sheetId }) => book.state(sheetId).print.breaksBefore.length,
    getItem(self, args) {
      const row = self.book.state(self.sheetId).print.breaksBefore[args.number(0)];
      if (row === undefined) throw new HostError("ItemNotFound");
      return wrap(self, row);
    },
    removePageBreaks: (self) => change(self, () => []),
  },
});
