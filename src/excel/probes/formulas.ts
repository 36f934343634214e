import { article, excelPage, guide, member, method, probes } from "./probe";
import type { Bench, Fact } from "./probe";

/** What formulas come to that stand below one another. */
async function results({ sheet, sync }: Bench, formulas: readonly string[]): Promise<Fact> {
  const cells = sheet.getRangeByIndexes(0, 5, formulas.length, 1);
  cells.formulas = formulas.map((formula) => [formula]);
  cells.load("values");
  await sync();
  return cells.values.map((row) => row[0]);
}

/** How formulas are taken, calculated and read back. */
export const formulaProbes = probes({
  resultInSameSync: {
    source: member("range", "formulas"),
    expected: 7,
    run: async ({ sheet, sync }) => {
      sheet.getRange("A1").values = [[3]];
      sheet.getRange("B1").formulas = [["=A1+4"]];
      const cell = sheet.getRange("B1").load("values");
      await sync();
      return cell.values[0]?.[0];
    },
  },
  formulasReadBackAsWritten: {
    source: member("range", "formulas"),
    expected: true,
    run: async ({ sheet, sync }) => {
      const written = [
        '=IF(A1="","",ROUND(MIN(40,5*A1)+MIN(10,2*B1),2))',
        "=SUMPRODUCT((A1:A3>0)*(B1:B3=\"是\"))",
        '=IFERROR(INDEX(A1:A3,MATCH("甲",B1:B3,0)),"")',
        "=COUNTIF(A$1:A$3,\">\"&A1)+1",
        "=ROUND(60*67/4000,2)",
      ];
      const cells = sheet.getRangeByIndexes(0, 5, written.length, 1);
      cells.formulas = written.map((formula) => [formula]);
      cells.load("formulas");
      await sync();
      return cells.formulas.every((row, index) => row[0] === written[index]);
    },
  },
  halvesRoundUp: {
    source: excelPage("excel/functions/round-function"),
    expected: [1.01, 2.68, 1.15, -1.01],
    run: (bench) => results(bench, ["=ROUND(60*67/4000,2)", "=ROUND(2.675,2)", "=ROUND(1.145,2)", "=ROUND(-1.005,2)"]),
  },
  sumsAreAsShown: {
    source: "http://cpearson.com/excel/rounding.aspx",
    expected: [60, true],
    run: (bench) => results(bench, ["=ROUND(17.46+38.91+2.3+1.33,11)", "=ROUND(17.46+38.91+2.3+1.33,11)>=60"]),
  },
  functionsOfForms: {
    source: article("excel-add-ins-worksheet-functions"),
    expected: [3, 2, "甲乙", 5, true, "2.50", 2, 12, 1, 7, 41_244],
    run: (bench) =>
      results(bench, [
        "=SUM(1,2)",
        '=MATCH("乙",{"甲","乙"},0)',
        '="甲"&"乙"',
        "=MAX(2,5)",
        '=EXACT("a","a")',
        '=TEXT(2.5,"0.00")',
        '=LEN("甲乙")',
        '=VALUE("12")',
        "=INT(1.99)",
        '=IFERROR(1/0,7)',
        "=DATE(2012,12,1)",
      ]),
  },
  textsCompareWithoutCase: {
    source: excelPage("excel/exact-function"),
    expected: [true, false],
    run: (bench) => results(bench, ['="abc"="ABC"', '=EXACT("abc","ABC")']),
  },
  isNumberOfText: {
    source: "https://learn.microsoft.com/previous-versions/office/developer/office-2010/ff840818(v=office.14)",
    expected: [false, true, false, true],
    run: async (bench) => {
      bench.sheet.getRange("A1:A2").formulas = [["'12"], [12]];
      return results(bench, ["=ISNUMBER(A1)", "=ISNUMBER(A2)", "=ISNUMBER(A3)", "=ISBLANK(A3)"]);
    },
  },
  emptyCellInFormula: {
    source: "https://c-rex.net/samples/ooxml/e1/Part4/OOXML_P4_DOCX_COUNTCOUNT_topic_ID0EWI3CB.html",
    expected: [true, 0, 0],
    run: (bench) => results(bench, ['=A1=""', "=A1+0", "=COUNT(A1)"]),
  },
  longFormulaFits: {
    source: "https://docs.devexpress.com/VCL/168063/ExpressSpreadSheet/concepts/file-format-specifications",
    expected: [8_192, 4_056],
    run: async ({ sheet, sync }) => {
      const sum = (parts: number) => `SUM(${"1,".repeat(parts - 1)}1)`;
      const text = `=${`${sum(255)}+`.repeat(15)}${sum(231)}`;
      const cell = sheet.getRange("A1");
      cell.formulas = [[text]];
      cell.load("formulas,values");
      await sync();
      return [text.length, cell.values[0]?.[0]];
    },
  },
  brokenFormulaIsRefused: {
    source: guide("testing/application-specific-api-error-handling"),
    expected: "InvalidArgument",
    run: async ({ sheet, refusal }) => {
      sheet.getRange("A1").formulas = [["=SUM("]];
      return refusal();
    },
  },
  otherSheetInFormula: {
    source: member("range", "formulas"),
    expected: [5, true],
    run: async ({ sheet, addSheet, sync }) => {
      const other = addSheet();
      other.load("name");
      await sync();
      other.getRange("B2").values = [[5]];
      const cell = sheet.getRange("A1");
      cell.formulas = [[`='${other.name}'!B2`]];
      cell.load("values,formulas");
      await sync();
      return [cell.values[0]?.[0], [`='${other.name}'!B2`, `=${other.name}!B2`].includes(String(cell.formulas[0]?.[0]))];
    },
  },
  calculationIsAutomatic: {
    source: member("application", "calculationmode"),
    expected: "Automatic",
    run: async ({ workbook, sync }) => {
      const { application } = workbook;
      application.load("calculationMode");
      await sync();
      return application.calculationMode;
    },
  },
  fullCalculationRuns: {
    source: method("application", "calculate"),
    expected: 4,
    run: async ({ sheet, workbook, sync }) => {
      sheet.getRange("A1:B1").formulas = [[2, "=A1*2"]];
      workbook.application.calculate("Full");
      const cell = sheet.getRange("B1").load("values");
      await sync();
      return cell.values[0]?.[0];
    },
  },
  insertedRowMovesFormulas: {
    source: method("range", "insert"),
    expected: ["=SUM(A1:A4)", 3],
    run: async ({ sheet, sync }) => {
      sheet.getRange("A1:A4").formulas = [[1], [1], [1], ["=SUM(A1:A3)"]];
      sheet.getRange("2:2").insert("Down");
      const cell = sheet.getRange("A5").load("formulas,values");
      await sync();
      return [cell.formulas[0]?.[0], cell.values[0]?.[0]];
    },
  },
});
