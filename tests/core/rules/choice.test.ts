import { describe, expect, it } from "vitest";
import { explainRow, scoreRow } from "../support/row";

describe("a choice gives the points of its option", () => {
  it.each([
    ["1.2", "office", "standalone", 40],
    ["1.2", "office", "shared", 20],
    ["1.2", "office", "none", 0],
    ["2.2", "annualPlan", "wellExecuted", 10],
    ["2.2", "annualPlan", "poorlyExecuted", 0],
    ["2.2", "annualPlan", "none", 0],
    ["5.2b", "build", "connected", 60],
    ["5.2b", "build", "started", 30],
    ["5.2b", "build", "none", 0],
    ["5.2e", "query", "internet", 20],
    ["5.2e", "query", "intranet", 10],
    ["5.2e", "query", "none", 0],
    ["5.3b", "build", "completed", 60],
    ["5.3b", "build", "started", 30],
    ["6.3a", "publicity", "rich", 5],
    ["6.3a", "publicity", "plain", 3],
    ["6.3a", "publicity", "other", 0],
    ["7.4a", "exchange", "direct", 10],
    ["7.4a", "exchange", "frontEnd", 5],
    ["7.4a", "exchange", "other", 0],
  ])("row %s: %s %s is %d", (code, name, option, points) => {
    expect(scoreRow(code, { [name]: option })).toMatchObject({ points, status: "ok" });
  });

  it("names the option", () => {
    expect(explainRow("1.2", { office: "shared" })).toEqual({
      zh: "信用建设职能部门的设置情况：与其他处室合署办公＝20",
      en: "Credit office: Shared office = 20",
    });
    expect(explainRow("1.2", { office: "none" })).toEqual({
      zh: "信用建设职能部门的设置情况：未设立＝0",
      en: "Credit office: None = 0",
    });
  });

  // A label is what a person reads; a form holds the option's id.
  it.each(["单设信用办", "Standalone", "standalone ", "__proto__", "toString", 0, true])("%j is not an option", (value) => {
    expect(scoreRow("1.2", { office: value })).toMatchObject({ points: 0, status: "invalid", issues: [{ code: "notOption" }] });
  });
});
