import type { KindCase } from "./case";
import { notBelowZero, reported } from "./case";

const names = ["a", "b", "c", "d", "e"];

export const missing: KindCase = {
  rule: { kind: "missing", from: 0.4, entries: names, each: 0.1 },
  entries: names.map((name) => reported(name, `省定文件${name}`, `Document ${name}`, { kind: "bool" })),
  max: 0.4,
  straight: (values) => notBelowZero(40n - 10n * BigInt(names.filter((name) => values[name] === false).length)),
  sentences: [
    [{ a: true, b: false, c: false, d: false, e: true }, 0.1, "5 项中缺 3 项，0.4－3×0.1＝0.1", "3 of 5 missing, 0.4 − 3 × 0.1 = 0.1"],
    [{ a: false, b: false, c: false, d: false, e: true }, 0, "5 项中缺 4 项，0.4－4×0.1＝0", "4 of 5 missing, 0.4 − 4 × 0.1 = 0"],
    [{ a: false, b: false, c: false, d: false, e: false }, 0, "5 项中缺 5 项，0.4－5×0.1＝0（扣完为止）", "5 of 5 missing, 0.4 − 5 × 0.1 = 0 (used up)"],
  ],
};
