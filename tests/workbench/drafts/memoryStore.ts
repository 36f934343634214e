import type { DraftChange, DraftFailure, DraftStore, StoredDraft } from "../../../src/workbench/drafts/draft";

export interface MemoryStore extends DraftStore {
  /** Every change that was written, in its order. */
  readonly written: DraftChange[];
  /** What the next write meets. */
  failure: DraftFailure | undefined;
}

/** A store of drafts without a browser; what is read is a copy, as the browser's is. */
export function memoryStore(): MemoryStore {
  const drafts = new Map<string, StoredDraft>();
  const store: MemoryStore = {
    written: [],
    failure: undefined,
    list: async () => [...drafts.values()].map(({ info }) => ({ id: info.id, info })),
    read: async (id) => structuredClone(drafts.get(id)),
    async write(change) {
      const { failure } = store;
      store.failure = undefined;
      if (failure !== undefined) throw failure;
      const { info, sheets, cells, dropped } = structuredClone(change);
      store.written.push(change);
      const old = drafts.get(info.id);
      const isOld = (sheet: number): boolean => !dropped.includes(sheet) && !sheets.some((one) => one.sheet === sheet);
      const isNew = (cell: { sheet: number; row: number; column: number }): boolean =>
        cells.some((one) => one.sheet === cell.sheet && one.row === cell.row && one.column === cell.column);
      drafts.set(info.id, {
        info,
        sheets: [...(old?.sheets ?? []).filter(({ sheet }) => isOld(sheet)), ...sheets],
        cells: [...(old?.cells ?? []).filter((cell) => isOld(cell.sheet) && !isNew(cell)), ...cells],
      });
    },
    async erase(id) {
      drafts.delete(id);
    },
    close: () => undefined,
  };
  return store;
}
