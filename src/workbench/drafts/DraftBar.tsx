import type { MouseEvent } from "react";
import { useStore } from "../app/store";
import type { Workbench } from "../app/workbench";
import { timeIn } from "./told";

interface Choice {
  readonly label: string;
  readonly isPrimary?: boolean;
  run(): void;
}

interface Bar {
  readonly text: string;
  readonly detail?: string;
  readonly choices: readonly Choice[];
}

/** Whoever is typing goes on typing: the bar takes no keyboard from the grid. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

/** Asks once whether drafts are kept, and offers those of earlier, at the foot of the grid and in nobody's way. */
export function DraftBar({ workbench }: { readonly workbench: Workbench }) {
  const bar = useBar(workbench);
  const busy = useStore(workbench.store).busy !== null;
  if (bar === undefined) return null;
  return (
    <div className="draft-bar" role="region" aria-label={workbench.words.drafts.bar}>
      <p role="status">
        <span>{bar.text}</span>
        {bar.detail !== undefined && <small>{bar.detail}</small>}
      </p>
      {bar.choices.map(({ label, isPrimary = false, run }) => (
        <button key={label} type="button" className={isPrimary ? "primary" : undefined} disabled={busy} onMouseDown={keepFocus} onClick={run}>
          {label}
        </button>
      ))}
    </div>
  );
}

function useBar(workbench: Workbench): Bar | undefined {
  const { drafts } = workbench;
  const { isAsking, offer } = useStore(drafts.store);
  const { language } = useStore(workbench.store);
  const { drafts: words, emptyName } = workbench.words;
  if (offer?.kind === "unsaved") {
    const { info, others } = offer;
    return {
      text: words.offer(info.name ?? emptyName, timeIn(language, info.changedAt, words.today), info.changes),
      choices: [
        { label: words.goOn, isPrimary: true, run: () => void drafts.open(info) },
        { label: words.discard, run: () => drafts.ask({ kind: "one", id: info.id, name: info.name ?? emptyName }) },
        ...(others > 0 ? [{ label: words.others(others), run: () => void drafts.showList() }] : []),
        { label: words.later, run: drafts.hideOffer },
      ],
    };
  }
  if (offer?.kind === "held") {
    const { info } = offer;
    return {
      text: words.held(info.name ?? emptyName),
      choices: [
        { label: words.openCopy, isPrimary: true, run: () => void drafts.open(info, true) },
        { label: words.later, run: drafts.hideOffer },
      ],
    };
  }
  if (offer?.kind === "broken") {
    const { id, name } = offer;
    return {
      text: words.broken(name),
      choices: [
        { label: words.erase, isPrimary: true, run: () => drafts.ask({ kind: "one", id, name }) },
        { label: words.later, run: drafts.hideOffer },
      ],
    };
  }
  if (!isAsking) return undefined;
  return {
    text: words.ask,
    detail: words.askDetail,
    choices: [
      { label: words.keep, isPrimary: true, run: () => drafts.choose("keep") },
      { label: words.keepNone, run: () => drafts.choose("none") },
    ],
  };
}
