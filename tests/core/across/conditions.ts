import type { Indicator, Scheme } from "../../../src/core/index";
import type { Values } from "../kinds/case";
import { halfUp, int, least, reported } from "../kinds/case";
import { indicator, schemeOf } from "../support/smallScheme";

const none = reported("none", "不适用", "Not applicable", { kind: "bool" });
const docs = reported("docs", "文件", "Papers");
const done = [reported("done", "完成数", "Done", { kind: "count" }, { atMost: "all" }), reported("all", "总数", "All", { kind: "plan" })];
const share = (points: number) => ({ kind: "proportion", part: "done", whole: "all", points }) as const;
const each = (max: number, points: number) => ({ kind: "cap", max, of: { kind: "perUnit", entry: "docs", each: points } }) as const;

/**
 * Indicators that count, are capped or are nothing by another's points: a chain over two categories, told from below and from above,
 * one on being reported, one that may not apply as well, and one whose condition stands within a sum.
 */
export const conditionScheme: Scheme = {
  ...schemeOf(),
  basePoints: 57.5,
  bonusPoints: 5,
  categories: [
    category("1", false, [
      // Counts only where 2.1 has 6 points, which comes after it.
      indicator({ kind: "onIndicator", indicator: "2.1", atLeast: 6, then: share(10) }, done, 10, "1.1"),
      // Capped where 1.1 has nothing, half of which is what 2.1 decides.
      indicator({ kind: "onIndicator", indicator: "1.1", atLeast: 0.01, then: each(8, 1.5), otherwise: each(2.5, 0.5) }, [docs], 8, "1.2"),
      indicator({ kind: "onIndicator", indicator: "2.2", then: { kind: "flag", entry: "yes", points: 4.5 } }, [reported("yes", "已公开", "Published", { kind: "bool" })], 4.5, "1.3"),
    ]),
    category("2", false, [
      indicator(share(10), done, 10, "2.1"),
      indicator(each(10, 0.1), [docs], 10, "2.2"),
      indicator({ kind: "spread", entry: "none", evenly: true, over: "item", of: { kind: "onIndicator", indicator: "1.2", atLeast: 2.5, then: share(5) } }, [none, ...done], 5, "2.3"),
      // Two conditions of one indicator, one of them on what the other asks for.
      indicator(
        {
          kind: "sum",
          of: [
            { kind: "onIndicator", indicator: "2.1", atLeast: 10, then: each(6, 2) },
            { kind: "onIndicator", indicator: "2.2", then: { kind: "onIndicator", indicator: "2.1", atLeast: 5.55, then: each(4, 1) } },
          ],
        },
        [docs],
        10,
        "2.4",
      ),
    ]),
    category("3", true, [indicator({ kind: "onIndicator", indicator: "2.1", atLeast: 10, then: each(5, 1) }, [docs], 5, "3.1")]),
  ],
};

function category(code: string, bonus: boolean, indicators: readonly Indicator[]): Scheme["categories"][number] {
  const points = indicators.reduce((sum, { max }) => sum + max, 0);
  return { code, number: code, name: code, points, bonus, items: [{ number: "1", name: code, pointsPrinted: "item", points, indicators }] };
}

/** Hundredths of each indicator by the words, of a form whose every entry is valid. */
export function straightConditions(form: Readonly<Record<string, Values>>): readonly bigint[] {
  const of = (code: string, points: bigint) => halfUp(points * int(form[code]?.["done"]), int(form[code]?.["all"]));
  const paper = (code: string, most: bigint, points: bigint) => least(most, points * int(form[code]?.["docs"]));
  const [d, e] = [of("2.1", 1000n), paper("2.2", 1000n, 10n)];
  const a = d >= 600n ? of("1.1", 1000n) : 0n;
  const b = a > 0n ? paper("1.2", 800n, 150n) : paper("1.2", 250n, 50n);
  const c = form["1.3"]?.["yes"] === true ? 450n : 0n;
  const g = (d === 1000n ? paper("2.4", 600n, 200n) : 0n) + (d >= 555n ? paper("2.4", 400n, 100n) : 0n);
  // Each of the other three takes a third of five points.
  const spread = halfUp(500n * (d + e + g), 3n * 1000n);
  return [a, b, c, d, e, form["2.3"]?.["none"] === true ? spread : b >= 250n ? of("2.3", 500n) : 0n, g, d === 1000n ? paper("3.1", 500n, 100n) : 0n];
}
