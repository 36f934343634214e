import type { MadeFile } from "../types";

/** A name that none of these files has, with a number where need be: two cities may differ only in characters that file names cannot have. */
export function freeFileName(name: string, files: readonly MadeFile[]): string {
  const isTaken = (candidate: string) => files.some((file) => file.name.toLowerCase() === candidate.toLowerCase());
  const [, stem = name, ending = ""] = /^(.*)(\.[^.]*)$/.exec(name) ?? [];
  let free = name;
  for (let count = 2; isTaken(free); count += 1) free = `${stem}(${count})${ending}`;
  return free;
}
