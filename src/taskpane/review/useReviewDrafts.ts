import { useEffect, useRef, useState } from "react";
import type { Assessment } from "../state/selection";
import { keepDrafts, readKeptDrafts } from "./keptDrafts";
import type { ReviewDrafts } from "./reviewDraft";

/** What is typed in 核定 and not yet written: it outlives another tab, another workbook, and the pane. */
export function useReviewDrafts(assessment: Assessment): readonly [ReviewDrafts, (change: (kept: ReviewDrafts) => ReviewDrafts) => void] {
  const book = assessment.units.map(({ name, sheetId }) => `${sheetId} ${name}`).join("\n");
  const [drafts, setDrafts] = useState<ReviewDrafts>(() => readKeptDrafts(assessment));
  const [read, setRead] = useState(book);
  if (book !== read) {
    setRead(book);
    setDrafts((kept) => new Map([...readKeptDrafts(assessment), ...kept]));
  }
  const written = useRef(drafts);
  useEffect(() => {
    if (written.current === drafts) return;
    written.current = drafts;
    keepDrafts(assessment, drafts);
  }, [assessment, drafts]);
  return [drafts, setDrafts];
}
