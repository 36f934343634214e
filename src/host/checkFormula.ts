import type { LexerTreeBuilder } from "@univerjs/engine-formula";
import { isTooDeep } from "./depth";
import { HostError } from "./errors";
import { shapeOf } from "./sharedFormulas";

/** Of so many shapes at most it is remembered that they are formulas. */
const MOST_REMEMBERED = 10_000;

/** Ends with InvalidArgument for what is not a formula. A form's or a list's formulas are of few shapes, each read once. */
export function createFormulaCheck(lexer: LexerTreeBuilder): (formula: string) => void {
  const known = new Set<string>();
  return (formula) => {
    const shape = shapeOf(formula);
    if (known.has(shape)) return;
    if (isTooDeep(formula)) throw new HostError("InvalidArgument", "This formula has more parts than can be calculated here.");
    if (typeof lexer.treeBuilder(formula) === "string") throw new HostError("InvalidArgument", `This is not a formula: ${formula}`);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.add(shape);
  };
}
