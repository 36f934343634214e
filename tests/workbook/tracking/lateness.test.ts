import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/sheet/plan";
import type { Timing } from "../../../src/workbook/tracking/lateness";
import { latenessFormula, latenessOf } from "../../../src/workbook/tracking/lateness";
import { trackingLabels } from "../../../src/workbook/tracking/trackingColumns";
import { dayInWords } from "../../../src/workbook/tracking/letters";
import { serialIn, serialOfLogTime, timeText } from "../../../src/workbook/tracking/times";
import { calculated } from "../../support/officeBooks";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const office = useGlobalOffice();
const today = Math.floor(Date.now() / 86_400_000 + 25_569);
const base: Timing = { deadline: 41_253, firstAt: null, sentBackAt: null, state: "sent" };

describe("days late", () => {
  it.each<[string, Partial<Timing>, number, ReturnType<typeof latenessOf>]>([
    ["not returned, the day before", {}, 41_252, { days: 0, isOwed: true }],
    ["not returned, on the day", {}, 41_253, { days: 0, isOwed: true }],
    ["not returned, the day after", {}, 41_254, { days: 1, isOwed: true }],
    ["never sent, and not returned", { state: "unsent" }, 41_256, { days: 3, isOwed: true }],
    ["returned in the evening of the day", { state: "returned", firstAt: 41_253.99 }, 41_300, { days: 0, isOwed: false }],
    ["returned two days later", { state: "returned", firstAt: 41_255.4 }, 41_300, { days: 2, isOwed: false }],
    ["returned in time, then again: sending back makes nobody late", { state: "again", firstAt: 41_250, sentBackAt: 41_252 }, 41_300, { days: 0, isOwed: false }],
    ["sent back after the deadline", { state: "sentBack", firstAt: 41_250, sentBackAt: 41_280.5 }, 41_300, { days: 0, isOwed: false }],
    ["sent back with a deadline of its own", { state: "sentBack", firstAt: 41_250, sentBackAt: 41_255.5, deadline: 41_260 }, 41_263, { days: 3, isOwed: true }],
    ["sent back while the deadline is still to come", { state: "sentBack", firstAt: 41_250, sentBackAt: 41_251 }, 41_255, { days: 2, isOwed: true }],
    ["sent back, nobody knows when", { state: "sentBack", firstAt: 41_250 }, 41_300, { days: 0, isOwed: false }],
    ["said to be returned, nobody knows when", { state: "returned" }, 41_300, null],
    ["without a deadline", { deadline: null }, 41_300, null],
  ])("%s", (_case, timing, now, lateness) => {
    expect(latenessOf({ ...base, ...timing }, now)).toEqual(lateness);
  });

  it("the sheet's live formula says the same of whatever stands on a line", async () => {
    const day = fc.option(fc.integer({ min: today - 30, max: today + 30 }).chain((whole) => fc.constantFrom(whole, whole + 0.4)), { nil: null });
    const states = fc.constantFrom(null, ...(["unsent", "sent", "returned", "sentBack", "again", "verified"] as const));
    const timings = fc.sample(fc.record({ deadline: day, firstAt: day, sentBackAt: day, state: states }), { numRuns: 300, seed: 7 });
    const cells = timings.map(({ deadline, firstAt, sentBackAt, state }, index): (Cell | undefined)[] => {
      const at = (letter: string) => `$${letter}${index + 1}`;
      return [
        { value: deadline },
        { value: firstAt },
        { value: sentBackAt },
        { value: state === null ? "暂缓" : trackingLabels[state] },
        { formula: latenessFormula({ deadline: at("A"), firstAt: at("B"), sentBackAt: at("C"), state: at("D") }) },
      ];
    });
    const [content] = await calculated(office, [{ name: "表", cells }]);
    expect(content?.values.map((row) => (row[4] === "" ? null : row[4]))).toEqual(timings.map((timing) => latenessOf(timing, today)?.days ?? null));
  });

  it("text and errors in the cells break no formula", async () => {
    const at = (row: number) => ({ formula: latenessFormula({ deadline: `$A${row}`, firstAt: `$B${row}`, sentBackAt: `$C${row}`, state: `$D${row}` }) });
    const [content] = await calculated(office, [{ name: "表", cells: [["月底", "已寄", "x", "退回"].map((value): Cell => ({ value })).concat(at(1)), [today - 2, "已寄", "x", "退回"].map((value): Cell => ({ value })).concat(at(2))] }]);
    expect(content?.values.map((row) => row[4])).toEqual(["", ""]);
  });
});

describe("days and times", () => {
  it.each([
    ["2012-12-10", 41_253],
    ["2012/12/10", 41_253],
    ["2012年12月10日", 41_253],
    [" 2012.12.10 ", 41_253],
    ["2012-12-10 12:00", 41_253.5],
    [41_253, 41_253],
    ["月底", null],
    ["2012-13-01", null],
    [12, null],
    [true, null],
    [null, null],
  ])("%s is %s", (value, serial) => {
    expect(serialIn(value)).toBe(serial);
  });

  it("times of 操作记录 come back as they were written, to the minute; a number behind them tells nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 41_000, max: 60_000 }), fc.integer({ min: 1, max: 1_439 }), (day, minutes) => {
        const text = timeText(day + minutes / 1_440);
        expect(serialOfLogTime(`${text}:00`)).toBeCloseTo(day + minutes / 1_440, 8);
        expect(timeText(serialOfLogTime(`${text}:29 (2)`) ?? 0)).toBe(text);
      }),
    );
    expect(serialOfLogTime("昨天")).toBeNull();
    expect(dayInWords(41_253.9)).toBe("2012年12月10日");
  });
});
