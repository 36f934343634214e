import { describe, expect, it } from "vitest";
import type { EntryType } from "../../../src/core/index";
import { mendingOf } from "../../../src/workbook/form/decode";
import { isOddFormat } from "../../../src/workbook/form/entryFormat";
import { formPlan } from "../../../src/workbook/form/form";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { loggedValue, valueLogged } from "../../../src/workbook/log/importLog";
import { shownValue, typedValue } from "../../../src/taskpane/parts/cellText";
import { entry, indicator, schemeOf } from "../../core/support/smallScheme";

const of = (type: EntryType) => entry("d", type);
const date = of({ kind: "date" });
/** 2013-05-01 as spreadsheets count days. */
const may1 = 41_395;

describe("a form with dates and texts", () => {
  const scheme = schemeOf(
    indicator({ kind: "deadline", entry: "d", by: "2013-12-31", points: 5 }, [date], 5, "1.1"),
    indicator({ kind: "flag", entry: "d", points: 5 }, [of({ kind: "text" })], 5, "1.2"),
    indicator({ kind: "cap", max: 5, of: { kind: "perUnit", entry: "d", each: 1 } }, [of({ kind: "count" })], 5, "1.3"),
  );
  const plan = formPlan({ scheme, year: 2013, unit: "南京市", hasBonusSheet: false });
  const { rows, columns } = plannedPlacement(scheme);

  it.each([
    ["1.1.d", { format: "yyyy-mm-dd", align: "right", locked: false }],
    ["1.2.d", { format: "@", align: "left", wrap: true, locked: false }],
    ["1.3.d", { format: "General", align: "right", locked: false }],
  ])("%s has the look of its type on both sides", (key, look) => {
    for (const column of [columns.reported, columns.verified]) expect(plan.cells[rows.get(key) ?? -1]?.[column]?.style).toMatchObject(look);
  });

  it("lets in days only where a day is asked for, and says how", () => {
    const own = plan.validations?.find(({ areas }) => areas.some(({ row, column }) => row === rows.get("1.1.d") && column === columns.reported));
    expect(own).toMatchObject({ rule: { kind: "whole", min: 32_874, max: 73_050 }, prompt: { message: "请填 1990-01-01 至 2099-12-31 之间的日期，如 2013-5-1。" } });
  });

  it("has room for a day in 核定值, and only where there is one", () => {
    expect(plan.columnWidths?.[columns.verified]).toBe(11.5);
    const without = formPlan({ scheme: schemeOf(indicator({ kind: "cap", max: 5, of: { kind: "perUnit", entry: "d", each: 1 } }, [of({ kind: "count" })], 5, "1.1")), year: 2013, unit: "南京市", hasBonusSheet: false });
    expect(without.columnWidths?.[columns.verified]).toBe(9.5);
  });
});

describe("a date typed as a text", () => {
  it.each(["2013-5-1", "2013-05-01", "2013年5月1日", "2013年05月01号", "2013.5.1", "2013/5/1", " ２０１３-５-１ "])("«%s» is offered as the day", (text) => {
    expect(mendingOf(date, text)).toEqual({ after: may1, reason: "dateAsText" });
    expect(typedValue(text, date)).toBe(may1);
  });

  it.each(["20130501", "2013-2-30", "2013-5", "5月1日", "2013-5.1", "1989-12-31", "13-5-1", "2013-5-1 前"])("«%s» is not", (text) => {
    expect(mendingOf(date, text)).toBeNull();
  });

  it("is no date where a number or a name is asked for", () => {
    expect(mendingOf(of({ kind: "count" }), "2013-5-1")).toBeNull();
    expect(typedValue("2013-5-1", of({ kind: "text" }))).toBe("2013-5-1");
  });
});

describe("the look of a cell with a number", () => {
  it.each<[EntryType, string | undefined, boolean]>([
    [{ kind: "date" }, "yyyy/m/d", false],
    [{ kind: "date" }, 'yyyy"年"m"月"d"日"', false],
    [{ kind: "date" }, undefined, true],
    [{ kind: "date" }, "0%", true],
    [{ kind: "count" }, undefined, false],
    [{ kind: "count" }, "yyyy-mm-dd", true],
    [{ kind: "percent" }, "0%", true],
    [{ kind: "text" }, "@", false],
  ])("%o in %s: odd %s", (type, format, isOdd) => expect(isOddFormat(of(type), format)).toBe(isOdd));
});

describe("a day in 操作记录 and in a field", () => {
  it("stands as the day, and comes back as its number", () => {
    expect(loggedValue(may1, date)).toBe("2013-05-01");
    expect(valueLogged("2013-05-01", date)).toBe(may1);
    expect(shownValue(may1, date)).toBe("2013-05-01");
  });

  it("is told from a text that reads the same, and from a number that is no day", () => {
    expect(loggedValue("2013-05-01", date)).toBe("“2013-05-01”");
    expect(valueLogged("“2013-05-01”", date)).toBe("2013-05-01");
    expect([loggedValue(5, date), valueLogged("5", date), shownValue(5, date)]).toEqual(["5", 5, "5"]);
    expect(valueLogged("2013-05-01")).toBe("2013-05-01");
  });

  it("of lines written before stands as its number, which is read", () => {
    expect(valueLogged("41395", date)).toBe(may1);
  });
});
