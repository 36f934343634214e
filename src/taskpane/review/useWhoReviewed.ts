import { useMemo } from "react";
import type { WhoReviewed } from "../../actions/types";
import type { LastRead } from "../parts/useFollowed";
import { useFollowed } from "../parts/useFollowed";
import { usePane } from "../state/react";

/** `isRead`: false before the first reading, and while it cannot be read: then nothing is to be said of anybody. */
export type SeenReviews = WhoReviewed & { readonly isRead: boolean };

const nobody: SeenReviews = { cells: new Map(), names: [], isRead: false };

const last: LastRead<WhoReviewed> = new WeakMap();

/** Who reviewed what, as 操作记录 tells it now; nobody until it was read, and where it cannot be. */
export function useWhoReviewed(): SeenReviews {
  const pane = usePane();
  const read = useFollowed(pane.reviews.readWho, { last });
  return useMemo(() => (read === null || read === undefined || "code" in read ? nobody : { ...read, isRead: true }), [read]);
}
