import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entries, EntryValue } from "../../../src/core/index";
import { entryKey, indicatorsOf, jiangsu2012, noQuota, scoreUnit } from "../../../src/core/index";
import { encodeValue } from "../../../src/workbook/form/decode";
import { entryList } from "../../../src/workbook/form/readForm";
import type { ReviewState } from "../../../src/workbook/form/reviewStates";
import { reviewGaps } from "../../../src/workbook/review/reviewGaps";
import type { IndicatorReview } from "../../../src/workbook/review/review";
import { sentBackMatters, toSupply, wrongWith } from "../../../src/workbook/review/sentBackMatters";
import { fullForm } from "../../support/fullForm";

const scheme = jiangsu2012;

interface Typed {
  readonly reported?: Entries;
  readonly verified?: Entries;
  readonly states?: Readonly<Record<string, ReviewState>>;
  readonly reasons?: Readonly<Record<string, string>>;
  /** Indicators that name no 佐证材料. */
  readonly bare?: readonly string[];
  readonly mended?: readonly string[];
}

/** The matters of a form on which everything is done and named, but for what is typed. */
function mattersOf({ reported: typed = {}, verified = {}, states = {}, reasons = {}, bare = [], mended = [] }: Typed) {
  const reported: Entries = { ...fullForm, ...typed };
  const cells = new Map(entryList(scheme).map(({ key, entry }) => [key, (value: EntryValue) => encodeValue(entry, value)] as const));
  const reviews = new Map(
    indicatorsOf(scheme).map((indicator): [string, IndicatorReview] => {
      const { code } = indicator;
      const entries = indicator.entries.map((entry) => {
        const key = entryKey(indicator, entry);
        const cell = (value: EntryValue) => cells.get(key)?.(value) ?? null;
        return { key, reported: cell(reported[key]), verified: cell(verified[key]), reason: reasons[key] ?? "", evidence: bare.includes(code) ? "" : "附件", reasonAddress: null, evidenceAddress: null };
      });
      const state = states[code] ?? "pending";
      return [code, { indicator: code, state, unknownState: null, address: null, entries, gaps: reviewGaps(scheme, indicator, state, entries) }];
    }),
  );
  return sentBackMatters(scheme, { reported: scoreUnit(scheme, reported), reviews }, new Set(mended));
}

const said = (typed: Typed) => mattersOf(typed).map((matter) => [matter.indicator, wrongWith(matter), toSupply(matter)]);

describe("退回意见 of a city", () => {
  it("says nothing of a form on which everything is done, whether reviewed or not", () => {
    expect(mattersOf({})).toEqual([]);
    expect(mattersOf({ states: { "1.1": "verified" } })).toEqual([]);
  });

  it("names what is missing and what is wrong, in the form's order, and what to supply", () => {
    expect(said({ reported: { "6.2.fund": null, "1.3.partTime": "约10", "1.3.fullTime": null } })).toEqual([
      ["1.3", "专职人员：未填报；兼职人员：“约10”不是数字，请只填数字", "补报专职人员；更正兼职人员"],
      ["6.2", expect.stringContaining("未填报"), expect.stringMatching(/^补报/)],
    ]);
  });

  it("carries what the reviewer wrote about what was sent back, once, before anything else", () => {
    const reasons = { "1.3.fullTime": "请附任命文件。", "1.3.partTime": "请附任命文件。" };
    expect(said({ states: { "1.3": "returned" }, reasons, bare: ["1.3"] })).toEqual([
      ["1.3", "请附任命文件；已计分，未写明佐证材料", "补充佐证材料（文件资料）；按退回意见补正自报值或佐证材料；确无改动的，在“佐证材料”栏说明"],
    ]);
  });

  it("tells a city whom to ask where nobody wrote why", () => {
    expect(said({ states: { "1.1": "returned" } })).toEqual([["1.1", "审核退回", "与省信用办联系，了解退回原因后补正"]]);
  });

  it("names one beside the other what documents the table asks for", () => {
    expect(said({ bare: ["6.3a"] })).toEqual([["6.3a", "已计分，未写明佐证材料", "补充佐证材料（文件资料、照片）"]]);
  });

  it("asks for no document of an indicator that is reviewed or has no points", () => {
    expect(mattersOf({ bare: ["1.1"], states: { "1.1": "verified" } })).toEqual([]);
    expect(mattersOf({ bare: ["1.1"], reported: { "1.1.chairedByCityLeader": false } })).toEqual([]);
    expect(mattersOf({ bare: ["1.1"] }).map(({ lacksEvidence }) => lacksEvidence)).toEqual([true]);
  });

  it("asks for nothing that the province filled itself, nor for what it got wrong itself", () => {
    expect(mattersOf({ reported: { "1.3.fullTime": null }, verified: { "1.3.fullTime": 3 } })).toEqual([]);
    expect(mattersOf({ reported: { "1.3.fullTime": null }, verified: { "1.3.fullTime": "不详" } })).toEqual([]);
    // The part is above the whole that the province set.
    expect(mattersOf({ reported: { "7.4c.onTime": 10, "7.4c.required": 20 }, verified: { "7.4c.required": 5 } })).toEqual([]);
    expect(mattersOf({ reported: { "3.2.certified": null, "3.2.certifiedPlan": null }, verified: { "3.2.certifiedPlan": noQuota } })).toEqual([]);
  });

  it("names an error of the city's own figures beside each other", () => {
    const [matter, ...others] = mattersOf({ reported: { "7.4c.onTime": 30, "7.4c.required": 20 } });
    expect(others).toEqual([]);
    expect(matter?.issues.map(({ code }) => code)).toEqual(["aboveWhole"]);
  });

  it("says nothing of innovation points that a city did not apply for", () => {
    const bonus = Object.fromEntries(entryList(scheme).filter(({ key }) => key.startsWith("8.")).map(({ key }) => [key, null]));
    expect(mattersOf({ reported: bonus })).toEqual([]);
  });

  it("leaves out what the city changed since it was sent back, unless something is still amiss", () => {
    const states = { "1.1": "returned", "1.3": "returned" } as const;
    const matters = mattersOf({ states, mended: ["1.1", "1.3"], reported: { "1.3.fullTime": null } });
    expect(matters.map(({ indicator, isReturned, missing }) => ({ indicator, isReturned, missing }))).toEqual([{ indicator: "1.3", isReturned: false, missing: ["专职人员"] }]);
  });

  it("has every indicator sent back or with a missing value, once and in order, and words for each", () => {
    const codes = indicatorsOf(scheme).filter(({ code }) => !code.startsWith("8")).map(({ code }) => code);
    fc.assert(
      fc.property(fc.subarray(codes), fc.subarray(codes), (returned, emptied) => {
        const reported = Object.fromEntries(entryList(scheme).filter(({ code }) => emptied.includes(code)).map(({ key }) => [key, null]));
        const states = Object.fromEntries(returned.map((code) => [code, "returned" as const]));
        const matters = mattersOf({ reported, states });
        expect(matters.map(({ indicator }) => indicator)).toEqual(codes.filter((code) => returned.includes(code) || emptied.includes(code)));
        expect(matters.every((matter) => wrongWith(matter) !== "" && toSupply(matter) !== "")).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
