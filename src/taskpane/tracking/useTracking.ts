import type { TrackingRead } from "../../actions/types";
import type { Followed } from "../parts/useFollowed";
import { useFollowed } from "../parts/useFollowed";
import { usePane } from "../state/react";

/** 报送跟踪 as it was last read. */
export type TrackingSeen = Followed<TrackingRead>;

/** Follows 报送跟踪. */
export function useTracking(): TrackingSeen {
  return useFollowed(usePane().tracking.read);
}
