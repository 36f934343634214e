import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds in a frame as it stands, or in what a selector names of it, one line a rule; by these rules alone where some are given, or by all without some. */
export async function findings(frame: Frame, within = "html", rules: readonly string[] = [], without: readonly string[] = []): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe);
  return frame.evaluate(async ([include, only, not]) => {
    const tool: unknown = Reflect.get(window, "axe");
    const run: unknown = typeof tool === "object" && tool !== null ? Reflect.get(tool, "run") : null;
    if (typeof run !== "function") return ["axe did not load"];
    const result: { violations: { id: string; nodes: { html: string }[] }[] } = await run({
      include: [include],
      // Fluent's focus guards: empty, off the screen, and gone as soon as they are reached.
      exclude: ["[data-tabster-dummy]"],
    }, only.length === 0 ? { rules: Object.fromEntries(not.map((rule) => [rule, { enabled: false }])) } : { runOnly: only });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
  }, [within, rules, without] as const);
}
