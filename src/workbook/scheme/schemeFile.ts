import type { Scheme, SchemeProblem } from "../../core/index";
import { checkScheme, readScheme, schemeSchemaId } from "../../core/index";
import type { CellValue, SheetPlan } from "../../sheet/plan";
import { draftName, sheetNames } from "../sheetNames";
import { canonicalJson } from "./canonicalJson";
import type { SchemeProblem as RecordProblem } from "./fileScheme";
import { fileScheme } from "./fileScheme";
import type { DraftProblem } from "./readDraft";
import { readDraft } from "./readDraft";
import { longestJson, parsedJson } from "./schemeJson";
import { readSchemeSheet } from "./schemeSheet";

/** Why a file holds no scheme that can be used. */
export type SchemeFileProblem =
  | { readonly code: "tooLarge" | "notJson" | "noScheme" }
  | { readonly code: "record"; readonly problem: RecordProblem }
  | { readonly code: "scheme"; readonly problem: SchemeProblem; readonly said: unknown }
  | { readonly code: "draft"; readonly problem: DraftProblem };

export type SchemeFileReading = { readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly problems: readonly SchemeFileProblem[] };

/** A scheme as the text of a file: JSON that a person can read too, with the schema that it keeps to. */
export function schemeFileText(scheme: Scheme): string {
  const said: unknown = JSON.parse(canonicalJson(scheme));
  return `${JSON.stringify({ $schema: schemeSchemaId, ...Object(said) }, null, 2)}\n`;
}

/** The scheme of a .json file. It is data alone: nothing in it is run, and none of its texts becomes a formula. Never throws. */
export function readSchemeText(text: string): SchemeFileReading {
  if (text.length > longestJson) return refused({ code: "tooLarge" });
  const parsed = parsedJson(text.replace(/^\ufeff/, ""));
  if (parsed === undefined) return refused({ code: "notJson" });
  const { $schema: _schema, ...said } = typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? { ...parsed, $schema: null } : { $schema: null, parsed };
  return checked(said);
}

/** The scheme of a workbook: that of its assessment, else what its 方案草案 says. Never throws. */
export function readSchemeSheets(sheets: readonly SheetPlan[]): SchemeFileReading {
  const values = (name: string) => sheets.find((sheet) => sheet.name === name)?.cells.map((row) => row.map((cell): CellValue => cell?.value ?? null));
  const draft = readDraft(values(draftName) ?? []);
  if (draft !== null) {
    if (draft.scheme !== null) return { ok: true, scheme: draft.scheme };
    return { ok: false, problems: draft.problems.map((problem) => ({ code: "draft", problem })) };
  }
  const store = values(sheetNames.scheme) ?? [];
  const record = readSchemeSheet(store);
  if (record === null) return refused({ code: "noScheme" });
  const found = fileScheme(record, store);
  return found.ok ? found : refused({ code: "record", problem: found.problem });
}

function checked(said: unknown): SchemeFileReading {
  const read = readScheme(said);
  const problems = read.ok ? checkScheme(read.scheme) : read.problems;
  if (read.ok && problems.length === 0) return read;
  return { ok: false, problems: problems.map((problem) => ({ code: "scheme", problem, said })) };
}

function refused(problem: SchemeFileProblem): SchemeFileReading {
  return { ok: false, problems: [problem] };
}
