import type { Area } from "../../sheet/plan";
import { areaName, quotedSheetName } from "../address";
import { defineType } from "../hostObject";
import type { HostType, HostObject } from "../hostObject";
import type { RangeRef } from "../rangeRef";
import type { SheetRef } from "./sheetRef";

/** Several areas of one sheet. */
export interface AreasRef extends SheetRef {
  readonly areas: readonly Area[];
  /** Makes a Range of one of them. */
  readonly asRange: (ref: RangeRef) => HostObject;
}

function addressOf({ book, sheetId, areas }: AreasRef): string {
  const sheet = quotedSheetName(book.sheet(sheetId).getName());
  return areas.map((area) => `${sheet}!${areaName(area)}`).join(",");
}

const rangeCollectionType: HostType<AreasRef> = defineType<AreasRef>({
  name: "RangeCollection",
  items: ({ book, sheetId, areas, asRange }) => areas.map((area) => asRange({ book, sheetId, area })),
  methods: { getCount: ({ areas }) => areas.length },
});

export const rangeAreasType: HostType<AreasRef> = defineType<AreasRef>({
  name: "RangeAreas",
  properties: {
    address: { get: addressOf },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
  },
  objects: { areas: (self) => rangeCollectionType.wrap(self) },
});
