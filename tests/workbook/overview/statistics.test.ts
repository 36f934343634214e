import { describe, expect, it } from "vitest";
import { hundredths } from "../../../src/core/index";
import { statisticsOf, twoDecimals } from "../../../src/workbook/overview/statistics";
import { randomFrom } from "../../support/randomForms";

/** The quotient rounded half up, computed another way. */
function quotient(sum: bigint, count: bigint): number {
  return Number((2n * sum + count) / (2n * count));
}

describe("statistics over the cities", () => {
  it.each([
    ["no city", [], { average: 0, median: 0, highest: 0 }],
    ["one city", [4364], { average: 4364, median: 4364, highest: 4364 }],
    ["half a hundredth, which goes up", [0, 1], { average: 1, median: 1, highest: 1 }],
    ["a third, which goes down", [0, 0, 1], { average: 0, median: 0, highest: 1 }],
    ["an even number in no order", [30, 10, 40, 25], { average: 26, median: 28, highest: 40 }],
  ] as const)("of %s", (_what, amounts, expected) => {
    expect(statisticsOf(amounts.map(hundredths))).toEqual(expected);
  });

  it("agree with whole-number arithmetic of any size on 3,000 random sets", () => {
    const random = randomFrom(8);
    for (let round = 0; round < 3_000; round += 1) {
      const count = 1 + Math.floor(random() * 40);
      const largest = [3, 110_000, 200_000_000_000_000][round % 3] ?? 1;
      const amounts = Array.from({ length: count }, () => Math.floor(random() * largest));
      const exact = amounts.map(BigInt).sort((a, b) => (a < b ? -1 : 1));
      const sum = exact.reduce((total, one) => total + one, 0n);
      const low = exact[Math.floor((count - 1) / 2)] ?? 0n;
      const high = exact[Math.floor(count / 2)] ?? 0n;
      expect(statisticsOf(amounts.map(hundredths))).toEqual({
        average: quotient(sum, BigInt(count)),
        median: quotient(low + high, 2n),
        highest: Number(exact.at(-1)),
      });
    }
  });

  it("are printed with two decimals", () => {
    expect([0, 43.6, 1018, 0.07, 655.35].map(twoDecimals)).toEqual(["0.00", "43.60", "1018.00", "0.07", "655.35"]);
  });
});
