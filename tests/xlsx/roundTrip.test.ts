import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReversed, seriesCount } from "../../src/sheet/chartLook";
import type { Area, Cell, Chart, SheetPlan, Style } from "../../src/sheet/plan";
import { readWorkbook, readXlsx, writeXlsx } from "../../src/xlsx";
import { unpackZip } from "../../src/xlsx/zip/unpack";
import { runs } from "../support/runs";
import { form, hidden, ranking, scheme } from "./plans";

async function again(plans: readonly SheetPlan[]): Promise<readonly SheetPlan[]> {
  const result = await readWorkbook(await writeXlsx(plans));
  if (!result.ok) throw new Error(`our own file cannot be read: ${JSON.stringify(result.problem)}`);
  expect(result.warnings).toEqual([]);
  return result.plans;
}

describe("what is written is what is read", () => {
  it("for a form and a ranking with everything a plan can say", async () => {
    expect(await again([scheme, form, ranking, hidden])).toEqual([scheme, form, ranking, hidden]);
  });

  it("for the contents alone", async () => {
    const result = await readXlsx(await writeXlsx([form], { custom: { 方案: "2012 <&> \"x\"", __proto__x: "1" } }));
    expect(result).toMatchObject({ ok: true, warnings: [], custom: { 方案: "2012 <&> \"x\"", __proto__x: "1" } });
    const sheet = result.ok ? result.sheets[0] : undefined;
    expect(sheet?.values[5]).toEqual(["001", "+5", "-3", "@SUM(A1)"]);
    expect(sheet?.formulas[3]).toEqual([null, null, null, "=MIN(10,2*C4)"]);
    // A formula's value is what the file says it last came to; nothing when it does not say.
    expect(sheet?.values.slice(2, 4).map((row) => row[3])).toEqual([null, 6]);
  });

  it("with texts that look like error values written as texts", async () => {
    const unpacked = await unpackZip(await writeXlsx([{ name: "表", cells: [[{ value: "#N/A" }, { value: "#REF!" }]] }]));
    const part = unpacked.ok ? unpacked.parts.get("xl/worksheets/sheet1.xml") : undefined;
    expect(new TextDecoder().decode(part)).not.toContain('t="e"');
    expect(new TextDecoder().decode(part), "some programs read no text but shared text").not.toContain("inlineStr");
    const shared = unpacked.ok ? unpacked.parts.get("xl/sharedStrings.xml") : undefined;
    expect([...new TextDecoder().decode(shared).matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(["#N/A", "#REF!"]);
  });

  it("with room for the signs of an outline, and a sign on a group whose columns are hidden", async () => {
    const plan = { name: "表", cells: [], columnWidths: [5, 5, 5], columnLevels: [undefined, 1], hiddenColumns: [1] };
    const unpacked = await unpackZip(await writeXlsx([plan]));
    const part = new TextDecoder().decode(unpacked.ok ? unpacked.parts.get("xl/worksheets/sheet1.xml") : undefined);
    expect(part).toMatch(/<sheetFormatPr [^>]*outlineLevelCol="1"/);
    expect(/<col min="3"[^>]*>/.exec(part)?.[0]).toContain('collapsed="true"');
  });

  it("for any plan", async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (plans) => {
        expect(await again(plans)).toEqual(plans.map(asRead));
      }),
      { numRuns: runs(50, 150) },
    );
  });

  it("byte for byte the same each time", async () => {
    const first = await writeXlsx([form, ranking], { title: "考核", custom: { a: "b" } });
    expect(await writeXlsx([form, ranking], { title: "考核", custom: { a: "b" } })).toEqual(first);
  });
});

const color = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, "0").toUpperCase()}`);
const style: fc.Arbitrary<Style> = fc.record(
  {
    font: fc.constantFrom("微软雅黑", "宋体", "Arial"),
    size: fc.constantFrom(9, 10.5, 11, 24),
    bold: fc.constant(true),
    color,
    fill: color,
    border: color,
    align: fc.constantFrom("left", "center", "right"),
    valign: fc.constantFrom("top", "middle", "bottom"),
    wrap: fc.constant(true),
    format: fc.constantFrom("0", "0.00", "@", '0.0"分";[Red]-0', "yyyy-mm-dd"),
    locked: fc.constant(false),
  },
  { requiredKeys: [] },
);
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.string({ unit: "binary", maxLength: 8 }).filter((one) => !/\p{Surrogate}/u.test(one)),
  fc.constantFrom("=1+1", "+1", "-1", "@a", "'a", "#N/A", "#REF!", "001", "1e5", " ", "\n", "\r\n", "_x000D_", "]]>", "TRUE", ""),
);
const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean());
const formula = fc.constantFrom("=A1+1", '="a<b&c"&"""x"', "=IF('排 名'!$A$1>0,\"是\",\"否\")", "=SUM(A:A)/3%", "=_xlfn.IFNA(B2,0)");
const cell: fc.Arbitrary<Cell | undefined> = fc.option(fc.record({ value, formula, style }, { requiredKeys: [] }), { nil: undefined });
const corner = fc.nat({ max: 12 });
const side = fc.integer({ min: 1, max: 6 });
const area: fc.Arbitrary<Area> = fc.record({ row: corner, column: corner, rows: side, columns: side });
const words = fc.string({ unit: "grapheme", maxLength: 15 });
const message = fc.record({ title: words, message: words });
const item = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter((one) => !one.includes(",") && one.trim() === one);
const validation = fc.record({
  areas: fc.array(area, { minLength: 1, maxLength: 3 }),
  rule: fc.oneof(
    fc.record({ kind: fc.constant("list" as const), items: fc.array(item, { minLength: 1, maxLength: 5 }) }),
    fc.record({ kind: fc.constantFrom("whole" as const, "decimal" as const), min: fc.integer(), max: fc.integer() }),
  ),
  prompt: message,
  error: message,
});
const conditionalFormat = fc.oneof(
  fc.record({
    kind: fc.constant("formula" as const),
    area,
    formula,
    style: fc.record({ fill: color, color, bold: fc.constant(true) }, { requiredKeys: [] }),
  }),
  fc.record({ kind: fc.constant("dataBar" as const), area, color, min: fc.integer(), max: fc.integer() }),
);
const print = fc.record(
  {
    paper: fc.constantFrom("A3" as const, "A4" as const),
    orientation: fc.constantFrom("landscape" as const, "portrait" as const),
    fitToWidth: fc.boolean(),
    titleRows: fc.tuple(corner, side).map(([first, more]): [number, number] => [first, first + more]),
    titleColumns: fc.tuple(corner, side).map(([first, more]): [number, number] => [first, first + more]),
    area,
    margins: fc.constant({ left: 18, right: 18, top: 43.2, bottom: 36, header: 21.6, footer: 0 }),
    header: fc.constantFrom("&L南京", "第 &P 页，共 &N 页", "&C\"a\" <b> && c"),
    footer: fc.constantFrom("&P", "&R&D"),
    centered: fc.constant(true),
    breaksBefore: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 }).map((rows) => [...rows].sort((a, b) => a - b)),
  },
  { requiredKeys: ["paper", "orientation", "fitToWidth"] },
);
const chart = fc.record(
  {
    name: fc.constantFrom("图 1", "a\"b&c"),
    kind: fc.constantFrom("barStacked" as const, "columnClustered" as const, "barClustered" as const),
    title: fc.constantFrom("各市总分", "<b> & 'c'", ""),
    valueAxisTitle: fc.constantFrom("分"),
    categoryAxisTitle: fc.constantFrom("城市"),
    reversed: fc.boolean(),
    colors: fc.constant(["#AA0000", "#00BB00", "#0000CC", "#112233", "#445566"]),
    labels: fc.constant(true as const),
    legend: fc.constant(false as const),
    seriesBy: fc.constantFrom("columns" as const, "rows" as const),
    data: fc.record({ row: corner, column: corner, rows: fc.integer({ min: 2, max: 6 }), columns: fc.integer({ min: 2, max: 6 }) }),
    place: area,
  },
  { requiredKeys: ["name", "kind", "title", "seriesBy", "data", "place"] },
);
const lines = fc.uniqueArray(fc.nat({ max: 15 }), { minLength: 1, maxLength: 4 }).map((some) => [...some].sort((a, b) => a - b));
const sizes = fc.array(fc.option(fc.integer({ min: 1, max: 8000 }).map((hundredths) => hundredths / 100), { nil: undefined }), { maxLength: 6 });

const sheet = fc.record(
  {
    visibility: fc.constantFrom("hidden" as const, "veryHidden" as const),
    tabColor: color,
    gridlines: fc.constant(false),
    cells: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
    merges: area.map((one) => [{ ...one, rows: one.rows + 1 }]),
    columnWidths: sizes,
    rowHeights: sizes,
    hiddenColumns: lines,
    hiddenRows: lines,
    columnLevels: fc.integer({ min: 1, max: 7 }).map((level) => [undefined, level]),
    zoom: fc.constantFrom(10, 85, 400),
    frozen: fc.record({ rows: side, columns: corner }),
    validations: fc.array(validation, { minLength: 1, maxLength: 3 }),
    conditionalFormats: fc.array(conditionalFormat, { minLength: 1, maxLength: 4 }),
    print,
    charts: fc.array(chart, { minLength: 1, maxLength: 2 }),
    protected: fc.constant(true),
    filter: area,
  },
  { requiredKeys: ["cells"] },
);
const workbook: fc.Arbitrary<SheetPlan[]> = fc
  .tuple(sheet, fc.array(sheet, { maxLength: 2 }))
  .map(([first, others]) => [
    { ...first, name: "首页", visibility: "visible" },
    ...others.map((one, index): SheetPlan => ({ ...one, name: ["a'b c", "_方案"][index] ?? "x" })),
  ]);

/** A chart without what says nothing. */
function chartAsRead({ reversed, colors, ...rest }: Chart): Chart {
  return {
    ...rest,
    ...(reversed === undefined || reversed === isReversed({ kind: rest.kind }) ? {} : { reversed }),
    ...(colors === undefined ? {} : { colors: colors.slice(0, seriesCount(rest)) }),
  };
}

/** The same plan as it is read: without what says nothing. */
function asRead(plan: SheetPlan): SheetPlan {
  const { visibility, columnWidths, rowHeights, charts, ...rest } = plan;
  const widths = withoutTail(columnWidths ?? []);
  const heights = withoutTail(rowHeights ?? []);
  return {
    ...rest,
    ...(charts === undefined ? {} : { charts: charts.map(chartAsRead) }),
    ...(visibility === undefined || visibility === "visible" ? {} : { visibility }),
    ...(widths.length > 0 ? { columnWidths: widths } : {}),
    ...(heights.length > 0 ? { rowHeights: heights } : {}),
    cells: withoutTail(plan.cells.map((row) => withoutTail(row.map(cellAsRead))), (row) => row.length === 0),
  };
}

function cellAsRead(one: Cell | undefined): Cell | undefined {
  if (one === undefined) return undefined;
  const look = styleAsRead(one.style ?? {});
  const read: Cell = {
    ...(one.value === undefined ? {} : { value: Object.is(one.value, -0) ? 0 : one.value }),
    ...(one.formula === undefined ? {} : { formula: one.formula }),
    ...(Object.keys(look).length === 0 ? {} : { style: look }),
  };
  return Object.keys(read).length === 0 ? undefined : read;
}

/** A cell that says anything of its font is read with all of it; the default font says nothing. */
function styleAsRead({ font = "宋体", size = 11, ...rest }: Style): Style {
  const plain = font === "宋体" && size === 11 && rest.bold === undefined && rest.color === undefined;
  return plain ? rest : { ...rest, font, size };
}

function withoutTail<Item>(items: readonly Item[], isEmpty: (item: Item) => boolean = (one) => one === undefined): Item[] {
  const kept = [...items];
  for (let last = kept.at(-1); kept.length > 0 && (last === undefined || isEmpty(last)); last = kept.at(-1)) kept.pop();
  return kept;
}
