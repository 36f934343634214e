import type { Arbitrary } from "fast-check";
import { array, assert, boolean, constant, constantFrom, double, integer, oneof, option, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellContent } from "../../../src/sheet/cellContent";
import { isFormula, isSameContent, isStale } from "../../../src/sheet/cellContent";
import { loggedValue, valueLogged } from "../../../src/workbook/log/importLog";
import { importMark, lastLoggedImport } from "../../../src/workbook/log/lastImport";
import { jiangsu2012 } from "../../../src/core/index";
import { formColumns } from "../../../src/workbook/form/columns";
import { cellName, lineName, namedCell } from "../../../src/workbook/log/logNames";
import type { CellValue } from "../../../src/sheet/plan";
import { entryList } from "../../../src/workbook/form/readForm";

const key = "1.3.fullTime";

/** Texts that come near to how the log writes things down. */
const nearText = array(constantFrom("“", "”", "=", "（公式", "，值为 ", "）", "5+3", "K5", " ", "1", "TRUE", "\n", '"', "甲"), { maxLength: 12 }).map((parts) =>
  parts.join(""),
);
const text = oneof(nearText, string(), string({ unit: "grapheme" }));
const value: Arbitrary<CellValue> = oneof(
  text,
  double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  integer(),
  boolean(),
  constant(null),
);
const formula = text.map((rest) => `=${rest}`);

describe("a line of 操作记录", () => {
  it.each<CellValue>([null, 0, -0.5, 1e21, 12, true, "12", "TRUE", "是", "“12”", "“", "", " 12 ", "=1+1", "1e3", "Infinity", "０", "“=1+1”（公式）"])(
    "puts back exactly %j",
    (one) => {
      expect(valueLogged(loggedValue(one))).toBe(one);
    },
  );

  it("gives back any value as that value, of the same kind, and never as a formula", () => {
    assert(
      property(value, (one) => {
        expect(valueLogged(loggedValue(one))).toBe(one);
      }),
      { numRuns: 2_000 },
    );
  });

  it("gives back any formula as that formula, whatever it gave", () => {
    assert(
      property(formula, option(value, { nil: undefined }), (typed, result) => {
        const read = valueLogged(loggedValue(result === undefined ? { formula: typed } : { formula: typed, result }));
        // What it gave is kept where there is room for it, and then exactly.
        const kept = isFormula(read) && read.result !== undefined ? read.result : result;
        expect(isFormula(read) ? [read.formula, kept] : read).toEqual([typed, result]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is no formula where a line of an earlier version tells of text that begins with “=”", () => {
    expect(valueLogged("=1+1")).toBe("=1+1");
  });

  it.each<[CellContent, string]>([
    [{ formula: "=5+3", result: 8 }, "“=5+3”（公式，值为 8）"],
    [{ formula: '=IF(K5>3,"是","否")', result: "是" }, '“=IF(K5>3,"是","否")”（公式，值为 是）'],
    [{ formula: '=""', result: "" }, '“=""”（公式）'],
    [{ formula: "=A1", result: "长".repeat(101) }, "“=A1”（公式）"],
  ])("says of %j that it is a formula, and what it gave where that is short", (content, line) => {
    expect(loggedValue(content)).toBe(line);
  });
});

describe("the last import of 操作记录", () => {
  const line = (time: string, action: string, what: string, before: string, after: string) => [time, action, "南京市", what, "K8", before, after];
  const head = [["操作记录"], [""], ["时间"]];
  const values = [
    ...head,
    line("1", "导入填报表 旧.xlsx", `${key} 自报值 专职人员`, "", "1"),
    line("2", "导入填报表 新 2.xlsx", `${key} 自报值 专职人员`, "“=5+3”（公式，值为 8）", "“2”"),
    line("2", "导入填报表 新 2.xlsx", `${key} 佐证材料 专职人员`, "=5+3", "文"),
    line("3", "自动更正", "专职人员", "“2”", "2"),
  ];
  const logOf = (lines: typeof values) => lastLoggedImport(jiangsu2012, { name: "操作记录", values: lines, formulas: [] });

  it("is told with its time, files and what they replaced, formulas as such", () => {
    expect(logOf(values)).toEqual({
      kind: "import",
      time: "2",
      files: [
        {
          file: "新 2.xlsx",
          unit: "南京市",
          values: [
            { key, column: "reported", address: "K8", before: { formula: "=5+3", result: 8 }, after: "2" },
            { key, column: "evidence", address: "K8", before: "=5+3", after: "文" },
          ],
        },
      ],
    });
  });

  it("is none once it was undone, and where there never was one", () => {
    expect(logOf([...values, line("4", "撤销导入 新 2.xlsx", `${key} 自报值 专职人员`, "“2”", "1")])).toEqual({ kind: "undone" });
    expect(logOf(head)).toEqual({ kind: "never" });
  });

  it("is told apart from every other by when it was made, its files and how much they wrote", () => {
    const file = { file: "a.xlsx", unit: "南京市", count: 2 };
    const marks = [importMark("1", [file]), importMark("2", [file]), importMark("1", [{ ...file, count: 3 }]), importMark("1", [file, file])];
    expect(new Set(marks).size).toBe(marks.length);
  });
});

describe("a formula that is put back", () => {
  const sheets = new Set(["南京市", "它表 2"]);
  it.each([
    ["=5+3", false],
    ["=ROUND(5/3,2)*1E5", false],
    ['=IF(TRUE,"K5",2)', false],
    ["=K5", true],
    ["=SUM($K$5:$K$6)", true],
    ["=SUM(15:16)", true],
    ["=单价*2", true],
    ["=表1[列]", true],
  ])("%s in a cell that moved would mean something else: %s", (typed, expected) => {
    expect(isStale({ formula: typed }, "K8", "K9", sheets)).toBe(expected);
    expect(isStale({ formula: typed }, "K8", "K8", sheets)).toBe(false);
  });

  it.each([
    ["=南京市!K5", false],
    ["='它表 2'!K5+1", false],
    ['="没有!"&K5', false],
    ["=#REF!+1", false],
    ["=没有!K5", true],
    ["='它''表'!K5", true],
    ["=[别.xlsx]南京市!K5", true],
  ])("%s speaks of a sheet that is not there: %s", (typed, expected) => {
    expect(isStale({ formula: typed }, "K8", "K8", sheets)).toBe(expected);
  });

  it("is the same as the same formula only, whatever it gives", () => {
    expect(isSameContent({ formula: "=5+3", result: 8 }, { formula: "=5+3", result: 9 })).toBe(true);
    expect(isSameContent({ formula: "=5+3", result: 8 }, 8)).toBe(false);
    expect(isSameContent("=5+3", { formula: "=5+3" })).toBe(false);
    expect(isSameContent("", null)).toBe(true);
  });
});

describe("what 操作记录 calls a cell", () => {
  it("says indicator, entry and column in words, the key at its end", () => {
    expect(cellName(jiangsu2012, "1.3.fullTime", "verified")).toMatch(/^1\.3 [^〔]+：专职人员 核定值〔1\.3\.fullTime〕$/);
    expect(cellName(jiangsu2012, "1.3", "reviewState")).toMatch(/^1\.3 [^〔：]+ 审核状态〔1\.3〕$/);
  });

  it("names categories and totals too, and leaves alone what is no line", () => {
    expect(lineName(jiangsu2012, "#1")).toBe("一、工作体系建设〔#1〕");
    expect(lineName(jiangsu2012, "#total")).toBe("总分〔#total〕");
    expect(lineName(jiangsu2012, "计入分")).toBe("计入分");
  });

  it("is found again, whatever the words: every cell of the form, and every line of version 1.1", () => {
    for (const { key, entry, code } of entryList(jiangsu2012)) {
      for (const { id, header } of formColumns) {
        expect(namedCell(cellName(jiangsu2012, key, id))).toEqual({ key, header });
        expect(namedCell(`${key} ${header} ${entry.label.zh}`)).toEqual({ key, header });
      }
      expect(namedCell(cellName(jiangsu2012, code, "reviewState"))).toEqual({ key: code, header: "审核状态" });
      expect(namedCell(`${code} 审核状态`)).toEqual({ key: code, header: "审核状态" });
    }
  });

  it.each(["专职人员", "第 5 行 认定分", "恢复公式 1.3 人员〔1.3.fullTime〕", ""])("%j names no cell of a form", (what) => {
    expect(namedCell(what)).toBeNull();
  });

  it("an import is undone by either name", () => {
    const row = (what: string) => ["1", "导入填报表 甲.xlsx", "南京市", what, "K8", "", "1"];
    const head: CellValue[][] = [[], [], []];
    const found = (what: string) => lastLoggedImport(jiangsu2012, { name: "操作记录", values: [...head, row(what)], formulas: [] });
    expect(found(cellName(jiangsu2012, key, "reported"))).toMatchObject({ kind: "import", files: [{ values: [{ key, column: "reported", after: 1 }] }] });
    expect(found(`${key} 自报值 专职人员`)).toEqual(found(cellName(jiangsu2012, key, "reported")));
  });
});
