import { useEffect, useRef } from "react";
import { useStore } from "../app/store";
import type { Workbench } from "../app/workbench";
import type { DraftWords } from "../app/draftWords";
import type { Erasure } from "./state";

/** Asks before drafts are erased. */
export function EraseQuestion({ workbench }: { readonly workbench: Workbench }) {
  const { erasure } = useStore(workbench.drafts.store);
  const dialog = useRef<HTMLDialogElement>(null);
  const { drafts } = workbench;
  const { drafts: words } = workbench.words;

  useEffect(() => {
    if (erasure !== null) dialog.current?.showModal();
  }, [erasure]);

  if (erasure === null) return null;
  return (
    <dialog ref={dialog} className="question" aria-labelledby="erase-title" onClose={() => drafts.ask(null)}>
      <h2 id="erase-title">{words.eraseQuestion[erasure.kind]}</h2>
      <p>{detailOf(erasure, words)}</p>
      <div className="answers">
        <button type="button" className="primary" onClick={() => void drafts.erase(erasure)}>
          {erasure.kind === "off" ? words.eraseAnswers.off : words.eraseAnswers.erase}
        </button>
        <button type="button" onClick={() => drafts.ask(null)}>
          {words.eraseAnswers.cancel}
        </button>
      </div>
    </dialog>
  );
}

function detailOf(erasure: Erasure, words: DraftWords): string {
  switch (erasure.kind) {
    case "one":
      return words.eraseDetail.one(erasure.name);
    case "all":
      return words.eraseDetail.all(erasure.count);
    case "off":
      return words.eraseDetail.off(erasure.count);
  }
}
