import type { Path } from "../../core/index";
import type { Fact } from "./draftColumns";
import { factNames } from "./draftColumns";
import type { DraftRow } from "./draftGrid";
import { rowKey } from "./draftLines";
import type { NamedEntry } from "./totalText";
import { readTotal } from "./totalText";

/** What the rows of the total say, under `total`; nothing where there are none. Of a sentence that cannot be read `unread` hears. */
export function totalIn(
  rowsOf: (fact: Fact) => readonly DraftRow[],
  entries: readonly NamedEntry[],
  known: (row: DraftRow, path: Path, key: string) => void,
  unread: (row: DraftRow, name: string) => void,
): object {
  const reading = (fact: Fact, row: DraftRow, path: Path, read: (text: string) => unknown, place = "") => {
    known(row, ["total", ...path], row.key ?? rowKey("scheme", fact + place));
    const value = read(row.text("content"));
    if (value === null) unread(row, factNames[fact]);
    return value ?? undefined;
  };
  const one = (fact: Fact, field: string, read: (text: string) => unknown): object => {
    const [row, ...more] = rowsOf(fact);
    // Of two neither is the one that is meant.
    for (const other of more) unread(other, factNames[fact]);
    return row === undefined ? {} : { [field]: reading(fact, row, [field], read) };
  };
  const several = (fact: Fact, field: string, read: (text: string, row: DraftRow) => unknown): object => {
    const rows = rowsOf(fact);
    return rows.length === 0 ? {} : { [field]: rows.map((row, index) => reading(fact, row, [field, index], (text) => read(text, row), `/${row.text("content").trim()}`)) };
  };
  const total = {
    ...one("deductions", "deductions", readTotal.deductions),
    ...one("bonusCounting", "bonus", readTotal.bonus),
    ...one("qualifiedFrom", "qualifiedFrom", readTotal.qualified),
    ...several("veto", "vetoes", (text) => readTotal.veto(text, entries)),
    ...one("ties", "ties", readTotal.ties),
    ...several("grade", "grades", (text, row) => readTotal.grade(text, row.text("english").trim())),
  };
  return Object.keys(total).length === 0 ? {} : { total };
}
