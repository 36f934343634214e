import type { Area } from "../../sheet/plan";
import { LONGEST_HEADER, MAX_COLUMNS, MAX_ROWS } from "../../sheet/limits";
import { isEntireColumns, isEntireRows, parseAddress } from "../address";
import { asBoolean, asNumber, asOneOf, asRecord, asText } from "../arguments";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostObject, HostType, Property } from "../hostObject";
import type { HeaderFooterPart, MarginName, PrintState } from "../sheetState";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";
import type { SheetRef } from "./sheetRef";

const PAPER_SIZES = ["Letter", "Legal", "Executive", "A3", "A4", "A5", "B4", "B5", "Folio", "Tabloid"] as const;
const PARTS: readonly HeaderFooterPart[] = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"];
const MARGINS: readonly MarginName[] = ["leftMargin", "rightMargin", "topMargin", "bottomMargin", "headerMargin", "footerMargin"];

const print = ({ book, sheetId }: SheetRef): Readonly<PrintState> => book.state(book.sheet(sheetId).getSheetId()).print;
const writablePrint = ({ book, sheetId }: SheetRef): PrintState => book.writableState(book.sheet(sheetId).getSheetId()).print;

function headerFooterPart(part: HeaderFooterPart): Property<SheetRef> {
  return {
    get: (self) => print(self).headerFooter[part],
    set(self, value) {
      const { headerFooter } = writablePrint(self);
      const now = { ...headerFooter, [part]: asText(value) };
      if (isTooLong(now)) throw new HostError("InvalidArgument");
      Object.assign(headerFooter, now);
    },
  };
}

/** A header or a footer is one text, each of its parts behind its own code. */
function isTooLong(parts: PrintState["headerFooter"]): boolean {
  const lengthOf = (...texts: readonly string[]) => texts.reduce((sum, text) => sum + (text === "" ? 0 : text.length + "&L".length), 0);
  const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } = parts;
  return Math.max(lengthOf(leftHeader, centerHeader, rightHeader), lengthOf(leftFooter, centerFooter, rightFooter)) > LONGEST_HEADER;
}

function margin(name: MarginName): Property<SheetRef> {
  return {
    get: (self) => print(self).margins[name],
    set(self, value) {
      const points = asNumber(value);
      if (points < 0) throw new HostError("InvalidArgument");
      writablePrint(self).margins[name] = points;
    },
  };
}

type PrintFlag = "centerHorizontally" | "centerVertically" | "printGridlines";

function printFlag(name: PrintFlag): Property<SheetRef> {
  return {
    get: (self) => print(self)[name],
    set(self, value) {
      writablePrint(self)[name] = asBoolean(value);
    },
  };
}

const headerFooterType: HostType<SheetRef> = defineType<SheetRef>({
  name: "HeaderFooter",
  properties: Object.fromEntries(PARTS.map((part) => [part, headerFooterPart(part)])),
});

const headersFootersType: HostType<SheetRef> = defineType<SheetRef>({
  name: "HeaderFooterGroup",
  properties: { state: { get: () => "Default" } },
  objects: { defaultForAllPages: (self) => headerFooterType.wrap(self) },
});

function zoomFrom(value: unknown): PrintState["zoom"] {
  const given = asRecord(value);
  const known = ["scale", "horizontalFitToPages", "verticalFitToPages"] as const;
  if (Object.keys(given).some((name) => !known.some((one) => one === name))) throw new HostError("InvalidArgument");
  const zoom: PrintState["zoom"] = {};
  for (const name of known) {
    const number = given[name];
    if (number === undefined || number === null) continue;
    const least = name === "scale" ? 10 : 1;
    const most = name === "scale" ? 400 : 32_767;
    if (asNumber(number) < least || asNumber(number) > most) throw new HostError("InvalidArgument");
    zoom[name] = asNumber(number);
  }
  return zoom;
}

/** The areas of a range, of several or of addresses parted by commas, on this sheet. */
function areasArgument(self: SheetRef, value: unknown): readonly Area[] {
  const several = rangeAreasType.unwrap(value);
  if (several !== undefined) {
    if (several.sheetId !== self.sheetId) throw new HostError("InvalidArgument");
    return several.areas;
  }
  if (rangeType.unwrap(value) !== undefined) return [areaArgument(self, value)];
  const text = asText(value);
  // An empty text stands for all that is used, as in Excel's page set-up.
  return text === "" ? [] : text.split(",").map((one) => areaArgument(self, one));
}

/** The area of a range or an address, on this sheet. */
function areaArgument(self: SheetRef, value: unknown): Area {
  const range = rangeType.unwrap(value);
  if (range !== undefined) {
    if (range.sheetId !== self.sheetId) throw new HostError("InvalidArgument");
    return range.area;
  }
  return parseAddress(asText(value)).area;
}

function titleRange(self: SheetRef, lines: readonly [number, number] | undefined, rows: boolean): HostObject | null {
  if (lines === undefined) return null;
  const [first, last] = lines;
  const area = rows
    ? { row: first, rows: last - first + 1, column: 0, columns: MAX_COLUMNS }
    : { column: first, columns: last - first + 1, row: 0, rows: MAX_ROWS };
  return rangeType.wrap({ book: self.book, sheetId: self.sheetId, area });
}

function printAreas({ book, sheetId }: SheetRef): HostObject {
  return rangeAreasType.wrap({ book, sheetId, areas: book.state(sheetId).print.areas, asRange: rangeType.wrap });
}

export const pageLayoutType: HostType<SheetRef> = defineType<SheetRef>({
  name: "PageLayout",
  properties: {
    orientation: {
      get: (self) => print(self).orientation,
      set(self, value) {
        writablePrint(self).orientation = asOneOf(value, ["Portrait", "Landscape"]);
      },
    },
    paperSize: {
      get: (self) => print(self).paperSize,
      set(self, value) {
        writablePrint(self).paperSize = asOneOf(value, PAPER_SIZES);
      },
    },
    zoom: {
      get: (self) => print(self).zoom,
      set(self, value) {
        writablePrint(self).zoom = zoomFrom(value);
      },
    },
    centerHorizontally: printFlag("centerHorizontally"),
    centerVertically: printFlag("centerVertically"),
    printGridlines: printFlag("printGridlines"),
    ...Object.fromEntries(MARGINS.map((name) => [name, margin(name)])),
  },
  objects: { headersFooters: (self) => headersFootersType.wrap(self) },
  methods: {
    setPrintArea(self, args) {
      writablePrint(self).areas = areasArgument(self, args.at(0));
    },
    getPrintArea(self) {
      if (print(self).areas.length === 0) throw new HostError("ItemNotFound");
      return printAreas(self);
    },
    getPrintAreaOrNullObject: (self) => (print(self).areas.length === 0 ? null : printAreas(self)),
    setPrintTitleRows(self, args) {
      const area = areaArgument(self, args.at(0));
      if (!isEntireRows(area)) throw new HostError("InvalidArgument");
      writablePrint(self).titleRows = [area.row, area.row + area.rows - 1];
    },
    getPrintTitleRowsOrNullObject: (self) => titleRange(self, print(self).titleRows, true),
    setPrintTitleColumns(self, args) {
      const area = areaArgument(self, args.at(0));
      if (!isEntireColumns(area)) throw new HostError("InvalidArgument");
      writablePrint(self).titleColumns = [area.column, area.column + area.columns - 1];
    },
    getPrintTitleColumnsOrNullObject: (self) => titleRange(self, print(self).titleColumns, false),
    setPrintMargins(self, args) {
      const unit = asOneOf(args.at(0), ["Points", "Inches", "Centimeters"]);
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
      for (const [name, value] of Object.entries(args.record(1))) {
        const which = asOneOf(`${name}Margin`, MARGINS);
        writablePrint(self).margins[which] = asNumber(value) * points;
      }
    },
  },
});
