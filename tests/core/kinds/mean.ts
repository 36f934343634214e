import type { EntryValue } from "../../../src/core/index";
import type { KindCase, Values } from "./case";
import { halfUp, reported } from "./case";

const letters = ["a", "b", "c", "d", "e"];
const judges = (count: number) => letters.slice(0, count).map((name) => reported(name, `专家${name}`, `Judge ${name}`, { kind: "score", max: 100 }));
const cents = (value: EntryValue): bigint => BigInt(Math.round(Number(value) * 100));
const sum = (marks: readonly bigint[]): bigint => marks.reduce((a, b) => a + b, 0n);
const rising = (values: Values, names: readonly string[]): readonly bigint[] => names.map((name) => cents(values[name])).sort((a, b) => Number(a - b));

/** Kind 29: one highest and one lowest mark of five judges go, the other three count. */
export const trimmedMean: KindCase = {
  rule: { kind: "mean", entries: letters, trimmed: true },
  entries: judges(5),
  max: 100,
  straight: (values) => halfUp(sum(rising(values, letters).slice(1, 4)), 3n),
  sentences: [
    [
      { a: 90, b: 85.5, c: 70, d: 90, e: 88.25 },
      87.92,
      "专家a 90，专家b 85.5，专家c 70，专家d 90，专家e 88.25；去掉最高分 90、最低分 70，其余 3 个平均＝87.92（最高100）",
      "Judge a 90, Judge b 85.5, Judge c 70, Judge d 90, Judge e 88.25; without the highest 90 and the lowest 70, mean of the other 3 = 87.92 (max 100)",
    ],
    [
      { a: 80, b: 80, c: 80, d: 80, e: 80 },
      80,
      "专家a 80，专家b 80，专家c 80，专家d 80，专家e 80；去掉最高分 80、最低分 80，其余 3 个平均＝80（最高100）",
      "Judge a 80, Judge b 80, Judge c 80, Judge d 80, Judge e 80; without the highest 80 and the lowest 80, mean of the other 3 = 80 (max 100)",
    ],
  ],
  refused: [
    [{ kind: "mean", entries: [...letters, "f"] }, "unknownEntry"],
  ],
};

/** Of three marks the middle one is left, whatever their bounds are. */
export const trimmedOfThree: KindCase = {
  rule: { kind: "mean", entries: ["a", "b", "c"], trimmed: true },
  entries: [...judges(2), reported("c", "群众评议", "Public", { kind: "score", max: 20 })],
  max: 100,
  straight: (values) => rising(values, ["a", "b", "c"])[1] ?? 0n,
  sentences: [
    [{ a: 0, b: 99.99, c: 20 }, 20, "专家a 0，专家b 99.99，群众评议 20；去掉最高分 99.99、最低分 0，其余 1 个平均＝20（最高100）", "Judge a 0, Judge b 99.99, Public 20; without the highest 99.99 and the lowest 0, mean of the other 1 = 20 (max 100)"],
  ],
};

export const meanOfYears: KindCase = {
  rule: { kind: "mean", entries: ["a", "b"] },
  entries: judges(2),
  max: 100,
  straight: (values) => halfUp(sum(rising(values, ["a", "b"])), 2n),
  sentences: [[{ a: 90, b: 85.01 }, 87.51, "专家a 90，专家b 85.01；平均＝87.51（最高100）", "Judge a 90, Judge b 85.01; mean = 87.51 (max 100)"]],
  refused: [[{ kind: "mean", entries: ["a", "b"], trimmed: true }, "tooFew"]],
};

const years = letters.slice(0, 3);

/** Kind 24: half the mean of the years, half the last year, in whole points. */
export const roundedTerm: KindCase = {
  rule: { kind: "rounded", of: { kind: "weighted", parts: [{ percent: 50, of: { kind: "mean", entries: years } }, { percent: 50, of: { kind: "awarded", entry: "c" } }] } },
  entries: judges(3),
  max: 100,
  straight(values) {
    const of = halfUp(sum(rising(values, years)), 3n);
    return 100n * halfUp(halfUp(50n * of + 50n * cents(values["c"]), 100n), 100n);
  },
  sentences: [
    [
      { a: 80, b: 85, c: 90.5 },
      88,
      "专家a 80，专家b 85，专家c 90.5；平均＝85.17（最高100）；专家c＝90.5（最高100）；85.17×50%＋90.5×50%＝87.84；四舍五入取整＝88",
      "Judge a 80, Judge b 85, Judge c 90.5; mean = 85.17 (max 100); Judge c = 90.5 (max 100); 85.17 × 50% + 90.5 × 50% = 87.84; rounded to whole points = 88",
    ],
  ],
};

export const roundedToTenths: KindCase = {
  rule: { kind: "sum", of: [{ kind: "rounded", decimals: 1, of: { kind: "awarded", entry: "a" } }, { kind: "rounded", of: { kind: "cap", max: 2.5, of: { kind: "perUnit", entry: "n", each: 0.25 } } }] },
  entries: [...judges(1), reported("n", "次数", "Times")],
  max: 103,
  straight({ a, n }) {
    const times = 25n * BigInt(Number(n));
    return 10n * halfUp(cents(a), 10n) + 100n * halfUp(times < 250n ? times : 250n, 100n);
  },
  sentences: [
    [
      { a: 66.65, n: 2 },
      67.7,
      "专家a＝66.65（最高100）；四舍五入保留 1 位小数＝66.7；次数 2×0.25＝0.5（最高2.5）；四舍五入取整＝1；合计＝67.7",
      "Judge a = 66.65 (max 100); rounded to 1 decimal = 66.7; Times 2 × 0.25 = 0.5 (max 2.5); rounded to whole points = 1; total = 67.7",
    ],
  ],
};
