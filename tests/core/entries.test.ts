import { describe, expect, it } from "vitest";
import type { EntryType, EntryValue } from "../../src/core/index";
import { entryKey, indicatorCodeOf, indicatorsOf, issueOf, issuesOfType, jiangsu2012, numberInText, scoreUnit, wholeOf } from "../../src/core/index";
import { officialEntries, asEntries, hostile } from "./support/forms";
import { entry, indicator } from "./support/smallScheme";

const choice: EntryType = { kind: "choice", options: [{ id: "a", label: { zh: "甲", en: "A" }, points: 1 }] };

describe("an entry counts only when it is what its type says", () => {
  const cases: readonly (readonly [EntryType, EntryValue, string | null])[] = [
    [{ kind: "count" }, 0, null],
    [{ kind: "count" }, -0, null],
    [{ kind: "count" }, Number.MAX_SAFE_INTEGER, null],
    [{ kind: "count" }, 5.000000000000001, null],
    [{ kind: "count" }, 5.0000000001, "fraction"],
    [{ kind: "score", max: 20 }, 20.000000000000004, null],
    // 2⁵³ and its neighbours are one number to spreadsheets, which keep 15 digits; the limit is where all of them tell it.
    [{ kind: "count" }, 9_007_199_254_740_992, null],
    [{ kind: "count" }, 9_007_199_254_740_994, null],
    [{ kind: "count" }, 9_007_199_254_741_498, null],
    [{ kind: "count" }, 9_007_199_254_741_500, "tooLarge"],
    [{ kind: "plan" }, 9_007_199_254_741_500, "tooLarge"],
    [{ kind: "count" }, Infinity, "tooLarge"],
    [{ kind: "count" }, -Infinity, "negative"],
    [{ kind: "count" }, -1, "negative"],
    [{ kind: "count" }, 2.5, "fraction"],
    [{ kind: "count" }, 1e-12, "fraction"],
    [{ kind: "count" }, NaN, "notNumber"],
    [{ kind: "count" }, "5", "numberAsText"],
    [{ kind: "count" }, "５", "numberAsText"],
    [{ kind: "count" }, "约10", "notNumber"],
    [{ kind: "count" }, " ", "notNumber"],
    [{ kind: "count" }, "#N/A", "errorValue"],
    [{ kind: "count" }, true, "notNumber"],
    [{ kind: "plan" }, 0, "zeroPlan"],
    [{ kind: "plan" }, -0, "zeroPlan"],
    [{ kind: "plan" }, 1, null],
    [{ kind: "plan" }, 0.5, "fraction"],
    [{ kind: "amount" }, 0.005, null],
    [{ kind: "amount" }, -0.01, "negative"],
    [{ kind: "amount" }, "99.99", "numberAsText"],
    [{ kind: "score", max: 20 }, 20, null],
    [{ kind: "score", max: 20 }, 20.000001, "aboveMax"],
    [{ kind: "bool" }, false, null],
    [{ kind: "bool" }, 1, "notBoolean"],
    [{ kind: "bool" }, "true", "notBoolean"],
    [{ kind: "bool" }, "#REF!", "errorValue"],
    [choice, "a", null],
    [choice, "A", "notOption"],
    [choice, "constructor", "notOption"],
    [choice, "#NAME?", "errorValue"],
    ...(["bool", "count", "plan", "amount"] as const).flatMap((kind) =>
      [undefined, null, ""].map((value) => [{ kind }, value, "missing"] as const),
    ),
  ];

  it.each(cases)("%j holding %j: %s", (type, value, code) => {
    expect(issueOf(entry("n", type), value)).toBe(code);
  });

  // A form distinguishes fewer: a cell cannot tell a number as text from any other text.
  it.each(cases.filter(([, , code]) => code !== null && code !== "numberAsText"))("%j holding %j: %s is an issue of its type", (type, _, code) => {
    expect(issuesOfType(entry("n", type))).toContain(code);
  });
});

describe("a number that stands as text is offered, never counted", () => {
  it.each([
    ["12", 12],
    [" 12 ", 12],
    ["１２", 12],
    ["１２．５", 12.5],
    ["1,234", 1234],
    ["1，234", 1234],
    ["+5", 5],
    ["-5", -5],
    ["99.990", 99.99],
    ["\u300012\u00a0", 12],
    ["\ufeff12", 12],
    ["约10", null],
    ["5人", null],
    ["10%", null],
    ["1,23", null],
    ["1.2.3", null],
    ["", null],
    ["十", null],
    ["1e3", null],
    ["0x10", null],
    // A footnote mark is no digit: 12² is not 122.
    ["12²", null],
    ["12①", null],
    ["9".repeat(400), null],
  ])("%j: %s", (text, number) => expect(numberInText(text)).toBe(number));
});

describe("issues name the entry, the value and what to do", () => {
  const message = (key: string, value: unknown, language: "zh-CN" | "en-US" = "zh-CN") =>
    scoreUnit(jiangsu2012, asEntries({ [key]: value }), { language })
      .indicators.flatMap((row) => row.issues)
      .find((issue) => issue.key === key)?.message;

  it.each([
    ["1.3.fullTime", "约10", "专职人员：“约10”不是数字，请只填数字", "Full-time staff: “约10” is not a number; enter digits"],
    ["1.3.fullTime", "5", "专职人员：“5”是文本，请改为数字", "Full-time staff: “5” is text; make it a number"],
    ["1.3.fullTime", -1, "专职人员：“-1”小于0，应为0或以上", "Full-time staff: “-1” is below 0; enter 0 or more"],
    ["1.3.fullTime", 2.5, "专职人员：“2.5”不是整数，应填整数", "Full-time staff: “2.5” is not whole"],
    ["1.3.fullTime", "#N/A", "专职人员：单元格是错误值“#N/A”，请重新填写", "Full-time staff: “#N/A” is an error; enter it again"],
    ["1.3.fullTime", null, "专职人员：未填报", "Full-time staff: not reported"],
    ["7.2.provincialRating", 21, "省治工办考评结果：“21”超过最高分20", "Provincial rating: “21” is above the maximum of 20"],
    ["6.1a.conference", 1, "召开专题会议作出工作部署：“1”应选“是”或“否”", "Conference held: “1” must be yes or no"],
  ])("%s holding %j: %s", (key, value, zh, en) => {
    expect(message(key, value)).toBe(zh);
    expect(message(key, value, "en-US")).toBe(en);
  });

  it("puts no quotes around quotes, in which what is no option comes", () => {
    expect(message("1.2.office", "“合署办公”")).toMatch(/：“合署办公”不在选项中，/);
    expect(message("1.2.office", `“${"长".repeat(50)}”`)).toMatch(/：“长{20}…”不在选项中，/);
    expect(message("1.2.office", "“合署”办公")).toMatch(/：““合署”办公”不在选项中，/);
    expect(message("1.2.office", "设“合署”")).toMatch(/：“设“合署””不在选项中，/);
  });

  it("keeps long and broken texts short, on one line and well-formed", () => {
    expect(message("1.3.fullTime", "一\n二\u202e三")).toBe("专职人员：“一 二 三”不是数字，请只填数字");
    expect(message("1.3.fullTime", "一 \n 二")).toBe("专职人员：“一 二”不是数字，请只填数字");
    expect(message("1.3.fullTime", "长".repeat(20))).toBe(`专职人员：“${"长".repeat(20)}”不是数字，请只填数字`);
    expect(message("1.3.fullTime", "长".repeat(5000))).toBe(`专职人员：“${"长".repeat(20)}…”不是数字，请只填数字`);
    for (const value of ["\ud800", `a${"😀".repeat(30)}`, "x".repeat(19) + "😀".repeat(30)]) {
      expect(message("1.3.fullTime", value)).not.toMatch(/\p{Cs}/u);
    }
  });

  it("a value of no readable type is shown by its kind", () => {
    for (const value of [Symbol("x"), 5n, hostile(), Object.create(null), [1], new Date(0), () => 1]) {
      for (const { key } of officialEntries) expect(message(key, value)).toContain(`“${typeof value}”`);
    }
  });
});

describe("an entry that may not exceed another", () => {
  const [part, whole] = [entry("part", { kind: "count" }, "whole"), entry("whole", { kind: "plan" })];

  it("knows its whole, and that it can be above it", () => {
    const row = indicator({ kind: "rate", part: "part", whole: "whole", tiers: [{ percent: 100, points: 10 }] }, [part, whole]);
    expect([wholeOf(row, part), wholeOf(row, whole), wholeOf(row, { atMost: "nobody" })]).toEqual([whole, undefined, undefined]);
    expect(issuesOfType(part)).toEqual([...issuesOfType({ ...whole, type: part.type }), "aboveWhole"]);
    expect(issuesOfType(whole)).not.toContain("aboveWhole");
  });
});

describe("the key of an entry", () => {
  it("leads back to its indicator, whatever the code looks like", () => {
    for (const indicator of indicatorsOf(jiangsu2012)) {
      for (const entry of indicator.entries) expect(indicatorCodeOf(entryKey(indicator, entry))).toBe(indicator.code);
    }
    expect(["", "head", "3.3a.revoked", "8.innovation"].map(indicatorCodeOf)).toEqual(["", "", "3.3a", "8"]);
  });
});
