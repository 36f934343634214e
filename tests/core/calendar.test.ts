import { describe, expect, it } from "vitest";
import type { Rule } from "../../src/core/index";
import { prepareIndicator } from "../../src/core/index";
import { dayOf, isWeekday, serialOf, weekdaysUpTo } from "../../src/core/calendar";
import { day, reported } from "./kinds/case";
import { indicator } from "./support/smallScheme";

describe("days as spreadsheets count them", () => {
  it.each([
    ["1900-03-01", 61],
    ["2013-12-31", 41_639],
    ["2012-02-29", 40_968],
    ["9999-12-31", 2_958_465],
  ])("%s is %d", (text, serial) => {
    expect(serialOf(text)).toBe(serial);
    expect(dayOf(serial)).toBe(text);
  });

  it.each(["1900-02-28", "1899-12-31", "10000-01-01", "2013-02-30", "2013-02-29", "2013-13-01", "2013-1-1", "2013-12-31T00:00", "x2013-12-31", "2013-12-31x", "2013/12/31", "31 Dec 2013", "+002013-12-31", "-000001-01-01", "+010000-01-01", "", "日期"])("%j is none", (text) => expect(serialOf(text)).toBeNull());

  it("Monday to Friday are working days", () => {
    // 2013-12-30 is a Monday.
    const monday = day("2013-12-30");
    expect([0, 1, 2, 3, 4, 5, 6].map((later) => isWeekday(monday + later))).toEqual([true, true, true, true, true, false, false]);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((later) => weekdaysUpTo(monday + later) - weekdaysUpTo(monday))).toEqual([0, 1, 2, 3, 4, 4, 4, 5]);
  });
});

describe("lateness", () => {
  const due = reported("due", "报送", "Submitted", { kind: "date" });
  const preparedAs = (more: Partial<Extract<Rule, { kind: "deadline" }>>) => prepareIndicator(indicator({ kind: "deadline", entry: "due", by: "2013-12-15", points: 10, ...more }, [due])).scoring.points;
  const pointsOn = (of: ReturnType<typeof preparedAs>, text: string) => of.value([day(text)]) / 100;

  it("in months begun after a day within a month", () => {
    const of = preparedAs({ late: { each: 3, per: "month" } });
    expect(["2012-12-31", "2013-12-15", "2013-12-16", "2014-01-15", "2014-01-16", "2014-02-15", "2014-02-16", "2014-03-16"].map((text) => pointsOn(of, text))).toEqual([10, 10, 7, 7, 4, 4, 1, 0]);
    expect(of.formula(["A1"])).toBe("MAX(0,10-3*MAX(0,12*YEAR(A1)+MONTH(A1)-24168+IF(DAY(A1)>15,1,0)))");
  });

  it("in weeks begun", () => {
    const of = preparedAs({ late: { each: 1, per: "week" } });
    expect(["2013-12-15", "2013-12-16", "2013-12-22", "2013-12-23", "2013-12-29", "2013-12-30"].map((text) => pointsOn(of, text))).toEqual([10, 9, 9, 8, 8, 7]);
  });

  it("in working days: holidays in any order, twice or on a weekend, and days made up for that are working days anyway", () => {
    const of = preparedAs({
      late: { each: 1, per: "day" },
      workdays: { holidays: ["2013-12-25", "2013-12-18", "2013-12-18", "2013-12-21"], madeUp: ["2013-12-28", "2013-12-22", "2013-12-22", "2013-12-19"] },
    });
    // Sunday the 15th; 16 and 17 count, 18 is a holiday, 19 and 20 count, 21 is a Saturday, 22 a Sunday that counts, 23 and 24, 25 a holiday.
    expect([15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26].map((date) => pointsOn(of, `2013-12-${date}`))).toEqual([10, 9, 8, 8, 7, 6, 6, 5, 4, 3, 3, 2]);
    expect(of.formula(["A1"])).toBe("MAX(0,10-1*MAX(0,(5*INT((A1-1)/7)+MIN(5,MOD(A1-1,7))-(MATCH(A1,{0,41626,41633},1)-1)+(MATCH(A1,{0,41630,41636},1)-1))-29730))");
  });

  it("in working days without holidays is plain", () => {
    const of = preparedAs({ late: { each: 1, per: "day" }, workdays: { holidays: [], madeUp: [] } });
    expect(of.formula(["A1"])).toBe("MAX(0,10-1*MAX(0,(5*INT((A1-1)/7)+MIN(5,MOD(A1-1,7)))-29730))");
  });
});
