import { useLayoutEffect, useRef } from "react";
import { useStore } from "../app/store";
import type { Workbench } from "../app/workbench";

/** Says what a cell does not take and lets the person go on with it or give it up, as Excel does: Enter tries again, Esc gives up. */
export function RejectedEntry({ workbench }: { readonly workbench: Workbench }) {
  const { rejection } = useStore(workbench.store);
  const dialog = useRef<HTMLDialogElement>(null);
  const { rejected: words } = workbench.words;

  // Before anything else can be pressed.
  useLayoutEffect(() => {
    if (rejection !== null) dialog.current?.showModal();
  }, [rejection]);

  if (rejection === null) return null;
  const answer = (isRetry: boolean): void => {
    dialog.current?.close();
    workbench.store.set({ rejection: null });
    void workbench.grid().then((grid) => {
      // The closed dialog has given the grid the focus, but after a click no caret, without which no key writes.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      grid.focus();
      if (isRetry) rejection.retry();
      else rejection.cancel();
    });
  };
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby="rejected-title"
      aria-describedby="rejected-reason"
      onCancel={(event) => {
        event.preventDefault();
        answer(false);
      }}
    >
      <h2 id="rejected-title">{words.title}</h2>
      <p id="rejected-reason">{rejection.reason}</p>
      <dl className="rejected">
        <dt>{rejection.place}</dt>
        <dd>
          {words.typed} <q>{rejection.text}</q>
        </dd>
      </dl>
      <div className="answers">
        <button type="button" className="primary" onClick={() => answer(true)}>
          {words.retry}
        </button>
        <button type="button" onClick={() => answer(false)}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
}
