import { useEffect, useRef } from "react";
import { countsByKind } from "../app/lossWords";
import { useStore } from "../app/store";
import type { Workbench } from "../app/workbench";

/** Lists what of the opened file the workbench cannot carry: to be read, or before a file is saved without it. */
export function LossList({ workbench }: { readonly workbench: Workbench }) {
  const { lossList, document: book } = useStore(workbench.store);
  const dialog = useRef<HTMLDialogElement>(null);
  const { losses: words } = workbench.words;
  const { losses = [] } = book;

  useEffect(() => {
    if (lossList !== null) dialog.current?.showModal();
  }, [lossList]);

  if (lossList === null) return null;
  const { answer } = lossList;
  const close = (isWanted: boolean): void => {
    if (answer === undefined) workbench.store.set({ lossList: null });
    else answer(isWanted);
  };
  const { title, detail } = answer === undefined ? words.read : words.save;
  return (
    <dialog ref={dialog} className="question" aria-labelledby="losses-title" aria-describedby="losses-detail" onCancel={() => close(false)}>
      <h2 id="losses-title">{title}</h2>
      <p id="losses-detail">{detail}</p>
      {/* A long list is scrolled by the keyboard too. */}
      <dl className="losses" tabIndex={0} aria-labelledby="losses-title">
        {countsByKind(losses).map(([kind, count]) => {
          const places = losses.flatMap((loss) => (loss.kind === kind && loss.sheet !== undefined ? [words.place(loss.sheet, loss.count)] : []));
          return (
            <div key={kind}>
              <dt>{words.kinds[kind]}</dt>
              <dd>{places.length === 0 ? words.times(count) : places.join(words.between)}</dd>
            </div>
          );
        })}
      </dl>
      <div className="answers">
        {answer === undefined ? (
          <button type="button" className="primary" autoFocus onClick={() => close(false)}>
            {words.read.close}
          </button>
        ) : (
          <>
            <button type="button" className="primary" autoFocus onClick={() => close(true)}>
              {words.save.yes}
            </button>
            <button type="button" onClick={() => close(false)}>
              {words.save.no}
            </button>
          </>
        )}
      </div>
    </dialog>
  );
}
