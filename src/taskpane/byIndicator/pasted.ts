import type { Pasted, PastedLine } from "../../workbook/byIndicator/pasted";
import { typeInto } from "../form/entryDraft";
import type { Figure, FigureDrafts } from "./figures";

/** What a person decided about lines of which it is not plain what they are for: the target's id, or "" where a line is left out; by the lines' numbers. */
export type Decisions = ReadonlyMap<number, string>;

/** The id of what a line is for; null where it is for nothing, or nobody knows for what. */
export function idOf({ number, match }: PastedLine, decisions: Decisions): string | null {
  const decided = decisions.get(number);
  if (decided !== undefined) return decided === "" ? null : decided;
  return match.kind === "one" ? match.id : null;
}

/** Lines about which a person has to decide. */
export function unsettledLines({ lines }: Pasted): readonly PastedLine[] {
  return lines.filter(({ match }) => match.kind !== "one" && match.kind !== "none");
}

/** Those that are still to be decided about: nothing was, or another line is for the same. */
export function openLines(pasted: Pasted, decisions: Decisions): readonly PastedLine[] {
  const counts = new Map<string, number>();
  for (const id of pasted.lines.flatMap((line) => idOf(line, decisions) ?? [])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return unsettledLines(pasted).filter((line) => !decisions.has(line.number) || (counts.get(idOf(line, decisions) ?? "") ?? 0) > 1);
}

/** Ids of what a block has figures for; a line of empty cells says nothing. */
export function filledIds({ lines }: Pasted, decisions: Decisions): ReadonlySet<string> {
  const saying = lines.filter(({ values }) => values.some((value) => value.trim() !== ""));
  return new Set(saying.flatMap((line) => idOf(line, decisions) ?? []));
}

/** The drafts with the figures of a block; cells that are empty in it stay as they are. `figuresOf`: those of a target, by column. */
export function withPasted(drafts: FigureDrafts, { lines }: Pasted, decisions: Decisions, figuresOf: ReadonlyMap<string, readonly Figure[]>): FigureDrafts {
  let next = drafts;
  for (const line of lines) {
    const figures = figuresOf.get(idOf(line, decisions) ?? "") ?? [];
    for (const [column, { place, stands, entry, closed }] of figures.entries()) {
      const text = line.values[column] ?? "";
      if (text.trim() !== "" && closed === null) next = typeInto(next, place, stands, text, entry);
    }
  }
  return next;
}
