import { HostError } from "../errors";
import type { Property } from "../hostObject";
import { requireAllowed } from "../protection";
import type { ChartState } from "../sheetState";
import type { SheetRef } from "./sheetRef";

/** A chart of a sheet, by id. */
export interface ChartRef extends SheetRef {
  readonly id: string;
}

export const chartsOf = ({ book, sheetId }: SheetRef): readonly ChartState[] => book.state(book.sheet(sheetId).getSheetId()).charts;

export function chartOf(self: ChartRef): Readonly<ChartState> {
  const chart = chartsOf(self).find((one) => one.id === self.id);
  if (chart === undefined) throw new HostError("ItemNotFound");
  return chart;
}

export function writable(self: ChartRef): ChartState {
  requireAllowed(self.book, self.sheetId, "allowEditObjects");
  const chart = self.book.writableState(self.sheetId).charts.find((one) => one.id === self.id);
  if (chart === undefined) throw new HostError("ItemNotFound");
  return chart;
}

/** One value of a chart, read and written through a check. */
export function member<V>(read: (chart: Readonly<ChartState>) => V, check: (value: unknown) => V, write: (chart: ChartState, value: V) => void): Property<ChartRef> {
  return {
    get: (self) => read(chartOf(self)),
    set: (self, value) => write(writable(self), check(value)),
  };
}
