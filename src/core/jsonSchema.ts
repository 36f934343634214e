import type { Shape } from "./parameters";
import { schemeShape } from "./readScheme";
import { ruleShape } from "./rules/index";

/** Id of the JSON Schema of scheme files; a file names it in `$schema`. */
export const schemeSchemaId = "urn:credit-assessment:scheme:1";

type Json = { readonly [field: string]: unknown };

/**
 * The JSON Schema (2020-12) of scheme files, made from the declarations that the reader follows. What it takes has the
 * shape of a scheme; whether that holds together, `checkScheme` finds.
 *
 * @example schemeJsonSchema().$id // "urn:credit-assessment:scheme:1"
 */
export function schemeJsonSchema(): Json {
  const { properties, ...scheme } = schemaOf(schemeShape);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: schemeSchemaId,
    title: "考核方案 Assessment scheme",
    ...scheme,
    properties: { $schema: { const: schemeSchemaId }, ...Object(properties) },
    $defs: { rule: schemaOf(ruleShape) },
  };
}

function schemaOf(shape: Shape): Json {
  switch (shape.type) {
    case "text":
      return { type: "string", minLength: shape.least, maxLength: shape.most };
    case "code":
      return { type: "string", minLength: 1, maxLength: shape.most };
    case "number":
      return { type: "number", minimum: shape.least, maximum: shape.most };
    case "date":
      return { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
    case "yesNo":
      return { type: "boolean" };
    case "oneOf":
      return { enum: shape.allowed };
    case "list":
      return { type: "array", items: schemaOf(shape.of), minItems: shape.least, maxItems: shape.most };
    case "record": {
      const fields = [...shape.fields];
      return {
        type: "object",
        properties: Object.fromEntries(fields.map(([field, { shape: of }]) => [field, schemaOf(of)])),
        required: fields.filter(([, { isOptional }]) => !isOptional).map(([field]) => field),
        additionalProperties: false,
      };
    }
    case "anyOf":
      return { anyOf: shape.of.map(schemaOf) };
    case "rule":
      return { $ref: "#/$defs/rule" };
  }
}
