import { appendFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keep, keptIn } from "./kept";
import { crosscheck } from "./run";
import type { Extent, Outcome } from "./run";

const extent: Extent = { seed: 3, ironCalc: 0, libreOffice: 0, embedded: 12, units: 2 };
// An engine that finds nothing right: what it is told comes to differences at once.
const nothing = async () => Promise.resolve([]);

describe("a run that was cut", () => {
  const file = join(mkdtempSync(join(tmpdir(), "crosscheck-")), "kept.jsonl");

  it("goes on with the book after the last that was kept, and ends as one in a piece", async () => {
    const seen: (readonly [Outcome["forms"], number])[] = [];
    const found: string[] = [];
    const whole = await crosscheck({ ...extent, embedded: 1 }, nothing, ({ forms }, next) => seen.push([{ ...forms }, next]));
    expect(seen).toEqual([[whole.forms, 1]]);
    found.push(...whole.found);
    keep(file, whole, 1);
    appendFileSync(file, '{"next":7,"for');
    expect(keptIn(file, true)).toEqual({ next: 1, forms: whole.forms, limits: {}, found });
    const nexts: number[] = [];
    await crosscheck({ ...extent, ironCalc: 5 }, null, (_sofar, next) => nexts.push(next), { next: 1, forms: { ...whole.forms, embedded: 12 }, limits: {}, found: [] });
    expect(nexts).toEqual([2, 3, 4]);
  });

  it("begins anew where it is not to go on", () => {
    expect(keptIn(file, false)).toBeNull();
    expect(keptIn(file, true)).toBeNull();
  });
});
