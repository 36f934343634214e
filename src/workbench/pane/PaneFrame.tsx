import { useEffect, useRef } from "react";
import { useStore } from "../app/store";
import type { Workbench } from "../app/workbench";
import { icons } from "../frame/icons";
import { guardFocus } from "./focusGuard";

/** The add-in's task pane. Closed, it is only out of sight: the add-in goes on, as in Excel's shared runtime. */
export function PaneFrame({ workbench }: { readonly workbench: Workbench }) {
  const { isPaneOpen, paneWidth, paneLoad, ribbon } = useStore(workbench.store);
  const frame = useRef<HTMLIFrameElement>(null);
  const { words, closePane } = workbench;
  const title = ribbon?.label ?? words.pane;

  useEffect(() => {
    const endGuard = guardFocus(
      () => frame.current,
      (element) => element !== document.body && element.closest(".title-bar, .ribbon, .pane") === null,
    );
    // Typing goes on in the grid until a person turns to the pane; then Excel keeps what was typed.
    const onBlur = (): void => {
      if (document.activeElement === frame.current) void workbench.grid().then(({ editing }) => editing.commit());
    };
    window.addEventListener("blur", onBlur);
    return () => {
      window.removeEventListener("blur", onBlur);
      endGuard();
    };
  }, [workbench]);

  return (
    <aside className="pane" aria-label={words.pane} style={{ width: paneWidth }} hidden={!isPaneOpen}>
      <div className="pane-head">
        <h2>{title}</h2>
        <button type="button" aria-label={words.closePane} title={words.closePane} onClick={closePane}>
          {icons.close}
        </button>
      </div>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of this site, which needs its scripts and its origin */}
      <iframe key={paneLoad} ref={frame} className="pane-frame" src="workbench/pane.html" title={title} />
    </aside>
  );
}
