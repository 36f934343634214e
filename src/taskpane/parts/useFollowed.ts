import { useEffect, useState } from "react";
import type { Failure } from "../../actions/types";
import { usePane } from "../state/react";

/** A sheet as it was last read: undefined before the first reading, null where there is none, or why it cannot be read. */
export type Followed<T> = T | Failure | null | undefined;

/** A cell may be open for editing just now; what is typed comes first. */
const pause = 700;

/** Follows a sheet: read anew after every change in the workbook, and again where a cell was being edited. `readSheet` stays the same. */
export function useFollowed<T extends object>(readSheet: () => Promise<T | Failure | null>): Followed<T> {
  const pane = usePane();
  const [found, setFound] = useState<Followed<T>>(undefined);
  useEffect(() => {
    const { store } = pane;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    let lastRead: Date | null | undefined;
    const read = async () => {
      const now = await readSheet();
      if (isStopped) return;
      if (now !== null && "code" in now && (now.code === "cellEditMode" || now.code === "busy")) timer = setTimeout(() => void read(), pause);
      else setFound(now);
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
  }, [pane, readSheet]);
  return found;
}
