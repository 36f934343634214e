import type { Change } from "../../grid/changes";
import type { DraftInfo, DraftStore, FailureCode } from "../draft";
import type { Holding } from "../holding";
import { failureOf } from "../store/requests";
import { newDraftId } from "../which";
import { Keeper } from "./keeper";
import type { KeptBook } from "./keptBook";

export interface CurrentDraftOptions {
  store(): Promise<DraftStore>;
  readonly holding: Holding;
  readonly book: KeptBook;
  told(): Pick<DraftInfo, "name" | "isSample" | "changes" | "settings" | "losses">;
  /** The latest changes are not in the draft; told once until they are again. */
  onFailure(code: FailureCode): void;
  /** Another draft, or none, is that of the open workbook. */
  onDraft(id: string | undefined): void;
}

/** A draft that this tab has, and how to let it go. */
export interface Held {
  readonly info: DraftInfo;
  release(): void;
}

/** The draft of the workbook that is open, if one is kept. */
export class CurrentDraft {
  private keeper: Keeper | undefined;
  private release: () => void = () => undefined;
  private isBeginning = false;
  /** Counts workbooks: what was begun for an earlier one is not for this. */
  private workbook = 0;
  private savedAt: number | undefined;
  private failure: FailureCode | undefined;

  constructor(private readonly options: CurrentDraftOptions) {}

  get id(): string | undefined {
    return this.keeper?.id;
  }

  /** Begins to keep the workbook as it is, or goes on with a draft of which it is what was stored. */
  async begin(restored?: Held): Promise<void> {
    if (this.keeper !== undefined || this.isBeginning) return;
    const { workbook } = this;
    this.isBeginning = true;
    try {
      const store = await this.options.store();
      const id = restored?.info.id ?? newDraftId();
      const release = restored?.release ?? (await this.options.holding.take(id));
      if (workbook !== this.workbook || release === undefined) {
        release?.();
        return;
      }
      this.release = release;
      this.savedAt = restored?.info.savedAt;
      this.keeper = this.keeperOf(id, store, restored?.info);
      this.options.onDraft(id);
    } catch (error) {
      this.fail(failureOf(error).code);
    } finally {
      this.isBeginning = false;
    }
  }

  /** Begins when there is something typed to keep. */
  async beginIfTyped(): Promise<void> {
    if (this.options.book.openEntry() !== undefined) await this.begin();
  }

  note(change: Change): void {
    this.keeper?.note(change);
  }

  /** Something was typed into an open editor, or the workbook is in a file now. */
  touch(): void {
    this.keeper?.touch();
  }

  retyped(): void {
    this.keeper?.retyped();
  }

  saved(): void {
    this.savedAt = Date.now();
    this.touch();
  }

  flushNow(): void {
    this.keeper?.flushNow();
  }

  async flush(): Promise<void> {
    await this.keeper?.flush();
  }

  /** The workbook is about to go, or nothing is to be kept of it any more; its draft stays unless it is to be forgotten. */
  async leave(forget: boolean): Promise<void> {
    this.workbook += 1;
    const { keeper, release, savedAt } = this;
    if (keeper === undefined) return;
    const isUntouched = this.options.told().changes === 0 && savedAt === undefined;
    if (!forget && !isUntouched) await keeper.flush();
    keeper.stop();
    this.keeper = undefined;
    this.savedAt = undefined;
    this.options.onDraft(undefined);
    try {
      if (forget || isUntouched) await (await this.options.store()).erase(keeper.id);
    } catch {
      // It is erased with the next start, as nothing of it is unsaved; or the list still shows it.
    } finally {
      release();
    }
  }

  private keeperOf(id: string, store: DraftStore, restored: DraftInfo | undefined): Keeper {
    const { book, told } = this.options;
    return new Keeper(
      id,
      {
        store,
        book,
        told: () => ({ ...told(), ...(this.savedAt === undefined ? {} : { savedAt: this.savedAt }) }),
        onFailure: (code) => this.fail(code),
        onKept: () => {
          this.failure = undefined;
        },
      },
      restored,
    );
  }

  private fail(code: FailureCode): void {
    if (this.failure === code) return;
    this.failure = code;
    this.options.onFailure(code);
  }
}
