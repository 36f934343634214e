import { expect, it } from "vitest";
import { useOffice } from "./fixture";

const fixture = useOffice();

/** From the least to the greatest as Excel has it: numbers, then texts, then FALSE, then TRUE. */
const inOrder = [-1, 2, "待审核", "已认定", false, true] as const;
const operators = ["=", "<>", "<", "<=", ">", ">="] as const;

function holds(operator: (typeof operators)[number], difference: number): boolean {
  switch (operator) {
    case "=":
      return difference === 0;
    case "<>":
      return difference !== 0;
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
    case ">":
      return difference > 0;
    case ">=":
      return difference >= 0;
  }
}

/** Of two different texts only whether they are the same is asked: programs sort Chinese in ways of their own. */
const isAsked = (operator: string, a: unknown, b: unknown): boolean => typeof a !== "string" || typeof b !== "string" || a === b || operator === "=" || operator === "<>";

it("values of every kind are compared with each other as in Excel", async () => {
  const asked = inOrder.flatMap((a, first) =>
    inOrder.flatMap((b, second) => operators.filter((operator) => isAsked(operator, a, b)).map((operator) => ({ formula: `=A${first + 1}${operator}A${second + 1}`, a, operator, b, is: holds(operator, first - second) }))),
  );
  const values = await fixture.onSheet(async (sheet, context) => {
    sheet.getRange(`A1:A${inOrder.length}`).values = inOrder.map((value) => [value]);
    sheet.getRange(`C1:C${asked.length}`).formulas = asked.map(({ formula }) => [formula]);
    const range = sheet.getRange(`C1:C${asked.length}`).load("values");
    await context.sync();
    const read: readonly (readonly unknown[])[] = range.values;
    return read.map(([value]) => value);
  });
  const wrong = asked.filter(({ is }, index) => values[index] !== is).map(({ a, operator, b }) => `${JSON.stringify(a)} ${operator} ${JSON.stringify(b)}`);
  expect(wrong).toEqual([]);
});
