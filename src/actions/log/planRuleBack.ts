import { isSameContent } from "../../sheet/cellContent";
import type { LogLine } from "../../workbook/log/readLog";
import { draftHeaders } from "../../workbook/scheme/draftColumns";
import { draftName } from "../../workbook/sheetNames";
import type { KeptChange } from "../returns/returnTypes";
import type { readDraftSheet } from "../scheme/draftSheet";
import type { OtherCells, OtherWrite } from "./otherCells";

type Draft = NonNullable<Awaited<ReturnType<typeof readDraftSheet>>>;

/** The code of the indicator whose rule a line of 编制方案 tells of; null where it tells of something else. */
function codeOf(what: string): string | null {
  const end = ` ${draftHeaders.rule}`;
  return what.endsWith(end) ? what.slice(0, -end.length) : null;
}

/** What taking back a line of 编制方案 puts into 方案草案: the rule of its indicator, found by its code. Pure. */
export function planRuleBack(draft: Draft | null, { what, before, after }: LogLine): OtherCells | null {
  const code = codeOf(what);
  if (code === null) return null;
  const column = draft?.draft.places.get("rule");
  const rows = draft?.draft.rows.filter((line) => line.kind === "indicator" && line.text("code").trim() === code) ?? [];
  const [row] = rows.length === 1 ? rows : [];
  const now = row?.text("rule") ?? null;
  const name = { key: `${draftName} ${code}`, column: "reported" as const, indicator: code, label: draftHeaders.rule };
  const isThere = row !== undefined && column !== undefined;
  const isBack = isThere && isSameContent(now, before);
  const isWritten = isThere && !isBack && now === after;
  const kept: readonly KeptChange[] = isBack || isWritten ? [] : [{ ...name, reason: isThere ? "changed" : "gone", now }];
  const writes: readonly OtherWrite[] = isWritten ? [{ key: name.key, row: row.row, column, what, before: now, after: before }] : [];
  return {
    sheetId: draft?.sheetId ?? "",
    sheetName: draftName,
    isProtected: draft?.isProtected === true,
    preview: { file: draftName, unit: "", changes: isWritten ? [{ ...name, before: now, after: before }] : [], kept, unchanged: isBack ? 1 : 0 },
    writes,
  };
}
