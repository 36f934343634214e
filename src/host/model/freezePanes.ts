import { SetFrozenMutation } from "@univerjs/sheets";
import { parseAddress } from "../address";
import type { Arguments } from "../arguments";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostObject, HostType } from "../hostObject";
import type { RangeRef } from "../rangeRef";
import { rangeType } from "./range";
import type { SheetRef } from "./sheetRef";

function freeze({ book, sheetId }: SheetRef, rows: number, columns: number): void {
  book.sheet(sheetId);
  book.requireFront("GeneralException");
  book.run(SetFrozenMutation, {
    unitId: book.unitId,
    subUnitId: sheetId,
    ySplit: rows,
    xSplit: columns,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
  });
}

function count(args: Arguments): number {
  const value = args.optionalNumber(0) ?? 1;
  if (!Number.isInteger(value) || value < 0) throw new HostError("InvalidArgument");
  return value;
}

function location({ book, sheetId }: SheetRef): HostObject | null {
  book.requireFront("GeneralException");
  const { ySplit, xSplit } = book.sheet(sheetId).getFreeze();
  if (ySplit === 0 && xSplit === 0) return null;
  const area = parseAddress("A1").area;
  const rows = ySplit || parseAddress("A:A").area.rows;
  const columns = xSplit || parseAddress("1:1").area.columns;
  return rangeType.wrap({ book, sheetId, area: { ...area, rows, columns } });
}

export const freezePanesType: HostType<SheetRef> = defineType<SheetRef>({
  name: "WorksheetFreezePanes",
  methods: {
    freezeRows: (self, args) => freeze(self, count(args), 0),
    freezeColumns: (self, args) => freeze(self, 0, count(args)),
    freezeAt(self, args) {
      const given: unknown = args.at(0);
      const range: RangeRef | undefined = rangeType.unwrap(given);
      const area = range?.area ?? parseAddress(args.text(0)).area;
      freeze(self, area.row + area.rows, area.column + area.columns);
    },
    unfreeze: (self) => freeze(self, 0, 0),
    getLocation(self) {
      const range = location(self);
      if (range === null) throw new HostError("ItemNotFound");
      return range;
    },
    getLocationOrNullObject: location,
  },
});
