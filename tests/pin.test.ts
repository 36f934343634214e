import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Entries } from "../src/core/index";
import { indicatorsOf, jiangsu2012, prepareIndicator, renderFormula, scoreUnit, wordsOf } from "../src/core/index";
import { formFormulas } from "../src/workbook/form/formFormulas";
import { formPlan } from "../src/workbook/form/form";
import { plannedPlacement } from "../src/workbook/form/placement";
import { entriesFrom, entryList } from "../src/workbook/form/readForm";
import { randomCell, randomFrom } from "./support/randomForms";

/**
 * What workbooks hold and what people read must not change unnoticed: whoever moves the code runs these first and last.
 * A change that is meant shows as a difference in tests/golden/pin (`npm run unit -- pin -u` writes it).
 */
const scheme = jiangsu2012;
const languages = ["zh-CN", "en-US"] as const;
const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** Forms of every kind: well filled, half filled, full of mistakes. */
const everyForm = (): readonly Entries[] => [1, 0.97, 0.9, 0.5].flatMap((valid) =>
  Array.from({ length: 50 }, (_, seed) => {
    const random = randomFrom(seed + 1);
    const cells = new Map(entryList(scheme).map(({ key, entry }) => [key, randomCell(entry, random, valid)]));
    return entriesFrom(scheme, "reported", (key) => cells.get(key) ?? null);
  }),
);

describe("of the built-in scheme", () => {
  it("every rule's formula, sentence and bound", async () => {
    const lines = indicatorsOf(scheme).flatMap((indicator) => {
      const { scoring, max, quotaSlot, withoutQuota } = prepareIndicator(indicator);
      const refs = indicator.entries.map((_, slot) => `A${slot + 1}`);
      return [
        `${indicator.code} ${indicator.entries.map(({ name, atMost }) => (atMost === undefined ? name : `${name}≤${atMost}`)).join(" ")}; ${scoring.points.most} of ${max}; quota ${quotaSlot} ${withoutQuota}`,
        `  =${scoring.points.formula(refs)}`,
        ...languages.map((language) => `  =${renderFormula(scoring.explain(wordsOf(language)), refs)}`),
      ];
    });
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("golden/pin/rules.txt");
  });

  it("every formula of a form", async () => {
    const cells = formFormulas(scheme, plannedPlacement(scheme));
    const [first] = indicatorsOf(scheme).map(({ code }) => code);
    const shown = cells.map(({ key, row, column, formula }) => `${key} ${column} ${row + 1} ${key.startsWith(first ?? "") ? formula : digest(formula)}`);
    await expect(`${shown.join("\n")}\n`).toMatchFileSnapshot("golden/pin/form.txt");
  });

  it("validations, merges and conditional formats of a form", async () => {
    const { validations = [], merges = [], conditionalFormats = [] } = formPlan({ scheme, year: 2012, unit: "南京市", hasBonusSheet: true });
    const parts = [...validations, ...merges, ...conditionalFormats];
    await expect(`${parts.map((part) => JSON.stringify(part)).join("\n")}\n`).toMatchFileSnapshot("golden/pin/parts.txt");
  });

  it.each(languages)("points, sentences and messages of 200 forms (%s)", async (language) => {
    const cards = everyForm().map((entries) => scoreUnit(scheme, entries, { language }));
    const first = cards[60];
    const lines = [
      ...cards.map((card, index) => `${index} ${card.base} ${card.bonus} ${card.total} ${String(card.complete)} ${digest(JSON.stringify(card))}`),
      ...(first?.indicators ?? []).flatMap(({ code, points, status, explanation, issues }) => [`${code} ${points} ${status} ${explanation}`, ...issues.map(({ message }) => `  ${message}`)]),
    ];
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`golden/pin/scores.${language}.txt`);
  });
});
