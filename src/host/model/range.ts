import { getDisplayValueFromCell } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/limits";
import { checkedArea, intersection, isEntireColumns, isEntireRows, parseAddress } from "../address";
import { asBoolean, asOneOf, asText } from "../arguments";
import type { Arguments } from "../arguments";
import type { Area } from "../../sheet/plan";
import { valueType } from "../cells";
import { copyCells, COPY_TYPES } from "../copying";
import { HostError } from "../errors";
import { columnsHidden, merge, mergedIn, rowsHidden, setColumnsHidden, setRowsHidden, unmerge } from "../geometry";
import { defineType } from "../hostObject";
import type { HostObject, HostType } from "../hostObject";
import { changeGroup, GROUP_OPTIONS, showGroup } from "../outline";
import { isNumberPattern } from "../numberPattern";
import { requireAllowed } from "../protection";
import { addressOf, boundedArea, sheetOf } from "../rangeRef";
import type { RangeRef } from "../rangeRef";
import { select } from "../selection";
import { applyStyle, formatAt, GENERAL } from "../styles";
import { deleteCells, insertCells } from "../structure";
import { usedArea } from "../usedArea";
import { asMatrix, clearContents, enterValues, readCells, readFormulas, readValues } from "../values";
import { conditionalFormatsType } from "./conditionalFormats";
import { dataValidationType } from "./dataValidation";
import { rangeFormatType } from "./rangeFormat";
import { rangeAreasType } from "./rangeAreas";
import { rangeSortType } from "./rangeSort";

const within = (ref: RangeRef, area: Area): HostObject => rangeType.wrap({ ...ref, area: checkedArea(area) });

/** Another range on the same sheet, given as an object or an address. */
function otherArea(ref: RangeRef, value: unknown): Area {
  const other = rangeType.unwrap(value);
  if (other === undefined) return parseAddress(asText(value)).area;
  if (other.sheetId !== ref.sheetId) throw new HostError("InvalidArgument");
  return other.area;
}

function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

function setNumberFormat(ref: RangeRef, value: unknown): void {
  requireAllowed(ref.book, ref.sheetId, "allowFormatCells");
  const patternOf = (input: unknown): { n: { pattern: string } | null } => {
    const pattern = asText(input);
    if (!isNumberPattern(pattern)) throw new HostError("InvalidArgument");
    return { n: pattern === "" || pattern === GENERAL ? null : { pattern } };
  };
  if (!Array.isArray(value)) {
    applyStyle(ref, patternOf(value));
    return;
  }
  const bounded = { ...ref, area: boundedArea(ref) };
  const formatOf = asMatrix(bounded, value);
  applyStyle(bounded, (row, column) => {
    const input = formatOf(row, column);
    return input === null || input === undefined ? {} : patternOf(input);
  });
}

function clear(ref: RangeRef, args: Arguments): void {
  const what = args.at(0) === undefined ? "All" : asOneOf(args.at(0), ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"]);
  if (what === "All" || what === "Contents") clearContents(ref);
  if (what === "All" || what === "Formats") {
    requireAllowed(ref.book, ref.sheetId, "allowFormatCells");
    applyStyle(ref, { ff: null, fs: undefined, bg: null, bd: null, cl: null, n: null, tr: null, td: null, ht: null, vt: null, tb: null, pd: null, it: 0, bl: 0 });
    ref.book.services.formats.clear(ref);
    ref.book.writableState(ref.sheetId).locks.set(boundedArea(ref), true);
  }
  if (what === "All") ref.book.services.validations.set(ref, undefined);
}

const enter = (ref: RangeRef, value: unknown): void => enterValues(ref, value, ref.book.services.checkFormula);

export const rangeType: HostType<RangeRef> = defineType<RangeRef>({
  name: "Range",
  properties: {
    address: { get: addressOf },
    addressLocal: { get: addressOf },
    rowIndex: { get: ({ area }) => area.row },
    columnIndex: { get: ({ area }) => area.column },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    cellCount: { get: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns) },
    isEntireRow: { get: ({ area }) => isEntireRows(area) },
    isEntireColumn: { get: ({ area }) => isEntireColumns(area) },
    values: { get: readValues, set: enter },
    formulas: { get: readFormulas, set: enter },
    formulasLocal: { get: readFormulas, set: enter },
    text: {
      get(ref) {
        const sheet = sheetOf(ref);
        return readCells(ref, (row, column) => getDisplayValueFromCell(sheet.getCell(row, column)));
      },
    },
    valueTypes: {
      get(ref) {
        const sheet = sheetOf(ref);
        return readCells(ref, (row, column) => valueType(sheet.getCellRaw(row, column)));
      },
    },
    numberFormat: {
      get(ref) {
        const sheet = sheetOf(ref);
        return readCells(ref, (row, column) => formatAt(ref, sheet, row, column));
      },
      set: setNumberFormat,
    },
    rowHidden: { get: rowsHidden, set: (ref, value) => setRowsHidden(ref, asBoolean(value)) },
    columnHidden: { get: columnsHidden, set: (ref, value) => setColumnsHidden(ref, asBoolean(value)) },
    hidden: { get: (ref) => rowsHidden(ref) === true || columnsHidden(ref) === true },
  },
  objects: {
    worksheet: (ref) => ref.book.objects.worksheet(ref.book, ref.sheetId),
    format: (ref) => rangeFormatType.wrap(ref),
    dataValidation: (ref) => dataValidationType.wrap(ref),
    conditionalFormats: (ref) => conditionalFormatsType.wrap(ref),
    sort: (ref) => rangeSortType.wrap(ref),
  },
  methods: {
    // Office.js asks before it sends a large array in slices.
    _ValidateArraySize({ area }, args) {
      if (args.number(0) !== area.rows || args.number(1) !== area.columns) throw new HostError("InvalidArgument");
    },
    merge: (ref, args) => merge(ref, args.optionalBoolean(0)),
    unmerge,
    clear,
    group: (ref, args) => changeGroup(ref, asOneOf(args.at(0), GROUP_OPTIONS), 1),
    ungroup: (ref, args) => changeGroup(ref, asOneOf(args.at(0), GROUP_OPTIONS), -1),
    showGroupDetails: (ref, args) => showGroup(ref, asOneOf(args.at(0), GROUP_OPTIONS), true),
    hideGroupDetails: (ref, args) => showGroup(ref, asOneOf(args.at(0), GROUP_OPTIONS), false),
    select(ref) {
      ref.book.requireFront("GeneralException");
      select(ref);
    },
    insert: async (ref, args) => {
      await insertCells(ref, asOneOf(args.at(0), ["Down", "Right"]));
      return rangeType.wrap(ref);
    },
    delete: (ref, args) => deleteCells(ref, asOneOf(args.at(0), ["Up", "Left"])),
    copyFrom(ref, args) {
      const type = args.at(1) === undefined ? "All" : asOneOf(args.at(1), COPY_TYPES);
      if (args.optionalBoolean(2) || args.optionalBoolean(3)) throw new HostError("ApiNotFound", "copyFrom neither skips blanks nor transposes here.");
      const source = rangeType.unwrap(args.at(0)) ?? sourceAt(ref, args.text(0));
      copyCells(source, ref, type);
    },
    getCell: (ref, args) => within(ref, { row: ref.area.row + args.number(0), column: ref.area.column + args.number(1), rows: 1, columns: 1 }),
    getRow: (ref, args) => within(ref, { ...ref.area, row: ref.area.row + args.number(0), rows: 1 }),
    getColumn: (ref, args) => within(ref, { ...ref.area, column: ref.area.column + args.number(0), columns: 1 }),
    getLastRow: (ref) => within(ref, { ...ref.area, row: ref.area.row + ref.area.rows - 1, rows: 1 }),
    getLastColumn: (ref) => within(ref, { ...ref.area, column: ref.area.column + ref.area.columns - 1, columns: 1 }),
    getLastCell: ({ area, ...ref }) =>
      within({ ...ref, area }, { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 }),
    getEntireRow: (ref) => within(ref, { ...ref.area, column: 0, columns: MAX_COLUMNS }),
    getEntireColumn: (ref) => within(ref, { ...ref.area, row: 0, rows: MAX_ROWS }),
    getOffsetRange: (ref, args) => within(ref, { ...ref.area, row: ref.area.row + args.number(0), column: ref.area.column + args.number(1) }),
    getResizedRange: (ref, args) => within(ref, { ...ref.area, rows: ref.area.rows + args.number(0), columns: ref.area.columns + args.number(1) }),
    getAbsoluteResizedRange: (ref, args) => within(ref, { ...ref.area, rows: args.number(0), columns: args.number(1) }),
    getBoundingRect: (ref, args) => within(ref, bounding(ref.area, otherArea(ref, args.at(0)))),
    getIntersection(ref, args) {
      const area = intersection(ref.area, otherArea(ref, args.at(0)));
      if (area === undefined) throw new HostError("ItemNotFound");
      return within(ref, area);
    },
    getIntersectionOrNullObject(ref, args) {
      const area = intersection(ref.area, otherArea(ref, args.at(0)));
      return area === undefined ? null : within(ref, area);
    },
    getUsedRange: (ref, args) => within(ref, usedArea(ref.book, ref.sheetId, args.optionalBoolean(0), ref.area) ?? { ...ref.area, rows: 1, columns: 1 }),
    getMergedAreasOrNullObject({ book, sheetId, area }) {
      const areas = mergedIn({ book, sheetId, area });
      return areas.length === 0 ? null : rangeAreasType.wrap({ book, sheetId, areas, asRange: rangeType.wrap });
    },
    getUsedRangeOrNullObject(ref, args) {
      const area = usedArea(ref.book, ref.sheetId, args.optionalBoolean(0), ref.area);
      return area === undefined ? null : within(ref, area);
    },
  },
});

function sourceAt(ref: RangeRef, address: string): RangeRef {
  const { sheet, area } = parseAddress(address);
  const sheetId = sheet === undefined ? ref.sheetId : ref.book.findSheet(sheet)?.getSheetId();
  if (sheetId === undefined) throw new HostError("InvalidArgument");
  return { ...ref, sheetId, area };
}
