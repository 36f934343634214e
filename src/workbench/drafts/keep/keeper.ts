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
const GATHER = 40;
const LOOK_AGAIN = 50;
/** How long rows are captured before whoever types gets a turn, in milliseconds. */
const STRETCH = 12;

export interface KeeperOptions {
  readonly store: DraftStore;
  readonly book: KeptBook;
  /** What the draft is called and how many changes are in no file, at this moment. */
  told(): Pick<DraftInfo, "name" | "isSample" | "changes" | "settings" | "losses">;
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
  /** The sheet of which some rows have been captured. */
  private begun: string | undefined;
  /** The sheets' numbers in the store, by Univer's ids. */
  private readonly numbers = new Map<string, number>();
  private readonly sizes = new Map<number, number>();
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
    if (this.begun !== undefined) this.pending.noteWhole(this.begun);
    for (let id = this.pending.nextWhole(); id !== undefined; id = this.pending.nextWhole()) {
      const rows = this.begin(id);
      for (let step = rows?.next(); step !== undefined; step = rows?.next()) {
        if (step.done !== true) continue;
        this.finish(id, step.value);
        break;
      }
    }
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
    let change: DraftChange | undefined;
    try {
      await this.captureWhole();
      if (this.isStopped) return;
      change = this.collect();
      await this.options.store.write(change);
      this.stored = change.info.sheets;
      this.options.onKept(change.info);
    } catch (error) {
      this.recall(change);
      this.options.onFailure(failureOf(error).code);
      return;
    } finally {
      this.isWriting = false;
    }
    if (this.isStale) this.schedule(GATHER);
  }

  /** The store still has what it had: the sheets that were to change, or all when that is not known, are stored whole with the next change. */
  private recall(change: DraftChange | undefined): void {
    const sheets = change === undefined ? undefined : new Set([...change.sheets, ...change.cells].map(({ sheet }) => sheet));
    for (const id of this.options.book.sheetIds()) if (sheets?.has(this.numberOf(id)) ?? true) this.pending.noteWhole(id);
  }

  private async captureWhole(): Promise<void> {
    while (!this.isStopped) {
      const atRest = this.options.book.isAtRest();
      const next = this.pending.nextWhole();
      if (atRest && next === undefined) return;
      await (atRest ? idle() : pause(LOOK_AGAIN));
      if (next !== undefined && !this.isStopped && this.options.book.isAtRest()) await this.capture(next);
    }
  }

  private async capture(sheetId: string): Promise<void> {
    const rows = this.begin(sheetId);
    let since = performance.now();
    for (let step = rows?.next(); step !== undefined; step = rows?.next()) {
      if (step.done === true) {
        this.finish(sheetId, step.value);
        return;
      }
      if (performance.now() - since < STRETCH) continue;
      await idle();
      // It is gone, was captured in one go meanwhile, or rows moved and it has to be captured once more.
      if (this.isStopped || this.begun !== sheetId || this.pending.isWhole(sheetId) || !this.isThere(sheetId)) return;
      since = performance.now();
    }
  }

  private begin(sheetId: string): Iterator<undefined, SheetPlan> | undefined {
    // From now on its changes are noted anew.
    this.pending.tookWhole(sheetId);
    if (!this.isThere(sheetId)) return undefined;
    this.begun = sheetId;
    return this.options.book.captureSheet(sheetId);
  }

  private isThere(sheetId: string): boolean {
    return this.options.book.sheetIds().includes(sheetId);
  }

  private finish(sheetId: string, plan: SheetPlan): void {
    this.begun = undefined;
    this.captured.set(sheetId, plan);
    this.sizes.set(this.numberOf(sheetId), sizeOfSheet(plan));
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
