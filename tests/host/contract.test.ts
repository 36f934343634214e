import { expect, test } from "vitest";
import { allProbes } from "../../src/excel/probes/index";
import { newTraces, runProbe, tracesLeft } from "../../src/excel/probes/runProbe";
import { useGlobalOffice } from "../support/useGlobalOffice";

useGlobalOffice();

test.each([...allProbes])("$subject: $name", async ({ probe }) => {
  const traces = newTraces();
  const { state, got, technical } = await runProbe(probe, traces);
  expect({ state, got, technical }).toEqual({ state: "holds", got: probe.expected, technical: "" });
  expect(await tracesLeft(traces)).toEqual([]);
});
