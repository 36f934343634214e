import { article, excelPage, issue, member, method, probes } from "./probe";
import type { Bench, Fact } from "./probe";

/** What cells hold after these inputs were handed to Range.formulas: kind and value of each. */
async function held({ sheet, sync }: Bench, inputs: readonly (string | number | boolean)[]): Promise<Fact> {
  const cells = sheet.getRangeByIndexes(0, 0, inputs.length, 1);
  cells.formulas = inputs.map((input) => [input]);
  cells.load("values,valueTypes");
  await sync();
  return cells.values.map((row, index) => [cells.valueTypes[index]?.[0], row[0]]);
}

const texts = (...values: readonly string[]): Fact => values.map((value) => ["String", value]);

/** What becomes of values that are written, and what is read back. */
export const valueProbes = probes({
  nullKeepsCell: {
    source: article("excel-add-ins-blank-null-values"),
    expected: [1, 5],
    run: async ({ sheet, sync }) => {
      const cells = sheet.getRange("A1:B1");
      cells.values = [[1, 2]];
      cells.values = [[null, 5]];
      cells.load("values");
      await sync();
      return cells.values[0];
    },
  },
  emptyTextClears: {
    source: article("excel-add-ins-blank-null-values"),
    expected: ["Empty", true],
    run: async ({ sheet, sync }) => {
      const cell = sheet.getRange("A1");
      cell.values = [["甲"]];
      cell.formulas = [[""]];
      cell.load("valueTypes");
      const used = sheet.getUsedRangeOrNullObject(true);
      await sync();
      return [cell.valueTypes[0]?.[0], used.isNullObject];
    },
  },
  apostropheMakesText: {
    source: issue(6687),
    expected: texts("12", "１２", "2012-12-01", "1/2", "50%", "TRUE", "#N/A", "5月1日"),
    run: (bench) => held(bench, ["'12", "'１２", "'2012-12-01", "'1/2", "'50%", "'TRUE", "'#N/A", "'5月1日"]),
  },
  apostropheBeforeEqualSign: {
    source: issue(6687),
    expected: texts("=1+1", "+86", "-", "@甲"),
    run: (bench) => held(bench, ["'=1+1", "'+86", "'-", "'@甲"]),
  },
  chineseStaysText: {
    source: member("range", "formulas"),
    expected: texts("约10", "5人", "第1号", "南京市"),
    run: (bench) => held(bench, ["约10", "5人", "第1号", "南京市"]),
  },
  numbersStayNumbers: {
    source: member("range", "valuetypes"),
    expected: [["Double", 1.005], ["Double", 0], ["Double", 99.99], ["Double", 1e15]],
    run: (bench) => held(bench, [1.005, 0, 99.99, 1e15]),
  },
  truthValuesStay: {
    source: member("range", "valuetypes"),
    expected: [["Boolean", true], ["Boolean", false]],
    run: (bench) => held(bench, [true, false]),
  },
  errorsAreTold: {
    source: member("range", "valuetypes"),
    expected: [["Error", "#N/A"], ["Error", "#DIV/0!"]],
    run: (bench) => held(bench, ["=NA()", "=1/0"]),
  },
  lineBreaksStay: {
    source: member("range", "values"),
    expected: texts("甲\n乙"),
    run: (bench) => held(bench, ["甲\n乙"]),
  },
  longTextFits: {
    source: excelPage("office/c13798fc-f1d5-4e73-998d-c02268bc65ae"),
    expected: 32_767,
    run: async ({ sheet, sync }) => {
      const cell = sheet.getRange("A1");
      cell.values = [["长".repeat(32_767)]];
      cell.load("values");
      await sync();
      return String(cell.values[0]?.[0]).length;
    },
  },
  textOfDateFormat: {
    source: member("range", "text"),
    expected: ["2012-12-01", "1.50", "50%"],
    run: async ({ sheet, sync }) => {
      const cells = sheet.getRange("A1:C1");
      cells.numberFormat = [["yyyy-mm-dd", "0.00", "0%"]];
      cells.values = [[41_244, 1.5, 0.5]];
      cells.load("text");
      await sync();
      return cells.text[0];
    },
  },
  formatsReadBack: {
    source: member("range", "numberformat"),
    expected: ["General", "0.00", "0.##", "#,##0", "@", "yyyy-mm-dd"],
    run: async ({ sheet, sync }) => {
      const cells = sheet.getRange("A1:F1");
      cells.numberFormat = [["General", "0.00", "0.##", "#,##0", "@", "yyyy-mm-dd"]];
      cells.load("numberFormat");
      await sync();
      return cells.numberFormat[0];
    },
  },
  copiedDownFills: {
    source: method("range", "copyfrom"),
    expected: [["甲", 1], ["甲", 1], ["甲", 1]],
    run: async ({ sheet, sync }) => {
      const first = sheet.getRange("A1:B1");
      first.values = [["甲", 1]];
      sheet.getRange("A2:B3").copyFrom(first);
      const cells = sheet.getRange("A1:B3").load("values");
      await sync();
      return cells.values;
    },
  },
  usedRangeOfEmptySheet: {
    source: method("worksheet", "getusedrangeornullobject"),
    expected: true,
    run: async ({ sheet, sync }) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      await sync();
      return used.isNullObject;
    },
  },
  usedRangeOfValues: {
    source: method("worksheet", "getusedrangeornullobject"),
    expected: [1, 1, 2, 2],
    run: async ({ sheet, sync }) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("C3").values = [[2]];
      sheet.getRange("H9").format.fill.color = "#FFF9E5";
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      await sync();
      return [used.rowIndex, used.columnIndex, used.rowCount, used.columnCount];
    },
  },
  addressNamesSheet: {
    source: member("range", "address"),
    expected: ["A1:B2", true],
    run: async ({ sheet, name, sync }) => {
      const cells = sheet.getRange("A1:B2");
      cells.load("address");
      await sync();
      const at = cells.address.lastIndexOf("!");
      return [cells.address.slice(at + 1), [name, `'${name}'`].includes(cells.address.slice(0, at))];
    },
  },
});
