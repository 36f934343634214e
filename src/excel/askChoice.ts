import type { Area } from "../sheet/plan";
import type { Session } from "./session";

/** What may be typed into cells: entries of a list that is written out, or no rule, or any other. */
export type Choice = { readonly kind: "list"; readonly items: readonly string[] } | { readonly kind: "none" | "other" | "mixed" };

/** Queues the question what an area of a sheet lets be chosen; answered after the next sync. */
export function askChoice(session: Session, sheetId: string, { row, column, rows, columns }: Area): () => Choice {
  const { dataValidation } = session.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, rows, columns);
  dataValidation.load("type,rule");
  return () => {
    const { type, rule } = dataValidation;
    if (type === "None") return { kind: "none" };
    // What was pasted from elsewhere brought its own rule, or none, to some of the cells.
    if (type === "Inconsistent" || type === "MixedCriteria") return { kind: "mixed" };
    const source = type === "List" ? rule.list?.source : undefined;
    if (typeof source !== "string" || source.startsWith("=")) return { kind: "other" };
    return { kind: "list", items: source.split(",").map((item) => item.trim()) };
  };
}
