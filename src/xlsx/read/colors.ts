import type { Package, Relation } from "./package";
import { child, number, type XmlElement } from "./xml";

/** The colours that old files name by number, from 8 on; 0 to 7 repeat the first eight. */
const INDEXED = (
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080" +
  "9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF" +
  "00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696" +
  "003366339966003300333300993300993366333399333333"
).match(/.{6}/g);

/** The order in which cells count the theme's colours. */
const THEME = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** Reads the colour of an element as #RRGGBB; undefined for "automatic". */
export type ColorReader = (element: XmlElement | undefined) => string | undefined;

export function colorReader(file: Package, relations: readonly Relation[]): ColorReader {
  const part = relations.find(({ type }) => type === "theme")?.target;
  const scheme = part !== undefined && file.has(part) ? child(child(file.xml(part), "themeElements"), "clrScheme") : undefined;
  const theme = THEME.map((name) => {
    const color = child(scheme, name)?.children[0]?.attributes;
    return color?.["lastClr"] ?? color?.["val"];
  });
  return (element) => {
    const index = number(element, "indexed");
    const hex =
      element?.attributes["rgb"]?.slice(-6) ??
      theme[number(element, "theme") ?? -1] ??
      (index === undefined ? undefined : INDEXED?.[index < 8 ? index : index - 8]);
    if (hex === undefined || !/^[0-9A-Fa-f]{6}$/.test(hex)) return undefined;
    return tinted(hex, number(element, "tint") ?? 0);
  };
}

/** A tint below 0 darkens, above 0 lightens; mixing with black or white comes within a shade of what Excel shows. */
function tinted(hex: string, tint: number): string {
  const share = Math.min(1, Math.abs(tint));
  const goal = tint < 0 ? 0 : 255;
  const parts = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16);
    return Math.round(part + (goal - part) * share).toString(16).padStart(2, "0");
  });
  return `#${parts.join("").toUpperCase()}`;
}
