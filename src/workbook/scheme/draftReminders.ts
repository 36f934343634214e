import type { Indicator, Path, Scheme } from "../../core/index";
import { behaviourOf, indicatorsOf } from "../../core/index";
import type { DraftColumn } from "./draftColumns";
import type { DraftGrid, DraftRow } from "./draftGrid";

/** Something that is worth a second look and keeps nothing from being adopted. */
export type Reminder = { readonly row: number; readonly column: DraftColumn } & (
  | { readonly code: "textDiffers"; readonly says: number; readonly max: number }
  | { readonly code: "codeChanged"; readonly before: string; readonly after: string }
);

/** What in a draft is worth a second look; `scheme` is null where the rows make none. */
export function draftReminders({ rows }: DraftGrid, scheme: Scheme | null, paths: ReadonlyMap<number, Path>): readonly Reminder[] {
  const byCode = new Map((scheme === null ? [] : indicatorsOf(scheme)).map((one) => [one.code, one] as const));
  return rows.filter(({ kind, row }) => kind === "indicator" && paths.has(row)).flatMap((row): readonly Reminder[] => {
    const indicator = byCode.get(row.text("code").trim());
    return [...renamed(row), ...(indicator === undefined ? [] : unlike(row.row, indicator))];
  });
}

/** Entries are known by their indicator's code: what was filled in under another is not taken along. */
function renamed({ row, key, text }: DraftRow): readonly Reminder[] {
  const before = key?.slice(key.indexOf(":") + 1) ?? "";
  const after = text("code").trim();
  return before === "" || before === after ? [] : [{ row, column: "code", code: "codeChanged", before, after }];
}

/** Points that the standard names, as printed: «得20分», «最高得40分», «扣5分», «每个10分». */
const pointsNamed = /(?:得|最高|扣|加|计|每[个项次人家]|为)\s*(\d+(?:\.\d+)?)\s*分/g;

/** Points that 评分标准 names and the rule does not know: one of the two was forgotten. */
function unlike(row: number, indicator: Indicator): readonly Reminder[] {
  const known = new Set([indicator.max, ...numbersIn(indicator.rule), ...indicator.entries.flatMap(({ type }) => behaviourOf(type).choices.map(({ points }) => points))]);
  const named = [...indicator.criteria.matchAll(pointsNamed)].map((found) => Number(found[1]));
  return [...new Set(named)].filter((says) => !known.has(says)).map((says) => ({ row, column: "criteria", code: "textDiffers", says, max: indicator.max }));
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
