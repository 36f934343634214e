import { describe, expect, it } from "vitest";
import { explainRow, scoreRow } from "../support/row";

describe("clauses of one row are capped one by one, then the row (reading 6)", () => {
  it.each([
    ["专职 5 人、兼职 6 人: 兼职 counts 10, not 12", "1.3", { fullTime: 5, partTime: 6 }, 35],
    ["兼职 alone never gives more than 10", "1.3", { fullTime: 0, partTime: 20 }, 10],
    ["专职 7 人、兼职 2 人 stay below the row's cap", "1.3", { fullTime: 7, partTime: 2 }, 39],
    ["专职 8 人 is the row's 40, whatever 兼职 adds", "1.3", { fullTime: 8, partTime: 6 }, 40],
    ["专职 100 人 is 40", "1.3", { fullTime: 100, partTime: 0 }, 40],
    ["2 documents of the government and 5 others: 10 and 3", "6.1b", { committeeDocs: 2, otherDocs: 5 }, 13],
    ["3 documents of the government fill the row", "6.1b", { committeeDocs: 3, otherDocs: 3 }, 15],
    ["other documents alone: 3 at most", "6.1b", { committeeDocs: 0, otherDocs: 9 }, 3],
    ["one large event fills the row", "6.3c", { largeEvents: 1, smallEvents: 0, otherEvents: 5 }, 5],
    ["one small event and one of others: 3 and 1", "6.3c", { largeEvents: 0, smallEvents: 1, otherEvents: 1 }, 4],
    ["two small events: 5, not 6", "6.3c", { largeEvents: 0, smallEvents: 2, otherEvents: 0 }, 5],
    ["events of others: 5 at most", "6.3c", { largeEvents: 0, smallEvents: 0, otherEvents: 6 }, 5],
    ["3 agencies and a department's rule: 6 and 5", "4.4", { agencies: 3, agencyRule: "department" }, 11],
    ["6 agencies: 10, not 12", "4.4", { agencies: 6, agencyRule: "none" }, 10],
    ["all of row 4.4", "4.4", { agencies: 5, agencyRule: "municipal" }, 20],
    ["one of two plans", "2.1", { longTermPlan: true, threeYearPlan: false }, 10],
    ["both plans", "2.1", { longTermPlan: true, threeYearPlan: true }, 20],
    ["neither plan", "2.1", { longTermPlan: false, threeYearPlan: false }, 0],
    ["个人: intranet and internet add (reading 11)", "5.3e", { intranetQuery: true, secureInternetQuery: true }, 20],
    ["个人: internet alone is 10 (reading 11)", "5.3e", { intranetQuery: false, secureInternetQuery: true }, 10],
  ])("%s", (_, code, values, points) => expect(scoreRow(code, values)).toMatchObject({ points, status: "ok" }));

  it("adds up in the explanation, with the row's cap only where it bites", () => {
    expect(explainRow("1.3", { fullTime: 5, partTime: 6 })).toEqual({
      zh: "专职人员 5 人×5＝25（最高40）；兼职人员 6 人×2＝12→10（最高10）；合计＝35",
      en: "Full-time staff 5 × 5 = 25 (max 40); Part-time staff 6 × 2 = 12 → 10 (max 10); total = 35",
    });
    expect(explainRow("1.3", { fullTime: 8, partTime: 6 })).toEqual({
      zh: "专职人员 8 人×5＝40（最高40）；兼职人员 6 人×2＝12→10（最高10）；合计＝50→40（最高40）",
      en: "Full-time staff 8 × 5 = 40 (max 40); Part-time staff 6 × 2 = 12 → 10 (max 10); total = 50 → 40 (max 40)",
    });
  });
});
