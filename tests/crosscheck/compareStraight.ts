import { jiangsu2012, noQuota, rankInGroups, rankUnits } from "../../src/core/index";
import type { CellValue } from "../../src/sheet/plan";
import { entriesOf } from "../../src/workbook/form/readForm";
import { scoreStraight } from "../../bench/support/straightLine";
import type { Reading, Sums } from "../support/totalReading";
import { ranksOf } from "../support/totalReading";
import type { Book } from "./book";
import type { Difference } from "./calculatedBook";
import type { Scored } from "./compare";
import { straightBonus } from "./straightBonus";
import { straightUnits } from "./straightUnits";

/** The entry of the table's eighth part. */
const innovation = "8.innovation";

/** Everything that the core says otherwise than a reading of the table's words, written apart from it. */
export function straightDifferences({ subject, forms, bonus }: Book, scored: readonly Scored[]): readonly Difference[] {
  const { scheme, groups, total, units } = subject;
  // Where there is 创新加分, what stands on its lines is the reviewer's word on what a city applied for.
  const recognised = bonus === null ? null : straightBonus(bonus);
  const verifiedOf = (key: string, unit: string, typed: CellValue): CellValue => {
    if (recognised === null || key !== innovation) return typed;
    const points = recognised.get(unit);
    return points === undefined ? null : Number(points) / 100;
  };
  const straight = straightUnits(scheme, forms.map((form, at) => new Map([...form].map(([key, { reported, verified }]) => [key, { reported: reported.value, verified: verifiedOf(key, units[at] ?? "", verified.value) }] as const))));
  const readings = straight.map(({ rows, categories, says }): Reading => {
    const sums: Sums = { of: (code) => categories.find(([one]) => one === code)?.[1] ?? 0n, row: (code) => rows.find((one) => one.code === code)?.points ?? 0n, says };
    if (total !== undefined) return total.read(sums);
    const added = (isBonus: boolean) => scheme.categories.filter(({ bonus }) => bonus === isBonus).reduce((sum, { code }) => sum + sums.of(code), 0n);
    return { base: added(false), total: added(false) + added(true), isQualified: true, ties: [] };
  });
  const ranks = ranksOf(readings);
  const ranking = rankUnits(scored.map(({ unit, verified }) => ({ name: unit, scorecard: verified })), scheme);
  const places = rankInGroups(ranking, (name) => groups.get(name));
  return scored.flatMap(({ unit, verified, reading }, index) => {
    const ranked = ranking.find(({ name }) => name === unit);
    const group = groups.get(unit);
    const ahead = scored.filter((other, at) => group !== undefined && groups.get(other.unit) === group && (ranks[at] ?? 0) < (ranks[index] ?? 0)).length;
    const say = (what: string, code: string, core: string | number | undefined, found: string | number | undefined): readonly Difference[] => (core === found ? [] : [{ unit, what, code, cell: "", formula: "", core, found }]);
    const points = (of: bigint | undefined) => Number(of ?? -1n) / 100;
    const entries = entriesOf(scheme, reading, "verified");
    // It knows of no plans that were not set.
    const raced = scheme === jiangsu2012 && !Object.values(entries).includes(noQuota) ? scoreStraight(entries) : undefined;
    return [
      ...verified.indicators.flatMap(({ code, points: of, status, issues }, at) => {
        const row = straight[index]?.rows[at];
        const line = raced?.indicators[at];
        return [
          ...say(`${code} status`, code, status, row?.status),
          ...say(`${code} points`, code, of, points(row?.points)),
          ...(line === undefined ? [] : [...say(`${code} points, line by line`, code, of, line.points), ...say(`${code} issues, line by line`, code, issues.map((one) => one.code).join(), line.issues.map((one) => one.code).join())]),
        ];
      }),
      ...verified.categories.flatMap(({ code, points: of }, at) => say(`subtotal ${code}`, "", of, points(straight[index]?.categories[at]?.[1]))),
      ...say("base", "", verified.base, points(readings[index]?.base)),
      ...say("total", "", verified.total, points(readings[index]?.total)),
      ...say("rank", "", ranked?.rank, ranks[index]),
      ...say("rank in the group", "", places.get(unit)?.rank ?? 0, group === undefined ? 0 : 1 + ahead),
      ...(total === undefined ? [] : say("grade", "", ranked?.grade?.zh, total.grade(readings[index] ?? { base: 0n, total: 0n, isQualified: true, ties: [] }, ranks[index] ?? 0, scored.length))),
    ];
  });
}
