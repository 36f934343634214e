import type { PastedLine, PastedUnits } from "../../workbook/byIndicator/pastedUnits";
import { typeInto } from "../form/entryDraft";
import type { FigureDrafts, FigureSet } from "./figures";

/** What a person decided about lines whose city is not plain: the city's sheet, or "" where a line is left out; by the lines' numbers. */
export type Decisions = ReadonlyMap<number, string>;

/** The sheet of the city that a line is for; null where it is for none, or nobody knows for which. */
export function sheetOf({ number, match }: PastedLine, decisions: Decisions): string | null {
  const decided = decisions.get(number);
  if (decided !== undefined) return decided === "" ? null : decided;
  return match.kind === "unit" ? match.sheetId : null;
}

/** Lines whose city a person has to say. */
export function unsettledLines({ lines }: PastedUnits): readonly PastedLine[] {
  return lines.filter(({ match }) => match.kind !== "unit" && match.kind !== "sum");
}

/** Lines that are still to be decided about: nothing was, or another line is for the same city. */
export function openLines(pasted: PastedUnits, decisions: Decisions): readonly PastedLine[] {
  const counts = new Map<string, number>();
  for (const line of pasted.lines) {
    const sheet = sheetOf(line, decisions);
    if (sheet !== null) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  }
  return unsettledLines(pasted).filter((line) => !decisions.has(line.number) || (counts.get(sheetOf(line, decisions) ?? "") ?? 0) > 1);
}

/** What the lines say of a city: nothing where its cells are empty. */
function saysOf(line: PastedLine): boolean {
  return line.values.some((value) => value.trim() !== "");
}

/** Sheets of the cities that a block has figures of. */
export function sheetsIn({ lines }: PastedUnits, decisions: Decisions): ReadonlySet<string> {
  return new Set(lines.filter(saysOf).flatMap((line) => sheetOf(line, decisions) ?? []));
}

/** The drafts with the figures of a block; cells that are empty in it stay as they are. */
export function withPasted(drafts: FigureDrafts, { lines }: PastedUnits, decisions: Decisions, sets: readonly FigureSet[]): FigureDrafts {
  const bySheet = new Map(sets.map((set) => [set.unit.sheetId, set] as const));
  let next = drafts;
  for (const line of lines) {
    const set = bySheet.get(sheetOf(line, decisions) ?? "");
    for (const [index, { place, stands, entry, isThere }] of (set?.figures ?? []).entries()) {
      const text = line.values[index] ?? "";
      if (text.trim() !== "" && isThere) next = typeInto(next, place, stands, text, entry);
    }
  }
  return next;
}
