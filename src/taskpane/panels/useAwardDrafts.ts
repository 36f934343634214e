import { useState } from "react";
import type { AwardLine } from "../../actions/types";
import type { AwardDraft } from "./awardDraft";
import { isDirty, lineOf, newDraft } from "./awardDraft";

/** Applications that are being typed, and which of them is open. */
export interface AwardDrafts {
  readonly open: AwardDraft | null;
  /** Whether something typed for a line is not saved yet. */
  readonly isUnsaved: (line: AwardLine) => boolean;
  /** Whether a new application was begun. */
  readonly hasNew: boolean;
  readonly openLine: (line: AwardLine) => void;
  readonly openNew: (unit: string) => void;
  readonly change: (draft: AwardDraft) => void;
  /** Back to the list; what was typed stays to be taken up again, unless it is to be dropped. */
  readonly leave: (drop: boolean) => void;
}

interface Kept {
  readonly drafts: readonly AwardDraft[];
  readonly openId: number | null;
  readonly nextId: number;
}

/** Keeps what is typed through every refresh of the workbook. */
export function useAwardDrafts(lines: readonly AwardLine[]): AwardDrafts {
  const [{ drafts, openId, nextId }, setKept] = useState<Kept>({ drafts: [], openId: null, nextId: 1 });
  const draftOf = (line: AwardLine) => drafts.find((draft) => lineOf(draft, lines)?.row === line.row);
  const started = drafts.find(({ base }) => base === null);
  const begin = (found: AwardDraft | undefined, make: (id: number) => AwardDraft) => {
    if (found === undefined) setKept({ drafts: [...drafts, make(nextId)], openId: nextId, nextId: nextId + 1 });
    else setKept({ drafts, openId: found.id, nextId });
  };
  return {
    open: drafts.find(({ id }) => id === openId) ?? null,
    isUnsaved: (line) => {
      const draft = draftOf(line);
      return draft !== undefined && isDirty(draft);
    },
    hasNew: started !== undefined && isDirty(started),
    openLine: (line) => begin(draftOf(line), (id) => ({ id, base: line, typed: new Map() })),
    openNew: (unit) => begin(started, (id) => newDraft(id, unit)),
    change: (draft) => setKept((kept) => ({ ...kept, drafts: kept.drafts.map((one) => (one.id === draft.id ? draft : one)) })),
    leave: (drop) =>
      setKept((kept) => ({
        ...kept,
        drafts: kept.drafts.filter((draft) => draft.id !== kept.openId || (!drop && isDirty(draft))),
        openId: null,
      })),
  };
}
