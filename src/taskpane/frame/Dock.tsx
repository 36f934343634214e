import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { usePaneState } from "../state/react";

const RunningLine = lazy(() => import("./RunningLine"));
const ResultBar = lazy(() => import("./ResultBar"));

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
      <Suspense fallback={null}>
        {running !== null && <RunningLine running={running} />}
        {running === null && result !== null && <ResultBar result={result} />}
      </Suspense>
    </div>
  );
}
