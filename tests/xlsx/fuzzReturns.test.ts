import { beforeAll, describe, expect, it } from "vitest";
import type { Entries } from "../../src/core/index";
import { jiangsu2012 } from "../../src/core/index";
import { writeXlsx } from "../../src/xlsx/index";
import type { Subject } from "../crosscheck/subjects";
import { subjects } from "../crosscheck/subjects";
import cases from "../golden/complete-forms.json";
import { tallied } from "../support/fuzz";
import { plainUnzip } from "../support/plainReader";
import { randomCell, randomFrom } from "../support/randomForms";
import { filledPlans, plansFilledBy } from "../support/returnedFiles";
import { runs } from "../support/runs";
import { mutatedBytes, mutatedParts, mutatedPlans, mutatedXml, storedZip } from "./mutations";
import { ReturnJudge } from "./returnJudge";

const complete: Entries = cases[1]?.entries ?? {};
const unit = "南京市";

/** A unit's file under a scheme, filled in by chance where it is not the official one. */
function plansOf({ scheme }: Subject) {
  const random = randomFrom(1);
  return scheme === jiangsu2012 ? filledPlans(unit, complete, "材料 1") : plansFilledBy(scheme, unit, (_key, entry) => randomCell(entry, random, 1), "材料 1");
}

const official = subjects.filter(({ scheme }) => scheme === jiangsu2012);
const others = subjects.filter(({ scheme }) => scheme !== jiangsu2012);
const judges = new Map(subjects.map(({ name, scheme }) => [name, new ReturnJudge(scheme, unit)] as const));

function judgeOf({ name }: Subject): ReturnJudge {
  const judge = judges.get(name);
  if (judge === undefined) throw new Error(`no judge of ${name}`);
  return judge;
}

/** Of one of these schemes files are mutated as files, besides those of the official one. */
const asFile = others.filter(({ name }) => name === "monitoring");

describe("a returned file, mutated: taken as it stands, or refused by name", { timeout: 300_000 }, () => {
  describe.each([...official, ...asFile])("under $name", (subject) => {
    const judge = judgeOf(subject);
    const isOfficial = subject.scheme === jiangsu2012;
    /** The official one is tried more often. */
    const often = (few: number, full: number, ofOther: number) => (isOfficial ? runs(few, full) : runs(ofOther, full));
    let file: Uint8Array;
    let parts: ReadonlyMap<string, string>;

    beforeAll(async () => {
      file = await writeXlsx(plansOf(subject));
      parts = plainUnzip(file);
    });

    it("the file itself is taken whole", async () => {
      expect(await judge.ofFile(file, 0)).toBe("whole");
      expect(await judge.ofFile(storedZip(parts), 0)).toBe("whole");
    });

    it("its bytes", async () => {
      const count = often(200, 1_000, 100);
      const { refused, whole } = await tallied(`returns, bytes, ${subject.name}`, 1_000, count, (seed, random) => judge.ofFile(mutatedBytes(file, random), seed));
      expect(refused).toBeGreaterThan(count / 2);
      expect(refused + whole).toBe(count);
    });

    it("the zip's parts", async () => {
      const count = often(60, 250, 25);
      const { refused, whole, partly } = await tallied(`returns, parts, ${subject.name}`, 3_000, count, (seed, random) => judge.ofFile(storedZip(mutatedParts(parts, random)), seed));
      expect(Math.min(refused, whole + partly)).toBeGreaterThan(count / 15);
    });

    it("the parts' XML", async () => {
      const count = often(120, 500, 40);
      const { refused, whole, partly } = await tallied(`returns, XML, ${subject.name}`, 5_000, count, (seed, random) => judge.ofFile(storedZip(mutatedXml(parts, random)), seed));
      expect(Math.min(refused, whole, partly)).toBeGreaterThan(runs(0, 4));
    });

    it("its cells, lines, columns and sheets", async () => {
      const count = often(260, 1_300, 60);
      const plans = plansOf(subject);
      const { refused, whole, partly } = await tallied(`returns, sheets, ${subject.name}`, 9_000, count, (seed, random) => judge.ofPlans(mutatedPlans(plans, random), seed));
      expect(Math.min(refused, whole, partly)).toBeGreaterThan(count / 30);
    });
  });

  it.each(others.filter((one) => !asFile.includes(one)))("the cells, lines, columns and sheets of one under $name", async (subject) => {
    const plans = plansOf(subject);
    const judge = judgeOf(subject);
    expect(judge.ofPlans(plans, 0)).toBe("whole");
    const count = runs(60, 1_000);
    const { refused, whole, partly } = await tallied(`returns, sheets, ${subject.name}`, 20_000, count, (seed, random) => judge.ofPlans(mutatedPlans(plans, random), seed));
    expect(Math.min(refused, whole, partly)).toBeGreaterThan(count / 40);
  });
});
