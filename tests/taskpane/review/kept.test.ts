import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { UnitState, WhoReviewed } from "../../../src/actions/types";
import { evidenceParts } from "../../../src/taskpane/review/evidenceParts";
import { formsOf } from "../../../src/taskpane/review/bookForms";
import { keepDrafts, readKeptDrafts } from "../../../src/taskpane/review/keptDrafts";
import { decidedBy, givenBy, isTouchedBy } from "../../../src/taskpane/review/reviewedBy";
import { typedInto } from "../../../src/taskpane/review/reviewDraft";
import { usedReasons } from "../../../src/taskpane/review/usedReasons";
import { reviewCellId } from "../../../src/workbook/log/whoReviewed";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { completeSample } from "../../support/sampleForms";

function bookOf(reviewed: FakeActions["reviewed"] = new Map()) {
  const actions = new FakeActions(["南京市", "无锡市"].map((name) => ({ name, reported: completeSample(3, 9), verified: {} })));
  actions.reviewed = reviewed;
  const state = actions.state("zh-CN");
  if (state.kind !== "assessment") throw new Error("no assessment");
  return state;
}
function reviewIn(units: readonly UnitState[], code: string) {
  const review = units[0]?.reviews.get(code);
  if (review === undefined) throw new Error(`no ${code}`);
  return review;
}

describe("佐证材料 is taken apart", () => {
  test.each([
    ["附件 1.1", ["words 附件 1.1"]],
    ["见 https://credit.js.gov.cn/a?b=1。", ["words 见 ", "link https://credit.js.gov.cn/a?b=1", "words 。"]],
    ["（http://a.gov.cn/x）；附件2", ["words （", "link http://a.gov.cn/x", "words ）；附件2"]],
    ["see https://a.gov.cn/x.", ["words see ", "link https://a.gov.cn/x", "words ."]],
    ["D:\\考核 2012\\编办文件.pdf", ["path D:\\考核 2012\\编办文件.pdf"]],
    ["\\\\server\\共享\\1.3.doc；另见附件", ["path \\\\server\\共享\\1.3.doc", "words ；另见附件"]],
    ["file:///D:/a.pdf", ["path file:///D:/a.pdf"]],
    ["javascript:alert(1)", ["words javascript:alert(1)"]],
    ["data:text/html,<script>", ["words data:text/html,<script>"]],
    ["ftp://a.gov.cn/x", ["words ftp://a.gov.cn/x"]],
    ["http://", ["words http://"]],
  ])("%s", (evidence, parts) => {
    expect(evidenceParts(evidence).map(({ kind, text }) => `${kind} ${text}`)).toEqual(parts);
  });

  test("with nothing lost, and no link but of the web", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom("javascript:x", "；", "C:\\a\\b", "\n", "https://"))), (pieces) => {
        const evidence = pieces.join(" ");
        const parts = evidenceParts(evidence);
        expect(parts.map(({ text }) => text).join("")).toBe(evidence);
        const links = parts.filter(({ kind }) => kind === "link").map(({ text }) => new URL(text).protocol);
        expect(links.filter((protocol) => protocol !== "http:" && protocol !== "https:")).toEqual([]);
      }),
    );
  });
});

describe("reasons used before", () => {
  test("those of the same indicator come first, then the more often used", () => {
    const entry = (key: string, reason: string) => ({ key, reported: 1, verified: null, reason, evidence: "", reasonAddress: null, evidenceAddress: null });
    const { units } = bookOf(
      new Map([
        ["南京市 1.1", { entries: [entry("1.1.chairedByCityLeader", "未见文件")] }],
        ["无锡市 1.1", { entries: [entry("1.1.chairedByCityLeader", "未见文件")] }],
        ["南京市 1.3", { entries: [entry("1.3.fullTime", "2 人借调"), entry("1.3.partTime", "")] }],
      ]),
    );
    expect(usedReasons(units, "1.3")).toEqual(["2 人借调", "未见文件"]);
    expect(usedReasons(units, "1.1")).toEqual(["未见文件", "2 人借调"]);
  });
});

describe("who reviewed", () => {
  const line = (time: string, after: string | number, by = "张三") => ({ by, time, action: "核定", after });
  const who = (...cells: readonly (readonly [string, ReturnType<typeof line>])[]): WhoReviewed => ({ cells: new Map(cells), names: [] });
  const [value, state] = [reviewCellId("南京市", "1.3.fullTime", "verified"), reviewCellId("南京市", "1.3.fullTime", "reviewState")];

  test("is told of the value that stands, and not of one that somebody typed over since", () => {
    const known = who([value, line("2013-01-10 09:30:00", 3)]);
    expect(givenBy(known, "南京市", "1.3.fullTime", "verified", 3)).toEqual({ by: "张三", time: "2013-01-10 09:30:00" });
    expect(givenBy(known, "南京市", "1.3.fullTime", "verified", 4)).toBe("unlogged");
    expect(givenBy(known, "无锡市", "1.3.fullTime", "verified", 3)).toBe("unlogged");
    expect(givenBy(known, "南京市", "1.3.fullTime", "verified", null)).toBeNull();
  });

  test("is told of 审核状态, and of nobody where it was never set", () => {
    const { units } = bookOf(new Map([["南京市 1.3", { state: "verified" }]]));
    expect(decidedBy(who([state, line("2013-01-10 09:30:00", "已核定")]), "南京市", reviewIn(units, "1.3"))).toEqual({ by: "张三", time: "2013-01-10 09:30:00" });
    expect(decidedBy(who(), "南京市", reviewIn(units, "1.3"))).toBe("unlogged");
    expect(decidedBy(who(), "南京市", reviewIn(units, "1.1"))).toBeNull();
  });

  test("an indicator is theirs who touched it last", () => {
    const { units } = bookOf();
    const known = who([value, line("2013-01-10 09:30:00", 3)], [state, line("2013-01-11 09:30:00", "退回", "李四")]);
    expect(["张三", "李四"].map((name) => isTouchedBy(known, "南京市", reviewIn(units, "1.3"), name))).toEqual([false, true]);
  });
});

describe("what is typed", () => {
  const typed = (book: ReturnType<typeof bookOf>, verified = "3") => {
    const draft = typedInto({ base: reviewIn(book.units, "1.3"), entries: new Map() }, "1.3.fullTime", { verified, reason: "借" });
    return new Map(draft === undefined ? [] : [[`${sheetIdOf("南京市")} 1.3`, draft] as const]);
  };

  test("is kept with what stood there, and comes back over what stands there now", () => {
    const book = bookOf();
    keepDrafts(formsOf(book), typed(book));
    const now = bookOf(new Map([["南京市 1.3", { state: "returned" }]]));
    const back = readKeptDrafts(now).get(`${sheetIdOf("南京市")} 1.3`);
    expect(back?.entries.get("1.3.fullTime")).toEqual({ verified: "3", reason: "借" });
    expect([back?.base.state, back?.base.entries[0]?.verified]).toEqual(["pending", null]);
  });

  test("is another's in another workbook, of another year or with another sheet of the name", () => {
    const book = bookOf();
    keepDrafts(formsOf(book), typed(book));
    expect(readKeptDrafts({ ...book, year: 2013 }).size).toBe(0);
    expect(readKeptDrafts({ ...book, units: book.units.map((unit) => ({ ...unit, sheetId: `${unit.sheetId}2` })) }).size).toBe(0);
    const next = { ...book, year: 2013 };
    keepDrafts(formsOf(next), typed(next, "4"));
    expect([...readKeptDrafts(book).values()][0]?.entries.get("1.3.fullTime")?.verified).toBe("3");
  });

  test("is forgotten as soon as nothing is typed any more", () => {
    const book = bookOf();
    keepDrafts(formsOf(book), typed(book));
    keepDrafts(formsOf(book), new Map());
    expect([readKeptDrafts(book).size, localStorage.length]).toEqual([0, 0]);
  });

  test("that was damaged in the browser is nothing, and does no harm", () => {
    for (const text of ["{", "[1,null]", '[{"year":2012}]', '[{"year":2012,"unit":"南京市","sheetId":"{南京市}","indicator":"1.3","state":"pending","entries":[{"key":1}]}]']) {
      localStorage.setItem("credit-assessment.review-drafts", text);
      expect(readKeptDrafts(bookOf()).size).toBe(0);
    }
  });
});
