import type { Indicator, Scheme } from "../../../src/core/index";
import type { Values } from "../kinds/case";
import { halfUp, int, least, reported } from "../kinds/case";
import { indicator, schemeOf } from "../support/smallScheme";

const part = (code: string) => [reported("done", `完成${code}`, `Done ${code}`, { kind: "count" }, { atMost: "all" }), reported("all", `总数${code}`, `All ${code}`, { kind: "plan" })];
const none = reported("none", "不适用", "Not applicable", { kind: "bool" });
const share = (points: number) => ({ kind: "proportion", part: "done", whole: "all", points }) as const;

/** Two indicators that apply to everybody and two that may not. */
export const spreadScheme: Scheme = schemeOf(
  indicator(share(10), part("甲"), 10, "1.1"),
  indicator({ kind: "spread", entry: "none", of: share(7.5) }, [none, ...part("乙")], 7.5, "1.2"),
  indicator({ kind: "cap", max: 4, of: { kind: "perUnit", entry: "staff", each: 0.3 } }, [reported("staff", "人员", "Staff")], 4, "1.3"),
  indicator({ kind: "spread", entry: "none", of: share(3) }, [none, ...part("丙")], 3, "1.4"),
);

/** Hundredths of each indicator by the words, from the entries by code. */
export function straightPoints(form: Readonly<Record<string, Values>>): readonly bigint[] {
  const of = (code: string, points: bigint) => halfUp(points * int(form[code]?.["done"]), int(form[code]?.["all"]));
  const [first, third] = [of("1.1", 1000n), least(400n, 30n * int(form["1.3"]?.["staff"]))];
  const spread = (code: string, points: bigint) => (form[code]?.["none"] === true ? halfUp(points * (first + third), 1400n) : of(code, points));
  return [first, spread("1.2", 750n), third, spread("1.4", 300n)];
}

/** Of two categories and a bonus: one indicator is spread over all of the first two, one over its own category alone. */
export const spreadOverAllScheme: Scheme = {
  ...schemeOf(),
  basePoints: 42.5,
  bonusPoints: 6,
  categories: [
    category("1", false, indicator(share(10), part("甲"), 10, "1.1"), indicator({ kind: "spread", over: "all", entry: "none", of: share(7.5) }, [none, ...part("乙")], 7.5, "1.2")),
    category("2", false, indicator(share(20), part("丙"), 20, "2.1"), indicator({ kind: "spread", entry: "none", of: share(5) }, [none, ...part("丁")], 5, "2.2")),
    category("3", true, indicator(share(6), part("戊"), 6, "3.1")),
  ],
};

function category(code: string, bonus: boolean, ...indicators: readonly Indicator[]): Scheme["categories"][number] {
  const points = indicators.reduce((sum, { max }) => sum + max, 0);
  return { code, number: code, name: code, points, bonus, items: [{ number: "1", name: code, pointsPrinted: "item", points, indicators }] };
}

/** The same of it. */
export function straightOverAll(form: Readonly<Record<string, Values>>): readonly bigint[] {
  const of = (code: string, points: bigint) => halfUp(points * int(form[code]?.["done"]), int(form[code]?.["all"]));
  const [first, second] = [of("1.1", 1000n), of("2.1", 2000n)];
  const spread = (code: string, points: bigint, gained: bigint, most: bigint) => (form[code]?.["none"] === true ? halfUp(points * gained, most) : of(code, points));
  return [first, spread("1.2", 750n, first + second, 3000n), second, spread("2.2", 500n, second, 2000n), of("3.1", 600n)];
}
