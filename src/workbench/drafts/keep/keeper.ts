import type { SheetPlan } from "../../../sheet/plan";
import type { Change } from "../../grid/changes";
import { DRAFT_VERSION } from "../draft";
import type { DraftChange, DraftInfo, DraftStore, FailureCode, StoredCell, Typed } from "../draft";
import { failureOf } from "../store/requests";
import { idle, pause } from "./idle";
import type { KeptBook } from "./keptBook";
import { Pending } from "./pending";
import { sizeOfSheet } from "./size";

/** How long changes are gathered before they are stored, and how long until a request under way is looked at again, in milliseconds. */
const GATHER = 100;
const LOOK_AGAIN = 50;

export interface KeeperOptions {
  readonly store: DraftStore;
  readonly book: KeptBook;
  /** What the draft is called and how many changes are in no file, at this moment. */
  told(): Pick<DraftInfo, "name" | "isSample" | "changes" | "settings">;
  /** The latest changes could not be stored; they are tried again with the next. */
  onFailure(code: FailureCode): void;
  onKept(info: DraftInfo): void;
}

/**
 * Keeps the draft of the workbook that is open. What changed together is stored together: first of all every sheet, then
 * cells that changed, or sheets of which more changed, captured one at a time while the page is idle.
 */
export class Keeper {
  private readonly pending = new Pending();
  /** Captured and not stored yet. */
  private captured = new Map<string, SheetPlan>();
  /** The sheets' numbers in the store, by Univer's ids. */
  private readonly numbers = new Map<string, number>();
  private sizes = new Map<number, number>();
  private stored: readonly number[] = [];
  /** Typed before a restoration, until it stands in its editor again. */
  private carried: Typed | undefined;
  private isStale = false;
  private isWriting = false;
  private isStopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `restored` is what the store has of the workbook as it is now; without it everything is stored. */
  constructor(
    readonly id: string,
    private readonly options: KeeperOptions,
    restored?: DraftInfo,
  ) {
    const ids = options.book.sheetIds();
    if (restored === undefined) {
      for (const sheetId of ids) this.pending.noteWhole(sheetId);
    } else {
      this.stored = restored.sheets;
      this.carried = restored.typed;
      for (const [index, sheetId] of ids.entries()) this.numbers.set(sheetId, restored.sheets[index] ?? index);
      for (const sheet of restored.sheets) this.sizes.set(sheet, restored.size / restored.sheets.length);
    }
    this.touch();
  }

  note(change: Change): void {
    this.pending.note(change, this.options.book.sheetIds);
    this.touch();
  }

  /** Something of the draft besides its sheets is to be stored: its open entry, or that it is in a file. */
  touch(): void {
    this.isStale = true;
    this.schedule(GATHER);
  }

  /** What had been typed before the restoration has been put back, or told. */
  retyped(): void {
    this.carried = undefined;
    this.touch();
  }

  /** Resolves when everything so far is stored, or was tried to be. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    while (this.isWriting) await pause(LOOK_AGAIN);
    await this.save();
  }

  /** Stores what it can before the page is gone: in one go, without a stop. */
  flushNow(): void {
    const { book, store } = this.options;
    if (this.isStopped || !this.isStale || !book.isAtRest()) return;
    for (let id = this.pending.nextWhole(); id !== undefined; id = this.pending.nextWhole()) this.capture(id);
    // Nobody is there any more to be told of a failure.
    store.write(this.collect(), true).catch(() => undefined);
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private schedule(delay: number): void {
    if (this.isStopped || this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.save();
    }, delay);
  }

  private async save(): Promise<void> {
    if (this.isWriting || !this.isStale) return;
    this.isWriting = true;
    try {
      await this.captureWhole();
      if (this.isStopped) return;
      const change = this.collect();
      try {
        await this.options.store.write(change);
        this.stored = change.info.sheets;
        this.options.onKept(change.info);
      } catch (error) {
        // The store still has what it had: the sheets concerned are stored whole with the next change.
        for (const [sheetId, sheet] of this.numbers) {
          if (change.sheets.some((one) => one.sheet === sheet) || change.cells.some((one) => one.sheet === sheet)) this.pending.noteWhole(sheetId);
        }
        this.options.onFailure(failureOf(error).code);
        return;
      }
    } finally {
      this.isWriting = false;
    }
    if (this.isStale) this.schedule(GATHER);
  }

  private async captureWhole(): Promise<void> {
    while (!this.isStopped) {
      const atRest = this.options.book.isAtRest();
      const next = this.pending.nextWhole();
      if (atRest && next === undefined) return;
      await (atRest ? idle() : pause(LOOK_AGAIN));
      if (next !== undefined && !this.isStopped && this.options.book.isAtRest()) this.capture(next);
    }
  }

  private capture(sheetId: string): void {
    const { book } = this.options;
    this.pending.tookWhole(sheetId);
    if (book.sheetIds().includes(sheetId)) this.captured.set(sheetId, book.captureSheet(sheetId));
  }

  /** Everything that differs from what is stored, as of one moment. */
  private collect(): DraftChange {
    const { book, told } = this.options;
    this.isStale = false;
    const ids = book.sheetIds();
    const sheets = ids.flatMap((id) => {
      const plan = this.captured.get(id);
      return plan === undefined ? [] : [{ sheet: this.numberOf(id), plan }];
    });
    this.captured = new Map();
    for (const { sheet, plan } of sheets) this.sizes.set(sheet, sizeOfSheet(plan));
    const present = ids.map((id) => this.numberOf(id));
    const dropped = this.stored.filter((sheet) => !present.includes(sheet));
    for (const sheet of dropped) this.sizes.delete(sheet);
    const cells = this.cellsOf(ids);
    const size = Math.round([...this.sizes.values()].reduce((sum, one) => sum + one, 0));
    const typed = this.typedNow();
    const info: DraftInfo = {
      id: this.id,
      version: DRAFT_VERSION,
      ...told(),
      changedAt: Date.now(),
      size,
      sheets: present,
      ...(typed === undefined ? {} : { typed }),
    };
    return { info, sheets, dropped, cells };
  }

  private cellsOf(ids: readonly string[]): StoredCell[] {
    return [...this.pending.takeCells()].flatMap(([id, places]) => {
      if (!ids.includes(id)) return [];
      const captured = this.options.book.captureCells(id, places);
      return places.map(([row, column], index) => ({ sheet: this.numberOf(id), row, column, cell: captured[index] ?? null }));
    });
  }

  private typedNow(): Typed | undefined {
    const entry = this.options.book.openEntry();
    if (entry === undefined) return this.carried;
    const { sheetId, ...typed } = entry;
    return { ...typed, sheet: this.numberOf(sheetId) };
  }

  private numberOf(sheetId: string): number {
    const known = this.numbers.get(sheetId);
    if (known !== undefined) return known;
    const number = 1 + Math.max(0, ...this.numbers.values());
    this.numbers.set(sheetId, number);
    return number;
  }
}
