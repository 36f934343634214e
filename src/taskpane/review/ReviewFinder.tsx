import type { RefObject } from "react";
import type { Assessment } from "../state/selection";
import { isSearched, stillThere } from "../units/findUnits";
import { UnitFinder } from "../units/UnitFinder";
import type { ReviewDesk } from "./reviewDesk";

interface ReviewFinderProps {
  readonly assessment: Assessment;
  readonly desk: ReviewDesk;
  readonly setDesk: (desk: ReviewDesk) => void;
  readonly into: RefObject<HTMLElement | null>;
  readonly onEnter?: () => void;
}

/** The search for cities over a list of 核定, where there are many. */
export function ReviewFinder({ assessment: { units, groups }, desk, setDesk, into, onEnter }: ReviewFinderProps) {
  if (!isSearched(units.length)) return null;
  const go = onEnter === undefined ? {} : { onEnter };
  return <UnitFinder find={stillThere(desk.find, groups, units.length)} onFind={(find) => setDesk({ ...desk, find })} groups={groups} count={units.length} into={into} {...go} />;
}
