import type { Indicator, Rule, Scheme } from "../../../src/core/index";
import type { Values } from "../kinds/case";
import { halfUp, int, least, reported } from "../kinds/case";
import { indicator, schemeOf } from "../support/smallScheme";

const part = (code: string) => [reported("done", `完成${code}`, `Done ${code}`, { kind: "count" }, { atMost: "all" }), reported("all", `总数${code}`, `All ${code}`, { kind: "plan" })];
const none = reported("none", "不适用", "Not applicable", { kind: "bool" });
const share = (points: number) => ({ kind: "proportion", part: "done", whole: "all", points }) as const;
const applies = (code: string, points: number, name: string): Indicator => indicator(share(points), part(name), points, code);
const mayNot = (code: string, points: number, name: string, how: Partial<Extract<Rule, { kind: "spread" }>>): Indicator =>
  indicator({ kind: "spread", entry: "none", of: share(points), ...how }, [none, ...part(name)], points, code);

/** Of two categories and a bonus, the first of two items: spread evenly over the item, the category and all, and by points over the item. */
export const spreadEvenlyScheme: Scheme = {
  ...schemeOf(),
  basePoints: 45.5,
  bonusPoints: 6,
  categories: [
    category("1", false, [
      [applies("1.1", 10, "甲"), mayNot("1.2", 7.5, "乙", { over: "item", evenly: true }), indicator({ kind: "cap", max: 4, of: { kind: "perUnit", entry: "staff", each: 0.3 } }, [reported("staff", "人员", "Staff")], 4, "1.3")],
      [applies("1.4", 6, "丁"), mayNot("1.5", 3, "戊", { evenly: true })],
    ]),
    category("2", false, [[applies("2.1", 7, "己"), mayNot("2.2", 5, "庚", { over: "all", evenly: true }), mayNot("2.3", 3, "辛", { over: "item" })]]),
    category("3", true, [[applies("3.1", 6, "壬")]]),
  ],
};

function category(code: string, bonus: boolean, items: readonly (readonly Indicator[])[]): Scheme["categories"][number] {
  const pointsOf = (indicators: readonly Indicator[]): number => indicators.reduce((sum, { max }) => sum + max, 0);
  return {
    code,
    number: code,
    name: code,
    points: pointsOf(items.flat()),
    bonus,
    items: items.map((indicators, index) => ({ number: String(index + 1), name: `${code}${index + 1}`, pointsPrinted: "item", points: pointsOf(indicators), indicators })),
  };
}

/** Hundredths of each indicator by the words: every other indicator takes as many of the points, and gives of them what it gives of its own. */
export function straightEvenly(form: Readonly<Record<string, Values>>): readonly bigint[] {
  const of = (code: string, points: bigint) => halfUp(points * int(form[code]?.["done"]), int(form[code]?.["all"]));
  const [a, c, d, f] = [of("1.1", 1000n), least(400n, 30n * int(form["1.3"]?.["staff"])), of("1.4", 600n), of("2.1", 700n)];
  const orSpread = (code: string, points: bigint, spread: bigint) => (form[code]?.["none"] === true ? spread : of(code, points));
  return [
    a,
    // a/10 and c/4 of 3.75 each.
    orSpread("1.2", 750n, halfUp(750n * (a * 400n + c * 1000n), 2n * 1000n * 400n)),
    c,
    d,
    orSpread("1.5", 300n, halfUp(300n * (a * 400n * 600n + c * 1000n * 600n + d * 1000n * 400n), 3n * 1000n * 400n * 600n)),
    f,
    orSpread("2.2", 500n, halfUp(500n * (a * 400n * 600n * 700n + c * 1000n * 600n * 700n + d * 1000n * 400n * 700n + f * 1000n * 400n * 600n), 4n * 1000n * 400n * 600n * 700n)),
    orSpread("2.3", 300n, halfUp(300n * f, 700n)),
    of("3.1", 600n),
  ];
}
