import { countAwardProblems } from "../awards/awardProblems";
import { readBook, required } from "../book/book";
import { stateOf } from "../book/workbookState";
import { attempt } from "../book/outcome";
import type { ActionOptions, CheckReport, Outcome } from "../types";

/** 校验: every entry of every form, and 创新加分, without writing. */
export function check(options: ActionOptions): Promise<Outcome<CheckReport>> {
  return attempt(async (session) => {
    const book = required(await readBook(session, { formulas: false }));
    const state = stateOf(book, options.language);
    const units = state.kind === "assessment" ? state.units : [];
    const awards = countAwardProblems(state.kind === "assessment" ? state.awards : null);
    const count = (severity: "error" | "gap" | "warning") =>
      units.reduce((sum, unit) => sum + unit.problems.filter((problem) => problem.severity === severity).length, 0);
    return {
      units: units.length,
      complete: units.filter((unit) => unit.state === "complete").length,
      errors: count("error") + awards.errors,
      gaps: count("gap"),
      warnings: count("warning") + awards.warnings,
      state,
    };
  });
}
