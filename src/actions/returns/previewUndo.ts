import { importMark } from "../../workbook/log/importLog";
import { sheetNames } from "../../workbook/sheetNames";
import { readBook, required } from "../book/book";
import { attempt, stopIfCancelled } from "../book/outcome";
import type { PlannedUndo } from "./planUndo";
import { planUndo } from "./planUndo";
import { labelsOf } from "./previewReturns";
import type { ActionOptions, Outcome, SkippedChange, UndoPreview, UndonePreview } from "../types";

/** 撤销上次导入, first half: which files it would take back, cell by cell, and what it would leave alone. Two syncs; writes nothing. */
export function previewUndo(options: ActionOptions): Promise<Outcome<UndoPreview>> {
  return attempt(async (session) => {
    const book = required(await readBook(session, { formulas: "typed", others: [sheetNames.log] }));
    stopIfCancelled(options.signal);
    const planned = planUndo(book, options.language);
    if (planned === "never" || planned === "undone") return { kind: planned };
    const indicators = labelsOf(book.scheme, options.language);
    const indicatorOf = (key: string) => indicators.get(key)?.indicator ?? "";
    const { time } = planned.logged;
    return { kind: "import", mark: markOf(planned), time, files: undonePreviews(planned, indicatorOf) };
  });
}

/** The mark of the import that would be undone. */
export function markOf({ logged: { time, files } }: PlannedUndo): string {
  return importMark(time, files.map(({ file, unit, values }) => ({ file, unit, count: values.length })));
}

function undonePreviews({ wanted, plan }: PlannedUndo, indicatorOf: (key: string) => string): readonly UndonePreview[] {
  const nameOf = (one: { readonly file: string; readonly unit: string }) => `${one.file}\n${one.unit}`;
  const planned = new Map(plan.planned.map((one) => [nameOf({ file: one.file, unit: one.form.reading.unit }), one] as const));
  const skipped = new Map<string, SkippedChange[]>();
  for (const one of plan.skipped) {
    const others = skipped.get(nameOf(one));
    if (others === undefined) skipped.set(nameOf(one), [one]);
    else others.push(one);
  }
  return wanted.map(({ file, unit, changes: all }) => {
    const changes = planned.get(nameOf({ file, unit }))?.writes ?? [];
    const kept = skipped.get(nameOf({ file, unit })) ?? [];
    return {
      file,
      unit,
      changes: changes.map(({ key, column, label, before, after }) => ({ key, column, indicator: indicatorOf(key), label, before, after })),
      kept: kept.map(({ key, column, label, reason, now }) => ({ key, column, indicator: indicatorOf(key), label, reason, now })),
      unchanged: all.length - changes.length - kept.length,
    };
  });
}
