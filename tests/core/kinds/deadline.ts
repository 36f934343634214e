import type { KindCase } from "./case";
import { day, int, notBelowZero, reported, textOf, workdaysBetween } from "./case";

const submitted = reported("submitted", "报送日期", "Submitted", { kind: "date" });
const by = day("2013-12-31");
const late = (value: unknown) => notBelowZero(BigInt(Number(value) - by));

export const byDay: KindCase = {
  rule: { kind: "deadline", entry: "submitted", by: "2013-12-31", points: 10, late: { each: 0.3, per: "day", upTo: 30 } },
  entries: [submitted],
  max: 10,
  straight: ({ submitted: value }) => (late(value) > 30n ? 0n : 1000n - 30n * late(value)),
  sentences: [
    [{ submitted: day("2013-12-31") }, 10, "报送日期 2013-12-31，按期＝10", "Submitted 2013-12-31, on time = 10"],
    [{ submitted: day("2014-01-01") }, 9.7, "报送日期 2014-01-01，期限 2013-12-31，逾期 1 天，10－1×0.3＝9.7", "Submitted 2014-01-01, due 2013-12-31, late by 1 day, 10 − 1 × 0.3 = 9.7"],
    [{ submitted: day("2014-01-05") }, 8.5, "报送日期 2014-01-05，期限 2013-12-31，逾期 5 天，10－5×0.3＝8.5", "Submitted 2014-01-05, due 2013-12-31, late by 5 days, 10 − 5 × 0.3 = 8.5"],
    [{ submitted: day("2014-01-31") }, 0, "报送日期 2014-01-31，期限 2013-12-31，逾期 31 天，超过30天＝0", "Submitted 2014-01-31, due 2013-12-31, late by 31 days, more than 30 days = 0"],
  ],
  refused: [
    [{ kind: "deadline", entry: "submitted", by: "2013-12-31", points: 10, late: { each: 1, per: "week" }, workdays: { holidays: [], madeUp: [] } }, "notOneOf"],
    [{ kind: "deadline", entry: "submitted", by: "2013-12-31", points: 10.001 }, "noPoints"],
  ],
};

export const byWeek: KindCase = {
  rule: { kind: "deadline", entry: "submitted", by: "2013-12-31", points: 10, late: { each: 2, per: "week" } },
  entries: [submitted],
  max: 10,
  straight: ({ submitted: value }) => notBelowZero(1000n - 200n * ((late(value) + 6n) / 7n)),
  sentences: [
    [{ submitted: day("2014-01-01") }, 8, "报送日期 2014-01-01，期限 2013-12-31，逾期 1 天，10－1 周×2＝8", "Submitted 2014-01-01, due 2013-12-31, late by 1 day, 10 − 1 week × 2 = 8"],
    [{ submitted: day("2014-01-08") }, 6, "报送日期 2014-01-08，期限 2013-12-31，逾期 8 天，10－2 周×2＝6", "Submitted 2014-01-08, due 2013-12-31, late by 8 days, 10 − 2 weeks × 2 = 6"],
    [{ submitted: day("2014-02-10") }, 0, "报送日期 2014-02-10，期限 2013-12-31，逾期 41 天，10－6 周×2＝0（扣完为止）", "Submitted 2014-02-10, due 2013-12-31, late by 41 days, 10 − 6 weeks × 2 = 0 (used up)"],
  ],
};

/** Months begun after 2013-12-31: whole calendar months, as its day is the last of a month. */
function monthsLate(value: unknown): bigint {
  const [year = 0, month = 0] = textOf(Number(value)).split("-").map(Number);
  return notBelowZero(BigInt((year - 2014) * 12 + month));
}

export const byMonth: KindCase = {
  rule: { kind: "deadline", entry: "submitted", by: "2013-12-31", points: 10, late: { each: 3, per: "month" } },
  entries: [submitted],
  max: 10,
  straight: ({ submitted: value }) => notBelowZero(1000n - 300n * monthsLate(value)),
  sentences: [[{ submitted: day("2014-02-01") }, 4, "报送日期 2014-02-01，期限 2013-12-31，逾期 32 天，10－2 个月×3＝4", "Submitted 2014-02-01, due 2013-12-31, late by 32 days, 10 − 2 months × 3 = 4"]],
};

const holidays = ["2014-01-01", "2014-01-31", "2014-02-01", "2014-02-03", "2014-02-04", "2014-02-05", "2014-02-06"];
const madeUp = ["2014-01-26", "2014-02-08"];

export const byWorkday: KindCase = {
  rule: { kind: "deadline", entry: "submitted", by: "2013-12-31", points: 10, late: { each: 1, per: "day" }, workdays: { holidays, madeUp } },
  entries: [submitted],
  max: 10,
  straight: ({ submitted: value }) => notBelowZero(1000n - 100n * workdaysBetween(by, Number(value), holidays, madeUp)),
  sentences: [
    [{ submitted: day("2014-01-01") }, 10, "报送日期 2014-01-01，按期＝10", "Submitted 2014-01-01, on time = 10"],
    [{ submitted: day("2014-01-06") }, 7, "报送日期 2014-01-06，期限 2013-12-31，逾期 3 个工作日，10－3×1＝7", "Submitted 2014-01-06, due 2013-12-31, late by 3 working days, 10 − 3 × 1 = 7"],
  ],
};

export const orNothing: KindCase = {
  rule: { kind: "deadline", entry: "submitted", by: "2013-12-31", points: 10 },
  entries: [submitted],
  max: 10,
  straight: ({ submitted: value }) => (int(value) > BigInt(by) ? 0n : 1000n),
  sentences: [[{ submitted: day("2014-01-01") }, 0, "报送日期 2014-01-01，期限 2013-12-31，逾期 1 天＝0", "Submitted 2014-01-01, due 2013-12-31, late by 1 day = 0"]],
};
