import { beforeAll, describe, expect, it } from "vitest";
import { returnMessage } from "../../../src/actions/returnMessages";
import { imported, place } from "./imported";
import { rawForm, zipped, type Raw } from "./rawForm";
import { variants } from "./variants";

let raw: Raw;
beforeAll(async () => {
  raw = await rawForm();
});

describe("a returned form as programs and people make it", { timeout: 120_000 }, () => {
  it("the form itself is taken whole", async () => {
    const { refused, form } = await imported(zipped(raw));
    expect([refused, form?.filled, form?.problems]).toEqual([[], 6, []]);
  });

  it.each(variants)("%s: %s", async (_kind, _name, change, expected) => {
    const { refused, form } = await imported(zipped(change(raw)));
    if ("refused" in expected) {
      expect(refused).toEqual(expected.refused);
      return;
    }
    expect(refused).toEqual([]);
    const { key, column } = place(expected.address);
    const told = form?.problems.filter((one) => one.key === key && one.column === column && one.severity === "left") ?? [];
    const value = form?.changes.find((one) => one.key === key && one.column === column)?.after ?? null;
    if ("left" in expected) expect([told.map(({ code }) => code), value]).toEqual([[expected.left], null]);
    else expect([told, value]).toEqual([[], expected.taken]);
    for (const problem of told) expect(returnMessage(problem, key, "en-US").length).toBeGreaterThan(10);
  });
});
