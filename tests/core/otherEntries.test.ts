import { describe, expect, it } from "vitest";
import type { EntryValue } from "../../src/core/index";
import { issueOf, scoreUnit } from "../../src/core/index";
import { kindIndicators } from "./support/kindsScheme";
import { entry, indicator, schemeOf } from "./support/smallScheme";

describe("per cent", () => {
  it.each<readonly [EntryValue, string | null]>([
    [0, null],
    [95.5, null],
    [0.07, null],
    [99.99, null],
    [100, null],
    [0.1 + 0.2, null],
    [-0, null],
    [95.255, "tooFine"],
    [0.001, "tooFine"],
    [100.01, "aboveMax"],
    [-1, "negative"],
    ["95%", "notNumber"],
    ["95.5", "numberAsText"],
    [true, "notNumber"],
    ["#N/A", "errorValue"],
    ["", "missing"],
  ])("%s is %s", (value, issue) => expect(issueOf(entry("p", { kind: "percent" }), value)).toBe(issue));
});

describe("dates", () => {
  it.each<readonly [EntryValue, string | null]>([
    [41_639, null],
    [32_874, null],
    [73_050, null],
    [32_873, "notDate"],
    [73_051, "notDate"],
    [2013, "notDate"],
    [20_131_231, "notDate"],
    [41_639.5, "notDate"],
    [-1, "notDate"],
    ["2013-12-31", "notDate"],
    ["41639", "notDate"],
    [true, "notDate"],
    ["#VALUE!", "errorValue"],
    [null, "missing"],
  ])("%s is %s", (value, issue) => expect(issueOf(entry("d", { kind: "date" }), value)).toBe(issue));

  it("are said as days, also beside each other", () => {
    const span = kindIndicators.get("span");
    if (span === undefined) throw new Error("no span");
    const { issues } = scoreUnit(schemeOf(span), { [`${span.code}.accepted`]: 41_640, [`${span.code}.closed`]: 41_639 });
    expect(issues).toEqual([]);
    const row = scoreUnit(schemeOf(span), { [`${span.code}.accepted`]: 41_640, [`${span.code}.closed`]: 41_639 }).indicators[0];
    expect(row?.issues).toMatchObject([{ code: "aboveWhole", message: "受理日期：“2014-01-01”大于“办结日期”2013-12-31，请核对两数" }]);
  });

  it("a date in a count is judged as before", () => {
    expect(issueOf(entry("n"), "2013-12-31")).toBe("notNumber");
  });
});

describe("texts that must be given", () => {
  it.each<readonly [EntryValue, number, string]>([
    ["年度工作方案.pdf", 5, "ok"],
    ["2013", 5, "ok"],
    [2013, 5, "ok"],
    [0, 5, "ok"],
    ["无", 0, "ok"],
    [" 无　", 0, "ok"],
    ["  ", 0, "ok"],
    ["无锡市方案", 5, "ok"],
    ["", 0, "missing"],
    ["#REF!", 0, "invalid"],
  ])("«%s» gives %d, %s", (value, points, status) => {
    const of = indicator({ kind: "flag", entry: "file", points: 5 }, [entry("file", { kind: "text" })], 5);
    expect(scoreUnit(schemeOf(of), { "1.1.file": value }).indicators[0]).toMatchObject({ points, status });
  });
});
