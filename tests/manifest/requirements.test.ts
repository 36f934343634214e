import path from "node:path";
import { describe, expect, test } from "vitest";
import { officeCalls, ourOfficeCalls, requiredSets, type ApiUse } from "./apiSets";
import { attribute, elements, parseManifest } from "./manifest";

const { uses } = ourOfficeCalls();
const always = uses.filter(({ guarded }) => !guarded);
const declared = new Map(elements(parseManifest(), "Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]));

const version = ({ major, minor }: Pick<ApiUse, "major" | "minor">): number => major * 1000 + minor;
const parse = (text: string): number => {
  const [major = 0, minor = 0] = text.split(".").map(Number);
  return version({ major, minor });
};

describe("the manifest's requirements", () => {
  test("cover every call of Office.js in use that nothing guards", () => {
    const uncovered = always.filter((use) => version(use) > parse(declared.get(use.set) ?? "0.0"));
    expect(uncovered.map(({ where, set, major, minor }) => `${where} needs ${set} ${major}.${minor}`)).toEqual([]);
  });

  test("ask for no more than the calls in use need", () => {
    const highest = Math.max(...always.filter(({ set }) => set === "ExcelApi").map(version));
    expect(parse(declared.get("ExcelApi") ?? "0.0")).toBe(highest);
  });

  test("are within what Excel 2021 has", () => {
    expect([...declared.keys()].sort()).toEqual(["ExcelApi", "SharedRuntime"]);
    expect(parse(declared.get("ExcelApi") ?? "0.0")).toBeLessThanOrEqual(parse("1.14"));
    expect(declared.get("SharedRuntime")).toBe("1.1");
  });
});

describe("the reading of API sets", () => {
  const sample = path.join(import.meta.dirname, "sample", "tsconfig.json");
  const found = officeCalls(sample, (file) => file.endsWith("sample/calls.ts")).uses.map(({ where, set, major, minor }) => `${where.split(" ")[1]} ${set} ${major}.${minor}`);

  test.each([
    "worksheets ExcelApi 1.1",
    "getSpecialCells ExcelApi 1.9",
    "rowHidden ExcelApi 1.2",
    "list ExcelApi 1.8",
    "veryHidden ExcelApi 1.1",
    "showAsTaskpane SharedRuntime 1.1",
  ])("finds %s", (use) => {
    expect(found).toContain(use);
  });

  test("tells a call that is made only where Excel has it", () => {
    const found = officeCalls(sample, (file) => file.endsWith("sample/guarded.ts")).uses.filter(({ minor }) => minor === 10);
    expect(found.map(({ where, guarded }) => [where.split(" ")[1], guarded])).toEqual([["group", true], ["ungroup", false], ["ungroup", false]]);
  });

  test("tells reading a member from writing it", () => {
    expect(found.filter((use) => use.startsWith("visibility"))).toEqual(["visibility ExcelApi 1.1", "visibility ExcelApi 1.2"]);
  });

  test("takes no member of another object for one of Excel's", () => {
    expect(found.filter((use) => use.startsWith("getSpecialCells"))).toHaveLength(1);
  });

  test.each([
    ["[Api set: ExcelApi 1.9]", false, 9],
    ["[Api set: ExcelApi 1.1 for get, 1.8 for set]", false, 1],
    ["[Api set: ExcelApi 1.1 for get, 1.8 for set]", true, 8],
    ["[Api set: ExcelApi 1.2 for options; 1.7 for password]", false, 7],
  ])("reads %s (written: %s) as 1.%i", (comment, writes, minor) => {
    expect(requiredSets(comment, writes)).toEqual([{ set: "ExcelApi", major: 1, minor }]);
  });
});
