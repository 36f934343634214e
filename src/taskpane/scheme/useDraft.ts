import type { DraftState } from "../../actions/types";
import type { Followed } from "../parts/useFollowed";
import { useFollowed } from "../parts/useFollowed";
import { usePane } from "../state/react";

/** 方案草案 as it was last read. */
export type DraftRead = Followed<DraftState>;

/** Follows 方案草案. */
export function useDraft(): DraftRead {
  return useFollowed(usePane().schemes.readDraft, { isQuick: true });
}
