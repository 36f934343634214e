import type { Path, SchemeProblem } from "../../core/index";
import { checkScheme, readScheme } from "../../core/index";
import type { DraftColumn } from "./draftColumns";
import type { DraftRow } from "./draftGrid";

/** The row and column of 方案草案 that a problem of the scheme is about; row -1 where it is about none. */
export function placeOf(problem: SchemeProblem, rows: readonly DraftRow[], paths: ReadonlyMap<number, Path>): { readonly row: number; readonly column: DraftColumn | null } {
  if (problem.code === "doubled" && problem.what !== "entry" && problem.what !== "option") {
    const { what, name } = problem;
    const last = rows.filter((row) => row.kind === what && row.text("code").trim() === name).at(-1);
    if (last !== undefined) return { row: last.row, column: "code" };
  }
  const found = [...paths].filter(([, path]) => path.every((part, index) => problem.path[index] === part));
  const [row, path] = found.reduce<readonly [number, Path]>((best, one) => (one[1].length > best[1].length || best[0] < 0 ? one : best), [-1, []]);
  // A rule of the total is a sentence in one cell.
  if (row >= 0 && path[0] === "total") return { row, column: "content" };
  return { row, column: row < 0 ? null : columnAt(problem.path.slice(path.length)) };
}

const columnsOfFields: Readonly<Record<string, DraftColumn>> = {
  code: "code", number: "number", name: "name", label: "name", english: "english", points: "points", max: "points", type: "type", rule: "rule", heading: "heading",
  content: "content", criteria: "criteria", basis: "basis", method: "method", unit: "unit", atMost: "atMost", readings: "readings", bonus: "bonus", pointsPrinted: "printed",
  entries: "name", items: "name", indicators: "name", options: "name", formerly: "formerly", zh: "content", en: "english",
};

function columnAt(rest: Path): DraftColumn | null {
  return rest.map((part) => columnsOfFields[String(part)]).find((column) => column !== undefined) ?? null;
}

/** What is wrong with the rest, where indicators cannot be read: their points still count, so that sums are not called wrong for nothing. */
export function besides(said: object, problems: readonly SchemeProblem[]): readonly SchemeProblem[] {
  const unread = new Set(problems.map(({ path }) => path.slice(0, indicatorDepth).join("/")));
  const rest: unknown = structuredClone(said);
  for (const { path } of problems) {
    const indicator = saidAt(rest, path.slice(0, indicatorDepth));
    if (path.length > indicatorDepth && typeof indicator === "object" && indicator !== null) Object.assign(indicator, standIn(Reflect.get(indicator, "max")));
  }
  // Rules of the total name entries and categories, of which some may be those that cannot be read.
  const hasTotal = typeof rest === "object" && rest !== null && Reflect.has(rest, "total") && Reflect.deleteProperty(rest, "total");
  const read = readScheme(rest);
  return read.ok ? checkScheme(read.scheme).filter((problem) => !hasTotal || !hangsOnTotal(problem)).filter(({ path }) => !unread.has(path.slice(0, indicatorDepth).join("/"))) : [];
}

/** Whether a problem may be none with the rules of the total: a veto asks for an entry, and deductions are no base points. */
function hangsOnTotal(problem: SchemeProblem): boolean {
  return problem.code === "neverScored" || (problem.code === "pointsDiffer" && (problem.what === "base" || problem.what === "bonus"));
}

/** Steps from the top of a scheme to an indicator: categories / 0 / items / 0 / indicators / 0. */
export const indicatorDepth = 6;

/** What stands at a place of what is said of a scheme; undefined where nothing does. */
export function saidAt(said: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, part) => (typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined), said);
}

function standIn(max: unknown): object {
  return { entries: [{ name: "x", label: { zh: "", en: "" }, type: { kind: "score", max } }], rule: { kind: "awarded", entry: "x" } };
}
