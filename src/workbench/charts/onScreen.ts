import { placeOf } from "../../host/chartPlace";
import { pixelsOf } from "../../host/lengths";
import type { Grid } from "../grid/createGrid";
import type { Viewport } from "../grid/viewport";
import { readChart } from "./readChart";
import type { ChartFigures } from "./readChart";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One of the up to four parts that frozen rows and columns cut the grid into. */
interface Quarter {
  readonly name: "main" | "top" | "left" | "corner";
  readonly box: Box;
  /** What lies at the quarter's upper left corner, in pixels of the screen from the sheet's own. */
  readonly shift: { readonly x: number; readonly y: number };
}

export interface ChartsOnScreen {
  /** Where the grid's canvas stands within its container. */
  readonly origin: Box;
  readonly zoom: number;
  readonly quarters: readonly Quarter[];
  /** Boxes in pixels of the sheet. */
  readonly charts: readonly { readonly figures: ChartFigures; readonly box: Box }[];
}

/** What charts there are on the active sheet, and where on screen; null while nothing is drawn. */
export function chartsOnScreen({ host, viewport }: Grid): ChartsOnScreen | null {
  const view = viewport.current();
  if (view === undefined) return null;
  const { charts } = host.book.state(view.sheetId);
  const sheet = host.book.sheet(view.sheetId);
  return {
    origin: view.canvas,
    zoom: view.zoom,
    quarters: charts.length === 0 ? [] : quartersOf(view),
    charts: charts.map((chart) => {
      const points = chart.place === undefined ? chart : placeOf(sheet, chart.place);
      return {
        figures: readChart(host.book, view.sheetId, chart),
        box: { left: pixelsOf(points.left), top: pixelsOf(points.top), width: pixelsOf(points.width), height: pixelsOf(points.height) },
      };
    }),
  };
}

function quartersOf(view: Viewport): readonly Quarter[] {
  const { headerWidth, headerHeight, frozenWidth, frozenHeight, canvas } = view;
  const shiftX = frozenWidth + view.scrollX * view.zoom;
  const shiftY = frozenHeight + view.scrollY * view.zoom;
  const mainLeft = headerWidth + frozenWidth;
  const mainTop = headerHeight + frozenHeight;
  const mainWidth = Math.max(0, canvas.width - mainLeft);
  const mainHeight = Math.max(0, canvas.height - mainTop);
  const quarters: readonly Quarter[] = [
    { name: "main", box: { left: mainLeft, top: mainTop, width: mainWidth, height: mainHeight }, shift: { x: shiftX, y: shiftY } },
    { name: "top", box: { left: mainLeft, top: headerHeight, width: mainWidth, height: frozenHeight }, shift: { x: shiftX, y: 0 } },
    { name: "left", box: { left: headerWidth, top: mainTop, width: frozenWidth, height: mainHeight }, shift: { x: 0, y: shiftY } },
    { name: "corner", box: { left: headerWidth, top: headerHeight, width: frozenWidth, height: frozenHeight }, shift: { x: 0, y: 0 } },
  ];
  return quarters.filter(({ box }) => box.width > 0 && box.height > 0);
}
