import type { KindCase } from "./case";
import { halfUp, reported } from "./case";

const rate = reported("rate", "抽查合格率", "Pass rate", { kind: "percent" }, { unit: "%" });
const hundredths = (value: unknown) => BigInt(Math.round(Number(value) * 100));

export const percentTiers: KindCase = {
  rule: { kind: "tiers", entry: "rate", tiers: [{ atLeast: 95, points: 10 }, { atLeast: 80, points: 5.5 }] },
  entries: [rate],
  max: 10,
  straight: ({ rate: value }) => (hundredths(value) >= 9500n ? 1000n : hundredths(value) >= 8000n ? 550n : 0n),
  sentences: [
    [{ rate: 95 }, 10, "抽查合格率 95%，95%以上＝10", "Pass rate 95%, 95% or more = 10"],
    [{ rate: 94.99 }, 5.5, "抽查合格率 94.99%，80%以上＝5.5", "Pass rate 94.99%, 80% or more = 5.5"],
    [{ rate: 0 }, 0, "抽查合格率 0%，80%以下＝0", "Pass rate 0%, below 80% = 0"],
  ],
};

export const percentShare: KindCase = {
  rule: { kind: "proportion", part: "rate", points: 50 },
  entries: [rate],
  max: 50,
  straight: ({ rate: value }) => halfUp(5000n * hundredths(value), 10_000n),
  sentences: [
    [{ rate: 96.57 }, 48.29, "抽查合格率 96.57%×50＝48.29", "Pass rate 96.57% × 50 = 48.29"],
    [{ rate: 0.01 }, 0.01, "抽查合格率 0.01%×50＝0.01", "Pass rate 0.01% × 50 = 0.01"],
    [{ rate: 100 }, 50, "抽查合格率 100%×50＝50", "Pass rate 100% × 50 = 50"],
  ],
  refused: [[{ kind: "proportion", part: "count", points: 50 }, "unknownEntry"]],
};
