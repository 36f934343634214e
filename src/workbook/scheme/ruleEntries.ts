import type { Entry } from "../../core/index";

/** An entry as far as a rule's text names it. */
export type NamedEntry = Pick<Entry, "name" | "label">;

/** Names of the entries that a text in quotes can stand for; a name before a label. */
export function entriesNamed(text: string, entries: readonly NamedEntry[]): readonly string[] {
  const byName = entries.filter(({ name }) => name === text);
  const found = byName.length > 0 ? byName : entries.filter(({ label }) => label.zh === text || label.en === text);
  return found.map(({ name }) => name);
}
