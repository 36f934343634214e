import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderData, IStyleData } from "@univerjs/core";
import type { Style } from "../sheet/plan";
import { flag, GENERAL } from "./styles";

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const ALIGNS = ["left", "center", "right"] as const;
const VALIGNS = ["top", "middle", "bottom"] as const;

function borders(color: string): IBorderData {
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: color } };
  return { t: line, r: line, b: line, l: line };
}

/** A plan's style in Univer's terms; locks are kept elsewhere. */
export function styleFromPlan(style: Style): IStyleData {
  return {
    ...(style.font === undefined ? {} : { ff: style.font }),
    ...(style.size === undefined ? {} : { fs: style.size }),
    ...(style.bold === undefined ? {} : { bl: flag(style.bold) }),
    ...(style.color === undefined ? {} : { cl: { rgb: style.color } }),
    ...(style.fill === undefined ? {} : { bg: { rgb: style.fill } }),
    ...(style.align === undefined ? {} : { ht: HORIZONTAL[style.align] }),
    ...(style.valign === undefined ? {} : { vt: VERTICAL[style.valign] }),
    ...(style.wrap === undefined ? {} : { tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(style.border === undefined ? {} : { bd: borders(style.border) }),
    ...(style.format === undefined || style.format === GENERAL ? {} : { n: { pattern: style.format } }),
  };
}

/** Univer's style as a plan's; undefined when there is nothing to say. Borders count only when all four sides have one. */
export function styleToPlan(style: IStyleData, locked: boolean): Style | undefined {
  const align = ALIGNS.find((name) => HORIZONTAL[name] === style.ht);
  const valign = VALIGNS.find((name) => VERTICAL[name] === style.vt);
  const { t, r, b, l } = style.bd ?? {};
  const border = t && r && b && l ? (t.cl.rgb ?? "#000000") : undefined;
  const plan: Style = {
    ...(style.ff ? { font: style.ff } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.bl === 1 ? { bold: true } : {}),
    ...(style.cl?.rgb ? { color: style.cl.rgb.toUpperCase() } : {}),
    ...(style.bg?.rgb ? { fill: style.bg.rgb.toUpperCase() } : {}),
    ...(align === undefined ? {} : { align }),
    ...(valign === undefined ? {} : { valign }),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(border === undefined ? {} : { border: border.toUpperCase() }),
    ...(style.n?.pattern ? { format: style.n.pattern } : {}),
    ...(locked ? {} : { locked: false }),
  };
  return Object.keys(plan).length === 0 ? undefined : plan;
}
