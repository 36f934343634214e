import { DraftFailure } from "../draft";
import type { DraftChange, DraftStore, ListedDraft, StoredDraft, StoredSheet } from "../draft";
import { isDraftInfo, isSheetPlan, isStoredCell } from "./checks";
import { answerOf, endOf, failureOf } from "./requests";

const NAME = "credit-assessment-workbench.drafts";
const STORES = ["drafts", "sheets", "cells"] as const;

/**
 * Opens the browser's store of drafts: `drafts` has what is known of each, `sheets` its sheets under [draft, sheet], `cells`
 * what changed since under [draft, sheet, row, column]. Rejected as "blocked" where the browser keeps nothing.
 */
export async function openStore(): Promise<DraftStore> {
  const database = await openDatabase();
  const begin = (mode: IDBTransactionMode, durability: IDBTransactionDurability = "default"): IDBTransaction => {
    try {
      return database.transaction(STORES, mode, { durability });
    } catch (error) {
      throw failureOf(error);
    }
  };

  return {
    async list() {
      const drafts = begin("readonly").objectStore("drafts");
      const [keys, records]: readonly [readonly IDBValidKey[], readonly unknown[]] = await Promise.all([answerOf(drafts.getAllKeys()), answerOf(drafts.getAll())]);
      return keys.flatMap((id, index): ListedDraft[] => {
        const record = records[index];
        return typeof id === "string" ? [{ id, info: isDraftInfo(record) ? record : undefined }] : [];
      });
    },
    async read(id) {
      const transaction = begin("readonly");
      const info: unknown = await answerOf(transaction.objectStore("drafts").get(id));
      if (info === undefined) return undefined;
      const [keys, plans, cells]: readonly [readonly IDBValidKey[], readonly unknown[], readonly unknown[]] = await Promise.all([
        answerOf(transaction.objectStore("sheets").getAllKeys(partsOf(id))),
        answerOf(transaction.objectStore("sheets").getAll(partsOf(id))),
        answerOf(transaction.objectStore("cells").getAll(partsOf(id))),
      ]);
      const sheets = plans.map((plan, index) => ({ sheet: sheetOf(keys[index]), plan }));
      if (!isDraftInfo(info) || !sheets.every(isStored) || !cells.every(isStoredCell)) throw new DraftFailure("broken");
      return { info, sheets, cells } satisfies StoredDraft;
    },
    async write(change, atOnce = false) {
      // On the disk before it counts as kept, as machines fail too; each key of an entry would be too much to ask.
      const isEntered = change.sheets.length + change.cells.length > 0;
      const transaction = begin("readwrite", isEntered ? "strict" : "relaxed");
      const ended = endOf(transaction);
      put(transaction, change, atOnce);
      await ended;
    },
    async erase(id) {
      const transaction = begin("readwrite");
      const ended = endOf(transaction);
      transaction.objectStore("drafts").delete(id);
      for (const name of ["sheets", "cells"]) transaction.objectStore(name).delete(partsOf(id));
      await ended;
    },
    close: () => database.close(),
  };
}

/** Whether drafts were kept here before; nothing is made to find out, where the browser lists what it has. */
export async function hasStore(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === NAME);
  } catch {
    return false;
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let request: IDBOpenDBRequest;
    try {
      request = indexedDB.open(NAME, 1);
    } catch (error) {
      reject(failureOf(error));
      return;
    }
    request.addEventListener("upgradeneeded", () => {
      for (const name of STORES) request.result.createObjectStore(name);
    });
    request.addEventListener("blocked", () => reject(new DraftFailure("blocked")));
    request.addEventListener("error", () => reject(failureOf(request.error)));
    request.addEventListener("success", () => {
      const database = request.result;
      // A page of a later version may need to change the store.
      database.addEventListener("versionchange", () => database.close());
      resolve(database);
    });
  });
}

/** Everything stored under [draft, …] or [draft, sheet, …]. */
function partsOf(...key: readonly (string | number)[]): IDBKeyRange {
  return IDBKeyRange.bound([...key], [...key, []]);
}

function sheetOf(key: IDBValidKey | undefined): number {
  const sheet: unknown = Array.isArray(key) ? key[1] : undefined;
  return typeof sheet === "number" ? sheet : -1;
}

function isStored(stored: { readonly sheet: number; readonly plan: unknown }): stored is StoredSheet {
  return stored.sheet >= 0 && isSheetPlan(stored.plan);
}

function put(transaction: IDBTransaction, { info, sheets, dropped, cells }: DraftChange, atOnce: boolean): void {
  const store = (name: (typeof STORES)[number]): IDBObjectStore => transaction.objectStore(name);
  for (const sheet of dropped) store("sheets").delete([info.id, sheet]);
  for (const sheet of [...dropped, ...sheets.map((stored) => stored.sheet)]) store("cells").delete(partsOf(info.id, sheet));
  for (const cell of cells) store("cells").put(cell, [info.id, cell.sheet, cell.row, cell.column]);
  store("drafts").put(info, info.id);
  const next = (index: number): void => {
    const stored = sheets[index];
    if (stored === undefined) return;
    const request = store("sheets").put(stored.plan, [info.id, stored.sheet]);
    // A sheet takes milliseconds to copy: one at a time, so that keys typed meanwhile get their turn.
    if (atOnce) next(index + 1);
    else request.addEventListener("success", () => next(index + 1));
  };
  next(0);
  if (atOnce) transaction.commit();
}
