import { HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IStyleData } from "@univerjs/core";
import { asBoolean, asColor, asNumber, asOneOf, asText } from "../arguments";
import { HostError } from "../errors";
import { autofitColumns, autofitRows, columnWidth, rowHeight, setColumnWidth, setRowHeight, uniform } from "../geometry";
import { defineType } from "../hostObject";
import type { HostType, Property } from "../hostObject";
import { requireAllowed } from "../protection";
import { boundedArea, mapCells, sheetOf } from "../rangeRef";
import type { RangeRef } from "../rangeRef";
import { applyStyle, flag, styleAt } from "../styles";
import { rangeBordersType } from "./rangeBorders";

/** Chinese Excel's own font. */
const DEFAULT_FONT = "宋体";
const DEFAULT_SIZE = 11;

const HORIZONTAL = { General: null, Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT, Justify: HorizontalAlign.JUSTIFIED, Distributed: HorizontalAlign.DISTRIBUTED } as const;
const VERTICAL = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM } as const;
const HORIZONTAL_NAMES = ["General", "Left", "Center", "Right", "Justify", "Distributed"] as const;
const VERTICAL_NAMES = ["Top", "Center", "Bottom"] as const;

/** What all cells of the range have in common, or null. */
function common<V>(ref: RangeRef, read: (style: IStyleData) => V): V | null {
  const sheet = sheetOf(ref);
  return uniform(mapCells(boundedArea(ref), (row, column) => read(styleAt(ref, sheet, row, column))).flat());
}

function look(read: (style: IStyleData) => unknown, patch: (value: unknown) => IStyleData): Property<RangeRef> {
  return {
    get: (ref) => common(ref, read),
    set(ref, value) {
      requireAllowed(ref.book, ref.sheetId, "allowFormatCells");
      applyStyle(ref, patch(value));
    },
  };
}

function size(value: unknown): number {
  const points = asNumber(value);
  if (points < 1 || points > 409) throw new HostError("InvalidArgument");
  return points;
}

const rangeFontType: HostType<RangeRef> = defineType<RangeRef>({
  name: "RangeFont",
  properties: {
    name: look((style) => style.ff ?? DEFAULT_FONT, (value) => ({ ff: asText(value) })),
    size: look((style) => style.fs ?? DEFAULT_SIZE, (value) => ({ fs: size(value) })),
    bold: look((style) => style.bl === 1, (value) => ({ bl: flag(asBoolean(value)) })),
    italic: look((style) => style.it === 1, (value) => ({ it: flag(asBoolean(value)) })),
    color: look((style) => style.cl?.rgb?.toUpperCase() ?? "#000000", (value) => ({ cl: { rgb: asColor(value) } })),
    strikethrough: look((style) => style.st?.s === 1, (value) => ({ st: { s: flag(asBoolean(value)) } })),
    underline: look(
      (style) => (style.ul?.s === 1 ? "Single" : "None"),
      (value) => ({ ul: { s: flag(asOneOf(value, ["None", "Single"]) === "Single") } }),
    ),
  },
});

const rangeFillType: HostType<RangeRef> = defineType<RangeRef>({
  name: "RangeFill",
  properties: {
    color: look(
      (style) => style.bg?.rgb?.toUpperCase() ?? "#FFFFFF",
      (value) => ({ bg: value === "" ? null : { rgb: asColor(value) } }),
    ),
  },
  methods: {
    clear(ref) {
      requireAllowed(ref.book, ref.sheetId, "allowFormatCells");
      applyStyle(ref, { bg: null });
    },
  },
});

const formatProtectionType: HostType<RangeRef> = defineType<RangeRef>({
  name: "FormatProtection",
  properties: {
    locked: {
      get(ref) {
        const { locks } = ref.book.state(ref.sheetId);
        const area = boundedArea(ref);
        const locked = locks.anyLocked(area);
        return locked && locks.anyUnlocked(area) ? null : locked;
      },
      set(ref, value) {
        requireAllowed(ref.book, ref.sheetId);
        ref.book.writableState(ref.sheetId).locks.set(boundedArea(ref), asBoolean(value));
      },
    },
  },
});

const named = <V>(names: Readonly<Record<string, V>>, value: V, otherwise: string): string =>
  Object.entries(names).find(([, one]) => one === value)?.[0] ?? otherwise;

export const rangeFormatType: HostType<RangeRef> = defineType<RangeRef>({
  name: "RangeFormat",
  properties: {
    horizontalAlignment: look(
      (style) => named<HorizontalAlign | null>(HORIZONTAL, style.ht ?? null, "General"),
      (value) => ({ ht: HORIZONTAL[asOneOf(value, HORIZONTAL_NAMES)] }),
    ),
    verticalAlignment: look(
      (style) => named<VerticalAlign>(VERTICAL, style.vt ?? VerticalAlign.BOTTOM, "Bottom"),
      (value) => ({ vt: VERTICAL[asOneOf(value, VERTICAL_NAMES)] }),
    ),
    wrapText: look(
      (style) => style.tb === WrapStrategy.WRAP,
      (value) => ({ tb: asBoolean(value) ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ),
    columnWidth: { get: columnWidth, set: (ref, value) => setColumnWidth(ref, asNumber(value)) },
    rowHeight: { get: rowHeight, set: (ref, value) => setRowHeight(ref, asNumber(value)) },
  },
  objects: {
    fill: (ref) => rangeFillType.wrap(ref),
    font: (ref) => rangeFontType.wrap(ref),
    borders: (ref) => rangeBordersType.wrap(ref),
    protection: (ref) => formatProtectionType.wrap(ref),
  },
  methods: { autofitColumns, autofitRows },
});
