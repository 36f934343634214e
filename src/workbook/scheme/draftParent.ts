import type { Scheme } from "../../core/index";
import { checkScheme, readScheme } from "../../core/index";
import type { CellValue, SheetPlan } from "../../sheet/plan";
import { draftParentName } from "../sheetNames";
import { jsonIn, jsonRows, parsedJson } from "./schemeJson";

/** The very hidden sheet that keeps what a draft was made from, so that what was changed can be told. */
export function draftParentPlan(scheme: Scheme): SheetPlan {
  return { name: draftParentName, visibility: "veryHidden", cells: jsonRows(scheme).map((row) => row.map((value) => ({ value }))) };
}

/** The scheme that a draft was made from; null where the sheet does not tell. */
export function readDraftParent(values: readonly (readonly CellValue[])[]): Scheme | null {
  const read = readScheme(parsedJson(jsonIn(values)));
  return read.ok && checkScheme(read.scheme).length === 0 ? read.scheme : null;
}
