import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Suspense, useRef } from "react";
import { late } from "../parts/late";
import { LoadBoundary } from "../parts/LoadBoundary";
import { usePaneState } from "../state/react";
import { useClearOfFocus } from "./useClearOfFocus";

const RunningLine = late(() => import("./RunningLine"));
const ResultBar = late(() => import("./ResultBar"));

const useStyles = makeStyles({
  dock: {
    position: "absolute",
    left: 0,
    right: 0,
    zIndex: 1,
    maxHeight: "50%",
    overflowY: "auto",
    scrollbarWidth: "thin",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  bottom: { bottom: 0, boxShadow: `0 -2px 8px ${tokens.colorNeutralShadowAmbient}` },
  top: { top: 0, boxShadow: `0 2px 8px ${tokens.colorNeutralShadowAmbient}` },
});

/**
 * Over the lower edge of what is shown: what is running, or what the last action came to. Nothing moves when it comes or
 * goes; where it would cover what has the focus, it stands at the upper edge instead.
 */
export function Dock() {
  const styles = useStyles();
  const running = usePaneState((state) => state.running);
  const result = usePaneState((state) => state.result);
  const dock = useRef<HTMLDivElement>(null);
  // 填报 writes while somebody types on: that it does is no news to them.
  const isToldOf = running?.command !== "enter";
  const isShown = (running !== null && isToldOf) || result !== null;
  const edge = useClearOfFocus(dock, isShown);
  return (
    <div ref={dock} className={mergeClasses(styles.dock, edge === "top" ? styles.top : styles.bottom)}>
      <LoadBoundary>
        <Suspense fallback={null}>
          {isToldOf && running !== null && <RunningLine running={running} />}
          {(running === null || !isToldOf) && result !== null && <ResultBar result={result} />}
        </Suspense>
      </LoadBoundary>
    </div>
  );
}
