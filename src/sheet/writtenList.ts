import { LONGEST_LIST } from "./limits";
import type { Validation } from "./plan";

/**
 * The rule of a dropdown that offers these texts; null where no list that is written out can hold them, because it is
 * too long, or Excel would part a text at its comma or take one that begins with "=" for a reference. There is then no
 * dropdown, and what is typed is checked all the same.
 */
export function writtenList(items: readonly string[]): Extract<Validation["rule"], { kind: "list" }> | null {
  const cannotHold = items.length === 0 || items.join(",").length > LONGEST_LIST || items.some((item) => item.startsWith("=") || item.includes(","));
  return cannotHold ? null : { kind: "list", items };
}
