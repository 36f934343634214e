import { describe, expect, it } from "vitest";
import { jiangsu2012, scoreUnit } from "../../src/core/index";
import cases from "../golden/complete-forms.json";

describe("complete forms score exactly as printed", () => {
  it.each(cases.map((one, index) => [index, one] as const))("form %i", (_, one) => {
    const card = scoreUnit(jiangsu2012, one.entries);
    expect(Object.fromEntries(card.indicators.map((row) => [row.code, row.points]))).toEqual(one.indicators);
    expect(Object.fromEntries(card.categories.map((row) => [row.code, row.points]))).toEqual(one.categories);
    expect({ base: card.base, bonus: card.bonus, total: card.total }).toEqual({ base: one.base, bonus: one.bonus, total: one.total });
    expect(card.complete).toBe(true);
  });
});
