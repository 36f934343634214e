import type { KindCase } from "./case";
import { int, reported } from "./case";

const levels = [
  { entry: "national", points: 10 },
  { entry: "provincial", points: 5.5 },
  { entry: "city", points: 2 },
];

export const highestLevel: KindCase = {
  rule: { kind: "highestLevel", levels },
  entries: [
    reported("national", "国家级表彰", "National awards", { kind: "count" }, { unit: "项" }),
    reported("provincial", "省级表彰", "Provincial awards", { kind: "count" }, { unit: "项" }),
    reported("city", "市级表彰", "City awards", { kind: "count" }, { unit: "项" }),
  ],
  max: 10,
  straight: ({ national, provincial, city }) => (int(national) > 0n ? 1000n : int(provincial) > 0n ? 550n : int(city) > 0n ? 200n : 0n),
  sentences: [
    [{ national: 1, provincial: 3, city: 9 }, 10, "国家级表彰 1 项，按最高级别计＝10", "National awards 1, highest level = 10"],
    [{ national: 0, provincial: 3, city: 9 }, 5.5, "省级表彰 3 项，按最高级别计＝5.5", "Provincial awards 3, highest level = 5.5"],
    [{ national: 0, provincial: 0, city: 0 }, 0, "均无＝0", "none = 0"],
  ],
  refused: [[{ kind: "highestLevel", levels: [...levels].reverse() }, "tiersDoNotFall"]],
};
