import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Entry } from "../../../src/core/index";
import { indicatorsOf, jiangsu2012 } from "../../../src/core/index";
import { pastedLines } from "../../../src/workbook/byIndicator/pastedLines";
import { pastedUnits } from "../../../src/workbook/byIndicator/pastedUnits";
import { readBlock } from "../../../src/workbook/byIndicator/readBlock";
import { unitFinder } from "../../../src/workbook/byIndicator/unitNamed";
import { entryList } from "../../../src/workbook/form/readForm";

const unit = (name: string, city = name) => ({ sheetId: `{${name}}`, name, city, sheetName: name });
const units = jiangsu2012.units.map((name) => unit(name));
const absences: readonly Entry[] = indicatorsOf(jiangsu2012).find(({ code }) => code === "7.1")?.entries ?? [];
const exchange: readonly Entry[] = indicatorsOf(jiangsu2012).find(({ code }) => code === "7.4a")?.entries ?? [];
const lines = entryList(jiangsu2012);
const top = { row: 0, column: 0 };

const read = (text: string, entries = absences, start = top) => pastedUnits(text, units, entries, start);
/** Whom each line is for and what it says. */
const said = (text: string, entries = absences, start = top) =>
  read(text, entries, start).lines.map(({ match, values }) => [match.kind === "one" ? match.id.slice(1, -1) : match.kind, ...values]);

describe("a block copied from a spreadsheet", () => {
  test.each([
    ["南京市\t3\r\n无锡市\t4\r\n", [["南京市", "3"], ["无锡市", "4"]]],
    ["a\tb\n\n\t\nc\t\n", [["a", "b"], ["c", ""]]],
    ['"南京\n市"\t"他说""好"""\n', [["南京\n市", '他说"好"']]],
    ['5"\t"x', [['5"', '"x']]],
    ["", []],
  ])("%j", (text, rows) => {
    expect(readBlock(text)).toEqual(rows);
  });

  it("comes back from what a spreadsheet writes of any cells", () => {
    const cell = fc.string({ unit: "grapheme" }).filter((text) => text.trim() !== "" && !/\r(?!\n)/.test(text));
    const quoted = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        expect(readBlock(rows.map((row) => row.map(quoted).join("\t")).join("\r\n"))).toEqual(rows);
      }),
    );
  });
});

describe("a city's name", () => {
  test.each([["南京市"], ["南京"], [" 南 京 市 "], ["南京市\u200b"], ["南　京"]])("%j is 南京市", (text) => {
    expect(unitFinder(units)(text).map(({ name }) => name)).toEqual(["南京市"]);
  });

  test.each([[""], ["市"], ["南"], ["南京区划"], ["江苏"]])("%j is nobody's", (text) => {
    expect(unitFinder(units)(text)).toEqual([]);
  });

  it("that is short for several is told as such; in full it is one's", () => {
    const find = unitFinder([unit("通州市"), unit("通州区"), unit("鼓楼区（副本）", "鼓楼区"), unit("鼓楼区")]);
    expect(find("通州").map(({ name }) => name)).toEqual(["通州市", "通州区"]);
    expect(find("通州区").map(({ name }) => name)).toEqual(["通州区"]);
    expect(find("鼓楼区").map(({ name }) => name)).toEqual(["鼓楼区（副本）", "鼓楼区"]);
  });
});

describe("figures by city", () => {
  it("are matched by name in any order, with heads or without, and with a column of numbers before", () => {
    expect(said("宿迁\t1\t0\n南京市\t0\t2")).toEqual([["宿迁市", "1", "0"], ["南京市", "0", "2"]]);
    expect(said("序号\t城市\t领导\t其他\n1\t宿迁\t1\t0\n2\t南京\t0\t2")).toEqual([["宿迁市", "1", "0"], ["南京市", "0", "2"]]);
    expect(said("2\t南京市")).toEqual([["南京市", "2", ""]]);
  });

  it("stand in the columns that their heads say, in any order", () => {
    const pasted = read("城市\t其他人员缺席（人次）\t备注\t主要领导、分管领导缺席\n南京市\t2\t无\t1");
    expect(pasted.lines.map(({ values }) => values)).toEqual([["1", "2"]]);
    expect(pasted).toMatchObject({ byHead: true, surplus: 1 });
  });

  it("of one column go where the keyboard stands, of all columns everywhere", () => {
    expect(said("南京市\t2", absences, { row: 4, column: 1 })).toEqual([["南京市", "", "2"]]);
    expect(said("南京市\t1\t2", absences, { row: 4, column: 1 })).toEqual([["南京市", "1", "2"]]);
  });

  it("without names are taken in the order of the list, from where the keyboard stands", () => {
    expect(read("1\n2\n").by).toBe("order");
    expect(said("1\n2\n", absences, { row: 1, column: 1 })).toEqual([["无锡市", "", "1"], ["徐州市", "", "2"]]);
    expect(said("1\n2", absences, { row: 12, column: 0 })).toEqual([["宿迁市", "1", ""], ["unknown", "2", ""]]);
  });

  it("of a name that is wrong, doubled or a sum are told as such", () => {
    expect(said("南经市\t1\t0\n无锡市\t1\t0\n无锡\t2\t0\n合计\t4\t0")).toEqual([["unknown", "1", "0"], ["doubled", "1", "0"], ["doubled", "2", "0"], ["none", "4", "0"]]);
  });

  it("of which every name is wrong are told, not taken in order", () => {
    expect(said("甲市\t1\n乙市\t2")).toEqual([["unknown", "1", ""], ["unknown", "2", ""]]);
  });

  it("may be chosen ones: a first line of them is no head", () => {
    expect(said("南京市\t数据库自动对接\n无锡市\t其他情况", exchange)).toEqual([["南京市", "数据库自动对接"], ["无锡市", "其他情况"]]);
    expect(said("南经市\t数据库自动对接\n无锡市\t其他情况", exchange)).toEqual([["unknown", "数据库自动对接"], ["无锡市", "其他情况"]]);
    expect(said("数据库自动对接\n其他情况", exchange)).toEqual([["南京市", "数据库自动对接"], ["无锡市", "其他情况"]]);
  });

  it("come to the same cities however the lines are turned and the names written", () => {
    const written = (name: string, how: number) => [name, name.slice(0, -1), ` ${name}`, `${name.slice(0, 1)}　${name.slice(1)}`][how] ?? name;
    fc.assert(
      fc.property(fc.shuffledSubarray(units, { minLength: 1 }), fc.array(fc.nat({ max: 3 }), { minLength: 13, maxLength: 13 }), fc.boolean(), (some, hows, hasHead) => {
        const rows = some.map(({ name }, index) => `${written(name, hows[index] ?? 0)}\t${index}\t${units.length - index}`);
        const text = [...(hasHead ? ["城市\t领导\t其他"] : []), ...rows].join("\r\n");
        expect(said(text)).toEqual(some.map(({ name }, index) => [name, String(index), String(units.length - index)]));
      }),
    );
  });
});

describe("figures of one city", () => {
  const keyed = (text: string, start = top) => pastedLines(text, lines, start).lines.filter(({ match }) => match.kind !== "none").map(({ match, values }) => [match.kind === "one" ? match.id : match.kind, ...values]);

  it("are matched by key, by official text, and by the code beside a text that several share", () => {
    expect(keyed("1.3.partTime\t2\n专职人员\t6")).toEqual([["1.3.partTime", "2"], ["1.3.fullTime", "6"]]);
    expect(keyed("1.3\t专职人员\t人\t6\n1.3\t兼职人员\t人\t2")).toEqual([["1.3.fullTime", "6"], ["1.3.partTime", "2"]]);
  });

  it("as a form has them, with its heads and categories, come to every entry", () => {
    const text = ["填报项\t单位\t自报值\t核定值", "一、组织领导\t\t\t", ...lines.map(({ entry }, index) => `${entry.label.zh}\t${entry.unit ?? ""}\t${index}\t`)].join("\n");
    expect(keyed(text)).toEqual(lines.map(({ key }, index) => [key, String(index)]));
  });

  it("without names are taken in the form's order, with a head or without", () => {
    expect(keyed("自报值\n是\n5").slice(0, 2)).toEqual([[lines[0]?.key, "是"], [lines[1]?.key, "5"]]);
    const at = lines.findIndex(({ key }) => key === "1.3.fullTime");
    expect(keyed("6\n2", { row: at, column: 0 })).toEqual([["1.3.fullTime", "6"], ["1.3.partTime", "2"]]);
  });

  it("of a text that is nobody's are told where they have a figure", () => {
    expect(keyed("专职人员\t6\n专职顾问\t2\n备注\t")).toEqual([["1.3.fullTime", "6"], ["unknown", "2"]]);
  });
});
