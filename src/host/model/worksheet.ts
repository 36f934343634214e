import { SetTabColorMutation, ToggleGridlinesMutation } from "@univerjs/sheets";
import type { Area } from "../../sheet/plan";
import { checkedArea, parseAddress, WHOLE_SHEET } from "../address";
import { asBoolean, asColor, asNumber, asOneOf, asText } from "../arguments";
import type { Book } from "../book";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostObject, HostType, Property } from "../hostObject";
import { flag } from "../styles";
import { usedArea } from "../usedArea";
import { autoFilterType } from "./autoFilter";
import { chartsType } from "./charts";
import { freezePanesType } from "./freezePanes";
import { pageBreaksType } from "./pageBreaks";
import { pageLayoutType } from "./pageLayout";
import { worksheetProtectionType } from "./worksheetProtection";
import { rangeType } from "./range";
import type { SheetRef } from "./sheetRef";
import { registrations } from "./subscribing";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;
const COPY_POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

const wrapRange = ({ book, sheetId }: SheetRef, area: Area): HostObject => {
  book.sheet(sheetId);
  return rangeType.wrap({ book, sheetId, area: checkedArea(area) });
};

const target = ({ book, sheetId }: SheetRef): { unitId: string; subUnitId: string } => ({ unitId: book.unitId, subUnitId: sheetId });

/** The area of an A1 address on this sheet; an address of another sheet is refused. */
function areaAt(self: SheetRef, address: string): Area {
  const { sheet, area } = parseAddress(address);
  if (sheet !== undefined && self.book.findSheet(sheet)?.getSheetId() !== self.sheetId) throw new HostError("InvalidArgument");
  return area;
}

const showGridlines: Property<SheetRef> = {
  get: ({ book, sheetId }) => !book.sheet(sheetId).hasHiddenGridlines(),
  set(self, value) {
    self.book.requireFront("GeneralException");
    self.book.run(ToggleGridlinesMutation, { ...target(self), showGridlines: flag(asBoolean(value)) });
  },
};

export const worksheetType: HostType<SheetRef> = defineType<SheetRef>({
  name: "Worksheet",
  id: ({ sheetId }) => sheetId,
  properties: {
    id: { get: ({ book, sheetId }) => book.sheet(sheetId).getSheetId() },
    name: {
      get: ({ book, sheetId }) => book.sheet(sheetId).getName(),
      set: ({ book, sheetId }, value) => book.services.sheets.rename(sheetId, asText(value)),
    },
    position: {
      get: ({ book, sheetId }) => book.workbook.getIndexBySheetId(book.sheet(sheetId).getSheetId()),
      set: ({ book, sheetId }, value) => book.services.sheets.move(sheetId, asNumber(value)),
    },
    visibility: {
      get: ({ book, sheetId }) => book.services.sheets.visibility(sheetId),
      set: ({ book, sheetId }, value) => book.services.sheets.setVisibility(sheetId, asOneOf(value, VISIBILITIES)),
    },
    tabColor: {
      get: ({ book, sheetId }) => book.sheet(sheetId).getTabColor() || "",
      set(self, value) {
        const color = value === "" ? "" : asColor(value);
        self.book.run(SetTabColorMutation, { ...target(self), color });
      },
    },
    showGridlines,
    // Office.js reads one name and writes the other.
    gridlines: showGridlines,
  },
  objects: {
    freezePanes: (self) => freezePanesType.wrap(self),
    protection: (self) => worksheetProtectionType.wrap(self),
    pageLayout: (self) => pageLayoutType.wrap(self),
    horizontalPageBreaks: (self) => pageBreaksType.wrap(self),
    autoFilter: (self) => autoFilterType.wrap(self),
    charts: (self) => chartsType.wrap(self),
  },
  methods: {
    activate({ book, sheetId }) {
      book.requireFront("GeneralException");
      book.services.sheets.activate(sheetId);
    },
    calculate: ({ book }) => book.waitFor(book.services.calculator.recalculateAll()),
    delete({ book, sheetId }) {
      book.requireFront("InvalidSelection");
      book.services.sheets.remove(sheetId);
    },
    copy({ book, sheetId }, args) {
      const position = args.at(0) === undefined ? "None" : asOneOf(args.at(0), COPY_POSITIONS);
      const relativeTo = worksheetType.unwrap(args.at(1))?.sheetId;
      return worksheetType.wrap({ book, sheetId: book.services.sheets.copy(sheetId, position, relativeTo) });
    },
    getRange(self, args) {
      const address = args.optionalText(0);
      return wrapRange(self, address === undefined ? WHOLE_SHEET : areaAt(self, address));
    },
    getRangeByIndexes: (self, args) =>
      wrapRange(self, { row: args.number(0), column: args.number(1), rows: args.number(2), columns: args.number(3) }),
    getCell: (self, args) => wrapRange(self, { row: args.number(0), column: args.number(1), rows: 1, columns: 1 }),
    getUsedRange: (self, args) =>
      wrapRange(self, usedArea(self.book, self.sheetId, args.optionalBoolean(0)) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject(self, args) {
      const area = usedArea(self.book, self.sheetId, args.optionalBoolean(0));
      return area === undefined ? null : wrapRange(self, area);
    },
    ...registrations<SheetRef>(
      ["DataChangedEvent", "ActivatedEvent", "DeactivatedEvent", "SelectionChangedEvent", "EventNameChanged"],
      ({ book }: SheetRef): Book => book,
      ({ sheetId }) => sheetId,
    ),
  },
});
