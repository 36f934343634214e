import type { CellValue } from "../../src/sheet/plan";
import { hundredthsOf, least } from "./straightRule";
import type { BonusRow } from "./typedBonus";

/**
 * 创新加分 by the words of article 7, of the table's eighth part and of readings 16 and 21, read a second time: what was
 * applied for counts where the assessment group recognised it, for a city and a matter, on one of the article's grounds
 * and with evidence; of a city at most 100 points.
 */

/** 「经基层服务对象认可的事项，或得到省…办公室推广的事项，或受到国家部委以上表彰的事项」 */
const grounds: ReadonlySet<CellValue> = new Set(["经基层服务对象认可", "得到省信用办推广", "受到国家部委以上表彰"]);
/** 「总加分不得超过100分」 */
const most = 100;

const isError = (value: CellValue): boolean => typeof value === "string" && value.startsWith("#");
const isWritten = (value: CellValue): boolean => value !== null && [...String(value)].some((sign) => sign !== " " && sign !== "\u3000");

/** Hundredths that a line brings its city. */
export function lineOf([unit = null, item = null, field = null, ground = null, evidence = null, applied = null, recognised = null, state = null]: BonusRow): bigint {
  if ([unit, item, field, ground, evidence, applied, recognised, state].some(isError)) return 0n;
  if (state !== "已认定" || !grounds.has(ground)) return 0n;
  if (![unit, item, evidence].every(isWritten) || typeof recognised !== "number") return 0n;
  const shown = Number(recognised.toPrecision(15));
  return recognised < 0 || shown > most ? 0n : hundredthsOf(shown);
}

/** Hundredths of each city that has applied for anything; those of the others are not there. */
export function straightBonus(rows: readonly BonusRow[]): ReadonlyMap<CellValue, bigint> {
  const sums = new Map<CellValue, bigint>();
  for (const row of rows) {
    const unit = row[0] ?? null;
    if (unit !== null) sums.set(unit, (sums.get(unit) ?? 0n) + lineOf(row));
  }
  return new Map([...sums].map(([unit, sum]) => [unit, least(hundredthsOf(most), sum)] as const));
}
