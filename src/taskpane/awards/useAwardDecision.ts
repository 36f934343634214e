import type { Scheme } from "../../core/index";
import { useState } from "react";
import type { AwardLine, AwardReport } from "../../actions/types";
import { usePane } from "../state/react";
import type { AwardDecision, AwardDraft, AwardFieldId } from "./awardDraft";
import { missingFields, requestOf } from "./awardDraft";

export interface AwardDeciding {
  /** Fields that kept the decision that was tried from being saved, until they are filled in. */
  readonly missing: ReadonlySet<AwardFieldId>;
  /** How often one was tried in vain. */
  readonly tries: number;
  readonly decide: (decision: AwardDecision) => Promise<void>;
}

const none: ReadonlySet<AwardFieldId> = new Set();

/** Saves what is decided on the application that is open, once it says all that the decision needs. */
export function useAwardDecision(
  draft: AwardDraft | null,
  line: AwardLine | null | undefined,
  scheme: Scheme,
  onSaved: (report: AwardReport) => void,
): AwardDeciding {
  const pane = usePane();
  const [tried, setTried] = useState<{ readonly id: number; readonly decision: AwardDecision; readonly times: number } | null>(null);
  const mine = tried !== null && tried.id === draft?.id ? tried : null;
  const decide = async (decision: AwardDecision) => {
    if (draft === null || line === null) return;
    if (missingFields(draft, line, decision, scheme).size > 0) {
      setTried({ id: draft.id, decision, times: (mine?.times ?? 0) + 1 });
      return;
    }
    const result = await pane.reviews.saveAward(requestOf(draft, line, decision));
    if (result?.kind === "awardSaved") onSaved(result.report);
  };
  return {
    missing: draft === null || mine === null ? none : missingFields(draft, line, mine.decision, scheme),
    tries: mine?.times ?? 0,
    decide,
  };
}
