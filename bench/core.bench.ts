import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entries, Scorecard } from "../src/core/index";
import { jiangsu2012, scoreUnit } from "../src/core/index";
import { anyForm, completeForm } from "../tests/core/support/forms";
import golden from "../tests/golden/complete-forms.json";
import { enterForms } from "./support/liveFormulas";
import { race } from "./support/race";
import { scoreStraight } from "./support/straightLine";
import { explainStraight } from "./support/straightSentences";

const goldenForms: readonly Entries[] = golden.map((one) => one.entries);
const forms: readonly Entries[] = [...goldenForms, ...fc.sample(completeForm, { numRuns: 200, seed: 2012 })];
const brokenForms: readonly Entries[] = fc.sample(anyForm, { numRuns: 300, seed: 2013 });

const plain = { explanations: false };
const scoreCore = (entries: Entries): Scorecard => scoreUnit(jiangsu2012, entries, plain);

/** A scorecard without its sentences. */
function figuresOf(card: Scorecard): unknown {
  const codesOf = (issues: Scorecard["issues"]) => issues.map(({ key, code }) => ({ key, code }));
  return {
    ...card,
    indicators: card.indicators.map((row) => ({ ...row, issues: codesOf(row.issues) })),
    issues: codesOf(card.issues),
  };
}

const running = (name: string, score: (entries: Entries) => Scorecard) => ({
  name,
  run: () => forms.reduce((sum, form) => sum + score(form).total, 0),
});

describe("scoring forms", () => {
  it("the straight-line scorer gives the core's figures", () => {
    for (const form of [...forms, ...brokenForms]) expect(figuresOf(scoreStraight(form))).toEqual(figuresOf(scoreCore(form)));
    // Beyond 15 digits the figures within a sentence lose digits, in a spreadsheet as in the core.
    const readable = forms.filter((form) => Object.values(form).every((value) => typeof value !== "number" || value < 1e12));
    expect(readable.length).toBeGreaterThan(goldenForms.length);
    for (const form of readable) expect(explainStraight(form)).toEqual(scoreUnit(jiangsu2012, form).indicators.map((row) => row.explanation));
  });

  it("the core takes at most three times as long as a straight-line scorer", () => {
    const [straight, core, straightExplained, explained] = race(
      [
        running("straight-line scorer of this table", scoreStraight),
        running("core, points alone", scoreCore),
        running("straight-line scorer, with sentences written by hand", (form) => {
          const sentences = explainStraight(form);
          return sentences.length === 0 ? scoreCore(form) : scoreStraight(form);
        }),
        running("core, with explanations", (form) => scoreUnit(jiangsu2012, form)),
      ],
      forms.length,
      15,
      20,
    );
    for (const lap of [straight, core, straightExplained, explained]) {
      console.log(`${lap?.name}: ${Math.round(lap?.rate ?? 0)} forms/s, ${((straight?.rate ?? 0) / (lap?.rate ?? 1)).toFixed(2)} × the straight line's time`);
    }
    const withSentences = (straightExplained?.rate ?? Infinity) / (explained?.rate ?? 0);
    console.log(`with explanations on both sides: ${withSentences.toFixed(2)} × the straight line's time`);
    expect((straight?.rate ?? Infinity) / (core?.rate ?? 0)).toBeLessThan(3);
    expect(withSentences).toBeLessThan(3);
  });

  it("the core is a hundred times as fast as the same forms as live formulas", async () => {
    const [core] = race([running("core", scoreCore)], forms.length, 9, 20);
    const live = await enterForms(forms);
    const laps = [await live.recalculate(), await live.recalculate(), await live.recalculate()];
    expect(live.totals()).toEqual(forms.map((form) => scoreCore(form).total));
    live.dispose();
    const rate = (forms.length * 1000) / Math.min(...laps);
    const times = (core?.rate ?? 0) / rate;
    console.log(`the same ${forms.length} forms as live formulas in Univer: ${Math.round(rate)} forms/s; the core is ${Math.round(times)} × as fast`);
    expect(times).toBeGreaterThan(100);
  });
});
