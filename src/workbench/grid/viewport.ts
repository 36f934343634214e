import { ICommandService } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import { IRenderManagerService, SheetScrollManagerService, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import type { Host } from "../host/host";

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
}

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

  return {
    touch,
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
}
