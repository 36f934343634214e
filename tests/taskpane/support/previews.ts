import type { PreviewedChange, ReturnPreview, WordedProblem } from "../../../src/actions/types";
import { sheetIdOf } from "../../support/fakeActions";

/** A preview of a returned file as the actions would answer it, of so many changes. */
export function previewOf(unit: string, count: number, problems: readonly WordedProblem[] = []): ReturnPreview {
  return {
    file: `2012_${unit}_填报表.xlsx`,
    unit,
    sheetId: sheetIdOf(unit),
    scheme: { id: "jiangsu-2012-2013", version: "1", digest: "0" },
    year: 2012,
    filled: 80,
    expected: 94,
    problems,
    changes: Array.from({ length: count }, (_none, index): PreviewedChange => ({
      key: `1.${index + 1}.a`,
      column: index === 1 ? "evidence" : "reported",
      indicator: `1.${index + 1}`,
      label: `填报项 ${index + 1}`,
      before: index === 0 ? null : index,
      after: index + 10,
    })),
    refused: problems.some(({ severity }) => severity === "refused"),
  };
}

const about = { key: "", column: null, address: null, items: [] };

export const macros: WordedProblem = { severity: "refused", code: "macroEnabled", message: "文件带有宏，不予读取", ...about };
export const unprotected: WordedProblem = { severity: "note", code: "unprotected", message: "工作表保护已被取消", ...about };
export const formula: WordedProblem = { severity: "left", code: "formulaInEntry", message: "填的是公式，保留原值", ...about };
export const sorted: WordedProblem = { severity: "note", code: "linesSorted", message: "行的顺序被改动，按编码读取", ...about };
