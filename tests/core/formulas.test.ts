import { describe, expect, it } from "vitest";
import { indicatorsOf, jiangsu2012, prepareIndicator, quoteText, renderFormula, wordsOf } from "../../src/core/index";

// Functions of every Excel since 2007, of LibreOffice and of WPS; nothing that spills, loops or reads the clock.
const plain = new Set(["IF", "AND", "MIN", "MAX", "INT", "ROUND"]);

// As long as a reference to another sheet's last cell can get.
const farReference = "'2012年连云港市填报表（省考核小组认定版）'!$XFD$1048576";

interface Case {
  readonly name: string;
  /** Written when it is asked for: whoever looks for a fault in a formula wants the test that shows it. */
  readonly written: () => { readonly formula: string; readonly refs: readonly string[] };
}

function formulasWith(reference: (slot: number) => string): readonly Case[] {
  return indicatorsOf(jiangsu2012).flatMap((indicator) => {
    const refs = indicator.entries.map((_, slot) => reference(slot));
    const scoringOf = () => prepareIndicator(indicator).scoring;
    return [
      { name: `points of ${indicator.code}`, written: () => ({ formula: scoringOf().points.formula(refs), refs }) },
      ...(["zh-CN", "en-US"] as const).map((language) => ({
        name: `explanation of ${indicator.code} in ${language}`,
        written: () => ({ formula: renderFormula(scoringOf().explain(wordsOf(language)), refs), refs }),
      })),
    ];
  });
}

/** Texts of a formula, quotes undone. */
function literalsOf(formula: string): readonly string[] {
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text.replaceAll('""', '"'));
}

function withoutLiterals(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, "");
}

function deepest(code: string): number {
  let depth = 0;
  let most = 0;
  for (const sign of code) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth < 0) return Infinity;
    most = Math.max(most, depth);
  }
  return depth === 0 ? most : Infinity;
}

describe("formulas keep to what every spreadsheet reads", () => {
  const near = formulasWith((slot) => `K${slot + 7}`);

  it.each(near)("$name calls plain functions on its own cells only", ({ written }) => {
    const { formula, refs } = written();
    const code = withoutLiterals(formula);
    for (const [, name = ""] of code.matchAll(/([A-Z][A-Z0-9._]*)\(/g)) expect(plain).toContain(name);
    for (const [reference] of code.matchAll(/\b[A-Z]{1,3}\d+\b/g)) expect(refs).toContain(reference);
    expect(code).toMatch(/^[A-Z0-9().,+*/<>=&-]*$/);
    expect(code).not.toMatch(/undefined|NaN|Infinity/);
  });

  it.each(near)("$name is balanced and nests within Excel's 64 levels", ({ written }) => {
    expect(deepest(withoutLiterals(written().formula))).toBeLessThanOrEqual(64);
  });

  it.each(near)("$name reads every entry", ({ written }) => {
    const { formula, refs } = written();
    for (const ref of refs) expect(formula).toMatch(new RegExp(`\\b${ref}\\b`));
  });

  it.each(formulasWith(() => farReference))("$name stays below 8192 characters, its texts below 256", ({ written }) => {
    const { formula } = written();
    expect(formula.length).toBeLessThan(8192 - 1);
    for (const literal of literalsOf(formula)) expect(literal.length).toBeLessThanOrEqual(255);
  });
});

describe("sentences as formulas", () => {
  const first = (refs: readonly string[]) => refs[0] ?? "";

  it("joins neighbouring texts into one literal", () => {
    expect(renderFormula(["专职人员", " ", { value: ([value = 0]) => value, formula: first }, " 人", "×5"], ["K7"])).toBe('"专职人员 "&K7&" 人×5"');
  });

  it("doubles quotes, so that no label can end its literal", () => {
    expect(quoteText('a"&B1&"')).toBe('"a""&B1&"""');
    expect(literalsOf(renderFormula(['"诚信"江苏'], []))).toEqual(['"诚信"江苏']);
  });

  it("chooses with IF, and says nothing as an empty text", () => {
    const when = { test: { value: () => true, formula: (refs: readonly string[]) => `${first(refs)}>5` }, then: ["多"], otherwise: [] };
    expect(renderFormula([when], ["K7"])).toBe('IF(K7>5,"多","")');
    expect(renderFormula([], [])).toBe('""');
  });
});

describe("points as formulas, by kind of rule", () => {
  const formulaOf = (code: string) => {
    const indicator = indicatorsOf(jiangsu2012).find((one) => one.code === code);
    if (indicator === undefined) throw new Error(`no row ${code}`);
    return prepareIndicator(indicator).scoring.points.formula(["A1", "B1", "C1"]);
  };

  it.each([
    ["flag", "1.1", "IF(A1=1,20,0)"],
    ["choice", "1.2", "IF(A1=0,40,IF(A1=1,20,0))"],
    ["sum of caps", "1.3", "MIN(40,MIN(40,5*A1)+MIN(10,2*B1))"],
    ["highest", "2.3", "MAX(IF(A1=1,50,0),MIN(20,10*B1))"],
    ["proportion", "3.2", "IF(A1>=B1,60,INT((12000*A1+B1)/(2*B1))/100)"],
    ["deduction from a proportion", "3.3a", "MAX(0,IF(A1>=B1,20,INT((4000*A1+B1)/(2*B1))/100)-10*C1)"],
    ["target", "3.3b", "IF(AND(A1>=B1,C1=0),10,0)"],
    ["tiers", "4.5", "IF(A1>=2000,30,IF(A1>=500,20,IF(A1>=100,10,0)))"],
    ["whole steps", "6.2", "MIN(50,INT(A1/10))"],
    ["deduction", "7.1", "MAX(0,10-5*A1-2*B1)"],
    ["awarded", "7.2", "ROUND(A1,2)"],
    ["rate", "7.4c", "IF(19*(B1-A1)<=A1,10,IF(4*(B1-A1)<=A1,5,0))"],
  ])("%s: row %s", (_, code, formula) => expect(formulaOf(code)).toBe(formula));
});
