import type { KindCase } from "./case";
import { int, least, reported } from "./case";

const entries = [reported("pilot", "列入省试点", "Provincial pilot", { kind: "bool" }), reported("docs", "出台文件", "Documents", { kind: "count" }, { unit: "件" })];

export const conditional: KindCase = {
  rule: {
    kind: "conditional",
    entry: "pilot",
    then: { kind: "cap", max: 10, of: { kind: "perUnit", entry: "docs", each: 2.5 } },
    otherwise: { kind: "tiers", entry: "docs", tiers: [{ atLeast: 5, points: 6 }] },
  },
  entries,
  max: 10,
  straight: ({ pilot, docs }) => (pilot === true ? least(1000n, 250n * int(docs)) : int(docs) >= 5n ? 600n : 0n),
  sentences: [
    [{ pilot: true, docs: 3 }, 7.5, "列入省试点：是；出台文件 3 件×2.5＝7.5（最高10）", "Provincial pilot: yes; Documents 3 × 2.5 = 7.5 (max 10)"],
    [{ pilot: false, docs: 5 }, 6, "列入省试点：否；出台文件 5 件，5件以上＝6", "Provincial pilot: no; Documents 5, 5 or more = 6"],
  ],
};

export const conditionalAlone: KindCase = {
  rule: { kind: "conditional", entry: "pilot", then: { kind: "tiers", entry: "docs", tiers: [{ atLeast: 5, points: 6 }] } },
  entries,
  max: 6,
  straight: ({ pilot, docs }) => (pilot === true && int(docs) >= 5n ? 600n : 0n),
  sentences: [[{ pilot: false, docs: 5 }, 0, "列入省试点：否＝0", "Provincial pilot: no = 0"]],
};
