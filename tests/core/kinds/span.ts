import type { KindCase } from "./case";
import { day, reported, workdaysBetween } from "./case";

const entries = [
  reported("accepted", "受理日期", "Accepted", { kind: "date" }, { atMost: "closed" }),
  reported("closed", "办结日期", "Closed", { kind: "date" }),
];
const tiers = [
  { days: 20, points: 10 },
  { days: 40, points: 5 },
];
const read = (days: bigint) => (days <= 20n ? 1000n : days <= 40n ? 500n : 0n);
const [spring, working] = [["2014-01-31", "2014-02-03", "2014-02-04", "2014-02-05", "2014-02-06"], ["2014-01-26", "2014-02-08"]];

export const span: KindCase = {
  rule: { kind: "span", from: "accepted", to: "closed", tiers },
  entries,
  max: 10,
  straight: ({ accepted, closed }) => read(BigInt(Number(closed) - Number(accepted))),
  sentences: [
    [{ accepted: day("2013-03-01"), closed: day("2013-03-21") }, 10, "受理日期 2013-03-01，办结日期 2013-03-21，20 天，20天以内＝10", "Accepted 2013-03-01, Closed 2013-03-21, 20 days, within 20 days = 10"],
    [{ accepted: day("2013-03-01"), closed: day("2013-04-11") }, 0, "受理日期 2013-03-01，办结日期 2013-04-11，41 天，超过40天＝0", "Accepted 2013-03-01, Closed 2013-04-11, 41 days, more than 40 days = 0"],
  ],
  refused: [
    [{ kind: "span", from: "closed", to: "accepted", tiers }, "unordered"],
    [{ kind: "span", from: "accepted", to: "closed", tiers: [...tiers].reverse() }, "tiersDoNotFall"],
  ],
};

export const spanOfWorkdays: KindCase = {
  rule: { kind: "span", from: "accepted", to: "closed", tiers, workdays: { holidays: spring, madeUp: working } },
  entries,
  max: 10,
  straight: ({ accepted, closed }) => read(workdaysBetween(Number(accepted), Number(closed), spring, working)),
  sentences: [
    [
      { accepted: day("2014-01-24"), closed: day("2014-02-10") },
      10,
      "受理日期 2014-01-24，办结日期 2014-02-10，8 个工作日，20个工作日以内＝10",
      "Accepted 2014-01-24, Closed 2014-02-10, 8 working days, within 20 working days = 10",
    ],
  ],
};
