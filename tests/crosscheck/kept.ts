import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Outcome } from "./run";

/** What a long run came to so far, line by line in a file, so that one that is cut short loses nothing but its last books. */
export interface Kept {
  /** The first book that is not in it. */
  readonly next: number;
  readonly forms: Outcome["forms"];
  readonly limits: Readonly<Record<string, number>>;
  readonly found: readonly string[];
}

/** What the file's last whole line says; null where there is none, or where a run begins anew. */
export function keptIn(file: string, isContinued: boolean): Kept | null {
  if (!isContinued) rmSync(file, { force: true });
  if (!existsSync(file)) return null;
  // A line that was cut while it was written has no end.
  const last = readFileSync(file, "utf8").split("\n").slice(0, -1).at(-1);
  if (last === undefined) return null;
  const kept: Kept = JSON.parse(last);
  return kept;
}

export function keep(file: string, { forms, limits, found }: Outcome, next: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const kept: Kept = { next, forms, limits: Object.fromEntries(limits), found };
  appendFileSync(file, `${JSON.stringify(kept)}\n`);
}
