import type { Target } from "./model";
import type { PaneStore } from "./store";

/**
 * Goes through a form from the pane: what is gone to is shown at once, and its cell selected in the workbook. While a
 * selection is under way only the last one asked for follows it, so that somebody who walks fast is not pulled back.
 */
export class FormWalk {
  private isUnderWay = false;
  private asked: Target | null = null;
  private next: Target | null = null;

  constructor(
    private readonly store: PaneStore,
    private readonly jump: (sheetId: string, address: string | null) => Promise<boolean>,
  ) {}

  go(sheetId: string, code: string, address: string | null): void {
    const { activeSheetId, selected } = this.store.getState();
    const isThere = address === null || (!this.isUnderWay && activeSheetId === sheetId && selected === address);
    this.store.dispatch({ type: "enterAt", entering: { sheetId, code, awaited: isThere ? "" : address } });
    if (isThere) return;
    if (this.isUnderWay && this.asked?.sheetId === sheetId && this.asked.address === address) return;
    this.asked = { sheetId, address };
    this.next = this.asked;
    if (!this.isUnderWay) void this.follow();
  }

  private async follow(): Promise<void> {
    this.isUnderWay = true;
    let isThere = false;
    const passed: Target[] = [];
    while (this.next !== null) {
      const { sheetId, address } = this.next;
      this.next = null;
      passed.push({ sheetId, address });
      isThere = await this.jump(sheetId, address);
    }
    this.isUnderWay = false;
    this.store.dispatch({ type: "enterArrived", isThere, passed: passed.slice(0, -1) });
  }
}
