import { describe, expect, test } from "vitest";
import { allProbes } from "../../src/excel/probes/index";
import { readProjectFile } from "../sourceFiles";
import { ourOfficeCalls, type ApiUse } from "./apiSets";

/** The self-check asks for more than the add-in relies on. */
const isProbe = (path: string): boolean => path.startsWith("src/excel/probes/");

/** Each class has a `load` of its own, and each collection its `items`: the table speaks of them once. */
const named = (member: string): string => member.replace(/^\w+\.(?=(?:load|items)$)/, "*.");

const { members, uses, loaded } = ourOfficeCalls();
const called = members.filter(({ path }) => !isProbe(path)).map(({ member }) => named(member));

interface Row {
  readonly line: string;
  readonly calls: readonly string[];
  readonly set: string;
  readonly source: string;
  readonly probe: string;
}

const codes = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

/** The rows of docs/office-calls.md that stand for calls. */
const rows: readonly Row[] = readProjectFile("docs/office-calls.md")
  .split("\n")
  .filter((line) => /^\| `[\w*]+\.\w+`/.test(line))
  .map((line) => {
    const [calls = "", set = "", , source = "", probe = ""] = line.replaceAll(/^\| | \|$/g, "").split(" | ");
    return { line, calls: codes(calls), set, source, probe };
  });
const listed = rows.flatMap(({ calls }) => calls);

const version = ({ major, minor }: Pick<ApiUse, "major" | "minor">): number => major * 1000 + minor;

describe("docs/office-calls.md", () => {
  test("names every member of Office.js that the add-in calls", () => {
    expect([...new Set(called)].filter((member) => !listed.includes(member)).sort()).toEqual([]);
  });

  test("names none that it does not call, and each once", () => {
    expect(listed.filter((member) => !called.includes(member))).toEqual([]);
    expect(listed.filter((member, index) => listed.indexOf(member) !== index)).toEqual([]);
  });

  test("says the requirement set that the type declarations name", () => {
    const setOf = (calls: readonly string[]): string => {
      const found = uses.filter(({ member, path }) => !isProbe(path) && calls.includes(member)).sort((a, b) => version(b) - version(a))[0];
      return found === undefined ? "–" : `${found.set} ${found.major}.${found.minor}`;
    };
    expect(rows.filter(({ calls, set }) => set !== setOf(calls)).map(({ calls, set }) => `${calls[0]}: ${set}, not ${setOf(calls)}`)).toEqual([]);
  });

  test("names a source for each, and a probe or the reason why there is none", () => {
    expect(rows.filter(({ source }) => !/\(https:\/\/[^)\s]+(?:\(1\))?\)/.test(source)).map(({ line }) => line)).toEqual([]);
    expect(rows.filter(({ probe }) => codes(probe).length === 0 && !probe.startsWith("none, because ")).map(({ line }) => line)).toEqual([]);
  });

  test("names only probes that there are", () => {
    const names: readonly string[] = allProbes.map(({ name }) => name);
    expect(rows.flatMap(({ probe }) => (probe.startsWith("none, because ") ? [] : codes(probe))).filter((name) => !names.includes(name))).toEqual([]);
  });
});

test("what is loaded is read", () => {
  const read = new Set(called.map((member) => member.slice(member.indexOf(".") + 1)));
  expect(loaded.filter(({ path, name }) => !isProbe(path) && !read.has(name)).map(({ path, name }) => `${path} ${name}`)).toEqual([]);
});
