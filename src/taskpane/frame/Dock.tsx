import { makeStyles } from "@fluentui/react-components";
import { Suspense } from "react";
import { late } from "../parts/late";
import { LoadBoundary } from "../parts/LoadBoundary";
import { usePaneState } from "../state/react";

const RunningLine = late(() => import("./RunningLine"));
const ResultBar = late(() => import("./ResultBar"));

const useStyles = makeStyles({
  dock: { flexShrink: 0 },
});

/** Between the views and the actions: what is running, or what the last action came to. It grows upwards; nothing above moves. */
export function Dock() {
  const styles = useStyles();
  const running = usePaneState((state) => state.running);
  const result = usePaneState((state) => state.result);
  return (
    <div className={styles.dock}>
      <LoadBoundary>
        <Suspense fallback={null}>
          {running !== null && <RunningLine running={running} />}
          {running === null && result !== null && <ResultBar result={result} />}
        </Suspense>
      </LoadBoundary>
    </div>
  );
}
