import { useState } from "react";
import type { IndicatorReview } from "../../actions/types";
import { isSameContent } from "../../sheet/cellContent";
import type { CellValue } from "../../sheet/plan";
import type { ReviewedBy } from "./reviewedBy";
import { decidedBy, givenBy } from "./reviewedBy";
import type { SeenReviews } from "./useWhoReviewed";

/** Who gave what stands in a cell; `isLost`: 操作记录 told it while the card was open, and no longer does. */
export interface Told {
  readonly by: ReviewedBy;
  readonly isLost: boolean;
}

/** The review of an indicator as 操作记录 tells of it. */
export interface ToldReview {
  readonly state: Told;
  /** 核定值 by the keys of entries. */
  readonly verified: ReadonlyMap<string, Told>;
  readonly isLost: boolean;
}

interface Seen {
  readonly by: ReviewedBy;
  readonly stands: CellValue;
}

const stateId = "";

/** Who gave what under review, as it is told now; what was told while the card was open and is no longer is known as such. */
export function useTold(who: SeenReviews, unit: string, review: IndicatorReview): ToldReview {
  const [seen, setSeen] = useState<ReadonlyMap<string, Seen>>(new Map());
  const now = new Map<string, Seen>(
    who.isRead
      ? [
          [stateId, { by: decidedBy(who, unit, review), stands: review.state }],
          ...review.entries.map(({ key, verified }) => [key, { by: givenBy(who, unit, key, "verified", verified), stands: verified }] as const),
        ]
      : [],
  );
  const fresh = [...now].filter(([id, { by, stands }]) => isSomebody(by) && !isSame(seen.get(id), { by, stands }));
  if (fresh.length > 0) setSeen(new Map([...seen, ...fresh]));
  const told = (id: string): Told => {
    const [is, was] = [now.get(id), seen.get(id)];
    const isLost = is?.by === "unlogged" && was !== undefined && isSameContent(was.stands, is.stands);
    return { by: isLost ? was.by : (is?.by ?? null), isLost };
  };
  const verified = new Map(review.entries.map(({ key }) => [key, told(key)] as const));
  const state = told(stateId);
  return { state, verified, isLost: state.isLost || [...verified.values()].some(({ isLost }) => isLost) };
}

function isSomebody(by: ReviewedBy): boolean {
  return by !== null && by !== "unlogged";
}

function isSame(a: Seen | undefined, b: Seen): boolean {
  return a !== undefined && JSON.stringify([a.by, a.stands]) === JSON.stringify([b.by, b.stands]);
}
