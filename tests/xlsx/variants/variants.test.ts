import { beforeAll, describe, expect, it } from "vitest";
import { imported, place } from "./imported";
import { rawForm, zipped, type Raw } from "./rawForm";
import { variants, type Expected } from "./variants";

let raw: Raw;
beforeAll(async () => {
  raw = await rawForm();
});

describe("a returned form as programs and people make it", { timeout: 300_000 }, () => {
  it("the form itself is taken whole", async () => {
    const { refused, form } = await imported(zipped(raw));
    expect([refused, form?.filled, form?.problems]).toEqual([[], 6, []]);
  });

  it.each(variants)("%s: %s", async (_kind, _name, change, expected) => {
    expect(outcome(expected, await imported(zipped(change(raw))))).toEqual(expected);
  });
});

/** What came of a variant, in the words of what must come of it. */
function outcome(expected: Expected, { refused, form }: Awaited<ReturnType<typeof imported>>): Expected {
  if ("refused" in expected || refused.length > 0) return { refused };
  const { address } = expected;
  const { key, column } = place(address);
  const told = form?.problems.filter((one) => one.key === key && one.column === column && one.severity === "left") ?? [];
  const taken = form?.changes.find((one) => one.key === key && one.column === column)?.after ?? null;
  const [first] = told;
  if (first === undefined) return { address, taken };
  return told.length === 1 && taken === null ? { address, left: first.code } : { refused: told.map(({ code }) => code) };
}
