import { useEffect, useState } from "react";
import type { Failure } from "../../actions/types";
import type { Pane } from "../state/pane";
import { usePane } from "../state/react";

/** A sheet as it was last read: undefined before the first reading, null where there is none, or why it cannot be read. */
export type Followed<T> = T | Failure | null | undefined;

/** What a sheet was last read as, by the pane: a view that is opened again shows it at once, as long as nothing was read since. */
export type LastRead<T> = WeakMap<Pane, { readonly readAt: Date | null; readonly found: Followed<T> }>;

/** A cell may be open for editing just now; what is typed comes first. */
const pause = 700;

/**
 * Follows a sheet: read anew after every change in the workbook, and again where a cell was being edited. `readSheet` stays the same. `isQuick`: where
 * it reads but what changed, it is asked on every edit at once, not after the pause in which the whole workbook is read. `last` keeps what was read for
 * the next time that the view is opened.
 */
export function useFollowed<T extends object>(readSheet: () => Promise<T | Failure | null>, { isQuick = false, last }: { readonly isQuick?: boolean; readonly last?: LastRead<T> } = {}): Followed<T> {
  const pane = usePane();
  const [found, setFound] = useState<Followed<T>>(() => {
    const kept = last?.get(pane);
    return kept?.readAt === pane.store.getState().readAt ? kept.found : undefined;
  });
  useEffect(() => {
    const { store } = pane;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    let lastRead: Date | null | undefined;
    const read = async () => {
      const now = await readSheet();
      if (isStopped) return;
      if (now !== null && "code" in now && (now.code === "cellEditMode" || now.code === "busy")) timer = setTimeout(() => void read(), pause);
      else {
        last?.set(pane, { readAt: store.getState().readAt, found: now });
        setFound(now);
      }
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
    let isReading = false;
    let isAgain = false;
    const readAtOnce = async () => {
      isAgain = isReading;
      if (isReading || store.getState().running !== null) return;
      isReading = true;
      await read().finally(() => {
        isReading = false;
      });
      if (isAgain && !isStopped) await readAtOnce();
    };
    const ignore = isQuick ? pane.onEdited(() => void readAtOnce()) : undefined;
    return () => {
      isStopped = true;
      ignore?.();
      clearTimeout(timer);
      unsubscribe();
    };
  }, [pane, readSheet, isQuick, last]);
  return found;
}
