import type { WhoReviewed } from "../../actions/types";
import type { LastRead } from "../parts/useFollowed";
import { useFollowed } from "../parts/useFollowed";
import { usePane } from "../state/react";

const nobody: WhoReviewed = { cells: new Map(), names: [] };

const last: LastRead<WhoReviewed> = new WeakMap();

/** Who reviewed what, as 操作记录 tells it now; nobody until it was read, and where it cannot be. */
export function useWhoReviewed(): WhoReviewed {
  const pane = usePane();
  const read = useFollowed(pane.reviews.readWho, { last });
  return read === null || read === undefined || "code" in read ? nobody : read;
}
