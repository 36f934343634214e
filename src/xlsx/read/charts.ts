import { isReversed, seriesColor } from "../../sheet/chartLook";
import type { Area, Chart } from "../../sheet/plan";
import { parseArea } from "../../sheet/a1";
import type { LossKind } from "../losses";
import type { Package, Relation } from "./package";
import { child, children, descendants, plainText, relationOf, textOf, type XmlElement } from "./xml";

/** The charts of a sheet, as far as plans have words for them; `lost` hears of all else that lies over its cells. */
export function readCharts(file: Package, relations: readonly Relation[], lost: (what: LossKind) => void): Chart[] {
  const drawing = relations.find(({ type }) => type === "drawing")?.target;
  if (drawing === undefined || !file.has(drawing)) return [];
  const targets = new Map(file.relations(drawing).map(({ id, target }) => [id, target]));
  return file.xml(drawing).children.flatMap((anchor) => {
    const reference = descendants(anchor, "chart")[0];
    const part = targets.get((reference === undefined ? undefined : relationOf(reference)) ?? "");
    const place = placeOf(anchor);
    const named = descendants(anchor, "cNvPr")[0];
    const chart = part === undefined || !file.has(part) ? undefined : chartOf(child(file.xml(part), "chart"));
    if (chart === undefined || place === undefined || named === undefined) {
      for (const what of objectsIn(anchor)) lost(what);
      return [];
    }
    return [{ name: textOf(named, "name"), ...chart, place }];
  });
}

/** What stands at one place; programs may write it a second way for readers that do not know the first. */
function objectsIn(anchor: XmlElement): readonly LossKind[] {
  const shown = descendants(anchor, "Choice")[0] ?? anchor;
  const has = (...names: string[]): boolean => names.some((name) => descendants(shown, name).length > 0);
  if (has("slicer", "timeslicer")) return [];
  if (has("chart", "chartSpace", "relIds")) return [has("relIds") ? "shape" : "chart"];
  if (has("sp", "cxnSp", "grpSp", "contentPart", "graphicFrame")) return ["shape"];
  return has("pic") ? ["picture"] : [];
}

function placeOf(anchor: XmlElement): Area | undefined {
  const [from, to] = ["from", "to"].map((name) => {
    const corner = child(anchor, name);
    const [row, column] = ["row", "col"].map((way) => Number(child(corner, way)?.text ?? Number.NaN));
    return { row: row ?? Number.NaN, column: column ?? Number.NaN };
  });
  if (from === undefined || to === undefined) return undefined;
  const place = { ...from, rows: to.row - from.row, columns: to.column - from.column };
  return place.rows > 0 && place.columns > 0 ? place : undefined;
}

function chartOf(chart: XmlElement | undefined): Omit<Chart, "name" | "place"> | undefined {
  const plot = child(chart, "plotArea");
  const bars = child(plot, "barChart") ?? child(plot, "lineChart");
  const kind = kindOf(bars);
  const data = dataOf(bars);
  if (kind === undefined || data === undefined) return undefined;
  const [valueAxisTitle, categoryAxisTitle] = [titleOf(child(plot, "valAx")), titleOf(child(plot, "catAx"))];
  return {
    kind,
    title: titleOf(chart) ?? "",
    ...data,
    ...(valueAxisTitle === undefined ? {} : { valueAxisTitle }),
    ...(categoryAxisTitle === undefined ? {} : { categoryAxisTitle }),
    ...lookOf(chart, plot, bars, kind),
  };
}

/** What of a chart's look is not as every chart here has it. */
function lookOf(
  chart: XmlElement | undefined,
  plot: XmlElement | undefined,
  bars: XmlElement | undefined,
  kind: Chart["kind"],
): Pick<Chart, "reversed" | "colors" | "labels" | "legend"> {
  const fills = children(bars, "ser").map(fillOf);
  const colors = fills.map((fill, index) => fill ?? seriesColor(index));
  // Version 1.1 wrote neither order nor colours; its bars ran from the top down on screen.
  const isBare = children(bars, "ser").every((series) => child(series, "spPr") === undefined);
  const runsBack = child(child(child(plot, "catAx"), "scaling"), "orientation")?.attributes["val"] === "maxMin";
  const hasLabels = [bars, ...children(bars, "ser")].some((one) => child(child(one, "dLbls"), "showVal")?.attributes["val"] === "1");
  return {
    ...(isBare || runsBack === isReversed({ kind }) ? {} : { reversed: runsBack }),
    ...(colors.every((color, index) => color === seriesColor(index)) ? {} : { colors }),
    ...(hasLabels ? { labels: true } : {}),
    ...(child(chart, "legend") === undefined ? { legend: false as const } : {}),
  };
}

function fillOf(series: XmlElement): string | undefined {
  const look = child(series, "spPr");
  const color = child(child(look, "solidFill") ?? child(child(look, "ln"), "solidFill"), "srgbClr")?.attributes["val"];
  return color === undefined || !/^[\dA-F]{6}$/i.test(color) ? undefined : `#${color.toUpperCase()}`;
}

function kindOf(bars: XmlElement | undefined): Chart["kind"] | undefined {
  if (bars?.name === "lineChart") return child(bars, "grouping")?.attributes["val"] === "standard" ? "line" : undefined;
  const across = child(bars, "barDir")?.attributes["val"] === "bar";
  const grouping = child(bars, "grouping")?.attributes["val"] ?? "clustered";
  if (bars === undefined || grouping === "percentStacked" || (grouping === "stacked" && !across)) return undefined;
  return grouping === "stacked" ? "barStacked" : across ? "barClustered" : "columnClustered";
}

function titleOf(element: XmlElement | undefined): string | undefined {
  const title = child(element, "title");
  return title === undefined ? undefined : plainText(descendants(title, "t").map(({ text }) => text).join(""));
}

/** The area that holds all series with their names and categories, which must lie on one sheet. */
function dataOf(bars: XmlElement | undefined): Pick<Chart, "data" | "seriesBy"> | undefined {
  const series = children(bars, "ser");
  const areas = series.flatMap((one) => ["tx", "cat", "val"].map((name) => areaOf(child(one, name))));
  const first = series[0];
  const name = areaOf(child(first, "tx"));
  const values = areaOf(child(first, "val"));
  if (name === undefined || values === undefined) return undefined;
  let data = name;
  for (const area of areas) {
    if (area === undefined) return undefined;
    data = around(data, area);
  }
  return { data, seriesBy: name.column === values.column ? "columns" : "rows" };
}

function areaOf(element: XmlElement | undefined): Area | undefined {
  const reference = descendants(element, "f")[0]?.text;
  return reference === undefined ? undefined : parseArea(reference.slice(reference.lastIndexOf("!") + 1));
}

function around(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

