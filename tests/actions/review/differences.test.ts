import { describe, expect, it } from "vitest";
import { differencesOf, openReviews, reviewProgress, totalsBothWays } from "../../../src/actions/review/differences";
import type { ReviewState } from "../../../src/actions/types";
import { indicatorsOf, jiangsu2012 } from "../../../src/core/index";
import type { FakeForm } from "../../support/fakeActions";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { completeSample, manyUnits } from "../../support/sampleForms";

const sample = completeSample(3, 9);

function assessmentOf(forms: readonly FakeForm[], reviewed: FakeActions["reviewed"] = new Map()) {
  const actions = new FakeActions(forms);
  actions.reviewed = reviewed;
  const state = actions.state("zh-CN");
  if (state.kind !== "assessment") throw new Error("no assessment");
  return state;
}

const form = (name: string, reported: FakeForm["reported"], verified: FakeForm["verified"] = {}): FakeForm => ({ name, reported, verified });
const staffed = { ...sample, "1.3.fullTime": 5, "1.3.partTime": 0 };

describe("differences", () => {
  it("none where nothing was verified otherwise", () => {
    expect(differencesOf(assessmentOf([form("南京市", sample)]))).toEqual([]);
  });

  it("a 核定值 that costs points, with both points, the loss and the cell", () => {
    const state = assessmentOf([form("南京市", staffed, { "1.3.fullTime": 3 })]);
    expect(differencesOf(state)).toEqual([
      {
        unit: "南京市",
        sheetId: sheetIdOf("南京市"),
        indicator: "1.3",
        reported: 25,
        verified: 15,
        difference: -10,
        reasons: [],
        isAward: false,
        state: "pending",
        address: state.units[0]?.places.get("1.3.fullTime")?.verified,
      },
    ]);
  });

  it("a 核定值 that costs nothing is a difference too; one as reported is none", () => {
    const state = assessmentOf([form("南京市", { ...staffed, "1.3.fullTime": 20 }, { "1.3.fullTime": 19 }), form("无锡市", staffed, { "1.3.fullTime": 5 })]);
    expect(differencesOf(state).map(({ unit, indicator, difference }) => [unit, indicator, difference])).toEqual([["南京市", "1.3", 0]]);
  });

  it("leads to the entry that was changed, not to the indicator's first", () => {
    const state = assessmentOf([form("南京市", staffed, { "1.3.partTime": 2 })]);
    expect(differencesOf(state)[0]?.address).toBe(state.units[0]?.places.get("1.3.partTime")?.verified);
  });

  it("tells each reason once, and the state", () => {
    const entry = { key: "1.3.fullTime", reported: 5, verified: 3, reason: "借调", evidence: "", reasonAddress: null, evidenceAddress: null };
    const entries = [entry, { ...entry, key: "1.3.partTime", reported: 0, verified: null }];
    const state = assessmentOf([form("南京市", staffed, { "1.3.fullTime": 3 })], new Map([["南京市 1.3", { state: "verified", entries }]]));
    expect(differencesOf(state)[0]).toMatchObject({ reasons: ["借调"], state: "verified" });
  });

  it("points of 创新加分 need no reason of their own", () => {
    const [bonus] = jiangsu2012.categories.filter((category) => category.bonus);
    const entry = indicatorsOf(jiangsu2012).find(({ code }) => code.split(".")[0] === bonus?.code);
    const key = `${entry?.code}.${entry?.entries[0]?.name}`;
    const [difference] = differencesOf(assessmentOf([form("南京市", { ...sample, [key]: 0 }, { [key]: 30 })]));
    expect(difference).toMatchObject({ indicator: entry?.code, verified: 30, isAward: true });
  });

  it("are counted in whole hundredths", () => {
    const state = assessmentOf([form("南京市", sample)]);
    const units = state.units.map((unit) => ({
      ...unit,
      reported: { ...unit.reported, total: 10, indicators: unit.reported.indicators.map((one) => ({ ...one, points: 0.1 })) },
      verified: { ...unit.verified, total: 10.3, indicators: unit.verified.indicators.map((one) => ({ ...one, points: 0.3 })) },
    }));
    expect(0.3 - 0.1).not.toBe(0.2);
    expect(differencesOf({ ...state, units })[0]?.difference).toBe(0.2);
    expect(totalsBothWays({ units })[0]?.difference).toBe(0.3);
  });

  it("of 500 cities with every indicator changed are found by a look at each city's rows", () => {
    const state = assessmentOf(manyUnits(500));
    let looks = 0;
    const seen = <Card extends { readonly indicators: readonly unknown[] }>(card: Card): Card =>
      Object.defineProperty({ ...card }, "indicators", { get: () => ((looks += 1), card.indicators) });
    const units = state.units.map((unit) => ({
      ...unit,
      reported: seen(unit.reported),
      verified: seen({ ...unit.verified, indicators: unit.verified.indicators.map((one) => ({ ...one, points: one.points + 1 })) }),
    }));
    expect(differencesOf({ ...state, units })).toHaveLength(500 * indicatorsOf(jiangsu2012).length);
    expect(looks).toBe(2 * 500);
  });
});

describe("what is open", () => {
  it("is every indicator of every city, with its 考核方式, before anything was reviewed", () => {
    const [first] = openReviews(assessmentOf([form("南京市", sample)]));
    expect(first?.indicators).toHaveLength(indicatorsOf(jiangsu2012).length);
    const methods = new Set(first?.indicators.flatMap((one) => one.methods));
    for (const method of ["材料审核", "实地考察", "搜索网站", "系统演示"]) expect(methods).toContain(method);
  });

  it("leaves out what is 已核定, keeps what was returned, and drops cities that are through", () => {
    const reviewed = new Map<string, { readonly state: ReviewState }>(
      indicatorsOf(jiangsu2012).map(({ code }) => [`无锡市 ${code}`, { state: "verified" }]),
    );
    reviewed.set("南京市 1.1", { state: "verified" }).set("南京市 1.2", { state: "returned" });
    const open = openReviews(assessmentOf([form("南京市", sample), form("无锡市", sample)], reviewed));
    expect(open.map(({ unit }) => unit)).toEqual(["南京市"]);
    expect(open[0]?.indicators.slice(0, 2).map(({ indicator, state }) => [indicator, state])).toEqual([
      ["1.2", "returned"],
      ["1.3", "pending"],
    ]);
  });

  it("tells indicators with errors or gaps from sound ones", () => {
    const [open] = openReviews(assessmentOf([form("南京市", { ...sample, "1.3.fullTime": "约10", "6.2.fund": null })]));
    expect(open?.indicators.filter(({ isSound }) => !isSound).map(({ indicator }) => indicator)).toEqual(expect.arrayContaining(["1.3", "6.2"]));
    expect(open?.indicators.find(({ indicator }) => indicator === "1.1")?.isSound).toBe(true);
  });
});

describe("reviewed", () => {
  const entry = { key: "1.3.fullTime", reported: 5, verified: null, reason: "", evidence: "", reasonAddress: "R9", evidenceAddress: null };
  const progress = (state: ReviewState, given: Partial<typeof entry> | { readonly verified: number | string }) =>
    reviewProgress(assessmentOf([form("南京市", staffed)], new Map([["南京市 1.3", { state, entries: [{ ...entry, ...given }] }]]))).reviewed;

  it.each([
    ["已核定 as reported", "verified", {}, 1],
    ["已核定 with a change and its reason", "verified", { verified: 3, reason: "借调" }, 1],
    ["已核定 with a change without reason", "verified", { verified: 3 }, 0],
    ["已核定 with a 核定值 that is none", "verified", { verified: "约6", reason: "借调" }, 0],
    ["退回 with a reason", "returned", { reason: "缺文件" }, 0],
    ["待审核", "pending", {}, 0],
  ] as const)("%s", (_what, state, given, count) => {
    expect(progress(state, given)).toBe(count);
  });
});

describe("totals both ways", () => {
  it("with the difference and how far the review is", () => {
    const entry = { key: "1.3.fullTime", reported: 5, verified: 3, reason: "借调", evidence: "", reasonAddress: null, evidenceAddress: null };
    const verified = new Map([["南京市 1.3", { state: "verified", entries: [entry] }]] as const);
    const state = assessmentOf([form("南京市", staffed, { "1.3.fullTime": 3 })], verified);
    const [unit] = state.units;
    expect(totalsBothWays(state)).toEqual([
      {
        unit: "南京市",
        sheetId: sheetIdOf("南京市"),
        reported: unit?.reported.total,
        verified: unit?.verified.total,
        difference: -10,
        reviewed: 1,
        indicators: indicatorsOf(jiangsu2012).length,
      },
    ]);
  });
});
