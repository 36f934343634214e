import { describe, expect, it } from "vitest";
import { readTyped } from "../../src/host/typedInput";

const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;
const thisYear = new Date().getFullYear();

describe("what is typed", () => {
  it.each([
    ["12", 12],
    ["1,200.5", 1200.5],
    ["$1,200", 1200],
    ["-$5", -5],
    ["(5)", -5],
    ["1 1/2", 1.5],
    ["0 3/4", 0.75],
    ["50%", 0.5],
    ["2012-12-01", day(2012, 12, 1)],
    ["12/1/2012", day(2012, 12, 1)],
    ["12-1-12", day(2012, 12, 1)],
    ["1/2", day(thisYear, 1, 2)],
    ["3-4", day(thisYear, 3, 4)],
    ["1-Jan-2012", day(2012, 1, 1)],
    ["May 5, 2012", day(2012, 5, 5)],
    ["5 May", day(thisYear, 5, 5)],
    ["Dec 2012", day(2012, 12, 1)],
    ["12:30", 0.520_833_333],
    ["6:00 PM", 0.75],
  ])("%s is a number", (text, number) => {
    const typed = readTyped(text);
    expect(typed.kind === "number" ? typed.number : typed).toBeCloseTo(number, 8);
  });

  it.each(["约10", "5人", "5月1日", "2012年12月1日", "19-8-2025", "13/45", "2012-13-01", "1/2/3/4", "25:61", "1 1/0", "May", "Mayor 5", "5 Mayo", "($)", "甲", "A1", "1-2-"])("%s stays a text", (text) => {
    expect(readTyped(text)).toEqual({ kind: "text", text });
  });
});
