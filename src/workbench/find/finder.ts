import { CommandType } from "@univerjs/core";
import { activeCell, select } from "../../host/selection";
import { isRecord } from "../../host/wire";
import { Store } from "../app/store";
import type { Grid } from "../grid/createGrid";
import { matcher } from "./pattern";
import type { Query } from "./pattern";
import { hitAt, nextHit, search } from "./search";
import type { Hit } from "./search";
import { shownSheets } from "./shownSheets";

export interface Wanted extends Query {
  /** Whether all sheets are looked through, or the one in front alone. */
  readonly isWhole: boolean;
}

export interface Found {
  readonly count: number;
  /** Which of them is selected, from 1; 0 when none is. */
  readonly current: number;
  readonly isLooking: boolean;
}

/** How long the page waits at a time while it is looked, in milliseconds. */
const SLICE = 12;

/** Looks through what the grid shows and goes from one hit to the next. */
export class Finder {
  readonly found = new Store<Found>({ count: 0, current: 0, isLooking: false });
  private hits: readonly Hit[] = [];
  private wanted: Wanted = { text: "", isCaseKept: false, isWhole: false };
  private looking: Promise<void> = Promise.resolve();
  private round = 0;
  /** Something has changed since. */
  private isStale = false;
  private sheetId: string | undefined;
  private readonly ends: readonly (() => void)[];

  constructor(private readonly grid: Grid) {
    const { book } = grid.host;
    const following = book.commands.onCommandExecuted(({ type, params }) => {
      if (type === CommandType.MUTATION && isRecord(params) && params["unitId"] === book.unitId) this.isStale = true;
    });
    this.ends = [() => following.dispose(), grid.viewport.subscribe(this.followGrid)];
  }

  /** Ends a search under way. */
  readonly dispose = (): void => {
    this.round += 1;
    for (const end of this.ends) end();
  };

  /** Looks for something anew; nothing is selected by that. */
  readonly look = (wanted: Wanted): void => {
    this.wanted = wanted;
    this.looking = this.lookThrough();
  };

  /** Selects the next hit, or the one before, from the selected cell on; false when there is none. */
  readonly go = async (step: 1 | -1): Promise<boolean> => {
    if (this.isStale || this.sheetId !== this.activeSheet) this.looking = this.lookThrough();
    await this.looking;
    const { book } = this.grid.host;
    const hit = this.hits[nextHit(this.hits, book.workbook.getSheets().map((sheet) => sheet.getSheetId()), this.selected, step)];
    if (hit === undefined) return false;
    const { row, column, sheetId } = hit;
    book.act(() => select({ book, sheetId, area: { row, column, rows: 1, columns: 1 } }));
    this.sheetId = this.activeSheet;
    this.tell(false);
    return true;
  };

  private get activeSheet(): string | undefined {
    return this.grid.host.book.workbook.getActiveSheet(true)?.getSheetId();
  }

  private get selected(): Hit {
    const { row, column } = activeCell(this.grid.host.book);
    return { sheetId: this.activeSheet ?? "", row, column };
  }

  private async lookThrough(): Promise<void> {
    this.round += 1;
    const { round } = this;
    const hits: Hit[] = [];
    this.hits = hits;
    this.isStale = false;
    this.sheetId = this.activeSheet;
    let start = performance.now();
    if (this.wanted.text !== "") {
      for (const hit of search(shownSheets(this.grid.host, this.wanted.isWhole), matcher(this.wanted))) {
        if (hit !== undefined) hits.push(hit);
        else if (performance.now() - start > SLICE) {
          this.tell(true);
          await new Promise((resolve) => setTimeout(resolve));
          if (round !== this.round) return;
          start = performance.now();
        }
      }
    }
    this.tell(false);
  }

  private tell(isLooking: boolean): void {
    this.found.set({ count: this.hits.length, current: hitAt(this.hits, this.selected) + 1, isLooking });
  }

  /** Another sheet in front has other hits; a whole workbook is looked through anew only when the next hit is asked for. */
  private readonly followGrid = (): void => {
    if (this.found.get().isLooking) return;
    if (!this.wanted.isWhole && (this.isStale || this.sheetId !== this.activeSheet)) this.look(this.wanted);
    else if (hitAt(this.hits, this.selected) + 1 !== this.found.get().current) this.tell(false);
  };
}
