import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Category, Indicator, Item } from "../../src/core/index";
import { indicatorsOf, jiangsu2012 } from "../../src/core/index";

const document = readFileSync(new URL("../golden/2012-assessment-measures.txt", import.meta.url), "utf8");

const unspaced = (text: string) => text.replace(/\s/g, "");

/** The table of the annex as printed: its cells in reading order, without white space; a merged cell stands once. */
function printedCells(): string[] {
  const title = document.lastIndexOf("2012年－2013年省辖市");
  const table = document.indexOf("\t", title);
  const headings = document.slice(title, table).split("\n");
  return headings.concat(document.slice(table).split("\t")).map(unspaced).filter((cell) => cell !== "");
}

/** The same cells as the scheme holds them. */
function schemeCells(): string[] {
  return [
    jiangsu2012.tableTitle,
    jiangsu2012.tableSubtitle,
    "序号",
    "考核指标",
    "分值",
    "考核内容",
    "评分标准",
    "考核依据",
    "考核方式",
    ...jiangsu2012.categories.flatMap(categoryCells),
  ].map(unspaced).filter((cell) => cell !== "");
}

function categoryCells(category: Category): string[] {
  const line = [category.number, category.name, String(category.points)];
  // The bonus has no items of its own in print: its content stands on the category's line.
  if (category.bonus) return [...line, ...category.items.flatMap((item) => item.indicators.flatMap(textCells))];
  return [...line, ...category.items.flatMap(itemCells)];
}

function itemCells(item: Item): string[] {
  return [
    item.number,
    item.name,
    ...(item.pointsPrinted === "item" ? [String(item.points)] : []),
    ...item.indicators.flatMap((indicator, index) => [
      ...(indicator.heading === item.indicators[index - 1]?.heading ? [] : [indicator.heading ?? ""]),
      ...(item.pointsPrinted === "indicator" ? [String(indicator.max)] : []),
      ...textCells(indicator),
    ]),
  ];
}

function textCells(indicator: Indicator): string[] {
  return [indicator.content, indicator.criteria, indicator.basis, indicator.method];
}

describe("the official table", () => {
  const printed = printedCells();
  const held = schemeCells();

  it("has 312 printed cells, none left over on either side", () => {
    expect(printed).toHaveLength(312);
    expect(held).toHaveLength(printed.length);
  });

  it.each(printed.map((cell, index) => [index + 1, cell] as const))("cell %i is verbatim: %s", (number, cell) => {
    expect(held[number - 1]).toBe(cell);
  });

  it("counts 1000 points in 46 rows, and 100 bonus points in one", () => {
    const rows = indicatorsOf(jiangsu2012);
    const base = jiangsu2012.categories.filter((one) => !one.bonus).flatMap((one) => one.items.flatMap((item) => item.indicators));
    expect(base).toHaveLength(46);
    expect(base.reduce((sum, row) => sum + row.max, 0)).toBe(1000);
    expect(rows.at(-1)).toMatchObject({ code: "8", max: 100 });
  });

  it.each(jiangsu2012.readings.filter(({ number }) => [2, 3, 9, 10, 12, 14, 15].includes(number)).map((one) => [one.number, one.text]))(
    "reading %i quotes the document: %s",
    (_, quoted) => expect(unspaced(document)).toContain(quoted),
  );

  it("names the document, who issued it and when, as printed", () => {
    const [title = "", ...issued] = jiangsu2012.source.split(/[（，）]/).filter((part) => part !== "");
    expect(document).toContain(title);
    expect(issued).toEqual(["江苏省人民政府办公厅", "2012年12月14日"]);
    for (const part of issued) expect(document).toContain(part);
  });
});
