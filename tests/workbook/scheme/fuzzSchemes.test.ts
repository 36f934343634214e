import { describe, expect, it } from "vitest";
import type { Path, Scheme, SchemeProblem } from "../../../src/core/index";
import { indicatorsOfCategory } from "../../../src/core/index";
import { describeSchemeFileProblem } from "../../../src/i18n/schemeFileWords";
import type { SchemeFileProblem } from "../../../src/workbook/scheme/schemeFile";
import { readSchemeText, schemeFileText } from "../../../src/workbook/scheme/schemeFile";
import { subjects } from "../../crosscheck/subjects";
import type { Outcome } from "../../support/fuzz";
import { must, pick, tallied } from "../../support/fuzz";
import { runs } from "../../support/runs";
import { mutatedJsonText, mutatedSaid } from "./jsonMutations";
import { holdsAsScheme, plainCanonical } from "./schemeLaws";

const texts = subjects.map(({ scheme }) => schemeFileText(scheme));
const said = texts.map((text): object => Object(JSON.parse(text)));
/** Nothing that is said of a file takes more of the pane. */
const longestSentence = 1_000;

/** Reads a mutated text as a file and holds what is said of it to the laws. */
function judge(text: string, seed: number, random: () => number): Outcome {
  const read = readSchemeText(text);
  if (!read.ok) {
    must(read.problems.length > 0, seed, "refused without a reason");
    for (const problem of read.problems.slice(0, 200)) told(problem, seed);
    return "refused";
  }
  const { scheme } = read;
  must(plainCanonical(scheme) === plainCanonical(saidIn(text)), seed, "the scheme is not what the text says");
  const again = readSchemeText(schemeFileText(scheme));
  must(again.ok && plainCanonical(again.scheme) === plainCanonical(scheme), seed, "written again it is another scheme");
  holdsAsScheme(scheme, seed, random);
  return texts.some((one) => one === text) ? "partly" : "whole";
}

/** What a text says beside the address of its schema, as any program reads it. */
function saidIn(text: string): object {
  const value: object = Object(JSON.parse(text.replace(/^\ufeff/, "")));
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== "$schema"));
}

/** A problem has words in both languages, not too many, which name its place or what it is about. */
function told(problem: SchemeFileProblem, seed: number): void {
  for (const language of ["zh-CN", "en-US"] as const) {
    const words = describeSchemeFileProblem(problem, language);
    must(words.length > 3 && !words.includes("undefined") && !words.includes("[object"), seed, `${problem.code} has no words: ${words}`);
    must(words.length <= longestSentence, seed, `${problem.code === "scheme" ? problem.problem.code : problem.code} has ${words.length} characters`);
    if (problem.code !== "scheme") continue;
    const names = namesOf(problem.problem, problem.said);
    must(names.length === 0 || names.some((name) => words.includes(name)), seed, `${problem.problem.code} at ${problem.problem.path.join("/")} names no place: ${words}`);
  }
}

function namesOf(problem: SchemeProblem, value: unknown): readonly string[] {
  const { code: _code, path, ...details } = problem;
  const fields = path.filter((part): part is string => typeof part === "string" && part !== "categories" && part !== "items" && part !== "indicators");
  const names = [path.join("/"), ...fields, ...codesOn(value, path), ...Object.values(details).flat().map(String)].filter((name) => name !== "");
  // Its sentence speaks of the grades themselves, of which there is one list.
  return path.length === 0 || problem.code === "gradesNotClosed" || problem.code === "gradesDoNotFall" ? [] : names.map((name) => name.slice(0, 20));
}

/** The codes of what a path leads through. */
function codesOn(value: unknown, path: Path): readonly string[] {
  let at = value;
  return path.flatMap((part) => {
    at = typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined;
    const code: unknown = typeof at === "object" && at !== null ? Reflect.get(at, "code") : undefined;
    return typeof code === "string" ? [code] : [];
  });
}

/** The same with the points that its parts come to, as a person would put right what a changed indicator makes of the sums. */
function mended(made: object): object {
  const read = readSchemeText(JSON.stringify(made));
  if (read.ok || read.problems.some((problem) => problem.code !== "scheme" || (problem.problem.code !== "reach" && problem.problem.code !== "pointsDiffer"))) return made;
  const scheme: Scheme & object = structuredClone(Object(made));
  for (const problem of read.problems) {
    if (problem.code !== "scheme" || problem.problem.code !== "reach" || !Number.isFinite(problem.problem.highest)) continue;
    const indicator: unknown = problem.problem.path.slice(0, 6).reduce<unknown>((at, part) => Reflect.get(Object(at), part), scheme);
    Reflect.set(Object(indicator), "max", problem.problem.highest);
  }
  const sum = (of: readonly number[]) => Math.round(of.reduce((all, one) => all + one, 0) * 100) / 100;
  for (const category of scheme.categories) {
    for (const item of category.items) Reflect.set(item, "points", sum(item.indicators.map(({ max }) => max)));
    Reflect.set(category, "points", sum(indicatorsOfCategory(category).map(({ max }) => max)));
  }
  const pointsOf = (isBonus: boolean) => sum(scheme.categories.filter(({ bonus }) => bonus === isBonus).map(({ points }) => points));
  Reflect.set(scheme, "basePoints", pointsOf(false));
  Reflect.set(scheme, "bonusPoints", pointsOf(true));
  return scheme;
}

describe("a scheme's file, mutated: taken as it says, or refused in words", { timeout: 300_000 }, () => {
  it("its characters", async () => {
    const count = runs(60, 4_000);
    const { refused, whole } = await tallied("scheme files, characters", 1, count, (seed, random) => judge(mutatedJsonText(pick(random, texts), random), seed, random));
    expect(Math.min(refused, whole)).toBeGreaterThan(count / 20);
  });

  it("its fields, lists, rules and values", async () => {
    const count = runs(120, 8_000);
    const { refused, whole } = await tallied("scheme files, structure", 50_000, count, (seed, random) => {
      const made = mutatedSaid(pick(random, said), said, random);
      return judge(JSON.stringify(random() < 0.6 ? mended(made) : made), seed, random);
    });
    expect(Math.min(refused, whole)).toBeGreaterThan(count / 20);
  });
});
