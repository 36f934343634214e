import { ICommandService } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import { IRenderManagerService, ScrollCommand, SheetScrollManagerService, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import type { Area } from "../../sheet/plan";
import { placeOf } from "../../host/chartPlace";
import { pixelsOf } from "../../host/lengths";
import type { Host } from "../../host/host";

/** Which part of the active sheet is on screen, in pixels of the screen unless said otherwise. */
export interface Viewport {
  readonly sheetId: string;
  readonly zoom: number;
  /** How far the sheet is scrolled, in pixels of the sheet. */
  readonly scrollX: number;
  readonly scrollY: number;
  /** Size of the row and column headers. */
  readonly headerWidth: number;
  readonly headerHeight: number;
  /** Size of the frozen part, headers not included. */
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  /** The canvas that cells and headers are drawn on, within the grid's container. */
  readonly canvas: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** Follows what the grid shows. */
export interface ViewportWatch {
  current(): Viewport | undefined;
  /** Calls back, at most once per frame, when the viewport or the sheet's contents may have changed. */
  subscribe(listener: () => void): () => void;
  /** To be called for changes that no command of the grid tells. */
  touch(): void;
  /** Scrolls cells of the active sheet into view, with a little of what is before them; nothing moves when they are. */
  reveal(area: Area): void;
}

/** Rows and columns shown before what is scrolled into view. */
const LEAD = { rows: 3, columns: 2 } as const;

/** Room that the scroll bars take, in pixels. */
const SCROLL_BAR = 16;

/** Follows the grid that stands in `container`. */
export function watchViewport(univer: Univer, host: Host, container: HTMLElement): ViewportWatch {
  const injector = univer.__getInjector();
  const listeners = new Set<() => void>();
  let scheduled = false;
  let followed = false;

  function touch(): void {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      for (const listener of listeners) listener();
    });
  }

  injector.get(ICommandService).onCommandExecuted(touch);
  new ResizeObserver(touch).observe(container);

  function canvasBox(canvas: HTMLElement): Viewport["canvas"] {
    const outer = container.getBoundingClientRect();
    const { left, top, width, height } = canvas.getBoundingClientRect();
    return { left: left - outer.left, top: top - outer.top, width, height };
  }

  const watch: ViewportWatch = {
    touch,
    reveal(area) {
      const view = watch.current();
      const sheet = host.book.workbook.getActiveSheet(true);
      const render = injector.get(IRenderManagerService).getRenderById(host.book.unitId);
      if (view === undefined || !sheet || !render) return;
      const { xSplit, ySplit } = sheet.getFreeze();
      const place = placeOf(sheet, area);
      const left = view.headerWidth + (pixelsOf(place.left) - view.scrollX) * view.zoom;
      const top = view.headerHeight + (pixelsOf(place.top) - view.scrollY) * view.zoom;
      const right = left + pixelsOf(place.width) * view.zoom;
      const bottom = top + pixelsOf(place.height) * view.zoom;
      const isInRows =
        area.row < ySplit || (top >= view.headerHeight + view.frozenHeight - 1 && bottom <= view.canvas.height - SCROLL_BAR);
      const isInColumns =
        area.column < xSplit || (left >= view.headerWidth + view.frozenWidth - 1 && right <= view.canvas.width - SCROLL_BAR);
      if (isInRows && isInColumns) return;
      const now = render.with(SheetScrollManagerService).getCurrentScrollState();
      injector.get(ICommandService).syncExecuteCommand(ScrollCommand.id, {
        ...(isInRows
          ? { sheetViewStartRow: now.sheetViewStartRow, offsetY: now.offsetY }
          : { sheetViewStartRow: Math.max(0, area.row - LEAD.rows - ySplit), offsetY: 0 }),
        ...(isInColumns
          ? { sheetViewStartColumn: now.sheetViewStartColumn, offsetX: now.offsetX }
          : { sheetViewStartColumn: Math.max(0, area.column - LEAD.columns - xSplit), offsetX: 0 }),
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current() {
      const render = injector.get(IRenderManagerService).getRenderById(host.book.unitId);
      const sheet = host.book.workbook.getActiveSheet(true);
      if (!render || !sheet) return undefined;
      const scrolling = render.with(SheetScrollManagerService).validViewportScrollInfo$;
      if (!followed) {
        followed = true;
        scrolling.subscribe(touch);
      }
      const skeleton = render.with(SheetSkeletonManagerService).getSkeleton(sheet.getSheetId());
      if (!skeleton) return undefined;
      const zoom = sheet.getZoomRatio();
      const { xSplit, ySplit } = sheet.getFreeze();
      const { viewportScrollX = 0, viewportScrollY = 0 } = scrolling.getValue() ?? {};
      return {
        sheetId: sheet.getSheetId(),
        zoom,
        scrollX: viewportScrollX,
        scrollY: viewportScrollY,
        headerWidth: skeleton.rowHeaderWidthAndMarginLeft * zoom,
        headerHeight: skeleton.columnHeaderHeightAndMarginTop * zoom,
        frozenWidth: (xSplit > 0 ? (skeleton.columnWidthAccumulation[xSplit - 1] ?? 0) : 0) * zoom,
        frozenHeight: (ySplit > 0 ? (skeleton.rowHeightAccumulation[ySplit - 1] ?? 0) : 0) * zoom,
        canvas: canvasBox(render.engine.getCanvas().getCanvasEle()),
      };
    },
  };
  return watch;
}
