import type { CellStyle } from "hucre/xlsx";
import type { Style } from "../../sheet/plan";
import { DEFAULT_FONT, DEFAULT_SIZE } from "../defaults";
import { PlanError } from "../planError";

/** A colour as files carry it, "RRGGBB", from "#RRGGBB". */
export function fileColor(color: string, where: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new PlanError("color", where, `${color} is not a colour like #RRGGBB`);
  return color.slice(1).toUpperCase();
}

/** Turns looks into the writer's styles, once per object, because plans share one object between cells that look alike. */
export function styleWriter(): (style: Style, where: string) => CellStyle {
  const known = new Map<Style, CellStyle>();
  return (style, where) => {
    const before = known.get(style);
    if (before !== undefined) return before;
    const made = cellStyle(style, where);
    known.set(style, made);
    return made;
  };
}

function cellStyle(style: Style, where: string): CellStyle {
  const made: CellStyle = {};
  if (style.font !== undefined || style.size !== undefined || style.bold === true || style.color !== undefined) {
    made.font = { name: style.font ?? DEFAULT_FONT, size: style.size ?? DEFAULT_SIZE };
    if (style.bold === true) made.font.bold = true;
    if (style.color !== undefined) made.font.color = { rgb: fileColor(style.color, where) };
  }
  if (style.fill !== undefined) {
    made.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: fileColor(style.fill, where) } };
  }
  if (style.border !== undefined) {
    const side = { style: "thin" as const, color: { rgb: fileColor(style.border, where) } };
    made.border = { left: side, right: side, top: side, bottom: side };
  }
  if (style.align !== undefined || style.valign !== undefined || style.wrap === true) {
    made.alignment = {};
    if (style.align !== undefined) made.alignment.horizontal = style.align;
    if (style.valign !== undefined) made.alignment.vertical = style.valign === "middle" ? "center" : style.valign;
    if (style.wrap === true) made.alignment.wrapText = true;
  }
  if (style.format !== undefined && style.format !== "General") made.numFmt = style.format;
  if (style.locked === false) made.protection = { locked: false };
  return made;
}
