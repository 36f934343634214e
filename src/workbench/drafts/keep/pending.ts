import type { Place } from "../../../host/capture";
import type { Change } from "../../grid/changes";

/** More changed cells than these, and sheets with many of them are stored anew, which the page can do in its leisure. */
const MANY_CELLS = 300;

/** What changed and is not stored yet: whole sheets, or cells of sheets that are stored otherwise. */
export class Pending {
  private readonly whole = new Set<string>();
  private readonly cells = new Map<string, Map<string, Place>>();

  get isEmpty(): boolean {
    return this.whole.size === 0 && this.cells.size === 0;
  }

  /** Takes a change down; one that does not say where it was made is taken for one of every sheet in `all`. */
  note({ sheetIds, cells }: Change, all: () => readonly string[]): void {
    for (const id of sheetIds ?? all()) {
      if (cells === undefined || cells.length > MANY_CELLS) this.noteWhole(id);
      else if (!this.whole.has(id)) this.noteCells(id, cells);
    }
  }

  noteWhole(sheetId: string): void {
    this.whole.add(sheetId);
    this.cells.delete(sheetId);
  }

  /** A sheet that has to be stored anew; undefined when there is none. */
  nextWhole(): string | undefined {
    const bySize = [...this.cells].sort(([, a], [, b]) => b.size - a.size);
    let count = bySize.reduce((sum, [, places]) => sum + places.size, 0);
    for (const [sheetId, { size }] of bySize) {
      if (count <= MANY_CELLS) break;
      this.noteWhole(sheetId);
      count -= size;
    }
    return [...this.whole][0];
  }

  /** Whether more than cells changed of the sheet. */
  isWhole(sheetId: string): boolean {
    return this.whole.has(sheetId);
  }

  /** The sheet has been captured, or is gone: what changes from now on is noted anew. */
  tookWhole(sheetId: string): void {
    this.whole.delete(sheetId);
    this.cells.delete(sheetId);
  }

  /** All changed cells, by sheet; they are no longer pending. */
  takeCells(): ReadonlyMap<string, readonly Place[]> {
    const taken = new Map([...this.cells].map(([id, places]) => [id, [...places.values()]]));
    this.cells.clear();
    return taken;
  }

  private noteCells(sheetId: string, places: readonly Place[]): void {
    const known = this.cells.get(sheetId) ?? new Map<string, Place>();
    for (const place of places) known.set(place.join(), place);
    this.cells.set(sheetId, known);
  }
}
