import { BorderStyleTypes } from "@univerjs/core";
import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import type { Area } from "../../sheet/plan";
import { asColor, asOneOf } from "../arguments";
import { HostError } from "../errors";
import { uniform } from "../geometry";
import { defineType } from "../hostObject";
import type { HostObject, HostType } from "../hostObject";
import { requireAllowed } from "../protection";
import { boundedArea, mapCells, sheetOf } from "../rangeRef";
import type { RangeRef } from "../rangeRef";
import { applyStyle, styleAt } from "../styles";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Edge = (typeof EDGES)[number];
type Side = "t" | "b" | "l" | "r";

const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
type Line = (typeof LINES)[number];
type Weight = (typeof WEIGHTS)[number];

interface BorderRef {
  readonly range: RangeRef;
  readonly edge: Edge;
}

/** Univer's name of each line that Excel makes of a style and a weight. */
const UNIVER_LINES: Readonly<Record<string, BorderStyleTypes>> = {
  "Continuous Hairline": BorderStyleTypes.HAIR,
  "Continuous Thin": BorderStyleTypes.THIN,
  "Continuous Medium": BorderStyleTypes.MEDIUM,
  "Continuous Thick": BorderStyleTypes.THICK,
  "Dash Thin": BorderStyleTypes.DASHED,
  "Dash Medium": BorderStyleTypes.MEDIUM_DASHED,
  "DashDot Thin": BorderStyleTypes.DASH_DOT,
  "DashDot Medium": BorderStyleTypes.MEDIUM_DASH_DOT,
  "DashDotDot Thin": BorderStyleTypes.DASH_DOT_DOT,
  "DashDotDot Medium": BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  "Dot Thin": BorderStyleTypes.DOTTED,
  "Double Thick": BorderStyleTypes.DOUBLE,
  "SlantDashDot Medium": BorderStyleTypes.SLANT_DASH_DOT,
};

function univerLine(line: Line, weight: Weight): BorderStyleTypes {
  const exact = UNIVER_LINES[`${line} ${weight}`];
  return exact ?? Object.entries(UNIVER_LINES).find(([name]) => name.startsWith(`${line} `))?.[1] ?? BorderStyleTypes.THIN;
}

function excelLine(border: Nullable<IBorderStyleData>): { line: Line; weight: Weight; color: string } {
  const name = Object.entries(UNIVER_LINES).find(([, style]) => style === border?.s)?.[0];
  if (!border || name === undefined) return { line: "None", weight: "Thin", color: "#000000" };
  const [line, weight] = name.split(" ");
  return { line: asOneOf(line, LINES), weight: asOneOf(weight, WEIGHTS), color: border.cl.rgb?.toUpperCase() ?? "#000000" };
}

/** The cells and their sides that an edge of a range is made of. A line inside belongs to the cells on both sides. */
function sidesOf(edge: Edge, area: Area): readonly (readonly [Area, Side])[] {
  const { row, column, rows, columns } = area;
  switch (edge) {
    case "EdgeTop":
      return [[{ ...area, rows: 1 }, "t"]];
    case "EdgeBottom":
      return [[{ ...area, row: row + rows - 1, rows: 1 }, "b"]];
    case "EdgeLeft":
      return [[{ ...area, columns: 1 }, "l"]];
    case "EdgeRight":
      return [[{ ...area, column: column + columns - 1, columns: 1 }, "r"]];
    case "InsideHorizontal":
      if (rows < 2) return [];
      return [[{ ...area, rows: rows - 1 }, "b"], [{ ...area, row: row + 1, rows: rows - 1 }, "t"]];
    case "InsideVertical":
      if (columns < 2) return [];
      return [[{ ...area, columns: columns - 1 }, "r"], [{ ...area, column: column + 1, columns: columns - 1 }, "l"]];
  }
}

function borderOf({ range, edge }: BorderRef): (style: "line" | "weight" | "color") => string | null {
  const sheet = sheetOf(range);
  const [first] = sidesOf(edge, boundedArea(range));
  if (first === undefined) return (name) => (name === "line" ? "None" : null);
  const [area, side] = first;
  const lines = mapCells(area, (row, column) => excelLine(styleAt(range, sheet, row, column).bd?.[side])).flat();
  return (name) => uniform(lines.map((line) => line[name]));
}

function draw({ range, edge }: BorderRef, change: (old: ReturnType<typeof excelLine>) => ReturnType<typeof excelLine>): void {
  requireAllowed(range.book, range.sheetId, "allowFormatCells");
  const sheet = sheetOf(range);
  for (const [area, side] of sidesOf(edge, boundedArea(range))) {
    // Cells whose lines were the same get the same look, which is then laid over all of them at once.
    const looks = new Map<Nullable<IBorderStyleData>, IStyleData>();
    applyStyle({ ...range, area }, (row, column) => {
      const old = styleAt(range, sheet, row, column).bd?.[side];
      const known = looks.get(old);
      if (known !== undefined) return known;
      const next = change(excelLine(old));
      const look: IStyleData = { bd: { [side]: next.line === "None" ? null : { s: univerLine(next.line, next.weight), cl: { rgb: next.color } } } };
      looks.set(old, look);
      return look;
    });
  }
}

const visible = (line: Line): Line => (line === "None" ? "Continuous" : line);

const rangeBorderType: HostType<BorderRef> = defineType<BorderRef>({
  name: "RangeBorder",
  properties: {
    sideIndex: { get: ({ edge }) => edge },
    style: {
      get: (self) => borderOf(self)("line"),
      set(self, value) {
        const line = asOneOf(value, LINES);
        draw(self, (old) => ({ ...old, line }));
      },
    },
    // Giving a line a colour or a weight draws it.
    weight: {
      get: (self) => borderOf(self)("weight"),
      set(self, value) {
        const weight = asOneOf(value, WEIGHTS);
        draw(self, (old) => ({ ...old, line: visible(old.line), weight }));
      },
    },
    color: {
      get: (self) => borderOf(self)("color"),
      set(self, value) {
        const color = asColor(value);
        draw(self, (old) => ({ ...old, line: visible(old.line), color }));
      },
    },
  },
});

const wrap = (range: RangeRef, edge: Edge): HostObject => rangeBorderType.wrap({ range, edge });

export const rangeBordersType: HostType<RangeRef> = defineType<RangeRef>({
  name: "RangeBorderCollection",
  properties: { count: { get: () => EDGES.length } },
  items: (range) => EDGES.map((edge) => wrap(range, edge)),
  methods: {
    getItem(range, args) {
      const name = args.text(0);
      if (/^diagonal(down|up)$/i.test(name)) throw new HostError("ApiNotFound", "Diagonal borders are not available here.");
      return wrap(range, asOneOf(name, EDGES));
    },
    getItemAt(range, args) {
      const edge = EDGES[args.number(0)];
      if (edge === undefined) throw new HostError("ItemNotFound");
      return wrap(range, edge);
    },
  },
});
