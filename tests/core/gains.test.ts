import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entries, EntryValue, Scheme } from "../../src/core/index";
import { indicatorsOf, jiangsu2012, noQuota, rankUnits, rankWith, scoreUnit } from "../../src/core/index";
import type { Gain, IndicatorGain } from "../../src/core/gains";
import { gainsOf, rankAfter } from "../../src/core/gains";
import { sayChange } from "../../src/core/messages/gains";
import { reported, validValues } from "./kinds/case";
import { anyForm, completeForm, officialEntries } from "./support/forms";
import { kindIndicators, kindsScheme } from "./support/kindsScheme";
import { indicator, schemeOf } from "./support/smallScheme";
import { allRules, entriesOf, schemeWith } from "./total/totalScheme";

const codeOf = (key: string): string => key.slice(0, key.lastIndexOf("."));

/** Hundredths of a row as scoreUnit gives them; NaN where the form is not valid there. */
function scored(scheme: Scheme, form: Entries, code: string): number {
  const row = scoreUnit(scheme, form, { explanations: false }).indicators.find((one) => one.code === code);
  return row?.status === "ok" ? Math.round(row.points * 100) : NaN;
}

/** The value one step back from what a change leads to, by ones or by hundredths; undefined for what is no number or no further than a step. */
function oneLess({ entry, from, to }: Gain): number | undefined {
  if (typeof from !== "number" || typeof to !== "number" || entry.type.kind === "score") return undefined;
  const per = ["percent", "amount"].includes(entry.type.kind) ? 100 : 1;
  return Math.abs(to - from) * per < 2 ? undefined : (Math.round(to * per) - Math.sign(to - from)) / per;
}

/** What scoring says of a change, and of one that is one less, beside what it is said to add. */
function checked(scheme: Scheme, form: Entries, { code, next, full }: IndicatorGain) {
  const before = scored(scheme, form, code);
  const withValue = (key: string, value: EntryValue) => scored(scheme, { ...form, [key]: value }, code) - before;
  const max = Math.round((indicatorsOf(scheme).find((one) => one.code === code)?.max ?? NaN) * 100);
  const [less, almost] = [oneLess(next), full === null ? undefined : oneLess(full)];
  const says = { code, from: form[next.key], adds: next.adds, isLeast: true, full: full === null ? null : max - before, isFullLeast: true };
  const does = {
    code: codeOf(next.key),
    from: next.from,
    adds: withValue(next.key, next.to),
    isLeast: less === undefined || withValue(next.key, less) === 0,
    full: full === null ? null : withValue(full.key, full.to),
    isFullLeast: almost === undefined || withValue(full?.key ?? "", almost) < max - before,
  };
  return [says, does] as const;
}

function expectSound(scheme: Scheme, form: Entries): number {
  const { possible } = gainsOf(scheme, form);
  const both = possible.map((gain) => checked(scheme, form, gain));
  expect(both.map(([, does]) => does)).toEqual(both.map(([says]) => says));
  expect(possible.filter(({ next, full }) => !(next.adds > 0) || (full !== null && full.adds < next.adds))).toEqual([]);
  return possible.length;
}

const meanOf = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0) / counts.length;

/** Forms of the kinds' scheme with every entry valid. */
const kindForms = fc
  .tuple(...[...kindIndicators.values()].map((one) => validValues(one.entries).map((values) => Object.entries(values).map(([name, value]): [string, EntryValue] => [`${one.code}.${name}`, value]))))
  .map((rows) => Object.fromEntries(rows.flat()));

describe("提分空间", () => {
  it("of the official scheme: every change adds exactly what it says, and one less adds nothing", () => {
    const seen: number[] = [];
    fc.assert(fc.property(completeForm, (form) => void seen.push(expectSound(jiangsu2012, form))), { numRuns: 60 });
    expect(meanOf(seen)).toBeGreaterThan(8);
  });

  it("of every other kind of rule", () => {
    const seen: number[] = [];
    fc.assert(fc.property(kindForms, (form) => void seen.push(expectSound(kindsScheme, form))), { numRuns: 150 });
    expect(meanOf(seen)).toBeGreaterThan(3);
  });

  it("never throws, and names every row below its maximum but the bonus", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const { possible, open } = gainsOf(jiangsu2012, form);
        const below = scoreUnit(jiangsu2012, form, { explanations: false }).indicators.filter(({ code, points, max, status }) => code !== "8" && points < max && (status !== "ok" || !lacksQuota(form, code)));
        expect([...possible, ...open].map(({ code }) => code).sort()).toEqual(below.map(({ code }) => code).sort());
        expect(open.filter(({ because }) => because !== "several").map(({ left }) => left)).toEqual([...open.filter(({ because }) => because !== "several").map(({ left }) => left)].sort((a, b) => b - a));
      }),
      { numRuns: 100 },
    );
  });

  it("takes no points for what a plan that was not set could give, and never changes a plan", () => {
    const form = { "3.2.certified": 3, "3.2.certifiedPlan": noQuota };
    expect(gainsOf(jiangsu2012, form).possible).toEqual([]);
    expect(gainsOf(jiangsu2012, form).open.some(({ code }) => code === "3.2")).toBe(false);
    expect(gainsOf(jiangsu2012, { "3.2.certified": 3, "3.2.certifiedPlan": 10 }).possible).toMatchObject([
      { code: "3.2", next: { key: "3.2.certified", from: 3, to: 4, adds: 600 }, full: { key: "3.2.certified", to: 10, adds: 4200 } },
    ]);
  });

  it("comes to an end for amounts that no step of a hundredth can tell apart", () => {
    const amount = { kind: "amount" } as const;
    const scheme = schemeOf(
      indicator({ kind: "target", done: "done", plan: "plan", revoked: "revoked", points: 10 }, [reported("done", "完成", "Done", amount), reported("plan", "计划", "Plan", { kind: "plan" }), reported("revoked", "取消", "Revoked", amount)]),
    );
    const [code = ""] = indicatorsOf(scheme).map((one) => one.code);
    for (const revoked of [1e300, 1.7e308, 9e15, 0.004]) {
      const { possible } = gainsOf(scheme, { [`${code}.done`]: 5, [`${code}.plan`]: 5, [`${code}.revoked`]: revoked });
      expect(possible).toMatchObject([{ next: { key: `${code}.revoked`, from: revoked, to: 0, adds: 1000 } }]);
    }
  });

  it("says where several entries would have to change at once", () => {
    const form = { "3.3b.provincialModels": 1, "3.3b.provincialModelsPlan": 2, "3.3b.provincialModelsRevoked": 1 };
    expect(gainsOf(jiangsu2012, form).open.find(({ code }) => code === "3.3b")).toEqual({ code: "3.3b", because: "several", left: 1000 });
  });
});

function lacksQuota(form: Entries, code: string): boolean {
  return officialEntries.some(({ key }) => codeOf(key) === code && Object.hasOwn(form, key) && form[key] === noQuota);
}

describe("the sentence of a change", () => {
  const official = (form: Entries) => gainsOf(jiangsu2012, form).possible[0];
  const said = (gain: Gain | null | undefined) => (gain == null ? null : ([gain.adds, sayChange(gain, "zh-CN"), sayChange(gain, "en-US")] as const));

  it.each<readonly [Entries, readonly [number, string, string], readonly [number, string, string]]>([
    [{ "1.3.fullTime": 5, "1.3.partTime": 0 }, [500, "专职人员：再增 1 人", "Full-time staff: 1 more"], [1500, "专职人员：再增 3 人", "Full-time staff: 3 more"]],
    [{ "1.2.office": "shared" }, [2000, "信用建设职能部门的设置情况：改为“单设信用办”", "Credit office: change to “Separate office”"], [2000, "信用建设职能部门的设置情况：改为“单设信用办”", "Credit office: change to “Separate office”"]],
    [{ "1.2.office": "none" }, [2000, "信用建设职能部门的设置情况：改为“与其他处室合署办公”", "Credit office: change to “Shared office”"], [4000, "信用建设职能部门的设置情况：改为“单设信用办”", "Credit office: change to “Separate office”"]],
    [{ "1.1.chairedByCityLeader": false }, [2000, "成立领导小组并由市领导担任组长：改为“是”", "Chaired by a city leader: change to “yes”"], [2000, "成立领导小组并由市领导担任组长：改为“是”", "Chaired by a city leader: change to “yes”"]],
    [{ "4.5.reports": 480 }, [1000, "报告数量：再增 20 份", "Reports: 20 more"], [2000, "报告数量：再增 1520 份", "Reports: 1520 more"]],
    [
      { "3.3a.cityModels": 10, "3.3a.cityModelsPlan": 10, "3.3a.cityModelsRevoked": 3 },
      [1000, "因投诉并经查实而取消市级示范：减少 2 家", "Revoked on complaint: 2 fewer"],
      [2000, "因投诉并经查实而取消市级示范：减少 3 家", "Revoked on complaint: 3 fewer"],
    ],
  ])("%j", (form, next, full) => {
    expect([said(official(form)?.next), said(official(form)?.full)]).toEqual([next, full]);
  });

  it.each<readonly [string, Readonly<Record<string, EntryValue>>, readonly [number, string, string]]>([
    ["byDay", { submitted: 41_644 }, [30, "报送日期：提前 1 天（2014-01-04）", "Submitted: 1 day earlier (2014-01-04)"]],
    ["byWeek", { submitted: 41_647 }, [200, "报送日期：提前 1 天（2014-01-07）", "Submitted: 1 day earlier (2014-01-07)"]],
    [
      "nOfM",
      { plan: "方案.pdf", summary: "总结", ledger: "无", photos: true, minutes: true, list: false, notice: false },
      [143, "工作台账：填写名称", "ledger: give a name"],
    ],
    ["percentTiers", { rate: 79.5 }, [550, "抽查合格率：增至 80%", "Pass rate: raise to 80%"]],
    ["byWeek", { submitted: 41_653 }, [200, "报送日期：提前 7 天（2014-01-07）", "Submitted: 7 days earlier (2014-01-07)"]],
  ])("%s %j", (name, values, next) => {
    const of = kindIndicators.get(name);
    const form = Object.fromEntries(Object.entries(values).map(([key, value]) => [`${of?.code ?? ""}.${key}`, value]));
    expect(said(gainsOf(kindsScheme, form).possible[0]?.next)).toEqual(next);
  });
});

describe("under rules of the total", () => {
  const scheme = schemeWith(allRules);
  const weak = entriesOf({ points: [5000, 1000, 300, 0], incident: false, cases: 0, sealed: false, forged: false });

  it("nobody is told to gain what is taken from the base", () => {
    expect(gainsOf(scheme, weak).possible.map(({ code }) => code)).toEqual(["1.1", "2.1", "4.1"].sort((a, b) => left(b) - left(a)));
    expect(gainsOf(scheme, { ...weak, "3.1.given": null }).open).toEqual([]);
  });

  it("a gain moves nobody whom a veto holds where it is, and the rank is that of everybody scored anew", () => {
    const others = [3000, 1500].map((points, index) => [`市${index}`, entriesOf({ points: [3000, points, 0, 0], incident: false, cases: 0, sealed: false, forged: false })] as const);
    for (const own of [weak, { ...weak, "2.1.incident": true }, { ...weak, "2.1.forged": true }]) {
      const units = [...others, ["甲", own] as const];
      const rankingOf = (list: typeof units) => rankUnits(list.map(([name, entries]) => ({ name, scorecard: scoreUnit(scheme, entries) })), scheme);
      for (const { next } of gainsOf(scheme, own).possible) {
        const anew = rankingOf([...others, ["甲", { ...own, [next.key]: next.to }]]).find(({ name }) => name === "甲")?.rank;
        expect([next.key, rankAfter({ scheme, ranking: rankingOf(units), name: "甲", entries: own }, next)]).toEqual([next.key, anew]);
      }
    }
  });
});

/** What is open of an indicator of `weak`. */
function left(code: string): number {
  return { "1.1": 1000, "2.1": 3000, "4.1": 1000 }[code] ?? 0;
}

describe("the rank with more points", () => {
  it("is that of the whole ranking anew", () => {
    const totals = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 13 });
    fc.assert(
      fc.property(totals, fc.nat(12), fc.integer({ min: 1, max: 300 }), (hundredths, at, more) => {
        const base = scoreUnit(jiangsu2012, {}, { explanations: false });
        const units = hundredths.map((total, index) => ({ name: `市${index}`, scorecard: { ...base, total: total / 100 } }));
        const own = at % units.length;
        const raised = units.map((unit, index) => (index === own ? { ...unit, scorecard: { ...base, total: ((hundredths[index] ?? 0) + more) / 100 } } : unit));
        const anew = rankUnits(raised).find(({ name }) => name === `市${own}`)?.rank;
        expect(rankWith(rankUnits(units), `市${own}`, { total: ((hundredths[own] ?? 0) + more) / 100 })).toBe(anew);
      }),
    );
  });
});
