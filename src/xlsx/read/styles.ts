import type { Style } from "../../sheet/plan";
import { DEFAULT_FONT, DEFAULT_SIZE } from "../defaults";
import { colorReader, type ColorReader } from "./colors";
import { ReadFailure } from "../problems";
import type { Package, Relation } from "./package";
import { child, flag, number, textOf, type XmlElement } from "./xml";

/** The file's looks: `cells` by the index that cells carry, `differences` by the index that conditional formats carry. */
export interface Looks {
  readonly cells: readonly (Style | undefined)[];
  readonly differences: readonly Difference[];
  /** Indexes of looks that a plan can say in part only, in their lines or in anything else. */
  readonly unlike: ReadonlySet<number>;
  readonly unlikeLines: ReadonlySet<number>;
  readonly color: ColorReader;
}

export interface Difference {
  fill?: string;
  color?: string;
  bold?: boolean;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Formats that files name by number. Those of dates vary by country; these are the Chinese ones. */
const FORMATS = new Map(
  Object.entries({
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: '上午/下午h"时"mm"分"', 35: '上午/下午h"时"mm"分"ss"秒"',
    36: 'yyyy"年"m"月"', 37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0",
    39: "#,##0.00;-#,##0.00", 40: "#,##0.00;[Red]-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0",
    5: '"¥"#,##0', 6: '"¥"#,##0', 7: '"¥"#,##0.00', 8: '"¥"#,##0.00', 41: "#,##0", 42: '"¥"#,##0', 43: "#,##0.00", 44: '"¥"#,##0.00',
    // The Thai ones.
    59: "0", 60: "0.00", 61: "#,##0", 62: "#,##0.00", 67: "0%", 68: "0.00%", 69: "# ?/?", 70: "# ??/??", 71: "d/m/yyyy", 72: "d-mmm-yy",
    73: "d-mmm", 74: "mmm-yy", 75: "h:mm", 76: "h:mm:ss", 77: "d/m/yyyy h:mm", 78: "mm:ss", 79: "[h]:mm:ss", 80: "mm:ss.0", 81: "d/m/yyyy",
    49: "@", 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 55: '上午/下午h"时"mm"分"',
    56: '上午/下午h"时"mm"分"ss"秒"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
  }),
);

/** Reads the table of looks. Equal looks become one object. */
export function readLooks(file: Package, relations: readonly Relation[]): Looks {
  const color = colorReader(file, relations);
  const part = relations.find(({ type }) => type === "styles")?.target;
  if (part === undefined || !file.has(part)) return { cells: [], differences: [], unlike: new Set(), unlikeLines: new Set(), color };
  // Workbooks that went through many hands carry tens of thousands of styles; only those of cells are kept.
  const tables = readTables(file, part);
  const { fonts, fills, borders, xfs, dxfs } = tables;
  const formats = new Map(tables.formats.map((format) => [format.attributes["numFmtId"] ?? "", textOf(format, "formatCode")]));
  const known = new Map<string, Style>();
  const cells = xfs.map((xf) => {
    const id = xf.attributes["numFmtId"] ?? "0";
    const look: Style = {
      ...fontOf(fonts[number(xf, "fontId") ?? 0], color),
      ...optional("fill", fillOf(fills[number(xf, "fillId") ?? 0], color)),
      ...optional("border", borderOf(borders[number(xf, "borderId") ?? 0], color)),
      ...alignmentOf(child(xf, "alignment")),
      ...optional("format", formats.get(id) ?? FORMATS.get(id)),
      ...(flag(child(xf, "protection"), "locked", true) ? {} : { locked: false }),
    };
    const key = JSON.stringify(look);
    if (key === "{}") return undefined;
    const same = known.get(key) ?? look;
    known.set(key, same);
    return same;
  });
  const where = (holds: (xf: XmlElement) => boolean): Set<number> => new Set(xfs.flatMap((xf, index) => (holds(xf) ? [index] : [])));
  return {
    cells,
    differences: dxfs.map((dxf) => differenceOf(dxf, color)),
    unlike: where((xf) => saysMore(xf, tables)),
    unlikeLines: where((xf) => areLinesMore(borders[number(xf, "borderId") ?? 0])),
    color,
  };
}

/** Whether a look, apart from its lines, has more than a plan can say of it. */
function saysMore(xf: XmlElement, { fonts, fills }: Pick<ReturnType<typeof readTables>, "fonts" | "fills">): boolean {
  return (
    isFontMore(fonts[number(xf, "fontId") ?? 0]) ||
    isFillMore(fills[number(xf, "fillId") ?? 0]) ||
    isAlignmentMore(child(xf, "alignment")) ||
    flag(child(xf, "protection"), "hidden")
  );
}

function isFontMore(font: XmlElement | undefined): boolean {
  const underline = child(font, "u");
  const raised = child(font, "vertAlign")?.attributes["val"] ?? "baseline";
  return isOn(font, "i") || isOn(font, "strike") || (underline !== undefined && underline.attributes["val"] !== "none") || raised !== "baseline";
}

function isFillMore(fill: XmlElement | undefined): boolean {
  // Every file has the grey pattern as its second fill, and no cell shows it unless it says so.
  const pattern = child(fill, "patternFill")?.attributes["patternType"] ?? "none";
  return child(fill, "gradientFill") !== undefined || !["none", "solid"].includes(pattern);
}

/** A plan knows a thin line on all four sides in one colour, and none. */
function areLinesMore(border: XmlElement | undefined): boolean {
  const sides = sidesOf(border);
  const styles = new Set(sides.map(lineOf));
  const colors = new Set(sides.map((side) => JSON.stringify(child(side, "color")?.attributes ?? {})));
  const crossed = lineOf(child(border, "diagonal")) !== "none" && (flag(border, "diagonalUp") || flag(border, "diagonalDown"));
  return crossed || styles.size > 1 || (!styles.has("none") && (!styles.has("thin") || colors.size > 1));
}

const sidesOf = (border: XmlElement | undefined): readonly (XmlElement | undefined)[] => [
  child(border, "left") ?? child(border, "start"),
  child(border, "right") ?? child(border, "end"),
  child(border, "top"),
  child(border, "bottom"),
];

const lineOf = (side: XmlElement | undefined): string => side?.attributes["style"] ?? "none";

function isAlignmentMore(alignment: XmlElement | undefined): boolean {
  const { horizontal = "general", vertical = "bottom" } = alignment?.attributes ?? {};
  const turned = ["indent", "textRotation"].some((name) => (number(alignment, name) ?? 0) !== 0);
  return turned || flag(alignment, "shrinkToFit") || !["general", "left", "center", "right"].includes(horizontal) || !["top", "center", "bottom"].includes(vertical);
}

/** The tables of the styles part that matter, each element kept as it is read. Throws a ReadFailure beyond what Excel itself allows. */
function readTables(file: Package, part: string) {
  const fonts: XmlElement[] = [];
  const fills: XmlElement[] = [];
  const borders: XmlElement[] = [];
  const formats: XmlElement[] = [];
  const xfs: XmlElement[] = [];
  const dxfs: XmlElement[] = [];
  const into = (table: XmlElement[]) => (element: XmlElement): void => {
    table.push(element);
    if (table.length > file.limits.looks) throw new ReadFailure({ code: "tooLarge", detail: "looks" });
  };
  const leave = (): void => undefined;
  file.xml(part, {
    "fonts>font": into(fonts),
    "fills>fill": into(fills),
    "borders>border": into(borders),
    "numFmts>numFmt": into(formats),
    "cellXfs>xf": into(xfs),
    "dxfs>dxf": into(dxfs),
    "cellStyleXfs>xf": leave,
    "cellStyles>cellStyle": leave,
  });
  return { fonts, fills, borders, formats, xfs, dxfs };
}

function optional<Key extends keyof Style>(key: Key, value: Style[Key]): Pick<Style, Key> | object {
  return value === undefined || (key === "format" && value === "General") ? {} : { [key]: value };
}

function fontOf(font: XmlElement | undefined, color: ColorReader): Style {
  const name = child(font, "name");
  const face = name === undefined ? DEFAULT_FONT : textOf(name, "val");
  const size = number(child(font, "sz"), "val") ?? DEFAULT_SIZE;
  const ink = inkOf(font, color);
  const made: Mutable<Style> = {};
  if (isOn(font, "b")) made.bold = true;
  if (ink !== undefined) made.color = ink;
  // A cell that says anything of its font says all of it; one in the default font says nothing.
  if (Object.keys(made).length > 0 || face !== DEFAULT_FONT || size !== DEFAULT_SIZE) return { ...made, font: face, size };
  return made;
}

/** Text in the theme's own text colour is text without a colour. */
function inkOf(font: XmlElement | undefined, color: ColorReader): string | undefined {
  const ink = child(font, "color");
  return ink?.attributes["theme"] === "1" && ink.attributes["tint"] === undefined ? undefined : color(ink);
}

function isOn(font: XmlElement | undefined, name: string): boolean {
  const mark = child(font, name);
  return mark !== undefined && flag(mark, "val", true);
}

function fillOf(fill: XmlElement | undefined, color: ColorReader): string | undefined {
  const pattern = child(fill, "patternFill");
  return pattern?.attributes["patternType"] === "solid" ? color(child(pattern, "fgColor")) : undefined;
}

function borderOf(border: XmlElement | undefined, color: ColorReader): string | undefined {
  const sides = sidesOf(border);
  const lined = sides.every((side) => lineOf(side) !== "none");
  return lined ? (color(child(sides[0], "color")) ?? "#000000") : undefined;
}

function alignmentOf(alignment: XmlElement | undefined): Style {
  const made: Mutable<Style> = {};
  const across = alignment?.attributes["horizontal"];
  const down = alignment?.attributes["vertical"];
  if (across === "left" || across === "center" || across === "right") made.align = across;
  if (down === "top" || down === "bottom") made.valign = down;
  if (down === "center") made.valign = "middle";
  if (flag(alignment, "wrapText")) made.wrap = true;
  return made;
}

function differenceOf(dxf: XmlElement, color: ColorReader): Difference {
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  const kind = pattern?.attributes["patternType"] ?? "solid";
  // In a difference the background colour of a solid fill is what shows; only some writers say the foreground.
  const fill = kind === "solid" ? (color(child(pattern, "bgColor")) ?? color(child(pattern, "fgColor"))) : undefined;
  const ink = color(child(font, "color"));
  const made: Difference = {};
  if (fill !== undefined) made.fill = fill;
  if (ink !== undefined) made.color = ink;
  if (isOn(font, "b")) made.bold = true;
  return made;
}

