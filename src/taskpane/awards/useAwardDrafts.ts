import { useEffect, useState } from "react";
import type { AwardLine } from "../../actions/types";
import type { Pane } from "../state/pane";
import { usePane } from "../state/react";
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

const nothing: Kept = { drafts: [], openId: null, nextId: 1 };
/** What was typed outlives the page: a button of the ribbon may put another in its place at any moment. */
const keptBy = new WeakMap<Pane, Kept>();

/** Keeps what is typed through every refresh of the workbook, and while other pages are shown. */
export function useAwardDrafts(lines: readonly AwardLine[]): AwardDrafts {
  const pane = usePane();
  const [kept, setKept] = useState(() => keptBy.get(pane) ?? nothing);
  useEffect(() => {
    keptBy.set(pane, kept);
  }, [pane, kept]);
  const { drafts, openId, nextId } = kept;
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
    change: (draft) => setKept((old) => ({ ...old, drafts: old.drafts.map((one) => (one.id === draft.id ? draft : one)) })),
    leave: (drop) =>
      setKept((old) => ({
        ...old,
        drafts: old.drafts.filter((draft) => draft.id !== old.openId || (!drop && isDirty(draft))),
        openId: null,
      })),
  };
}
