import type { Scheme } from "../../core/index";
import type { DraftColumn, RowKind } from "./draftColumns";
import { draftColumns } from "./draftColumns";
import type { DraftLine } from "./draftLines";
import { draftLines } from "./draftLines";

/** One thing that is not the same in two schemes, told as 方案草案 tells it. */
export interface SchemeChange {
  readonly kind: RowKind;
  /** Code of the indicator or category, the number of a reading; of what has none, that of what it belongs to. */
  readonly code: string;
  /** What people call it. */
  readonly name: string;
  readonly what: "added" | "removed" | { readonly column: DraftColumn };
  readonly before: string;
  readonly after: string;
}

/** Columns that say the same as others, or nothing that is scored or printed. */
const unsaid: ReadonlySet<DraftColumn> = new Set(["key", "parent", "kind", "check"]);

/**
 * Everything that is not the same in a scheme and the one it was made from, in the order of the new one, what is gone
 * last. Rows are held against each other by their keys.
 *
 * @example schemeChanges(jiangsu2012, { ...jiangsu2012, version: "1.1.0" }) // [{ kind: "scheme", name: "版本", what: { column: "content" }, before: "1.0.0", … }]
 */
export function schemeChanges(parent: Scheme, scheme: Scheme): readonly SchemeChange[] {
  const [before, after] = [linesByKey(parent), linesByKey(scheme)];
  const changed = [...after].flatMap(([key, line]): readonly SchemeChange[] => {
    const old = before.get(key);
    if (old === undefined) return [{ ...named(line), what: "added", before: "", after: summary(line) }];
    return draftColumns
      .filter((column) => !unsaid.has(column) && said(old, column) !== said(line, column))
      .map((column) => ({ ...named(line), what: { column }, before: said(old, column), after: said(line, column) }));
  });
  const removed = [...before].filter(([key]) => !after.has(key)).map(([, line]): SchemeChange => ({ ...named(line), what: "removed", before: summary(line), after: "" }));
  return [...changed, ...removed];
}

function linesByKey(scheme: Scheme): ReadonlyMap<string, DraftLine> {
  return new Map(draftLines(scheme).map((line) => [said(line, "key"), line]));
}

function said({ values }: DraftLine, column: DraftColumn): string {
  return String(values[column] ?? "");
}

function named(line: DraftLine): Pick<SchemeChange, "kind" | "code" | "name"> {
  const [, way = ""] = said(line, "key").split(":");
  const code = line.kind === "entry" || line.kind === "option" ? way.slice(0, Math.max(0, way.lastIndexOf("."))) : said(line, "code");
  return { kind: line.kind, code: code === "" && line.kind === "item" ? said(line, "number") : code, name: said(line, "name") || said(line, "content") };
}

/** What a row comes to in a few words: its points and its rule. */
function summary(line: DraftLine): string {
  const points = said(line, "points");
  return [said(line, "name") || said(line, "content"), points === "" ? "" : `${points}分`, said(line, "rule") || said(line, "type")].filter((part) => part !== "").join("；");
}
