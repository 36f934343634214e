import { useEffect, useRef, useState } from "react";
import type { Assessment } from "../state/selection";
import type { BookForms } from "./bookForms";
import { formsOf, withForms } from "./bookForms";
import { keepDrafts, readKeptDrafts } from "./keptDrafts";
import type { ReviewDrafts } from "./reviewDraft";

/** What is typed in 核定 and not yet written, and of which forms, those included that went since. */
export interface KeptReviews {
  readonly drafts: ReviewDrafts;
  readonly setDrafts: (change: (kept: ReviewDrafts) => ReviewDrafts) => void;
  readonly forms: BookForms;
}

/** What is typed in 核定 and not yet written: it outlives another tab, another workbook, and the pane. */
export function useReviewDrafts(assessment: Assessment): KeptReviews {
  const book = assessment.units.map(({ name, sheetId }) => `${sheetId} ${name}`).join("\n");
  const [drafts, setDrafts] = useState<ReviewDrafts>(() => readKeptDrafts(assessment));
  const [forms, setForms] = useState(() => formsOf(assessment));
  const [read, setRead] = useState(book);
  if (book !== read) {
    setRead(book);
    setForms((before) => withForms(before, assessment));
    setDrafts((kept) => new Map([...readKeptDrafts(assessment), ...kept]));
  }
  const written = useRef(drafts);
  useEffect(() => {
    if (written.current === drafts) return;
    written.current = drafts;
    keepDrafts(forms, drafts);
  }, [forms, drafts]);
  return { drafts, setDrafts, forms };
}
