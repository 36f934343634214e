import { useEffect, useState } from "react";
import type { Failure, TrackingRead } from "../../actions/types";
import { usePane } from "../state/react";

/** 报送跟踪 as it was last read: undefined before the first reading, null where there is none, or why it cannot be read. */
export type TrackingSeen = TrackingRead | Failure | null | undefined;

/** A cell may be open for editing just now; what is typed comes first. */
const pause = 700;

/** Follows 报送跟踪: read anew after every change in the workbook, and again where a cell was being edited. */
export function useTracking(): TrackingSeen {
  const pane = usePane();
  const [seen, setSeen] = useState<TrackingSeen>(undefined);
  useEffect(() => {
    const { store } = pane;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    let lastRead: Date | null | undefined;
    const read = async () => {
      const found = await pane.tracking.read();
      if (isStopped) return;
      if (found !== null && "code" in found && (found.code === "cellEditMode" || found.code === "busy")) timer = setTimeout(() => void read(), pause);
      else setSeen(found);
    };
    const look = () => {
      const { readAt, running } = store.getState();
      if (running !== null || readAt === lastRead) return;
      lastRead = readAt;
      clearTimeout(timer);
      void read();
    };
    look();
    const unsubscribe = store.subscribe(look);
    return () => {
      isStopped = true;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [pane]);
  return seen;
}
