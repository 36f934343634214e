import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds in a frame as it stands, or in what a selector names of it, one line a rule. */
export async function findings(frame: Frame, within = "html"): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe);
  return frame.evaluate(async (include) => {
    const tool: unknown = Reflect.get(window, "axe");
    const run: unknown = typeof tool === "object" && tool !== null ? Reflect.get(tool, "run") : null;
    if (typeof run !== "function") return ["axe did not load"];
    const result: { violations: { id: string; nodes: { html: string }[] }[] } = await run({
      include: [include],
      // Fluent's focus guards: empty, off the screen, and gone as soon as they are reached.
      exclude: ["[data-tabster-dummy]"],
    });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
  }, within);
}
