import type { TrackingRead } from "../../actions/types";
import type { Followed, LastRead } from "../parts/useFollowed";
import { useFollowed } from "../parts/useFollowed";
import { usePane } from "../state/react";

/** 报送跟踪 as it was last read. */
export type TrackingSeen = Followed<TrackingRead>;

const last: LastRead<TrackingRead> = new WeakMap();

/** Follows 报送跟踪. */
export function useTracking(): TrackingSeen {
  return useFollowed(usePane().tracking.read, { last });
}
