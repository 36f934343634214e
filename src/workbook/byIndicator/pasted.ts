/** Whom or what a line of a pasted block is for: a city, or an entry of a form. */
export interface Target {
  /** The city's sheet, or the entry's key. */
  readonly id: string;
  readonly name: string;
}

/** What a line's name comes to. */
export type LineMatch =
  | { readonly kind: "one"; readonly id: string }
  /** Nothing is called so. */
  | { readonly kind: "unknown" }
  /** Several are. */
  | { readonly kind: "ambiguous"; readonly ids: readonly string[] }
  /** Another line is for the same. */
  | { readonly kind: "doubled"; readonly id: string }
  /** A line of sums, or one without figures: for none. */
  | { readonly kind: "none" };

export interface PastedLine {
  /** Number of the line in the block, from 1. */
  readonly number: number;
  /** As it stands there; "" where the block has no names. */
  readonly name: string;
  readonly match: LineMatch;
  /** By the place of the column among those asked for; "" where there is none. */
  readonly values: readonly string[];
}

/** A pasted block as it was understood. */
export interface Pasted {
  /** By names, or in the order of the list where it has none. */
  readonly by: "name" | "order";
  readonly lines: readonly PastedLine[];
  /** Places of the columns that it has, and whether its heads said which. */
  readonly columns: readonly number[];
  readonly byHead: boolean;
  /** Columns with figures that were not taken. */
  readonly surplus: number;
}

/** Where a block without names begins. */
export interface PasteStart {
  readonly row: number;
  readonly column: number;
}

/** The lines with what their names come to; those that are for the same are told as doubled. */
export function matchedLines<Line extends { readonly name: string }>(
  lines: readonly Line[],
  find: (line: Line) => readonly string[],
  isNone: (line: Line) => boolean,
): readonly (Line & Pick<PastedLine, "match">)[] {
  const found = lines.map((line) => ({ line, ids: isNone(line) ? [] : find(line) }));
  const counts = new Map<string, number>();
  for (const { ids } of found) for (const id of ids.length === 1 ? ids : []) counts.set(id, (counts.get(id) ?? 0) + 1);
  return found.map(({ line, ids }) => {
    const [id] = ids;
    if (id === undefined) return { ...line, match: { kind: isNone(line) ? "none" : "unknown" } };
    if (ids.length > 1) return { ...line, match: { kind: "ambiguous", ids } };
    return { ...line, match: { kind: (counts.get(id) ?? 0) > 1 ? "doubled" : "one", id } };
  });
}
