/** Cells that somebody typed into. */
export interface SheetEdit {
  readonly sheetId: string;
  /** Without the sheet. */
  readonly address: string;
}

/** What was typed since the last reading, for those who read only that again. */
export class SheetEdits {
  /** Null where anything may have changed. */
  private edits: SheetEdit[] | null = null;
  private isWatched = false;

  /** Told of every change from now on. */
  watch(): void {
    this.isWatched = true;
    this.edits = null;
  }

  /** Told of nothing any more. */
  end(): void {
    this.isWatched = false;
    this.edits = null;
  }

  typed(edit: SheetEdit): void {
    this.edits?.push(edit);
  }

  forget(): void {
    this.edits = null;
  }

  /** What was typed since this was last asked; null where anything may have changed. */
  take(): readonly SheetEdit[] | null {
    const { edits } = this;
    this.edits = this.isWatched ? [] : null;
    return edits;
  }
}
