import type { Language } from "../core/index";
import { describeSchemeProblem, inLanguage } from "../core/index";
import type { SchemeFileProblem } from "../workbook/scheme/schemeFile";
import { describeDraftFault } from "./draftFaults";

const sentences = {
  tooLarge: { zh: "文件过大，不是方案文件", en: "The file is too large to be a scheme" },
  notJson: { zh: "不是 JSON 文件，或文件已损坏，请重新导出", en: "The file is no JSON, or is damaged; have it exported again" },
  noScheme: { zh: "文件中没有方案：请选择方案文件（.json），或含“方案草案”“_方案”的工作簿", en: "The file holds no scheme: choose a scheme file (.json), or a workbook with 方案草案 or _方案" },
} as const;

const recordSentences = {
  schemeMissing: { zh: "工作簿的“_方案”没有方案全文", en: "_方案 of the workbook does not spell its scheme out" },
  schemeTooLarge: { zh: "工作簿的“_方案”过大", en: "_方案 of the workbook is too large" },
  schemeDamaged: { zh: "工作簿的“_方案”已损坏", en: "_方案 of the workbook is damaged" },
  schemeDigest: { zh: "工作簿的“_方案”与校验码不符，可能被改动", en: "_方案 of the workbook does not agree with its digest; it may have been changed" },
  schemeUnsound: { zh: "工作簿的方案前后不一致，不能计分", en: "The workbook’s scheme does not hold together" },
} as const;

/**
 * Why a file holds no scheme that can be used, as a sentence.
 *
 * @example describeSchemeFileProblem({ code: "notJson" }, "zh-CN") // "不是 JSON 文件，或文件已损坏，请重新导出"
 */
export function describeSchemeFileProblem(problem: SchemeFileProblem, language: Language): string {
  switch (problem.code) {
    case "scheme":
      return describeSchemeProblem(problem.problem, problem.said, language);
    case "draft": {
      const { row, fault } = problem.problem;
      const said = describeDraftFault(fault, language);
      return row < 0 ? said : inLanguage({ zh: `第 ${row + 1} 行：${said}`, en: `Row ${row + 1}: ${said}` }, language);
    }
    case "record":
      return inLanguage(recordSentences[problem.problem], language);
    default:
      return inLanguage(sentences[problem.code], language);
  }
}
