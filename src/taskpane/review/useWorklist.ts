import { useMemo, useState } from "react";
import type { Difference, OpenReview } from "../../actions/review/differences";
import { differencesOf, openReviews } from "../../actions/review/differences";
import type { WhoReviewed } from "../../actions/types";
import { usePaneState } from "../state/react";
import type { Assessment } from "../state/selection";
import { reviewedIndicator, reviewedUnit } from "../state/selection";
import { isTouchedBy } from "./reviewedBy";
import { findIn, finderOf } from "../units/findUnits";
import type { ReviewDesk } from "./reviewDesk";
import { pointsOver } from "./reviewDesk";
import type { ReviewDrafts } from "./reviewDraft";
import type { OpenRow } from "./reviewRows";
import { filterDifferences, filterOpen, openRows, sortDifferences } from "./reviewRows";
import type { WorkItem, WorkPlace } from "./worklist";
import { differenceItems, itemId, openItems, placeIn, ranksIn } from "./worklist";

/** The lists of 核定 as they are set, and where in the walked one the reviewer stands. */
export interface Worklist {
  /** All differences, and those that are looked at. */
  readonly differences: readonly Difference[];
  readonly shownDifferences: readonly Difference[];
  /** All that is open, and what of it is looked at. */
  readonly open: readonly OpenReview[];
  readonly shownOpen: readonly OpenReview[];
  readonly openRows: readonly OpenRow[];
  /** The lines that are walked, in their order. */
  readonly items: readonly WorkItem[];
  readonly place: WorkPlace;
  /** The item under review, in the walked list or not; "" where none is. */
  readonly current: string;
}

/** What the views of the lists are drawn from, and how a line of them is gone to. */
export interface WorklistProps {
  readonly assessment: Assessment;
  readonly desk: ReviewDesk;
  readonly setDesk: (desk: ReviewDesk) => void;
  readonly list: Worklist;
  readonly goTo: (item: WorkItem) => void;
}

const noneOpen: readonly OpenReview[] = [];

/** Makes the lists of 核定 from the assessment, each anew only when what it is made of changed. */
export function useWorklist(assessment: Assessment, desk: ReviewDesk, drafts: ReviewDrafts, who: WhoReviewed): Worklist {
  const { scheme, units, groups } = assessment;
  const unit = usePaneState(reviewedUnit);
  const code = usePaneState(reviewedIndicator);
  const differences = useMemo(() => differencesOf(assessment), [assessment]);
  const over = pointsOver(desk);
  const { text, group } = findIn(desk.find, groups, units.length, units.length);
  const isFound = useMemo(() => finderOf({ text, group }, groups), [text, group, groups]);
  const shownDifferences = useMemo(
    () => sortDifferences(scheme, filterDifferences(differences, over).filter((row) => isFound(row.unit)), desk.differenceOrder),
    [scheme, differences, over, isFound, desk.differenceOrder],
  );
  // What is open is looked through only where somebody looks at it.
  const isOpenSeen = desk.section === "open" || desk.walked === "open";
  const open = useMemo(() => (isOpenSeen ? openReviews(assessment) : noneOpen), [assessment, isOpenSeen]);
  const scope = desk.isOneUnit ? (unit?.sheetId ?? null) : null;
  const { method, lacksEvidence, openOrder, differenceOrder, walked } = desk;
  const reviewer = usePaneState((state) => state.reviewer.trim());
  const isMine = desk.isMine && reviewer !== "";
  // Typing must not make the lists anew: only what is typed for matters here.
  const typed = [...drafts.keys()].join("\n");
  const mine = useMemo(() => (isMine ? ownItems(assessment, who, reviewer, typed.split("\n")) : null), [isMine, assessment, who, reviewer, typed]);
  const shownOpen = useMemo(() => filterOpen(open.filter((review) => isFound(review.unit)), { method, sheetId: scope, lacksEvidence, mine }), [open, isFound, method, scope, lacksEvidence, mine]);
  const rows = useMemo(() => openRows(scheme, shownOpen, openOrder), [scheme, shownOpen, openOrder]);
  const items = useMemo(() => (walked === "open" ? openItems(rows) : differenceItems(shownDifferences)), [walked, rows, shownDifferences]);
  const order = walked === "open" ? openOrder : differenceOrder;
  const rankOf = useMemo(() => (order === "points" ? null : ranksIn(scheme, units, order)), [scheme, units, order]);
  const at = unit === null || code === "" ? null : { sheetId: unit.sheetId, indicator: code };
  const current = at === null ? "" : itemId(at);
  // Where what is under review was last seen in the list that it may have left since.
  const [seen, setSeen] = useState({ id: "", index: 0 });
  const place = placeIn(items, at, { rankOf, stood: seen.id === current ? seen.index : null });
  if (place.index >= 0 && (seen.id !== current || seen.index !== place.index)) setSeen({ id: current, index: place.index });
  return { differences, shownDifferences, open, shownOpen, openRows: rows, items, place, current };
}

/** What somebody has typed for and not yet written, or was the last to touch. */
function ownItems({ units }: Assessment, who: WhoReviewed, name: string, typed: readonly string[]): ReadonlySet<string> {
  const touched = units.flatMap((unit) =>
    [...unit.reviews.values()].filter((review) => isTouchedBy(who, unit.name, review, name)).map(({ indicator }) => itemId({ sheetId: unit.sheetId, indicator })),
  );
  return new Set([...typed, ...touched]);
}
