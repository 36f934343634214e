import type { AwardsState } from "../types";

/** How much is wrong on 创新加分; a missing column is an error. */
export function countAwardProblems(awards: AwardsState | null): { readonly errors: number; readonly warnings: number } {
  const problems = awards?.lines.flatMap((line) => line.problems) ?? [];
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors: errors + (awards?.missingColumns.length ?? 0), warnings: problems.length - errors };
}
