import type { Rule } from "../../../src/core/index";
import type { KindCase } from "./case";
import { int, least, reported } from "./case";

const names = ["a", "b", "c", "d"];
const of = names.map((entry): Rule => ({ kind: "cap", max: 10.2, of: { kind: "perUnit", entry, each: 1.1 } }));

export const bestOf: KindCase = {
  rule: { kind: "bestOf", best: 2, of },
  entries: names.map((name) => reported(name, `方向${name}`, `Direction ${name}`, { kind: "count" }, { unit: "项" })),
  max: 20.4,
  straight(values) {
    const points = names.map((name) => least(1020n, 110n * int(values[name]))).sort((x, y) => Number(y - x));
    return (points[0] ?? 0n) + (points[1] ?? 0n);
  },
  sentences: [
    [
      { a: 1, b: 3, c: 2, d: 0 },
      5.5,
      "方向a 1 项×1.1＝1.1（最高10.2）；方向b 3 项×1.1＝3.3（最高10.2）；方向c 2 项×1.1＝2.2（最高10.2）；方向d 0 项×1.1＝0（最高10.2）；取最高 2 项＝5.5",
      "Direction a 1 × 1.1 = 1.1 (max 10.2); Direction b 3 × 1.1 = 3.3 (max 10.2); Direction c 2 × 1.1 = 2.2 (max 10.2); Direction d 0 × 1.1 = 0 (max 10.2); the best 2 = 5.5",
    ],
  ],
  refused: [
    [{ kind: "bestOf", best: 5, of }, "noBest"],
    [{ kind: "bestOf", best: 0, of }, "noBest"],
    [{ kind: "bestOf", best: 1.5, of }, "noBest"],
    [{ kind: "bestOf", best: 5, of: [...of, ...of, ...of] }, "noBest"],
  ],
};
