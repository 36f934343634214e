import { article, issue, member, method, openSpec, probes } from "./probe";

/** How long the texts of a validation may be in a file of Excel's. */
const dataValidationLimits = openSpec("ms-oi29500/0114969a-4859-443e-ae3e-0c1fdebfcc64");

/** A list's items as they are written in its rule. */
const itemsOf = ({ list }: Excel.DataValidationRule): string => (typeof list?.source === "string" ? list.source : "");

/** Rules about what may be typed, and looks that follow values. */
export const ruleProbes = probes({
  listKeepsItsItems: {
    source: member("datavalidation", "rule"),
    expected: ["List", "是,否"],
    run: async ({ sheet, sync }) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      dataValidation.load("type,rule");
      await sync();
      return [dataValidation.type, itemsOf(dataValidation.rule)];
    },
  },
  listOf255Fits: {
    source: "https://github.com/exceljs/exceljs/issues/667",
    expected: 255,
    run: async ({ sheet, sync }) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "选".repeat(255) } };
      dataValidation.load("rule");
      await sync();
      return itemsOf(dataValidation.rule).length;
    },
  },
  wholeNumbersBetween: {
    source: member("datavalidation", "rule"),
    expected: ["WholeNumber", 0, 100],
    run: async ({ sheet, sync }) => {
      const { dataValidation } = sheet.getRange("A1:B3");
      dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } };
      dataValidation.load("type,rule");
      await sync();
      const { formula1, formula2 } = dataValidation.rule.wholeNumber ?? {};
      return [dataValidation.type, Number(formula1), Number(formula2)];
    },
  },
  decimalsBetween: {
    source: member("datavalidation", "rule"),
    expected: ["Decimal", 0, 99.5],
    run: async ({ sheet, sync }) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { decimal: { formula1: 0, formula2: 99.5, operator: "Between" } };
      dataValidation.load("type,rule");
      await sync();
      const { formula1, formula2 } = dataValidation.rule.decimal ?? {};
      return [dataValidation.type, Number(formula1), Number(formula2)];
    },
  },
  promptsFit: {
    source: dataValidationLimits,
    expected: [32, 255],
    run: async ({ sheet, sync }) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
      dataValidation.prompt = { showPrompt: true, title: "题".repeat(32), message: "文".repeat(255) };
      dataValidation.load("prompt");
      await sync();
      return [dataValidation.prompt.title.length, dataValidation.prompt.message.length];
    },
  },
  alertsStop: {
    source: member("datavalidation", "erroralert"),
    expected: ["Stop", "请填写整数"],
    run: async ({ sheet, sync }) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "有误", message: "请填写整数" };
      dataValidation.load("errorAlert");
      await sync();
      return [dataValidation.errorAlert.style, dataValidation.errorAlert.message];
    },
  },
  longestAlert: {
    source: dataValidationLimits,
    expected: [32, 224],
    run: async ({ sheet, sync }) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "题".repeat(32), message: "文".repeat(224) };
      dataValidation.load("errorAlert");
      await sync();
      return [dataValidation.errorAlert.title.length, dataValidation.errorAlert.message.length];
    },
  },
  mixedRulesAreTold: {
    source: member("datavalidation", "type"),
    expected: ["MixedCriteria", "Inconsistent"],
    run: async ({ sheet, sync }) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      sheet.getRange("A2").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
      const some = sheet.getRange("A1:B1").dataValidation.load("type");
      const different = sheet.getRange("A1:A2").dataValidation.load("type");
      await sync();
      return [some.type, different.type];
    },
  },
  writingPassesRules: {
    source: article("excel-add-ins-data-validation"),
    expected: "约10",
    run: async ({ sheet, sync }) => {
      const cell = sheet.getRange("A1");
      cell.dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
      cell.values = [["约10"]];
      cell.load("values");
      await sync();
      return cell.values[0]?.[0];
    },
  },
  clearedRuleIsGone: {
    source: method("datavalidation", "clear"),
    expected: "None",
    run: async ({ sheet, sync }) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      dataValidation.clear();
      dataValidation.load("type");
      await sync();
      return dataValidation.type;
    },
  },
  newFormatGoesFirst: {
    source: method("conditionalformatcollection", "add"),
    expected: ["=A1=2", "=A1=1"],
    run: async ({ sheet, sync }) => {
      const { conditionalFormats } = sheet.getRange("A1");
      for (const formula of ["=A1=1", "=A1=2"]) conditionalFormats.add("Custom").custom.rule.formula = formula;
      conditionalFormats.load("items/priority,items/custom/rule/formula");
      await sync();
      return [...conditionalFormats.items].sort((a, b) => a.priority - b.priority).map(({ custom }) => custom.rule.formula);
    },
  },
  formatKeepsItsLooks: {
    source: member("customconditionalformat", "format"),
    expected: ["=$B1=\"有误\"", "#FDE7E9", true],
    run: async ({ sheet, sync }) => {
      const { custom } = sheet.getRange("A1:C9").conditionalFormats.add("Custom");
      custom.rule.formula = '=$B1="有误"';
      custom.format.fill.color = "#FDE7E9";
      custom.format.font.bold = true;
      custom.load("rule/formula,format/fill/color,format/font/bold");
      await sync();
      return [custom.rule.formula, custom.format.fill.color, custom.format.font.bold];
    },
  },
  formatsAreRelativeToFirstCell: {
    source: issue(5194),
    expected: "=$B3>0",
    run: async ({ sheet, sync }) => {
      const { custom } = sheet.getRange("A3:C9").conditionalFormats.add("Custom");
      custom.rule.formula = "=$B3>0";
      custom.load("rule/formula");
      await sync();
      return custom.rule.formula;
    },
  },
  barsKeepTheirBounds: {
    source: member("databarconditionalformat", "lowerboundrule"),
    expected: ["Number", "=0", "=1100"],
    run: async ({ sheet, sync }) => {
      const { dataBar } = sheet.getRange("A1:A3").conditionalFormats.add("DataBar");
      dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      dataBar.upperBoundRule = { type: "Number", formula: "1100" };
      dataBar.load("lowerBoundRule,upperBoundRule");
      await sync();
      const asFormula = (text: string | undefined) => `=${(text ?? "").replace(/^=/, "")}`;
      return [dataBar.lowerBoundRule.type, asFormula(dataBar.lowerBoundRule.formula), asFormula(dataBar.upperBoundRule.formula)];
    },
  },
});
