import type { Indicator, Scheme } from "../../core/index";
import { recognisedCodes, entryKey, indicatorsOf } from "../../core/index";
import { headerOf } from "../../workbook/form/columns";
import type { CellContent } from "../../sheet/cellContent";
import { isFormula } from "../../sheet/cellContent";
import { contentAt, contentOf } from "../../workbook/form/formContent";
import { cellName } from "../../workbook/log/logNames";
import type { CellValue } from "../../sheet/plan";
import { isSameValue } from "../../workbook/returns/returnedForm";
import type { IndicatorReview } from "../../workbook/review/review";
import { reviewsOf } from "../../workbook/review/review";
import { reviewLabels } from "../../workbook/form/reviewStates";
import { isUnwritable } from "../../sheet/textHazards";
import type { UnitForm } from "../book/book";
import type { CellWrite, UnitWrites } from "../book/writeUnits";
import { ActionFailure } from "../book/outcome";
import { refusalsOf } from "./refuseReview";
import type { EntryMark, ReviewMark, ReviewReport } from "../types";

export interface ReviewPlan {
  readonly units: readonly UnitWrites[];
  /** Indicators of which something is to be written. */
  readonly indicators: number;
  readonly skipped: ReviewReport["skipped"];
  readonly refused: ReviewReport["refused"];
}

/** What the marks are held against. */
export interface ReviewedBook {
  readonly scheme: Scheme;
  /** The forms as they stand now, by sheet id. */
  readonly forms: ReadonlyMap<string, UnitForm>;
  /** Names of all sheets by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether 创新加分 gives category 8 its 核定值, which is then a formula and never written. */
  readonly hasBonusSheet: boolean;
}

/**
 * Holds marks against the forms as they stand: a mark of which anything changed meanwhile is left alone as a whole, and
 * so is one that would not count. Pure.
 */
export function planReview(book: ReviewedBook, marks: readonly ReviewMark[]): ReviewPlan {
  const indicators = new Map(indicatorsOf(book.scheme).map((indicator) => [indicator.code, indicator] as const));
  const computed = book.hasBonusSheet ? recognisedCodes(book.scheme) : new Set<string>();
  const reviews = new Map([...book.forms].map(([id, { reading }]) => [id, reviewsOf(book.scheme, reading)] as const));
  const writes = new Map<string, CellWrite[]>();
  const done = new Set<string>();
  const skipped: ReviewReport["skipped"][number][] = [];
  const refused: ReviewReport["refused"][number][] = [];
  let changed = 0;
  for (const mark of marks) {
    const { sheetId, indicator: code } = mark;
    const unit = book.forms.get(sheetId);
    const indicator = indicators.get(code);
    const review = reviews.get(sheetId)?.get(code);
    const isRepeated = done.has(`${sheetId} ${code}`);
    done.add(`${sheetId} ${code}`);
    const found =
      unit === undefined || indicator === undefined || review === undefined || isRepeated
        ? null
        : markWrites(book.scheme, unit, indicator, review, mark, computed.has(code));
    const gaps = found === null || indicator === undefined || review === undefined ? [] : refusalsOf(book.scheme, indicator, review, mark);
    const name = unit?.reading.unit ?? book.names.get(sheetId) ?? "";
    if (found === null) {
      skipped.push({ unit: name, indicator: code, why: unit === undefined || indicator === undefined || isLineGone(unit, indicator) ? "lineGone" : "changed" });
    } else if (gaps.length > 0) {
      refused.push({ unit: name, indicator: code, gaps });
    } else if (found.length > 0) {
      changed += 1;
      writes.set(sheetId, [...(writes.get(sheetId) ?? []), ...found]);
    }
  }
  const units = [...writes].flatMap(([id, all]): UnitWrites[] => {
    const unit = book.forms.get(id);
    return unit === undefined ? [] : [{ unit, writes: all }];
  });
  return { units, indicators: changed, skipped, refused };
}

/** Whether any line of an indicator is no longer on the form: what stood on it, 审核状态 with it, then seems changed as well. */
function isLineGone({ reading }: UnitForm, indicator: Indicator): boolean {
  return indicator.entries.some((entry) => !reading.placement.rows.has(entryKey(indicator, entry)));
}

/** The cells that differ from the mark; null where something changed meanwhile or a line is gone. */
function markWrites(
  scheme: Scheme,
  unit: UnitForm,
  indicator: Indicator,
  review: IndicatorReview,
  mark: ReviewMark,
  isComputed: boolean,
): readonly CellWrite[] | null {
  if (review.state !== mark.before) return null;
  const writes: CellWrite[] = [];
  for (const entryMark of mark.entries ?? []) {
    const found = entryWrites(scheme, unit, indicator, review, entryMark, isComputed);
    if (found === null) return null;
    writes.push(...found);
  }
  if (review.state === mark.state && review.unknownState === null) return writes;
  const row = rowOf(review.address);
  if (row === null) return null;
  const before = emptiedContent(contentAt(unit.reading, row, unit.reading.placement.columns.reviewState));
  const what = cellName(scheme, indicator.code, "reviewState");
  return [...writes, { column: "reviewState", row, what, before, after: reviewLabels[mark.state] }];
}

function entryWrites(
  scheme: Scheme,
  { reading }: UnitForm,
  indicator: Indicator,
  review: IndicatorReview,
  mark: EntryMark,
  isComputed: boolean,
): readonly CellWrite[] | null {
  const entry = indicator.entries.find((one) => entryKey(indicator, one) === mark.key);
  const now = review.entries.find(({ key }) => key === mark.key);
  const row = reading.placement.rows.get(mark.key);
  const { columns } = reading.placement;
  if (entry === undefined || now === undefined || row === undefined || columns.verified < 0 || columns.reason < 0) return null;
  if (!isSameValue(now.verified, mark.before.verified) || now.reason !== mark.before.reason.trim()) return null;
  const verified = emptied(mark.verified);
  const reason = mark.reason.trim();
  const hazards = [...(isUnwritable(verified) ? ["verified" as const] : []), ...(isUnwritable(reason) ? ["reason" as const] : [])];
  if (hazards.length > 0) throw new ActionFailure("unwritable", hazards.map(headerOf));
  const writes: CellWrite[] = [];
  if (!isSameValue(now.verified, verified)) {
    if (isComputed) return null;
    const before = emptiedContent(contentOf(reading, mark.key, "verified"));
    writes.push({ column: "verified", row, entry, what: cellName(scheme, mark.key, "verified"), before, after: verified });
  }
  if (now.reason !== reason) {
    const before = emptiedContent(contentOf(reading, mark.key, "reason"));
    writes.push({ column: "reason", row, what: cellName(scheme, mark.key, "reason"), before, after: emptied(reason) });
  }
  return writes;
}

function emptied(value: CellValue): CellValue {
  return value === "" ? null : value;
}

function emptiedContent(content: CellContent): CellContent {
  return isFormula(content) ? content : emptied(content);
}

function rowOf(address: string | null): number | null {
  const row = /\d+$/.exec(address ?? "")?.[0];
  return row === undefined ? null : Number(row) - 1;
}
