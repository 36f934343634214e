/** Workbooks as .xlsx files. Import this module lazily: the pane shows long before a file is written or read. */
export { writeXlsx, type FileProperties } from "./write/writeXlsx";
export { PlanError, type PlanErrorCode } from "./planError";
export { readXlsx, type ReadResult } from "./read/readXlsx";
export { readWorkbook, type WorkbookResult } from "./read/readWorkbook";
export { packZip } from "./zip/pack";
export type { Problem, ProblemCode, Warning, WarningCode } from "./problems";
export { lossKinds, type Loss, type LossKind } from "./losses";
export * from "./limits";
