/** Counts the workbook's changes, to know which of them are in a file: not those made while the file was being written. */
export class ChangeCount {
  private made = 0;
  private inFile = 0;

  /** Notes changes of so many cells, or one of another kind. */
  note(changes: number): void {
    this.made += changes;
  }

  /** To be taken when the workbook is captured for a file, and given to `saved` once the file has been written. */
  get mark(): number {
    return this.made;
  }

  /** The file has what was there at `mark`. */
  saved(mark: number): void {
    this.inFile = Math.max(this.inFile, mark);
  }

  /** Another workbook has come, of which so many changes are in no file. */
  restart(unsaved = 0): void {
    this.made = unsaved;
    this.inFile = 0;
  }

  /** How many changes are in no file. */
  get unsaved(): number {
    return this.made - this.inFile;
  }
}
