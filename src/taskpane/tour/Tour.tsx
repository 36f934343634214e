import { Suspense } from "react";
import { late } from "../parts/late";
import { LoadBoundary } from "../parts/LoadBoundary";
import { usePaneState } from "../state/react";

const TourCard = late(() => import("./TourCard"));

/** The tour above the views, in a place of its own: it covers nothing. A page that is open comes before it. */
export function Tour() {
  const isShown = usePaneState((state) => state.tour !== null && state.panel === null);
  const isAsked = usePaneState((state) => state.tour?.isAsked === true);
  if (!isShown) return null;
  // That something nobody asked for could not be loaded is no news.
  return (
    <LoadBoundary {...(isAsked ? {} : { renderInstead: () => null })}>
      <Suspense fallback={null}>
        <TourCard />
      </Suspense>
    </LoadBoundary>
  );
}
