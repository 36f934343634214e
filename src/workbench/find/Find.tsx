import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useStore } from "../app/store";
import type { Workbench } from "../app/workbench";
import type { Grid } from "../grid/createGrid";
import type { FindBarProps } from "./FindBar";

interface Loaded {
  readonly grid: Grid;
  readonly Bar: (props: FindBarProps) => ReactNode;
}

/** The bar that finds, while it is open. It is brought once the grid works, to be there at once: what is typed right after its key would come into the cell. */
export function Find({ workbench }: { readonly workbench: Workbench }) {
  const { finding, isReplacing } = useStore(workbench.store);
  const [loaded, setLoaded] = useState<Loaded>();

  useEffect(() => {
    void workbench.grid().then(async (grid) => {
      const { FindBar } = await import("./FindBar");
      setLoaded({ grid, Bar: FindBar });
    });
  }, [workbench]);

  if (finding === 0 || isReplacing || loaded === undefined) return null;
  return <loaded.Bar workbench={workbench} grid={loaded.grid} />;
}
