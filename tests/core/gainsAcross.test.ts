import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entries, EntryValue, Scheme } from "../../src/core/index";
import { figuresOfAll, indicatorsOf, rankUnits, scoreUnits } from "../../src/core/index";
import type { Gain } from "../../src/core/gains";
import { gainsOf, rankAfter } from "../../src/core/gains";
import { acrossIndicators, acrossScheme } from "./across/index";
import { spreadScheme } from "./across/spread";
import { validValues } from "./kinds/case";
import { indicator, schemeOf } from "./support/smallScheme";

/** A unit's form with every entry of every indicator valid. */
const formOf = (scheme: Scheme): fc.Arbitrary<Entries> =>
  fc
    .tuple(...indicatorsOf(scheme).map((one) => validValues(one.entries).map((values) => Object.entries(values).map(([name, value]): [string, EntryValue] => [`${one.code}.${name}`, value]))))
    .map((rows) => Object.fromEntries(rows.flat()));

const hundredths = (scheme: Scheme, forms: readonly Entries[], code: string): number => Math.round((scoreUnits(scheme, forms, { explanations: false })[0]?.indicators.find((one) => one.code === code)?.points ?? NaN) * 100);

/** The value one step back from what a change leads to; undefined for what is no number or no further than a step. */
function oneLess({ entry, from, to }: Gain): number | undefined {
  if (typeof from !== "number" || typeof to !== "number") return undefined;
  const per = entry.type.kind === "percent" ? 100 : 1;
  return Math.abs(to - from) * per < 1.5 ? undefined : (Math.round(to * per) - Math.sign(to - from)) / per;
}

describe("提分空间 of indicators that compare units", () => {
  it("is what scoring all units anew with the change gives, and one step less adds nothing", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(formOf(acrossScheme), { minLength: 1, maxLength: 6 }), ([own = {}, ...others]) => {
        for (const { code, next, full } of gainsOf(acrossScheme, own, others).possible) {
          seen.add(code);
          const before = hundredths(acrossScheme, [own, ...others], code);
          const adds = (to: EntryValue) => hundredths(acrossScheme, [{ ...own, [next.key]: to }, ...others], code) - before;
          expect([code, next.adds]).toEqual([code, adds(next.to)]);
          const less = oneLess(next);
          const max = Math.round((indicatorsOf(acrossScheme).find((one) => one.code === code)?.max ?? NaN) * 100);
          const whole = full === null ? max : hundredths(acrossScheme, [{ ...own, [full.key]: full.to }, ...others], code);
          expect([code, less === undefined ? 0 : adds(less), whole]).toEqual([code, 0, max]);
        }
      }),
      { numRuns: 150 },
    );
    expect([...acrossIndicators.values()].map(({ code }) => code).filter((code) => !seen.has(code))).toEqual([]);
  });

  it("is not known where the others are not, and of nothing that does not apply", () => {
    const [waiting = "", absent = ""] = ["rank", "notApplicable"].map((name) => acrossIndicators.get(name)?.code ?? "");
    const form = { [`${waiting}.users`]: 3, [`${absent}.none`]: true };
    const because = (others?: readonly Entries[]) => gainsOf(acrossScheme, form, others).open.filter(({ code }) => code === waiting || code === absent).map(({ code, because: why, left }) => [code, why, left]);
    expect(because()).toEqual([[waiting, "awaiting", 1000], [absent, "absent", 0]]);
    expect(because([{ [`${waiting}.users`]: 3 }])).toEqual([[absent, "absent", 0]]);
    const ahead = gainsOf(acrossScheme, form, [{ [`${waiting}.users`]: 7 }]).possible;
    // Level with the other is the first rank of both.
    expect(ahead.map(({ code, next }) => [code, next.to, next.adds])).toEqual([[waiting, 7, 250]]);
  });

  it("of what is spread is what its own rule gives where it applies", () => {
    const [applies, none] = [{ "1.2.none": false, "1.2.done": 1, "1.2.all": 2 }, { "1.2.none": true }];
    expect(gainsOf(spreadScheme, applies).possible).toMatchObject([{ code: "1.2", next: { key: "1.2.done", to: 2, adds: 375 } }]);
    expect(gainsOf(spreadScheme, none).open.find(({ code }) => code === "1.2")).toEqual({ code: "1.2", because: "absent", left: 0 });
  });

  it("moves the rank as scoring all units anew does: what one gains others may lose", () => {
    // 6.67 and 5 points stand behind 13.33 and 4.
    const users = { name: "users", label: { zh: "查询量", en: "Queries" }, type: { kind: "count" } } as const;
    const given = { name: "given", label: { zh: "得分", en: "Points" }, type: { kind: "count" } } as const;
    const scheme = schemeOf(indicator({ kind: "shareOfAll", entry: "users", points: 20 }, [users], 20, "1.1"), indicator({ kind: "cap", max: 10, of: { kind: "perUnit", entry: "given", each: 1 } }, [given], 10, "1.2"));
    const forms = [{ "1.1.users": 1, "1.2.given": 5 }, { "1.1.users": 2, "1.2.given": 4 }].map((entries, index) => ({ name: `市${index}`, entries }));
    const ranking = rankUnits(scoreUnits(scheme, forms.map(({ entries }) => entries)).map((scorecard, index) => ({ name: `市${index}`, scorecard })));
    expect(ranking.map(({ name }) => name)).toEqual(["市1", "市0"]);
    const after = (to: number) => rankAfter({ scheme, ranking, name: "市0", entries: forms[0]?.entries ?? {}, forms }, { key: "1.1.users", to });
    // With 2 users each both have 10; if the other kept its 13.33, the first would stay behind.
    expect([after(1), after(2)]).toEqual([2, 1]);
    expect(rankAfter({ scheme, ranking, name: "市0", entries: forms[0]?.entries ?? {}, forms }, { key: "1.2.given", to: 10 })).toBe(2);
    // Each by its own form: with 1 user less the second is level in users, and ahead by its 4 points.
    const uneven = [{ "1.1.users": 1, "1.2.given": 0 }, { "1.1.users": 2, "1.2.given": 4 }].map((entries, index) => ({ name: `市${index}`, entries }));
    expect(rankAfter({ scheme, ranking, name: "市1", entries: uneven[1]?.entries ?? {}, forms: uneven }, { key: "1.1.users", to: 1 })).toBe(1);
  });

  it("moves the rank by another indicator with the others' figures as they are", () => {
    const users = { name: "users", label: { zh: "查询量", en: "Queries" }, type: { kind: "count" } } as const;
    const given = { name: "given", label: { zh: "得分", en: "Points" }, type: { kind: "count" } } as const;
    const scheme = schemeOf(indicator({ kind: "shareOfAll", entry: "users", points: 20 }, [users], 20, "1.1"), indicator({ kind: "cap", max: 10, of: { kind: "perUnit", entry: "given", each: 1 } }, [given], 10, "1.2"));
    const forms = [{ "1.1.users": 1, "1.2.given": 5 }, { "1.1.users": 2, "1.2.given": 3 }];
    const ranking = rankUnits(scoreUnits(scheme, forms).map((scorecard, index) => ({ name: `市${index}`, scorecard })));
    const unit = { scheme, ranking, name: "市0", entries: forms[0] ?? {} };
    // 6.67 and 10 against 13.33 and 3; without the figures its own 6.67 would wait.
    expect(rankAfter({ ...unit, figures: figuresOfAll(scheme, forms) }, { key: "1.2.given", to: 10 })).toBe(1);
    expect(rankAfter(unit, { key: "1.2.given", to: 10 })).toBe(2);
    expect(rankAfter({ ...unit, name: "市9", forms: forms.map((entries, index) => ({ name: `市${index}`, entries })) }, { key: "1.1.users", to: 10 })).toBe(0);
  });

  it("is never that it does not apply", () => {
    const code = acrossIndicators.get("notApplicable")?.code ?? "";
    const form = (done: number) => ({ [`${code}.none`]: false, [`${code}.done`]: done, [`${code}.received`]: 10 });
    // The mean of the others would be all the points at once.
    expect(gainsOf(acrossScheme, form(1), [form(10)]).possible.find((one) => one.code === code)).toMatchObject({ next: { key: `${code}.done`, to: 2, adds: 100 }, full: { to: 10 } });
  });
});
