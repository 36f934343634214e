import { lastLoggedImport } from "../../workbook/log/lastImport";
import type { LoggedImport } from "../../workbook/log/lastImport";
import { sheetNames } from "../../workbook/sheetNames";
import type { Language } from "../../core/index";
import type { Book } from "../book/book";
import { labelsOf } from "../book/labels";
import type { ChangePlan, WantedChanges } from "../book/writeChanges";
import { planChanges } from "../book/writeChanges";

/** The last import and what undoing it would change in the workbook as it stands. */
export interface PlannedUndo {
  readonly logged: LoggedImport;
  readonly wanted: readonly WantedChanges[];
  readonly plan: ChangePlan;
}

/** Holds the last import of 操作记录 against the forms; where there is none to undo, whether it was undone. Labels in the language asked for. Pure. */
export function planUndo(book: Book, language: Language): PlannedUndo | "never" | "undone" {
  const log = book.others.get(sheetNames.log);
  const logged = log === undefined ? { kind: "never" as const } : lastLoggedImport(book.scheme, log);
  if (logged.kind !== "import") return logged.kind;
  const labels = labelsOf(book.scheme, language);
  const wanted = logged.files.map(({ file, unit, values }): WantedChanges => ({
    file,
    unit,
    changes: values.map(({ key, column, address, before, after }) => {
      return { key, column, label: labels.get(key)?.label ?? "", before: after, after: before, stood: address };
    }),
  }));
  return { logged, wanted, plan: planChanges(book, wanted) };
}
