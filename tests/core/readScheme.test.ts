import { describe, expect, it } from "vitest";
import { describeSchemeProblem, jiangsu2012, readScheme } from "../../src/core/index";

type Json = Record<string, unknown>;

const official = JSON.stringify(jiangsu2012);

/** The official scheme as a file holds it, changed in one place. */
function changed(change: (scheme: Json) => void): Json {
  const copy: Json = JSON.parse(official);
  change(copy);
  return copy;
}

/** What stands under a path; a test that loses its way fails. */
function under(value: unknown, ...path: readonly (string | number)[]): Json {
  const found = path.reduce<unknown>((at, part) => (typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined), value);
  if (typeof found !== "object" || found === null) throw new Error(`nothing under ${path.join("/")}`);
  return Object.assign(found);
}

const firstIndicator = ["categories", 0, "items", 0, "indicators", 0] as const;
const said = (value: unknown, language: "zh-CN" | "en-US"): readonly string[] => {
  const read = readScheme(value);
  return read.ok ? [] : read.problems.map((problem) => describeSchemeProblem(problem, value, language));
};

describe("a scheme from a file", () => {
  it("is read as it was written", () => {
    const copy = changed(() => undefined);
    expect(readScheme(copy)).toEqual({ ok: true, scheme: jiangsu2012 });
  });

  it.each<readonly [string, Json, string, string]>([
    ["a text that is a number", changed((scheme) => { scheme["id"] = 1; }), "id：应为文字", "id: must be a text"],
    ["a missing field", changed((scheme) => { delete scheme["version"]; }), "version：应为文字", "version: must be a text"],
    [
      "points that are a text",
      changed((scheme) => { under(scheme, ...firstIndicator)["max"] = "20"; }),
      "1.1 max：应为数字",
      "1.1 max: must be a number",
    ],
    [
      "a field that is not known, which might change what is scored",
      changed((scheme) => { under(scheme, ...firstIndicator, "rule")["factor"] = 2; }),
      "1.1 rule：有未知字段“factor”",
      "1.1 rule: has an unknown field factor",
    ],
    [
      "an unknown kind of rule",
      changed((scheme) => { under(scheme, ...firstIndicator)["rule"] = { kind: "script", code: "1" }; }),
      "1.1 rule：没有“script”这一种类",
      "1.1 rule: script is no known kind",
    ],
    [
      "an unknown type of entry",
      changed((scheme) => { under(scheme, ...firstIndicator, "entries", 0)["type"] = { kind: "weather" }; }),
      "1.1 entries/0/type：没有“weather”这一种类",
      "1.1 entries/0/type: weather is no known kind",
    ],
    ["an empty list", changed((scheme) => { scheme["categories"] = []; }), "categories：不能为空", "categories: must not be empty"],
    ["no list", changed((scheme) => { scheme["categories"] = {}; }), "categories：应为列表", "categories: must be a list"],
    ["a text too long", changed((scheme) => { scheme["source"] = "文".repeat(5_000); }), "source：超过 4000 个字符", "source: has more than 4000 characters"],
    ["too many units", changed((scheme) => { scheme["units"] = Array.from({ length: 3_000 }, String); }), "units：超过 2000 个", "units: has more than 2000"],
  ])("%s is named with its place", (_, value, chinese, english) => {
    expect(said(value, "zh-CN")).toContain(chinese);
    expect(said(value, "en-US")).toContain(english);
  });

  it("rules inside each other end somewhere", () => {
    const nest = (depth: number): Json => (depth === 0 ? { kind: "flag", entry: "chairedByCityLeader", points: 20 } : { kind: "cap", max: 20, of: nest(depth - 1) });
    const within = (depth: number) => changed((scheme) => { under(scheme, ...firstIndicator)["rule"] = nest(depth); });
    expect(readScheme(within(7)).ok).toBe(true);
    expect(said(within(8), "en-US")).toEqual(["1.1: more than 8 rules stand inside each other"]);
  });

  it.each([null, undefined, 5, "scheme", [], true, [jiangsu2012]])("%j is none", (value) => {
    expect(readScheme(value).ok).toBe(false);
  });
});
