import { describe, expect, it } from "vitest";
import { explainRow, scoreRow } from "../support/row";

describe("a flag gives all its points for a yes", () => {
  it.each([
    ["1.1", "chairedByCityLeader", 20],
    ["3.1", "planPublished", 10],
    ["6.1a", "conference", 30],
    ["6.1d", "officeMeeting", 5],
  ])("row %s: yes to %s is %d, no is 0", (code, name, points) => {
    expect(scoreRow(code, { [name]: true }).points).toBe(points);
    expect(scoreRow(code, { [name]: false })).toMatchObject({ points: 0, status: "ok" });
  });

  it("says yes or no and the points", () => {
    expect(explainRow("1.1", { chairedByCityLeader: true })).toEqual({
      zh: "成立领导小组并由市领导担任组长：是＝20",
      en: "Chaired by a city leader: yes = 20",
    });
    expect(explainRow("1.1", { chairedByCityLeader: false })).toEqual({
      zh: "成立领导小组并由市领导担任组长：否＝0",
      en: "Chaired by a city leader: no = 0",
    });
  });

  it.each([1, 0, "true", "TRUE", "是", "否", " "])("%j is neither yes nor no", (value) => {
    expect(scoreRow("1.1", { chairedByCityLeader: value })).toMatchObject({
      points: 0,
      status: "invalid",
      issues: [{ key: "1.1.chairedByCityLeader", code: "notBoolean" }],
    });
  });
});
