import { useEffect, useRef } from "react";
import { useStore } from "../app/store";
import type { Workbench } from "../app/workbench";
import { saveFile } from "../files/fileCommands";

/** Asks before unsaved changes are thrown away. */
export function Question({ workbench }: { readonly workbench: Workbench }) {
  const { question, busy } = useStore(workbench.store);
  const dialog = useRef<HTMLDialogElement>(null);
  const { discard } = workbench.words;

  useEffect(() => {
    if (question !== null) dialog.current?.showModal();
  }, [question]);

  if (question === null) return null;
  const saveFirst = async (): Promise<void> => question.answer(await saveFile(workbench));
  return (
    <dialog ref={dialog} className="question" aria-labelledby="question-title" onCancel={() => question.answer(false)}>
      <h2 id="question-title">{discard.question}</h2>
      <p>{discard.detail}</p>
      <div className="answers">
        <button type="button" className="primary" disabled={busy !== null} onClick={() => void saveFirst()}>
          {discard.save}
        </button>
        <button type="button" onClick={() => question.answer(true)}>
          {discard.yes}
        </button>
        <button type="button" onClick={() => question.answer(false)}>
          {discard.no}
        </button>
      </div>
    </dialog>
  );
}
