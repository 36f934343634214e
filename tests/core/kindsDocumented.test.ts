import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const guide = readFileSync("docs/kinds.md", "utf8");

/** Fields that a file declares as parameters. */
function declaredIn(file: string): readonly string[] {
  const code = readFileSync(file, "utf8");
  const declared = /parameters: (?:\([a-z]*\) => \()?\{([^]*?)\n?\s*\}\)?,\n/.exec(code)?.[1] ?? "";
  return [...declared.matchAll(/(\w+): /g)].map(([, name = ""]) => name);
}

it.each([
  ["src/core/rules", ["fit", "index", "kind"]],
  ["src/core/entryTypes", ["chosen", "foreign", "index", "kind", "numbers"]],
])("the guide names every kind in %s with each of its parameters", (folder, others) => {
  const kinds = readdirSync(folder).map((file) => file.replace(".ts", "")).filter((kind) => !others.includes(kind));
  expect(kinds.length).toBeGreaterThan(8);
  const lines = guide.split("\n");
  const undocumented = kinds.flatMap((kind) => {
    const line = lines.find((one) => one.startsWith(`| \`${kind}\` |`) && (folder.endsWith("rules") ? lines.indexOf(one) > lines.indexOf("## Kinds of rules") : true));
    if (line === undefined) return [kind];
    return declaredIn(`${folder}/${kind}.ts`).filter((name) => !["id", "label", "formerly", "points"].includes(name) && !line.includes(`\`${name}\``)).map((name) => `${kind}.${name}`);
  });
  expect(undocumented).toEqual([]);
});
