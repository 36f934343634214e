import { describe, expect, it } from "vitest";
import { schemeJsonSchema } from "../../src/core/index";

const schema: Record<string, unknown> = { ...schemeJsonSchema() };
const under = (...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((at, part) => (typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined), schema);
/** The schema of a kind of rule or type. */
const kindUnder = (kind: string, ...path: readonly (string | number)[]): unknown => {
  const all = under(...path, "anyOf");
  if (!Array.isArray(all)) throw new Error(`no kinds under ${path.join("/")}`);
  return all.find((one: unknown) => JSON.stringify(one).includes(`"kind":{"enum":["${kind}"]}`));
};
const name = { type: "string", minLength: 1, maxLength: 60 };
const text = { type: "string", minLength: 0, maxLength: 4000 };
const number = { type: "number", minimum: -1_000_000, maximum: 1_000_000 };
const record = (properties: object, required: readonly string[]) => ({ type: "object", properties, required, additionalProperties: false });
const wording = record({ zh: text, en: text }, ["zh", "en"]);

describe("the JSON Schema of scheme files", () => {
  it("is one of 2020-12 with an id that a file may name", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "urn:credit-assessment:scheme:1",
      title: "考核方案 Assessment scheme",
      type: "object",
      additionalProperties: false,
      required: ["id", "version", "title", "tableTitle", "tableSubtitle", "source", "basePoints", "bonusPoints", "units", "categories", "readings"],
    });
    expect(Object.keys(Object(schema["properties"]))).toEqual([
      "$schema", "id", "version", "title", "tableTitle", "tableSubtitle", "source", "basePoints", "bonusPoints", "units", "groups", "categories", "readings", "recognition", "publication", "naming", "total",
    ]);
    expect([under("properties", "$schema"), under("properties", "id"), under("properties", "title"), under("properties", "basePoints")]).toEqual([{ const: "urn:credit-assessment:scheme:1" }, text, wording, number]);
    expect(under("properties", "units")).toEqual({ type: "array", items: text, minItems: 0, maxItems: 2000 });
  });

  it("says of an indicator what must be there", () => {
    const category = ["properties", "categories", "items"] as const;
    const item = [...category, "properties", "items", "items"] as const;
    const indicator = [...item, "properties", "indicators", "items"] as const;
    expect(under("properties", "categories")).toMatchObject({ type: "array", minItems: 1, maxItems: 200 });
    expect(under(...category, "required")).toEqual(["code", "number", "name", "points", "bonus", "items"]);
    expect(under(...category, "properties", "bonus")).toEqual({ type: "boolean" });
    expect(under(...category, "properties", "english")).toEqual(text);
    expect(under(...item, "required")).toEqual(["number", "name", "pointsPrinted", "points", "indicators"]);
    expect(under(...item, "properties", "pointsPrinted")).toEqual({ enum: ["item", "indicator"] });
    expect(under(...item, "properties", "english")).toEqual(text);
    expect(under(...indicator, "required")).toEqual(["code", "max", "content", "criteria", "basis", "method", "entries", "rule"]);
    expect(under(...indicator, "properties", "rule")).toEqual({ $ref: "#/$defs/rule" });
    expect(under(...indicator, "properties", "entries")).toMatchObject({ minItems: 1, maxItems: 200 });
    expect(kindUnder("score", ...indicator, "properties", "entries", "items", "properties", "type")).toEqual(record({ kind: { enum: ["score"] }, max: number }, ["kind", "max"]));
    expect(kindUnder("plan", ...indicator, "properties", "entries", "items", "properties", "type")).toEqual(record({ kind: { enum: ["plan"] }, noQuota: { enum: ["zero", "full"] } }, ["kind"]));
  });

  it("says of a rule what its kind states, and that it may hold others", () => {
    expect(kindUnder("flag", "$defs", "rule")).toEqual(record({ kind: { enum: ["flag"] }, entry: name, points: number }, ["kind", "entry", "points"]));
    expect(kindUnder("perUnit", "$defs", "rule")).toEqual(record({ kind: { enum: ["perUnit"] }, entry: name, each: number, step: { type: "number", minimum: 0.01, maximum: 1_000_000 } }, ["kind", "entry", "each"]));
    expect(kindUnder("sum", "$defs", "rule")).toEqual(record({ kind: { enum: ["sum"] }, of: { type: "array", items: { $ref: "#/$defs/rule" }, minItems: 1, maxItems: 200 } }, ["kind", "of"]));
    expect(kindUnder("missing", "$defs", "rule")).toEqual(
      record({ kind: { enum: ["missing"] }, from: { anyOf: [number, { $ref: "#/$defs/rule" }] }, entries: { type: "array", items: name, minItems: 1, maxItems: 200 }, each: number }, ["kind", "from", "entries", "each"]),
    );
    const day = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
    const days = { type: "array", items: day, minItems: 0, maxItems: 60 };
    expect(kindUnder("deadline", "$defs", "rule")).toEqual(
      record(
        {
          kind: { enum: ["deadline"] },
          entry: name,
          by: day,
          points: number,
          late: record({ each: number, per: { enum: ["day", "week", "month"] }, upTo: number }, ["each", "per"]),
          workdays: record({ holidays: days, madeUp: days }, ["holidays", "madeUp"]),
        },
        ["kind", "entry", "by", "points"],
      ),
    );
  });
});
