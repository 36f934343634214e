import { readOutline } from "../../excel/readOutline";
import { readRows } from "../../excel/readRows";
import type { Session } from "../../excel/session";
import { parseArea } from "../../sheet/a1";
import type { SheetContent } from "../../sheet/plan";
import { readDraft } from "../../workbook/scheme/readDraft";
import type { SheetEdit, SheetEdits } from "../book/sheetEdits";
import { attempt } from "../book/outcome";
import type { Outcome } from "../types";
import { readDraftSheet } from "./draftSheet";
import type { DraftState } from "./schemeTypes";

interface Known {
  readonly state: DraftState;
  readonly values: SheetContent["values"];
  /** Whether somebody put a formula there: what it gives may change with cells that nobody names. */
  readonly hasFormulas: boolean;
}

/** Rows beyond these are read with the whole sheet. */
const fewRows = 50;

/** Reads 方案草案 and, while told what was typed, only those rows again: hundreds of rows are much to send and little of it changes. */
export class DraftReader {
  private known: Known | null = null;

  /** 方案草案 as it stands; null where the workbook has none. Writes nothing. */
  async read(edits: SheetEdits): Promise<Outcome<DraftState | null>> {
    const changed = edits.take();
    const { known } = this;
    if (known !== null && changed !== null && !known.hasFormulas && changed.every(({ sheetId }) => sheetId !== known.state.sheetId)) return { ok: true, value: known.state };
    return attempt(async (session) => {
      this.known = null;
      try {
        this.known = (await readAgain(session, known, changed)) ?? (await readAll(session));
      } catch (error) {
        edits.forget();
        throw error;
      }
      return this.known?.state ?? null;
    });
  }
}

async function readAll(session: Session): Promise<Known | null> {
  const found = await readDraftSheet(session, await readOutline(session));
  if (found === null) return null;
  const { sheetId, draft, parent, content } = found;
  const { values, formulas } = content;
  return { state: { sheetId, draft, parent }, values, hasFormulas: formulas.some((row) => row.some((cell) => cell !== null)) };
}

/** What is known with the rows that were typed into read again; null where that does not tell all. */
async function readAgain(session: Session, known: Known | null, edits: readonly SheetEdit[] | null): Promise<Known | null> {
  if (known === null || edits === null || known.hasFormulas) return null;
  const { sheetId } = known.state;
  const areas = edits.filter((edit) => edit.sheetId === sheetId).map(({ address }) => parseArea(address) ?? null);
  if (areas.length === 0) return known;
  const rows = new Set(areas.flatMap((area) => (area === null || area.rows > fewRows ? [] : Array.from({ length: area.rows }, (_, index) => area.row + index))));
  const width = Math.max(...known.values.map((row) => row.length));
  const isWithin = areas.every((area) => area !== null && area.rows <= fewRows && area.row + area.rows <= known.values.length && area.column + area.columns <= width);
  if (!isWithin || rows.size > fewRows) return null;
  const read = await readRows(session, sheetId, [...rows], width);
  if (read === null) return null;
  const values = known.values.map((row, index) => read.get(index) ?? row);
  const draft = readDraft(values);
  return draft === null ? null : { ...known, state: { ...known.state, draft }, values };
}
