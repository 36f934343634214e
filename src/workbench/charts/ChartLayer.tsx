import { useEffect, useState } from "react";
import type { Workbench } from "../app/workbench";
import { ChartDrawing } from "./ChartDrawing";
import type { ChartsOnScreen } from "./onScreen";

/** The active sheet's charts over the grid, which has none of its own: they scroll, zoom and freeze with the cells. */
export function ChartLayer({ workbench }: { readonly workbench: Workbench }) {
  const [shown, setShown] = useState<ChartsOnScreen | null>(null);

  useEffect(() => {
    let end: (() => void) | undefined;
    let isOver = false;
    void workbench.grid().then(async (grid) => {
      const { chartsOnScreen } = await import("./onScreen");
      if (isOver) return;
      const look = (): void => setShown(chartsOnScreen(grid));
      look();
      end = grid.viewport.subscribe(look);
    });
    return () => {
      isOver = true;
      end?.();
    };
  }, [workbench]);

  if (shown === null || shown.charts.length === 0) return null;
  return (
    <div className="chart-layer" style={{ left: shown.origin.left, top: shown.origin.top, width: shown.origin.width, height: shown.origin.height }}>
      {shown.quarters.map((quarter) => (
        <div key={quarter.name} className="chart-quarter" style={quarter.box} aria-hidden={quarter.name !== "main"}>
          {shown.charts.map(({ figures, box }) => (
            <div key={figures.id} className="chart" style={{ left: box.left * shown.zoom - quarter.shift.x, top: box.top * shown.zoom - quarter.shift.y }}>
              <ChartDrawing chart={figures} width={box.width} height={box.height} zoom={shown.zoom} words={workbench.words} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
