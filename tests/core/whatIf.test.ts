import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entries, EntryValue, Scheme } from "../../src/core/index";
import { indicatorsOf, jiangsu2012, rankInGroups, rankUnits, scoreUnit, scoreUnits } from "../../src/core/index";
import { partsOf, passingOf, tryingOn } from "../../src/core/whatIf";
import { fullForm } from "../support/fullForm";
import { acrossIndicators, acrossScheme } from "./across/index";
import { spreadOverAllScheme, spreadScheme } from "./across/spread";
import { validValues } from "./kinds/case";
import { completeForm } from "./support/forms";
import { allRules, anyReported, entriesOf, schemeWith } from "./total/totalScheme";

const formOf = (scheme: Scheme): fc.Arbitrary<Entries> =>
  fc
    .tuple(...indicatorsOf(scheme).map((one) => validValues(one.entries).map((values) => Object.entries(values).map(([name, value]): [string, EntryValue] => [`${one.code}.${name}`, value]))))
    .map((rows) => Object.fromEntries(rows.flat()));

const named = (forms: readonly Entries[]) => forms.map((entries, index) => ({ name: `第${index}市`, entries, group: index % 2 === 0 ? "苏南" : "苏北" }));

/** All forms scored and ranked as a workbook with the changes in it would be. */
function straight(scheme: Scheme, forms: readonly Entries[]) {
  const cards = scoreUnits(scheme, forms);
  const unexplained = scoreUnits(scheme, forms, { explanations: false });
  const ranking = rankUnits(unexplained.map((scorecard, index) => ({ name: `第${index}市`, scorecard })), scheme);
  return { cards, ranking, places: rankInGroups(ranking, (name) => named(forms).find((one) => one.name === name)?.group) };
}

/** A change of an entry to any value, of anybody, valid or not. */
const changeOf = (forms: readonly Entries[], others: readonly Entries[]) =>
  fc.record({ at: fc.nat({ max: forms.length - 1 }), from: fc.nat({ max: others.length - 1 }), pick: fc.nat(), junk: fc.option(fc.constantFrom<EntryValue>(undefined, "约10", -1, 3, true), { freq: 5 }) }).map(({ at, from, pick, junk }) => {
    const keys = Object.keys(others[from] ?? {});
    const key = keys[pick % Math.max(1, keys.length)] ?? "";
    return { unit: `第${at}市`, at, key, to: junk ?? others[from]?.[key] };
  });

describe("试算", () => {
  it.each<[string, Scheme, fc.Arbitrary<Entries>]>([
    ["the official scheme", jiangsu2012, completeForm],
    ["indicators that compare units", acrossScheme, formOf(acrossScheme)],
    ["one that does not apply gets its share of the category", spreadScheme, formOf(spreadScheme)],
    ["one that does not apply gets its share of all", spreadOverAllScheme, formOf(spreadOverAllScheme)],
    ["rules of the total", schemeWith(allRules), anyReported.map(entriesOf)],
  ])("%s: is what scoring and ranking the changed forms gives, and the forms stay as they were", (_name, scheme, form) => {
    const tried = fc.array(form, { minLength: 2, maxLength: 6 }).chain((forms) => fc.tuple(fc.constant(forms), fc.array(form, { minLength: 1, maxLength: 2 }).chain((others) => fc.array(changeOf(forms, others), { maxLength: 4 }))));
    let moved = 0;
    fc.assert(
      fc.property(tried, ([forms, changes]) => {
        const kept = structuredClone(forms);
        const trying = tryingOn(scheme, named(forms));
        // What was tried before leaves no trace.
        trying(changes.slice(1), "zh-CN");
        const result = trying(changes, "zh-CN");
        const changed = forms.map((entries, index) => Object.assign({ ...entries }, ...changes.filter(({ at }) => at === index).map(({ key, to }) => ({ [key]: to }))));
        const [before, after] = [straight(scheme, forms), straight(scheme, changed)];
        expect(result.ranking).toEqual({ before: before.ranking, after: after.ranking });
        const touched = new Set(changes.map(({ unit }) => unit));
        expect(result.units).toEqual(named(forms).flatMap(({ name }, index) => (touched.has(name) ? [{ name, before: before.cards[index], after: after.cards[index] }] : [])));
        for (const { name, before: was, after: now } of result.moves) {
          expect([was.rank, was.place]).toEqual([before.ranking.find((one) => one.name === name)?.rank, before.places.get(name)]);
          expect([now.rank, now.total, now.place]).toEqual([after.ranking.find((one) => one.name === name)?.rank, after.ranking.find((one) => one.name === name)?.total, after.places.get(name)]);
        }
        const unmoved = after.ranking.filter(({ name }) => result.moves.every((move) => move.name !== name));
        expect(unmoved.map(({ name, rank, total }) => [name, rank, total])).toEqual(unmoved.map(({ name }) => before.ranking.find((one) => one.name === name)).map((one) => [one?.name, one?.rank, one?.total]));
        moved += result.moves.length;
        expect(forms).toEqual(kept);
      }),
      { numRuns: 60 },
    );
    expect(moved).toBeGreaterThan(0);
  });

  const full = { name: "南京市", entries: fullForm };
  const shared = { name: "无锡市", entries: { ...fullForm, "1.2.office": "shared" } };
  const last = { name: "徐州市", entries: { ...fullForm, "1.2.office": "shared", "3.1.planPublished": false } };

  it("tells whom a unit passes and draws level with, and who does so to it", () => {
    const trying = tryingOn(jiangsu2012, [full, shared, last]);
    const ahead = trying([{ unit: "南京市", key: "1.2.office", to: "none" }], "zh-CN");
    expect(passingOf(ahead.ranking, "无锡市")).toEqual({ passes: ["南京市"], levels: [], isPassedBy: [], isLevelledBy: [] });
    expect(passingOf(ahead.ranking, "南京市")).toEqual({ passes: [], levels: [], isPassedBy: ["无锡市", "徐州市"], isLevelledBy: [] });
    const level = trying([{ unit: "徐州市", key: "3.1.planPublished", to: true }], "zh-CN");
    expect(passingOf(level.ranking, "徐州市")).toEqual({ passes: [], levels: ["无锡市"], isPassedBy: [], isLevelledBy: [] });
    expect(passingOf(level.ranking, "无锡市")).toEqual({ passes: [], levels: [], isPassedBy: [], isLevelledBy: ["徐州市"] });
    // Equal on, though the rank itself stays.
    expect(level.moves.map(({ name, before, after }) => [name, before.rank, after.rank, after.tied])).toEqual([["无锡市", 2, 2, true], ["徐州市", 3, 2, true]]);
    expect(passingOf(level.ranking, "镇江市")).toEqual({ passes: [], levels: [], isPassedBy: [], isLevelledBy: [] });
  });

  it("changes nothing by no change, by a unit that is not there and by a key that the scheme does not know", () => {
    const trying = tryingOn(jiangsu2012, [full, shared]);
    for (const changes of [[], [{ unit: "镇江市", key: "1.2.office", to: "none" }], [{ unit: "南京市", key: "9.9.none", to: 1 }]]) expect(trying(changes, "zh-CN").moves).toEqual([]);
  });

  it("of a unit alone gives points and no ranks, and what compares units waits", () => {
    const rank = acrossIndicators.get("rank");
    const key = `${rank?.code ?? ""}.users`;
    const alone = tryingOn(acrossScheme, [{ name: "南京市", entries: {} }], { isAlone: true })([{ unit: "南京市", key, to: 5 }], "en-US");
    expect(alone.moves).toEqual([]);
    expect(alone.ranking).toEqual({ before: [], after: [] });
    expect(alone.units[0]?.after).toEqual(scoreUnit(acrossScheme, { [key]: 5 }, { language: "en-US" }));
    expect(alone.units[0]?.after.indicators.find(({ code }) => code === rank?.code)?.status).toBe("awaiting");
  });
});

describe("试算 of forms that were scored before", () => {
  it("takes their scorecards as they are, and scores only what is tried", () => {
    const scored = (entries: Entries) => ({ entries, scorecard: scoreUnit(jiangsu2012, entries, { explanations: false }) });
    const [ahead, behind] = [scored(fullForm), scored({ ...fullForm, "1.2.office": "shared" })];
    // A scorecard that says otherwise than its form shows whose word is taken.
    const marked = { ...behind, scorecard: { ...behind.scorecard, total: 1 } };
    const trying = tryingOn(jiangsu2012, [{ name: "南京市", ...ahead }, { name: "无锡市", ...marked }]);
    const result = trying([{ unit: "南京市", key: "1.2.office", to: "none" }], "zh-CN");
    expect(result.ranking.before.map(({ name, total }) => [name, total])).toEqual([["南京市", ahead.scorecard.total], ["无锡市", 1]]);
    expect(result.ranking.after.map(({ name, total }) => [name, total])).toEqual([["南京市", scoreUnit(jiangsu2012, { ...fullForm, "1.2.office": "none" }).total], ["无锡市", 1]]);
  });
});

describe("parts of a form", () => {
  it("are the line with several indicators and the category", () => {
    const card = scoreUnit(jiangsu2012, { ...fullForm, "3.3a.cityModelsRevoked": 1 });
    expect(partsOf(jiangsu2012, card, "1.3")).toMatchObject({ item: null, category: { max: 100 } });
    const parts = partsOf(jiangsu2012, card, "3.3a");
    const within = card.indicators.filter(({ code }) => code.startsWith("3.3"));
    expect(within.length).toBeGreaterThan(1);
    expect(parts?.item).toEqual({ points: within.reduce((sum, { points }) => sum + points, 0), max: within.reduce((sum, { max }) => sum + max, 0) });
    expect(parts?.category).toMatchObject({ points: card.categories[2]?.points, max: card.categories[2]?.max });
    expect(partsOf(jiangsu2012, card, "9.9")).toBeNull();
  });
});
